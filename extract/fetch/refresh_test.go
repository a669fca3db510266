package fetch

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestForwards(t *testing.T) {
	const here = "https://short.example/x"
	meta := func(content string) string {
		return `<!doctype html><html><head><title>Moved</title><meta http-equiv="refresh" content="` + content + `"></head><body><p>If you are not sent on, <a href="/a">click here</a>.</p></body></html>`
	}
	tests := []struct{ name, page, want string }{
		{"at once", meta("0; url=https://news.example/a"), "https://news.example/a"},
		{"relative, capitals, quotes", meta("1;URL='/a?b=c'"), "https://short.example/a?b=c"},
		{"comma", meta("0, url=/a"), "https://short.example/a"},
		{"without url=", meta("0; /a"), "https://short.example/a"},
		{"other letters", meta("0; url=https://zeitung-köln.example/a"), "https://xn--zeitung-kln-zfb.example/a"},
		{"none", `<html><body><p>Two boats.</p></body></html>`, ""},
		{"renews itself", meta("300"), ""},
		{"renews itself soon", meta("2"), ""},
		{"goes on later", meta("300; url=/a"), ""},
		{"to itself", meta("0; url=https://short.example/x#top"), ""},
		{"to a file", meta("0; url=file:///etc/hostname"), ""},
		{"to a script", meta("0; url=javascript:alert(1)"), ""},
		{"to no host", meta("0; url=https://"), ""},
		{"negative", meta("-1; url=/a"), ""},
		{"no number", meta("soon; url=/a"), ""},
		{"for readers without scripts", `<html><head><noscript><meta http-equiv="refresh" content="0; url=/noscript"></noscript></head><body><script>go()</script></body></html>`, ""},
		{"in a comment", `<html><head><!-- <meta http-equiv="refresh" content="0; url=/a"> --></head><body><p>Two boats.</p></body></html>`, ""},
		{"in a text", `<html><head><title>&lt;meta http-equiv="refresh" content="0; url=/a"></title></head><body></body></html>`, ""},
		{"of an article", strings.Replace(meta("0; url=/a"), "<p>", strings.Repeat("<p>The Harrow Ferry Company has ordered two boats.</p>", 10)+"<p>", 1), ""},
		{"long code", meta("0; url=/a") + "<!--" + strings.Repeat("x", maxForwarder) + "-->", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Page{FinalURL: here, Type: HTML, Body: []byte(tt.page)}
			got := ""
			if u := p.forwards(); u != nil {
				got = u.String()
			}
			if got != tt.want {
				t.Errorf("leads to %q, want %q", got, tt.want)
			}
		})
	}
}

// TestForwarded follows pages that send on as it does redirects, and under the
// same guard.
func TestForwarded(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		send := func(to string) {
			fmt.Fprintf(w, `<html><head><meta http-equiv="refresh" content="0; url=%s"></head></html>`, to)
		}
		switch r.URL.Path {
		case "/start":
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
			send("/moved")
		case "/moved":
			http.Redirect(w, r, "/story", http.StatusFound)
		case "/story":
			if _, err := r.Cookie("seen"); err != nil {
				w.WriteHeader(http.StatusForbidden)
			}
			io.WriteString(w, story)
		case "/ping":
			send("/pong")
		case "/pong":
			send("/ping")
		case "/gone":
			send("/404")
		default:
			w.WriteHeader(http.StatusNotFound)
		}
	})
	p, err := quick().Fetch(t.Context(), url+"/start")
	if err != nil || string(p.Body) != story || p.FinalURL != url+"/story" || !slices.Equal(p.Redirects, []string{url + "/start", url + "/moved"}) || len(p.Exchanges) != 3 {
		t.Errorf("got %q, %v through %q, %d exchanges, %v", p.Body, p.FinalURL, p.Redirects, len(p.Exchanges), err)
	}
	p, err = quick().Fetch(t.Context(), url+"/ping")
	if !errors.Is(err, ErrLoop) || len(p.Exchanges) != 2 {
		t.Errorf("in a circle: %v after %d exchanges", err, len(p.Exchanges))
	}
	var status *StatusError
	p, err = quick().Fetch(t.Context(), url+"/gone")
	if !errors.As(err, &status) || status.URL != url+"/404" || p.Body != nil {
		t.Errorf("to a page that is gone: %v, body %q", err, p.Body)
	}
}

// TestWARCFromAfar does not let a site speak in the name of another.
func TestWARCFromAfar(t *testing.T) {
	b := plainArchive(t)
	url := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(b) })
	_, err := quick().Fetch(t.Context(), url)
	if !errors.Is(err, ErrBinary) || !strings.Contains(Sentence(err), "Save it as a file and open that file here") {
		t.Errorf("got %v: %s", err, Sentence(err))
	}
}

func FuzzForwards(f *testing.F) {
	f.Add(`<meta http-equiv="refresh" content="0; url=https://news.example/a">`)
	f.Add(`<META HTTP-EQUIV=refresh CONTENT=0,//x><noscript>`)
	f.Fuzz(func(t *testing.T, page string) {
		p := Page{FinalURL: "https://short.example/x", Type: HTML, Body: []byte(page)}
		if u := p.forwards(); u != nil && (u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || !isASCII([]byte(u.Host))) {
			t.Fatalf("leads to %q", u)
		}
	})
}
