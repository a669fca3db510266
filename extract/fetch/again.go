package fetch

import (
	"context"
	"net/http"
	"net/textproto"
	"time"
)

// Known is what a server said of a page when it was fetched before, by which
// it can tell whether the page has changed since (RFC 9110, section 13.1).
type Known struct {
	URL                string // the address that answered, Page.FinalURL
	ETag, LastModified string // as sent, "" where the server gave none
	At                 time.Time
}

// Known is what FetchAgain needs to know of p.
func (p Page) Known() Known { return KnownOf(p.FinalURL, p.Header, p.At) }

// KnownOf reads what the header of an earlier answer says of its page.
func KnownOf(finalURL string, header map[string][]string, at time.Time) Known {
	get := func(name string) string {
		for k, v := range header {
			if textproto.CanonicalMIMEHeaderKey(k) == name && len(v) > 0 {
				return v[0]
			}
		}
		return ""
	}
	return Known{URL: finalURL, ETag: get("Etag"), LastModified: get("Last-Modified"), At: at}
}

// ask adds the condition to a request.
func (k Known) ask(h http.Header) {
	if k.ETag != "" {
		h.Set("If-None-Match", k.ETag)
	}
	if k.LastModified != "" {
		h.Set("If-Modified-Since", k.LastModified)
	}
}

// FetchAgain fetches a page that was fetched before. Where the server says
// that it has not changed, the error is ErrUnchanged, and the page has no body
// but what was said (Exchanges, FinalURL, At). A server that keeps no account
// sends the page, as with Fetch. A file is read anew.
func (c *Client) FetchAgain(ctx context.Context, locator string, known Known) (Page, error) {
	return c.fetch(ctx, locator, known)
}
