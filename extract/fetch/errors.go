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
	ErrTimeout      = errors.New("no answer in time")
	ErrTLS          = errors.New("secure connection failed")
	ErrNoHost       = errors.New("no such host")
	ErrNoConnection = errors.New("no connection")
	ErrRefused      = errors.New("connection refused")
	ErrRedirects    = errors.New("too many redirects")
	ErrBlocked      = errors.New("redirect to an address that is not public")
	ErrScheme       = errors.New("not a web address")
	ErrBroken       = errors.New("broke off")
	ErrEncoding     = errors.New("unknown transfer encoding")
	ErrAddress      = errors.New("address not understood")
)

// Error says what could not be fetched and why.
type Error struct {
	What   string // the address, without password, or the file, as typed
	Kind   error  // one of the kinds above
	Detail string // of ErrBinary: what it seems to be, "a PDF file"; of ErrBlocked, ErrScheme: the address refused
	Err    error  // the cause; may be nil
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

// kindOf maps what net, tls, os and io report to a kind, otherwise when it
// knows none. An *Error inside keeps its kind.
func kindOf(err, otherwise error) error {
	var (
		own  *Error
		dns  *net.DNSError
		cert *tls.CertificateVerificationError
		host x509.HostnameError
		ca   x509.UnknownAuthorityError
		rec  tls.RecordHeaderError
		al   tls.AlertError
		to   interface{ Timeout() bool }
	)
	switch {
	case errors.As(err, &own):
		return own.Kind
	case errors.As(err, &dns):
		if dns.IsNotFound {
			return ErrNoHost
		}
		return ErrNoConnection
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &to) && to.Timeout():
		return ErrTimeout
	case errors.As(err, &cert), errors.As(err, &host), errors.As(err, &ca), errors.As(err, &rec), errors.As(err, &al):
		return ErrTLS
	case errors.Is(err, syscall.ECONNREFUSED):
		return ErrRefused
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return ErrNoConnection
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET):
		return ErrBroken
	case errors.Is(err, os.ErrNotExist):
		return ErrNotFound
	case errors.Is(err, os.ErrPermission):
		return ErrDenied
	}
	return otherwise
}

// wrap makes an *Error of err, or hands on a cancellation.
func wrap(ctx context.Context, what string, err, otherwise error) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return fmt.Errorf("%s: %w", what, context.Canceled)
	}
	e := &Error{What: what, Kind: kindOf(err, otherwise), Err: err}
	var own *Error
	if errors.As(err, &own) {
		e.Detail, e.Err = own.Detail, own.Err
	}
	var u *url.Error
	if errors.As(e.Err, &u) { // its text repeats the address
		e.Err = u.Err
	}
	return e
}
