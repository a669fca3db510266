package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

func sentences(d *Doc) []string {
	var out []string
	for _, s := range d.Sentences {
		out = append(out, d.Text[s.Span.Start:s.Span.End])
	}
	return out
}

func words(d *Doc) string {
	var out []string
	for i := range d.Tokens {
		out = append(out, d.Word(i))
	}
	return strings.Join(out, "|")
}

func TestTokens(t *testing.T) {
	tests := []struct{ in, want string }{
		{"The firm's plan", "The|firm|'s|plan"},
		{"Tarn’s and O’Brien’s", "Tarn|’s|and|O’Brien|’s"},
		{"don't", "don't"},
		{"$1,250.5m", "$|1,250.5|m"},
		{"Q3 of 2019", "Q3|of|2019"},
		{"the U.S. and a.m. talks", "the|U.S.|and|a.m.|talks"},
		{"UK-based", "UK|-|based"},
		{"“Yes,” he said.", "“|Yes|,|”|he|said|."},
		{"well... no", "well|...|no"},
		{"50%", "50|%"},
		{"the workers' hall", "the|workers|'|hall"},
		{"a\u00a0b", "a|b"},
		{"hy\u00adphen", "hy\u00adphen"},
		{"café", "café"},
		{"\u202a“Yes\u202c,\u200b” she", "“|Yes\u202c|,|”|she"},
		{"‘idiots’He", "‘|idiots|’|He"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := words(New(claim.Plain(tt.in))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"two", "It rained. Nobody left.", "It rained.|Nobody left."},
		{"title", "Mr. Hale met Dr. Okoro. They talked.", "Mr. Hale met Dr. Okoro.|They talked."},
		{"initial", "J. K. Hale won. He wept.", "J. K. Hale won.|He wept."},
		{"company goes on", "Tarn Inc. Chairman Ann Hale left.", "Tarn Inc. Chairman Ann Hale left."},
		{"rupees", "It cost Rs. 40 lakh. Nobody paid.", "It cost Rs. 40 lakh.|Nobody paid."},
		{"lettered round", "It sold a Series B. Ann Hale led it.", "It sold a Series B.|Ann Hale led it."},
		{"company ends", "She joined Tarn Inc. The firm grew.", "She joined Tarn Inc.|The firm grew."},
		{"company and ticker", "Tarn Foods, Inc. (NASDAQ: TARN) grew. It sang.", "Tarn Foods, Inc. (NASDAQ: TARN) grew.|It sang."},
		{"country", "The U.S. Army left. Then the U.S. It was late.", "The U.S. Army left.|Then the U.S.|It was late."},
		{"decimal", "It grew 1.5 percent. Good.", "It grew 1.5 percent.|Good."},
		{"month", "On Nov. 18 it closed. On Dec. The end.", "On Nov. 18 it closed.|On Dec.|The end."},
		{"quote closes", "It was “hard to bear.” He left.", "It was “hard to bear.”|He left."},
		{"question and cue", "“Will it hold?” Ruiz asked. Nobody spoke.", "“Will it hold?” Ruiz asked.|Nobody spoke."},
		{"question in small letters", "“Why?” he asked.", "“Why?” he asked."},
		{"exclamation then sentence", "“Stop!” The train left.", "“Stop!”|The train left."},
		{"lost space", "They met on Friday.The company agreed.", "They met on Friday.|The company agreed."},
		{"address", "See example.com for more. Bye.", "See example.com for more.|Bye."},
		{"blocks", "A head\n\nNo stop here\n\nNext.", "A head|No stop here|Next."},
		{"ellipsis goes on", "He waited ... and left.", "He waited ... and left."},
		{"German date", "Am 3. Mai kam er. Er kam als Nr. 3. Mehr kam nicht.", "Am 3. Mai kam er.|Er kam als Nr. 3.|Mehr kam nicht."},
		{"German millions", "Das kostet 3 Mio. Euro im Jahr. Es sind 5 Mrd. Franken.", "Das kostet 3 Mio. Euro im Jahr.|Es sind 5 Mrd. Franken."},
		{"French marks", "« Non. » Le maire part. « Non ! » dit-il.", "« Non. »|Le maire part.|« Non ! » dit-il."},
		{"German inward marks", "Er ging. »Nein.« Sie blieb.", "Er ging.|»Nein.«|Sie blieb."},
		{"number", "No. 5 won. No. He lost.", "No. 5 won.|No.|He lost."},
		{"straight quotes", `He said "no." She said "yes."`, `He said "no."|She said "yes."`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(sentences(New(claim.Plain(tt.in))), "|"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestBoilerplateHasNoTokens(t *testing.T) {
	a := claim.Plain("Body text.\n\nFollow us.")
	a.Blocks[1].Kind = claim.Boilerplate
	if got := words(New(a)); got != "Body|text|." {
		t.Errorf("got %s", got)
	}
}

func TestSentenceAt(t *testing.T) {
	d := New(claim.Plain("One. Two.\n\nThree."))
	for at, want := range map[int]int{0: 0, 3: 0, 4: 1, 5: 1, 9: 2, 11: 2, 99: 2} {
		if got := d.SentenceAt(at); got != want {
			t.Errorf("SentenceAt(%d) = %d, want %d", at, got, want)
		}
	}
	if got := New(&claim.Article{}).SentenceAt(0); got != -1 {
		t.Errorf("empty: %d, want -1", got)
	}
}

// FuzzNew holds that tokens and sentences are in order, apart, inside their
// text, on character boundaries, and that every token lies in one sentence.
func FuzzNew(f *testing.F) {
	f.Add("“Even so,” he said. “No.” $1.5bn isn't U.S. debt…")
	f.Add("a'\n\n's ''s \xff\xfe . ..")
	f.Fuzz(func(t *testing.T, in string) {
		d := New(claim.Plain(in))
		end := 0
		for _, tok := range d.Tokens {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(in) {
				t.Fatalf("token %v after %d", tok.Span, end)
			}
			if _, err := d.Article.Slice(tok.Span); err != nil && utf8.ValidString(in) {
				t.Fatal(err)
			}
			end = tok.End
		}
		next := 0
		for _, s := range d.Sentences {
			if s.First != next || s.Last <= s.First || s.Span != d.Span(s.First, s.Last-1) {
				t.Fatalf("sentence %+v, want it to begin with token %d", s, next)
			}
			next = s.Last
		}
		if next != len(d.Tokens) {
			t.Fatalf("sentences end with token %d of %d", next, len(d.Tokens))
		}
	})
}

func BenchmarkNew(b *testing.B) {
	para := "Ms. Hale, who runs Tarn Inc., said the plant's $1.5 million plan “won’t hold” before Nov. 18. Others disagree.\n\n"
	in := strings.Repeat(para, 200)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(New(claim.Plain(in)).Sentences); n != 400 {
			b.Fatalf("%d sentences, want 400", n)
		}
	}
}

func TestWords(t *testing.T) {
	if got := Words(" Low\u00a0\u00a0Ti\u00adde\n Trust "); got != "Low Tide Trust" {
		t.Errorf("got %q", got)
	}
}

func TestPlaceWithPages(t *testing.T) {
	a := claim.Plain("One sentence. And another.\n\nA second block.")
	a.Pages = []claim.PageMark{{Start: 0, Number: 1, Label: "iv"}, {Start: 28, Number: 2}}
	d := New(a)
	for at, want := range map[int]string{0: "p. iv, 1.1", 15: "p. iv, 1.2", 30: "p. 2, 2.1"} {
		if got := d.Place(claim.Span{Start: at, End: at + 1}); got != want {
			t.Errorf("Place(%d) = %q, want %q", at, got, want)
		}
	}
}
