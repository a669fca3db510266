package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

// peakEnv names the work that a child process of BenchmarkPeak does, in a folder.
const peakEnv = "STET_BUNDLE_PEAK"

// The files of that folder.
const (
	peakStore  = "from.db"
	peakBundle = "large.stet.zip"
	peakFlood  = "flood.stet.zip"
	peakActs   = "acts.stet.zip"
	peakTexts  = "texts.stet.zip"
)

// budget of the issue, in MiB.
const (
	peakGood    = 150
	peakHostile = 300
)

// BenchmarkPeak measures the most memory that the work on a bundle of 500 claims,
// 50 sources and 100 MB of captures takes, each piece in a process of its own with
// its files on the disk; and of taking in a page of 50 MB with an archive as large, of as
// many acts as there may be, and of as much text.
func BenchmarkPeak(b *testing.B) {
	dir := b.TempDir()
	prepare(b, dir)
	for _, work := range []struct {
		name  string
		limit int64
	}{{"create", peakGood}, {"verify", peakGood}, {"import", peakGood}, {"flood", peakHostile}, {"acts", peakHostile}, {"texts", peakHostile}} {
		b.Run(work.name, func(b *testing.B) {
			most, cpu := int64(0), time.Duration(0)
			for b.Loop() {
				c := exec.CommandContext(b.Context(), os.Args[0], "-test.run", "^TestPeakChild$", "-test.count", "1")
				c.Env = append(os.Environ(), peakEnv+"="+work.name, "STET_PEAK_DIR="+dir)
				out, err := c.CombinedOutput()
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				_, said, _ := strings.Cut(string(out), "VmHWM:")
				var n int64
				if _, err := fmt.Sscanf(said, "%d kB", &n); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				most, cpu = max(most, n>>10), cpu+c.ProcessState.UserTime()+c.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(most), "peak-MiB")
			b.ReportMetric(cpu.Seconds()/float64(b.N), "cpu-s/op")
			if most == 0 || most > work.limit {
				b.Errorf("%s takes %d MiB at most, the budget is %d", work.name, most, work.limit)
			}
		})
	}
}

// TestPeakChild does the work that BenchmarkPeak asks for; else there is none.
func TestPeakChild(t *testing.T) {
	dir := os.Getenv("STET_PEAK_DIR")
	var err error
	switch os.Getenv(peakEnv) {
	case "":
		t.Skip("it is a part of BenchmarkPeak")
	case "create":
		err = peakCreate(t.Context(), dir, filepath.Join(t.TempDir(), peakBundle))
	case "verify":
		err = peakVerify(t.Context(), filepath.Join(dir, peakBundle), "")
	case "import":
		err = peakVerify(t.Context(), filepath.Join(dir, peakBundle), filepath.Join(t.TempDir(), "to.db"))
	case "flood":
		err = peakVerify(t.Context(), filepath.Join(dir, peakFlood), filepath.Join(t.TempDir(), "to.db"))
	case "acts":
		err = peakVerify(t.Context(), filepath.Join(dir, peakActs), filepath.Join(t.TempDir(), "to.db"))
	case "texts":
		err = peakVerify(t.Context(), filepath.Join(dir, peakTexts), filepath.Join(t.TempDir(), "to.db"))
	}
	if err != nil {
		t.Fatal(err)
	}
	status, err := os.ReadFile("/proc/self/status") // what getrusage says counts the parent too
	if err != nil {
		t.Fatal(err)
	}
	os.Stdout.Write(status)
}

func peakCreate(ctx context.Context, dir, path string) error {
	s, err := store.Open(filepath.Join(dir, peakStore), store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	c, err := onlyCase(ctx, s)
	if err != nil {
		return err
	}
	return Save(ctx, path, c, Options{Profile: Desk, Made: made, Program: "Stet test"})
}

func onlyCase(ctx context.Context, s *store.Store) (*Case, error) {
	all, err := s.Cases(ctx)
	if err != nil || len(all) != 1 {
		return nil, fmt.Errorf("%d cases: %w", len(all), err)
	}
	return FromStore(ctx, s, all[0].ID)
}

// peakVerify checks a bundle and takes it into a new store, where one is named.
func peakVerify(ctx context.Context, path, to string) error {
	r, f, err := OpenFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	v, err := r.Verify(ctx)
	if err != nil || !v.Good() || v.Octets < 25e6 {
		return fmt.Errorf("verify: %v %w", v.Problems, err)
	}
	if to == "" {
		return nil
	}
	c, err := r.Case(ctx)
	if err != nil {
		return err
	}
	s, err := store.Open(to, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	_, n, err := c.IntoStore(ctx, s)
	if err != nil || n == 0 {
		return fmt.Errorf("import: %d new, %w", n, err)
	}
	got, err := onlyCase(ctx, s)
	if err == nil && len(got.Sources) != v.Sources {
		err = fmt.Errorf("%d sources, want %d", len(got.Sources), v.Sources)
	}
	return err
}

// prepare makes the store and the bundles in dir: in a process of its own the peak
// of that is not measured.
func prepare(b *testing.B, dir string) {
	b.Helper()
	c := large(b)
	c.Files = nil
	s, err := store.Open(filepath.Join(dir, peakStore), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, _, err := c.IntoStore(b.Context(), s); err != nil {
		b.Fatal(err)
	}
	noise := rand.NewChaCha8([32]byte{2})
	for i := range 50 {
		body := make([]byte, 2e6)
		noise.Read(body) // never fails
		one := store.SourceCopy{Source: fmt.Sprint("s", i), Title: "Minutes", Article: claim.Plain("The council paid the yard."),
			Capture: store.Capture{Locator: "minutes.bin", FetchedAt: made, Raw: body}}
		if err := s.SaveSource(b.Context(), one); err != nil {
			b.Fatal(err)
		}
	}
	if err := peakCreate(b.Context(), dir, filepath.Join(dir, peakBundle)); err != nil {
		b.Fatal(err)
	}
	flood := make([]byte, 100e6)
	noise.Read(flood)
	one := captureOf("s1", "flood.mp4", "https://strait.example/flood", string(flood[:50e6]), "Nothing.")
	one.Archive = &File{Body: flood[50e6:]}
	c.Sources = []Source{one}
	if err := Save(b.Context(), filepath.Join(dir, peakFlood), c, Options{Profile: Desk, Made: made, Program: "Stet test"}); err != nil {
		b.Fatal(err)
	}
	c.Sources = nil
	for n := range 4 {
		a := strings.Repeat("x ", 7e6) + fmt.Sprint(n)
		one := captureOf(fmt.Sprint("s", n), "minutes.txt", "", a[:1<<20]+fmt.Sprint(n), a)
		c.Sources = append(c.Sources, one)
	}
	unpacked := func(name string) {
		if err := pack(b, filepath.Join(dir, name), c); err != nil {
			b.Fatal(err)
		}
	}
	unpacked(peakTexts)
	c.Sources = nil
	d := desk{t: b, c: c, head: ledger.Head{Author: "zed", Case: c.ID}, by: "Zed"}
	for range 28_000 {
		d.say(-1, ledger.NoteAdded{ID: "n", Text: strings.Repeat("y", 400)})
	}
	unpacked(peakActs)
}

// pack writes a bundle without packing its files: they would be refused for
// their ratio.
func pack(b *testing.B, path string, c *Case) error {
	var z bytes.Buffer
	if err := Write(b.Context(), &z, c, Options{Profile: Desk, Made: made, Program: "Stet test", Name: "x"}); err != nil {
		return err
	}
	from, err := zip.NewReader(bytes.NewReader(z.Bytes()), int64(z.Len()))
	if err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	to := zip.NewWriter(f)
	for _, one := range from.File {
		r, err := one.Open()
		if err != nil {
			return err
		}
		w, err := to.CreateHeader(&zip.FileHeader{Name: one.Name, Method: zip.Store})
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, r); err != nil {
			return err
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
	return errors.Join(to.Close(), f.Close())
}
