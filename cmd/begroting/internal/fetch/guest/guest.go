package guest

import (
	"context"
	"crypto/x509"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"
)

// Options say how a guest behaves. What is zero gets a value that suits any website.
type Options struct {
	Name  string        // who is asking: the User-Agent, which begins with Token
	Token string        // what robots.txt may call us
	Pause time.Duration // before each request

	// Follow says whether a redirect may be followed. Nil follows none.
	Follow func(from, to *url.URL) error
	// Waiting is told of pauses that a website asks for, because somebody may wonder why nothing happens. It can be nil.
	Waiting func(d time.Duration, address string)

	Idle  time.Duration // how long a website may be silent
	Whole time.Duration // how long one answer may take

	// What tests put in the place of the world.
	Now     func() time.Time
	Sleep   func(context.Context, time.Duration) error
	Private func(netip.Addr) bool
	Roots   *x509.CertPool
}

// Guest asks for pages, one at a time. It is not for use by several goroutines.
type Guest struct {
	o      Options
	client *http.Client
	guard  *guard
	robots map[string]*robots // by scheme and host
	last   time.Time          // when the last answer was over
	slower time.Duration      // on top of the pause, since a website said that it is too much
}

const (
	idle  = 30 * time.Second
	whole = 10 * time.Minute
)

// New is a guest.
func New(o Options) *Guest {
	if o.Idle == 0 {
		o.Idle = idle
	}
	if o.Whole == 0 {
		o.Whole = whole
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if o.Private == nil {
		o.Private = Private
	}
	g := &Guest{o: o, robots: map[string]*robots{}, guard: newGuard(o.Private)}
	transport := &http.Transport{
		Proxy:                  g.guard.proxy,
		DialContext:            g.guard.dialer(&net.Dialer{Timeout: o.Idle}),
		TLSClientConfig:        tlsConfig(o.Roots),
		TLSHandshakeTimeout:    o.Idle,
		ResponseHeaderTimeout:  o.Idle,
		MaxResponseHeaderBytes: 64 << 10,
		DisableCompression:     true, // body.go decompresses, within bounds
		MaxIdleConns:           2,
		IdleConnTimeout:        time.Minute,
		ForceAttemptHTTP2:      true,
	}
	g.client = &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return g
}

// Close ends the connections that are kept open.
func (g *Guest) Close() { g.client.CloseIdleConnections() }

// sleep waits, unless it is told to stop.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// rest waits until the website has had its pause since the last answer.
func (g *Guest) rest(ctx context.Context, u *url.URL) error {
	pause := g.o.Pause + g.slower
	if r := g.robots[origin(u)]; r != nil {
		pause = max(pause, r.delay)
	}
	if g.last.IsZero() {
		return ctx.Err()
	}
	if left := pause - g.o.Now().Sub(g.last); left > 0 {
		return g.o.Sleep(ctx, left)
	}
	return ctx.Err()
}

// origin tells websites apart: their scheme, host and port.
func origin(u *url.URL) string { return u.Scheme + "://" + u.Host }
