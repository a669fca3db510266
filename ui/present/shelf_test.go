package present

import "testing"

func TestArticleTakenOffComesBack(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.OpenText("Another text.")
	d.Wait()
	other := s.article.CaseID
	d.TakeOffList()
	d.Wait()
	if s.article.Text != story || len(s.cases) != 1 || s.off != 1 || s.hint != "Taken off the list, with nothing deleted. Ctrl+Z puts it back." {
		t.Fatalf("shows %+v, %d off, says %q", s.cases, s.off, s.hint)
	}
	d.Undo()
	d.Wait()
	if s.article.CaseID != other || len(s.cases) != 2 || s.off != 0 {
		t.Fatalf("undone: %+v", s.cases)
	}
	d.TakeOffList()
	d.Wait()
	d.Next()
	d.Dismiss() // a later act: Ctrl+Z takes back that one
	d.Undo()
	d.Wait()
	if s.off != 1 || s.list.Shown != 5 {
		t.Fatalf("%d off, %d claims", s.off, s.list.Shown)
	}
	d.PutBack()
	if s.hint != "This article is on the list. View shows the articles that were taken off." {
		t.Errorf("says %q", s.hint)
	}
	d.ShowTakenOff(true)
	if len(s.cases) != 2 || !s.cases[0].Off || s.cases[0].Detail != "taken off the list" || s.cases[1].Off {
		t.Fatalf("shows %+v", s.cases)
	}
	d.OpenCase(other)
	d.Wait()
	d.ShowTakenOff(false)
	if len(s.cases) != 2 || !s.cases[0].Current {
		t.Errorf("the article on show is not listed: %+v", s.cases)
	}
	d.TakeOffList()
	if s.hint != "This article is off the list already." {
		t.Errorf("says %q", s.hint)
	}
	d.PutBack()
	d.Wait()
	if s.off != 0 || s.cases[0].Off || s.article.CaseID != other {
		t.Errorf("put back: %+v", s.cases)
	}
}

func TestOneNameForAnArticle(t *testing.T) {
	for _, tt := range []struct {
		c            Case
		name, origin string
	}{
		{Case{Title: "Mill to close", Site: "The Weir", Published: "2026-11-18"}, "Mill to close", "The Weir · 18 Nov 2026"},
		{Case{Title: "Mill to close", Locator: "https://weir.example/a"}, "Mill to close", "weir.example"},
		{Case{Locator: "/desk/copy/council.txt"}, "council.txt", "from copy"},
		{Case{Locator: "council.txt"}, "council.txt", "no date stated"},
		{Case{Title: "A line", Locator: "pasted text"}, "A line", "pasted text"},
		{Case{}, "Untitled", "no date stated"},
	} {
		if title(tt.c) != tt.name || origin(tt.c) != tt.origin {
			t.Errorf("%+v is called %q, %q; want %q, %q", tt.c, title(tt.c), origin(tt.c), tt.name, tt.origin)
		}
	}
	_, s, _, _ := desk(t, "mill")
	if s.article.Name != s.cases[0].Title {
		t.Errorf("the window says %q, the card %q", s.article.Name, s.cases[0].Title)
	}
}
