package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile are files that a careless reader loops over, overflows on or unpacks
// to more than the machine has.
func hostile() map[string][]byte {
	tree, page := assemble, drawn
	double := func(n int) string { // a form that draws the next one ten times
		return streamed(fmt.Sprintf("/Subtype /Form /Resources << /XObject << /X %d 0 R >> /Font << /F 4 0 R >> >>", n), strings.Repeat("/X Do ", 10))
	}
	var chain []string
	for i := range 14 {
		chain = append(chain, double(6+i))
	}
	chain = append(chain, streamed("/Subtype /Form", "BT /F 12 Tf (x) Tj ET"))
	lengths := []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"}
	for i := range 100_000 {
		lengths = append(lengths, fmt.Sprintf("<< /Contents 3 0 R /Length %d 0 R >>\nstream\nx\nendstream", i+4))
	}
	return map[string][]byte{
		"marked":            tagged(`[<< /S /Table PAGE /K << /S /TR /K [<< /S /TD /K 0 >> << /S /TD /K [1 1 2] >>] >> >> << /S /Art PAGE /K << /S /LI /K [<< /S /Lbl /K 3 >> 4] >> >>]`, said(0, 50, 700, "a")+said(1, 50, 690, "b")+said(2, 90, 700, "c")+said(3, 50, 650, "1.")+said(4, 60, 650, "d")),
		"lengths":           tree(lengths...),
		"empty":             {},
		"head only":         []byte("%PDF-1.7\n"),
		"kids in a circle":  tree("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] >>"),
		"reference to self": tree("<< /Type /Catalog /Pages 2 0 R >>", "2 0 R"),
		"table of itself":   []byte("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF"),
		"huge size":         bytes.Replace(packedFile(), []byte("/Size 8"), []byte("/Size 999999999999"), 1),
		"huge index":        bytes.Replace(packedFile(), []byte("/Size 8"), []byte("/Size 8 /Index [0 999999999]"), 1),
		"huge section":      []byte("%PDF-1.4\nxref\n0 999999999\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"),
		"deep array":        page("4 0 R", strings.Repeat("[", 1<<20)),
		"deep dictionary":   page("5 0 R", strings.Repeat("<< /A ", 1<<19)),
		"deep in content":   page("5 0 R", streamed("", strings.Repeat("[ << /A ", 1<<18))),
		"form in itself":    page("6 0 R", streamed("/Subtype /Form /Resources << /XObject << /X 5 0 R >> >>", "/X Do /X Do"), streamed("", "/X Do")),
		"forms in forms":    page("20 0 R", append(chain, streamed("", "/X Do"))...),
		"saved states":      page("5 0 R", streamed("", strings.Repeat("q ", 1<<20))),
		"operands":          page("5 0 R", streamed("", strings.Repeat("1 ", 1<<20)+"Tj")),
		"moves":             page("5 0 R", streamed("", "BT /F 12 Tf "+strings.Repeat("1e30 1e30 1e30 1e30 9999999999999999 9999999999 Tm (a) Tj ", 1<<12))),
		"widths":            onePage("BT /F 12 Tf <0001> Tj ET", "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [0 2000000000 500 1 2000000000 600] >>] >>"),
		"glyphs":            onePage("BT /F 12 Tf 1 TL "+strings.Repeat("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) ' ", 1<<14), helvetica),
		"hyphens":           onePage("BT /F 2 Tf 1 TL 10 790 Td "+strings.Repeat("(a-) ' ", 1<<15), helvetica),
		"columns":           onePage("BT /F 1 Tf 1 TL 0 790 Td "+strings.Repeat("[(a b c) -9000 (a b c) -9000 (a b c) -9000 (a b c) -9000 (a b c)] TJ T* ", 1<<12), helvetica),
		"nothing to encode": bytes.Replace(packedFile(), []byte("/Root"), []byte("/Encrypt << /Filter /Standard /V 5 /R 6 >> /Root"), 1),
	}
}

// drawn is a PDF of one page whose content stands in object 5 and later ones.
func drawn(contents string, more ...string) []byte {
	return assemble(append([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Annots [<< /Subtype /Link /Rect [0 0 600 800] /A << /URI (https://a.example/) >> >>] /Contents " + contents + " /Resources << /Font << /F 4 0 R >> /XObject << /X 5 0 R /Y 6 0 R >> >> >>", helvetica}, more...)...)
}

// bombs unpack to hundreds of megabytes.
func bombs() map[string][]byte {
	zeros := deflate(strings.Repeat("\x00", 100<<20))
	return map[string][]byte{
		"bomb":        drawn("5 0 R", streamed("/Filter /FlateDecode", zeros)),
		"double bomb": drawn("5 0 R", streamed("/Filter [/FlateDecode /FlateDecode]", deflate(zeros))),
		"many bombs":  drawn("["+strings.Repeat("5 0 R ", 400)+"]", streamed("/Filter /FlateDecode", zeros)),
	}
}

func TestHostile(t *testing.T) {
	files := hostile()
	maps.Copy(files, bombs())
	for name, b := range files {
		t.Run(name, func(t *testing.T) {
			d, err := read(b)
			switch {
			case err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrLocked):
				t.Errorf("error of no kind: %v", err)
			case err == nil:
				sound(t, d)
			}
		})
	}
}

// sound holds for every document.
func sound(t testing.TB, d *Document) {
	t.Helper()
	if d.Read > d.Pages || len(d.Labels) != d.Pages {
		t.Fatalf("%d of %d pages read, %d labels", d.Read, d.Pages, len(d.Labels))
	}
	for _, p := range d.Paragraphs {
		if p.Text == "" || !utf8.ValidString(p.Text) || len(p.Pages) == 0 || p.Pages[0].At != 0 || (p.Level > 0) != (p.Kind == Heading) {
			t.Fatalf("paragraph %+v", p)
		}
		before := -1
		for _, m := range p.Pages {
			if m.At <= before || m.At >= len(p.Text) || !utf8.RuneStart(p.Text[m.At]) || m.Page < 1 || m.Page > d.Pages {
				t.Fatalf("marks %v of %q", p.Pages, p.Text)
			}
			before = m.At
		}
	}
	for _, p := range d.Paragraphs {
		before := 0
		for _, k := range p.Links {
			if k.Start < before || k.End <= k.Start || k.End > len(p.Text) || k.URL == "" || !utf8.RuneStart(p.Text[k.Start]) || k.End < len(p.Text) && !utf8.RuneStart(p.Text[k.End]) {
				t.Fatalf("links %+v of %q", p.Links, p.Text)
			}
			before = k.End
		}
	}
	for _, x := range d.Dropped {
		if x.Text == "" || x.Reason == "" || x.Page < 1 || x.Page > d.Pages || !utf8.ValidString(x.Text) {
			t.Fatalf("left out: %+v", x)
		}
	}
}

// FuzzRead: any bytes give a sound document or one of the errors. Read catches
// panics; here they count.
func FuzzRead(f *testing.F) {
	for _, b := range hostile() {
		if len(b) < 4000 {
			f.Add(b)
		}
	}
	f.Add(packedFile())
	f.Add(onePage("BT /F 12 Tf 14 TL 50 700 Td (\x95 Two) Tj T* [(boats-) -2000 (1.) -2000 (a)] TJ T* (1 Note) Tj /F 7 Tf 5 Ts (1) Tj ET", helvetica))
	f.Fuzz(func(t *testing.T, b []byte) {
		if d, err := read(b); err == nil {
			sound(t, d)
		}
	})
}

// FuzzContent puts any content on a page.
func FuzzContent(f *testing.F) {
	for _, s := range []string{"BT /F 12 Tf 50 700 Td (Two boats.) Tj ET", "BT /F -12 Tf -1 0 0 1 9 9 Tm 50 Tz 3 Tc [(a) 9 (b)] TJ (c) ' ET", "BI ID EI /Artifact BMC BT /F 1 Tf (1) Tj EMC", "BT /F 9 Tf 0 1 -1 0 9 9 Tm (a) Tj ET"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		d, err := read(onePage(string(content), helvetica))
		if err != nil {
			t.Skip()
		}
		sound(t, d)
	})
}
