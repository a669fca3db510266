package page

import (
	"regexp"
	"slices"
	"strings"

	"stet/extract/claim"
)

var (
	// nameLine is a line that gives a name and behind a mark something else. A
	// comma or a dash stands behind places: "New Delhi, 3 March".
	nameLine = regexp.MustCompile(`^(\p{Lu}[\pL'’.-]+(?: (?:\p{Lu}|von |van |de |der |del |di |la )[\pL'’.-]+){1,3})(?: ?[|·•] ?)(.{4,80})$`)
	// readingTime is how long a text takes to read.
	readingTime = regexp.MustCompile(`(?i)\b\d{1,2}[ -]?(min|mins|minutes?|minuten)\b`)
	// listAddress is the address of a list of articles by subject.
	listAddress = regexp.MustCompile(`(?i)/(category|categories|tags?|topics?|sections?|thema|themen|kategorie|rubrik|ressort|rubrique|tema)[/s]`)
	// otherLead begins such lines that name somebody else than the writer.
	otherLead = regexp.MustCompile(`(?i)^(photos?|foto|bild|image|illustration|übersetzung|translation|quelle|source|veröffentlicht|published|updated|stand|by|von|par|por)\b`)
)

// restWords is how many words such a line may have behind the name.
const restWords = 10

// namedLine returns the name in block i where it is a line that gives a name and
// nothing else but a date or how long the text takes to read: "Ann Hale · 4 min
// read · Feb 9, 2026". The names of sections stand so as well; they are known by
// the page's menu, or by where they lead.
func (v *view) namedLine(i int) string {
	b := &v.blocks[i]
	if v.words[i] > 16 || !v.hasDigit(i) || b.where.menu {
		return ""
	}
	m := nameLine.FindStringSubmatch(b.text)
	if m == nil || words(m[2]) > restWords || otherLead.MatchString(m[1]) || isoDate(m[2]) == "" && !readingTime.MatchString(m[2]) {
		return ""
	}
	for _, k := range b.links {
		if k.Span.Start < len(m[1]) && listAddress.MatchString(k.URL) {
			return ""
		}
	}
	for k := range v.blocks {
		if v.blocks[k].where.menu && strings.Contains(v.blocks[k].text, m[1]) {
			return ""
		}
	}
	return m[1]
}

// Bounds of what is looked at for headline and writer in one block.
const (
	signedBlocks = 60
	signedBytes  = 300
)

// partFront parts a block at the top of the page that gives headline, writer and
// date line by line, as pages laid out with tables do, and notes its first line.
func (m *meta) partFront(blocks []block) []block {
	for i := range blocks[:min(len(blocks), signedBlocks)] {
		b := &blocks[i]
		if b.kind != claim.Paragraph || len(b.text) > signedBytes || b.where.menu {
			continue
		}
		first, rest, ok := strings.Cut(b.text, "\n")
		if !ok || !signature.MatchString(rest) {
			continue
		}
		if words(first) > 1 {
			m.fronted = first
		}
		return slices.Replace(blocks, i, i+1, b.lines()...)
	}
	return blocks
}

// lines are the lines of a block, each as a block.
func (b *block) lines() (out []block) {
	at := 0
	for line := range strings.SplitSeq(b.text, "\n") {
		one := *b
		one.text, one.links, one.linked, one.bold, one.struck = line, nil, 0, min(max(b.bold-at, 0), len(line)), nil
		for _, k := range b.links {
			if k.Span.Start >= at && k.Span.End <= at+len(line) {
				k.Span.Start, k.Span.End = k.Span.Start-at, k.Span.End-at
				one.links = append(one.links, k)
				one.linked += k.Span.End - k.Span.Start
			}
		}
		if at += len(line) + 1; strings.TrimSpace(line) != "" {
			out = append(out, one)
		}
	}
	out[0].struck = b.struck
	return out
}
