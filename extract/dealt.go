package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// dealtShare is the share of names that only a deal gives away that are right, as
// judged on own stories.
const dealtShare = 0.7

// mostDealt is how many names deals add to one article.
const mostDealt = 200

// dealt adds the firms of deals that the name reader left out ("the app Kiln was sold
// to Rinsewell") to names, and makes bodies of those that it took for persons or
// places. The deals get the new claims among their parts.
func dealt(d *text.Doc, hash string, names, deals []claim.Claim) []claim.Claim {
	if len(deals) == 0 {
		return names
	}
	t := &tally{doc: d, names: names, byForm: make(map[string]int, 2*len(names)), covered: make([]bool, len(d.Text))}
	for i := range names {
		t.note(i)
	}
	known := len(t.names)
	for i := range deals {
		dl := deals[i].Deal
		for k, who := range append([]string{dl.Company, dl.Acquirer}, dl.Investors...) {
			at, ok := t.byForm[who]
			if !ok && k < 2 {
				at, ok = t.longer(who)
			}
			if !ok && who != "" && len(t.names) < known+mostDealt {
				at, ok = t.find(who)
			}
			if ok && at >= 0 && k < 2 {
				t.firm(at)
			}
		}
	}
	if len(t.names) > known {
		sort.SliceStable(t.names, func(i, j int) bool { return t.names[i].Span.Start < t.names[j].Span.Start })
		setIDs(hash, t.names)
		t.parts(deals)
	}
	return t.names
}

// tally is the names under work.
type tally struct {
	doc     *text.Doc
	names   []claim.Claim
	byForm  map[string]int
	covered []bool // bytes of the text that belong to a name
}

func (t *tally) note(i int) {
	n := t.names[i].Name
	t.byForm[n.Canonical] = i
	t.cover(n.Mentions)
	for _, m := range n.Mentions {
		if form := t.doc.Text[m.Start:m.End]; form != n.Canonical {
			if _, ok := t.byForm[form]; !ok {
				t.byForm[form] = i
			}
		}
	}
}

// firm makes a body of a name that a deal is told of.
func (t *tally) firm(i int) {
	if n := t.names[i].Name; (n.Type == claim.Person || n.Type == claim.Place) && n.Role == "" {
		n.Type, n.Employer = claim.Org, ""
		t.names[i].Rule = "deal"
	}
}

// find claims who where it stands in the text and belongs to no other name.
func (t *tally) find(who string) (int, bool) {
	if c, _ := utf8.DecodeRuneInString(who); !unicode.IsUpper(c) && !unicode.IsDigit(c) || strings.ContainsAny(who, "'’") || utf8.RuneCountInString(who) < 3 {
		return 0, false // "Ann Lee's bakery"
	}
	n := &claim.Name{Type: claim.Org, Canonical: who, Mentions: t.places(who)}
	if len(n.Mentions) == 0 {
		t.byForm[who] = -1
		return 0, false
	}
	t.cover(n.Mentions)
	c := t.doc.Claim(claim.KindName, n.Mentions[0], "deal", dealtShare)
	c.Name = n
	t.names = append(t.names, c)
	t.byForm[who] = len(t.names) - 1
	return len(t.names) - 1, true
}

// places returns where who stands as a whole word and belongs to no name, in order.
func (t *tally) places(who string) []claim.Span {
	var out []claim.Span
	for at := 0; ; {
		k := strings.Index(t.doc.Text[at:], who)
		if k < 0 {
			return out
		}
		s := claim.Span{Start: at + k, End: at + k + len(who)}
		at = s.End
		if t.whole(s) && t.free(s) {
			out = append(out, s)
		}
	}
}

// longer gives the only body whose name goes on where who ends the places of who, as
// "Calder" is short for Calder Spatial.
func (t *tally) longer(who string) (int, bool) {
	at := -1
	for i := range t.names {
		n := t.names[i].Name
		if rest, ok := strings.CutPrefix(n.Canonical, who+" "); ok && n.Type != claim.Place && n.Role == "" && !strings.Contains(rest, " ") {
			if at >= 0 {
				return -1, false
			}
			at = i
		}
	}
	if at < 0 {
		return -1, false
	}
	n := t.names[at].Name
	spans := t.places(who)
	if len(spans) == 0 {
		return -1, false
	}
	t.cover(spans)
	n.Mentions = append(n.Mentions, spans...)
	sort.Slice(n.Mentions, func(i, j int) bool { return n.Mentions[i].Start < n.Mentions[j].Start })
	t.byForm[who] = at
	return at, true
}

// whole reports whether no letter or digit touches s.
func (t *tally) whole(s claim.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(t.doc.Text[:s.Start])
	after, _ := utf8.DecodeRuneInString(t.doc.Text[s.End:])
	touches := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '&' }
	return !touches(before) && !touches(after)
}

// free reports whether no name has a part of s.
func (t *tally) free(s claim.Span) bool { return !slices.Contains(t.covered[s.Start:s.End], true) }

func (t *tally) cover(spans []claim.Span) {
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			t.covered[i] = true
		}
	}
}

// parts gives the deals the ids of names that were claimed for them.
func (t *tally) parts(deals []claim.Claim) {
	ids := make(map[string]string)
	for i := range t.names {
		if t.names[i].Rule == "deal" {
			ids[t.names[i].Name.Canonical] = t.names[i].ID
		}
	}
	for i := range deals {
		dl := deals[i].Deal
		for _, who := range append([]string{dl.Company, dl.Acquirer}, dl.Investors...) {
			if id := ids[who]; id != "" && !slices.Contains(dl.Parts, id) {
				dl.Parts = append(dl.Parts, id)
			}
		}
	}
}
