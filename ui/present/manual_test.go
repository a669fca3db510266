package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestClaimByHandIsReadFromTheWords(t *testing.T) {
	read := func(words string) []claim.Claim { // the one figure of this test
		i := strings.Index(words, "$2 million")
		if i < 0 {
			return nil
		}
		return []claim.Claim{{Kind: claim.KindNumber, Span: claim.Span{Start: i, End: i + 10}, Number: &claim.Number{Kind: claim.Money, Value: "2000000", Unit: "USD"}}}
	}
	for _, tt := range []struct{ words, text, kind, detail string }{
		{"ost about $2 millio", "lost about $2 million", "money", "USD 2,000,000"},
		{"ine yea", "nine years", "quote", "Ada Brook · told"},
		{"he mill lo", "The mill lost", "reported", "speaker unknown"},
		{"rook Mills fell 12 perc", "Brook Mills fell 12 percent", "count", "no exact value"},
		{"rook Mills fel", "Brook Mills fell", "org", "named once"},
	} {
		d, s, _, op := desk(t, "mill")
		d.read = read
		d.MakeClaim(words(op.articles["mill"].Article, tt.words), "")
		d.Wait()
		if s.form.Text != tt.text || s.form.KindWord != tt.kind || s.form.Detail != tt.detail {
			t.Errorf("%q: %s %q (%s); want %s %q (%s)", tt.words, s.form.KindWord, s.form.Text, s.form.Detail, tt.kind, tt.text, tt.detail)
		}
		if !strings.HasPrefix(s.hint, "A new claim: "+tt.kind) {
			t.Errorf("%q: says %q", tt.words, s.hint)
		}
	}
}

func TestClaimByHandLeavesTheTextInPlace(t *testing.T) {
	d, s, _, op := desk(t, "mill")
	d.MakeClaim(words(op.articles["mill"].Article, "The mill lost"), "")
	d.Wait()
	if !s.form.Seen {
		t.Error("the text scrolls to words that were just marked in it")
	}
	id := d.Current()
	d.Next()
	d.Select(id)
	if s.form.Seen {
		t.Error("the text does not follow when the claim is chosen later")
	}
}

func TestKindOfAClaimByHandChanges(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.Next()
	d.ChangeKind(claim.KindQuote)
	if !strings.HasPrefix(s.hint, "Only a claim that was made by hand") {
		t.Errorf("says %q", s.hint)
	}
	d.MakeClaim(words(op.articles["mill"].Article, "The mill lost"), "")
	d.Wait()
	d.SetFinding(ledger.Verified)
	d.Attach(d.Current(), Draft{Kind: "interview", Title: "The miller", Stance: ledger.Supports}, nil)
	d.AddNote(d.Current(), "asked", nil)
	d.Wait()
	d.ChangeKind(claim.KindQuote)
	if s.hint != "It is a reported already." && !strings.Contains(s.hint, "already") {
		t.Errorf("says %q", s.hint)
	}
	before := len(lib.events[lib.order[0]])
	d.ChangeKind(claim.KindDeal)
	d.Wait()
	f := s.form
	if f.Kind != claim.KindDeal || f.Text != "The mill lost" || f.Finding != ledger.Verified || len(f.Sources) != 1 || len(f.Notes) != 1 || s.list.Total != 6 {
		t.Fatalf("form %+v of %d", f, s.list.Total)
	}
	if n := len(lib.events[lib.order[0]]) - before; n != 5 {
		t.Errorf("%d events; want 5", n)
	}
	d.Undo()
	d.Wait()
	d.SetFilter(Filter{Text: "mill lost"})
	if s.list.Shown != 1 || d.Row(0).Kind != claim.KindQuote || s.list.Total != 6 {
		t.Errorf("undone: %+v, %+v", s.list, d.Row(0))
	}
}

func TestWholeWords(t *testing.T) {
	for _, tt := range []struct{ text, cut, want string }{
		{"lost $3.5 million of it", "3.", "$3.5"}, {"up 12% now", "2", "12%"}, {"Brook’s mill", "Brook", "Brook"}, {"co-owner said", "owner", "owner"},
		{"in 1,000.", "000", "1,000"}, {" née Ångström ", "ngstr", "Ångström"}, {"a b", " b", "b"}, {"é", "é", "é"},
	} {
		i := strings.Index(tt.text, tt.cut)
		got := wholeWords(tt.text, claim.Span{Start: i, End: i + len(tt.cut)})
		if tt.text[got.Start:got.End] != tt.want {
			t.Errorf("wholeWords(%q of %q) = %q; want %q", tt.cut, tt.text, tt.text[got.Start:got.End], tt.want)
		}
	}
}

func FuzzWholeWords(f *testing.F) {
	f.Add("lost $3.5 million", 6, 8)
	f.Add("é\xff 1.", 1, 3)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if from < 0 || from >= to || to > len(text) || strings.TrimSpace(text[from:to]) == "" {
			return
		}
		s := wholeWords(text, claim.Span{Start: from, End: to})
		if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
			t.Errorf("%q [%d,%d) becomes %+v", text, from, to, s)
		}
		if again := wholeWords(text, s); again != s {
			t.Errorf("%q: %+v grows to %+v", text, s, again)
		}
	})
}
