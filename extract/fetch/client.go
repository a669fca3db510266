package fetch

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Limits of a fetch.
const (
	MaxBody      = 50 << 20 // bytes of a page, unpacked
	MaxRedirects = 10
)

// DefaultUserAgent names the program honestly; it poses as no browser.
const DefaultUserAgent = "Stet/0.1 (fact-checking desk program)"

// Client fetches pages. The zero Client is ready to use and may be used by
// several goroutines at once; it keeps nothing between two fetches.
type Client struct {
	UserAgent string // DefaultUserAgent when empty
	// Connect and TLS limit the two steps of opening a connection, Header the
	// wait for the answer's first line, Total the whole fetch with its
	// redirects and its body. Zero means 10 s, 10 s, 20 s and 60 s.
	Connect, TLS, Header, Total time.Duration
	// Progress, when set, is called from the fetching goroutine as bytes come
	// in: bytes so far as sent, and the announced total or -1.
	Progress func(done, total int64)
	// Now is the clock; nil means time.Now.
	Now func() time.Time
}

// Fetch opens what the user typed (see Locate). It gives up when ctx ends.
func (c *Client) Fetch(ctx context.Context, locator string) (Page, error) {
	place, err := Locate(locator)
	if err != nil {
		return Page{}, err
	}
	if place.URL == nil {
		return c.file(strip(locator), place.File)
	}
	return c.get(ctx, strip(locator), place.URL)
}

func (c *Client) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}

func or(d, otherwise time.Duration) time.Duration {
	if d > 0 {
		return d
	}
	return otherwise
}

// get fetches one address. Connection, cookies and the guard's memory live as
// long as this call.
func (c *Client) get(ctx context.Context, locator string, u *url.URL) (Page, error) {
	what := u.Redacted()
	limited, cancel := context.WithTimeout(ctx, or(c.Total, time.Minute))
	defer cancel()
	p := Page{Locator: locator}
	client := c.client(newGuard(u.Hostname(), or(c.Connect, 10*time.Second)), &p)
	req, err := http.NewRequestWithContext(limited, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, &Error{What: what, Kind: ErrAddress, Err: err}
	}
	req.Header.Set("User-Agent", c.userAgent())
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip")
	resp, err := client.Do(req)
	if err != nil {
		return Page{}, wrap(ctx, what, err, ErrNoConnection)
	}
	defer resp.Body.Close()
	p.FinalURL, p.Status, p.Header = clean(resp.Request.URL), resp.StatusCode, resp.Header
	if resp.StatusCode/100 != 2 {
		return Page{}, c.statusError(resp)
	}
	p.Body, err = c.body(resp)
	if err != nil {
		return Page{}, wrap(ctx, p.FinalURL, err, ErrBroken)
	}
	return p, c.finish(&p)
}

func (c *Client) userAgent() string {
	if c.UserAgent != "" {
		return c.UserAgent
	}
	return DefaultUserAgent
}

// finish seals p, naming the final address in an error.
func (c *Client) finish(p *Page) error {
	err := p.seal(c.now())
	var e *Error
	if errors.As(err, &e) && p.FinalURL != "" {
		e.What = p.FinalURL
	}
	return err
}

func (c *Client) client(g *guard, p *Page) *http.Client {
	transport := &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			proxy, err := http.ProxyFromEnvironment(r)
			if proxy == nil || err != nil {
				return nil, err
			}
			g.trust(proxyAddress(proxy))
			return proxy, g.literal(r.URL.Hostname())
		},
		DialContext:            g.dial,
		TLSHandshakeTimeout:    or(c.TLS, 10*time.Second),
		ResponseHeaderTimeout:  or(c.Header, 20*time.Second),
		MaxResponseHeaderBytes: 1 << 20,
		DisableCompression:     true, // body unpacks gzip, to count and to limit
		DisableKeepAlives:      true, // every hop dials, so every hop is checked
		ForceAttemptHTTP2:      true,
	}
	jar, _ := cookiejar.New(nil) // never fails without options
	return &http.Client{Transport: transport, Jar: jar, CheckRedirect: func(next *http.Request, via []*http.Request) error {
		p.Redirects = append(p.Redirects, clean(via[len(via)-1].URL))
		switch {
		case len(via) > MaxRedirects:
			return &Error{Kind: ErrRedirects}
		case next.URL.Scheme != "http" && next.URL.Scheme != "https":
			return &Error{Kind: ErrScheme, Detail: next.URL.Redacted()}
		}
		return nil
	}}
}

func proxyAddress(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	if port == "" {
		port = "80"
	}
	return u.Hostname() + ":" + port
}

// clean is the address without user, password and fragment.
func clean(u *url.URL) string {
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	return c.String()
}

func (c *Client) statusError(resp *http.Response) error {
	return &StatusError{
		URL:        clean(resp.Request.URL),
		Code:       resp.StatusCode,
		RetryAfter: retryAfter(resp.Header.Get("Retry-After"), c.now()),
		Challenge:  resp.Header.Get("Cf-Mitigated") == "challenge",
	}
}

// retryAfter reads RFC 9110, section 10.2.3: seconds or a date.
func retryAfter(v string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(v); err == nil && n > 0 && n < 1<<24 {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(v); err == nil && t.After(now) {
		return t.Sub(now)
	}
	return 0
}

// body reads and unpacks the answer, up to MaxBody. A picture or a film is
// refused after its first bytes.
func (c *Client) body(resp *http.Response) ([]byte, error) {
	if resp.ContentLength > MaxBody {
		return nil, &Error{Kind: ErrTooLarge}
	}
	in := bufio.NewReaderSize(&counter{r: resp.Body, total: resp.ContentLength, tell: c.Progress}, 4096)
	head, err := in.Peek(1024)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch enc := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); enc {
	case "", "identity", "none":
	case "gzip", "x-gzip":
		if !isGzip(head) { // said so and did not
			break
		}
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		return readLimited(z)
	default:
		return nil, &Error{Kind: ErrEncoding, Detail: enc}
	}
	if what := magicKind(head); what != "" {
		return nil, &Error{Kind: ErrBinary, Detail: what}
	}
	return readLimited(in)
}

// counter reports progress.
type counter struct {
	r           io.Reader
	done, total int64
	tell        func(done, total int64)
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.done += int64(n)
	if c.tell != nil && n > 0 {
		c.tell(c.done, c.total)
	}
	return n, err
}

// readLimited reads all of r, or returns ErrTooLarge past MaxBody bytes.
func readLimited(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxBody+1))
	switch {
	case len(b) > MaxBody:
		return nil, &Error{Kind: ErrTooLarge}
	case err != nil:
		return nil, err
	}
	return b, nil
}
