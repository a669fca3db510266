package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"stet/extract/fetch"
	"stet/extract/match"
	"stet/store"
	"stet/store/ledger"
)

// scan is a PDF whose only page is a picture.
const scan = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n" +
	"3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >> endobj\n" +
	"4 0 obj << /Length 5 >> stream\n/I Do\nendstream endobj 5 0 obj << /Subtype /Image /Length 1 >> stream\nx\nendstream endobj\ntrailer << /Root 1 0 R >>\n"

// troubled is a server whose answers are bad while bad is set, and the minutes
// afterwards.
type troubled struct {
	bad     atomic.Bool
	started chan bool
}

const huge = 200 << 20

func (s *troubled) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if !s.bad.Load() {
		io.WriteString(w, minutes)
		return
	}
	switch r.URL.Path {
	case "/changed": // the site puts another page in its place: the rest of the first never comes
		w.Header().Set("Content-Length", "100000")
		io.WriteString(w, minutes[:300])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	case "/announced":
		w.Header().Set("Content-Length", "209715200")
		io.WriteString(w, minutes)
	case "/endless":
		chunk := strings.Repeat("<p>The quay was swept.</p>\n", 4000)
		for range huge / len(chunk) {
			if _, err := io.WriteString(w, chunk); err != nil {
				return
			}
		}
	case "/scan":
		w.Header().Set("Content-Type", "application/pdf")
		io.WriteString(w, scan)
	case "/slow":
		io.WriteString(w, minutes[:300])
		w.(http.Flusher).Flush()
		s.started <- true
		<-r.Context().Done()
	}
}

// TestCaptureInTrouble: whatever goes wrong with an address, a sentence says so,
// nothing half-read is kept as the source, and the next try works.
func TestCaptureInTrouble(t *testing.T) {
	site := &troubled{}
	server := httptest.NewServer(site)
	defer server.Close()
	for path, want := range map[string]struct {
		says  string
		bytes bool
	}{
		"/changed":   {"broke off before it was complete", false},
		"/announced": {"too large for a source", false},
		"/endless":   {"too large for a source", false},
		"/scan":      {"its pages are pictures", true},
	} {
		t.Run(path[1:], func(t *testing.T) {
			a := testArchive(t)
			src := ledger.Source{ID: "s", URL: server.URL + path}
			site.bad.Store(true)
			c, err := a.Capture(t.Context(), src, func(float64) {})
			if err != nil || c.Text || !strings.Contains(c.Failure, want.says) || (c.Hash != "") != want.bytes || strings.Contains(c.Failure, "article") {
				t.Fatalf("%+v, %v", c, err)
			}
			if _, err := a.SourceText(t.Context(), "s"); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("a text of half a page: %v", err)
			}
			recovers(t, a, src, &site.bad)
		})
	}
}

// recovers: the source is captured whole once its trouble is over, and what is
// kept is sound.
func recovers(t *testing.T, a *archive, src ledger.Source, bad *atomic.Bool) {
	t.Helper()
	bad.Store(false)
	c, err := a.Capture(t.Context(), src, func(float64) {})
	if err != nil || !c.Text || c.Failure != "" || c.Trouble != "" {
		t.Errorf("tried again: %+v, %v", c, err)
	}
	if text, err := a.SourceText(t.Context(), src.ID); err != nil || !strings.Contains(text.Text, "$72 million") {
		t.Errorf("its text: %v", err)
	}
	if rep, err := a.s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%+v, %v", rep, err)
	}
}

// TestCaptureOfSlowSiteStops: closing the program, or the article, in the middle
// of a slow answer leaves nothing.
func TestCaptureOfSlowSiteStops(t *testing.T) {
	site := &troubled{started: make(chan bool)}
	server := httptest.NewServer(site)
	defer server.Close()
	a := testArchive(t)
	src := ledger.Source{ID: "s", URL: server.URL + "/slow"}
	site.bad.Store(true)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() {
		_, err := a.Capture(ctx, src, func(float64) {})
		done <- err
	}()
	<-site.started
	stop()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want it stopped", err)
	}
	if all, err := a.s.SourceCopies(t.Context(), []string{"s"}); err != nil || len(all) != 0 {
		t.Errorf("kept %+v, %v", all, err)
	}
	recovers(t, a, src, &site.bad)
}

// TestCaptureOfLargeFile: a file of 200 MB is not taken in, whatever is in it.
func TestCaptureOfLargeFile(t *testing.T) {
	a, dir := testArchive(t), t.TempDir()
	for _, name := range []string{"report.pdf", "film.mp4", "notes.txt"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(minutes), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, huge); err != nil { // takes no room
			t.Fatal(err)
		}
		c, err := a.Capture(t.Context(), ledger.Source{ID: name, File: path}, func(float64) {})
		if err != nil || c.Hash != "" || c.Text || !strings.Contains(c.Failure, "larger than 50 MB, too large for a source") {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
	}
}

// TestCaptureOfFileBeingWritten: a file that another program writes to while it
// is read is not taken for the source.
func TestCaptureOfFileBeingWritten(t *testing.T) {
	a, dir := testArchive(t), t.TempDir()
	path := filepath.Join(dir, "minutes.html")
	if err := os.WriteFile(path, []byte(minutes), 0o600); err != nil {
		t.Fatal(err)
	}
	src := ledger.Source{ID: "s", File: path}
	var once sync.Once
	c, err := a.Capture(t.Context(), src, func(float64) {
		once.Do(func() {
			if err := os.WriteFile(path, []byte(minutes+"<p>The next"), 0o600); err != nil {
				t.Error(err)
			}
		})
	})
	if err != nil || c.Hash != "" || c.Text || !strings.Contains(c.Failure, "changed while it was read") {
		t.Errorf("%+v, %v", c, err)
	}
	recovers(t, a, src, new(atomic.Bool))
}

// TestCaptureOnFullDisk: a capture for which there is no room is an error that
// says so, leaves nothing, and works once there is room.
func TestCaptureOnFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, err := store.Open(path, store.Options{MaxPages: 100})
	if err != nil {
		t.Fatal(err)
	}
	page := strings.Replace(minutes, "</article>", strings.Repeat("<p>The quay was swept and the ropes were counted.</p>\n", 20_000)+"</article>", 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, page) }))
	defer server.Close()
	src := ledger.Source{ID: "s", URL: server.URL + "/minutes"}
	at := func(s *store.Store) *archive {
		return &archive{s: s, agent: agents{s}.Agent, pace: &fetch.Pace{}, read: map[string]*match.Source{}}
	}
	_, err = at(s).Capture(t.Context(), src, func(float64) {})
	var says told
	if !errors.Is(err, store.ErrFull) || !errors.As(err, &says) || !strings.Contains(says.Sentence(), "disk") {
		t.Errorf("%v: %q", err, says.Sentence())
	}
	if all, err := s.SourceCopies(t.Context(), []string{"s"}); err != nil || len(all) != 0 {
		t.Errorf("kept %+v, %v", all, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = store.Open(path, store.Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	recovers(t, at(s), src, new(atomic.Bool))
}
