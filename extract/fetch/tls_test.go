package fetch

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
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
