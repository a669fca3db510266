package fetch

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/netip"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// Limits of a fetch.
const (
	MaxBody      = 50 << 20 // bytes of a page, as sent and unpacked
	MaxRedirects = 10
)

// DefaultUserAgent names the program honestly; it poses as no browser.
const DefaultUserAgent = "Stet/0.1 (fact-checking desk program)"

// Client fetches pages. The zero Client is ready to use and may be used by
// several goroutines at once; between two fetches it keeps nothing but what
// Pace keeps.
type Client struct {
	// UserAgent is what the program calls itself; DefaultUserAgent when empty.
	// Control characters are left out.
	UserAgent string
	// Connect and TLS limit the two steps of opening a connection, Header the
	// wait for the answer's header, Stall the longest silence within its body,
	// Total the whole fetch with its redirects and its body. Zero means 10 s,
	// 10 s, 20 s, 20 s and 60 s.
	Connect, TLS, Header, Stall, Total time.Duration
	// Pace, when set, keeps requests to one host apart; the Clients of one
	// program share it.
	Pace *Pace
	// Automatic is true for a fetch that no person asked for just now: it keeps
	// to robots.txt and to a longer distance, and leaves a host alone that
	// asked to wait.
	Automatic bool
	// Progress, when set, is called from the fetching goroutine as bytes come
	// in: bytes so far as sent, and the announced total or -1.
	Progress func(done, total int64)
	// Now is the clock; nil means time.Now.
	Now func() time.Time

	// What tests put in the place of the world; nil means the world.
	roots    *x509.CertPool
	resolver *net.Resolver
	reach    func(netip.Addr) reach
	sleep    func(context.Context, time.Duration) error
	proxy    func(*http.Request) (*url.URL, error)
}

// Fetch opens what the user typed (see Locate). It gives up when ctx ends. When
// a server answered with anything but the page, the Page beside the error holds
// its Exchanges: a refusal is evidence too.
func (c *Client) Fetch(ctx context.Context, locator string) (Page, error) {
	return c.fetch(ctx, locator, Known{})
}

func (c *Client) fetch(ctx context.Context, locator string, known Known) (Page, error) {
	place, err := Locate(locator)
	if err != nil {
		return Page{}, err
	}
	if place.URL == nil {
		return c.file(strip(locator), place.File)
	}
	limited, cancel := context.WithTimeout(ctx, or(c.Total, time.Minute))
	defer cancel()
	p, err := c.get(limited, strip(locator), place.URL, known)
	if wait, ok := c.shortWait(limited, err); ok {
		if c.pause(limited, wait) == nil {
			p, err = c.get(limited, strip(locator), place.URL, known)
		}
	}
	if err != nil && errors.Is(ctx.Err(), context.Canceled) {
		err = canceled(place.URL.Redacted())
	}
	return p, err
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

// get fetches one address and those that it leads on to. Connection, cookies and
// the guard's memory live as long as this call.
func (c *Client) get(ctx context.Context, locator string, u *url.URL, known Known) (p Page, err error) {
	rec := &recorder{client: c, known: known, guard: c.newGuard(u.Hostname())}
	client := c.http(rec, &p)
	for next := u; next != nil; next = p.forwards() {
		p = Page{Locator: locator, Redirects: p.Redirects}
		if next != u {
			p.Redirects = append(p.Redirects, rec.exchanges[len(rec.exchanges)-1].URL)
		}
		if err = c.ask(ctx, client, rec, &p, next); err != nil {
			break
		}
	}
	p.Exchanges = rec.exchanges
	if err != nil {
		return p, rec.wrap(ctx, shown(u), err)
	}
	final, err := url.Parse(p.FinalURL)
	if err == nil {
		p.note(u, final)
	}
	return p, nil
}

// ask makes one request, with the redirects that follow on it, and takes in the
// answer.
func (c *Client) ask(ctx context.Context, client *http.Client, rec *recorder, p *Page, u *url.URL) error {
	if len(p.Redirects) > MaxRedirects {
		return &Error{Kind: ErrRedirects, Detail: trail(p.Redirects)}
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return &Error{Kind: ErrAddress, Err: err}
	}
	req.Header.Set("User-Agent", c.userAgent())
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip")
	resp, err := client.Do(req)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return err
	}
	p.FinalURL, p.Status, p.Header = clean(resp.Request.URL), resp.StatusCode, resp.Header
	return c.read(p, resp, &rec.exchanges[len(rec.exchanges)-1])
}

// read takes in the answer, the last exchange. One that is no page comes with
// an error.
func (c *Client) read(p *Page, resp *http.Response, last *Exchange) error {
	p.At = c.now().UTC().Truncate(time.Second)
	switch {
	case resp.StatusCode == http.StatusNotModified:
		return &Error{Kind: ErrUnchanged}
	case resp.StatusCode/100 != 2:
		last.Body, last.Cut = readSome(resp.Body, maxFailBody)
		return c.statusError(resp, last.Body)
	}
	var err error
	p.Raw, err = c.raw(resp)
	last.Body, last.Cut = p.Raw, cutBy(err)
	if err != nil {
		return err
	}
	if p.Body, err = unpacked(p.Raw, resp.Header.Get("Content-Encoding")); err != nil {
		return err
	}
	if withoutPage(resp, p.Body) {
		return c.statusError(resp, p.Body)
	}
	return c.finish(p)
}

func (c *Client) userAgent() string {
	agent := strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, c.UserAgent))
	if agent != "" {
		return agent
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

// http makes the client of one fetch, which follows redirects and lists them
// in p.
func (c *Client) http(rec *recorder, p *Page) *http.Client {
	var only1 http.Protocols
	only1.SetHTTP1(true)
	rec.via = &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			proxy, err := c.proxyOf(r)
			if proxy == nil || err != nil {
				return nil, err
			}
			rec.guard.trust(proxyAddress(proxy))
			return proxy, rec.guard.literal(r.URL.Hostname())
		},
		DialContext:            rec.dial,
		DialTLSContext:         rec.dialTLS,
		TLSClientConfig:        c.tlsConfig(), // behind a proxy
		TLSHandshakeTimeout:    or(c.TLS, 10*time.Second),
		ResponseHeaderTimeout:  or(c.Header, 20*time.Second),
		MaxResponseHeaderBytes: maxHead,
		DisableCompression:     true, // read unpacks gzip, to count and to limit
		DisableKeepAlives:      true, // every hop dials, so every hop is checked
		Protocols:              &only1,
	}
	jar, _ := cookiejar.New(nil) // never fails without options
	return &http.Client{Transport: rec, Jar: jar, CheckRedirect: func(next *http.Request, via []*http.Request) error {
		p.Redirects = append(p.Redirects, clean(via[len(via)-1].URL))
		switch {
		case len(p.Redirects) > MaxRedirects:
			return &Error{Kind: ErrRedirects, Detail: trail(p.Redirects)}
		case next.URL.Scheme != "http" && next.URL.Scheme != "https":
			return &Error{Kind: ErrScheme, Detail: next.URL.Redacted()}
		}
		host, err := asciiHost(next.URL)
		if err != nil {
			return &Error{Kind: ErrAddress, Detail: next.URL.Redacted(), Err: err}
		}
		next.URL.Host = host
		return nil
	}}
}

// proxyOf is the proxy that the user's environment names for a request, or nil.
func (c *Client) proxyOf(r *http.Request) (*url.URL, error) {
	if c.proxy != nil {
		return c.proxy(r)
	}
	return http.ProxyFromEnvironment(r)
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

// raw reads the answer's body as it is sent, up to MaxBody. A picture or a film
// is refused after its first bytes. What came before an error is returned with
// it.
func (c *Client) raw(resp *http.Response) ([]byte, error) {
	switch enc := contentEncoding(resp.Header.Get("Content-Encoding")); {
	case enc != "" && enc != "gzip":
		return nil, &Error{Kind: ErrEncoding, Detail: enc}
	case resp.ContentLength > MaxBody:
		return nil, &Error{Kind: ErrTooLarge}
	}
	in := bufio.NewReaderSize(&counter{r: resp.Body, total: resp.ContentLength, tell: c.Progress}, 4096)
	head, err := in.Peek(1024)
	if err != nil && !errors.Is(err, io.EOF) {
		return bytes.Clone(head), err
	}
	switch what := magicKind(head); what {
	case kindPicture, kindAV, kindProgram, kindDatabase:
		return bytes.Clone(head), &Error{Kind: ErrBinary, Detail: what}
	}
	return readSized(in, resp.ContentLength)
}

func contentEncoding(v string) string {
	switch enc := strings.ToLower(strings.TrimSpace(v)); enc {
	case "identity", "none":
		return ""
	case "x-gzip":
		return "gzip"
	default:
		return enc
	}
}

// unpacked undoes the content encoding. What is said to be packed and is not
// stays as it is.
func unpacked(raw []byte, encoding string) ([]byte, error) {
	if contentEncoding(encoding) != "gzip" || !isGzip(raw) {
		return raw, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return readLimited(z)
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

// readLimited reads all of r, or returns ErrTooLarge past MaxBody bytes. What
// was read before an error is returned with it.
func readLimited(r io.Reader) ([]byte, error) { return readSized(r, 0) }

// readSized is readLimited for a length that is known or announced, which saves
// copies; 0 or less for none.
func readSized(r io.Reader, length int64) (b []byte, err error) {
	r = io.LimitReader(r, MaxBody+1)
	if length > 0 {
		var in bytes.Buffer
		in.Grow(int(min(length, MaxBody)) + bytes.MinRead) // ReadFrom wants room to see the end
		_, err = in.ReadFrom(r)
		b = in.Bytes()
	} else {
		b, err = io.ReadAll(r)
	}
	if len(b) > MaxBody {
		return b[:MaxBody], &Error{Kind: ErrTooLarge}
	}
	return b, err
}
