//go:build unix

package page

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"golang.org/x/net/html"
	"stet/extract/claim"
	"stet/extract/fetch"
)

// BenchmarkAgainstParser reads pages, those with a true body where they stand
// beside the checkout, and reports the median over pages of the processor time
// that it takes when that of x/net/html's parser alone is 1, and the median time.
// The two take turns and only the time of this program counts, its garbage
// collector with it, so that other programs hardly change the figures.
func BenchmarkAgainstParser(b *testing.B) {
	pages := [][]byte{longPage()}
	files, _ := filepath.Glob("../../../shared/eval/article/pages/*.html.gz")
	for _, file := range files {
		pages = append(pages, unpacked(b, file))
	}
	var ratios, times []float64
	for b.Loop() {
		for _, body := range pages {
			p, err := fetch.FromBytes("page.html", body)
			if err != nil {
				b.Fatal(err)
			}
			a := &claim.Article{}
			parse, read := inTurns(func() { _, err = html.Parse(bytes.NewReader(body)) }, func() {
				if err == nil {
					a, err = Read(p)
				}
			})
			if err != nil || len(a.Blocks) == 0 {
				b.Fatal("nothing read", err)
			}
			ratios, times = append(ratios, float64(read)/float64(parse)), append(times, read.Seconds()*1000)
		}
	}
	slices.Sort(ratios)
	slices.Sort(times)
	b.ReportMetric(ratios[len(ratios)/2], "x-parser")
	b.ReportMetric(ratios[len(ratios)*9/10], "x-parser-p90")
	b.ReportMetric(times[len(times)/2], "ms-cpu/page")
}

// inTurns runs f and g a few times in turn and returns the processor time that
// each takes on average.
func inTurns(f, g func()) (timeF, timeG time.Duration) {
	const turns = 8
	for range turns {
		start := cpuTime()
		f()
		between := cpuTime()
		g()
		timeF, timeG = timeF+between-start, timeG+cpuTime()-between
	}
	return timeF / turns, timeG / turns
}

// cpuTime is the processor time that the program has taken.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func unpacked(b *testing.B, file string) []byte {
	f, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	body, err := io.ReadAll(z)
	if err != nil {
		b.Fatal(err)
	}
	return body
}
