package audit

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// tenseCheck holds dates that give their year against the verb that they belong
// to: what happened does not lie ahead of the article's day, what will happen
// does not lie behind it. Plans, forecasts, fiction and quotes go free.
func tenseCheck(p *page) []claim.Warning {
	ref, ok := p.Article.Day()
	if !ok || p.Language() != text.English {
		return nil
	}
	var out []claim.Warning
	quoted := saidBy(p.claims)
	ahead := 0
	for i := range p.figures {
		f := &p.figures[i]
		m, ok := f.moment()
		if !ok || !m.written || m.grain != "year" && m.grain != "month" && m.grain != "day" || !p.closes(f) || within(f.Span, quoted) {
			continue
		}
		switch {
		case m.from.After(ref.AddDate(0, 0, slack)):
			if verb, ok := p.happened(f); ok {
				ahead++
				out = append(out, warn(Tense, claim.Flag, fmt.Sprintf("%s lies after the article's date, %s; the text says %q", m.say(), sayDay(ref), verb), f.Span))
			} else if verb, ok := p.toCome(f); ok {
				out = append(out, warn(Tense, claim.OK, fmt.Sprintf("%s lies after the article's date, %s, as in %q", m.say(), sayDay(ref), verb), f.Span))
			}
		case m.to.Before(ref.Add(-24 * time.Hour)):
			if verb, ok := p.toCome(f); ok && !p.reported(f, m) {
				out = append(out, warn(Tense, claim.Flag, fmt.Sprintf("%s lies before the article's date, %s; the text says %q", m.say(), sayDay(ref), verb), f.Span))
			}
		}
	}
	if ahead > 1 {
		for i := range out {
			if strings.Contains(out[i].Message, "lies after") && out[i].Verdict == claim.Flag {
				out[i].Verdict = claim.CannotTell
				out[i].Message += "; so do other dates here: is the article's own date right?"
			}
		}
	}
	return out
}

// slack is how many days a date may lie after the article's own before a verb
// in the past is wrong: articles are updated under their first date.
const slack = 3

// closes reports whether the date f stands for itself and before no noun: "2018
// prices" are no date.
func (p *page) closes(f *figure) bool {
	s := p.Sentences[f.sentence]
	if f.first-1 == s.First && f.last < s.Last && (p.Capital(f.last) || p.is(f.last, "the", "a", "an", "it", "he", "she", "they", "we", "its", "his", "her", "their")) {
		return true // "In 2031 the plant opened"
	}
	if f.last >= s.Last || !p.Is(f.last, text.Word) {
		return f.last >= s.Last || !p.is(f.last, "-", "–", "/", "(") && !p.Is(f.last, text.Clitic)
	}
	return p.is(f.last, "and", "but", "when", "as", "with", "after", "at", "for", "to", "from", "because", "while", "under", "by", "where", "following", "despite", "if", "so")
}

// events are verbs in the past that tell of something that happened on a date.
var events = words("opened closed began started ended died born founded established launched elected signed joined became took came won lost left retired resigned " +
	"bought sold acquired merged completed finished built destroyed demolished killed arrested convicted married divorced arrived returned happened occurred " +
	"released published introduced enacted created fell rose grew collapsed crashed burned burnt sank struck met moved visited resumed graduated earned posted reported ruled reached totaled totalled served scored voted approved declared discovered invented hired appointed promoted filed sued doubled tripled increased declined dropped expanded employed")

// looksAhead are words in a sentence that speak of what is to come or is made
// up.
var looksAhead = words("will would could should might may must shall can cannot if unless until till once plan plans planned planning expect expects expected expecting " +
	"scheduled slated due set likely forecast forecasts forecasted projected projects predicted predicts promised pledged vowed proposed proposes wants wanted hopes hoped hope aims aimed " +
	"targeted delayed postponed extended deferred tentatively future upcoming eventually imagined imagines imagine envisioned envisions film movie novel series game story fiction fictional " +
	"episode show season character dystopian sequel timeline scenario suppose supposed ahead be deadline term contract mature matures maturing expire expires expiring budget fiscal model target targets to 'll")

// happened returns the verb in the past to which the date f belongs.
func (p *page) happened(f *figure) (string, bool) {
	s := p.Sentences[f.sentence]
	if p.anyOf(max(s.First, f.first-window), min(s.Last, f.last+window), looksAhead) {
		return "", false
	}
	if p.is(f.first-1, "since") {
		return p.phrase(f.first-1, f.last-1), true
	}
	if !p.onDate(f) {
		return "", false
	}
	if f.first-1 == s.First { // "In 2031, the plant opened"
		from := f.last
		if p.is(from, ",") {
			from++
		}
		i := p.eventIn(from, min(s.Last, from+8), 1)
		return p.phrase(f.first-1, i), i >= 0
	}
	i := p.eventIn(f.first-2, max(s.First, f.first-9)-1, -1)
	return p.phrase(i, f.last-1), i >= 0
}

// phrase returns the words from token i to token j as a label.
func (p *page) phrase(i, j int) string {
	if i < 0 || j < i {
		return ""
	}
	s := p.Span(i, j)
	return text.Words(p.Text[s.Start:s.End])
}

// eventIn returns the token of the first event from token i on towards stop in
// steps of one, -1 for none. Words that lead elsewhere end the search.
func (p *page) eventIn(i, stop, step int) int {
	of := false
	for ; i != stop; i += step {
		switch w := p.Lower(i); {
		case events[w]:
			if of && w != "convicted" {
				return -1
			}
			return i
		case w == "of":
			of = true
		case p.Is(i, text.Number), p.Is(i, text.Symbol):
		case !p.Is(i, text.Word) && !p.Is(i, text.Clitic), strings.HasSuffix(w, "ing"), elsewhere[w]:
			return -1
		}
	}
	return -1
}

// elsewhere are words between a verb and a date that make the date another's.
var elsewhere = words("for by from that which who about on and or than said says told announced before after against over into")

// onDate reports whether the preposition before f makes it the time of a verb.
func (p *page) onDate(f *figure) bool {
	if f.Number.Date.Grain == "day" {
		return p.is(f.first-1, "on")
	}
	return p.is(f.first-1, "in") || p.is(f.first-1, "early", "late") && p.is(f.first-2, "in")
}

// saidBy returns where somebody's words stand, in order and apart.
func saidBy(claims []claim.Claim) []claim.Span {
	var all []claim.Span
	for i := range claims {
		if q := claims[i].Quote; q != nil && q.Kind != claim.QuoteScare {
			all = append(all, q.Segments...)
		}
	}
	slices.SortFunc(all, func(a, b claim.Span) int { return a.Start - b.Start })
	var out []claim.Span
	for _, s := range all {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// within reports whether s touches one of spans, which are in order and apart.
func within(s claim.Span, spans []claim.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	return i < len(spans) && spans[i].Overlaps(s)
}

// anyOf reports whether one of the words of set stands among tokens [from,to).
func (p *page) anyOf(from, to int, set map[string]bool) bool {
	for i := from; i < to; i++ {
		if set[p.Lower(i)] {
			return true
		}
	}
	return false
}

// particles may stand between a verb and its date: "will go on sale in 2018".
var particles = []string{"out", "up", "off", "down", "again", "there", "here", "place", "effect", "office", "on", "sale", "into", "force", "over", "production", "operations", "its", "doors", "service", "first", "public", "officially", "fully"}

// toCome returns the verb in the future to which the date f belongs: nothing
// but a particle stands between them. Behind "by" an object may.
func (p *page) toCome(f *figure) (string, bool) {
	s := p.Sentences[f.sentence]
	if !p.onDate(f) && !p.is(f.first-1, "by") {
		return "", false
	}
	i := f.first - 2
	for n := 0; n < 3 && i > s.First && p.is(i, particles...); n++ {
		i--
	}
	j := p.ahead(i, s.First)
	if p.is(f.first-1, "by") {
		for n := 0; n < 7 && j < 0 && i > s.First && !p.is(i, ",", "that", "which", "who", "was", "were", "had", "been", "and", "("); n++ {
			i--
			j = p.ahead(i, s.First)
		}
	}
	if j < 0 {
		return "", false
	}
	return p.phrase(j, f.last-1), true
}

// ahead returns the token of "will" or of "plans to" where the verb at token i
// follows it, -1 where it does not.
func (p *page) ahead(i, first int) int {
	if i <= first || !p.Is(i, text.Word) || p.Capital(i) {
		return -1
	}
	j := i - 1
	if p.is(j, "be") {
		j--
	}
	for p.is(j, "also", "finally", "now", "probably", "then", "officially", "not") {
		j--
	}
	switch {
	case j < first:
	case p.is(j, "will"):
		return j
	case p.is(j, "to") && (p.is(j-1, "plans", "hopes", "aims", "intends", "expects", "is", "are") ||
		p.is(j-1, "expected", "set", "due", "scheduled", "slated") && p.is(j-2, "is", "are")):
		return j - 1
	}
	return -1
}

// looksBack are words in a sentence that report what was said or planned once, or
// tell of the past in the future tense.
var looksBack = words("said had was were wrote promised predicted announced claimed told once then if film movie novel series game story fiction episode as")

// reported reports whether the sentence of f tells of a plan of the past, of
// history in the future tense, or of an if.
func (p *page) reported(f *figure, m moment) bool {
	s := p.Sentences[f.sentence]
	for _, g := range p.beside(f.sentence) {
		if n, ok := g.moment(); ok && g.first != f.first && n.from.Before(m.to) {
			return true
		}
	}
	return p.anyOf(max(s.First, f.first-window), min(s.Last, f.last+window),
		looksBack)
}
