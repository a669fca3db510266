package extract

import (
	"runtime"
	"strings"
	"testing"

	"stet/extract/match"
)

// TestMemoryGrowsWithTheSource: four times the text takes about four times the
// memory, in all that is allocated to read it and to hold claims against it.
func TestMemoryGrowsWithTheSource(t *testing.T) {
	text := sampleText(t)
	claims := Matchable(Claims(Plain(text)))
	use := func(times int) float64 {
		long := Plain(strings.Repeat(text+"\n\n", times))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		results, err := Check(t.Context(), claims, []*match.Source{Source(long)}, nil)
		runtime.ReadMemStats(&after)
		if err != nil || results[0][0].Outcome == match.NotFound {
			t.Fatal(err, results[0][0])
		}
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	use(1) // what is made once for all
	one, four := use(8), use(32)
	if ratio := four / one; ratio > 6 {
		t.Errorf("four times the text takes %.1f times the memory (%.0f and %.0f bytes)", ratio, one, four)
	} else {
		t.Logf("%.2f times", ratio)
	}
}
