package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// chooseByline takes the writers from the first source that names any: lists
// in JSON-LD and meta elements, single meta elements, what the page marks as
// the author, a line "By Ann Hale" at the headline, what a class name points
// to, which must then look like a person's whole name, and last whom an agency
// names at the end ("Reporting by Ann Hale"). Nobody is named
// on less. Where another of the page's statements has the same writers and
// more, it is taken.
func (m *meta) chooseByline() []string {
	m.read = map[nameKey][]string{}
	var all [][]string
	for _, list := range m.names {
		var out []string
		for _, s := range list {
			out = m.addAll(out, s, true)
		}
		all = append(all, whole(out))
	}
	for _, c := range m.bylines {
		if c.From != fromText {
			all = append(all, whole(m.addAll(nil, c.Value, true)))
		}
	}
	for _, source := range [...]struct {
		list    []string
		penName bool // one word is enough
	}{{m.marked, true}, {m.signed, false}, {m.linked, true}, {m.profiles, true}, {m.classed, false}, {m.agency, false}} {
		for _, s := range source.list {
			own := *m
			if byLead.MatchString(s) { // a writer may have a site of that name
				own.host, own.site, own.read = "", "", nil
			}
			all = append(all, whole(own.addAll(nil, s, source.penName)))
		}
	}
	var best []string
	for _, names := range all {
		if !m.shown(names) {
			continue
		}
		if len(best) == 0 || len(names) > len(best) && len(names) <= 8 && holds(names, best) {
			best = names
		}
	}
	return m.whole(best)
}

// whole returns names with a first name that stands alone made the whole name
// that another of the page's bylines gives.
func (m *meta) whole(names []string) []string {
	for i, n := range names {
		if strings.Contains(n, " ") {
			continue
		}
		for _, c := range m.bylines {
			for _, other := range m.addAll(nil, c.Value, false) {
				if strings.HasPrefix(other, n+" ") {
					names[i] = other
				}
			}
		}
	}
	return names
}

// shown reports whether the page shows all of the names to its readers. A name
// that only its code gives is often that of whoever last had the page in the
// system; it stays among the candidates.
func (m *meta) shown(names []string) bool {
	if m.page == nil {
		return true
	}
	for _, n := range names {
		if !m.page.says(n) {
			return false
		}
	}
	return true
}

// unseen marks the bylines of the page's code of which no name is shown.
func (m *meta) unseen() {
	for i := range m.bylines {
		if c := &m.bylines[i]; c.From == fromJSON || c.From == fromMeta {
			names := m.addAll(nil, c.Value, true)
			c.Unseen = len(names) > 0 && !m.shown(names)
		}
	}
}

// nearby is how many blocks before and after the headline may give its writer.
const nearby = 20

// says reports whether a block of the page has a name as it stands, or one by
// the headline in letters of any case or with the surname first.
func (v *view) says(name string) bool {
	first, last := "", ""
	if i := strings.LastIndexByte(name, ' '); i > 0 {
		first, last = name[:i], name[i+1:]
	}
	for i := range v.blocks {
		if strings.Contains(v.blocks[i].text, name) {
			return true
		}
	}
	x := folded(name)
	for i := max(v.top, v.from, nearby) - nearby; i < min(max(v.top, v.from)+nearby, len(v.blocks)); i++ {
		if v.words[i] < 40 && (strings.Contains(v.folded(i), x) || last != "" && strings.Contains(v.blocks[i].text, last+", "+first)) {
			return true
		}
	}
	return false
}

// whole leaves out single words from a list that has full names: a service or
// paper among the writers.
func whole(names []string) []string {
	single := func(s string) bool { return !strings.ContainsAny(s, " \u00a0") }
	if slices.IndexFunc(names, func(s string) bool { return !single(s) }) < 0 {
		return names
	}
	return slices.DeleteFunc(names, single)
}

// holds reports whether all of some stand in all.
func holds(all, some []string) bool {
	for _, s := range some {
		if !slices.ContainsFunc(all, func(a string) bool { return strings.EqualFold(a, s) }) {
			return false
		}
	}
	return true
}

// maxNames is the length in bytes past which a text is no list of writers.
const maxNames = 2000

// addAll adds the names in s. One in the form "Hale, Ann" of library records
// is one name.
func (m *meta) addAll(out []string, s string, stated bool) []string {
	for _, name := range m.namesOf(s, stated) {
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, name) }) {
			out = append(out, name)
		}
	}
	return out
}

// nameKey is a text that was read for names, see meta.read.
type nameKey struct {
	text   string
	stated bool
}

// namesOf reads the names in s. The sources of a page mostly say the same, and
// are asked more than once.
func (m *meta) namesOf(s string, stated bool) []string {
	if len(s) > maxNames {
		return nil
	}
	key := nameKey{s, stated}
	names, known := m.read[key]
	if known {
		return names
	}
	if !corporate.MatchString(s) { // its commas are parts of its name
		for _, name := range splitNames(s) {
			if name = m.cleanName(name); m.isName(name, stated) {
				names = append(names, name)
			}
		}
	}
	if m.read == nil {
		m.read = map[nameKey][]string{}
	}
	m.read[key] = names
	return names
}

// The words around names, English and German foremost.
var (
	nameLead = regexp.MustCompile(`(?i)^\W*((view|see|show|read|zeige) (all |more |alle )?(posts|articles|stories|beiträge|artikel) (by|from|von|of)|((written|reported|posted|published|words|story|article|text|review(ed)?|contributed|interview|eine?|das|der|gastbeitrag|gastkommentar|kommentar|analyse|reportage|essay|bericht|beitrag|porträt|kolumne|leitartikel|glosse|rezension|protokoll|une?|entretien|chronique|tribune|propos recueillis|` +
		`veröffentlicht|erstellt|geschrieben|von|vom|текст|автор|by|par|por|di|da|autor(in)?|auteur|author)s?(?:[ :|/\x{a0}]|$)[ :]*)+)(by\b[ :]*|von\b[ :]*|:)?\s*`)
	nameTail = regexp.MustCompile(`(?i)(\s*[|•·–—/(]|\s-\s|,? (for|at|of|in|from) the |,? (staff|senior|chief|special|contributing|associate|assistant|deputy|managing)\b|` +
		`\s(on |am |le |el )?(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|` +
		`monday|tuesday|wednesday|thursday|friday|saturday|sunday|posted|published|updated|last)(?:$|[^\pL])|\s(on |am |le |el )?\d|\s(on|am|le|el)$|,? (ap|afp|dpa|reuters|cnn|bbc)$).*$`)
	nameSep = regexp.MustCompile(`(?i)\s*(?:;|,|&| and | und | et | y | e | with |\s\|\s|\n)\s*`)
	role    = regexp.MustCompile(`(?i)(\b(editor|reporter|writer|correspondent|columnist|contributor|journalist|staff|team|desk|redaktion|redakteur|redacción|redaccion|news|press|media|agency|bureau|` +
		`admin|administrator|webmaster|guest|author|unknown|anonymous|none|null|online|editorial|magazine|support|user|newsroom|business|international|cnn|bbc|wire|times|post|daily|archive|more|read|view|profile|follow|` +
		`share|comments?|zeitung|blog|cc|commons|in|for|mit|für|inc|llc|ltd|university|institute?|category|copyright|kitchens?|efe|dpa|afp|reuters|tags?|label)\b|redaktion|\bhttps?\b)`)
	// penName is a name of one word that a writer chose, as forums and blogs show
	// it.
	penName = regexp.MustCompile(`^\pL[\pL\d_]{3,19}$`)
	// desk is what signs for those who write there.
	desk = regexp.MustCompile(`(?i)^([\pL'’.-]+ ){0,3}[\pL-]*redaktion$|^([\pL'’.-]+ ){1,3}(web|support)?-?team$`)
	// paperAfter is where a paper's name follows a writer's after a full stop.
	paperAfter = regexp.MustCompile(`(\p{Ll}{4})\. \p{Lu}`)
	// byLead begins a byline.
	byLead = regexp.MustCompile(`(?i)^\W*(by|von|vom|par|por|di|da|door|autor|author|auteur)(?:$|[^\pL])`)
	// datedBy is a line that gives a date and a writer.
	datedBy = regexp.MustCompile(`\d[^\pL]*(?:\b(?:von|by|par|por)[ :]+(\p{Lu}[\pL'’.-]+(?: \p{Lu}[\pL'’.-]+)?)|[-–—|·•] *(\p{Lu}\p{Ll}[\pL'’-]+ \p{Lu}\p{Ll}[\pL'’-]+))$`)
	// siteName is a name that ends like a host.
	siteName = regexp.MustCompile(`\.\p{Ll}{2,5}$`)
	// corporate names are no person's, all of them.
	corporate = regexp.MustCompile(`(?i)\b(gmbh|inc|llc|ltd|plc|kg|ag|e\. ?v|company|foundation|association|department|ministry|council|copyright)\b|ministerium|verband|stiftung|anstalt|universität|departement|agentur|verlag|diakonie`)
	// signature is a line that gives a writer and nothing before it.
	signature = regexp.MustCompile(`^(?:(?:(?:Eine?|Das|Der|Die) )?(?:Interview|Gastbeitrag|Gastkommentar|Kommentar|Analyse|Reportage|Essay|Bericht|Beitrag|Porträt|Kolumne|Leitartikel|Glosse|Rezension|Text|Protokoll)(?: von|:)|(?:Une? |L['’])?(?:[Ee]ntretien|[Rr]eportage|[Aa]nalyse|[Cc]hronique|[Tt]ribune|[Pp]ropos recueillis) (?:de|par)|[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|Di|Texte?|Words by|Written by|Interview|Autor(?:in)?|Author|Auteur|Redaktion)[ :\x{a0}]+\p{Lu}[\pL'’.-]*(?:[ \x{a0}]+(?:\p{Lu}|von|van|de|der|al|bin|el|la|di)[\pL'’.-]*){1,4}(?:$|[ ,|/–—•·-])`)
)

// surnameFirst is a writer with the surname before the forename, alone or before
// others with their whole names: in "Hale, Ann and Bo Ek" the comma parts no names.
var surnameFirst = regexp.MustCompile(`^\s*(\p{Lu}[\pL'’-]+),\s+(\p{Lu}[\pL'’-]+(?:\s\p{Lu}\.)?)(?:\s*(?:;|&|\b(?:and|und|et|y|e)\s)\s*(\p{Lu}[\pL'’.-]*(?:\s+[\pL'’.-]+)+)|\s*)$`)

// splitNames takes the names out of a byline.
func splitNames(s string) []string {
	s = nameLead.ReplaceAllString(s, "")
	if m := surnameFirst.FindStringSubmatch(s); m != nil && !role.MatchString(m[1]) && !role.MatchString(m[2]) && (m[3] == "" || !nameSep.MatchString(m[3])) {
		if s = m[2] + " " + m[1]; m[3] != "" {
			s += "; " + m[3]
		}
	}
	return nameSep.Split(s, -1)
}

// cleanName takes "By" from the front and titles, dates and the site's name from
// the end.
func (m *meta) cleanName(s string) string {
	s = nameLead.ReplaceAllString(strings.TrimSpace(s), "")
	s = nameTail.ReplaceAllString(s, "")
	if at := paperAfter.FindStringSubmatchIndex(s); at != nil {
		s = s[:at[3]]
	}
	if m.site != "" {
		s = strings.TrimSuffix(s, " "+m.site)
	}
	junior := strings.HasSuffix(s, " Jr.") || strings.HasSuffix(s, " Sr.")
	if s = strings.Trim(s, " \t,.;:-–—|*\"“”()[]"); junior {
		s += "."
	}
	if s == strings.ToUpper(s) && strings.Contains(s, " ") { // BY ANN HALE
		s = capitals(s)
	}
	return s
}

// capitals writes each word of s with one capital. It is a name in capitals
// that is being read, so that the desk can compare it; the page's own form
// stays among the candidates.
func capitals(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			start = true
			return r
		}
		if start {
			start = false
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}

// isName reports whether s may be a person's name. Stated: the page says so in
// JSON-LD or meta; then one word (a pen name) is enough.
func (m *meta) isName(s string, stated bool) bool {
	n, small := 0, 0 // words, and of those de, la, van
	for w := range strings.FieldsSeq(s) {
		n++
		small += int(is(unicode.IsLower(firstRune(w))))
	}
	if n == 0 || n > 8 || n-small > 5 || len(s) > 60 || len(s) < 3 || strings.ContainsAny(s, "@/\\<>{}=#?!:") || !(stated && penName.MatchString(s)) && strings.ContainsAny(s, "_0123456789") || m.isSite(s) || siteName.MatchString(s) || role.MatchString(s) && !(stated && desk.MatchString(s)) {
		return false
	}
	if n == 1 && (!stated || s == strings.ToUpper(s)) || m.isHost(s) {
		return false
	}
	if n == 1 && penName.MatchString(s) {
		return true
	}
	upper := 0
	for w := range strings.FieldsSeq(s) {
		if r := firstRune(w); unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r) {
			upper++
		}
	}
	return upper*2 > n || stated && n > 2 && upper*2 == n && unicode.IsUpper(firstRune(s))
}
