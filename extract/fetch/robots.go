package fetch

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	robotsLife = 24 * time.Hour // RFC 9309, section 2.4
	maxRobots  = 512 << 10      // bytes read; RFC 9309, section 2.5, asks for 500 KiB
	maxRule    = 1000           // bytes of a rule; longer ones, and those with more
	maxStars   = 8              // stars, are passed over: each becomes an expression
	maxRules   = 5000
)

// robots returns ErrRobots where the host of u asks programs not to fetch it.
// Only automatic fetches ask: what a person opens is no robot's visit.
func (c *Client) robots(ctx context.Context, u *url.URL, rec *recorder) error {
	group := c.Pace.group(u.Host, c.now())
	if group == nil {
		var err error
		if group, err = c.robotsGroup(ctx, u, rec); err != nil {
			return err
		}
		c.Pace.learn(u.Host, group, c.now())
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if !group.Test(path) {
		return &Error{What: shown(u), Kind: ErrRobots}
	}
	return nil
}

// robotsGroup fetches robots.txt of u's host under the same guard as the page.
func (c *Client) robotsGroup(ctx context.Context, u *url.URL, rec *recorder) (*robotstxt.Group, error) {
	plain := *c
	plain.Automatic, plain.Pace = false, nil
	at := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, &Error{What: shown(&at), Kind: ErrAddress, Err: err}
	}
	req.Header.Set("User-Agent", c.userAgent())
	req.Header.Set("Accept-Encoding", "gzip")
	var p Page
	resp, err := plain.http(&recorder{client: &plain, guard: rec.guard.again()}, &p).Do(req)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return nil, err
	}
	raw, cut := readSome(resp.Body, maxRobots)
	if cut != "" && cut != "length" {
		return nil, &Error{What: shown(&at), Kind: ErrBroken}
	}
	body, _ := unpacked(raw, resp.Header.Get("Content-Encoding")) // what came of it counts
	return groupOf(resp.StatusCode, body, c.token()), nil
}

// groupOf reads robots.txt. Where there is none all is allowed, where the server
// has a fault nothing (RFC 9309, section 2.3.1).
func groupOf(status int, body []byte, token string) *robotstxt.Group {
	switch {
	case status/100 == 5:
		body = []byte("User-agent: *\nDisallow: /\n")
	case status/100 != 2:
		body = nil
	}
	data, err := robotstxt.FromBytes(robotsLines(body))
	if err != nil {
		return &robotstxt.Group{}
	}
	return data.FindGroup(token)
}

// robotsLines leaves the lines of robots.txt that the parser knows: it gives up
// at others, which RFC 9309, section 2.2, wants ignored.
func robotsLines(body []byte) []byte {
	var out []byte
	named, rules := false, 0
	body = bytes.ReplaceAll(bytes.TrimPrefix(body[:min(len(body), maxRobots)], []byte("\ufeff")), []byte("\r"), []byte("\n"))
	for line := range strings.Lines(string(body)) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(strings.ToValidUTF8(value, ""))
		if rules++; rules > maxRules || len(value) > maxRule || strings.Count(value, "*") > maxStars {
			continue
		}
		switch {
		case key == "user-agent" && value != "":
			named = true
		case named && key == "disallow", named && key == "allow" && value != "":
		case named && key == "crawl-delay":
			if n, err := strconv.ParseFloat(value, 64); err != nil || !(n >= 0 && n < 1e6) {
				continue
			}
		default:
			continue
		}
		out = append(out, key+": "+value+"\n"...)
	}
	return out
}
