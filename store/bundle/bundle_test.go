package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/leak"
	"stet/store/ledger"
)

const story = "Ferry firm raises fares\n\nHolm Ferries will raise fares by 12 percent, Ada Moe said. “We held out for nine years,” she told the council.\n\nIt carried 40,000 people – some 3 percent fewer – in 2025."

var made = time.Date(2026, 11, 20, 16, 30, 0, 0, time.UTC)

// zeros is a source of salts that tests can tell.
type zeros struct{ n byte }

func (z *zeros) Read(p []byte) (int, error) {
	for i := range p {
		z.n++
		p[i] = z.n
	}
	return len(p), nil
}

// desk is one checker who works on a case.
type desk struct {
	t    testing.TB
	c    *Case
	head ledger.Head
	by   string
	salt zeros
}

// ferry is a case of four claims on which nothing was said.
func ferry() *Case {
	a := claim.Plain(story)
	a.Title, a.URL, a.Published = "Ferry firm raises fares", "https://strait.example/ferry", "2026-11-18"
	hash := a.Hash()
	c := &Case{ID: hash[:32], Result: &claim.Result{ID: hash[:32], Article: a},
		Capture: Capture{Locator: a.URL, FinalURL: a.URL, FetchedAt: made.Add(-time.Hour), Header: map[string][]string{"Content-Type": {"text/html"}}},
		Files:   []File{{Name: "page.html", Body: []byte("<html><p>" + story + "</html>")}}}
	add := func(k claim.Kind, words string, set func(*claim.Claim)) {
		i := strings.Index(a.Text, words)
		cl := claim.Claim{Kind: k, Span: claim.Span{Start: i, End: i + len(words)}, Text: words, Rule: "test", Confidence: .9}
		cl.Sentence, cl.ID = cl.Span, claim.ClaimID(hash, k, cl.Span)
		set(&cl)
		c.Result.Claims = append(c.Result.Claims, cl)
	}
	add(claim.KindNumber, "12 percent", func(c *claim.Claim) {
		c.Number = &claim.Number{Kind: claim.Percent, Value: "12", Unit: "%", Bound: claim.Exact}
	})
	add(claim.KindName, "Ada Moe", func(c *claim.Claim) {
		c.Name = &claim.Name{Type: claim.Person, Canonical: "Ada Moe", Mentions: []claim.Span{c.Span}}
	})
	add(claim.KindQuote, "We held out for nine years,", func(c *claim.Claim) {
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}, Speaker: "Ada Moe"}
	})
	add(claim.KindNumber, "40,000", func(c *claim.Claim) {
		c.Number = &claim.Number{Kind: claim.Count, Value: "40000", Bound: claim.Exact, Of: "people"}
	})
	claim.Sort(c.Result.Claims)
	return c
}

func at(t *testing.T, c *Case, author, by string) *desk {
	return &desk{t: t, c: c, head: ledger.Head{Author: author, Case: c.ID}, by: by}
}

// say appends an act on claim i of the case, or on all of it where i is -1.
func (d *desk) say(i int, a ledger.Act) ledger.Event {
	d.t.Helper()
	on := ledger.OnArticle(d.c.Result.Article)
	if i >= 0 {
		on = ledger.On(d.c.Result.Article, d.c.Result.Claims[i])
	}
	e, err := ledger.Append(d.head, ledger.Statement{Target: on, Act: a, By: d.by}, made.Add(time.Duration(d.head.Seq)*time.Minute), &d.salt)
	if err != nil {
		d.t.Fatal(err)
	}
	d.head = e.Head()
	d.c.Events = append(d.c.Events, e)
	return e
}

// checked is ferry with the acts of two checkers, one of whom has a confidential
// source.
func checked(t *testing.T) *Case {
	c := ferry()
	ann, bo := at(t, c, "ann", "Ann Fell"), at(t, c, "bo", "Bo Rask")
	bo.salt.n = 100
	ann.say(0, ledger.FindingSet{Finding: ledger.Verified, Note: "in the tariff"})
	ann.say(0, ledger.SourceAdded{Source: ledger.Source{ID: "tariff", Kind: "official_document", Title: "Tariff 2026", URL: "https://strait.example/tariff.pdf"}})
	ann.say(0, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e1", ClaimID: c.Result.Claims[0].ID, SourceID: "tariff", Locator: "p. 3", Stance: ledger.Supports}})
	bo.say(3, ledger.FindingSet{Finding: ledger.NeedsCorrection, Wording: "41,000"})
	bo.say(3, ledger.SourceAdded{Source: ledger.Source{ID: "clerk", Kind: "interview", Title: "Gerda Lunt of the harbour office", Sensitivity: "confidential", File: "/notes/lunt-call.txt"}})
	bo.say(3, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e2", ClaimID: c.Result.Claims[3].ID, SourceID: "clerk", Stance: ledger.Contradicts}})
	bo.say(-1, ledger.NoteAdded{ID: "n1", Text: "Ask the press office again on Monday."})
	return c
}

func written(t testing.TB, c *Case, o Options) []byte {
	t.Helper()
	o.Made, o.Program = made, "Stet test"
	var b bytes.Buffer
	if err := Write(t.Context(), &b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t testing.TB, b []byte) *Reader {
	t.Helper()
	r, err := Open(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func verified(t testing.TB, b []byte) *Report {
	t.Helper()
	v, err := opened(t, b).Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func key(t testing.TB) Key {
	k, _, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// TestRoundTrip: what went in comes out, and is found good.
func TestRoundTrip(t *testing.T) {
	c, k := checked(t), key(t)
	b := written(t, c, Options{Profile: Desk, Keys: []Key{k}})
	v := verified(t, b)
	if !v.Good() || len(v.Signers) != 1 || v.Signers[0].Fingerprint != k.Fingerprint() || v.Events != 7 || v.Withheld != 0 || len(v.Authors) != 2 || v.Authors[1].Name != "Bo Rask" {
		t.Fatalf("%+v", v)
	}
	got, err := opened(t, b).Case(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != c.ID || got.Result.Article.Text != story || len(got.Result.Claims) != 4 || got.Result.Claims[2].Span != c.Result.Claims[2].Span ||
		!slices.EqualFunc(got.Events, ledger.Merge(c.Events), func(a, b ledger.Event) bool { return a.Hash == b.Hash && bytes.Equal(a.Payload, b.Payload) }) {
		t.Errorf("%+v", got)
	}
	if !got.Capture.FetchedAt.Equal(c.Capture.FetchedAt) || got.Capture.Header["Content-Type"][0] != "text/html" || len(got.Files) != 1 {
		t.Errorf("capture %+v, files %d", got.Capture, len(got.Files))
	}
	f, err := got.Files[0].open()
	if err != nil {
		t.Fatal(err)
	}
	if body, _ := io.ReadAll(f); !bytes.Equal(body, c.Files[0].Body) {
		t.Errorf("the page is %q", body)
	}
	if again := written(t, c, Options{Profile: Desk, Keys: []Key{k}}); !bytes.Equal(again, b) {
		t.Error("the same case makes another bundle")
	}
}

// files returns the files of a bundle.
func files(t testing.TB, b []byte) map[string][]byte {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name], _ = io.ReadAll(r)
	}
	return out
}

// zipped makes an archive of files.
func zipped(t testing.TB, files map[string][]byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, body := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(body)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestOneChangedByte: in any file of a bundle it is found, and named.
func TestOneChangedByte(t *testing.T) {
	all := files(t, written(t, checked(t), Options{Profile: Desk, Keys: []Key{key(t)}}))
	for name, body := range all {
		if len(body) == 0 {
			continue
		}
		changed := bytes.Clone(body)
		changed[len(changed)/2] ^= 1
		all[name] = changed
		v := verified(t, zipped(t, all))
		_, short, _ := strings.Cut(name, "/")
		if v.Good() || !slices.ContainsFunc(v.Problems, func(p Problem) bool {
			return p.File == short || strings.HasPrefix(short, tagManifest) || strings.HasPrefix(short, manifest) || short == infoFile
		}) {
			t.Errorf("%s: %v", name, v.Problems)
		}
		all[name] = body
	}
	for name, body := range all {
		delete(all, name)
		if r, err := Open(bytes.NewReader(zipped(t, all)), int64(len(zipped(t, all)))); err == nil && !strings.Contains(name, signatures) {
			if v, _ := r.Verify(t.Context()); v.Good() {
				t.Errorf("without %s it is good", name)
			}
		}
		all[name] = body
	}
	all["ferry-firm-raises-fares/data/extra.txt"] = []byte("x")
	if v := verified(t, zipped(t, all)); v.Good() {
		t.Error("a file that no manifest names is let through")
	}
}

// TestHostile: what no program should unpack is refused with a sentence.
func TestHostile(t *testing.T) {
	good := files(t, written(t, ferry(), Options{}))
	for _, name := range []string{"../evil.txt", "/etc/evil", "ferry-firm-raises-fares/../../evil", "ferry-firm-raises-fares\\data\\x", "ferry-firm-raises-fares/data/a:b",
		"ferry-firm-raises-fares/data/nul", "ferry-firm-raises-fares/data/COM1.txt", "ferry-firm-raises-fares/data/a.", "ferry-firm-raises-fares/BAGIT.TXT",
		"ferry-firm-raises-fares/data/report.html/x", "other/data/x", "loose.txt", "ferry-firm-raises-fares/data/a\x00b", "ferry-firm-raises-fares/data/\u202etxt.exe",
		"ferry-firm-raises-fares/data/" + strings.Repeat("x", 1000)} {
		all := map[string][]byte{name: []byte("x")}
		for k, v := range good {
			all[k] = v
		}
		b := zipped(t, all)
		_, err := Open(bytes.NewReader(b), int64(len(b)))
		var said interface{ Sentence() string }
		if !errors.Is(err, ErrBundle) || !errors.As(err, &said) || said.Sentence() == "" {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, b := range map[string][]byte{"nothing": nil, "text": []byte("no archive"), "another archive": zipped(t, map[string][]byte{"a/b": []byte("x")}), "cut off": written(t, ferry(), Options{})[:900]} {
		if _, err := Open(bytes.NewReader(b), int64(len(b))); !errors.Is(err, ErrBundle) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBomb: a file that unpacks to far more than it should is refused before it
// takes the memory.
func TestBomb(t *testing.T) {
	all := files(t, written(t, ferry(), Options{}))
	all["ferry-firm-raises-fares/data/bomb"] = make([]byte, 8<<20)
	b := zipped(t, all)
	if _, err := Open(bytes.NewReader(b), int64(len(b))); !errors.Is(err, ErrBundle) {
		t.Errorf("8 MiB of nothing: %v", err)
	}
}

func TestLink(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	h := &zip.FileHeader{Name: "x/data/link"}
	h.SetMode(os.ModeSymlink | 0o777)
	w, _ := z.CreateHeader(h)
	io.WriteString(w, "/etc/passwd")
	z.Close()
	if _, err := Open(bytes.NewReader(b.Bytes()), int64(b.Len())); err == nil || !strings.Contains(err.Error(), "link") {
		t.Errorf("%v", err)
	}
}

// TestProfiles: what is withheld leaves a stub that still fits, and later proves
// itself against it.
func TestProfiles(t *testing.T) {
	c := checked(t)
	for _, tt := range []struct {
		p        Profile
		withheld int
	}{{Desk, 0}, {Legal, 0}, {Partner, 2}, {Public, 3}} {
		b := written(t, c, Options{Profile: tt.p})
		v := verified(t, b)
		if !v.Good() || v.Withheld != tt.withheld || v.Events != 7 || v.Info["Stet-Profile"] != string(tt.p) {
			t.Errorf("%s: %+v", tt.p, v)
		}
		leaked := false
		for name, body := range files(t, b) {
			leaked = leaked || len(leak.Text("", "Lunt").Add(leak.Name("", "Gerda Lunt"), leak.Text("", "lunt-call")).Find(name, body)) > 0
		}
		if leaked != (tt.p == Desk || tt.p == Legal) {
			t.Errorf("%s names the confidential source: %v", tt.p, leaked)
		}
	}
	partner, err := opened(t, written(t, c, Options{})).Case(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	full, err := opened(t, written(t, c, Options{Profile: Desk})).Case(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	both, err := Merge(partner, full)
	if err != nil {
		t.Fatal(err)
	}
	if r := ledger.Verify(both.Events); !r.OK() || r.Purged != 0 || len(both.State().Sources) != 2 {
		t.Errorf("disclosed: %+v", r)
	}
}

// TestLeak: a confidential name in a note stops the bundle and says where.
func TestLeak(t *testing.T) {
	c := checked(t)
	at(t, c, "cy", "Cy Orr").say(1, ledger.NoteAdded{ID: "n2", Text: "Confirmed by  Gerda Lunt of the Harbour Office, who must not be named."})
	var b bytes.Buffer
	err := Write(t.Context(), &b, c, Options{Made: made})
	var l Leaks
	if !errors.Is(err, ErrLeak) || !errors.As(err, &l) || !strings.Contains(l.Sentence(), "data/events/cy/1.jsonl") {
		t.Fatalf("%v", err)
	}
	for _, want := range []string{"data/sheet.csv", "data/report.html", "data/sheet.xlsx"} {
		if !slices.ContainsFunc(l.Places, func(p leak.Place) bool { return strings.HasPrefix(p.File, want) }) {
			t.Errorf("not found in %s: %v", want, l)
		}
	}
	if err := Write(t.Context(), &b, c, Options{Made: made, Profile: Desk}); err != nil {
		t.Errorf("for the desk itself: %v", err)
	}
	if err := Write(t.Context(), &b, c, Options{Made: made, Profile: Desk, Secrets: leak.Name("Source A", "Lunt, Gerda")}); err != nil {
		t.Errorf("a name that stands nowhere in this order: %v", err)
	}
	err = Write(t.Context(), &b, c, Options{Made: made, Profile: Desk, Secrets: leak.Name("Source A", "Gerda Lunt")})
	if !errors.As(err, &l) || !strings.Contains(l.Sentence(), "Source A") || strings.Contains(l.Sentence(), "lunt") {
		t.Errorf("of the vault, for the desk itself: %v", err)
	}
}

// TestLeakInFile: a file that was opened from the disk is searched with its
// properties, a page that was fetched is not.
func TestLeakInFile(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("docProps/core.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, "<cp:lastModifiedBy>Ottoline&#32;Brackwater</cp:lastModifiedBy>")
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	c := checked(t)
	c.Files = []File{{Name: "original.docx", Body: b.Bytes()}}
	c.Capture.FinalURL = ""
	o := Options{Made: made, Profile: Desk, Secrets: leak.Name("Source B", "Ottoline Brackwater")}
	var l Leaks
	if err := Write(t.Context(), io.Discard, c, o); !errors.As(err, &l) || l.Places[0].File != "data/article/original/original.docx (docProps/core.xml)" {
		t.Errorf("got %v", err)
	}
	c.Capture.FinalURL = "https://example.org/a"
	if err := Write(t.Context(), io.Discard, c, o); err != nil {
		t.Errorf("a page of the web: %v", err)
	}
}

// TestMerge: the union is the same in any order, and merging again changes
// nothing.
func TestMerge(t *testing.T) {
	a, b := ferry(), ferry()
	ann, bo := at(t, a, "ann", "Ann"), at(t, b, "bo", "Bo")
	bo.salt.n = 50
	for i := range 4 {
		ann.say(i, ledger.FindingSet{Finding: ledger.Verified})
		bo.say(i, ledger.FindingSet{Finding: ledger.NeedsCorrection})
	}
	b.Capture.FetchedAt = b.Capture.FetchedAt.Add(time.Minute)
	hashes := func(cases ...*Case) string {
		m, err := Merge(cases...)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, e := range m.Events {
			out.WriteString(e.Hash)
		}
		return out.String() + m.Capture.FetchedAt.String() + fmt.Sprint(len(m.Files))
	}
	ab := hashes(a, b)
	if ab != hashes(b, a) || ab != hashes(a, b, a) || len(ab) < 8*64 {
		t.Error("the order counts, or something is lost")
	}
	m, _ := Merge(a, b)
	if st := m.State(); st.Coverage().Conflicts != 4 {
		t.Errorf("%d conflicts", st.Coverage().Conflicts)
	}
	again := ferry()
	again.ID = strings.Repeat("0", 32) // opened as a file elsewhere
	if m, err := Merge(a, again); err != nil || m.ID != again.ID {
		t.Errorf("one text under two ids: %v", err)
	}
	other := ferry()
	other.ID, other.Result = strings.Repeat("0", 32), &claim.Result{Article: claim.Plain("Another story.")}
	if _, err := Merge(a, other); err == nil {
		t.Error("two articles were merged")
	}
}

func TestExtract(t *testing.T) {
	b := written(t, checked(t), Options{Profile: Desk, Keys: []Key{key(t)}})
	dir := filepath.Join(t.TempDir(), "out")
	if err := opened(t, b).Extract(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	for name, body := range files(t, b) {
		_, short, _ := strings.Cut(name, "/")
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(short)))
		if err != nil || sha256.Sum256(got) != sha256.Sum256(body) {
			t.Errorf("%s: %v", short, err)
		}
	}
	if err := opened(t, b).Extract(t.Context(), dir); !errors.Is(err, os.ErrExist) {
		t.Errorf("into a folder that is there: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := opened(t, written(t, ferry(), Options{})).Verify(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestKeys(t *testing.T) {
	k, private, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for _, pass := range [][]byte{nil, []byte("open sesame")} {
		file, err := FormatKey(private, "ann@desk", pass)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseKey(file, pass)
		if err != nil || got.Fingerprint() != k.Fingerprint() {
			t.Errorf("passphrase %q: %v", pass, err)
		}
		if pass != nil {
			for _, wrong := range [][]byte{nil, []byte("wrong")} {
				if _, err := ParseKey(file, wrong); !errors.Is(err, ErrPassphrase) {
					t.Errorf("with %q: %v", wrong, err)
				}
			}
		}
	}
	if _, err := ParseKey([]byte("no key"), nil); err == nil {
		t.Error("no key is a key")
	}
	if w := strings.Fields(words(k.signer.PublicKey().Marshal())); len(w) != 6 || len(w[0]) != 5 {
		t.Errorf("words %q", w)
	}
}

// TestTrailingAndTwins: JSON that two programs could read differently is
// refused.
func TestTrailingAndTwins(t *testing.T) {
	for _, tt := range []struct {
		in string
		ok bool
	}{{`{"a":1}`, true}, {` {"a":{"b":[1,{"c":2}]}} `, true}, {`{"a":1,"a":2}`, false}, {`{"a":{"b":1,"b":1}}`, false}, {`{} {}`, false}, {`{}x`, false}, {``, false}, {`{"a"`, false},
		{strings.Repeat("[", 100) + strings.Repeat("]", 100), false}} {
		var v any
		if err := strict([]byte(tt.in), &v); (err == nil) != tt.ok {
			t.Errorf("%.40s: %v", tt.in, err)
		}
	}
}
