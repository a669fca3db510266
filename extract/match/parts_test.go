package match

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestTurns(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"questions and answers", "Q: Why?\nA: Because.\nQ: Since when?", "Q|A|Q"},
		{"full stops", "Q. Why?\nA. Because.", "Q|A"},
		{"names", "NORA VANCE: We may.\nHOST: When?\nNORA VANCE: In May.", "NORA VANCE|HOST|NORA VANCE"},
		{"offices in brackets", "Vance (mayor): We may.\nOkoye (harbour): When?\nVance: In May.", "Vance|Okoye|Vance"},
		{"time codes", "[00:01] Vance: We may.\n[00:04] Host: When?\n[00:09] Vance: In May.", "Vance|Host|Vance"},
		{"bold", "**Host:** When?\n**Vance:** In May.\n**Host:** Why?", "Host|Vance|Host"},
		{"a chat", "[04/05/2031, 09:12] Nora: so\n[04/05/2031, 09:13] Osric: no\n[04/05/2031, 09:14] Nora: so", "Nora|Osric|Nora"},
		{"captions", "00:00:01,000 --> 00:00:04,000\nNARRATOR\nIt rained.\n\n00:00:05,000 --> 00:00:06,000\nVANCE\nIt did.", "NARRATOR|VANCE"},
		{"a note is nobody", "Note: the yard is shut.\nNote: the gate too.", ""},
		{"a table is nobody", "Revenue: 5\nProfit: 2\nStaff: 40", ""},
		{"an address is nobody", "Contact: press office\nTel: 555\nEmail: x@example.com", ""},
		{"prose is nobody", "She said: we may. He asked: when?", ""},
		{"a heading ends a turn", "Q: Why?\nA: So.\nIV. THE MILL\nIt is shut.", "Q|A"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, x := range turnsOf(tt.in, linesOf(tt.in)) {
				got = append(got, x.name)
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

// TestFurniture: what the page puts between the words is none of them, and what
// the text says stays.
func TestFurniture(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a page number", "the gate was\n\n- 14 -\n\nshut at noon", "the gate was shut at noon"},
		{"a running head", "Long before that the gate was\n\nLOCK INQUIRY  17\n\nshut at noon", "long before that the gate was shut at noon"},
		{"a head in a broken word", "Long before that the in-\n\nLOCK INQUIRY  17\n\nspector shut it", "long before that the inspector shut it"},
		{"heads that come again", "Annual Review 2031 | 3\nwe shut it.\n\nAnnual Review 2031 | 4\nit rained.", "we shut it it rained"},
		{"stage directions", "we shut it (laughter) at noon [applause]", "we shut it at noon"},
		{"time codes", "00:01 we shut it\n00:04 at noon", "we shut it at noon"},
		{"footnotes", "we shut it[12] at noon²", "we shut it at noon"},
		{"line numbers", "1  we shut\n2  it at\n3  noon and\n4  left", "we shut it at noon and left"},
		{"soft hyphens and ligatures", "the in\u00adspector of ﬁre", "the inspector of fire"},
		{"an hour is text", "10:30 am we shut it\n11:00 am we left", "10 30 am we shut it 11 00 am we left"},
		{"a remark in brackets is text", "we shut it (at noon)", "we shut it at noon"},
		{"a heading is text", "The gate was shut at noon.\n\nTHE MILL\n\nIt was shut too.", "the gate was shut at noon the mill it was shut too"},
		{"a dash is no hyphen", "the gate -\nshut at noon", "the gate shut at noon"},
		{"a year at a line's head", "in\n1999 it was\n2000 it left", "in 1999 it was 2000 it left"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := plainSource(tt.in)
			var got []string
			for _, w := range s.words {
				got = append(got, s.form[w.id])
			}
			if g := strings.Join(got, " "); g != tt.want {
				t.Errorf("got  %s\nwant %s", g, tt.want)
			}
		})
	}
}

func TestDenies(t *testing.T) {
	for _, p := range [][2]string{{"can't", "can"}, {"cannot", "can"}, {"won't", "will"}, {"impossible", "possible"}, {"unlikely", "likely"}, {"never", "always"}, {"no", "a"}, {"nobody", "everybody"}} {
		if !denies(p[0], p[1]) {
			t.Errorf("%s does not deny %s", p[0], p[1])
		}
	}
	for _, p := range [][2]string{{"can", "may"}, {"unit", "it"}, {"in", "out"}, {"not", "note"}, {"can't", "may"}} {
		if denies(p[0], p[1]) {
			t.Errorf("%s denies %s", p[0], p[1])
		}
	}
}

func TestValueOf(t *testing.T) {
	for in, want := range map[string]string{"twenty five": "25", "two hundred and three": "203", "1 250": "1250", "1.5 million": "1500000", "three": "3", "12,000": "12000"} {
		if v, ok := valueOf(forms(in)); !ok || v.RatString() != want {
			t.Errorf("%q is %v, want %s", in, v, want)
		}
	}
	for _, in := range []string{"", "gate", "million", "5 6", "and"} {
		if v, ok := valueOf(forms(in)); ok {
			t.Errorf("%q is %v, want nothing", in, v)
		}
	}
}

// TestHold: how a source's value stands to the claim's by bound and shown digits.
func TestHold(t *testing.T) {
	tests := []struct {
		text, value string
		bound       claim.Bound
		source      string
		sourceBound claim.Bound
		want        Outcome
	}{
		{"1.2 million", "1200000", "", "1187342", "", Fits},
		{"1.2 million", "1200000", "", "1262000", "", Differs},
		{"12,000", "12000", "", "11987", "", Fits},
		{"500", "500", "", "460", "", Differs},
		{"500", "500", claim.Approx, "460", "", Fits},
		{"500", "500", claim.MoreThan, "501", "", Fits},
		{"500", "500", claim.MoreThan, "499", "", Differs},
		{"500", "500", claim.MoreThan, "500", claim.AtMost, Differs},
		{"500", "500", claim.AtLeast, "500", "", Same},
		{"500", "500", claim.LessThan, "480", "", Fits},
		{"3,000", "3000", claim.Nearly, "2940", "", Fits},
		{"3,000", "3000", claim.Nearly, "3010", "", Differs},
		{"12", "12", "", "12.4", "", Fits},
		{"12", "12", "", "12.6", "", Differs},
		{"12", "12", "", "13", "", Differs},
		{"12.0", "12.0", "", "12.04", "", Fits},
		{"-5", "-5", "", "5", "", Differs},
	}
	for _, tt := range tests {
		c, ok := quantityOf(&claim.Number{Value: tt.value, Bound: tt.bound}, tt.text)
		f, good := quantityOf(&claim.Number{Value: tt.source, Bound: tt.sourceBound}, tt.source)
		if !ok || !good {
			t.Fatalf("%q or %q cannot be read", tt.value, tt.source)
		}
		c.roundable()
		if got := c.hold(f); got != tt.want {
			t.Errorf("%s %s against %s %s: %s, want %s", tt.bound, tt.text, tt.sourceBound, tt.source, got, tt.want)
		}
	}
}

func TestSamePerson(t *testing.T) {
	s := plainSource("")
	for _, p := range [][2]string{{"Nora Vance", "VANCE"}, {"Nora Vance", "Mayor Vance"}, {"Nora Vance", "N. Vance"}, {"Robert Hale", "Bob Hale"}, {"Nora Vance", "NV"}, {"Nora Vance", "their mayor Nora Vance"}, {"Nora Vance", "Vance, Nora"}, {"Jürgen Müller", "JURGEN MULLER"}} {
		if !s.samePerson(p[0], p[1]) {
			t.Errorf("%s is not %s", p[0], p[1])
		}
	}
	for _, p := range [][2]string{{"Nora Vance", "Peter Vance"}, {"Nora Vance", "Nora Hale"}, {"Nora Vance", "HOST"}, {"Nora Vance", ""}} {
		if s.samePerson(p[0], p[1]) {
			t.Errorf("%s is %s", p[0], p[1])
		}
	}
}

func TestReadableKeepsLines(t *testing.T) {
	in := "He sailed from Har-\nnley to Osk. (applause)\nIt rained."
	if got, want := Readable(in), "He sailed from   Harnley to Osk.           \nIt rained."; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := cut(in, nil); !slices.ContainsFunc(got, func(w word) bool { return w.form == "harnley" }) {
		t.Errorf("%v", got)
	}
}
