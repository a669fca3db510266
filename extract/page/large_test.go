package page

import (
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"stet/extract/fetch"
)

// mostMemory is what the program may have of the system while it reads a page
// of largest bytes.
const (
	mostMemory = 300 << 20
	largest    = 50_000_000
)

// large are pages of largest bytes, each of a kind that takes a lot of memory in
// a tree, and what the text that is read of them begins with.
func large() map[string]func() string {
	const lead = "<html><body><p>The harbour board of Wick Sands approved a new quay on Monday, at a cost of three million pounds, it said.</p>"
	fill := func(unit string) func() string {
		return func() string { return lead + strings.Repeat(unit, largest/len(unit)) }
	}
	return map[string]func() string{
		"paragraphs":       fill("<p>A long enough paragraph of words, with commas, many of them, that ends as a sentence does.</p>\n"),
		"short paragraphs": fill("<p>a"),
		"deep":             fill("<div>"),
		"attributes":       fill("<p a=b c=d e=f g=h i=j>x"),
		"one element":      func() string { return lead + "<p " + strings.Repeat("a=b ", largest/4) + ">x" },
		"one text":         fill("words and words, "),
		"hidden":           fill("<div hidden>A long enough paragraph of words, with commas, that ends as a sentence does.</div>"),
		"line breaks":      fill("line of text<br>"),
		"spans":            fill("<span class=a>word </span>"),
		"script":           func() string { return lead + "<script>" + strings.Repeat("var a=1;", largest/8) + "</script>" },
		"comment":          func() string { return lead + "<!--" + strings.Repeat("comment ", largest/8) + "-->" },
		"one table":        func() string { return lead + "<table>" + strings.Repeat("<tr><td>a word<td>12", largest/20) },
		"links":            fill("<a href=/x>b</a>\n"),
		"formatting":       fill("<p><b>x<i>y"),
		"tables":           fill("<table><tr><td>x"),
		"JSON-LD": func() string {
			return lead + `<script type="application/ld+json">{"@type":"Article","articleBody":"` + strings.Repeat("word ", largest/5) + `"}</script>`
		},
	}
}

// BenchmarkLarge reads pages of 50 MB and reports the most memory that the
// program had of the system meanwhile.
func BenchmarkLarge(b *testing.B) {
	for name, make := range large() {
		b.Run(name, func(b *testing.B) {
			p, err := fetch.FromBytes("page.html", []byte(make()))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(p.Body)))
			b.ReportAllocs()
			for b.Loop() {
				debug.FreeOSMemory()
				peak := most(func() { _, err = Read(p) })
				if err != nil {
					b.Fatal(err)
				}
				if b.ReportMetric(float64(peak>>20), "MB-peak"); peak > mostMemory {
					b.Fatalf("took %d MB, at most %d are wanted", peak>>20, mostMemory>>20)
				}
			}
		})
	}
}

// held is how much memory the program has of the system.
func held() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64() - s[1].Value.Uint64()
}

// most runs f and returns the most memory that the program had meanwhile,
// looked at every few milliseconds.
func most(f func()) uint64 {
	done, peak := make(chan struct{}), make(chan uint64)
	go func() {
		n, tick := held(), time.NewTicker(2*time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				peak <- max(n, held())
				return
			case <-tick.C:
				n = max(n, held())
			}
		}
	}()
	f()
	close(done)
	return <-peak
}

// TestSparing asks to be sparing with memory for large pages only, one at a
// time, and ends it.
func TestSparing(t *testing.T) {
	before := debug.SetMemoryLimit(-1)
	sparing(largePage)()
	if got := debug.SetMemoryLimit(-1); got != before {
		t.Fatalf("limit %d after a small page, was %d", got, before)
	}
	end := sparing(largePage + 1)
	during := debug.SetMemoryLimit(-1)
	sparing(largePage + 1)() // a second one asks for nothing and ends nothing
	if got := debug.SetMemoryLimit(-1); during != largeMemory || got != during {
		t.Errorf("limit %d during a large page, %d after a second one", during, got)
	}
	end()
	if got := debug.SetMemoryLimit(-1); got != before {
		t.Errorf("limit %d afterwards, was %d", got, before)
	}
}
