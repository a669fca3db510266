package fetch

import (
	"regexp"
	"strings"
)

// Signs of Markdown, a line or a piece of one each. A plain text has stars and
// dashes before list items, and "#1" or "---" now and then; it has none of
// these twice.
var (
	atxHeading  = regexp.MustCompile(`^ {0,3}#{1,6} +[^\s#]`)
	inlineLink  = regexp.MustCompile(`!?\[[^\][]*\]\((https?://|mailto:|[./#]|[\w./-]+\.\w+)[^)\s]*( "[^"]*")?\)`)
	reference   = regexp.MustCompile(`^ {0,3}\[[^\]]+\]: +\S`)
	strong      = regexp.MustCompile(`(^|[\s(“"])(\*\*|__)[^\s*_]([^*_]*[^\s*_])?(\*\*|__)([\s.,;:!?)”"]|$)`)
	emphasis    = regexp.MustCompile(`(^|[\s(“"])\*[^\s*]([^*]*[^\s*])?\*([\s.,;:!?)”"]|$)`)
	tableRule   = regexp.MustCompile(`^ {0,3}\|?( *:?-{3,}:? *\|)+( *:?-{3,}:? *)?$`)
	codeSpan    = regexp.MustCompile("(^|[\\s(])`[^`\\s]([^`]*[^`\\s])?`([\\s.,;:!?)]|$)")
	frontMatter = regexp.MustCompile(`(?m)^[A-Za-z_][\w-]{0,40}: *\S`)
)

// maxMarkdownHead is how much of a text is looked at for signs of Markdown.
const maxMarkdownHead = 64 << 10

// looksMarkdown reports whether a text is written in Markdown (CommonMark, or
// with front matter as site builders use it). A text that only has lists and
// ">" quotes is left a plain text: nothing in it is lost.
func looksMarkdown(text string) bool {
	head := text[:min(len(text), maxMarkdownHead)]
	if fm := FrontMatter(head); fm != "" && frontMatter.MatchString(fm) {
		return true
	}
	score, weak, fence, before := 0, 0, 0, ""
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, "\r\n")
		trimmed := strings.TrimLeft(line, " ")
		if strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
			fence++
		}
		if fence%2 == 0 {
			score += markdownSigns(line, before)
			weak += len(emphasis.FindAllString(line, 2)) + len(codeSpan.FindAllString(line, 2))
		}
		before = line
	}
	return score+min(weak, 2)+3*(fence/2) >= 4
}

// markdownSigns weighs the strong signs of one line: 4 is enough by itself.
func markdownSigns(line, before string) int {
	n := 0
	switch {
	case atxHeading.MatchString(line):
		n = 2
		if strings.HasPrefix(strings.TrimLeft(line, " "), "##") {
			n = 3
		}
	case tableRule.MatchString(line) && strings.Contains(before, "|"):
		n = 4
	case reference.MatchString(line):
		n = 2
	case len(line) > 2 && strings.Trim(line, "=") == "" && len(before) > 0 && len(before) < 200 && !strings.HasPrefix(before, "="):
		n = 2
	}
	if strings.ContainsAny(line, "[*_`") {
		n += 3*len(inlineLink.FindAllString(line, 3)) + 2*len(strong.FindAllString(line, 2))
	}
	return n
}

// FrontMatter returns the lines between "---" (YAML) or "+++" (TOML) at the
// start of a text, with both fences; "" where there are none.
func FrontMatter(text string) string {
	for _, fence := range [...]string{"---", "+++"} {
		first, rest, ok := strings.Cut(text, "\n")
		if !ok || strings.TrimRight(first, " \r") != fence {
			continue
		}
		at := len(first) + 1
		for line := range strings.Lines(rest) {
			at += len(line)
			if s := strings.TrimRight(line, " \r\n"); s == fence || fence == "---" && s == "..." {
				return text[:at]
			}
		}
	}
	return ""
}
