package reader

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// fixed is type in which every character is half its size wide.
type fixed struct{}

func (fixed) width(s string, f face) float32 { return float32(utf8.RuneCountInString(s)) * f.size / 2 }
func (fixed) height(f face) float32          { return f.size * 1.2 }

func mark(id string, k claim.Kind, text string, words ...string) Mark {
	m := Mark{ID: id, Kind: k, Sign: "?"}
	for _, w := range words {
		i := strings.Index(text, w)
		m.Spans = append(m.Spans, claim.Span{Start: i, End: i + len(w)})
	}
	return m
}

func TestLayersNest(t *testing.T) {
	const text = "Mr Adler said the firm, worth $2 billion, grew."
	marks := []Mark{
		mark("amount", claim.KindNumber, text, "$2 billion"),
		mark("deal", claim.KindDeal, text, "the firm, worth $2 billion"),
		mark("name", claim.KindName, text, "Mr Adler"),
		{ID: "outside", Spans: []claim.Span{{Start: 40, End: 400}, {Start: 5, End: 5}, {Start: -1, End: 3}}},
	}
	var got []string
	for _, l := range layers(marks, len(text)) {
		var ids []string
		for _, m := range l.marks {
			ids = append(ids, marks[m].ID)
		}
		got = append(got, fmt.Sprintf("%q %s", text[l.span.Start:l.span.End], strings.Join(ids, ">")))
	}
	want := []string{`"Mr Adler" name`, `"the firm, worth " deal`, `"$2 billion" deal>amount`}
	if !slices.Equal(got, want) {
		t.Errorf("layers %v; want %v", got, want)
	}
}

// lineTexts returns the page's text as it is read, signs as ^.
func (p *page) lineTexts() []string {
	var out []string
	for _, l := range p.lines {
		runs := slices.Clone(l.runs)
		for i := range runs {
			for _, s := range l.signs {
				if s.run == i {
					runs[i].text += "^"
				}
			}
		}
		slices.SortStableFunc(runs, func(a, b run) int { return int(a.x*8) - int(b.x*8) })
		var b strings.Builder
		b.WriteString(l.bullet)
		for _, r := range runs {
			b.WriteString(r.text)
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

func TestCompose(t *testing.T) {
	tests := []struct {
		name, text string
		blocks     []claim.BlockKind // of the stretches between empty lines
		marks      func(text string) []Mark
		width      float32
		want       []string
	}{
		{"wraps at spaces", "one two three four", nil, nil, 44 + 16*8, []string{"one two three", "four"}},
		{"keeps a no-break space together", "one two 5\u00a0million", nil, nil, 44 + 16*8, []string{"one two", "5\u00a0million"}},
		{"breaks after a hyphen between letters only", "seventeen-and-over 10-12", nil, nil, 44 + 16*8, []string{"seventeen-and-", "over 10-12"}},
		{"cuts an address that is too long", "https://example.org/a/very/long/path", nil, nil, 44 + 16*8,
			[]string{"https://", "example.org/a/", "very/long/path"}},
		{"cuts a word longer than the line", strings.Repeat("x", 20), nil, nil, 44 + 16*8, []string{strings.Repeat("x", 16), "xxxx"}},
		{"keeps the lines of a plain text", "one\ntwo", nil, nil, 400, []string{"one", "two"}},
		{"an ideograph is a word", strings.Repeat("漢字", 9), nil, nil, 44 + 16*8, []string{strings.Repeat("漢字", 8), "漢字"}},
		{"a list item has a bullet on its first line", "alpha beta gamma", []claim.BlockKind{claim.ListItem}, nil, 44 + 16*8, []string{"•alpha beta", "gamma"}},
		{"a sign stands after its claim and before the comma", "worth $5, it said", nil,
			func(s string) []Mark { return []Mark{mark("a", claim.KindNumber, s, "$5")} }, 400, []string{"worth $5^, it said"}},
		{"signs of nested claims: the inner one first", "worth $5 it said", nil, func(s string) []Mark {
			return []Mark{mark("d", claim.KindDeal, s, "worth $5"), mark("a", claim.KindNumber, s, "$5")}
		}, 400, []string{"worth $5^^ it said"}},
		{"right-to-left words are read from the right", "the word שלום עולם here", nil, nil, 400, []string{"the word עולם שלום here"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := claim.Plain(tt.text)
			for i, k := range tt.blocks {
				a.Blocks[i].Kind = k
			}
			doc := Document{Text: a.Text, Blocks: a.Blocks}
			if tt.marks != nil {
				doc.Marks = tt.marks(tt.text)
			}
			p := compose(&doc, fixed{}, 16, tt.width)
			if got := p.lineTexts(); !slices.Equal(got, tt.want) {
				t.Errorf("lines %q; want %q", got, tt.want)
			}
		})
	}
}

func TestComposeHeadline(t *testing.T) {
	doc := Document{Title: "A headline", Lines: []string{"By Someone"}, Text: "Body.", Blocks: claim.Plain("Body.").Blocks}
	p := compose(&doc, fixed{}, 16, 400)
	if got, want := p.lineTexts(), []string{"A headline", "By Someone", "Body."}; !slices.Equal(got, want) {
		t.Fatalf("lines %q; want %q", got, want)
	}
	if got := p.offset(30, p.lines[0].y+2, fixed{}); got != 0 {
		t.Errorf("a click on the headline is offset %d; want 0", got)
	}
	if got := p.lineOf(2); got != 2 {
		t.Errorf("offset 2 stands on line %d; want 2", got)
	}
}

func TestMeasureIsCapped(t *testing.T) {
	text := strings.Repeat("word ", 100)
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks}
	p := compose(&doc, fixed{}, 16, 3000)
	for i, l := range p.lineTexts() {
		if len(l) > measure {
			t.Errorf("line %d is %d characters long; want %d at most", i, len(l), measure)
		}
	}
	if p.left < 1000 {
		t.Errorf("the column starts at %v in a pane 3000 wide; want it centred", p.left)
	}
}

func TestBarsOfNestedMarks(t *testing.T) {
	const text = "worth $5 it said"
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{
		mark("d", claim.KindDeal, text, "worth $5 it"), mark("a", claim.KindNumber, text, "$5")}}
	p := compose(&doc, fixed{}, 16, 400)
	var got []string
	for _, b := range p.lines[0].bars {
		got = append(got, fmt.Sprintf("%s x=%.0f w=%.0f level=%d", doc.Marks[b.mark].ID, b.x-p.left, b.w, b.level))
	}
	want := []string{"d x=0 w=88 level=1", "a x=48 w=16 level=0"}
	if !slices.Equal(got, want) {
		t.Errorf("bars %q; want %q", got, want)
	}
}

func TestSignsTakeNoRoom(t *testing.T) {
	const text = "worth $5 it said, or שלום then"
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{
		mark("d", claim.KindDeal, text, "worth $5"), mark("a", claim.KindNumber, text, "$5"), mark("n", claim.KindName, text, "שלום")}}
	with := compose(&doc, fixed{}, 16, 600)
	for i := range doc.Marks {
		doc.Marks[i].Sign = ""
	}
	without := compose(&doc, fixed{}, 16, 600)
	doc.Marks = nil
	bare := compose(&doc, fixed{}, 16, 600)
	if !reflect.DeepEqual(with, without) {
		t.Error("the text moves when a sign comes")
	}
	end := func(p page) float32 { r := p.lines[0].runs; return r[len(r)-1].x + r[len(r)-1].w }
	if end(with) != end(bare) {
		t.Errorf("the line ends at %v with signs, at %v without", end(with), end(bare))
	}
	w := fixed{}.width("✓", signFace(16)) + 1
	var got []string
	for _, s := range with.lines[0].signs {
		got = append(got, fmt.Sprintf("%d at %.1f", s.mark, s.x-with.left))
	}
	if want := []string{fmt.Sprintf("1 at %.1f", 64-w), "0 at 64.0", fmt.Sprintf("2 at %.1f", 21*8+w)}; !slices.Equal(got, want) {
		t.Errorf("signs %q; want %q", got, want)
	}
}

func TestOffsetAndX(t *testing.T) {
	const text = "Élan: «ça va», said Zoë."
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{mark("q", claim.KindQuote, text, "ça va")}}
	p := compose(&doc, fixed{}, 16, 600)
	l := &p.lines[0]
	for at := range text {
		x := l.x(at, fixed{}, 0)
		if got := p.offset(x+.5, l.y+1, fixed{}); got != at {
			t.Errorf("offset at x of %d is %d", at, got)
		}
	}
}

func TestMarksAt(t *testing.T) {
	const text = "worth $5 it said"
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{
		mark("d", claim.KindDeal, text, "worth $5 it"), mark("a", claim.KindNumber, text, "$5")}}
	p := compose(&doc, fixed{}, 16, 400)
	y := p.lines[0].y + 1
	for _, tt := range []struct {
		x    float32
		want []int
	}{{1, []int{0}}, {50, []int{1, 0}}, {63, []int{1, 0}}, {65, []int{0}}, {200, nil}} {
		if got := p.marksAt(p.left+tt.x, y); !slices.Equal(got, tt.want) {
			t.Errorf("marks at %v: %v; want %v", tt.x, got, tt.want)
		}
	}
	if got := p.marksAt(p.left+1, 5000); got != nil {
		t.Errorf("marks below the page: %v; want none", got)
	}
}

func TestWordAround(t *testing.T) {
	for _, tt := range []struct {
		text string
		at   int
		want string
	}{
		{"the U.S. don’t", 5, "U.S"}, {"the U.S. don’t", 11, "don’t"}, {"cost 1,250.50, they", 8, "1,250.50"},
		{"a  b", 2, ""}, {"", 0, ""}, {"Zoë", 3, "Zoë"}, {"end", 99, "end"}, {"co-op, yes", 3, "co-op"},
	} {
		s := wordAround(tt.text, tt.at)
		if got := tt.text[s.Start:s.End]; got != tt.want {
			t.Errorf("word of %q at %d is %q; want %q", tt.text, tt.at, got, tt.want)
		}
	}
}

// FuzzCompose states what holds for any text and marks: lines and runs are in
// order and apart, inside the text, on character boundaries and inside the
// column, and every character that is not white space is shown once.
func FuzzCompose(f *testing.F) {
	f.Add("The firm is worth $2 billion, Zoë said.\n\nNext — “שלום” 漢字.", 3, 18, 10, 24, uint16(180))
	f.Add("\xff\xfe a\u0300 \u00a0 b\r\n c\t d", 0, 4, 2, 3, uint16(0))
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int, width uint16) {
		if len(text) > 5000 {
			t.Skip()
		}
		doc := Document{Text: text, Blocks: claim.Plain(text).Blocks}
		for _, s := range []claim.Span{ordered(a, b), ordered(c, d), ordered(a, d)} {
			for s.Start > 0 && s.Start < len(text) && !utf8.RuneStart(text[s.Start]) {
				s.Start--
			}
			for s.End > 0 && s.End < len(text) && !utf8.RuneStart(text[s.End]) {
				s.End--
			}
			doc.Marks = append(doc.Marks, Mark{ID: fmt.Sprint(s), Kind: claim.KindName, Spans: []claim.Span{s}, Sign: "?"})
		}
		p := compose(&doc, fixed{}, 16, float32(width))
		end, seen := 0, 0
		for _, l := range p.lines {
			if l.start < end || l.end < l.start || l.end > len(text) {
				t.Fatalf("line [%d,%d) after %d", l.start, l.end, end)
			}
			end = l.start
			for _, r := range l.runs {
				if r.start < end || r.end < r.start || r.end > len(text) {
					t.Fatalf("run [%d,%d) after %d of %d bytes", r.start, r.end, end, len(text))
				}
				if r.literal() && utf8.ValidString(text) && r.text != strings.Map(spaced, text[r.start:r.end]) && strings.TrimSpace(r.text) != "" {
					t.Fatalf("run shows %q for %q", r.text, text[r.start:r.end])
				}
				end = r.end
				seen += len(strings.TrimSpace(text[r.start:r.end]))
			}
			p.offset(l.y, l.y, fixed{})
		}
		if utf8.ValidString(text) && p.lineOf(len(text)) >= len(p.lines) {
			t.Fatal("no line for the end")
		}
	})
}

func spaced(r rune) rune {
	if breaks(r) {
		return ' '
	}
	return r
}
