package fetch

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha1"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// archive writes the exchanges of p.
func archive(t testing.TB, p Page, known Known) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteWARC(&b, "Stet/test", p, known); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// members reads a web archive gzip member by gzip member, each of which must
// hold one record, and checks the digests.
func members(t *testing.T, b []byte) []Record {
	t.Helper()
	in := bufio.NewReader(bytes.NewReader(b))
	z, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	var out []Record
	for {
		z.Multistream(false)
		n := len(out)
		if err := ReadWARC(z, func(r Record) error {
			out = append(out, r)
			return r.Check()
		}); err != nil || len(out) != n+1 {
			t.Fatalf("member %d: %d records, %v", n+1, len(out)-n, err)
		}
		if err := z.Reset(in); err == io.EOF {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// wayToStory is a server with a redirect, a cookie, a body in chunks and packed.
func wayToStory(t testing.TB) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/start", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
		http.Redirect(w, r, "/story", http.StatusFound)
	})
	mux.HandleFunc("/story", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Etag", `"v1"`)
		if r.Header.Get("If-None-Match") == `"v1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z := zip(story)
		w.Write(z[:40])
		w.(http.Flusher).Flush() // in chunks from here on
		w.Write(z[40:])
	})
	return mux
}

func TestWARC(t *testing.T) {
	url := serve(t, wayToStory(t).ServeHTTP)
	p, err := quick().Fetch(t.Context(), strings.Replace(url, "http://", "http://desk:secret@", 1)+"/start#top")
	if err != nil {
		t.Fatal(err)
	}
	b := archive(t, p, Known{})
	if !bytes.Equal(b, archive(t, p, Known{})) {
		t.Error("the same page gives other bytes")
	}
	records := members(t, b)
	for _, r := range records {
		for _, secret := range []string{"secret", "ZGVzazpz"} { // desk:s in base 64
			if bytes.Contains(r.Block, []byte(secret)) || strings.Contains(r.URL, secret) {
				t.Errorf("the password is in the %s of %s", r.Type, r.URL)
			}
		}
	}
	var kinds []string
	ids := map[string]bool{}
	for _, r := range records {
		kinds = append(kinds, r.Type)
		if ids[r.ID] || !strings.HasPrefix(r.ID, "<urn:uuid:") {
			t.Errorf("id %q", r.ID)
		}
		if to := r.Header.Get("WARC-Concurrent-To"); to != "" && !ids[to] {
			t.Errorf("%s is concurrent to %s, which is not there", r.Type, to)
		}
		ids[r.ID] = true
		if r.Date != p.At {
			t.Errorf("%s has date %v", r.Type, r.Date)
		}
	}
	if want := []string{WARCInfo, WARCResponse, WARCRequest, WARCResponse, WARCRequest, WARCMetadata}; !slices.Equal(kinds, want) {
		t.Fatalf("records %v, want %v", kinds, want)
	}
	for i, want := range []string{"", "/start", "/start", "/story", "/story", "/story"} {
		if want != "" && records[i].URL != url+want {
			t.Errorf("record %d is of %s", i, records[i].URL)
		}
	}
	wantIn(t, records[0].Block, "software: Stet/test\r\n", "format: WARC File Format 1.1\r\n")
	wantIn(t, records[1].Block, "HTTP/1.1 302 Found\r\n", "Location: /story\r\n", "Set-Cookie: seen=1; Path=/\r\n")
	wantIn(t, records[2].Block, "GET /start HTTP/1.1\r\n", "User-Agent: "+DefaultUserAgent+"\r\n", "Authorization: Basic withheld\r\n")
	wantIn(t, records[3].Block, "HTTP/1.1 200 OK\r\n", "X-Archive-Orig-Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n")
	wantIn(t, records[4].Block, "GET /story HTTP/1.1\r\n", "Cookie: seen=1\r\n")
	wantIn(t, records[5].Block, "via: "+url+"/start\r\n", "hopsFromSeed: R\r\n", "stet-page-sha256: "+p.SHA256+"\r\n")
	if !bytes.HasSuffix(records[3].Block, append([]byte("\r\n\r\n"), zip(story)...)) {
		t.Error("the payload is not the body as it was sent")
	}
}

func wantIn(t *testing.T, block []byte, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if !bytes.Contains(block, []byte(l)) {
			t.Errorf("no %q in\n%s", l, block)
		}
	}
}

// TestWARCOpens reads the page back out of its archive.
func TestWARCOpens(t *testing.T) {
	url := serve(t, wayToStory(t).ServeHTTP)
	p, err := quick().Fetch(t.Context(), url+"/start")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "story.warc.gz")
	if err := os.WriteFile(path, archive(t, p, Known{}), 0o600); err != nil {
		t.Fatal(err)
	}
	q, err := (&Client{}).Fetch(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(q.Body, p.Body) || q.SHA256 != p.SHA256 || q.FinalURL != p.FinalURL || q.At != p.At || q.Status != 200 ||
		!slices.Equal(q.Redirects, p.Redirects) || q.Header.Get("Etag") != `"v1"` || q.Type != HTML {
		t.Errorf("read back %+v", q)
	}
}

func TestWARCRevisit(t *testing.T) {
	url := serve(t, wayToStory(t).ServeHTTP)
	p, err := quick().Fetch(t.Context(), url+"/story")
	if err != nil {
		t.Fatal(err)
	}
	q, err := quick().FetchAgain(t.Context(), url+"/story", p.Known())
	if !errors.Is(err, ErrUnchanged) {
		t.Fatal(err)
	}
	records := members(t, archive(t, q, p.Known()))
	if len(records) != 4 || records[1].Type != WARCRevisit {
		t.Fatalf("records %+v", records)
	}
	h := records[1].Header
	if h.Get("WARC-Profile") != notModified || h.Get("WARC-Refers-To-Target-URI") != url+"/story" || h.Get("WARC-Refers-To-Date") != "2026-03-04T05:06:07Z" {
		t.Errorf("header %v", h)
	}
	wantIn(t, records[1].Block, "HTTP/1.1 304 Not Modified\r\n")
	wantIn(t, records[2].Block, "If-None-Match: \"v1\"\r\n")
}

// TestWARCIDs tells two records apart that say the same.
func TestWARCIDs(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if c, err := r.Cookie("n"); err != nil || len(c.Value) < 3 {
			http.SetCookie(w, &http.Cookie{Name: "n", Value: map[bool]string{true: "a", false: "aaa"}[err != nil]})
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
			return
		}
		io.WriteString(w, story)
	})
	p, err := quick().Fetch(t.Context(), url+"/a")
	if err != nil {
		t.Fatal(err)
	}
	p.Exchanges[1] = p.Exchanges[0]
	ids := map[string]bool{}
	for _, r := range members(t, archive(t, p, Known{})) {
		if ids[r.ID] {
			t.Errorf("%s of %s has the id of another record", r.Type, r.URL)
		}
		ids[r.ID] = true
	}
}

// TestWARCOfRefusal keeps that a page was not there.
func TestWARCOfRefusal(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Error(w, "Taken down.", http.StatusGone) })
	p, err := quick().Fetch(t.Context(), url+"/story")
	var status *StatusError
	if !errors.As(err, &status) {
		t.Fatal(err)
	}
	records := members(t, archive(t, p, Known{}))
	wantIn(t, records[1].Block, "HTTP/1.1 410 Gone\r\n", "\r\n\r\nTaken down.\n")
	if _, err := FromBytes("gone.warc", archive(t, p, Known{})); !errors.Is(err, ErrBinary) || !strings.Contains(Sentence(err), "in which no page was found") {
		t.Errorf("opened: %v: %s", err, Sentence(err))
	}
	if err := WriteWARC(io.Discard, "", Page{Locator: "a.txt"}, Known{}); !errors.Is(err, ErrNoExchange) || !strings.Contains(Sentence(err), "Keep the file itself") {
		t.Errorf("a file: %v", err)
	}
}

func TestWARCDamaged(t *testing.T) {
	good := plainArchive(t)
	p, err := FromBytes("good.warc", good)
	if err != nil || string(p.Body) != story {
		t.Fatalf("%q, %v", p.Body, err)
	}
	change := func(old, now string) []byte {
		b := bytes.Replace(good, []byte(old), []byte(now), 1)
		if bytes.Equal(b, good) {
			t.Fatalf("no %q in the archive", old)
		}
		return b
	}
	for name, b := range map[string][]byte{
		"a figure changed":       change("£12 million", "£72 million"),
		"a header changed":       change("text/html\r\nTransfer", "text/htm1\r\nTransfer"),
		"cut in the block":       good[:len(good)-900],
		"cut in a header":        good[:60],
		"longer than it says":    change("Content-Length: ", "Content-Length: 1"),
		"shorter than it says":   change("£12 million", "£1 million"),
		"no length":              change("Content-Length: ", "Content-Width: "),
		"no date":                change("WARC-Date: ", "WARC-Day: "),
		"another version inside": change("\r\n\r\nWARC/1.1", "\r\n\r\nWARC/9.1"),
		"a header without colon": change("WARC-Type: ", "WARC-Type "),
	} {
		if _, err := FromBytes("bad.warc", b); !errors.Is(err, ErrWARC) || !strings.Contains(Sentence(err), "damaged, or changed") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// plainArchive is a web archive as other programs write them: not packed, with
// digests in base 32 and in another order, a picture before the page.
func plainArchive(t testing.TB) []byte {
	var b bytes.Buffer
	record := func(kind, uri, block string, more ...string) {
		fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Type: %s\r\nWARC-Date: 2026-03-04T05:06:07.123Z\r\nWARC-Target-URI: <%s>\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
			b.Len(), kind, uri, strings.Join(more, ""), len(block), block)
	}
	record(WARCInfo, "", "software: other\r\n")
	record(WARCResponse, "https://news.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG")
	record(WARCResponse, "https://news.example/none", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNone.")
	page := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(story), story)
	record(WARCResponse, "https://news.example/a", page, "WARC-Block-Digest: sha1:"+sha1In32(page)+"\r\n", "WARC-Other-Digest: md5:x\r\n")
	return b.Bytes()
}

func TestReadWARCLimits(t *testing.T) {
	long := "WARC/1.1\r\nWARC-Type: " + strings.Repeat("a", maxHead) + "\r\n\r\n"
	wide := "WARC/1.1\r\nWARC-Type: x\r\nWARC-Date: 2026-03-04T05:06:07Z\r\nContent-Length: 999999999999\r\n\r\n"
	for name, s := range map[string]string{"long header": long, "huge block": wide, "nothing": "", "text": "WARC"} {
		n := 0
		if err := ReadWARC(strings.NewReader(s), func(Record) error { n++; return nil }); !errors.Is(err, ErrWARC) || n != 0 {
			t.Errorf("%s: %v after %d records", name, err, n)
		}
	}
}

func FuzzReadWARC(f *testing.F) {
	f.Add(plainArchive(f))
	p := Page{Locator: "x", FinalURL: "https://news.example/a", Exchanges: []Exchange{{URL: "https://news.example/a", At: time.Unix(1, 0),
		Request: []byte("GET / HTTP/1.1\r\n\r\n"), Header: []byte("HTTP/1.1 200 OK\r\n\r\n"), Body: []byte(story), Status: 200}}}
	f.Add(archive(f, p, Known{}))
	f.Add([]byte("WARC/1.0\r\nA: b\r\n c\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		total := 0
		err := ReadWARC(io.LimitReader(bytes.NewReader(b), 1<<20), func(r Record) error {
			if total += len(r.Block); r.Date.IsZero() && r.Header == nil {
				t.Fatal("a record without a header")
			}
			r.Check()
			isPage(r)
			return nil
		})
		if err != nil && !errors.Is(err, ErrWARC) && !errors.Is(err, ErrTooLarge) {
			t.Fatalf("%v is of no known kind", err)
		}
		if q, err := FromBytes("x.warc", b); err == nil && len(q.Body) == 0 {
			t.Fatal("a page without a body")
		}
	})
}

// FuzzHeads holds for any bytes on the wire: a head is a beginning of them that
// ends in an empty line, and what is written of it says the same.
func FuzzHeads(f *testing.F) {
	for _, s := range []string{"HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody", "HTTP/1.1 103 Early\n\nHTTP/1.1 200 OK\n\n", "HTTP/1.1 100\r\n\r\n", "GET / HTTP/1.1\r\nAuthorization: Basic x\r\n\r\n", "\n\n", "HTTP/1.1 200\r\nTransfer-encoding : chunked\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		head := firstHead(b)
		if head != nil && (!bytes.HasPrefix(b, head) || !bytes.HasSuffix(head, []byte("\n\n")) && !bytes.HasSuffix(head, []byte("\n\r\n"))) {
			t.Fatalf("%q of %q", head, b)
		}
		if last := finalHead(b); last != nil && (!bytes.Contains(b, last) || statusOf(last)/100 == 1 && statusOf(last) != 101) {
			t.Fatalf("%q is not the final head of %q", last, b)
		}
		if n, m := bytes.Count(unchunked(head), []byte("\n")), bytes.Count(head, []byte("\n")); n != m {
			t.Fatalf("%d lines of %d", n, m)
		}
		if out := withheld(head); bytes.Count(out, []byte("\n")) != bytes.Count(head, []byte("\n")) {
			t.Fatalf("%q of %q", out, head)
		}
	})
}

func BenchmarkWriteWARC(b *testing.B) {
	body := bytes.Repeat([]byte("<p>The Harrow Ferry Company has ordered two boats for £12 million, it said.</p>\n"), 1500) // 122 KB: a news page
	p := Page{Locator: "https://news.example/a", FinalURL: "https://news.example/a", Exchanges: []Exchange{{URL: "https://news.example/a", At: time.Unix(1, 0).UTC(), Status: 200,
		Request: []byte("GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n"), Header: []byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), Body: body}}}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := WriteWARC(&out, "Stet/bench", p, Known{}); err != nil {
			b.Fatal(err)
		}
	}
	n := 0
	if err := ReadWARC(&out, func(r Record) error { n++; return r.Check() }); err != nil || n != 4 {
		b.Fatalf("%d records, %v", n, err)
	}
}

func sha1In32(s string) string {
	sum := sha1.Sum([]byte(s))
	return base32.StdEncoding.EncodeToString(sum[:])
}
