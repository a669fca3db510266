package present

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// shownDiff writes the changes with -[removed]- and +[added]+.
func shownDiff(before, after string) (text string, c *changes) {
	c = compare(claim.Plain(before), claim.Plain(after))
	var out strings.Builder
	at := 0
	for _, m := range c.view.Marks {
		sign := "+"
		switch {
		case m.Kind == KindRemoved && m.Look.Tone == ToneQuiet:
			sign = "~"
		case m.Kind == KindRemoved:
			sign = "-"
		case m.Kind == KindMoved:
			sign = "="
		}
		out.WriteString(c.view.Text[at:m.Spans[0].Start] + sign + "[" + c.view.Text[m.Spans[0].Start:m.Spans[0].End] + "]" + sign)
		at = m.Spans[0].End
	}
	return strings.TrimSpace(out.String() + c.view.Text[at:]), c
}

func TestCompare(t *testing.T) {
	tests := []struct{ name, before, after, want, counts string }{
		{"same", "The mill lost $2 million.", "The mill lost $2 million.", "The mill lost $2 million.", "No word has changed."},
		{"space only", "The mill  lost.", "The mill lost.", "The mill lost.", "No word has changed."},
		{"a figure", "The mill lost $2 million.", "The mill lost $3 million.", "The mill lost -[$2]- +[$3]+ million.", "1 place: 1 word added, 1 removed"},
		{"per cent", "It fell 5% then.", "It fell 6% then.", "It fell -[5%]- +[6%]+ then.", "1 place: 1 word added, 1 removed"},
		{"a figure of one word", "It cost 1,200 dollars.", "It cost 1,300 dollars.", "It cost -[1,200]- +[1,300]+ dollars.", "1 place: 1 word added, 1 removed"},
		{"a word in", "The mill lost money.", "The old mill lost money.", "The +[old]+ mill lost money.", "1 place: 1 word added, 0 removed"},
		{"a sign", "He went, she stayed.", "He went; she stayed.", "He went-[,]-+[;]+ she stayed.", "1 place: 0 words added, 0 removed"},
		{"a paragraph in", "One here.\n\nThree there.", "One here.\n\nTwo in between.\n\nThree there.", "One here.\n\n+[Two in between.]+\n\nThree there.", "1 place: 3 words added, 0 removed"},
		{"a paragraph out", "One here.\n\nTwo in between.\n\nThree there.", "One here.\n\nThree there.", "One here.\n\n-[Two in between.]-\n\nThree there.", "1 place: 0 words added, 3 removed"},
		{"paragraphs joined", "One here.\n\nThree there.", "One here. Three there.", "One here.\n\nThree there.", "No word has changed."},
		{"islands go with the change", "It was long ago the wise man of old said so", "Yesterday some young woman of no fame whispered it", "-[It was long ago the wise man of old said so]- +[Yesterday some young woman of no fame whispered it]+", "1 place: 9 words added, 11 removed"},
		{"two places", "Ada said one thing here and all of it was fine with them at ten.", "Bo said one thing here and all of it was fine with them at nine.", "-[Ada]- +[Bo]+ said one thing here and all of it was fine with them at -[ten]- +[nine]+.", "2 places: 2 words added, 2 removed"},
		{"a paragraph moved", "The mill lost money.\n\nIts owner is Ada Vane of Hull.\n\nIt was built in 1911.", "Its owner is Ada Vane of Hull.\n\nIt was built in 1911.\n\nThe mill lost money.",
			"~[The mill lost money.]~\n\nIts owner is Ada Vane of Hull.\n\nIt was built in 1911.\n\n=[The mill lost money.]=", "1 place: 1 paragraph moved"},
		{"moved beside a change", "The mill lost money.\n\nIts owner is Ada Vane of Hull.\n\nIt was built in 1911.", "Its owner is Ada Vane of Hull.\n\nIt was built in 1912.\n\nThe mill lost money.",
			"~[The mill lost money.]~\n\nIts owner is Ada Vane of Hull.\n\nIt was built in -[1911]- +[1912]+.\n\n=[The mill lost money.]=", "2 places: 1 word added, 1 removed, 1 paragraph moved"},
		{"moved and changed is not moved", "The mill lost money.\n\nIts owner is Ada Vane of Hull.", "Its owner is Ada Vane of Hull.\n\nThe mill lost much money.",
			"-[The mill lost money.]-\n\nIts owner is Ada Vane of Hull.\n\n+[The mill lost much money.]+", "2 places: 5 words added, 4 removed"},
		{"a short line is not moved", "By Ada\n\nIts owner is Ada Vane of Hull.", "Its owner is Ada Vane of Hull.\n\nBy Ada", "-[By Ada]-\n\nIts owner is Ada Vane of Hull.\n\n+[By Ada]+", "2 places: 2 words added, 2 removed"},
		{"from nothing", "", "All new.", "+[All new.]+", "1 place: 2 words added, 0 removed"},
		{"to nothing", "All gone.", "", "-[All gone.]-", "1 place: 0 words added, 2 removed"},
		{"nothing at all", "", "", "", "No word has changed."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, c := shownDiff(tt.before, tt.after)
			if got != tt.want || c.view.Counts != tt.counts {
				t.Errorf("got  %q, %s\nwant %q, %s", got, c.view.Counts, tt.want, tt.counts)
			}
		})
	}
}

// TestCompareLong: texts past what is compared word by word still keep what
// they have in common.
func TestCompareLong(t *testing.T) {
	var before, after strings.Builder
	for i := range 4000 {
		before.WriteString("alpha beta ")
		after.WriteString("alpha beta ")
		if i%1000 == 500 {
			mark := strings.Repeat("x", 1+i/1000)
			before.WriteString("before" + mark + " point" + mark + " ")
			after.WriteString("after" + mark + " point" + mark + " ")
		}
	}
	c := compare(claim.Plain("one "+before.String()), claim.Plain("two "+after.String()+"end"))
	if c.added != 6 || c.removed != 5 {
		t.Errorf("%s", c.view.Counts)
	}
}

// FuzzCompare: what is kept and added is the newer text, what is kept and
// removed the older one, word for word.
func FuzzCompare(f *testing.F) {
	f.Add("One two three.\n\nFour.", "One three.\n\nFour five.")
	f.Add("", "a\xffb")
	f.Add("a a a b", "b a a")
	f.Add("The mill lost money.\n\nIt shut.\n\nIt opened.", "It shut.\n\nThe mill lost money.\n\nIt opened.")
	f.Fuzz(func(t *testing.T, before, after string) {
		if len(before) > 3000 || len(after) > 3000 {
			return
		}
		a, b := claim.Plain(before), claim.Plain(after)
		var older, newer []string
		for _, e := range wordDiff(a, b) {
			if e.fate != added {
				older = append(older, e.word)
			}
			if e.fate != removed {
				newer = append(newer, e.word)
			}
		}
		if !slices.Equal(older, wordsOf(tokens(a))) || !slices.Equal(newer, wordsOf(tokens(b))) {
			t.Fatalf("%q and %q become %q and %q", before, after, older, newer)
		}
		c, end := compare(a, b), 0
		for _, m := range c.view.Marks {
			if s := m.Spans[0]; s.Start < end || s.Len() <= 0 || s.End > len(c.view.Text) {
				t.Fatalf("mark at %v of %d", s, len(c.view.Text))
			} else {
				end = s.End
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	before := strings.Repeat(story+"\n\n", 40)
	after := strings.Replace(strings.Replace(before, "nine years", "ten years", 3), "Shares", "All shares", 5)
	x, y := claim.Plain(before), claim.Plain(after)
	b.SetBytes(int64(len(before)))
	b.ReportAllocs()
	for b.Loop() {
		if c := compare(x, y); c.added != 13 || c.removed != 8 {
			b.Fatalf("%s", c.view.Counts)
		}
	}
}

// reopened is a desk on which the mill's first and third claim were checked and
// the article was opened again with another text.
func reopened(t *testing.T) (*bench, *screen, *shelf) {
	d, s, lib, op := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Select(d.Row(2).ID)
	d.SetFinding(ledger.Verified)
	d.Select(d.Row(4).ID)
	d.SetFinding(ledger.Unverifiable)
	d.Wait()
	op.articles["mill"] = rewritten()
	d.OpenAgain()
	d.Wait()
	return d, s, lib
}

func TestOpenAgainTellsWhatChanged(t *testing.T) {
	d, s, lib := reopened(t)
	if len(lib.order) != 1 || s.list.Total != 3 || s.status.Gone != "1 no longer in the text" {
		t.Fatalf("%d cases, %d claims, %q", len(lib.order), s.list.Total, s.status.Gone)
	}
	if want := "The text has changed since 12 Nov 10:31, 2 places: 1 word added, 8 removed. 1 claim to check again, 1 no longer in the text."; s.news.Text != want || !s.news.Lost {
		t.Errorf("news %+v\nwant %q", s.news, want)
	}
	d.Next()
	if s.form.Finding != ledger.Stale {
		t.Errorf("the changed claim is %q", s.form.Finding)
	}
	d.Select(d.Row(2).ID)
	if s.form.Finding != ledger.Verified {
		t.Errorf("the claim that stayed is %q", s.form.Finding)
	}
	d.ShowChanges()
	d.Wait()
	c := s.changes
	if !c.Open || !d.ChangesOpen() || c.Head != "What has changed since 12 Nov 10:31" || len(c.Places) != 2 || c.At != 0 {
		t.Fatalf("changes %+v", c)
	}
	d.StepChange(1)
	d.StepChange(1)
	if s.changes.At != 1 {
		t.Errorf("at %d of 2 places", s.changes.At)
	}
	d.ClosePanel()
	if s.changes.Open || d.ChangesOpen() {
		t.Error("Escape leaves the changes open")
	}
	d.ShowChanges()
	d.Select(d.Row(0).ID)
	if s.changes.Open {
		t.Error("a claim is chosen behind the changes")
	}
	d.Leave()
	if s.news.Text != "" {
		t.Error("the news stays")
	}
}

func TestOpenAgainSaysThatNothingChanged(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.Next()
	at := d.Current()
	d.OpenAgain()
	d.Wait()
	if s.hint != "No word of it has changed since it was opened last." || s.news.Text != "" || d.Current() != at {
		t.Errorf("says %q, news %+v, at %q", s.hint, s.news, d.Current())
	}
	d.ShowChanges()
	d.Wait()
	if s.changes.Open || s.hint != "There is one version of this text only. Ctrl+R opens the article again and compares." {
		t.Errorf("says %q", s.hint)
	}
	d.OpenText("Some pasted words.")
	d.Wait()
	d.OpenAgain()
	if !strings.HasPrefix(s.hint, "This text was pasted.") {
		t.Errorf("says %q", s.hint)
	}
}

func TestNewerTextIsAVersion(t *testing.T) {
	d, s, lib, _ := desk(t, "")
	d.OpenNewer("Some text.")
	if s.hint != "Open an article first." {
		t.Errorf("says %q", s.hint)
	}
	d.Open("mill")
	d.Wait()
	d.OpenNewer(" ")
	if s.hint != "There is no text on the clipboard." {
		t.Errorf("says %q", s.hint)
	}
	d.OpenNewer(rewritten().Article.Text)
	d.Wait()
	if len(lib.order) != 1 || !strings.HasPrefix(s.news.Text, "The text has changed since") || s.article.CaseID != lib.order[0] {
		t.Errorf("%d cases, news %q", len(lib.order), s.news.Text)
	}
	if s.cases[0].Title != "Mill to close, owner says" || lib.cases[lib.order[0]].Locator != "mill" {
		t.Errorf("it is called %+v", lib.cases[lib.order[0]])
	}
}

func TestOpenAgainOfWhatIsGone(t *testing.T) {
	d, s, _, op := desk(t, "mill")
	delete(op.articles, "mill")
	d.OpenAgain()
	d.Wait()
	if s.failure != "There is no page at that address. Check its spelling." || s.article == nil || s.list.Total != 5 {
		t.Errorf("says %q", s.failure)
	}
	lost := errors.New("no such text")
	d.shown.earlier = Edition{"x", clock()}
	d.ShowChanges()
	d.Wait()
	if s.changes.Open || !strings.Contains(s.failure, capital(lost.Error())) {
		t.Errorf("a version that cannot be read: %q", s.failure)
	}
}

func TestTray(t *testing.T) {
	d, s, lib := reopened(t)
	d.ShowGone()
	d.Next()
	id := d.Current()
	if s.form.Lost == nil || s.form.Fixed == "" || s.list.Shown != 1 {
		t.Fatalf("form %+v", s.form)
	}
	d.AttachToWords(id, claim.Span{})
	if !strings.HasPrefix(s.hint, "Select the words") {
		t.Errorf("says %q", s.hint)
	}
	a := s.article.Text
	at := strings.Index(a, "nine years")
	d.AttachToWords(id, claim.Span{Start: at, End: at + 4})
	d.Wait()
	if s.form.Text != "nine" || s.form.Finding != ledger.Stale || s.filterStage(d) != AnyStage || s.status.Gone != "" || !s.form.Manual {
		t.Fatalf("attached: form %+v, %+v", s.form, s.status)
	}
	if !strings.Contains(s.form.History[0], "attached it to “nine”, of “12 percent”") {
		t.Errorf("history %q", s.form.History)
	}
	d.Undo()
	d.Wait()
	if s.status.Gone != "1 no longer in the text" || s.list.Total != 3 {
		t.Fatalf("undone: %+v, %d claims", s.status, s.list.Total)
	}
	d.ShowGone()
	d.Next()
	told := []bool{}
	d.LetGo(id, " ", func(ok bool) { told = append(told, ok) })
	d.LetGo(id, "cut by the author", func(ok bool) { told = append(told, ok) })
	d.Wait()
	if !slices.Equal(told, []bool{false, true}) || s.status.Gone != "" || s.list.Shown != 0 {
		t.Fatalf("let go: %v, %+v", told, s.status)
	}
	d.SetFilter(Filter{Stage: LetGone})
	d.Next()
	if s.form.Place != "let go" || s.form.Lost.Released != "Let go by M. Ito, 10:31: cut by the author" || len(s.form.Lost.Near) != 0 {
		t.Errorf("form %+v, lost %+v", s.form, s.form.Lost)
	}
	d.LetGo(id, "again", nil)
	if !strings.HasPrefix(s.hint, "Choose a claim that left the text first") {
		t.Errorf("says %q", s.hint)
	}
	d.WaitAgain(id)
	d.Wait()
	if s.status.Gone != "1 no longer in the text" {
		t.Errorf("waits again: %+v", s.status)
	}
	if n := len(lib.events[lib.order[0]]); n != 9 {
		t.Errorf("%d events; want 9", n)
	}
}

// TestTrayGoesOn: a claim that was let go makes room for the next that waits.
func TestTrayGoesOn(t *testing.T) {
	d, s, _, op := desk(t, "mill")
	for range 5 {
		d.Next()
		d.SetFinding(ledger.Verified)
	}
	d.Wait()
	none := claim.Plain("Nothing of it is left.")
	op.articles["mill"] = claim.Result{ID: none.Hash()[:32], Article: none}
	d.OpenAgain()
	d.Wait()
	d.ShowGone()
	for left := 4; left >= 0; left-- {
		before := d.Current()
		d.LetGo(before, "cut", nil)
		d.Wait()
		if s.list.Shown != left || left > 0 && (d.Current() == "" || d.Current() == before || s.list.Selected != 0) {
			t.Fatalf("%d wait, want %d; at %q, row %d", s.list.Shown, left, d.Current(), s.list.Selected)
		}
	}
	if d.Current() != "" || s.status.Gone != "" {
		t.Errorf("at %q, %+v", d.Current(), s.status)
	}
}

// filterStage is what the list is narrowed to.
func (s *screen) filterStage(d *bench) Stage { return d.Filter().Stage }

func TestTraySuggestsWhatIsAlike(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.Select(d.Row(4).ID)
	d.SetFinding(ledger.Unverifiable)
	d.Wait()
	r := mill()
	a := claim.Plain(strings.Replace(r.Article.Text, "Shares of Brook Mills fell 12 percent.", "On Monday all shares of Brook Mills lost 14 percent.", 1))
	later := claim.Result{ID: r.ID, Article: a}
	for i, c := range r.Claims {
		if i == 4 {
			c.Text = "14 percent"
		}
		c.Span = words(a, c.Text)
		c.Sentence, c.ID = c.Span, claim.ClaimID(a.Hash(), c.Kind, c.Span)
		later.Claims = append(later.Claims, c)
	}
	op.articles["mill"] = later
	d.OpenAgain()
	d.Wait()
	d.ShowGone()
	d.Next()
	if s.form.Lost == nil || len(s.form.Lost.Near) != 1 || s.form.Lost.Near[0].Text != "“14 percent” · percent, paragraph 3" {
		t.Fatalf("suggests %+v", s.form.Lost)
	}
	lost := d.Current()
	d.AttachTo(lost, "nowhere")
	if s.hint != "That claim is no longer on the list." {
		t.Errorf("says %q", s.hint)
	}
	d.AttachTo(lost, s.form.Lost.Near[0].ID)
	d.Wait()
	if s.form.Text != "14 percent" || s.form.Finding != ledger.Stale || len(lib.events[lib.order[0]]) != 2 {
		t.Errorf("form %+v", s.form)
	}
	d.AttachTo(d.Current(), d.Row(0).ID)
	if !strings.HasPrefix(s.hint, "Choose a claim that left the text first") {
		t.Errorf("a claim of the text is attached: %q", s.hint)
	}
}

func TestRedoTakesOffAgain(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.OpenText("Another text.")
	d.Wait()
	d.TakeOffList()
	d.Wait()
	d.Undo()
	d.Wait()
	if s.off != 0 {
		t.Fatalf("%d off", s.off)
	}
	d.Redo()
	d.Wait()
	if s.off != 1 || s.article.Text != story {
		t.Errorf("done again: %d off", s.off)
	}
	d.Redo()
	d.Wait()
	if s.off != 1 || s.hint != "There is nothing to redo." {
		t.Errorf("%d off, says %q", s.off, s.hint)
	}
}
