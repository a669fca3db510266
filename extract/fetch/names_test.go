package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

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
