package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// clock is a clock that only sleeping moves.
type clock struct {
	at    time.Time
	slept time.Duration
}

func (k *clock) now() time.Time { return k.at }

func (k *clock) sleep(_ context.Context, d time.Duration) error {
	k.at, k.slept = k.at.Add(d), k.slept+d
	return nil
}

func newClock() *clock { return &clock{at: time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)} }

func TestPace(t *testing.T) {
	url := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, story) })
	other := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, story) })
	tests := []struct {
		name      string
		automatic bool
		urls      []string
		slept     time.Duration
	}{
		{"by hand, five at once", false, []string{url, url, url, url, url}, 0},
		{"by hand, seven", false, []string{url, url, url, url, url, url, url}, 2 * byHandEvery},
		{"automatic", true, []string{url, url, url}, 2 * automaticEvery},
		{"automatic, two hosts", true, []string{url, other}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k, pace := newClock(), &Pace{}
			for _, u := range tt.urls {
				c := &Client{Pace: pace, Automatic: tt.automatic, Now: k.now, sleep: k.sleep}
				if _, err := c.Fetch(t.Context(), u+"/a"); err != nil {
					t.Fatal(err)
				}
			}
			if k.slept.Round(time.Millisecond) != tt.slept {
				t.Errorf("slept %v, want %v", k.slept, tt.slept)
			}
		})
	}
}

// TestPaceRemembersRetryAfter leaves a host alone that asked to wait, unless a
// person wants to try.
func TestPaceRemembersRetryAfter(t *testing.T) {
	hits := 0
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		if hits++; hits == 1 {
			w.Header().Set("Retry-After", "600")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		io.WriteString(w, story)
	})
	k, pace := newClock(), &Pace{}
	visit := func(automatic bool) error {
		_, err := (&Client{Pace: pace, Automatic: automatic, Now: k.now, sleep: k.sleep}).Fetch(t.Context(), url+"/a")
		return err
	}
	var status *StatusError
	if err := visit(true); !errors.As(err, &status) || status.RetryAfter != 10*time.Minute {
		t.Fatalf("first visit: %v", err)
	}
	k.at = k.at.Add(4 * time.Minute)
	if err := visit(true); !errors.As(err, &status) || status.RetryAfter != 6*time.Minute || hits != 1 || !strings.Contains(Sentence(err), "in 6 minutes") {
		t.Errorf("while closed: %v after %d visits: %s", err, hits, Sentence(err))
	}
	if err := visit(false); err != nil || hits != 2 {
		t.Errorf("by hand: %v after %d visits", err, hits)
	}
	k.at = k.at.Add(6 * time.Minute)
	if err := visit(true); err != nil || hits != 3 {
		t.Errorf("after the time: %v after %d visits", err, hits)
	}
}

func TestRobots(t *testing.T) {
	tests := []struct {
		name, robots string
		status       int
		path         string
		ok           bool
	}{
		{"none", "", 404, "/news/a", true},
		{"forbidden file", "", 403, "/news/a", true},
		{"server fault", "", 500, "/news/a", false},
		{"empty", "", 200, "/news/a", true},
		{"other place", "User-agent: *\nDisallow: /private/\n", 200, "/news/a", true},
		{"all closed", "User-agent: *\nDisallow: /\n", 200, "/news/a", false},
		{"closed to us", "User-agent: stet\nDisallow: /news/\n\nUser-agent: *\nAllow: /\n", 200, "/news/a", false},
		{"closed to others", "User-agent: BadBot\nDisallow: /\n", 200, "/news/a", true},
		{"open to us", "User-agent: *\nDisallow: /\n\nUser-agent: Stet\nDisallow: /x\n", 200, "/news/a", true},
		{"longest wins", "User-agent: *\nDisallow: /news/\nAllow: /news/a\n", 200, "/news/a", true},
		{"pattern", "User-agent: *\nDisallow: /*?print=\n", 200, "/news/a?print=1", false},
		{"lines of all kinds", "\ufeffhello\nDisallow: /\nUser-agent: *\nCrawl-delay: soon\nHost: x\nSitemap: y\nDisallow: /news # ours\n", 200, "/news/a", false},
		{"a page instead", "<!doctype html><html><body>User-agent: *<br>Disallow: /</body></html>", 200, "/news/a", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			asked := 0
			url := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					asked++
					w.WriteHeader(tt.status)
					io.WriteString(w, tt.robots)
					return
				}
				io.WriteString(w, story)
			})
			k, pace := newClock(), &Pace{}
			for range 2 { // the second time from memory
				p, err := (&Client{Automatic: true, Pace: pace, Now: k.now, sleep: k.sleep}).Fetch(t.Context(), url+tt.path)
				if (err == nil) != tt.ok || err != nil && (!errors.Is(err, ErrRobots) || !strings.Contains(Sentence(err), "robots.txt")) {
					t.Errorf("got %v, want ok=%v", err, tt.ok)
				}
				if err == nil && len(p.Exchanges) != 1 {
					t.Errorf("%d exchanges, want that of the page", len(p.Exchanges))
				}
			}
			if _, err := (&Client{Pace: pace, Now: k.now, sleep: k.sleep}).Fetch(t.Context(), url+tt.path); err != nil {
				t.Errorf("by hand: %v", err)
			}
			if asked != 1 {
				t.Errorf("asked %d times for robots.txt, want once", asked)
			}
		})
	}
}

// TestRobotsAfterRedirect asks the site that a redirect leads to as well, and
// waits as long as it wants.
func TestRobotsAfterRedirect(t *testing.T) {
	closed := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			io.WriteString(w, "User-agent: *\nDisallow: /a\nCrawl-delay: 30\n")
			return
		}
		io.WriteString(w, story)
	})
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		http.Redirect(w, r, closed+r.URL.Path, http.StatusFound)
	})
	k := newClock()
	c := &Client{Automatic: true, Pace: &Pace{}, Now: k.now, sleep: k.sleep}
	if p, err := c.Fetch(t.Context(), url+"/a"); !errors.Is(err, ErrRobots) || len(p.Exchanges) != 1 {
		t.Errorf("got %v with %d exchanges", err, len(p.Exchanges))
	}
	k.slept = 0
	for range 2 {
		if _, err := c.Fetch(t.Context(), closed+"/b"); err != nil {
			t.Error(err)
		}
	}
	if k.slept != 30*time.Second {
		t.Errorf("slept %v between two visits, want the 30 s of Crawl-delay", k.slept)
	}
}

func TestUserAgent(t *testing.T) {
	tests := []struct{ set, agent, token string }{
		{"", DefaultUserAgent, "Stet"},
		{"Newsroom-Check/2 (desk@news.example)", "Newsroom-Check/2 (desk@news.example)", "Newsroom-Check"},
		{"Two Words/1", "Two Words/1", "Two"},
		{" \r\nX-Evil: 1\n", "X-Evil: 1", "X-Evil:"},
		{"\n", DefaultUserAgent, "Stet"},
		{"/1", "/1", "Stet"},
	}
	for _, tt := range tests {
		got := make(chan string, 1)
		url := serve(t, func(w http.ResponseWriter, r *http.Request) { got <- r.UserAgent(); io.WriteString(w, story) })
		c := &Client{UserAgent: tt.set}
		if _, err := c.Fetch(t.Context(), url); err != nil {
			t.Fatal(err)
		}
		if agent := <-got; agent != tt.agent || c.token() != tt.token {
			t.Errorf("%q: sent %q, token %q; want %q, %q", tt.set, agent, c.token(), tt.agent, tt.token)
		}
	}
}

func FuzzRobots(f *testing.F) {
	for _, s := range []string{"User-agent: *\nDisallow: /\n", "User-agent: Stet\nAllow: /a*$\nCrawl-delay: 1e3\n", "\ufeffuser-agent:x\rDisallow:/\xff", "Disallow: /\nUser-agent:\n"} {
		f.Add([]byte(s), "/news/a")
	}
	f.Fuzz(func(t *testing.T, body []byte, path string) {
		g := groupOf(200, body, "Stet")
		if g.CrawlDelay < 0 {
			t.Fatalf("delay %v", g.CrawlDelay)
		}
		if first, again := g.Test(path), groupOf(200, body, "Stet").Test(path); first != again {
			t.Fatalf("%q: %v, then %v", path, first, again)
		}
		if !strings.Contains(strings.ToLower(string(body)), "disallow") && !g.Test(path) {
			t.Fatal(fmt.Errorf("%q refused by rules that refuse nothing", path))
		}
	})
}
