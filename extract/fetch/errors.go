package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"syscall"
	"time"
)

// The kinds of failure; test with errors.Is. Every error of this package is an
// *Error that names one of them, or a *StatusError, or context.Canceled
// wrapped when the caller gave up.
var (
	ErrNotFound     = errors.New("no such file")
	ErrDirectory    = errors.New("is a folder")
	ErrDenied       = errors.New("file may not be read")
	ErrEmpty        = errors.New("nothing in it")
	ErrBinary       = errors.New("not a text")
	ErrTooLarge     = errors.New("too large")
	ErrChanged      = errors.New("changed while it was read")
	ErrTimeout      = errors.New("no answer in time")
	ErrTLS          = errors.New("secure connection failed")
	ErrNoHost       = errors.New("no such host")
	ErrNoConnection = errors.New("no connection")
	ErrRefused      = errors.New("connection refused")
	ErrRedirects    = errors.New("too many redirects")
	ErrLoop         = errors.New("redirects in a circle")
	ErrBlocked      = errors.New("redirect to an address that is not public")
	ErrScheme       = errors.New("not a web address")
	ErrBroken       = errors.New("broke off")
	ErrProtocol     = errors.New("not the answer of a web server")
	ErrEncoding     = errors.New("unknown transfer encoding")
	ErrAddress      = errors.New("address not understood")
	ErrRobots       = errors.New("closed to automatic visits")
	ErrUnchanged    = errors.New("not changed since it was fetched")
	ErrWARC         = errors.New("not a sound web archive")
	ErrNoExchange   = errors.New("not fetched over the network")
)

// Error says what could not be fetched and why.
type Error struct {
	What string // the address, without password, or the file, as typed
	Kind error  // one of the kinds above
	// Detail is, of ErrBinary, what it seems to be, "a PDF file"; of ErrBlocked
	// and ErrScheme the address refused; of ErrTLS the reason in words; of
	// ErrRedirects and ErrLoop the last addresses; of ErrTimeout and ErrBroken how far it
	// had come: "wait", "connect", "tls", "header" or "body".
	Detail string
	Err    error // the cause; may be nil
}

func (e *Error) Error() string {
	s := e.Kind.Error()
	if e.What != "" {
		s = e.What + ": " + s
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// StatusError is returned when a server answers with anything but success.
type StatusError struct {
	URL  string // the address that answered
	Code int
	// RetryAfter is how long the server asks to wait; 0 when it does not say.
	RetryAfter time.Duration
	// Challenge is true where the answer is a test for human visitors that
	// only a browser can pass.
	Challenge bool
}

func (e *StatusError) Error() string { return fmt.Sprintf("%s: status %d", e.URL, e.Code) }

// kindOf maps what net, tls, x509, os and io report to a kind, otherwise when it
// knows none. An *Error inside keeps its kind.
func kindOf(err, otherwise error) error {
	var (
		own  *Error
		dns  *net.DNSError
		hand *handshakeError
		to   interface{ Timeout() bool }
	)
	switch {
	case errors.As(err, &own):
		return own.Kind
	case errors.As(err, &dns):
		switch {
		case dns.IsNotFound:
			return ErrNoHost
		case dns.IsTimeout:
			return ErrTimeout
		}
		return ErrNoConnection
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &to) && to.Timeout():
		return ErrTimeout
	case errors.As(err, &hand), tlsReason(err) != "":
		return ErrTLS
	case errors.Is(err, syscall.ECONNREFUSED):
		return ErrRefused
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return ErrNoConnection
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return ErrBroken
	case errors.Is(err, os.ErrNotExist):
		return ErrNotFound
	case errors.Is(err, os.ErrPermission):
		return ErrDenied
	}
	return otherwise
}

// tlsReason says in words why a connection could not be secured, "" where that
// is not what err is about.
func tlsReason(err error) string {
	var (
		bad     x509.CertificateInvalidError
		host    x509.HostnameError
		unknown x509.UnknownAuthorityError
		roots   x509.SystemRootsError
		record  tls.RecordHeaderError
		alert   *net.OpError
		cert    *tls.CertificateVerificationError
	)
	const day = "2 January 2006"
	switch {
	case errors.As(err, &bad) && bad.Reason == x509.Expired && bad.Cert != nil:
		if time.Now().Before(bad.Cert.NotBefore) {
			return "its certificate is valid only from " + bad.Cert.NotBefore.Format(day) + " on, or the clock of this computer is wrong"
		}
		return "its certificate ran out on " + bad.Cert.NotAfter.Format(day) + ", or the clock of this computer is wrong"
	case errors.As(err, &host):
		return "its certificate is not made out to " + host.Host + ", so that another site may be answering"
	case errors.As(err, &unknown):
		return "nobody that this computer knows vouches for its certificate; the network you are in may be reading along"
	case errors.As(err, &roots):
		return "this computer has no list of those who vouch for sites"
	case errors.As(err, &record):
		return "it does not speak https there; an address that starts with http:// may work"
	case errors.As(err, &alert) && alert.Op == "remote error": // crypto/tls keeps its type to itself
		return "the two could not agree on how to secure it (" + alert.Err.Error() + ")"
	case errors.As(err, &bad), errors.As(err, &cert):
		return "its certificate is not valid"
	}
	return ""
}

func canceled(what string) error { return fmt.Errorf("%s: %w", what, context.Canceled) }

// wrap makes an *Error of what went wrong in a fetch of typed, or hands on a
// cancellation or a status. It names the address at which it went wrong, and
// for a way that leads nowhere the one at which it began.
func (r *recorder) wrap(ctx context.Context, typed string, err error) error {
	at, what := r.at()
	var (
		status *StatusError
		own    *Error
		u      *url.Error
		hand   *handshakeError
	)
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return canceled(what)
	case errors.As(err, &status):
		return status
	}
	otherwise := map[phase]error{phaseConnect: ErrNoConnection, phaseTLS: ErrTLS, phaseHeader: ErrProtocol, phaseWait: ErrProtocol}
	if kind := kindOf(err, nil); what == "" || kind == ErrRedirects || kind == ErrLoop || kind == ErrBlocked || kind == ErrScheme || kind == ErrAddress {
		what = typed
	}
	e := &Error{What: what, Kind: kindOf(err, otherwise[at]), Err: err}
	if e.Kind == nil {
		e.Kind = ErrBroken
	}
	switch {
	case errors.As(err, &own):
		e.Detail, e.Err = own.Detail, own.Err
		if own.What != "" {
			e.What = own.What
		}
	case e.Kind == ErrTLS:
		e.Detail = tlsReason(err)
	case e.Kind == ErrTimeout, e.Kind == ErrBroken:
		e.Detail = string(at)
	}
	if errors.As(e.Err, &u) { // its text repeats the address
		e.Err = u.Err
	}
	if errors.As(e.Err, &hand) {
		e.Err = hand.error
	}
	return e
}
