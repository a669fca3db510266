package audit

import (
	"slices"
	"sort"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// The nouns behind which names stand in apposition, by what the names are.
var (
	personNouns = words("men women people brothers sisters siblings victims suspects students officers players candidates directors founders co-founders friends " +
		"children sons daughters colleagues men boys girls teenagers senators ministers judges lawyers soldiers leaders politicians journalists reporters " +
		"survivors defendants witnesses winners finalists authors researchers scientists democrats republicans presidents governors executives grandchildren parents cousins hostages heirs nominees astronauts bishops")
	placeNouns = words("cities towns villages countries states nations counties provinces districts regions islands boroughs suburbs")
	firmNouns  = words("companies firms banks investors funds startups start-ups teams clubs parties agencies universities airlines carmakers retailers groups schools")
)

// appositionAfter reads the names between commas behind a number and its noun:
// "the three brothers, A, B and C, left". Every member must be a name of the
// kind that the noun asks for.
func (p *page) appositionAfter(f *figure, n int) (claim.Warning, bool) {
	end, _ := p.listEnd(f)
	i := f.last
	for i < end && i-f.last < near && (p.Is(i, text.Word) || p.is(i, "-")) && !p.has(i, i+1, unclosed...) {
		i++
	}
	if !p.is(i, ",") || i == f.last && !p.is(f.first-1, "the", "these") || p.is(f.first-1, "first", "last", "next", "top") {
		return claim.Warning{}, false
	}
	want := claim.Person // a bare "the two" stands for people
	if i > f.last && !p.is(i-1, "them") {
		want = kindOf(p.Lower(i - 1))
	}
	if want == "" {
		return claim.Warning{}, false
	}
	l, after := p.enumerate(i+1, end, true)
	if !l.ended || l.alike() != named || l.spare > 0 || after < end && !p.is(after, ",") || !p.allOf(l, want) && !(want == claim.Person && l.crew(p)) {
		return claim.Warning{}, false
	}
	return p.compareList(f, n, l)
}

// kindOf returns what a noun asks of the names behind it, "" where it may ask
// for any.
func kindOf(noun string) claim.NameType {
	switch {
	case person(noun):
		return claim.Person
	case placeNouns[noun]:
		return claim.Place
	case firmNouns[noun]:
		return claim.Org
	}
	return ""
}

// person reports whether a noun in the plural means people.
func person(noun string) bool {
	if personNouns[noun] {
		return true
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ians", "men", "women", "ees"} {
		if strings.HasSuffix(noun, end) && !things[noun] && !firmNouns[noun] {
			return true
		}
	}
	return false
}

// things are nouns that end like those of people.
var things = words("numbers papers letters offers orders matters powers rivers flowers towers covers corners quarters chapters centers centres computers servers layers players' " +
	"colors colours factors doors floors errors sectors motors tractors reactors investors funders lenders backers buyers bidders carriers insurers employers makers carmakers " +
	"retailers brokers publishers suppliers providers manufacturers advisers advisors partners owners members sponsors specimen committees fees trees degrees guarantees employees' trophies " +
	"dinners banners posters trailers boosters trackers vendors donors creditors operators printers routers filters drawers boosters containers freighters bombers fighters helicopters " +
	"customers supporters shareholders stakeholders competitors contractors distributors developers producers")

// allOf reports whether every member of l is a name of type t.
func (p *page) allOf(l items, t claim.NameType) bool {
	for _, it := range l.list {
		if p.nameType(it.Span) != t {
			return false
		}
	}
	return true
}

// allNames reports whether every member of l is a name that the reader of names
// knows.
func (p *page) allNames(l items) bool {
	for _, it := range l.list {
		if p.nameType(it.Span) == "" {
			return false
		}
	}
	return true
}

// nameType returns the type of the name that fills s, "" for none.
func (p *page) nameType(s claim.Span) claim.NameType {
	m, ok := p.mentionIn(s)
	if !ok || m.span.Len()*2 < s.Len() {
		return ""
	}
	return p.claims[m.claim].Name.Type
}

// mention is one place of a name.
type mention struct {
	span  claim.Span
	claim int // index into the page's claims
}

// mentions returns the mentions of all names in order.
func mentions(claims []claim.Claim) []mention {
	var out []mention
	for i := range claims {
		if claims[i].Name == nil {
			continue
		}
		for _, s := range claims[i].Name.Mentions {
			out = append(out, mention{s, i})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.span.Start - b.span.Start })
	return out
}

// mentionIn returns the first mention that begins in s.
func (p *page) mentionIn(s claim.Span) (mention, bool) {
	i := sort.Search(len(p.mentions), func(i int) bool { return p.mentions[i].span.Start >= s.Start })
	if i < len(p.mentions) && p.mentions[i].span.Start < s.End {
		return p.mentions[i], true
	}
	return mention{}, false
}
