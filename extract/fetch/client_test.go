package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const story = `<!doctype html><html><head><title>Ferry line orders two boats</title></head>
<body><article><p>The Harrow Ferry Company has ordered two boats for £12 million.</p></article></body></html>`

func serve(t testing.TB, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func zip(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.Bytes()
}

func quick() *Client {
	return &Client{Now: func() time.Time { return time.Date(2026, 3, 4, 5, 6, 7, 8, time.UTC) }}
}

func TestFetch(t *testing.T) {
	var agent, accept string
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/start":
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
			http.Redirect(w, r, "/story?x=1#part", http.StatusFound)
		case "/pdf":
			io.WriteString(w, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
		case "/story":
			if _, err := r.Cookie("seen"); err != nil {
				http.Error(w, "no cookie", http.StatusForbidden)
				return
			}
			agent, accept = r.UserAgent(), r.Header.Get("Accept-Encoding")
			w.Header().Set("Content-Type", "image/png") // a lie: the bytes decide
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zip(story))
		}
	})
	c := quick()
	var done, total int64
	c.Progress = func(d, n int64) { done, total = d, n }
	p, err := c.Fetch(t.Context(), " "+url+"/start ")
	if err != nil {
		t.Fatal(err)
	}
	if string(p.Body) != story || p.Type != HTML || p.Status != 200 || p.FinalURL != url+"/story?x=1" {
		t.Errorf("got type %q, status %d, address %q, body %q", p.Type, p.Status, p.FinalURL, p.Body)
	}
	if !bytes.Equal(p.Raw, zip(story)) {
		t.Errorf("raw %d bytes, want the %d that were sent", len(p.Raw), len(zip(story)))
	}
	if len(p.Redirects) != 1 || p.Redirects[0] != url+"/start" {
		t.Errorf("redirects %q", p.Redirects)
	}
	if agent != DefaultUserAgent || accept != "gzip" {
		t.Errorf("asked as %q, accepting %q", agent, accept)
	}
	if want := int64(len(zip(story))); done != want || total != want {
		t.Errorf("progress %d of %d, want %d", done, total, want)
	}
	if q, err := c.Fetch(t.Context(), url+"/pdf"); err != nil || q.Type != PDF {
		t.Errorf("a PDF file is of type %q, %v", q.Type, err)
	}
	var status *StatusError
	if _, err := c.Fetch(t.Context(), url+"/story"); !errors.As(err, &status) || status.Code != http.StatusForbidden {
		t.Errorf("a cookie outlived its fetch: %v", err)
	}
	if p.At != time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC) || len(p.SHA256) != 64 {
		t.Errorf("at %v, hash %q", p.At, p.SHA256)
	}
}

// TestFetchFails meets the servers of the world.
func TestFetchFails(t *testing.T) {
	halt := make(chan struct{})
	url := serve(t, func(w http.ResponseWriter, r *http.Request) { badServer(w, r, halt) })
	t.Cleanup(func() { close(halt) }) // before the server is closed
	tests := []struct {
		path string
		kind error  // or
		code int    // of a StatusError
		says string // in the sentence
	}{
		{"/404", nil, 404, "There is no page at"},
		{"/410", nil, 410, "taken down for good"},
		{"/401", nil, 401, "asks for a name and a password"},
		{"/402", nil, 402, "paying readers only"},
		{"/403", nil, 403, "refuses to show this page"},
		{"/407", nil, 407, "proxy of your network"},
		{"/418", nil, 418, "answered with status 418 instead"},
		{"/challenge", nil, 403, "wants to see a browser"},
		{"/captcha", nil, 429, "wants to see a browser"},
		{"/429", nil, 429, "in 90 seconds"},
		{"/503", nil, 503, "in 114 minutes"},
		{"/500", nil, 500, "fault of its own"},
		{"/502", nil, 502, "cannot reach the machine"},
		{"/451", nil, 451, "legal reasons"},
		{"/loop", ErrLoop, 0, "in a circle (http://127"},
		{"/tofile", ErrScheme, 0, "leads to file:///etc/hostname, which is no web address"},
		{"/tojs", ErrScheme, 0, "leads to javascript:alert(1), which"},
		{"/silent", ErrTimeout, 0, "did not answer in time"},
		{"/dribble", ErrTimeout, 0, "did not answer in time"},
		{"/slow", ErrTimeout, 0, "did not finish in time"},
		{"/stall", ErrTimeout, 0, "did not finish in time"},
		{"/short", ErrBroken, 0, "broke off"},
		{"/shortgzip", ErrBroken, 0, "broke off"},
		{"/empty", ErrEmpty, 0, "no text in"},
		{"/blank", ErrEmpty, 0, "no text in"},
		{"/204", nil, 204, "has nothing to show at this address"},
		{"/202", nil, 202, "no page ready yet"},
		{"/202/challenge", nil, 202, "wants to see a browser"},
		{"/announced", ErrTooLarge, 0, "larger than 50 MB"},
		{"/bomb", ErrTooLarge, 0, "larger than 50 MB"},
		{"/sheet", ErrBinary, 0, "is a spreadsheet"},
		{"/png", ErrBinary, 0, "is a picture"},
		{"/br", ErrEncoding, 0, "packed in a way"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			t.Parallel()
			c := quick()
			switch tt.path {
			case "/silent", "/dribble":
				c.Header = 200 * time.Millisecond
			case "/stall":
				c.Stall = 200 * time.Millisecond
			case "/slow":
				c.Total = 1500 * time.Millisecond
			}
			_, err := c.Fetch(context.Background(), url+tt.path)
			var status *StatusError
			switch {
			case tt.kind != nil && !errors.Is(err, tt.kind):
				t.Errorf("got %v, want %v", err, tt.kind)
			case tt.code != 0 && (!errors.As(err, &status) || status.Code != tt.code):
				t.Errorf("got %v, want status %d", err, tt.code)
			}
			if got := Sentence(err); !strings.Contains(got, tt.says) {
				t.Errorf("says %q, want %q in it", got, tt.says)
			}
		})
	}
}

// TestRedirects follows ten and no more.
func TestRedirects(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var n int
		if fmt.Sscanf(r.URL.Path, "/%d", &n); n > 0 {
			http.Redirect(w, r, fmt.Sprintf("/%d", n-1), http.StatusTemporaryRedirect)
			return
		}
		io.WriteString(w, story)
	})
	for _, n := range []int{MaxRedirects, MaxRedirects + 1} {
		p, err := quick().Fetch(t.Context(), fmt.Sprintf("%s/%d", url, n))
		if ok := n <= MaxRedirects; (err == nil) != ok || !ok && !errors.Is(err, ErrRedirects) {
			t.Errorf("%d redirects: %v", n, err)
		}
		if len(p.Redirects) != n || p.Redirects[0] != fmt.Sprintf("%s/%d", url, n) || len(p.Exchanges) != MaxRedirects+1 {
			t.Errorf("%d redirects: kept %d and %d exchanges", n, len(p.Redirects), len(p.Exchanges))
		}
	}
}

func badServer(w http.ResponseWriter, r *http.Request, halt chan struct{}) {
	var code int
	switch r.URL.Path {
	case "/loop":
		http.Redirect(w, r, "/loop", http.StatusFound)
	case "/tofile":
		w.Header().Set("Location", "file:///etc/hostname")
		w.WriteHeader(http.StatusFound)
	case "/tojs":
		w.Header().Set("Location", "javascript:alert(1)")
		w.WriteHeader(http.StatusFound)
	case "/silent":
		<-halt
	case "/stall":
		io.WriteString(w, strings.Repeat("<p>One more line.</p>\n", 400))
		w.(http.Flusher).Flush()
		<-halt
	case "/captcha":
		w.WriteHeader(http.StatusTooManyRequests)
		io.WriteString(w, `<html><body><div id="px-captcha"></div></body></html>`)
	case "/dribble":
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		for i := 0; ; i++ {
			if _, err := fmt.Fprintf(conn, "%s", map[bool]string{true: "HTTP/1.1 200 OK\r\n", false: "X-Wait: 1\r\n"}[i == 0]); err != nil {
				return
			}
			select {
			case <-halt:
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
	case "/slow":
		for range 100 {
			if _, err := io.WriteString(w, "<p>One more line.</p>\n"); err != nil {
				return
			}
			w.(http.Flusher).Flush()
			select {
			case <-halt:
				return
			case <-r.Context().Done():
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
	case "/short":
		w.Header().Set("Content-Length", "5000")
		io.WriteString(w, story)
	case "/shortgzip":
		w.Header().Set("Content-Encoding", "gzip")
		z := zip(strings.Repeat(story, 40))
		w.Write(z[:len(z)-20])
	case "/blank":
		io.WriteString(w, " \n\t\ufeff \n")
	case "/announced":
		w.Header().Set("Content-Length", fmt.Sprint(MaxBody+1))
	case "/bomb":
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		chunk := bytes.Repeat([]byte("<p>a"), 1<<18)
		for range MaxBody/len(chunk) + 2 {
			z.Write(chunk)
		}
		z.Close()
	case "/sheet":
		io.WriteString(w, compoundMark+"W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00\x00\x00")
	case "/png":
		io.WriteString(w, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	case "/br":
		w.Header().Set("Content-Encoding", "br")
		io.WriteString(w, "\x1b\x0e\x00\xf8")
	case "/202/challenge":
		w.Header().Set("X-Amzn-Waf-Action", "challenge")
		w.WriteHeader(http.StatusAccepted)
	case "/challenge":
		w.Header().Set("Cf-Mitigated", "challenge")
		w.WriteHeader(http.StatusForbidden)
	case "/429":
		w.Header().Set("Retry-After", "90")
		w.WriteHeader(http.StatusTooManyRequests)
	case "/503":
		w.Header().Set("Retry-After", "Wed, 04 Mar 2026 07:00:00 GMT")
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		if n, _ := fmt.Sscanf(r.URL.Path, "/%d", &code); n == 1 {
			w.WriteHeader(code)
		}
	}
}

func TestFetchLargest(t *testing.T) {
	body := bytes.Repeat([]byte("<p>Plain words here.</p>\n"), MaxBody/25)
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/announced" {
			w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		}
		w.Write(body)
	})
	for _, path := range []string{"/", "/announced"} {
		p, err := (&Client{}).Fetch(t.Context(), url+path)
		if err != nil || !bytes.Equal(p.Body, body) {
			t.Errorf("%s: got %d bytes, %v", path, len(p.Body), err)
		}
	}
}

// TestGuard dials no one: it asks the guard what it would let pass.
func TestGuard(t *testing.T) {
	tests := []struct {
		typed string
		hops  []string // arrived there, one after the other; the last is the one asked about
		ok    bool
	}{
		{"news.example", []string{"203.0.113.9"}, true},
		{"news.example", []string{"127.0.0.1"}, false}, // rebinding
		{"news.example", []string{"169.254.169.254"}, false},
		{"wiki.corp.example", []string{"10.1.2.3"}, true}, // intranet
		{"wiki.corp.example", []string{"10.1.2.3", "192.168.0.7"}, true},
		{"wiki.corp.example", []string{"10.1.2.3", "127.0.0.1"}, false},
		{"news.example", []string{"203.0.113.9", "10.0.0.1"}, false},
		{"news.example", []string{"203.0.113.9", "::1"}, false},
		{"news.example", []string{"203.0.113.9", "::ffff:127.0.0.1"}, false},
		{"news.example", []string{"203.0.113.9", "0.0.0.0"}, false},
		{"news.example", []string{"203.0.113.9", "100.64.0.1"}, false},
		{"news.example", []string{"203.0.113.9", "64:ff9b::a00:1"}, false},
		{"news.example", []string{"203.0.113.9", "fd00::1"}, false},
		{"news.example", []string{"203.0.113.9", "198.51.100.4"}, true},
		{"127.0.0.1", []string{"127.0.0.1", "127.0.0.1"}, true},
		{"localhost", []string{"::1"}, true},
		{"127.0.0.1", []string{"127.0.0.1", "169.254.169.254"}, false},
		{"169.254.10.2", []string{"169.254.10.2"}, true}, // typed: a device on this wire
		{"127.0.0.1", []string{"127.0.0.1", "203.0.113.9", "127.0.0.1"}, false},
		{"news.example", []string{"64:ff9b::cb00:7109", "64:ff9b::cb00:7109"}, true}, // NAT64 to 203.0.113.9
		{"news.example", []string{"64:ff9b::cb00:7109", "203.0.113.9"}, true},
		{"news.example", []string{"203.0.113.9", "64:ff9b::7f00:1"}, false},
		{"news.example", []string{"203.0.113.9", "2002:a00:1::1"}, false}, // 6to4 to 10.0.0.1
		{"news.example", []string{"203.0.113.9", "2001:0:1::1"}, false},   // Teredo
		{"news.example", []string{"203.0.113.9", "::7f00:1"}, false},
		{"news.example", []string{"203.0.113.9", "fec0::1"}, false},
		{"news.example", []string{"203.0.113.9", "fe80::1"}, false},
		{"news.example", []string{"203.0.113.9", "224.0.0.1"}, false},
		{"news.example", []string{"203.0.113.9", "2606:4700::1"}, true},
	}
	for _, tt := range tests {
		g := (&Client{}).newGuard(tt.typed)
		var err error
		for _, ip := range tt.hops {
			if err = g.check("tcp", net.JoinHostPort(ip, "80"), nil); err == nil {
				err = g.literal(ip) // lowers the limit as a connection would
			}
		}
		if (err == nil) != tt.ok {
			t.Errorf("%s through %v: %v, want ok=%v", tt.typed, tt.hops, err, tt.ok)
		}
		if err != nil && !errors.Is(err, ErrBlocked) {
			t.Errorf("%s through %v: %v is not ErrBlocked", tt.typed, tt.hops, err)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for in, want := range map[string]time.Duration{
		"": 0, "120": 2 * time.Minute, "-5": 0, "soon": 0, "99999999999999999999": 0,
		"Thu, 01 Jan 2026 00:01:00 GMT": time.Minute, "Wed, 31 Dec 2025 00:00:00 GMT": 0,
	} {
		if got := retryAfter(in, now); got != want {
			t.Errorf("retryAfter(%q) = %v, want %v", in, got, want)
		}
	}
}

// TestRedirectLoop stops at an address that was asked for before, unless other
// cookies are sent there.
func TestRedirectLoop(t *testing.T) {
	asked := 0
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		_, err := r.Cookie("seen")
		switch {
		case r.URL.Path == "/a":
			http.Redirect(w, r, "/b", http.StatusFound)
		case r.URL.Path == "/b":
			http.Redirect(w, r, "/a#again", http.StatusFound)
		case err == nil:
			io.WriteString(w, story)
		default:
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		}
	})
	p, err := quick().Fetch(t.Context(), url+"/a")
	if !errors.Is(err, ErrLoop) || asked != 2 || len(p.Exchanges) != 2 || !strings.Contains(Sentence(err), url+"/a to "+url+"/b to "+url+"/a)") {
		t.Errorf("a to b to a: %v after %d requests: %s", err, asked, Sentence(err))
	}
	p, err = quick().Fetch(t.Context(), url+"/cookie")
	if err != nil || string(p.Body) != story || len(p.Exchanges) != 2 {
		t.Errorf("back with a cookie: %v, %q after %d exchanges", err, p.Body, len(p.Exchanges))
	}
}

// TestStatusNotes tells of answers that count as success and are not the page as
// it is, fetched and out of a web archive.
func TestStatusNotes(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var code int
		fmt.Sscanf(r.URL.Path, "/%d", &code)
		w.WriteHeader(code)
		io.WriteString(w, story)
	})
	for code, want := range map[int]string{200: "", 201: "", 202: "not ready yet", 203: "changed the page on the way", 206: "only a part of the page"} {
		p, err := quick().Fetch(t.Context(), fmt.Sprintf("%s/%d", url, code))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := FromBytes("a.warc.gz", archive(t, p, Known{}))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range [...]Page{p, kept} {
			if (want == "") != (len(p.Notices) == 0) || want != "" && (len(p.Notices) != 1 || !strings.Contains(p.Notices[0], want)) {
				t.Errorf("status %d: notices %q, want %q", code, p.Notices, want)
			}
		}
	}
}
