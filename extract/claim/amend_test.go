package claim

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// wharf is an article of three blocks around which two lines were left out,
// one of them twice.
func wharf() *Article {
	a := &Article{Title: "Wharf", Byline: []string{"I. Vale"}, Site: "The Quay", Text: "Head\n\nThe wharf sank.\n\nTell us more.",
		Candidates: map[string][]Candidate{"title": {{Value: "Wharf", From: "meta"}, {Value: "Wharf | Quay", From: "text"}}},
		Links:      []Link{{Span{10, 15}, "w"}, {Span{23, 27}, "t"}}}
	a.Blocks = []Block{{Heading, 1, Span{0, 4}}, {Paragraph, 0, Span{6, 21}}, {Paragraph, 0, Span{23, 36}}}
	a.Dropped = []Dropped{{Text: "Share", Reason: "button", Kind: Paragraph, Before: 1}, {Text: "Old", Reason: "no place"},
		{Text: "Share", Reason: "button", Kind: Paragraph, Before: 2}, {Text: "It was insured.", Reason: "related", Kind: Paragraph, Before: 3, Links: []Link{{Span{7, 14}, "i"}}}}
	return a
}

func TestPiecesAreToldApart(t *testing.T) {
	a := wharf()
	ids, blocks := map[string]bool{}, 0
	for _, p := range a.Pieces() {
		ids[p.ID] = true
		if p.Block >= 0 {
			blocks++
		}
	}
	if len(ids) != 6 || blocks != 3 {
		t.Errorf("%d pieces, %d blocks; want 6 and 3", len(ids), blocks)
	}
}

func TestAmendedMovesPieces(t *testing.T) {
	a := wharf()
	p := a.Pieces() // Head, Share, wharf, Share, Tell, insured
	id := func(i int) string { return p[i].ID }
	tests := []struct {
		name    string
		choices []BlockChoice
		text    string
		dropped []string
		links   string
	}{
		{"nothing", nil, a.Text, []string{"Share", "Old", "Share", "It was insured."}, "wharf Tell"},
		{"one back", []BlockChoice{{ID: id(5), Keep: true}}, a.Text + "\n\nIt was insured.", []string{"Share", "Old", "Share"}, "wharf Tell insured"},
		{"the second of two alike", []BlockChoice{{ID: id(3), Keep: true}}, "Head\n\nThe wharf sank.\n\nShare\n\nTell us more.", []string{"Share", "Old", "It was insured."}, "wharf Tell"},
		{"the last out", []BlockChoice{{ID: id(4), Keep: false}}, "Head\n\nThe wharf sank.", []string{"Share", "Old", "Share", "Tell us more.", "It was insured."}, "wharf"},
		{"the middle out", []BlockChoice{{ID: id(2), Keep: false}}, "Head\n\nTell us more.", []string{"Share", "Old", "The wharf sank.", "Share", "It was insured."}, "Tell"},
		{"the first out", []BlockChoice{{ID: id(0), Keep: false}}, "The wharf sank.\n\nTell us more.", []string{"Head", "Share", "Old", "Share", "It was insured."}, "wharf Tell"},
		{"two out, one back", []BlockChoice{{ID: id(0), Keep: false}, {ID: id(4), Keep: false}, {ID: id(5), Keep: true}}, "The wharf sank.\n\nIt was insured.", []string{"Head", "Share", "Old", "Share", "Tell us more."}, "wharf insured"},
		{"none left", []BlockChoice{{ID: id(0), Keep: false}, {ID: id(2), Keep: false}, {ID: id(4), Keep: false}}, a.Text, []string{"Share", "Old", "Share", "It was insured."}, "wharf Tell"},
		{"another page's", []BlockChoice{{ID: "x-0", Keep: true}, {ID: "y-0", Keep: false}}, a.Text, []string{"Share", "Old", "Share", "It was insured."}, "wharf Tell"},
		{"as it is", []BlockChoice{{ID: id(2), Keep: true}, {ID: id(3), Keep: false}}, a.Text, []string{"Share", "Old", "Share", "It was insured."}, "wharf Tell"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := a.Amended(Amendments{Blocks: tt.choices})
			var dropped, links []string
			for _, d := range b.Dropped {
				dropped = append(dropped, d.Text)
			}
			for _, k := range b.Links {
				links = append(links, b.Text[k.Span.Start:k.Span.End])
			}
			if b.Text != tt.text || !slices.Equal(dropped, tt.dropped) || strings.Join(links, " ") != tt.links {
				t.Errorf("text %q, dropped %q, links %q", b.Text, dropped, links)
			}
			after := b.Pieces()
			for i := range after {
				if after[i].ID != p[i].ID {
					t.Fatalf("piece %d has another id or place", i)
				}
			}
		})
	}
	if !reflect.DeepEqual(a, wharf()) {
		t.Error("the article that was read was changed")
	}
}

func TestAmendedBlocksKeepTheirKind(t *testing.T) {
	a := wharf()
	out := a.Amended(Amendments{Blocks: []BlockChoice{{ID: a.Pieces()[0].ID}}})
	if d := out.Dropped[0]; d.Kind != Heading || d.Level != 1 || d.Reason != TakenOut {
		t.Errorf("taken out as %+v", d)
	}
	back := out.With(0)
	if back.Text != a.Text || !reflect.DeepEqual(back.Blocks, a.Blocks) || !reflect.DeepEqual(back.Links, a.Links) {
		t.Errorf("there and back: %+v", back)
	}
}

func TestAmendedBoilerplateBecomesAParagraph(t *testing.T) {
	a := wharf()
	a.Blocks[2].Kind = Boilerplate
	b := a.Amended(Amendments{Blocks: []BlockChoice{{ID: a.Pieces()[4].ID, Keep: true}}})
	if b.Text != a.Text || b.Blocks[2].Kind != Paragraph || a.Blocks[2].Kind != Boilerplate {
		t.Errorf("%+v", b.Blocks)
	}
}

func TestAmendedSaysWhatTheDeskSays(t *testing.T) {
	a := wharf()
	title, none, day := "Wharf sinks", []string{}, "2026-11-02"
	b := a.Amended(Amendments{Title: &title, Byline: &none, Published: &day})
	if b.Title != title || len(b.Byline) != 0 || b.Published != day || b.Site != a.Site {
		t.Errorf("%+v", b)
	}
	want := []Candidate{{Value: title, From: FromDesk}, {Value: "Wharf", From: "meta"}, {Value: "Wharf | Quay", From: "text"}}
	if !slices.Equal(b.Candidates["title"], want) || b.Guessed("title") {
		t.Errorf("candidates %v", b.Candidates["title"])
	}
	if !reflect.DeepEqual(a, wharf()) || a.Amended(Amendments{}) != a {
		t.Error("the article that was read was changed")
	}
}

// FuzzAmended: whatever is put back and taken out of a text, its blocks lie in
// it, in order and apart, and taking all choices back gives the text again.
func FuzzAmended(f *testing.F) {
	f.Add("One.\n\nTwo.\n\nTwo.\n\n Three ", uint(0b1010))
	f.Add("\n\n\u00a0a\n\nb", uint(0b111))
	f.Fuzz(func(t *testing.T, text string, mask uint) {
		a := Plain(text)
		pieces := a.Pieces()
		var m Amendments
		for i, p := range pieces {
			if mask>>(i%32)&1 == 1 {
				m.Blocks = append(m.Blocks, BlockChoice{ID: p.ID})
			}
		}
		b := a.Amended(m)
		end, n := 0, 0
		for _, x := range b.Blocks {
			if x.Span.Start < end || x.Span.Len() <= 0 || x.Span.End > len(b.Text) {
				t.Fatalf("block at %v of %d bytes", x.Span, len(b.Text))
			}
			end = x.Span.End
		}
		for i, p := range b.Pieces() {
			if n++; p.ID != pieces[i].ID {
				t.Fatalf("piece %d is another one", i)
			}
		}
		if n != len(pieces) || len(b.Blocks)+len(b.Dropped) != len(pieces) {
			t.Fatalf("%d pieces of %d", n, len(pieces))
		}
	})
}

// TestChoiceFollowsAPiece: what was chosen about a caption holds when one of its
// words has changed; it does not go over to another piece.
func TestChoiceFollowsAPiece(t *testing.T) {
	const was = "Ida Vale at the Hull plant, where 40 robots are built a week"
	page := func(caption string) *Article {
		a := wharf()
		a.Dropped = append(a.Dropped, Dropped{Text: caption, Reason: "caption", Kind: Caption, Before: 3})
		return a
	}
	a := page(was)
	pieces := a.Pieces()
	put := Amendments{Blocks: []BlockChoice{{ID: pieces[len(pieces)-1].ID, Keep: true, Words: was}}}
	for caption, want := range map[string]bool{was: true, strings.Replace(was, "40", "50", 1): true, "A view of the harbour at night in an older picture": false, "Ida Vale": false} {
		if got := strings.Contains(page(caption).Amended(put).Text, caption); got != want {
			t.Errorf("%q is in the text: %v", caption, got)
		}
	}
	out := Amendments{Blocks: []BlockChoice{{ID: "gone-0", Words: "The old wharf sank in a storm."}}}
	b := wharf()
	b.Text = strings.Replace(b.Text, "The wharf sank.", "The wharf sank in a storm.", 1)
	b.Blocks[1].Span.End += 11
	b.Blocks[2].Span = b.Blocks[2].Span.shifted(11)
	b.Links = nil
	if got := b.Amended(out).Text; strings.Contains(got, "sank") || !strings.Contains(got, "Tell") {
		t.Errorf("taken out: %q", got)
	}
}
