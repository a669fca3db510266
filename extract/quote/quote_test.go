package quote

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// names makes a name claim of every given form; the first is the canonical
// one.
func nameClaim(s string, kind claim.NameType, role string, forms ...string) claim.Claim {
	n := &claim.Name{Type: kind, Canonical: forms[0], Role: role}
	taken := make(map[int]bool)
	for _, f := range forms {
		for at := 0; ; {
			i := strings.Index(s[at:], f)
			if i < 0 {
				break
			}
			i += at
			if !taken[i] {
				n.Mentions = append(n.Mentions, claim.Span{Start: i, End: i + len(f)})
			}
			for k := i; k < i+len(f); k++ {
				taken[k] = true
			}
			at = i + len(f)
		}
	}
	return claim.Claim{Kind: claim.KindName, Span: n.Mentions[0], Name: n}
}

func TestNamesGiven(t *testing.T) {
	story := "Halvorsen Metals hired Ada Brandt, a former banker, as its chief executive.\n\n" +
		"The company said it would build a second smelter. “It will be clean,” the chief executive said. " +
		"The union, Verdal Workers, doubted that the yard would be clean, and its lawyer called the plan “smoke.”"
	got := read(story,
		nameClaim(story, claim.Org, "", "Halvorsen Metals"),
		nameClaim(story, claim.Person, "chief executive", "Ada Brandt"),
		nameClaim(story, claim.Org, "", "Verdal Workers"))
	want := strings.Join([]string{
		"indirect|it would build a second smelter|Halvorsen Metals|said",
		"direct|It will be clean,|Ada Brandt|said",
		"indirect|the yard would be clean|Verdal Workers|doubted",
		"indirect|the plan “smoke.”|Verdal Workers’s lawyer|called",
		"direct|smoke.|Verdal Workers’s lawyer|called",
	}, "\n")
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// blocks makes an article of blocks, each "kind text".
func blocks(lines ...string) *claim.Article {
	a := &claim.Article{}
	for _, l := range lines {
		kind, words, _ := strings.Cut(l, " ")
		if a.Text != "" {
			a.Text += "\n\n"
		}
		at := len(a.Text)
		a.Text += words
		a.Blocks = append(a.Blocks, claim.Block{Kind: claim.BlockKind(kind), Span: claim.Span{Start: at, End: len(a.Text)}})
	}
	return a
}

func TestBlocks(t *testing.T) {
	const head, lead = "heading Harbour dues", "paragraph Mayor Ines Falk wrote to the captains."
	const words, more, last = "quote The harbour stays open to every boat that pays its way.", "quote It will not be sold.", "paragraph The captains cheered."
	both := "block|The harbour stays open to every boat that pays its way. / It will not be sold."
	tests := []struct {
		name string
		in   []string
		want string
	}{
		{"signed with a dash", []string{head, lead, words, more, "quote — Ines Falk", last}, both + "|Ines Falk|"},
		{"signed below", []string{head, lead, words, more, "quote Hugo Varga, master of the harbour", last}, both + "|Hugo Varga|"},
		{"signed below, then another", []string{head, words, "quote Hugo Varga", more, "quote — Ines Falk, mayor", last},
			"block|The harbour stays open to every boat that pays its way.|Hugo Varga|\nblock|It will not be sold.|Ines Falk|"},
		{"a sentence is no signature", []string{head, "paragraph Mayor Ines Falk said:", words, "quote Hugo Varga will not buy it.", last},
			"block|The harbour stays open to every boat that pays its way. / Hugo Varga will not buy it.|Ines Falk|said"},
		{"led in by a cue", []string{head, "paragraph In her letter, Ines Falk wrote:", words, last},
			"block|The harbour stays open to every boat that pays its way.|Ines Falk|wrote"},
		{"marks around it all", []string{head, lead, "quote “The harbour stays open.”", "quote — Ines Falk", last}, "direct|The harbour stays open.|Ines Falk|"},
		{"marks inside it", []string{head, "paragraph In her letter, Ines Falk wrote:", "quote Varga told me “never again” and I did not believe him.", last},
			"block|Varga told me “never again” and I did not believe him.|Ines Falk|wrote"},
		{"a paragraph of the writer's", []string{head, lead, "paragraph The harbour stays open to every boat that pays its way.", last}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := blocks(tt.in...)
			if got := lines(a.Text, Read(text.New(a), nil)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

func TestHeadlineRepeats(t *testing.T) {
	got := read("Falk: harbour ‘will not be sold’\n\nMayor Ines Falk spoke on Monday.\n\n“The harbour will not be sold,” Falk said.")
	if want := "direct|The harbour will not be sold,|Ines Falk|said"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSpeakerFloor(t *testing.T) {
	// A floating quote far from anybody has no speaker, whatever stands near.
	got := read("The harbour has been open since spring.\n\nThe weather was fine.\n\n“Nobody asked the captains about any of this.”")
	if want := "direct|Nobody asked the captains about any of this.||"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

const seedStory = `Harbour to stay ‘open to all’

PORT VELL (Ledger) — Mayor Ines Falk said on Monday that the harbour "will not be sold." Asked about
the dues, she said: “They stay. 

“They stay as long as I do,” and left. The 'captains' hall' has a 19" frame; Sam “Skip” Hale's '80s songs play.

According to two skippers, the sale was off, Falk told the Ledger. „Nein“, sagte sie. « Non », dit-il.

In her letter she wrote:

The harbour is old. It is ours.

— Ines Falk
`

func FuzzRead(f *testing.F) {
	f.Add(seedStory)
	f.Add("Die Werft schließt und die Stadt ist müde. Karl Hahn ist nicht da.\n\nBOTE: Warum?\n\nHahn: Weil uns die Aufträge fehlen.\n\nBOTE: Und nun?\n\nHahn: Nun suchen wir.")
	f.Add("Nora Vance left.\n\n**Will you go?** I will.\n\nQ. Why?\n\nA. You know me.\n\nQWho? We do. &quot;a″ b″ Vancesaid saidVance — Nora Vance (@nvance) May 3\n\n“a” remark “b” (2009) — a film")
	f.Add("“a “b ”c’ 'd \"e„f‘ said Vance,,, said. ((said)) said: “")
	f.Add(germanStory)
	f.Add(frenchStory)
	f.Add("« Nous, dit-il, nous, a-t-il, a dit, selon lui, qu'il a que. » „Wir, so, laut, ihm zufolge, heißt es, sagte er, dass“ und die der das ist nicht")
	f.Add("“a ‘b “c” d’ e” ,,f'' <<g>> 'h \"i' j\"\n\nk” «l «m» n»")
	f.Add("'' `` \"\" “” ‘’ said said said according to according to")
	f.Fuzz(func(t *testing.T, s string) {
		start := 0
		for _, c := range Read(text.New(claim.Plain(s)), nil) {
			check(t, s, c)
			if c.Span.Start < start {
				t.Fatalf("claim at %v after one at %d", c.Span, start)
			}
			start = c.Span.Start
		}
	})
}

// shuffled are the words and marks of TestShuffled, by language.
var shuffled = []string{
	`Vance Nora Varga Acme Corp . , : ; — - “ ” " ' ‘ ’ ( ) ? ! said says say told saying called accused attributed
		described according to the a an of by for with in on that whether how who which when after although and but he she they it
		his 's report reports police official chief executive company word film “so so-called not never would was were been asked if
		“Low Water” 27 3% Monday March urged warned people to not reading put it went on made clear use term as such like Q A VANCE`,
	`Vance Nora Karl Hahn Ines Werft . , : ; — - „ “ » « ‚ ‘ ,, '' " ( ) ? ! sagte sagt hat erklärt gesagt so laut nach Angaben von zufolge heißt
		es in dem der die das ein eine Sprecherin des Ministeriums dass ob werde sei zu und aber er sie wie 47 - Jährige Montag am 3. Mai nicht Film`,
	`Vance Nora Paul Roux . , : ; — - « » “ ” " ( ) ? ! dit a déclaré affirme t - il elle a-t-il selon d'après pour le la les un une l'usine maire
		de du qu'il que qui M. Mme et mais lundi à Harnley porte-parole s'est indigné fait savoir ne pas lui film peut-on lire dans`,
}

// TestShuffled reads texts of words and marks thrown together, which cut
// sentences off in every place where a rule looks ahead.
func TestShuffled(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for _, words := range shuffled {
		pieces := strings.Fields(words)
		for range 15000 {
			var b strings.Builder
			for range 1 + rng.IntN(40) {
				b.WriteString(pieces[rng.IntN(len(pieces))])
				b.WriteString([]string{" ", " ", " ", " ", "", "\n", "\n\n"}[rng.IntN(7)])
			}
			s := b.String()
			for _, c := range Read(text.New(claim.Plain(s)), nil) {
				check(t, s, c)
			}
		}
	}
}

// check fails unless every span of c lies in s on character boundaries, the
// segments are in order, apart, and reach from end to end of the claim, and the
// nested quotes are in order, apart and each inside a segment.
func check(t *testing.T, s string, c claim.Claim) {
	t.Helper()
	inside := func(sp claim.Span) {
		if sp.IsZero() {
			return
		}
		if sp.Start < 0 || sp.End > len(s) || sp.Start >= sp.End ||
			(!utf8.RuneStart(s[sp.Start]) || sp.End < len(s) && !utf8.RuneStart(s[sp.End])) && utf8.ValidString(s) {
			t.Fatalf("span %v of %d bytes", sp, len(s))
		}
	}
	q := c.Quote
	inside(c.Span)
	inside(q.SpeakerSpan)
	inside(q.CueSpan)
	end := 0
	for _, seg := range q.Segments {
		inside(seg)
		if seg.Start < end {
			t.Fatalf("segments %v", q.Segments)
		}
		end = seg.End
	}
	at := 0
	for _, n := range q.Nested {
		inside(n)
		if n.Start < at || !slices.ContainsFunc(q.Segments, func(s claim.Span) bool { return s.Contains(n) }) {
			t.Fatalf("nested %v in segments %v", q.Nested, q.Segments)
		}
		at = n.End
	}
	if len(q.Segments) == 0 || q.Segments[0].Start != c.Span.Start || end != c.Span.End || c.Text != s[c.Span.Start:c.Span.End] {
		t.Fatalf("claim %v with segments %v", c.Span, q.Segments)
	}
	if c.Confidence <= 0 || c.Confidence > 1 || c.Rule == "" {
		t.Fatalf("rule %q confidence %v", c.Rule, c.Confidence)
	}
}

// known makes name claims of the people of s and of its bodies.
func known(s string, people ...string) []claim.Claim {
	var names []claim.Claim
	for _, p := range people {
		if strings.Contains(s, p) {
			names = append(names, nameClaim(s, claim.Person, "", p, p[strings.LastIndexByte(p, ' ')+1:]))
		}
	}
	for _, b := range []string{"Acme Metals", "Acme Foods", "Harnley Group", "Harnley Harbour Authority"} {
		if strings.Contains(s, b) {
			names = append(names, nameClaim(s, claim.Org, "", b))
		}
	}
	return names
}
