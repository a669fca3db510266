package fetch

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Exchange is one request and its answer as they went over the wire: evidence
// of what was asked and what was said. WriteWARC files it.
type Exchange struct {
	// URL was asked for: without user, password and fragment, host in ASCII.
	URL string
	// At is when the request went out, in UTC, whole seconds.
	At time.Time
	// IP is the numeric address that answered; "" where a proxy stood between.
	IP string
	// Request is the request line and header with the empty line after them,
	// to the byte, except that a password is withheld.
	Request []byte
	// Header is the status line and header of the answer with the empty line
	// after them, to the byte. Through a proxy that only passes secured bytes
	// on, both are written anew from what was understood of them.
	Header []byte
	// Body is the answer's body after transfer decoding and before content
	// decoding: a page that came as gzip is a gzip file here.
	Body []byte
	// Cut says why Body is only the beginning, in the words of WARC 1.1, section
	// 5.13: "length", "time", "disconnect"; "" where it is whole.
	Cut    string
	Status int
	// Protocol and Cipher name the security of the connection, as "tls/1.3"
	// and "TLS_AES_128_GCM_SHA256"; "" where there was none or a proxy's.
	Protocol, Cipher string
}

// Limits of what is kept of an exchange, in bytes.
const (
	maxHead     = 1 << 20  // of a header; net/http gives up there too
	maxHopBody  = 16 << 10 // of the body of a redirect, which nobody reads
	maxFailBody = 1 << 20  // of the body of a refusal
)

// tap is a connection that notes what goes through it until the answer's
// header is there, and from then on gives up on a server that falls silent.
type tap struct {
	net.Conn
	secure *tls.ConnectionState // nil on an open connection
	proxy  bool                 // leads to the user's own proxy

	mu        sync.Mutex
	sent, got []byte
	stall     time.Duration // 0 until the header is there
}

func (t *tap) Write(p []byte) (int, error) {
	n, err := t.Conn.Write(p)
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := maxHead - len(t.sent); t.stall == 0 && room > 0 {
		t.sent = append(t.sent, p[:min(n, room)]...)
	}
	return n, err
}

func (t *tap) Read(p []byte) (int, error) {
	t.mu.Lock()
	stall := t.stall
	t.mu.Unlock()
	if stall > 0 {
		if err := t.SetReadDeadline(time.Now().Add(stall)); err != nil {
			return 0, err
		}
	}
	n, err := t.Conn.Read(p)
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := 2*maxHead - len(t.got); t.stall == 0 && room > 0 {
		t.got = append(t.got, p[:min(n, room)]...)
	}
	return n, err
}

// heads returns what was noted: request and header of the answer, nil where it
// cannot be told. The tap is in the answer's body from here on.
func (t *tap) heads(stall time.Duration) (request, header []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.stall = stall
	request, header = firstHead(t.sent), finalHead(t.got)
	t.sent, t.got = nil, nil
	return bytes.Clone(request), bytes.Clone(header)
}

// firstHead is b up to and with its first empty line, nil where there is none.
func firstHead(b []byte) []byte {
	for at := 0; ; {
		i := bytes.IndexByte(b[at:], '\n')
		if i < 0 {
			return nil
		}
		at += i + 1
		if rest := b[at:]; bytes.HasPrefix(rest, []byte("\n")) {
			return b[:at+1]
		} else if bytes.HasPrefix(rest, []byte("\r\n")) {
			return b[:at+2]
		}
	}
}

// finalHead is the first header in b that is no interim answer (RFC 9110,
// section 15.2: 100 Continue, 103 Early Hints).
func finalHead(b []byte) []byte {
	for {
		head := firstHead(b)
		if head == nil || statusOf(head)/100 != 1 || statusOf(head) == http.StatusSwitchingProtocols {
			return head
		}
		b = b[len(head):]
	}
}

// statusOf reads "HTTP/1.1 200 OK"; 0 where it is none.
func statusOf(head []byte) int {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	fields := strings.Fields(string(line[:min(len(line), 200)]))
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return 0
	}
	n, err := strconv.Atoi(fields[1])
	if err != nil || n < 100 || n > 999 {
		return 0
	}
	return n
}

// phase is how far a request has got.
type phase string

const (
	phaseWait    phase = "wait"
	phaseConnect phase = "connect"
	phaseTLS     phase = "tls"
	phaseHeader  phase = "header"
	phaseBody    phase = "body"
)

// recorder makes the requests of one fetch and notes them.
type recorder struct {
	client *Client
	guard  *guard
	known  Known
	via    http.RoundTripper
	host   string // visited last

	mu        sync.Mutex
	phase     phase
	asked     string // the address that is being asked for, as a person may see it
	last      *tap   // the connection that was made last
	exchanges []Exchange
	visits    map[string]bool // addresses with the cookies that were sent there
}

func (r *recorder) enter(p phase) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.phase = p
}

// at is how far the fetch has come, and with which address.
func (r *recorder) at() (phase, string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.phase, r.asked
}

func (r *recorder) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	r.enter(phaseConnect)
	conn, err := r.guard.dial(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	return r.keep(&tap{Conn: conn, proxy: r.guard.trusted(addr)}), nil
}

// dialTLS connects and agrees on keys here and not in net/http, so that what
// goes through the connection can be noted in the clear.
func (r *recorder) dialTLS(ctx context.Context, network, addr string) (net.Conn, error) {
	r.enter(phaseConnect)
	conn, err := r.guard.dial(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	r.enter(phaseTLS)
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		host = addr
	}
	config := r.client.tlsConfig()
	config.ServerName = host
	secured := tls.Client(conn, config)
	limited, cancel := context.WithTimeout(ctx, or(r.client.TLS, 10*time.Second))
	defer cancel()
	if err := secured.HandshakeContext(limited); err != nil {
		conn.Close()
		return nil, &handshakeError{err}
	}
	state := secured.ConnectionState()
	return r.keep(&tap{Conn: secured, secure: &state, proxy: r.guard.trusted(addr)}), nil
}

func (r *recorder) keep(t *tap) *tap {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last = t
	return t
}

// handshakeError marks what went wrong while keys were agreed on.
type handshakeError struct{ error }

func (e *handshakeError) Unwrap() error { return e.error }

// tlsConfig speaks HTTP/1.1 only: its messages are text that can be kept to
// the byte, as an archive has them.
func (c *Client) tlsConfig() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1"}, RootCAs: c.roots}
}

// visit returns ErrLoop for an address that was asked for before with the same
// cookies: it would lead to the same places again.
func (r *recorder) visit(req *http.Request) error {
	key := clean(req.URL) + "\n" + req.Header.Get("Cookie")
	if r.visits[key] {
		var way []string
		for _, ex := range r.exchanges {
			way = append(way, ex.URL)
		}
		return &Error{Kind: ErrLoop, Detail: trail(append(way, clean(req.URL)))}
	}
	if r.visits == nil {
		r.visits = map[string]bool{}
	}
	r.visits[key] = true
	return nil
}

// RoundTrip makes one request and notes it.
func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	r.mu.Lock()
	r.phase, r.asked = phaseWait, shown(req.URL)
	r.mu.Unlock()
	if err := r.client.mayVisit(req.Context(), req.URL, r); err != nil {
		return nil, err
	}
	if err := r.visit(req); err != nil {
		return nil, err
	}
	ex := Exchange{URL: clean(req.URL), At: r.client.now().UTC().Truncate(time.Second)}
	if r.known.URL == ex.URL {
		req = req.Clone(req.Context())
		r.known.ask(req.Header)
	}
	var conn net.Conn
	trace := &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) {
		conn = info.Conn
		r.enter(phaseHeader)
	}}
	r.enter(phaseConnect)
	resp, err := r.via.RoundTrip(req.WithContext(httptrace.WithClientTrace(req.Context(), trace)))
	if err != nil {
		return nil, err
	}
	r.enter(phaseBody)
	ex.Status = resp.StatusCode
	ex.note(conn, r.heads(conn), req, resp)
	if isRedirect(resp) {
		ex.Body, ex.Cut = readSome(resp.Body, maxHopBody)
		resp.Body.Close()
		resp.Body = io.NopCloser(bytes.NewReader(ex.Body))
		r.enter(phaseWait)
	}
	r.mu.Lock()
	r.exchanges = append(r.exchanges, ex)
	r.mu.Unlock()
	return resp, nil
}

// heads ends the noting, and starts to watch for silence, on the connection
// through which an answer came: conn itself, or the one under it where
// net/http secured it. The latter has seen nothing in the clear.
func (r *recorder) heads(conn net.Conn) (heads [2][]byte) {
	t, clear := conn.(*tap)
	if !clear {
		r.mu.Lock()
		t = r.last
		r.mu.Unlock()
	}
	if t == nil {
		return heads
	}
	request, header := t.heads(or(r.client.Stall, 20*time.Second))
	if clear {
		heads = [2][]byte{request, header}
	}
	return heads
}

// note fills in what conn has seen, or writes it anew where it has not: behind a
// proxy net/http secures the connection itself.
func (ex *Exchange) note(conn net.Conn, heads [2][]byte, req *http.Request, resp *http.Response) {
	ex.Request, ex.Header = heads[0], heads[1]
	if t, ok := conn.(*tap); ok && !t.proxy {
		if host, _, err := net.SplitHostPort(t.RemoteAddr().String()); err == nil {
			ex.IP = host
		}
		if t.secure != nil {
			ex.Protocol = strings.ToLower(strings.Replace(tls.VersionName(t.secure.Version), " ", "/", 1))
			ex.Cipher = tls.CipherSuiteName(t.secure.CipherSuite)
		}
	}
	if ex.Request == nil {
		ex.Request = rewritten(fmt.Sprintf("%s %s HTTP/1.1\r\nHost: %s\r\n", req.Method, req.URL.RequestURI(), req.URL.Host), req.Header)
	}
	if ex.Header == nil {
		ex.Header = rewritten(resp.Proto+" "+resp.Status+"\r\n", resp.Header)
	}
	ex.Request = withheld(ex.Request)
}

func rewritten(first string, h http.Header) []byte {
	var b bytes.Buffer
	b.WriteString(first)
	h.Write(&b) // a bytes.Buffer takes everything
	b.WriteString("\r\n")
	return b.Bytes()
}

// withheld takes the passwords out of a request.
func withheld(request []byte) []byte {
	var out []byte
	for line := range bytes.Lines(request) {
		name, value, ok := bytes.Cut(line, []byte(":"))
		if key := strings.ToLower(string(bytes.TrimSpace(name))); ok && (key == "authorization" || key == "proxy-authorization") {
			scheme, _, _ := strings.Cut(strings.TrimSpace(string(value)), " ")
			line = []byte(string(name) + ": " + scheme + " withheld\r\n")
		}
		out = append(out, line...)
	}
	return out
}

func isRedirect(resp *http.Response) bool {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return resp.Header.Get("Location") != ""
	}
	return false
}

// readSome reads up to most bytes, and says why there are no more where that is
// not the end.
func readSome(r io.Reader, most int) (b []byte, cut string) {
	b, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if len(b) > most {
		return b[:most], "length"
	}
	return b, cutBy(err)
}

// cutBy is the reason why a body is not whole.
func cutBy(err error) string {
	if err == nil {
		return ""
	}
	switch kindOf(err, ErrBroken) {
	case ErrTooLarge, ErrBinary, ErrEncoding: // that was enough
		return "length"
	case ErrTimeout:
		return "time"
	}
	return "disconnect"
}
