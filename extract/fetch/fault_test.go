package fetch

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// wire is a server that answers each connection with f.
func wire(t *testing.T, f func(net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				f(conn)
			}()
		}
	}()
	return l.Addr().String()
}

// say reads a request and writes an answer.
func say(answer string) func(net.Conn) {
	return func(conn net.Conn) {
		if _, err := http.ReadRequest(bufio.NewReader(conn)); err == nil {
			io.WriteString(conn, answer)
		}
	}
}

// TestWireFaults meets what no HTTP library would send.
func TestWireFaults(t *testing.T) {
	reset := func(conn net.Conn) {
		http.ReadRequest(bufio.NewReader(conn))
		conn.(*net.TCPConn).SetLinger(0)
	}
	resetInBody := func(conn net.Conn) {
		say("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + strings.Repeat("<p>Two boats.</p>\n", 100))(conn)
		conn.(*net.TCPConn).SetLinger(0)
	}
	tests := []struct {
		name string
		peer func(net.Conn)
		kind error // nil: a page
		says string
	}{
		{"hangs up", func(c net.Conn) { http.ReadRequest(bufio.NewReader(c)) }, ErrBroken, "hung up without an answer"},
		{"resets", reset, ErrBroken, "hung up without an answer"},
		{"resets in the body", resetInBody, ErrBroken, "broke off before it was complete"},
		{"body too short for its length", say("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<p>Two boats.</p>"), ErrBroken, "broke off"},
		{"body longer than its length", say("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n<p>Two boats.</p><p>Three.</p>"), nil, ""},
		{"two lengths", say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 17\r\n\r\n<p>Two boats.</p>"), ErrProtocol, "is no web server"},
		{"length no number", say("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<p>Two boats.</p>"), ErrProtocol, "is no web server"},
		{"chunks cut", say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n<p>Two boats.</p>\r\n"), ErrBroken, "broke off"},
		{"chunk size no number", say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>Two boats.</p>\r\n"), ErrBroken, "broke off"},
		{"no length, closed", say("HTTP/1.0 200 OK\r\n\r\n<p>Two boats.</p>"), nil, ""},
		{"early hints", say("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>Two boats.</p>"), nil, ""},
		{"another protocol", say("220 mail.example ESMTP\r\n"), ErrProtocol, "is no web server"},
		{"header without end", func(c net.Conn) {
			say("HTTP/1.1 200 OK\r\n")(c)
			line := []byte("X-More: " + strings.Repeat("a", 4000) + "\r\n")
			for range 2 * maxHead / 4000 {
				if _, err := c.Write(line); err != nil {
					return
				}
			}
		}, ErrProtocol, "is no web server"},
		{"status no number", say("HTTP/1.1 abc OK\r\n\r\n"), ErrProtocol, "is no web server"},
		{"redirect to nowhere", say("HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n"), ErrProtocol, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := &Client{Total: time.Minute}
			p, err := c.Fetch(t.Context(), "http://"+wire(t, tt.peer)+"/a")
			if !errors.Is(err, tt.kind) {
				t.Fatalf("got %v, want %v", err, tt.kind)
			}
			if got := Sentence(err); !strings.Contains(got, tt.says) {
				t.Errorf("says %q, want %q in it", got, tt.says)
			}
			if tt.kind == nil && string(p.Body) != "<p>Two boats.</p>" {
				t.Errorf("body %q", p.Body)
			}
			if n := len(p.Exchanges); tt.kind == nil && (n != 1 || statusOf(p.Exchanges[0].Header) != 200) {
				t.Errorf("exchanges %+v", p.Exchanges)
			}
		})
	}
}

// certificate makes one for name, valid between two moments, that parent (nil:
// itself) vouches for.
func certificate(t *testing.T, name string, from, to time.Time, parent *tls.Certificate) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	tmpl := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: from, NotAfter: to,
		DNSNames: []string{name}, IsCA: parent == nil, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	signer, by := any(key), tmpl
	if parent != nil {
		signer, by = parent.PrivateKey, parent.Leaf
	}
	der, err := x509.CreateCertificate(rand.Reader, tmpl, by, &key.PublicKey, signer)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf}
}

// TestTLS meets certificates good and bad.
func TestTLS(t *testing.T) {
	now := time.Now()
	hour, year := time.Hour, 365*24*time.Hour
	ca := certificate(t, "Test Authority", now.Add(-hour), now.Add(year), nil)
	roots := x509.NewCertPool()
	roots.AddCert(ca.Leaf)
	serveTLS := func(cert tls.Certificate, min, max uint16) string {
		s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, story) }))
		s.Config.ErrorLog = log.New(io.Discard, "", 0)
		s.TLS = &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: min, MaxVersion: max}
		s.StartTLS()
		t.Cleanup(s.Close)
		return s.Listener.Addr().String()
	}
	good := certificate(t, "news.example", now.Add(-hour), now.Add(hour), &ca)
	tests := []struct {
		name string
		addr string
		kind error
		says string
	}{
		{"good", serveTLS(good, 0, 0), nil, ""},
		{"run out", serveTLS(certificate(t, "news.example", now.Add(-year), now.Add(-hour), &ca), 0, 0), ErrTLS, "ran out on"},
		{"not yet", serveTLS(certificate(t, "news.example", now.Add(hour), now.Add(year), &ca), 0, 0), ErrTLS, "valid only from"},
		{"other name", serveTLS(certificate(t, "other.example", now.Add(-hour), now.Add(hour), &ca), 0, 0), ErrTLS, "not made out to news.example"},
		{"own authority", serveTLS(certificate(t, "news.example", now.Add(-hour), now.Add(hour), nil), 0, 0), ErrTLS, "nobody that this computer knows"},
		{"old protocol", serveTLS(good, tls.VersionTLS10, tls.VersionTLS11), ErrTLS, "could not agree"},
		{"plain http", wire(t, func(c net.Conn) {
			io.ReadFull(c, make([]byte, 5))
			io.WriteString(c, "HTTP/1.1 400 Bad Request\r\n\r\n")
			io.Copy(io.Discard, c)
		}), ErrTLS, "does not speak https there"},
		{"hangs up", wire(t, func(c net.Conn) { io.ReadFull(c, make([]byte, 5)) }), ErrTLS, "broke off while"},
		{"silent", wire(t, func(c net.Conn) { io.Copy(io.Discard, c) }), ErrTimeout, "while the connection was being secured"},
	}
	dns := nameserver(t, func(string) (dnsmessage.RCode, []netip.Addr) {
		return dnsmessage.RCodeSuccess, []netip.Addr{netip.MustParseAddr("127.0.0.1")}
	})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, port, _ := net.SplitHostPort(tt.addr)
			c := &Client{roots: roots, resolver: dns, reach: func(netip.Addr) reach { return public }}
			if tt.name == "silent" {
				c.TLS = 100 * time.Millisecond
			}
			p, err := c.Fetch(t.Context(), "https://news.example:"+port+"/a")
			if !errors.Is(err, tt.kind) || !strings.Contains(Sentence(err), tt.says) {
				t.Fatalf("got %v: %s", err, Sentence(err))
			}
			if tt.kind == nil && (p.Exchanges[0].Protocol != "tls/1.3" || p.Exchanges[0].Cipher == "" || p.Exchanges[0].IP != "127.0.0.1" ||
				!strings.HasPrefix(string(p.Exchanges[0].Request), "GET /a HTTP/1.1\r\n")) {
				t.Errorf("exchange %+v", p.Exchanges[0])
			}
		})
	}
}

// TestProxy goes through a proxy, which is asked for names and may stand
// anywhere, while what it is asked for is guarded as ever.
func TestProxy(t *testing.T) {
	now := time.Now()
	ca := certificate(t, "Test Authority", now.Add(-time.Hour), now.Add(time.Hour), nil)
	roots := x509.NewCertPool()
	roots.AddCert(ca.Leaf)
	var site *httptest.Server
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/inside":
			http.Redirect(w, r, "http://127.0.0.1/secret", http.StatusFound)
			return
		case "/stall":
			io.WriteString(w, story[:40])
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}
		io.WriteString(w, story)
	})
	site = httptest.NewUnstartedServer(handler)
	site.TLS = &tls.Config{Certificates: []tls.Certificate{certificate(t, "news.example", now.Add(-time.Hour), now.Add(time.Hour), &ca)}}
	site.StartTLS()
	t.Cleanup(site.Close)
	asked := atomic.Value{}
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Store(r.Method + " " + r.RequestURI)
		if r.Method != http.MethodConnect {
			handler(w, r)
			return
		}
		through, err := net.Dial("tcp", site.Listener.Addr().String())
		if err != nil {
			return
		}
		defer through.Close()
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		io.WriteString(conn, "HTTP/1.1 200 Connected\r\n\r\n")
		go io.Copy(through, conn)
		io.Copy(conn, through)
	})
	u, err := url.Parse(strings.Replace(proxy, "http://", "http://desk:secret@", 1))
	if err != nil {
		t.Fatal(err)
	}
	c := &Client{roots: roots, Stall: 100 * time.Millisecond, proxy: func(*http.Request) (*url.URL, error) { return u, nil }}
	for locator, want := range map[string]string{
		"http://news.example/a":  "GET http://news.example/a",
		"https://news.example/a": "CONNECT news.example:443",
	} {
		p, err := c.Fetch(t.Context(), locator)
		if err != nil || string(p.Body) != story || asked.Load() != want {
			t.Fatalf("%s: proxy was asked %q, %v", locator, asked.Load(), err)
		}
		ex := p.Exchanges[0]
		if ex.IP != "" || ex.Protocol != "" || statusOf(ex.Header) != 200 || !strings.HasPrefix(string(ex.Request), "GET ") || strings.Contains(string(ex.Request), "ZGVzazpzZWNyZXQ") {
			t.Errorf("%s: exchange %q %q %q", locator, ex.IP, ex.Request, ex.Header)
		}
		members(t, archive(t, p, Known{}))
	}
	if _, err := c.Fetch(t.Context(), "https://news.example/inside"); !errors.Is(err, ErrBlocked) {
		t.Errorf("redirect inside: %v", err)
	}
	c.Total = time.Hour // so that it is the silence that ends it
	for _, locator := range []string{"http://news.example/stall", "https://news.example/stall"} {
		if _, err := c.Fetch(t.Context(), locator); !errors.Is(err, ErrTimeout) {
			t.Errorf("%s: %v", locator, err)
		}
	}
}

// nameserver is a resolver that asks a name server on this machine, which
// answers with what f says.
func nameserver(t *testing.T, f func(name string) (dnsmessage.RCode, []netip.Addr)) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		for buf := make([]byte, 1500); ; {
			n, peer, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) != 1 {
				continue
			}
			q := m.Questions[0]
			code, ips := f(q.Name.String())
			m.Response, m.RCode, m.Authoritative, m.Additionals = true, code, true, nil
			for _, ip := range ips {
				if q.Type == dnsmessage.TypeA {
					m.Answers = append(m.Answers, dnsmessage.Resource{Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class}, Body: &dnsmessage.AResource{A: ip.As4()}})
				}
			}
			if b, err := m.Pack(); err == nil {
				conn.WriteTo(b, peer)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func TestNames(t *testing.T) {
	tests := []struct {
		name string
		code dnsmessage.RCode
		kind error
		says string
	}{
		{"no such name", dnsmessage.RCodeNameError, ErrNoHost, "There is no site news.example."},
		{"server has a fault", dnsmessage.RCodeServerFailure, ErrNoConnection, "could not be reached"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &Client{resolver: nameserver(t, func(string) (dnsmessage.RCode, []netip.Addr) { return tt.code, nil })}
			_, err := c.Fetch(t.Context(), "https://news.example/a")
			if !errors.Is(err, tt.kind) || !strings.Contains(Sentence(err), tt.says) {
				t.Errorf("got %v: %s", err, Sentence(err))
			}
		})
	}
}

// TestRebinding goes through the real resolver and dialer: a name that leads to
// this computer, at once or after a redirect, is refused where it dials.
func TestRebinding(t *testing.T) {
	hits := atomic.Int32{}
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hits.Add(1)
		_, port, _ := net.SplitHostPort(r.Host)
		switch r.URL.Path {
		case "/toname":
			http.Redirect(w, r, "http://inside.example:"+port+"/", http.StatusFound)
		case "/toself":
			http.Redirect(w, r, "/again", http.StatusFound)
		case "/toip":
			http.Redirect(w, r, "http://127.0.0.2:"+port+"/", http.StatusFound)
		}
	})
	port := url[strings.LastIndex(url, ":"):]
	asked := atomic.Int32{}
	dns := nameserver(t, func(name string) (dnsmessage.RCode, []netip.Addr) {
		ip := "127.0.0.1" // stands for a public address below
		if name == "inside.example." || name == "turncoat.example." && asked.Add(1) > 2 {
			ip = "127.0.0.2"
		}
		return dnsmessage.RCodeSuccess, []netip.Addr{netip.MustParseAddr(ip)}
	})
	near := func(ip netip.Addr) reach {
		if ip == netip.MustParseAddr("127.0.0.1") {
			return public
		}
		return reachOf(ip)
	}
	tests := []struct {
		locator string
		reach   func(netip.Addr) reach
		hits    int32 // requests that reached a server
		says    string
	}{
		{"http://news.example" + port + "/", nil, 0, "127.0.0.1"},
		{"http://news.example" + port + "/toname", near, 1, "127.0.0.2"},
		{"http://news.example" + port + "/toip", near, 1, "127.0.0.2"},
		{"http://turncoat.example" + port + "/toself", near, 1, "127.0.0.2"},
	}
	for _, tt := range tests {
		hits.Store(0)
		c := &Client{resolver: dns, reach: tt.reach}
		_, err := c.Fetch(t.Context(), tt.locator)
		if says := Sentence(err); !errors.Is(err, ErrBlocked) || !strings.Contains(says, tt.says) || !strings.Contains(says, "for safety") || hits.Load() != tt.hits {
			t.Errorf("%s: got %v: %s; %d requests, want %d", tt.locator, err, says, hits.Load(), tt.hits)
		}
	}
}

// TestCancel stops a fetch in each of its phases.
func TestCancel(t *testing.T) {
	hold := func(c net.Conn) { io.Copy(io.Discard, c) }
	tests := []struct {
		name string
		url  func(t *testing.T, cancel func()) string
		c    *Client
	}{
		{"name", func(t *testing.T, cancel func()) string { return "http://news.example/" }, nil},
		{"tls", func(t *testing.T, cancel func()) string {
			return "https://" + wire(t, func(c net.Conn) { io.ReadFull(c, make([]byte, 5)); cancel(); hold(c) })
		}, &Client{}},
		{"header", func(t *testing.T, cancel func()) string {
			return "http://" + wire(t, func(c net.Conn) { http.ReadRequest(bufio.NewReader(c)); cancel(); hold(c) })
		}, &Client{}},
		{"body", func(t *testing.T, cancel func()) string {
			return "http://" + wire(t, func(c net.Conn) {
				say("HTTP/1.1 200 OK\r\n\r\n" + strings.Repeat("<p>Line.</p>", 400))(c)
				cancel()
				hold(c)
			})
		}, &Client{}},
		{"redirect", func(t *testing.T, cancel func()) string {
			return "http://" + wire(t, func(c net.Conn) {
				say("HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 9000\r\n\r\nMoved.")(c)
				cancel()
				hold(c)
			})
		}, &Client{}},
		{"second try", func(t *testing.T, cancel func()) string {
			return "http://" + wire(t, func(c net.Conn) {
				say("HTTP/1.1 503 Busy\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n")(c)
				cancel()
			})
		}, &Client{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			c := tt.c
			if c == nil {
				c = &Client{resolver: &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
					cancel()
					<-ctx.Done()
					return nil, ctx.Err()
				}}}
			}
			_, err := c.Fetch(ctx, tt.url(t, cancel))
			if !errors.Is(err, context.Canceled) || Sentence(err) != "Opening was stopped." {
				t.Errorf("got %v: %s", err, Sentence(err))
			}
		})
	}
}

// TestTimeouts lets each limit run out.
func TestTimeouts(t *testing.T) {
	silent := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	hold := "http://" + wire(t, func(c net.Conn) { io.Copy(io.Discard, c) })
	body := "http://" + wire(t, func(c net.Conn) { say("HTTP/1.1 200 OK\r\n\r\n<p>Two")(c); io.Copy(io.Discard, c) })
	const soon, later = 100 * time.Millisecond, 500 * time.Millisecond
	tests := []struct {
		name, url string
		c         *Client
		phase     phase
	}{
		{"connect", "http://news.example/", &Client{resolver: silent, Connect: soon}, phaseConnect},
		{"total while connecting", "http://news.example/", &Client{resolver: silent, Total: soon}, phaseConnect},
		{"header", hold, &Client{Header: soon}, phaseHeader},
		{"total while waiting for the header", hold, &Client{Total: later}, phaseHeader},
		{"stall", body, &Client{Stall: soon}, phaseBody},
		{"total in the body", body, &Client{Total: later}, phaseBody},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := tt.c.Fetch(t.Context(), tt.url)
			var e *Error
			if !errors.As(err, &e) || e.Kind != ErrTimeout || e.Detail != string(tt.phase) {
				t.Errorf("got %v, want %v in phase %s", err, ErrTimeout, tt.phase)
			}
		})
	}
}

func TestFetchNoServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close()
	_, err = quick().Fetch(t.Context(), "http://"+addr+"/")
	if !errors.Is(err, ErrRefused) || !strings.Contains(Sentence(err), "refused the connection") {
		t.Errorf("got %v; %s", err, Sentence(err))
	}
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://"+addr+"/b", http.StatusFound)
	})
	p, err := quick().Fetch(t.Context(), url+"/a")
	if want := addr + " refused the connection"; !errors.Is(err, ErrRefused) || !strings.Contains(Sentence(err), want) || len(p.Exchanges) != 1 {
		t.Errorf("after a redirect: %v, %d exchanges; %s, want %q", err, len(p.Exchanges), Sentence(err), want)
	}
}

// TestSecondTry waits as long as the server asks where that is short, and comes
// back once.
func TestSecondTry(t *testing.T) {
	tests := []struct {
		name  string
		after []string // Retry-After of each 503; then the page comes
		slept []time.Duration
		code  int // 0: a page
	}{
		{"none asked", []string{""}, nil, 503},
		{"short", []string{"3"}, []time.Duration{3 * time.Second}, 0},
		{"date", []string{"Wed, 04 Mar 2026 05:06:17 GMT"}, []time.Duration{9*time.Second + 999999992}, 0},
		{"long", []string{"11"}, nil, 503},
		{"twice", []string{"3", "3"}, []time.Duration{3 * time.Second}, 503},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := 0
			url := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if n++; n <= len(tt.after) {
					w.Header().Set("Retry-After", tt.after[n-1])
					w.WriteHeader(http.StatusServiceUnavailable)
					return
				}
				io.WriteString(w, story)
			})
			var slept []time.Duration
			c := &Client{Now: quick().Now, sleep: func(_ context.Context, d time.Duration) error { slept = append(slept, d); return nil }}
			_, err := c.Fetch(t.Context(), url)
			var status *StatusError
			code := 0
			if errors.As(err, &status) {
				code = status.Code
			}
			if code != tt.code || fmt.Sprint(slept) != fmt.Sprint(tt.slept) {
				t.Errorf("status %d (%v), slept %v; want %d, %v", code, err, slept, tt.code, tt.slept)
			}
		})
	}
}
