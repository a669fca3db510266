package claim

import (
	"encoding/json"
	"testing"
)

func paged() *Article {
	return &Article{Text: "Über\n\nzwei\n\ndrei", Blocks: []Block{{Paragraph, 0, Span{0, 5}}, {Paragraph, 0, Span{7, 11}}, {Paragraph, 0, Span{13, 17}}},
		Pages:   []PageMark{{0, 1, "i"}, {7, 2, ""}, {15, 3, ""}},
		Dropped: []Dropped{{Text: "Kopf", Reason: "running head", Kind: Paragraph, Before: 1}}}
}

func TestPageAt(t *testing.T) {
	a := paged()
	for at, want := range map[int]string{0: "i", 6: "i", 7: "2", 14: "2", 15: "3", 17: "3"} {
		if m, ok := a.PageAt(at); !ok || m.Name() != want {
			t.Errorf("PageAt(%d) = %q, %v; want %q", at, m.Name(), ok, want)
		}
	}
	if _, ok := (&Article{Text: "no pages"}).PageAt(3); ok {
		t.Error("an article without pages has one")
	}
	if _, ok := a.PageAt(-1); ok {
		t.Error("a place before the text has a page")
	}
}

func TestPagesInJSON(t *testing.T) {
	r := Result{Article: paged()}
	b, err := json.Marshal(r.Points().Article)
	if err != nil {
		t.Fatal(err)
	}
	var back Article
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	want := []PageMark{{0, 1, "i"}, {6, 2, ""}, {14, 3, ""}} // code points
	for i, m := range back.Pages {
		if len(back.Pages) != len(want) || m != want[i] {
			t.Fatalf("pages %+v, want %+v", back.Pages, want)
		}
	}
	if r.Article.Pages[1].Start != 7 {
		t.Error("the article itself was changed")
	}
}

func TestWithKeepsPages(t *testing.T) {
	a := paged().With(0)
	if got := []int{a.Pages[0].Start, a.Pages[1].Start, a.Pages[2].Start}; got[0] != 0 || got[1] != 13 || got[2] != 21 {
		t.Errorf("pages start at %v in %q", got, a.Text)
	}
}
