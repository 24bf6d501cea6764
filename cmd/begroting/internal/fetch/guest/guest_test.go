package guest

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"
)

// world is a clock that only moves when somebody waits.
type world struct {
	now   time.Time
	waits []time.Duration
}

func (w *world) options() Options {
	return Options{
		Name: "begroting (test)", Token: "begroting", Pause: time.Second, Idle: 3 * time.Second, Whole: time.Minute,
		Now: func() time.Time { return w.now },
		Sleep: func(ctx context.Context, d time.Duration) error {
			w.waits = append(w.waits, d)
			w.now = w.now.Add(d)
			return ctx.Err()
		},
	}
}

func newWorld() *world { return &world{now: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)} }

func serve(t *testing.T, h http.HandlerFunc) *url.URL {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return parse(t, s.URL+"/")
}

func parse(t *testing.T, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func all(*Answer) int64 { return 1 << 20 }

// TestRetryAfter waits as a website says, in seconds or until a date, longer each time where it says nothing, and gives up
// when it takes too long.
func TestRetryAfter(t *testing.T) {
	for name, test := range map[string]struct {
		after func(n int) string
		want  []time.Duration
		later time.Duration
	}{
		"seconds":  {func(int) string { return "9" }, []time.Duration{9 * time.Second, 9 * time.Second, 9 * time.Second}, 0},
		"date":     {func(int) string { return "Mon, 02 Nov 2026 09:01:00 GMT" }, []time.Duration{time.Minute, 2 * time.Second, 4 * time.Second}, 0},
		"nothing":  {func(int) string { return "" }, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second}, 0},
		"nonsense": {func(int) string { return "gauw" }, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second}, 0},
		"an hour":  {func(int) string { return "3600" }, nil, time.Hour},
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			u := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					return
				}
				n++
				w.Header().Set("Retry-After", test.after(n))
				w.WriteHeader(http.StatusServiceUnavailable)
			})
			w := newWorld()
			o := w.options()
			o.Pause = 0
			var asked []time.Duration
			o.Waiting = func(d time.Duration, _ string) { asked = append(asked, d) }
			_, err := New(o).Get(t.Context(), u, Known{}, all)
			var later *LaterError
			var status *StatusError
			switch {
			case test.later > 0:
				if !errors.As(err, &later) || later.After != test.later || n != 1 {
					t.Errorf("%v after %d tries", err, n)
				}
			case !errors.As(err, &status) || status.Code != 503 || n != tries:
				t.Errorf("%v after %d tries", err, n)
			}
			if fmt.Sprint(asked) != fmt.Sprint(test.want) {
				t.Errorf("waited %v, want %v", asked, test.want)
			}
		})
	}
}

// TestRobots does what robots.txt says, also when it can't be read.
func TestRobots(t *testing.T) {
	for name, test := range map[string]struct {
		status int
		text   string
		want   error
		pause  time.Duration
	}{
		"allowed":          {200, "User-agent: *\nDisallow: /geheim\n", nil, time.Second},
		"forbidden":        {200, "User-agent: *\nDisallow: /p\n", ErrRobots, 0},
		"for us":           {200, "User-agent: *\nAllow: /\n\nUser-agent: Begroting\nDisallow: /p\n", ErrRobots, 0},
		"for others":       {200, "User-agent: anders\nDisallow: /\n", nil, time.Second},
		"for us it may":    {200, "User-agent: *\nDisallow: /\n\nUser-agent: begroting\nAllow: /\n", nil, time.Second},
		"a wrong line":     {200, "Disallow: x\nUser-agent: *\nCrawl-delay: ja\nDisallow: /p\n", ErrRobots, 0},
		"all of it":        {200, "User-agent: *\nDisallow: *\n", ErrRobots, 0},
		"with a mark":      {200, "\ufeffUser-agent: *\nDisallow: /p\n", ErrRobots, 0},
		"a page instead":   {200, "<!DOCTYPE html><p>Disallow: /</p>", nil, time.Second},
		"none":             {404, "", nil, time.Second},
		"not for everyone": {403, "User-agent: *\nDisallow: /\n", nil, time.Second},
		"broken":           {500, "", ErrNoRobots, 0},
		"too large":        {200, strings.Repeat("# niets\n", 100000), ErrNoRobots, 0},
		"slow":             {200, "User-agent: *\nCrawl-delay: 4\n", nil, 4 * time.Second},
		"slow for us":      {200, "User-agent: begroting\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 9\n", nil, 3 * time.Second},
		"slow as a snail":  {200, "User-agent: *\nCrawl-delay: 900\n", nil, longestDelay},
	} {
		t.Run(name, func(t *testing.T) {
			asked := false
			u := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					w.WriteHeader(test.status)
					_, _ = w.Write([]byte(test.text))
					return
				}
				asked = true
			})
			u.Path = "/p"
			w := newWorld()
			_, err := New(w.options()).Get(t.Context(), u, Known{}, all)
			if !errors.Is(err, test.want) || asked != (test.want == nil) {
				t.Errorf("%v; asked: %t", err, asked)
			}
			if test.want == nil && w.waits[len(w.waits)-1] != test.pause {
				t.Errorf("waited %v, want %v at last", w.waits, test.pause)
			}
		})
	}
}

// TestPrivate begins at a public address, and is led to a private one: by a redirect that its owner allows. 127.0.0.1 plays the
// public address.
func TestPrivate(t *testing.T) {
	asked := 0
	inside, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skip("this system has one loopback address: ", err)
	}
	router := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ })}
	go router.Serve(inside)
	t.Cleanup(func() { _ = router.Close() })
	u := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/naar-binnen" {
			http.Redirect(w, r, "http://"+inside.Addr().String()+"/", http.StatusFound)
		}
	})
	o := newWorld().options()
	o.Private = func(ip netip.Addr) bool { return ip == netip.MustParseAddr("127.0.0.2") }
	o.Follow = func(_, _ *url.URL) error { return nil }
	g := New(o)
	if _, err := g.Get(t.Context(), u, Known{}, all); err != nil {
		t.Fatal(err)
	}
	u.Path = "/naar-binnen"
	var private *PrivateError
	if _, err := g.Get(t.Context(), u, Known{}, all); !errors.As(err, &private) || asked > 0 {
		t.Errorf("%v; asked %d times", err, asked)
	}
	// Who begins at the private address may go there.
	if _, err := New(o).Get(t.Context(), parse(t, "http://"+inside.Addr().String()+"/"), Known{}, all); err != nil || asked == 0 {
		t.Errorf("%v; asked %d times", err, asked)
	}
}

func TestPrivateAddresses(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "10.1.2.3": true, "172.16.0.1": true, "192.168.1.1": true, "169.254.169.254": true, "0.0.0.0": true, "100.64.0.1": true, "224.0.0.1": true,
		"255.255.255.255": true, "::1": true, "fe80::1": true, "fc00::1": true, "::ffff:10.0.0.1": true, "64:ff9b::a00:1": true, "2002:7f00:1::": true, "::": true, "fe80::1%eth0": true,
		"8.8.8.8": false, "172.32.0.1": false, "2a00:1450:400e:80e::200e": false, "::ffff:8.8.8.8": false, "64:ff9b::808:808": false,
	} {
		if got := Private(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: private is %t", address, got)
		}
	}
}

// TestTLS trusts no certificate that nobody vouches for, and follows no redirect out of a protected connection.
func TestTLS(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/uit" {
			http.Redirect(w, r, "http://"+r.Host+"/", http.StatusFound)
		}
	}))
	s.Config.ErrorLog = nil
	t.Cleanup(s.Close)
	o := newWorld().options()
	if _, err := New(o).Get(t.Context(), parse(t, s.URL+"/"), Known{}, all); !errors.Is(err, ErrTLS) {
		t.Errorf("an unknown certificate: %v", err)
	}
	o.Roots = x509.NewCertPool()
	o.Roots.AddCert(s.Certificate())
	o.Follow = func(_, _ *url.URL) error { return nil }
	g := New(o)
	if _, err := g.Get(t.Context(), parse(t, s.URL+"/"), Known{}, all); err != nil {
		t.Errorf("a known certificate: %v", err)
	}
	if _, err := g.Get(t.Context(), parse(t, s.URL+"/uit"), Known{}, all); !errors.Is(err, ErrUnsafe) {
		t.Errorf("out of the protected connection: %v", err)
	}
}

// TestBodies bounds what comes, packed or not.
func TestBodies(t *testing.T) {
	pack := func(data []byte) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write(data)
		_ = z.Close()
		return b.Bytes()
	}
	large := bytes.Repeat([]byte("a"), 2<<20)
	for name, test := range map[string]struct {
		encoding string
		body     []byte
		length   int
		want     error
	}{
		"plain":          {"", []byte("hallo"), 0, nil},
		"packed":         {"gzip", pack([]byte("hallo")), 0, nil},
		"large":          {"", large, 0, &SizeError{1 << 20}},
		"large packed":   {"gzip", pack(large), 0, &SizeError{1 << 20}},
		"says it":        {"", large, len(large), &SizeError{1 << 20}},
		"damaged":        {"gzip", pack(large[:100])[:20], 0, ErrPacked},
		"not packed":     {"gzip", []byte("hallo"), 0, ErrPacked},
		"packed twice":   {"gzip, gzip", pack(pack([]byte("hallo"))), 0, ErrEncoding},
		"brotli":         {"br", []byte("hallo"), 0, ErrEncoding},
		"many of naught": {"gzip", bytes.Repeat(pack(nil), 100000), 0, &SizeError{}},
	} {
		t.Run(name, func(t *testing.T) {
			u := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					return
				}
				w.Header().Set("Content-Encoding", test.encoding)
				if test.encoding == "" {
					w.Header().Del("Content-Encoding")
				}
				if test.length > 0 {
					w.Header().Set("Content-Length", fmt.Sprint(test.length))
				}
				_, _ = w.Write(test.body)
			})
			a, err := New(newWorld().options()).Get(t.Context(), u, Known{}, all)
			var size *SizeError
			switch {
			case test.want == nil:
				if err != nil || string(a.Body) != "hallo" {
					t.Errorf("%v", err)
				}
			case errors.As(test.want, &size):
				if !errors.As(err, &size) {
					t.Errorf("%v, want that it is too large", err)
				}
			case !errors.Is(err, test.want):
				t.Errorf("%v, want %v", err, test.want)
			}
		})
	}
}

// TestKnown sends what is known of an answer, and gets that nothing changed.
func TestKnown(t *testing.T) {
	u := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"1"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
		}
	})
	g := New(newWorld().options())
	a, err := g.Get(t.Context(), u, Known{}, all)
	if err != nil || a.Status != 200 {
		t.Fatalf("%+v, %v", a, err)
	}
	if b, err := g.Get(t.Context(), u, a.Known, all); err != nil || b.Status != 304 {
		t.Errorf("%+v, %v", b, err)
	}
}

// TestStop stops while it waits.
func TestStop(t *testing.T) {
	u := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	ctx, stop := context.WithCancel(t.Context())
	o := newWorld().options()
	o.Sleep = func(ctx context.Context, _ time.Duration) error {
		stop()
		return ctx.Err()
	}
	if _, err := New(o).Get(ctx, u, Known{}, all); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestNoWebsite has nobody at the address.
func TestNoWebsite(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	_ = l.Close()
	if _, err := New(newWorld().options()).Get(t.Context(), parse(t, "http://"+address+"/"), Known{}, all); !errors.Is(err, ErrRefused) {
		t.Errorf("%v", err)
	}
}
