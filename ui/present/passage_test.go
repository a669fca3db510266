package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

func TestOutcomesInWords(t *testing.T) {
	span := claim.Span{Start: 0, End: 4}
	edit := func(op match.Op, a match.Alarm, c, s string) match.Result {
		return match.Result{Outcome: match.Differs, Passage: span, Alarms: []match.Alarm{a}, Diff: []match.Edit{{Op: op, Alarm: a, Claim: c, Source: s}}}
	}
	for _, tt := range []struct {
		name   string
		r      match.Result
		loose  bool
		sign   string
		says   string // is in what is said, "" for nothing said
		stance ledger.Stance
	}{
		{"exact", match.Result{Outcome: match.Exact, Passage: span}, false, "✓", "", ledger.Supports},
		{"folded", match.Result{Outcome: match.Folded, Passage: span}, false, "✓", "", ledger.Supports},
		{"figure fits", match.Result{Outcome: match.Fits, Passage: span, Found: "$1.2bn"}, false, "✓", "The source has “$1.2bn”", ledger.Supports},
		{"other form of a name", match.Result{Outcome: match.Variant, Passage: span, Found: "A. Brook"}, false, "✓", "“A. Brook”", ledger.Supports},
		{"other figure", match.Result{Outcome: match.Differs, Passage: span, Found: "$3 million", Alarms: []match.Alarm{match.ValueDiffers}}, false, "≠", "another value for it: “$3 million”", ledger.Contradicts},
		{"other currency", match.Result{Outcome: match.Differs, Passage: span, Alarms: []match.Alarm{match.CurrencyDiffers}}, false, "≠", "another currency", ledger.Contradicts},
		{"other spelling", match.Result{Outcome: match.Differs, Passage: span, Found: "Broke", Alarms: []match.Alarm{match.Spelling}}, false, "≠", "spells the name otherwise: “Broke”", ledger.Contradicts},
		{"other role", match.Result{Outcome: match.Differs, Passage: span, Alarms: []match.Alarm{match.RoleDiffers}}, false, "≠", "another role", ledger.Contradicts},
		{"party missing", match.Result{Outcome: match.Differs, Passage: span, Alarms: []match.Alarm{match.PartyMissing}}, false, "≠", "party", ledger.Context},
		{"other speaker", match.Result{Outcome: match.Differs, Passage: span, Speaker: "Jo Weir", Alarms: []match.Alarm{match.SpeakerDiffers}}, false, "≠", "The source has Jo Weir say it.", ledger.Contradicts},
		{"dropped", edit(match.Drop, match.WordsDropped, "", "nearly,"), false, "≠", "Left out without an ellipsis: “nearly”", ledger.Contradicts},
		{"added", edit(match.Add, match.WordsAdded, "very", ""), false, "≠", "Not in the source: “very”", ledger.Contradicts},
		{"changed", edit(match.Change, match.WordsChanged, "big", "small"), false, "≠", "“big”, the source has “small”", ledger.Contradicts},
		{"figure changed", edit(match.Change, match.NumberChanged, "nine", "five"), false, "≠", "The figure was changed: “nine”", ledger.Contradicts},
		{"not dropped", edit(match.Drop, match.NegationChanged, "", "not"), false, "≠", "The sense was turned: the source’s “not”", ledger.Contradicts},
		{"joined", edit(match.Drop, match.Joined, "", "And then."), false, "≠", "Two passages are joined", ledger.Contradicts},
		{"paraphrase", match.Result{Outcome: match.Fits, Passage: span}, true, "?", "Read it.", ledger.Context},
		{"not found", match.Result{Outcome: match.NotFound}, false, "–", "Nothing like it", ledger.Context},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := place{result: tt.r, span: tt.r.Passage, best: true, loose: tt.loose}
			got := strings.Join(says(p), "\n")
			stance := ledger.Evidence{Stance: ledger.AsFound, Match: told(p)}.Does()
			if outcomeLook(p).Sign != tt.sign || !strings.Contains(got, tt.says) || tt.says == "" && got != "" || stance != tt.stance {
				t.Errorf("%q, says %q, %s; want %q, %q, %s", outcomeLook(p).Sign, got, stance, tt.sign, tt.says, tt.stance)
			}
		})
	}
}

// TestInContext: without what the claim added, a passage with its context is
// what the source has.
func TestInContext(t *testing.T) {
	long := claim.Plain(strings.Repeat("Nothing was said of it that day. ", 40) + "We sold five boats in May. " + strings.Repeat("Then the meeting went on. ", 40))
	boats := in(long.Text, "We sold five boats in May.")
	for _, tt := range []struct {
		name           string
		a              *claim.Article
		r              match.Result
		removed, added string
	}{
		{"dropped", letterOf(), differing(), "nearly|long", ""},
		{"without a difference", letterOf(), match.Result{Outcome: match.Exact, Passage: in(letter, "It was Ada Brook")}, "", ""},
		{"in a long text", long, match.Result{Outcome: match.Differs, Passage: boats, Diff: []match.Edit{
			{Op: match.Keep, Claim: "We sold", SourceSpan: in(long.Text, "We sold")},
			{Op: match.Change, Claim: "nine", Source: "five", SourceSpan: in(long.Text, "five")},
			{Op: match.Keep, Claim: "boats", SourceSpan: in(long.Text, "boats")},
			{Op: match.Add, Claim: "and more"},
			{Op: match.Keep, Claim: "in May.", SourceSpan: in(long.Text, "in May.")}}}, "five", "nine|and more"},
		{"joined from far", letterOf(), match.Result{Outcome: match.Differs, Passage: in(letter, "The loss was $3 million."), Diff: []match.Edit{
			{Op: match.Keep, Claim: "The loss", SourceSpan: in(letter, "The loss")}, {Op: match.Keep, Claim: "I told them", SourceSpan: in(letter, "I told them")}}}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, blocks, marks := inContext(tt.a, place{result: tt.r, span: tt.r.Passage, best: true}, claim.KindQuote)
			var removed, added []string
			source, cut := text, 0
			for _, m := range marks {
				s := m.Spans[0]
				switch words := text[s.Start:s.End]; m.Kind {
				case KindRemoved:
					removed = append(removed, words)
				case KindAdded:
					added = append(added, words)
					source = source[:s.Start-cut] + source[s.End-cut:]
					cut += s.Len()
				}
			}
			if strings.Join(removed, "|") != tt.removed || strings.Join(added, "|") != tt.added {
				t.Errorf("removed %q, added %q", removed, added)
			}
			flat := func(s string) string { return strings.Join(strings.Fields(strings.Trim(s, "… ")), " ") }
			if !strings.Contains(flat(tt.a.Text), flat(source)) || len(text) > 2000 {
				t.Errorf("not the source's: %q", source)
			}
			if w := tt.a.Text[tt.r.Passage.Start:tt.r.Passage.End]; marks[0].Kind != claim.KindQuote || cut == 0 && text[marks[0].Spans[0].Start:marks[0].Spans[0].End] != w {
				t.Errorf("passage %v in %q", marks[0].Spans, text)
			}
			if len(blocks) == 0 || blocks[len(blocks)-1].Span.End != len(text) {
				t.Errorf("blocks %v of %d bytes", blocks, len(text))
			}
		})
	}
}

func TestFoundWords(t *testing.T) {
	a := letterOf()
	for _, tt := range []struct {
		span        claim.Span
		found, want string
	}{
		{in(letter, "$3 million"), "3000000", "$3 million"},
		{in(letter, "We held on for nearly nine long years, and I told them so. It was Ada Brook who asked."), "3000000", ""},
		{in(letter, "We held on for nearly nine long years, and I told them so. It was Ada Brook who asked."), "A. Brook", "A. Brook"},
		{claim.Span{}, "", ""},
		{claim.Span{Start: 5, End: 9999}, "40", ""},
	} {
		if got := foundWords(a, place{span: tt.span, result: match.Result{Found: tt.found}}); got != tt.want {
			t.Errorf("%v, %q: %q, want %q", tt.span, tt.found, got, tt.want)
		}
	}
}

func TestWithoutMark(t *testing.T) {
	for _, tt := range [][3]string{{"2029,", ",” said", "2029"}, {"2029,", "” said", "2029,"}, {"2029", ", said", "2029"}, {",", ", b", ","}, {"a?", "? b", "a"}, {"", "", ""}} {
		if got := withoutMark(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q before %q: %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}
