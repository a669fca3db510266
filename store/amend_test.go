package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// amended reads a as the ledger of case c wants it.
func amended(c *Case) Reread {
	m := c.State.Amended()
	a := c.Base.Amended(m)
	r := article(a.Text, a.URL, "$72 million")
	r.Article = a
	return Reread{c.Base, m, r}
}

func TestAmended(t *testing.T) {
	s, r := newStore(t), ferry()
	r.Article.Dropped = []claim.Dropped{{Text: "The yard is old.", Reason: "newsletter box", Kind: claim.Paragraph, Before: len(r.Article.Blocks)}}
	id := save(t, s, r)
	before := mustCase(t, s, id)
	if before.Base.Hash() != r.Article.Hash() || !before.Made.IsZero() || before.Before.TextHash != "" {
		t.Fatalf("as read: %+v", before.Before)
	}
	pieces := r.Article.Pieces()
	on := ledger.OnArticle(r.Article)
	set := ledger.Statement{Target: on, Act: ledger.SetBlock(pieces[len(pieces)-1].ID, ledger.InText, "The yard is old.")}
	head := ledger.Statement{Target: on, Act: ledger.ArticleCorrected{Field: ledger.FieldTitle, Said: true, Values: []string{"An older yard"}}}
	c, _, err := s.Append(t.Context(), id, verified(r, 0), set, head)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveReread(t.Context(), id, amended(c)); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Store{s, openStore(t, s.path, Options{})} {
		c := mustCase(t, s, id)
		if !strings.HasSuffix(c.Result.Article.Text, "\n\nThe yard is old.") || c.Title != "An older yard" || len(c.Versions) != 2 {
			t.Errorf("text %q, title %q, %d versions", c.Result.Article.Text, c.Title, len(c.Versions))
		}
		if c.Base.Hash() != r.Article.Hash() || c.Before.TextHash != r.Article.Hash() || len(c.Made.Blocks) != 1 || c.Capture.RawSHA256 == "" || len(c.Faults) != 0 {
			t.Errorf("base %.8s, before %+v, made %+v, faults %v", c.Base.Hash(), c.Before, c.Made, c.Faults)
		}
		if got := c.State.List[0].ID; c.State.Of(got).Finding != ledger.Verified {
			t.Errorf("the claim is %s", c.State.Of(got).Finding)
		}
		if a, err := s.Text(t.Context(), id, c.Before.TextHash); err != nil || a.Text != r.Article.Text {
			t.Errorf("the text before: %v", err)
		}
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%v, %v", rep.Problems, err)
	}
	if _, err := s.write.Exec("UPDATE version SET amended = '{}' WHERE amended IS NOT NULL"); err != nil {
		t.Fatal(err)
	}
	if rep, err := s.Check(t.Context()); err != nil || rep.OK() {
		t.Errorf("a changed amendment is not found: %v", err)
	}
}

// TestAmendedAgain: the same page fetched later goes to its case by the text
// that was read, and a text amended back is the one before.
func TestAmendedAgain(t *testing.T) {
	s, r := newStore(t), article("Pasted words of $72 million.\n\nSign up.", "", "$72 million")
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	id, err := s.SaveArticle(t.Context(), r, Capture{Locator: "-", FetchedAt: at, Raw: []byte("x")})
	if err != nil {
		t.Fatal(err)
	}
	out := ledger.Statement{Target: ledger.OnArticle(r.Article), Act: ledger.SetBlock(r.Article.Pieces()[1].ID, ledger.LeftOut, "Sign up.")}
	c, _, err := s.Append(t.Context(), id, out)
	if err != nil {
		t.Fatal(err)
	}
	capture := Capture{Locator: "-", FetchedAt: at.Add(time.Hour)}
	if got, err := s.CaseOf(t.Context(), r.Article, capture); err != nil || got != id {
		t.Fatalf("the same words are case %.8s, %v", got, err)
	}
	if got, err := s.SaveAmended(t.Context(), amended(c), capture); err != nil || got != id {
		t.Fatalf("saved to %.8s, %v", got, err)
	}
	c = mustCase(t, s, id)
	if c.Result.Article.Text != "Pasted words of $72 million." || !c.Before.FetchedAt.Equal(at) {
		t.Errorf("text %q, before %+v", c.Result.Article.Text, c.Before)
	}
	if hits, err := s.Search(t.Context(), "sign", 0, 5); err != nil || len(hits) != 0 {
		t.Errorf("what was taken out is found: %v, %v", hits, err)
	}
	c, _, err = s.Append(t.Context(), id, ledger.Statement{Target: ledger.OnArticle(r.Article), Act: ledger.SetBlock(r.Article.Pieces()[1].ID, ledger.AsRead, "")})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveReread(t.Context(), id, amended(c)); err != nil {
		t.Fatal(err)
	}
	c = mustCase(t, s, id)
	if c.Result.Article.Text != r.Article.Text || !c.Made.IsZero() || len(c.Versions) != 2 {
		t.Errorf("text %q, made %+v", c.Result.Article.Text, c.Made)
	}
	if hits, err := s.Search(t.Context(), "sign", 0, 5); err != nil || len(hits) != 1 {
		t.Errorf("what is back is not found: %v, %v", hits, err)
	}
	if err := s.SaveReread(t.Context(), id, Reread{claim.Plain("Another page."), claim.Amendments{}, article("Another page.", "")}); err != nil {
		t.Fatal(err)
	}
	if c := mustCase(t, s, id); c.Result.Article.Text != r.Article.Text {
		t.Error("a reading of another text took the place of the current one")
	}
}

func TestAmendedOfNothing(t *testing.T) {
	s := newStore(t)
	if _, err := s.CaseOf(t.Context(), claim.Plain("x"), Capture{Locator: "-"}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a text never seen: %v", err)
	}
	r := article("x", "")
	if err := s.SaveReread(t.Context(), "nowhere", Reread{r.Article, claim.Amendments{}, r}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a case that is not there: %v", err)
	}
	if _, err := s.Text(t.Context(), "nowhere", "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a text that is not there: %v", err)
	}
}
