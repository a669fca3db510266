package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// turn is what one speaker says in a transcript before another one does.
type turn struct {
	claim.Span            // from the label to the next label
	label      claim.Span // the name with its colon and time code: no part of the words
	name       string     // "Nora Vance", "Q", "INTERVIEWER"
}

// label is a line that may begin a turn.
type label struct {
	line int
	span claim.Span
	name string
	own  bool // alone on its line
	cue  bool // the line before is the time of a subtitle
}

// turnsOf returns the turns of a transcript in order, none for a text that is no
// transcript. What stands before the first label belongs to none.
func turnsOf(text string, lines []line) []turn {
	var ends []int // where a heading or a rule between lines ends a turn
	for _, l := range lines {
		if headingLine(l.s) || strings.Trim(l.s, "-=_*—–# ") == "" && len(l.s) > 2 {
			ends = append(ends, l.Start)
		}
	}
	var found []label
	count := map[string]int{}
	for i, l := range lines {
		if b, ok := labelOf(l); ok {
			b.line = i
			b.cue = b.own && i > 0 && strings.Contains(lines[i-1].s, "-->")
			found = append(found, b)
			count[fold(b.name)]++
		}
	}
	sure := false
	for _, b := range found {
		sure = sure || !b.own && (count[fold(b.name)] > 1 || askerOrAnswer(b.name) || wordsIn(b.name) > 1 && len(count) > 1)
	}
	var out []turn
	for _, b := range found {
		often := count[fold(b.name)] > 1 && len(count) > 1
		if b.own && !b.cue && !often || !b.own && !sure {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].End = turnEnd(ends, out[n-1].Start, b.span.Start)
		}
		out = append(out, turn{claim.Span{Start: b.span.Start, End: len(text)}, b.span, b.name})
	}
	if n := len(out); n > 0 {
		out[n-1].End = turnEnd(ends, out[n-1].Start, len(text))
	}
	return out
}

// turnEnd returns where a turn that begins at byte from ends: at the first of ends
// behind it, at to at the latest.
func turnEnd(ends []int, from, to int) int {
	if i, _ := slices.BinarySearch(ends, from+1); i < len(ends) {
		return min(ends[i], to)
	}
	return to
}

// headingLine reports whether a line is a heading: a Roman or plain number with a
// dot and then capitals, or a hash.
func headingLine(s string) bool {
	if strings.HasPrefix(s, "#") {
		return true
	}
	head, rest, ok := strings.Cut(s, ". ")
	if !ok || len(head) > 5 || head == "" || strings.Trim(head, "IVXLC0123456789") != "" {
		return false
	}
	return strings.ToUpper(rest) == rest && strings.ToLower(rest) != rest
}

// fold returns the folded words of s with blanks between them.
func fold(s string) string { return strings.Join(forms(s), " ") }

// askers and answerers are the labels that name a part instead of a person.
var (
	askers = wordSet(`q question frage interviewer moderator host reporter journalist anchor presenter interviewerin correspondent
		counsel questioner fragesteller pressconference press`)
	answerers = wordSet(`a answer antwort interviewee guest respondent witness speaker réponse befragte befragter`)
)

func askerOrAnswer(name string) bool {
	f := forms(name)
	return len(f) > 0 && len(f) <= 2 && (askers[f[len(f)-1]] || answerers[f[len(f)-1]] || askers[f[0]])
}

// asker reports whether a label is that of whoever asks.
func asker(name string) bool {
	f := forms(name)
	return len(f) > 0 && len(f) <= 2 && (askers[f[len(f)-1]] || askers[f[0]])
}

// labelLength is how long a label is at most, in bytes.
const labelLength = 70

// labelOf reads the label that a line begins with.
func labelOf(l line) (label, bool) {
	s, at := l.s, 0
	skip := func(n int) { s, at = s[n:], at+n }
	skip(len(s) - len(strings.TrimLeft(s, "*_ >•\t")))
	if n, ok := lineNumber(s); ok && n > 0 {
		d := leadingDigits(s)
		skip(d + len(s[d:]) - len(strings.TrimLeft(s[d:], " \t")))
	}
	if n := stamp(s); n > 0 {
		skip(n)
		skip(len(s) - len(strings.TrimLeft(s, "*_ -–\t")))
	}
	if rest, ok := strings.CutPrefix(s, "<v "); ok {
		if i := strings.IndexByte(rest, '>'); i > 0 && i < labelLength {
			return label{span: claim.Span{Start: l.Start, End: l.Start + at + 3 + i + 1}, name: rest[:i]}, true
		}
	}
	if len(s) > 2 && (s[0] == 'Q' || s[0] == 'A') && (s[1] == '.' || s[1] == ')') && s[2] == ' ' {
		return label{span: claim.Span{Start: l.Start, End: l.Start + at + 2}, name: s[:1]}, true
	}
	if i := strings.IndexByte(s[:min(len(s), labelLength)], ':'); i > 0 {
		name, ok := speakerName(s[:i])
		end := at + i + 1
		for end < len(l.s) && (l.s[end] == '*' || l.s[end] == '_') {
			end++
		}
		return label{span: claim.Span{Start: l.Start, End: l.Start + end}, name: name}, ok && !(i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9')
	}
	return ownLine(l, s)
}

// ownLine reads a label that has its line for itself: a name in capitals, a name
// with a time code behind it, or that of an account ("Nora Vance @nvance · 3 May").
func ownLine(l line, s string) (label, bool) {
	if len(s) > labelLength {
		return label{}, false
	}
	if i := strings.Index(s, "@"); i >= 0 && i+1 < len(s) && s[i+1] > ' ' && wordsIn(s[i:]) <= 5 {
		name := strings.TrimRight(s[:i], " (·")
		if name == "" {
			name, _, _ = strings.Cut(s[i+1:], " ")
		}
		n, ok := speakerName(name)
		return label{span: l.Span, name: n, own: true}, ok || n != ""
	}
	stamped := false
	for i := range s {
		if i > 0 && s[i-1] == ' ' && stamp(s[i:]) > 0 && stamp(s[i:]) >= len(s)-i {
			s, stamped = strings.TrimRight(s[:i], " -–·"), true
			break
		}
	}
	name, ok := speakerName(s)
	upper := strings.ToUpper(s) == s && strings.ToLower(s) != s
	return label{span: l.Span, name: name, own: true}, ok && wordsIn(s) <= 4 && (stamped || upper || askerOrAnswer(s)) && !strings.ContainsAny(s, "0123456789")
}

// stamp returns the length of a time code at the head of s, with its brackets.
func stamp(s string) int {
	if s == "" {
		return 0
	}
	if s[0] == '[' || s[0] == '(' {
		n := strings.IndexAny(s, "])")
		if n > 0 && (clock(s[1:n]) == n-1 || dayAndTime(s[1:n])) {
			return n + 1
		}
		return 0
	}
	return clock(s)
}

// dayAndTime reports whether s is a date with an hour, as a chat has it:
// "01/10/2035, 21:04".
func dayAndTime(s string) bool {
	s = strings.ToLower(s)
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(s), "pm"), "am")
	return strings.Count(s, ":") >= 1 && len(s) >= 8 && strings.Trim(s, "0123456789/.-,: t") == ""
}

// noSpeakers are the words before a colon at the head of a line that name no
// speaker.
var noSpeakers = wordSet(`note source sources update updated warning contact contacts tel telephone phone fax email e-mail mail subject date from to re cc bcc sent copyright
	photo picture image caption summary background abstract table figure fig chart monday tuesday wednesday thursday friday saturday sunday correction
	clarification editor tags topics related more read see chapter section part page time place venue location address url website web http https total
	revenue profit loss sales costs income assets liabilities cash price headline title byline by published release dateline
	example result conclusion introduction results methods discussion quelle hinweis stand datum notes topic duration recorded interview transcript
	present attendees participants chapters keywords`)

// speakerName reads the words before a label's colon as a name: at most five
// words, each capitalised, what stands between brackets or behind a comma left
// out.
func speakerName(s string) (string, bool) {
	s = strings.Trim(s, "*_ \t")
	if i := strings.IndexAny(s, "(["); i > 0 {
		s = s[:i]
	}
	if i := strings.IndexByte(s, ','); i > 0 {
		s = s[:i]
	}
	s = strings.Trim(s, "*_ \t")
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(s, "?!;“”\"…") {
		return s, false
	}
	f := forms(s)
	if len(f) == 0 || noSpeakers[f[0]] || noSpeakers[f[len(f)-1]] {
		return s, false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !unicode.IsTitle(r) && (i == 0 || !particles[strings.ToLower(w)]) && !(i > 0 && r >= '0' && r <= '9') && !askerOrAnswer(w) {
			return s, false
		}
	}
	return s, true
}

// particles are the small words inside names.
var particles = wordSet("de der den di da del la le van von zu zur of the al el bin ibn dos du y und and for")
