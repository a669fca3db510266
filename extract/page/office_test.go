package page

import (
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// written is a document that the test writes: what is to be read back.
type written struct {
	name    string
	blocks  []writtenBlock
	notes   []string
	columns int
	style   string // of paragraphs: justified, ragged, indented
	font    string
	size    int
	hyphens bool // long words carry soft hyphens
}

type writtenBlock struct {
	kind  claim.BlockKind
	level int
	text  string // with soft hyphens where written.hyphens
	note  int    // number of the note at its end, 0 for none
}

// The invented story's parts. Every sign that trips readers of documents is in
// one of them: umlauts, all kinds of quotes and dashes, letters that typesetters
// join, figures with their marks, no-break spaces.
var (
	storySubjects = []string{"The Harrow Ferry Company", "Bürgermeisterin Åsa Grünwald", "A spokesman of the quay office", "Der Fährverband Süd", "Œuvre & Fils, a boat yard,",
		"The official auditor", "Ms O’Grady-Núñez", "Naïve Café Ltd", "The flotilla’s first officer", "Señor Iñíguez"}
	storyVerbs = []string{"said on Monday that", "told this paper that", "bestätigte, dass", "denied in a sworn affidavit that", "found after a difficult fortnight that", "argued — briefly — that",
		"admitted, “with some regret”, that", "wrote in an e-mail that"}
	storyObjects = []string{"the offshore traffic had fallen by 61.3 per cent", "two fjord ferries would cost £12\u00a0million", "der Kai für 3,5 Mio. € ausgebaut werde", "fifteen shelves of files were missing",
		"the well-known five-year plan “would not fly”", "the fluffy figures (some 1,250 of them) were ‘baffling’", "‹nearly› half of all staff — 1,024 people — had left", "the sufficient profit of the first half-year came to $3.75bn",
		"its affiliate in São Tomé had filed for insolvency", "the reflection of the difference was final"}
	storyTails = []string{"at the office in Ålesund", "before the tide turned", "während der Öffnungszeiten", "in spite of everything", "for the first time since 1998", "as the inflation figures show", "in the fourth quarter of 2025–26", "without further comment"}
	storyHeads = []string{"A ferry too far", "Über die Brücke", "What the figures show", "Waffles & coffee", "Fifty officials, five flags", "Der Kai von morgen"}
	longWords  = map[string]string{"offshore": "off|shore", "insolvency": "in|sol|ven|cy", "affidavit": "af|fi|da|vit", "difference": "dif|fer|ence", "reflection": "re|flec|tion", "sufficient": "suf|fi|cient",
		"bestätigte": "be|stä|tig|te", "Öffnungszeiten": "Öff|nungs|zei|ten", "spokesman": "spokes|man", "everything": "every|thing", "auditor": "au|di|tor", "inflation": "in|fla|tion", "difficult": "dif|fi|cult",
		"Fährverband": "Fähr|ver|band", "traffic": "traf|fic", "missing": "miss|ing", "flotilla": "flo|til|la", "affiliate": "af|fil|i|ate", "fortnight": "fort|night", "official": "of|fi|cial"}
)

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

func (w *written) sentence(r *rand.Rand) string {
	s := pick(r, storySubjects) + " " + pick(r, storyVerbs) + " " + pick(r, storyObjects) + " " + pick(r, storyTails) + "."
	if w.hyphens {
		for word, parts := range longWords {
			s = strings.ReplaceAll(s, word, strings.ReplaceAll(parts, "|", "\u00ad"))
		}
	}
	return s
}

func (w *written) paragraph(r *rand.Rand, n int) string {
	var all []string
	for range n {
		all = append(all, w.sentence(r))
	}
	return strings.Join(all, " ")
}

// compose writes document i; the same i gives the same document.
func compose(i int) *written {
	r := rand.New(rand.NewPCG(uint64(i), 7))
	w := &written{name: fmt.Sprintf("story%03d", i), columns: 1 + i%3/2, style: []string{"justified", "ragged", "indented"}[i/2%3],
		font: []string{"P052", "Nimbus Sans", "DejaVu Serif", "C059", "Nimbus Roman", "URW Bookman"}[i%6], size: 10 + i%3, hyphens: i%4 == 1}
	w.blocks = append(w.blocks, writtenBlock{kind: claim.Heading, level: 1, text: pick(r, storyHeads)})
	for part := range 2 + r.IntN(3) {
		for range 2 + r.IntN(4) {
			b := writtenBlock{kind: claim.Paragraph, text: w.paragraph(r, 2+r.IntN(4))}
			if i%5 == 2 && r.IntN(3) == 0 {
				w.notes = append(w.notes, w.sentence(r))
				b.note = len(w.notes)
			}
			w.blocks = append(w.blocks, b)
		}
		if part == 0 {
			for range 3 {
				w.blocks = append(w.blocks, writtenBlock{kind: claim.ListItem, text: strings.TrimSuffix(w.sentence(r), ".")})
			}
		}
		w.blocks = append(w.blocks, writtenBlock{kind: claim.Heading, level: 2, text: pick(r, storyHeads)})
		w.blocks = append(w.blocks, writtenBlock{kind: claim.Paragraph, text: w.paragraph(r, 3)})
	}
	return w
}

// flat writes the document as a flat OpenDocument text.
func (w *written) flat() string {
	esc := func(s string) string {
		var b strings.Builder
		_ = xml.EscapeText(&b, []byte(s))
		return b.String()
	}
	indent, below, align := "0cm", "0.25cm", "justify"
	switch w.style {
	case "ragged":
		align = "start"
	case "indented":
		indent, below = "0.6cm", "0cm"
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'%s'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="%dpt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:start-numbering-at="document" text:citation-body-style-name="FA"/>
<style:style style:name="FA" style:family="text"><style:text-properties style:text-position="super 58%%"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="P" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="%s" fo:text-indent="%s" fo:margin-bottom="%s" fo:orphans="2" fo:widows="2"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1cm" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<style:page-layout style:name="A"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm"><style:columns fo:column-count="%d" fo:column-gap="0.6cm"/></style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A"><style:header><text:p text:style-name="Footer">Harrow Post · draft</text:p></style:header><style:footer><text:p text:style-name="Footer">Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>`, w.font, w.size, align, indent, below, w.columns)
	item := false
	for _, k := range w.blocks {
		if k.kind == claim.ListItem != item {
			if item = !item; item {
				b.WriteString(`<text:list text:style-name="L">`)
			} else {
				b.WriteString(`</text:list>`)
			}
		}
		switch k.kind {
		case claim.Heading:
			fmt.Fprintf(&b, `<text:h text:style-name="Heading_20_%d" text:outline-level="%d">%s</text:h>`, k.level, k.level, esc(k.text))
		case claim.ListItem:
			fmt.Fprintf(&b, `<text:list-item><text:p text:style-name="P">%s</text:p></text:list-item>`, esc(k.text))
		default:
			note := ""
			if k.note > 0 {
				note = fmt.Sprintf(`<text:note text:id="n%d" text:note-class="footnote"><text:note-citation>%d</text:note-citation><text:note-body><text:p text:style-name="Footnote">%s</text:p></text:note-body></text:note>`, k.note, k.note, esc(w.notes[k.note-1]))
			}
			fmt.Fprintf(&b, `<text:p text:style-name="P">%s%s</text:p>`, esc(k.text), note)
		}
	}
	b.WriteString(`</office:text></office:body></office:document>`)
	return b.String()
}

// convert has LibreOffice turn all documents into a format, in one run.
func convert(t *testing.T, docs []*written, format string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("100 documents take LibreOffice a quarter of a minute")
	}
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("there is no LibreOffice (soffice) here to write documents with")
	}
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", format, "--outdir", dir}
	for _, w := range docs {
		path := filepath.Join(dir, w.name+".fodt")
		if err := os.WriteFile(path, []byte(w.flat()), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	cmd := exec.CommandContext(t.Context(), soffice, args...)
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	if made, _ := filepath.Glob(filepath.Join(dir, "*."+format)); len(made) == 0 {
		t.Skipf("this LibreOffice wrote nothing; Writer may be missing (libreoffice-writer): %s", out)
	}
	return dir
}

// readBack reads a document and compares it with what was written, to the letter.
// It returns how many paragraphs were parted at a sentence's end.
func readBack(t *testing.T, path string, w *written, soft string) (parted int) {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := fetch.FromBytes(path, body)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Read(p)
	if err != nil {
		t.Fatal(err)
	}
	invariants(t, a)
	var want []string
	if len(a.Pages) == 1 { // nothing tells that it is a running head
		want = append(want, "paragraph Harrow Post · draft")
	}
	for _, b := range w.blocks {
		want = append(want, string(b.kind)+" "+strings.ReplaceAll(b.text, "\u00ad", soft))
	}
	for i, n := range w.notes {
		n = strings.ReplaceAll(n, "\u00ad", soft)
		if p.Type == fetch.PDF {
			n = fmt.Sprintf("%d %s", i+1, n)
		}
		want = append(want, string(claim.Paragraph)+" "+n)
	}
	var got []string
	for _, b := range a.Blocks {
		text := a.Text[b.Span.Start:b.Span.End]
		// Where a sentence ends with its column and nothing is indented, nothing
		// on the page tells whether its paragraph does.
		if n := len(got); n > 0 && n <= len(want) && w.style != "indented" && p.Type == fetch.PDF && strings.HasSuffix(got[n-1], ".") && strings.HasPrefix(want[n-1], got[n-1]+" "+text) {
			got[n-1] += " " + text
			parted++
			continue
		}
		got = append(got, string(b.Kind)+" "+text)
	}
	for i := range max(len(got), len(want)) {
		g, x := "", ""
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			x = want[i]
		}
		if g != x {
			t.Errorf("%s (%d columns, %s, %s %dpt, hyphens %v): block %d of %d:\n got %q\nwant %q", w.name, w.columns, w.style, w.font, w.size, w.hyphens, i, len(want), g, x)
			break
		}
	}
	return parted
}

func officeDocs(n int) []*written {
	var docs []*written
	for i := range n {
		docs = append(docs, compose(i))
	}
	return docs
}

// TestOfficePDF has 100 documents set as PDF and reads them back to the letter:
// in one and two columns, justified and ragged, with and without white between
// paragraphs, with words parted at line ends, notes, heads and page numbers.
func TestOfficePDF(t *testing.T) {
	docs := officeDocs(100)
	dir := convert(t, docs, "pdf")
	parted := 0
	for _, w := range docs {
		t.Run(w.name, func(t *testing.T) { parted += readBack(t, filepath.Join(dir, w.name+".pdf"), w, "") })
	}
	if parted > 3 {
		t.Errorf("%d paragraphs of 100 documents were parted at the end of a sentence", parted)
	}
}

// TestOfficeDOCX has 100 documents saved for Word and reads them back.
func TestOfficeDOCX(t *testing.T) {
	docs := officeDocs(100)
	dir := convert(t, docs, "docx")
	for _, w := range docs {
		t.Run(w.name, func(t *testing.T) { readBack(t, filepath.Join(dir, w.name+".docx"), w, "\u00ad") })
	}
}

// TestOfficeODT has 20 documents saved by LibreOffice itself and reads them back.
func TestOfficeODT(t *testing.T) {
	docs := officeDocs(20)
	dir := convert(t, docs, "odt")
	for _, w := range docs {
		t.Run(w.name, func(t *testing.T) { readBack(t, filepath.Join(dir, w.name+".odt"), w, "\u00ad") })
	}
}

// TestOfficeRTF has 20 documents saved as RTF and reads them back.
func TestOfficeRTF(t *testing.T) {
	docs := officeDocs(20)
	dir := convert(t, docs, "rtf")
	for _, w := range docs {
		t.Run(w.name, func(t *testing.T) { readBack(t, filepath.Join(dir, w.name+".rtf"), w, "\u00ad") })
	}
}
