package name

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// role returns where the article says what a person is: "CEO of Acme", from
// beside the mentions in order; a zero span where it does not.
func (r *reader) role(ent *entity) claim.Span {
	for _, i := range ent.pieces {
		if s := r.roleAfter(r.pieces[i]); s.Len() > 0 {
			return s
		}
		if s := r.roleBefore(r.pieces[i]); s.Len() > 0 {
			return s
		}
	}
	return claim.Span{}
}

// roleAfter reads the apposition behind a person's name: ", a scholar with
// the institute," or ", Director, Acme".
func (r *reader) roleAfter(p piece) claim.Span {
	i := p.last + 1
	if !r.at(i, p.first).punct(",") || r.headline[r.words[p.first].sent] {
		return claim.Span{}
	}
	i++
	for w := r.at(i, p.first); w.low == "a" || w.low == "an" || w.low == "the" || w.low == "then"; w = r.at(i, p.first) {
		i++
	}
	if first := r.at(i, p.first); first.shape == 0 && notFirst(first.low) {
		return claim.Span{}
	}
	last, role := i-1, false
	for j := i; j < i+14; j++ {
		w := r.at(j, p.first)
		if w.kind == text.Clitic || w.punct("-") || w.punct("&") || w.punct(".") && w.glued && r.at(j+1, p.first).kind == text.Word {
			last = j
			continue
		}
		if w.low == "and" && r.at(j+1, p.first).low == "now" && r.at(j+2, p.first).kind == text.Word {
			i, last, role = j+2, j+1, false // a former partner at Acme and now chief executive of Tarn
			j++
			continue
		}
		if r.personAt(j) && !r.personAt(j-1) && j > i && !stops[r.at(j-1, p.first).low] && r.at(j-1, p.first).kind == text.Word {
			return claim.Span{} // the next one of a list
		}
		if w.kind != text.Word || clauseWord[w.low] && !(j < len(r.owner) && r.owner[j] != 0) || saidVerbs[w.low] {
			break
		}
		role = role || isRole(w) && r.at(j+1, p.first).kind != text.Clitic
		if !role && stops[w.low] {
			return claim.Span{}
		}
		last = j
	}
	for last >= i && (stops[r.words[last].low] || r.words[last].low == "until" || r.words[last].low == "since" || r.words[last].low == "the" || r.words[last].low == "a" || r.words[last].low == "and" || r.words[last].kind == text.Punct) {
		last--
	}
	if !role || last < i {
		return claim.Span{}
	}
	return claim.Span{Start: r.words[i].Start, End: r.words[r.withEmployer(p, i, last)].End}
}

// clauseWord ends an apposition.
var clauseWord = set(`who which that was is has had were are will would also and when where while as`)

// notFirst reports whether a word cannot open an apposition.
func notFirst(low string) bool {
	if low == "and" || low == "also" || low == "but" || saidVerbs[low] || orgVerbs[low] {
		return true
	}
	verbal := strings.HasSuffix(low, "ing") || strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ly")
	return verbal && low != "acting" && low != "managing" && low != "marketing" && low != "founding" && low != "leading" && low != "retired" && low != "family"
}

// withEmployer takes in the employer that stands behind a comma of its own:
// ", Director, Acme Securities".
func (r *reader) withEmployer(p piece, i, last int) int {
	if !r.at(last+1, p.first).punct(",") || last-i > 2 || !r.at(last, p.first).is(capital) || !r.at(last+2, p.first).is(capital) {
		return last
	}
	for last += 2; r.at(last+1, p.first).is(capital); last++ {
	}
	return last
}

func isRole(w *word) bool {
	if w.shape == 0 && len(w.low) > 8 && (strings.HasSuffix(w.low, "ologist") || strings.HasSuffix(w.low, "ographer")) {
		return true
	}
	return (w.shape == 0 || w.is(opener)) && roleNouns[w.low] || w.shape != 0 && (honorifics[w.low] && !short[w.low] || offices[w.low])
}

// offices are titles that are surnames or parts of names as well.
var offices = set(`head chief speaker judge justice captain general king queen pope bishop cardinal major executive officer`)

// roleBefore reads the words before a person's name: "WeShare founder and
// former CEO Ann Lee", "The CEO of Acme, Ann Lee".
func (r *reader) roleBefore(p piece) claim.Span {
	end := p.first - 1
	if r.headline[r.words[p.first].sent] {
		return claim.Span{}
	}
	if r.at(end, p.first).punct(",") {
		end--
		return r.roleOf(p, end)
	}
	for end > 0 && (short[r.at(end, p.first).low] || r.at(end, p.first).punct(".") && short[r.at(end-1, p.first).low]) {
		end--
	}
	i, role, employer := end, false, false
	for ; i > end-9; i-- {
		w := r.at(i, p.first)
		if w.punct(".") && w.glued || w.kind == text.Clitic || w.punct("-") {
			continue
		}
		if before := r.at(i-1, p.first); w.low == "of" && before.shape != 0 && isRole(before) {
			continue // Secretary of State
		}
		if w.kind != text.Word || r.personAt(i) || stops[w.low] || saidVerbs[w.low] || w.low == "the" || w.low == "a" || w.low == "an" {
			break
		}
		if w.shape == 0 && starters[w.low] && w.low != "and" && w.low != "former" && w.low != "second" && w.low != "first" {
			break
		}
		if w.shape == 0 && !isRole(w) && !beforeRole[w.low] && (employer || notRole[w.low]) {
			break
		}
		employer = employer || w.shape != 0
		role = role || isRole(w)
	}
	for i++; i <= end && (r.words[i].low == "and" || r.words[i].kind != text.Word || r.words[i].is(opener) && starters[r.words[i].low] && r.words[i].low != "former"); i++ {
	}
	if !role || i > end || i == end && short[r.words[i].low] {
		return claim.Span{}
	}
	return r.trimRole(i, end)
}

// short are forms of address that say nothing of what a person does.
var short = set(`mr mrs ms miss mx sir dame lady madam dr sister brother father mother`)

// beforeRole are the small words that may stand before a capitalised role.
var beforeRole = set(`and former then vice deputy acting outgoing incoming ex late longtime current`)

// notRole are verbs that take a person with a role for their object.
var notRole = set(`met meet saw see asked called named joined join hired fired blamed accused sued urged thanked praised replaced appointed
	interviewed let made when where while because if than`)

// trimRole drops a verb before the role and a dot behind a form of address.
func (r *reader) trimRole(i, end int) claim.Span {
	for k := end; k >= i; k-- {
		w := &r.words[k]
		if w.shape == 0 && w.kind == text.Word && (saidVerbs[w.low] || orgVerbs[w.low] || adverbial[w.low] || strings.HasSuffix(w.low, "ed") && !isRole(w)) {
			i = k + 1
			break
		}
	}
	for k := end - 1; k > i; k-- {
		if r.words[k].low == "and" && r.words[k-1].is(capital) && r.words[k+1].shape == 0 && !r.roleSeen(i, k) {
			i = k + 1 // from Acme and actor Ann Lee
			break
		}
	}
	if i > end {
		return claim.Span{}
	}
	return claim.Span{Start: r.words[i].Start, End: r.words[end].End}
}

// adverbial words go with a verb before a role: sent off goalkeeper Ann Lee.
var adverbial = set(`off out up down away over back`)

// roleOf reads "The CEO of Acme" that ends with word end, before a comma.
func (r *reader) roleOf(p piece, end int) claim.Span {
	for i := end; i > end-10; i-- {
		w := r.at(i, p.first)
		if w.kind != text.Word && w.kind != text.Clitic && !w.punct("-") && !w.punct("&") {
			return claim.Span{}
		}
		next := r.at(i+1, p.first)
		if w.kind == text.Clitic && i < end && r.at(i-1, p.first).is(capital) && (isRole(next) || next.shape == 0 && i+2 == end) && isRole(r.at(end, p.first)) {
			return claim.Span{Start: r.words[i+1].Start, End: r.words[end].End} // Acme's chairman, Ann Lee
		}
		if (w.low == "the" || w.low == "a" || w.low == "its" || w.low == "an") && (isRole(next) || next.low == "former" || isRole(r.at(i+2, p.first))) {
			return claim.Span{Start: r.words[i+1].Start, End: r.words[end].End}
		}
	}
	return claim.Span{}
}
