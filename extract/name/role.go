package name

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// role returns what the article says a person is, in its own words: "CEO of
// Acme", from beside the mentions in order, or "".
func (r *reader) role(ent *entity) string {
	for _, i := range ent.pieces {
		if s := r.roleAfter(r.pieces[i]); s.Len() > 0 {
			return r.doc.Text[s.Start:s.End]
		}
		if s := r.roleBefore(r.pieces[i]); s.Len() > 0 {
			return r.doc.Text[s.Start:s.End]
		}
	}
	return ""
}

// roleAfter reads the apposition behind a person's name: ", a scholar with
// the institute," or ", Director, Acme".
func (r *reader) roleAfter(p piece) claim.Span {
	i := p.last + 1
	if !r.at(i, p.first).punct(",") {
		return claim.Span{}
	}
	i++
	for w := r.at(i, p.first); w.low == "a" || w.low == "an" || w.low == "the" || w.low == "then"; w = r.at(i, p.first) {
		i++
	}
	last, role := i-1, false
	for j := i; j < i+14; j++ {
		w := r.at(j, p.first)
		if w.kind == text.Clitic || w.punct("-") || w.punct("&") || w.punct(".") && w.glued && j+1 < len(r.words) && r.at(j+1, p.first).kind == text.Word {
			last = j
			continue
		}
		if w.kind != text.Word || w.low == "who" || w.low == "which" || w.low == "that" || saidVerbs[w.low] {
			break
		}
		role = role || isRole(w)
		if !role && stops[w.low] {
			return claim.Span{}
		}
		last = j
	}
	if !role || last < i {
		return claim.Span{}
	}
	// ", Director, Acme Securities": the employer stands behind a comma.
	if r.at(last+1, p.first).punct(",") && last-i < 3 && r.at(last, p.first).is(capital) {
		if e := last + 2; r.at(e, p.first).is(capital) {
			end := e
			for r.at(end+1, p.first).is(capital) {
				end++
			}
			last = end
		}
	}
	return claim.Span{Start: r.words[i].Start, End: r.words[last].End}
}

func isRole(w *word) bool {
	return w.shape == 0 && roleNouns[w.low] || w.shape != 0 && (honorifics[w.low] && len(w.low) > 3 || w.low == "ceo" || w.low == "head" || w.low == "chief")
}

// roleBefore reads the words before a person's name: "WeShare founder and
// former CEO Ann Lee", "The CEO of Acme, Ann Lee".
func (r *reader) roleBefore(p piece) claim.Span {
	end := p.first - 1
	if r.at(end, p.first).punct(",") {
		end--
		return r.roleOf(p, end)
	}
	i, role, employer := end, false, false
	for ; i > end-9; i-- {
		w := r.at(i, p.first)
		if w.punct(".") && w.glued || w.kind == text.Clitic || w.punct("-") {
			continue
		}
		if w.kind != text.Word || stops[w.low] || saidVerbs[w.low] || w.low == "the" || w.low == "a" || w.low == "an" {
			break
		}
		if w.shape == 0 && starters[w.low] && w.low != "and" && w.low != "former" && w.low != "second" && w.low != "first" {
			break
		}
		if w.shape == 0 && !isRole(w) && w.low != "and" && w.low != "former" && w.low != "then" && (employer || notRole[w.low]) {
			break
		}
		employer = employer || w.shape != 0 && !isRole(w)
		role = role || isRole(w)
	}
	for i++; i <= end && (r.words[i].low == "and" || r.words[i].kind != text.Word); i++ {
	}
	if !role || i > end || i == end && short[r.words[i].low] {
		return claim.Span{}
	}
	return r.trimRole(i, end)
}

// short are forms of address that say nothing of what a person does.
var short = set(`mr mrs ms miss mx sir dame lady madam dr sister brother father mother`)

// notRole are verbs that take a person with a role for their object.
var notRole = set(`met meet saw see asked called named joined join hired fired blamed accused sued urged thanked praised replaced appointed
	interviewed let made when where while because if than`)

// trimRole drops a verb before the role and a dot behind a form of address.
func (r *reader) trimRole(i, end int) claim.Span {
	for k := end; k >= i; k-- {
		w := &r.words[k]
		if w.shape == 0 && w.kind == text.Word && (saidVerbs[w.low] || orgVerbs[w.low] || strings.HasSuffix(w.low, "ed") && !isRole(w)) {
			i = k + 1
			break
		}
	}
	if i > end {
		return claim.Span{}
	}
	return claim.Span{Start: r.words[i].Start, End: r.words[end].End}
}

// roleOf reads "The CEO of Acme" that ends with word end, before a comma.
func (r *reader) roleOf(p piece, end int) claim.Span {
	for i := end; i > end-10; i-- {
		w := r.at(i, p.first)
		if w.kind != text.Word && w.kind != text.Clitic && !w.punct("-") && !w.punct("&") {
			return claim.Span{}
		}
		next := r.at(i+1, p.first)
		if (w.low == "the" || w.low == "a" || w.low == "its" || w.low == "an") && (isRole(next) || next.low == "former" || isRole(r.at(i+2, p.first))) {
			return claim.Span{Start: r.words[i+1].Start, End: r.words[end].End}
		}
	}
	return claim.Span{}
}
