package fetch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
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
