package guest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"time"
)

// Reasons why there is no answer, beside those with a type of their own.
var (
	ErrRobots    = errors.New("robots.txt asks not to fetch this")
	ErrNoRobots  = errors.New("robots.txt could not be read, so nothing may be fetched; try again later")
	ErrEncoding  = errors.New("the answer is packed in a way that was not asked for")
	ErrPacked    = errors.New("the packed answer is damaged")
	ErrEndless   = errors.New("the answer does not end")
	ErrSilent    = errors.New("the website does not answer")
	ErrCut       = errors.New("the answer was cut off")
	ErrLoop      = errors.New("the redirects go round in a circle")
	ErrUnsafe    = errors.New("the redirect leaves the protected connection")
	ErrNoAddress = errors.New("the redirect has no address")
	ErrTLS       = errors.New("the certificate of the website can't be trusted")
	ErrNoHost    = errors.New("there is no website at this address")
	ErrRefused   = errors.New("there is no connection")
)

// StatusError is an answer that is no page.
type StatusError struct{ Code int }

func (e *StatusError) Error() string {
	return fmt.Sprintf("the website answers with status %d", e.Code)
}

// SizeError is an answer that is too long, packed or not.
type SizeError struct{ Most int64 }

func (e *SizeError) Error() string { return fmt.Sprintf("the answer is longer than %d bytes", e.Most) }

// RedirectError is a redirect that was not followed, and why.
type RedirectError struct {
	To  *url.URL
	Why error
}

func (e *RedirectError) Error() string { return fmt.Sprintf("redirects to %s: %v", e.To, e.Why) }
func (e *RedirectError) Unwrap() error { return e.Why }

// PrivateError is a private address that a public website led to.
type PrivateError struct{ Address netip.Addr }

func (e *PrivateError) Error() string {
	return fmt.Sprintf("a public website leads to the private address %s", e.Address)
}

// LaterError is a website that wants to be left alone for longer than somebody waits.
type LaterError struct{ After time.Duration }

func (e *LaterError) Error() string {
	return fmt.Sprintf("the website asks to come back after %s", e.After)
}

// plain makes of an error of the network one that says what is the matter, and tells whether another try may help.
func plain(err error) (_ error, again bool) {
	var private *PrivateError
	var verify *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &private):
		return private, false
	case errors.Is(err, context.Canceled):
		return err, false
	case errors.As(err, &verify), errors.As(err, &unknown), errors.As(err, &host), errors.As(err, &record), errors.As(err, &alert):
		return fmt.Errorf("%w: %w", ErrTLS, err), false
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("%w: %w", ErrNoHost, err), false
	case errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("%w: %w", ErrSilent, err), true
	}
	return fmt.Errorf("%w: %w", ErrRefused, err), true
}
