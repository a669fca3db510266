package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/temoto/robotstxt"
	"golang.org/x/time/rate"
)

// The distance between two requests to one host. A person who opens five
// articles of one site at once waits for none of them; what runs by itself has
// time.
const (
	byHandEvery, byHandBurst = 500 * time.Millisecond, 5
	automaticEvery           = 2 * time.Second
	longestCrawlDelay        = time.Minute // of robots.txt: longer ones are taken for this
	maxHosts                 = 1000        // remembered at a time
)

// patience is the longest time that a fetch waits when a server asks it to come
// back (Retry-After); past it the user is told.
const patience = 10 * time.Second

// Pace keeps the requests of all Clients that share it apart, host by host, and
// remembers what hosts asked for: to wait, and what may not be fetched
// automatically. The zero Pace is ready to use by several goroutines.
type Pace struct {
	mu    sync.Mutex
	hosts map[string]*hostPace
}

type hostPace struct {
	byHand, automatic *rate.Limiter
	closed            *StatusError // the answer that asked to wait; nil where none did
	until             time.Time    // closed to automatic fetches
	robots            *robotstxt.Group
	robotsUntil       time.Time // robots is to be fetched again
}

// host returns what is kept of a host; the caller holds p.mu.
func (p *Pace) host(name string) *hostPace {
	if h := p.hosts[name]; h != nil {
		return h
	}
	if p.hosts == nil || len(p.hosts) >= maxHosts {
		p.hosts = map[string]*hostPace{}
	}
	h := &hostPace{
		byHand:    rate.NewLimiter(rate.Every(byHandEvery), byHandBurst),
		automatic: rate.NewLimiter(rate.Every(automaticEvery), 1),
	}
	p.hosts[name] = h
	return h
}

// turn books the next request to a host and says how long to wait for it.
func (p *Pace) turn(host string, automatic bool, now time.Time) time.Duration {
	if p == nil {
		return 0
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.host(host)
	if automatic {
		return h.automatic.ReserveN(now, 1).DelayFrom(now)
	}
	return h.byHand.ReserveN(now, 1).DelayFrom(now)
}

// close notes that a host asked to wait.
func (p *Pace) close(host string, e *StatusError, now time.Time) {
	if p == nil || e.RetryAfter <= 0 {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.host(host)
	h.closed, h.until = e, now.Add(e.RetryAfter)
}

// waiting returns the answer of a host that asked to wait and still does, with
// the rest of the time, or nil.
func (p *Pace) waiting(host string, now time.Time) *StatusError {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.host(host)
	if h.closed == nil || !now.Before(h.until) {
		return nil
	}
	e := *h.closed
	e.RetryAfter = h.until.Sub(now)
	return &e
}

// group returns the rules of robots.txt for a host as they were learnt, nil
// where that is to be done.
func (p *Pace) group(host string, now time.Time) *robotstxt.Group {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if h := p.host(host); now.Before(h.robotsUntil) {
		return h.robots
	}
	return nil
}

// learn notes the rules of robots.txt for a host.
func (p *Pace) learn(host string, g *robotstxt.Group, now time.Time) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.host(host)
	h.robots, h.robotsUntil = g, now.Add(robotsLife)
	if d := min(g.CrawlDelay, longestCrawlDelay); d > automaticEvery {
		h.automatic.SetLimitAt(now, rate.Every(d))
	}
}

// mayVisit waits until a request may be made. An automatic fetch is refused
// where the host asked to wait, or asks programs to stay away.
func (c *Client) mayVisit(ctx context.Context, u *url.URL, rec *recorder) error {
	if c.Automatic {
		if e := c.Pace.waiting(u.Host, c.now()); e != nil {
			return e
		}
		if err := c.robots(ctx, u, rec); err != nil {
			return err
		}
	}
	if rec.host == u.Host { // a redirect within a site is one visit
		return ctx.Err()
	}
	rec.host = u.Host
	return c.pause(ctx, c.Pace.turn(u.Host, c.Automatic, c.now()))
}

// pause waits, or returns the error of ctx.
func (c *Client) pause(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	if c.sleep != nil {
		return c.sleep(ctx, d)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// shortWait says how long to wait before a second try, where the server asked
// for one and it is worth it within the time that is left.
func (c *Client) shortWait(ctx context.Context, err error) (time.Duration, bool) {
	status, ok := err.(*StatusError) //nolint:errorlint // get returns it bare
	if !ok || status.Code != http.StatusTooManyRequests && status.Code != http.StatusServiceUnavailable {
		return 0, false
	}
	deadline, _ := ctx.Deadline()
	return status.RetryAfter, status.RetryAfter > 0 && status.RetryAfter <= patience && time.Until(deadline) > status.RetryAfter
}

// token is the name by which robots.txt knows the program: the user agent's
// first word without its version (RFC 9309, section 2.2.1).
func (c *Client) token() string {
	name, _, _ := strings.Cut(strings.TrimSpace(c.userAgent()), "/")
	if word := strings.Fields(name); len(word) > 0 {
		return word[0]
	}
	return "Stet"
}
