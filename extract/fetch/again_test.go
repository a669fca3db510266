package fetch

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestFetchAgain(t *testing.T) {
	const tag, date = `"v1"`, "Tue, 03 Mar 2026 05:00:00 GMT"
	var asked []string
	version := tag
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path+" "+r.Header.Get("If-None-Match")+" "+r.Header.Get("If-Modified-Since"))
		switch {
		case r.URL.Path == "/old":
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
		case r.Header.Get("If-None-Match") == version:
			w.Header().Set("Etag", version)
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("Etag", version)
			w.Header().Set("Last-Modified", date)
			io.WriteString(w, story)
		}
	})
	c := quick()
	p, err := c.Fetch(t.Context(), url+"/old")
	if err != nil {
		t.Fatal(err)
	}
	known := p.Known()
	if known != (Known{URL: url + "/new", ETag: tag, LastModified: date, At: p.At}) {
		t.Errorf("known %+v", known)
	}
	if k := KnownOf(p.FinalURL, map[string][]string{"etag": {tag}, "LAST-MODIFIED": {date}}, p.At); k != known {
		t.Errorf("from a stored header %+v", k)
	}
	asked = nil
	q, err := c.FetchAgain(t.Context(), url+"/old", known)
	if !errors.Is(err, ErrUnchanged) || !strings.Contains(Sentence(err), "has not changed") {
		t.Errorf("unchanged: %v: %s", err, Sentence(err))
	}
	if q.Status != http.StatusNotModified || q.FinalURL != url+"/new" || len(q.Exchanges) != 2 || q.At.IsZero() {
		t.Errorf("unchanged: status %d, address %q, %d exchanges, at %v", q.Status, q.FinalURL, len(q.Exchanges), q.At)
	}
	// The condition goes to the address that gave it and to no other.
	if want := "/old  |/new " + tag + " " + date; strings.Join(asked, "|") != want {
		t.Errorf("asked %q, want %q", strings.Join(asked, "|"), want)
	}
	version = `"v2"`
	if q, err = c.FetchAgain(t.Context(), url+"/old", known); err != nil || q.Known().ETag != version || string(q.Body) != story {
		t.Errorf("changed: %v, %q", err, q.Known().ETag)
	}
	if _, err := c.FetchAgain(t.Context(), url+"/new", Known{At: time.Now()}); err != nil {
		t.Errorf("nothing known: %v", err)
	}
}

// TestNotices tells of the way to a page what an editor must know.
func TestNotices(t *testing.T) {
	elsewhere := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, story) })
	elsewhere = strings.Replace(elsewhere, "127.0.0.1", "localhost", 1)
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{"/away": elsewhere + "/a", "/gone": "/", "/slash": "/slash/", "/query": "/?id=7"}[r.URL.Path]
		if to != "" {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		io.WriteString(w, story)
	})
	for path, want := range map[string]string{
		"/": "", "/slash": "", "/query": "", "/away": "led to another site, localhost:", "/gone": "led to the front page of 127.0.0.1",
	} {
		p, err := quick().Fetch(t.Context(), url+path)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Notices, " "); (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: notices %q, want %q", path, got, want)
		}
	}
}

func TestNoticeOfOpenConnection(t *testing.T) {
	for _, tt := range []struct {
		typed, final string
		told         bool
	}{
		{"https://news.example/a", "http://news.example/a", true},
		{"https://news.example/a", "https://news.example/b", false},
		{"http://news.example/a", "http://news.example/b", false},
	} {
		typed, err := url.Parse(tt.typed)
		if err != nil {
			t.Fatal(err)
		}
		final, err := url.Parse(tt.final)
		if err != nil {
			t.Fatal(err)
		}
		var p Page
		p.note(typed, final)
		if got := strings.Contains(strings.Join(p.Notices, ""), "to an open one"); got != tt.told {
			t.Errorf("%s to %s: notices %q", tt.typed, tt.final, p.Notices)
		}
	}
}

func TestSite(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"https://news.example/a", "https://www.news.example/a", true},
		{"http://m.news.example/", "https://news.example/", true},
		{"https://news.example/", "https://NEWS.example:8443/", true},
		{"https://news.example/", "https://news.example.evil/", false},
		{"https://www.example/", "https://m.example/", false}, // the whole name, no prefix
	} {
		a, err := Locate(tt.a)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Locate(tt.b)
		if err != nil {
			t.Fatal(err)
		}
		if (site(a.URL) == site(b.URL)) != tt.same {
			t.Errorf("site %q and %q, want same=%v", site(a.URL), site(b.URL), tt.same)
		}
	}
}
