package page

import (
	"regexp"
	"strings"

	"stet/extract/claim"
)

// agencySign is the line with which agencies end a report: who reported it,
// and behind that who edited it.
var agencySign = regexp.MustCompile(`(?i)(?:^|[(\n.;] ?)\(?(?:reporting|writing|reported|written) by ((?-i:\p{Lu})[^;()\n]{3,120}?)(?:[;)\n]|\.(?:\s|$)|$)`)

// placeOf is where in a sign-off somebody reported from: "in Lagos".
var placeOf = regexp.MustCompile(` (?:in|from|at) \p{Lu}[\pL'’.-]+(?: \p{Lu}[\pL'’.-]+)?`)

// agencyBlocks is how many blocks at the end of a text may be a sign-off, and
// agencyWords how many words it has at the most.
const (
	agencyBlocks = 4
	agencyWords  = 60
)

// reportedBy is the part of an agency's sign-off that names the reporters, ""
// where a text is none.
func reportedBy(text string) string {
	if !strings.Contains(text, " by ") || words(text) > agencyWords {
		return ""
	}
	m := agencySign.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(placeOf.ReplaceAllString(m[1], ""))
}

// agencyNames is reportedBy as a list, empty for none.
func agencyNames(text string) []string {
	if s := reportedBy(text); s != "" {
		return []string{s}
	}
	return nil
}

// signedLines is how many lines at the front of a plain text may name its
// writer.
const signedLines = 6

// signText takes the writers of a plain text from a line "By Ann Hale" among its
// first, or else from an agency's sign-off at its end. They are a guess.
func signText(a *claim.Article) {
	m := &meta{}
	names := []string(nil)
	left := signedLines
	for s := range strings.Lines(a.Text) {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if left--; left < 0 || words(s) > 40 {
			break
		}
		if words(s) <= 14 && !endsSentence(s) && signature.MatchString(s) {
			names = m.addAll(nil, s, false)
			break
		}
	}
	for i := len(a.Blocks) - 1; i >= max(len(a.Blocks)-agencyBlocks, 1) && len(names) == 0; i-- {
		b := a.Blocks[i]
		names = m.addAll(nil, reportedBy(a.Text[b.Span.Start:b.Span.End]), false)
	}
	if len(names) == 0 {
		return
	}
	if a.Byline = names; a.Candidates == nil {
		a.Candidates = map[string][]claim.Candidate{}
	}
	a.Candidates["byline"] = offer(nil, strings.Join(names, ", "), fromText)
}
