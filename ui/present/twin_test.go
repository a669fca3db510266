package present

import (
	"slices"
	"testing"

	"stet/extract"
	"stet/extract/claim"
)

// yard is an article in which one clause holds marked words that stand elsewhere too.
func yard() claim.Result {
	a := claim.Plain("Mayor Ines Falk said the sale was “a very bad bargain” for the town.\n\nIt rained.\n\n“It is a very bad bargain, and we know it,” Falk said.")
	return extract.Claims(a)
}

// yardClaims returns the ids of the clause, of the words marked in it and of the
// quote that repeats them.
func yardClaims(t *testing.T, r claim.Result) (clause, part, twin string) {
	t.Helper()
	for _, c := range r.Claims {
		switch {
		case c.Quote == nil:
		case c.Quote.Kind == claim.QuoteIndirect:
			clause = c.ID
		case c.Span.Len() < 30:
			part = c.ID
		default:
			twin = c.ID
		}
	}
	if clause == "" || part == "" || twin == "" {
		t.Fatalf("claims %+v", r.Claims)
	}
	return clause, part, twin
}

// TestTwinsOfParts: the clause lists where its marked words stand again.
func TestTwinsOfParts(t *testing.T) {
	r := yard()
	clause, part, twin := yardClaims(t, r)
	b, s, _, op := desk(t, "")
	op.articles["yard"] = r
	b.Open("yard")
	b.Wait()
	b.Select(clause)
	ids := make([]string, 0, 2)
	for _, w := range s.form.Same {
		ids = append(ids, w.ID)
	}
	if want := []string{part, twin}; !slices.Equal(ids, want) {
		t.Errorf("clause: %+v", s.form.Same)
	}
	b.Select(twin)
	if len(s.form.Same) != 1 || s.form.Same[0].ID != part {
		t.Errorf("twin: %+v", s.form.Same)
	}
}

// TestSpeakerReachesParts: who is said to have said a clause said the words marked in
// it; a part that was given somebody else keeps him.
func TestSpeakerReachesParts(t *testing.T) {
	r := yard()
	clause, part, twin := yardClaims(t, r)
	b, s, _, op := desk(t, "")
	op.articles["yard"] = r
	b.Open("yard")
	b.Wait()
	speaks := func(id, want string) {
		t.Helper()
		b.Select(id)
		if s.form.Speaker != want {
			t.Errorf("%q; want %q", s.form.Speaker, want)
		}
	}
	b.SetSpeaker(clause, "Bo Lind", nil)
	b.Wait()
	speaks(clause, "Bo Lind")
	speaks(part, "Bo Lind")
	speaks(twin, "Ines Falk")
	b.Undo()
	b.Wait()
	speaks(part, "Ines Falk")
	b.SetSpeaker(part, "Ada Reeve", nil)
	b.Wait()
	b.SetSpeaker(clause, "Bo Lind", nil)
	b.Wait()
	speaks(clause, "Bo Lind")
	speaks(part, "Ada Reeve")
}

// TestMention: what stands for the speaker is told where it is not the name itself.
func TestMention(t *testing.T) {
	for in, want := range map[string]string{
		"Ines Falk left. She said the quay was shut.":            "“She” is Ines Falk",
		"Ines Falk, who said the quay was shut, left.":           "",
		"We met a man who said the quay was shut.":               "",
		"The man who said the quay was shut left.":               "",
		"Ines Falk said the quay was shut.":                      "",
		"Mayor Ines Falk said the quay was shut.":                "",
		"It is Falk who said the quay was shut. Ines Falk left.": "“Falk” is Ines Falk",
	} {
		r := extract.Claims(claim.Plain(in))
		i := slices.IndexFunc(r.Claims, func(c claim.Claim) bool { return c.Quote != nil })
		if i < 0 {
			t.Errorf("%s: no quote", in)
			continue
		}
		if got := mention(&r.Claims[i], r.Article); got != want {
			t.Errorf("%s: %q; want %q", in, got, want)
		}
	}
}
