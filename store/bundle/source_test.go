package bundle

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store"
	"stet/store/leak"
	"stet/store/ledger"
)

// captureOf is a source's page or file as it was captured.
func captureOf(id, locator, address, body, text string) Source {
	sum := sha256.Sum256([]byte(body))
	s := Source{SHA256: hex.EncodeToString(sum[:]), Octets: int64(len(body)), Of: []string{id}, Original: &File{Body: []byte(body)}}
	if address != "" {
		s.Archive = &File{Body: []byte("WARC/1.1 of " + id)}
	}
	s.load = func(context.Context) ([]copied, error) {
		a := claim.Plain(text)
		return []copied{{Source: id, Title: "Tariff 2026", Capture: Capture{Locator: locator, FinalURL: address, FetchedAt: made,
			Header: map[string][]string{"Content-Type": {"text/html"}}}, Read: &claim.Result{ID: a.Hash()[:32], Article: a}}}, nil
	}
	return s
}

const tariff = "<html><p>Fares rise by 12 percent.</html>"

// captures is checked with what was captured of its sources.
func captures(t *testing.T) *Case {
	c := checked(t)
	c.Sources = []Source{captureOf("tariff", "https://strait.example/tariff.pdf", "https://strait.example/tariff", tariff, "Fares rise by 12 percent."),
		captureOf("clerk", "lunt-call.txt", "", "Gerda Lunt said 41,000.", "Gerda Lunt said 41,000.")}
	slices.SortFunc(c.Sources, func(a, b Source) int { return strings.Compare(a.SHA256, b.SHA256) })
	return c
}

func shaOf(s string) string { return hashOf([]byte(s)) }

// TestCaptures: whom a bundle is for decides what it holds of the sources.
func TestCaptures(t *testing.T) {
	open, secret := sourceFolder+shaOf(tariff)+"/", sourceFolder+shaOf("Gerda Lunt said 41,000.")+"/"
	for _, tt := range []struct {
		o    Options
		want []string
	}{
		{Options{Profile: Desk}, []string{open + "archive.warc.gz", open + "copy.json", open + "original.html", secret + "copy.json", secret + "original.html"}},
		{Options{Profile: Desk, Secrets: leak.Name("Source A", "G. Lunt")}, []string{open + "archive.warc.gz", open + "copy.json", open + "original.html", secret + "copy.json", secret + "original.html"}},
		{Options{Profile: Legal}, []string{open + "archive.warc.gz", open + "copy.json", open + "original.html", secret + "copy.json", secret + "original.html"}},
		{Options{Profile: Partner}, []string{open + "copy.json"}},
		{Options{Profile: Public}, nil},
	} {
		tt.o.Name = "ferry"
		b := written(t, captures(t), tt.o)
		if v := verified(t, b); !v.Good() {
			t.Fatalf("%s: %v", tt.o.Profile, v.Problems)
		}
		var got []string
		for name := range files(t, b) {
			if name = strings.TrimPrefix(name, "ferry/"); strings.HasPrefix(name, sourceFolder) {
				got = append(got, name)
			}
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v\nwant %v", tt.o.Profile, got, tt.want)
		}
	}
}

// TestSecretCapture: what names a source of the vault stays, and its stub says no
// more than its sum.
func TestSecretCapture(t *testing.T) {
	c := ferry()
	d := at(t, c, "ann", "Ann Fell")
	d.say(-1, ledger.SourceAdded{Source: ledger.Source{ID: "call", Kind: "interview", Title: "Source A"}})
	c.Sources = []Source{captureOf("call", "call.txt", "", "Gerda Lunt said 41,000.", "Gerda Lunt said 41,000.")}
	b := written(t, c, Options{Profile: Desk, Name: "ferry", Secrets: leak.Name("Source A", "Gerda Lunt")})
	v := verified(t, b)
	if !v.Good() || v.Sources != 1 || v.SourcesWithheld != 1 {
		t.Errorf("%+v", v)
	}
	for name, body := range files(t, b) {
		if strings.Contains(string(body), "Lunt") {
			t.Errorf("%s tells the name", name)
		}
	}
}

// TestDisclosed: what a partner got as a stub proves itself when the bytes come,
// and other bytes do not.
func TestDisclosed(t *testing.T) {
	c := captures(t)
	read := func(b []byte) *Case {
		t.Helper()
		c, err := opened(t, b).Case(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	full, stub := read(written(t, c, Options{Profile: Legal})), read(written(t, c, Options{Profile: Partner}))
	for _, order := range [][]*Case{{full, stub}, {stub, full}} {
		both, err := Merge(order...)
		if err != nil || len(both.Sources) != 2 {
			t.Fatal(both, err)
		}
		for _, s := range both.Sources {
			body, err := s.Original.Bytes()
			if err != nil || hashOf(body) != s.SHA256 {
				t.Errorf("%.8s: %v", s.SHA256, err)
			}
		}
		if b := written(t, both, Options{Profile: Desk}); !verified(t, b).Good() {
			t.Error("what was merged is not whole")
		}
	}
	if len(stub.Sources) != 1 || stub.Sources[0].Original != nil || stub.Sources[0].SHA256 != shaOf(tariff) {
		t.Fatalf("the stub: %+v", stub.Sources)
	}
}

// TestCaptureFaults: what is no capture of the source that it says is named.
func TestCaptureFaults(t *testing.T) {
	folder := "ferry/" + sourceFolder + shaOf(tariff) + "/"
	for what, change := range map[string]func(map[string][]byte){
		"other bytes":   func(all map[string][]byte) { all[folder+"original.html"] = []byte(strings.ToUpper(tariff)) },
		"a second file": func(all map[string][]byte) { all[folder+"original.txt"] = []byte(tariff) },
		"no bytes":      func(all map[string][]byte) { delete(all, folder+"original.html") },
		"no folder":     func(all map[string][]byte) { all["ferry/"+sourceFolder+"x.txt"] = []byte("x") },
		"another sum": func(all map[string][]byte) {
			all[folder+sourceCopies] = []byte(strings.ReplaceAll(string(all[folder+sourceCopies]), shaOf(tariff), shaOf("x")))
		},
		"no copies": func(all map[string][]byte) { delete(all, folder+sourceCopies) },
		"a key twice": func(all map[string][]byte) {
			all[folder+sourceCopies] = []byte(strings.Replace(string(all[folder+sourceCopies]), `"schema"`, `"sha256": "x", "schema"`, 1))
		},
		"no source": func(all map[string][]byte) {
			all[folder+sourceCopies] = []byte(strings.Replace(string(all[folder+sourceCopies]), `"source": "tariff"`, `"source": ""`, 1))
		},
	} {
		all := files(t, written(t, captures(t), Options{Profile: Desk, Name: "ferry"}))
		before := len(all)
		whole := string(all[folder+sourceCopies]) + string(all[folder+"original.html"])
		change(all)
		if len(all) == before && whole == string(all[folder+sourceCopies])+string(all[folder+"original.html"]) {
			t.Errorf("%s: nothing was changed", what)
		}
		sums := map[string]string{}
		for name, body := range all {
			if name = strings.TrimPrefix(name, "ferry/"); strings.HasPrefix(name, payload) {
				sums[name] = hashOf(body)
			}
		}
		all["ferry/"+manifest] = []byte(manifestOf(sums)) // the faults are beyond the manifests
		v := verified(t, zipped(t, all))
		if !slices.ContainsFunc(v.Problems, func(p Problem) bool { return strings.HasPrefix(p.File, sourceFolder) }) {
			t.Errorf("%s: %v", what, v.Problems)
		}
		if c, err := opened(t, zipped(t, all)).Case(t.Context()); !errors.Is(err, ErrBundle) {
			t.Errorf("%s: taken: %v, %v", what, c != nil, err)
		}
	}
}

// TestCapturesBetweenStores: what one desk captured is with the other one after the
// import, text and bytes, and importing it again changes nothing.
func TestCapturesBetweenStores(t *testing.T) {
	from, to := newStore(t), newStore(t)
	c := checked(t)
	id, _, err := c.IntoStore(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	one := store.SourceCopy{Source: "tariff", Title: "Tariff", Article: claim.Plain("Fares rise by 12 percent."),
		Capture: store.Capture{Locator: "https://strait.example/tariff.pdf", FinalURL: "https://strait.example/tariff.pdf", FetchedAt: made, Raw: []byte(tariff), Archive: []byte("WARC/1.1")}}
	if err := from.SaveSource(t.Context(), one); err != nil {
		t.Fatal(err)
	}
	out, err := FromStore(t.Context(), from, id)
	if err != nil || len(out.Sources) != 1 {
		t.Fatal(out.Sources, err)
	}
	b := written(t, out, Options{Profile: Desk})
	for range 2 {
		in, err := opened(t, b).Case(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := in.IntoStore(t.Context(), to); err != nil {
			t.Fatal(err)
		}
	}
	got, err := to.SourceCopy(t.Context(), "tariff", shaOf(tariff))
	if err != nil || got.Title != "Tariff" || !got.FetchedAt.Equal(made) || got.ArchiveSHA256 != shaOf("WARC/1.1") {
		t.Fatalf("%+v, %v", got, err)
	}
	if a, err := to.SourceText(t.Context(), "tariff", ""); err != nil || a.Text != one.Article.Text {
		t.Errorf("text %v, %v", a, err)
	}
	if raw, err := to.Blob(t.Context(), got.RawSHA256); err != nil || string(raw) != tariff {
		t.Errorf("bytes %q, %v", raw, err)
	}
}

func newStore(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
