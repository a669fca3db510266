package quote

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// load is a text for the clock: a piece many times over. The headline of the
// first is dropped where its words are quoted again in the others.
type load struct {
	name, piece string
	claims      int // a piece
	more        int // at the start of the text
}

// sized returns the load in about size bytes and how many claims are in it.
func (l load) sized(size int) (string, int) {
	n := size/len(l.piece) + 1
	return strings.Repeat(l.piece, n), l.claims*n + l.more
}

var loads = []load{
	{"story", seedStory + "\n\n", 9, -1},
	{"one long line", strings.ReplaceAll(seedStory, "\n", " "), 8, 0},
	{"German", germanStory + "\n\n", 30, -1},
	{"French", frenchStory + "\n\n", 23, -1},
	{"marks only", "„Ik ga niet“, zei ze. Het was laat en niemand wist wat er met de werf zou gebeuren. ", 1, 0},
	{"no stops", "and said the harbour, which Falk said was open, said Vance, ", 0, 0},
	{"no stops in German", "und sagte Hahn, die Werft, die laut Vance schloss, werde, so Hahn, ", 0, 1},
	{"no stops in French", "et le maire, qui a dit que le port, selon Roux, fermait, a dit Vance, ", 0, 1},
	{"names", "Vance Falk Hale ", 0, 0},
	{"open marks", "“a ‘b \"c „d said ", 0, 1},
	{"nested marks", "“‘„«‹", 0, 0},
	{"closing marks", "”’»›\" ", 0, 0},
	{"straight marks", `" `, 0, 0},
	{"single marks", "' ", 0, 0},
	{"inches", `1" 2' `, 0, 0},
	{"commas for marks", ",,a ", 0, 0},
	{"angles", "<<a >>b ", 1, 0},
	{"apostrophes", "the captains' 'hall ' said' ", 0, 0},
	{"brackets", ") said ( said ) ", 0, 0},
	{"turns", "VANCE: I shall stay here.\n\nFALK: Will you go?\n\n", 2, -1},
	{"questions", "Nora Vance left.\n\nWill you go?\n\nI will, and you know it.\n\n", 1, 0},
	{"handles", "It is late and cold here. — Nora Vance (@nv) May 3\n\n", 1, 0},
	{"according", "according to according to selon laut ", 0, 0},
}

// BenchmarkRead gives the speed on each load, checked by the number of claims;
// cpu-MB/s is by the time on the processors, the collector's included.
func BenchmarkRead(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			in, want := l.sized(32 << 10) // a very long story
			d := text.New(claim.Plain(in))
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			start := cpuTime()
			for b.Loop() {
				if n := len(Read(d, nil)); n != want {
					b.Fatalf("%d claims, want %d", n, want)
				}
			}
			b.ReportMetric(float64(len(in)*b.N)/1e6/(cpuTime()-start).Seconds(), "cpu-MB/s")
		})
	}
}

// BenchmarkLinear reads each load and sixteen times as much of it, and fails
// where that takes the processors more than twenty times as long.
func BenchmarkLinear(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			a, z := time.Hour, time.Hour
			short, _ := l.sized(8 << 10)
			long := strings.Repeat(short, 16)
			for b.Loop() {
				a, z = min(a, timed(short, 16)/16), min(z, timed(long, 1))
			}
			times := float64(z) / float64(a)
			b.ReportMetric(times, "times")
			if b.N > 1 && times > 20 {
				b.Fatalf("16 times the text took %.1f times as long", times)
			}
		})
	}
}

// TestHundredThousandMarks reads 100,000 characters in one line, marks of each
// kind and mixtures.
func TestHundredThousandMarks(t *testing.T) {
	for _, marks := range []string{`"`, "'", "“", "”", "‘", "’", "„", "«", "»", "‹", ",,", "<<", ">>", "“‘", "“ ”", `a" `, `"a `, "a' ", "'a ", "“a‘b\"c„d»e«f "} {
		in := strings.Repeat(marks, 100000/utf8.RuneCountInString(marks))
		for _, c := range Read(text.New(claim.Plain(in)), nil) {
			check(t, in, c)
		}
	}
}

// timed returns what n readings of s take, the shortest of three runs.
func timed(s string, n int) time.Duration {
	d := text.New(claim.Plain(s))
	best := time.Hour
	for range 3 {
		t := cpuTime()
		for range n {
			Read(d, nil)
		}
		best = min(best, cpuTime()-t)
	}
	return best
}
