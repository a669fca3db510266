package fetch

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// statusError is what an answer other than a page means.
func (c *Client) statusError(resp *http.Response, body []byte) error {
	e := &StatusError{
		URL:        clean(resp.Request.URL),
		Code:       resp.StatusCode,
		RetryAfter: retryAfter(resp.Header.Get("Retry-After"), c.now()),
		Challenge:  challenge(resp, body),
	}
	if e.Code == http.StatusTooManyRequests || e.Code == http.StatusServiceUnavailable {
		c.Pace.close(resp.Request.URL.Host, e, c.now())
	}
	return e
}

// retryAfter reads RFC 9110, section 10.2.3: seconds or a date.
func retryAfter(v string, now time.Time) time.Duration {
	v = strings.TrimSpace(v)
	if n, err := strconv.Atoi(v); err == nil && n > 0 && n < 1<<24 {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(v); err == nil && t.After(now) {
		return min(t.Sub(now), 1<<24*time.Second)
	}
	return 0
}

// challenge reports whether a refusal is a test for human visitors, by the
// marks of those who set such tests for many sites.
func challenge(resp *http.Response, body []byte) bool {
	switch resp.StatusCode {
	case http.StatusAccepted, 401, 403, 405, 429, 503:
	default:
		return false
	}
	if resp.Header.Get("Cf-Mitigated") == "challenge" || resp.Header.Get("X-Datadome") != "" || resp.Header.Get("X-Amzn-Waf-Action") != "" {
		return true
	}
	page, err := unpacked(body, resp.Header.Get("Content-Encoding"))
	if err != nil {
		page = body
	}
	page = bytes.ToLower(page[:min(len(page), 64<<10)])
	for _, mark := range [...]string{"/cdn-cgi/challenge-platform/", "captcha-delivery.com", "px-captcha", "_incapsula_resource", "hcaptcha.com/", "google.com/recaptcha/",
		"challenges.cloudflare.com", "awswaf.com/", "geo.captcha", "verify you are human", "verify that you are not a robot", "are you a robot?"} {
		if bytes.Contains(page, []byte(mark)) {
			return true
		}
	}
	return false
}

// withoutPage reports an answer that counts as success and has no page: none is
// ready, or a test for human visitors stands in its place.
func withoutPage(resp *http.Response, body []byte) bool {
	switch resp.StatusCode {
	case http.StatusNoContent, http.StatusResetContent:
		return true
	case http.StatusAccepted:
		return len(bytes.TrimSpace(body)) == 0 || challenge(resp, body)
	}
	return false
}

// noteStatus tells the editor where the server itself says that its answer is
// not the page as it is (RFC 9110, sections 15.3.3, 15.3.4 and 15.3.7).
func (p *Page) noteStatus() {
	switch host := hostOf(p.FinalURL); p.Status {
	case http.StatusAccepted:
		p.Notices = append(p.Notices, fmt.Sprintf("%s says that the page is not ready yet (status 202): what came may not be the article. Open it again in a few minutes and compare.", host))
	case http.StatusNonAuthoritativeInfo:
		p.Notices = append(p.Notices, fmt.Sprintf("A machine between here and %s says that it has changed the page on the way (status 203). Compare the text with the page in your browser.", host))
	case http.StatusPartialContent:
		p.Notices = append(p.Notices, fmt.Sprintf("%s says that it sent only a part of the page (status 206). Open it in your browser, save it as a file and open that, or paste the text.", host))
	}
}

// sentence says what a status means for the editor.
func (e *StatusError) sentence() string {
	host := hostOf(e.URL)
	if e.Challenge {
		return fmt.Sprintf("%s wants to see a browser and a person before it shows the page (status %d): %s.", host, e.Code, saveIt)
	}
	switch e.Code {
	case http.StatusAccepted:
		return fmt.Sprintf("%s has taken the request but has no page ready yet (status 202): try again in a few minutes, or %s.", host, saveIt)
	case http.StatusNoContent, http.StatusResetContent:
		return fmt.Sprintf("%s has nothing to show at this address (status %d): check the address, or %s.", host, e.Code, saveIt)
	case http.StatusUnauthorized:
		return fmt.Sprintf("%s asks for a name and a password before it shows this page (status 401): log in with your browser, save the page as a file and open that file here, or paste the text.", host)
	case http.StatusPaymentRequired:
		return fmt.Sprintf("%s shows this page to paying readers only (status 402): with a subscription, %s.", host, saveIt)
	case http.StatusForbidden:
		return fmt.Sprintf("%s refuses to show this page (status 403), to this program, in this country or without a subscription: %s.", host, saveIt)
	case http.StatusNotFound:
		return fmt.Sprintf("There is no page at %s (status 404): check the address, or look for a copy in a web archive such as web.archive.org.", e.URL)
	case http.StatusGone:
		return fmt.Sprintf("The page at %s was taken down for good (status 410): ask the publisher why, or look for a copy in a web archive such as web.archive.org.", e.URL)
	case http.StatusProxyAuthRequired:
		return fmt.Sprintf("The proxy of your network asks for a login before it leads to %s (status 407): ask who runs your network, or open a saved file.", host)
	case http.StatusTooManyRequests:
		return fmt.Sprintf("%s limits how often it may be visited (status 429): try again %s, or %s.", host, wait(e.RetryAfter), saveIt)
	case http.StatusUnavailableForLegalReasons:
		return fmt.Sprintf("%s may not show this page in your country for legal reasons (status 451): ask the publisher for the text, or paste it.", host)
	case http.StatusServiceUnavailable:
		return fmt.Sprintf("%s is too busy or closed for repairs (status 503): try again %s, or %s.", host, wait(e.RetryAfter), saveIt)
	case http.StatusBadGateway, http.StatusGatewayTimeout, 520, 521, 522, 523, 524:
		return fmt.Sprintf("%s cannot reach the machine that has the page (status %d): try again in a few minutes, or look for a copy in a web archive such as web.archive.org.", host, e.Code)
	}
	if e.Code >= 500 {
		return fmt.Sprintf("%s has a fault of its own (status %d): %s.", host, e.Code, tryAgain)
	}
	return fmt.Sprintf("%s answered with status %d instead of the page: %s.", host, e.Code, saveIt)
}

// wait says when to come back.
func wait(d time.Duration) string {
	switch {
	case d <= 0:
		return "in a few minutes"
	case d < 2*time.Minute:
		return fmt.Sprintf("in %d seconds", int((d+time.Second-1)/time.Second))
	case d < 2*time.Hour:
		return fmt.Sprintf("in %d minutes", int((d+time.Minute-1)/time.Minute))
	case d < 48*time.Hour:
		return fmt.Sprintf("in %d hours", int((d+time.Hour-1)/time.Hour))
	}
	return fmt.Sprintf("in %d days", int((d+24*time.Hour-1)/(24*time.Hour)))
}
