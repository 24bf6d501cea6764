package guest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Known is what an earlier answer said about itself, so that a website need not send the same again.
type Known struct {
	ETag     string
	Modified string
}

// Answer is a page or a document.
type Answer struct {
	Address *url.URL // where it came from, after redirects
	Status  int      // 200, or 304 when what is known is still so
	Type    string   // Content-Type
	Known
	Body []byte
}

const (
	redirects = 5                // after each other
	tries     = 4                // in all
	firstWait = time.Second      // before the second try; then twice as long each time
	longest   = 2 * time.Minute  // that a try waits for a website that asks for time
	slowest   = 10 * time.Second // pause after a website said that it is too much
	robotsMax = 500 << 10        // as RFC 9309 has it
)

// Get asks for an address, follows redirects that are allowed, and tries again where that may help. most is how many bytes
// an answer of that type may have; 0 means that it is not wanted, and then nothing of it is read.
func (g *Guest) Get(ctx context.Context, u *url.URL, k Known, most func(answer *Answer) int64) (*Answer, error) {
	at := u
	for n := 0; ; n++ {
		if err := g.Allowed(ctx, at); err != nil {
			if at != u {
				return nil, &RedirectError{at, err}
			}
			return nil, err
		}
		a, to, err := g.persist(ctx, at, k, most)
		if to == nil {
			if err != nil && at != u {
				err = fmt.Errorf("%s: %w", at, err)
			}
			return a, err
		}
		switch {
		case n == redirects || to.String() == u.String():
			return nil, &RedirectError{to, ErrLoop}
		case at.Scheme == "https" && to.Scheme != "https":
			return nil, &RedirectError{to, ErrUnsafe}
		case g.o.Follow == nil:
			return nil, &RedirectError{to, ErrRefused}
		}
		if err := g.o.Follow(at, to); err != nil {
			return nil, &RedirectError{to, err}
		}
		at, k = to, Known{} // what is known is about the other address
	}
}

// persist asks until there is an answer or a redirect, a few times, with growing pauses or those that the website asks for.
func (g *Guest) persist(ctx context.Context, u *url.URL, k Known, most func(*Answer) int64) (*Answer, *url.URL, error) {
	wait := firstWait
	for try := 1; ; try++ {
		a, to, after, err := g.once(ctx, u, k, most)
		if err == nil || after < 0 {
			return a, to, err
		}
		if after > longest {
			return nil, nil, &LaterError{after}
		}
		if try == tries {
			return nil, nil, err
		}
		after = max(after, wait)
		if g.o.Waiting != nil {
			g.o.Waiting(after, u.String())
		}
		if err := g.o.Sleep(ctx, after); err != nil {
			return nil, nil, err
		}
		wait *= 2
	}
}

// once asks one time. after is when it makes sense to ask again: never when it is negative.
func (g *Guest) once(ctx context.Context, u *url.URL, k Known, most func(*Answer) int64) (a *Answer, to *url.URL, after time.Duration, err error) {
	if err := g.rest(ctx, u); err != nil {
		return nil, nil, -1, err
	}
	defer func() { g.last = g.o.Now() }()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, -1, err
	}
	req.Header.Set("User-Agent", g.o.Name)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf,*/*;q=0.5")
	req.Header.Set("Accept-Language", "nl,en;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip")
	if k.ETag != "" {
		req.Header.Set("If-None-Match", k.ETag)
	}
	if k.Modified != "" {
		req.Header.Set("If-Modified-Since", k.Modified)
	}
	res, err := g.client.Do(req)
	if err != nil {
		return nil, nil, retry(err), explained(ctx, err)
	}
	defer res.Body.Close()
	switch {
	case res.StatusCode == http.StatusNotModified && k != Known{}:
		return &Answer{Address: u, Status: res.StatusCode, Known: k}, nil, 0, nil
	case isRedirect(res.StatusCode):
		to, err := res.Location()
		if err != nil || to.Scheme != "http" && to.Scheme != "https" || to.Host == "" {
			return nil, nil, -1, ErrNoAddress
		}
		to.Fragment, to.User = "", nil
		return nil, to, 0, nil
	case res.StatusCode == http.StatusOK:
	default:
		return nil, nil, g.tooMuch(res), &StatusError{res.StatusCode}
	}
	a = &Answer{
		Address: u, Status: res.StatusCode, Type: res.Header.Get("Content-Type"),
		Known: Known{ETag: res.Header.Get("ETag"), Modified: res.Header.Get("Last-Modified")},
	}
	bound := most(a)
	if bound == 0 {
		return a, nil, 0, nil
	}
	a.Body, err = g.readBody(res, bound, cancel)
	if err != nil {
		var size *SizeError
		if errors.As(err, &size) || errors.Is(err, ErrEncoding) || errors.Is(err, ErrPacked) {
			return nil, nil, -1, err
		}
		if cause := context.Cause(ctx); cause != nil {
			return nil, nil, -1, cause // silent, endless or stopped: it has had its time
		}
		return nil, nil, 0, errors.Join(ErrCut, err)
	}
	return a, nil, 0, nil
}

// explained is an error of the network in plain words.
func explained(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	err, _ = plain(err)
	return err
}

func retry(err error) time.Duration {
	if _, again := plain(err); again {
		return 0
	}
	return -1
}

// tooMuch says after how long a website may be asked again, and slows down when it says that this is too much.
func (g *Guest) tooMuch(res *http.Response) time.Duration {
	switch res.StatusCode {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		g.slower = min(max(2*g.slower, g.o.Pause, time.Second), slowest)
		return max(0, g.retryAfter(res.Header.Get("Retry-After")))
	case http.StatusInternalServerError, http.StatusBadGateway, http.StatusGatewayTimeout, http.StatusRequestTimeout:
		return 0
	}
	return -1
}

// retryAfter reads a number of seconds or a date.
func (g *Guest) retryAfter(s string) time.Duration {
	s = strings.TrimSpace(s)
	if n, err := strconv.ParseUint(s, 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return t.Sub(g.o.Now())
	}
	return 0
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}
