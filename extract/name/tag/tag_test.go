package tag

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"stet/assets"
	"stet/extract/claim"
	"stet/extract/text"
)

func TestFollows(t *testing.T) {
	b, l, u := Label(Org, 0, 3), Label(Org, 2, 3), Label(Org, 0, 1)
	for _, tt := range []struct {
		a, b int
		want bool
	}{
		{-1, 0, true}, {-1, b, true}, {-1, u, true}, {-1, l, false},
		{0, b, true}, {0, l, false}, {b, l, true}, {b, 0, false}, {b, b, false}, {b, Label(Person, 2, 3), false},
		{l, b, true}, {l, u, true}, {l, l, false}, {u, 0, true}, {b, -1, false}, {l, -1, true}, {0, -1, true},
	} {
		if got := Follows(tt.a, tt.b); got != tt.want {
			t.Errorf("Follows(%d, %d) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestLattice holds the sums over labelings against counting them all.
func TestLattice(t *testing.T) {
	var trans [Labels + 1][Labels]float32
	for a := range trans {
		for b := range trans[a] {
			trans[a][b] = float32((a*7+b*3)%5) / 4
		}
	}
	s := &Scores{Trans: &trans, Emit: make([][Labels]float32, 3)}
	for i := range s.Emit {
		for b := range s.Emit[i] {
			s.Emit[i][b] = float32((i*5+b*11)%7) / 3
		}
	}
	sum, ofName := 0.0, 0.0
	best, bestLabels := math.Inf(-1), []int(nil)
	name := []int{Label(Place, 0, 2), Label(Place, 1, 2)}
	for n := range Labels * Labels * Labels {
		l := []int{n % Labels, n / Labels % Labels, n / Labels / Labels}
		if !Follows(-1, l[0]) || !Follows(l[0], l[1]) || !Follows(l[1], l[2]) || !Follows(l[2], -1) {
			continue
		}
		score := float64(trans[Labels][l[0]] + trans[l[0]][l[1]] + trans[l[1]][l[2]])
		for i := range l {
			score += float64(s.Emit[i][l[i]])
		}
		sum += math.Exp(score)
		if slices.Equal(l[:2], name) {
			ofName += math.Exp(score)
		}
		if score > best {
			best, bestLabels = score, l
		}
	}
	var l Lattice
	s.Sum(&l)
	if math.Abs(l.LogZ-math.Log(sum)) > 1e-4 {
		t.Errorf("logarithm of the sum is %v, want %v", l.LogZ, math.Log(sum))
	}
	if got, want := s.Prob(&l, 0, 2, Place), ofName/sum; math.Abs(got-want) > 1e-5 {
		t.Errorf("probability of a place at [0, 2) is %v, want %v", got, want)
	}
	if got := s.Best(); !slices.Equal(got, bestLabels) {
		t.Errorf("best labels are %v, want %v", got, bestLabels)
	}
}

func TestSegments(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"no name stands in this sentence.", ""},
		{"he met the Bank of the West on monday and nobody else.", "Bank of the West"},
		{"a bill by 3M was paid while in far away Leeds they slept.", "3M|Leeds"},
		{"it went to Carl von Ost and then to iron works in York.", "Carl von Ost|York."},
		{"the Centre for the Study of Rain", "Centre for the Study of Rain"},
		{"an iPhone", "iPhone"},
	} {
		d := text.New(claim.Plain(tt.in))
		var got []string
		for _, s := range segments(d) {
			span := d.Span(s.First, s.Last-1)
			got = append(got, d.Text[span.Start:span.End])
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("segments of %q are %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestModel writes a model and reads it back.
func TestModel(t *testing.T) {
	var trans [Labels + 1][Labels]float32
	trans[3][4] = 0.25
	features := map[uint32][Labels]int8{0: {1: 5}, 7: {2: -3}, math.MaxUint32: {16: 127}}
	file := string(Write(&trans, features, 0.5, map[string][2]uint16{"bank": {1024, 128}, "west": {3, 0}}))
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if m.trans != trans {
		t.Error("the transitions differ")
	}
	for h, want := range features {
		var got [Labels]float32
		m.score([]uint32{h, 12345}, &got)
		for k := range got {
			if got[k] != float32(want[k])*0.5 {
				t.Errorf("feature %d weighs %v for label %d, want %v", h, got[k], k, float32(want[k])*0.5)
			}
		}
	}
	if f, c := m.Clusters("bank"); f != 1024 || c != 128 {
		t.Errorf("clusters of bank are %d, %d", f, c)
	}
	if f, c := m.Clusters("river"); f != 0 || c != 0 {
		t.Errorf("clusters of river are %d, %d, want none", f, c)
	}
	for _, bad := range []string{"", file[:40], file[:len(file)-1], "X" + file[1:], file + " "} {
		if _, err := Open(bad); !errors.Is(err, ErrModel) {
			t.Errorf("a damaged file of %d bytes: %v, want ErrModel", len(bad), err)
		}
	}
}

func TestEmbedded(t *testing.T) {
	m := Embedded()
	if m == nil {
		t.Fatal("the embedded model cannot be read")
	}
	d := text.New(claim.Plain("On Monday Teresa Vaughn of Quillon Energy Ltd flew to Berlin with British ministers."))
	var got []string
	for _, n := range m.Tag(d, nil).Names() {
		if n.Kind != Misc {
			got = append(got, d.Text[n.Start:n.End]+" "+[...]string{Person: "person", Org: "org", Place: "place"}[n.Kind])
		}
	}
	if want := "Teresa Vaughn person|Quillon Energy Ltd org|Berlin place"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %s", got, want)
	}
}

func FuzzTag(f *testing.F) {
	for _, s := range []string{"", "A", "Al-A. B's C", "İ İİ ß ǅ", "THE X AND Y (Z) SAID “W”", "3M\n\nX\x80Y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.New(claim.Plain(s))
		tagged, end := Embedded().Tag(d, []Hint{{Span: claim.Span{Start: 0, End: len(d.Text)}, Kind: Org, Rank: 3}}), 0
		for _, n := range tagged.Names() {
			if n.Start < end || n.End <= n.Start || n.End > len(d.Text) || n.Kind == None || n.Kind >= Kinds {
				t.Fatalf("name %v after one that ends at %d", n, end)
			}
			end = n.End
			p, ok := tagged.Odds(n.Span)
			if !ok {
				t.Fatalf("nothing is known of %v", n)
			}
			sum := 0.0
			for _, x := range p {
				if x < 0 || x > 1 || math.IsNaN(x) {
					t.Fatalf("odds of %v are %v", n, p)
				}
				sum += x
			}
			if sum > 1.0001 {
				t.Fatalf("odds of %v are %v", n, p)
			}
		}
	})
}

// BenchmarkOpen unpacks the embedded model.
func BenchmarkOpen(b *testing.B) {
	file := assets.NameModel()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		m, err := Open(file)
		if err != nil || len(m.features) < 300_000*featureSize {
			b.Fatalf("%d bytes of features, %v", len(m.features), err)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	para := "Teresa Vaughn, the chief executive of LanternGrid, told The Gazette on Monday that Harbor Associates and Tillman Venture Partners of San Francisco had put $72 million into the company. Vaughn said it would open an office in Ohio.\n\n"
	d := text.New(claim.Plain(strings.Repeat(para, 25)))
	m := Embedded()
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(m.Tag(d, nil).Names()); n < 25*5 {
			b.Fatalf("found %d names, want at least %d", n, 25*5)
		}
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
