package guest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
)

// guard keeps a website on the internet from making us ask for what only this network has: a router, a printer, a server
// behind the firewall. It looks at the address that is really connected to, so that a name that changes its address between
// two requests does not get past it. Who starts at a private address may go to private ones.
type guard struct {
	private func(netip.Addr) bool

	mu      sync.Mutex
	public  bool            // we began at a public address
	begun   bool            // we began
	proxies map[string]bool // host and port of proxies: they are ours, and may be private
}

func newGuard(private func(netip.Addr) bool) *guard {
	return &guard{private: private, proxies: map[string]bool{}}
}

// proxy finds the proxy of the environment, as municipalities have them.
func (g *guard) proxy(r *http.Request) (*url.URL, error) {
	p, err := http.ProxyFromEnvironment(r)
	if p == nil || err != nil {
		return p, err
	}
	host := p.Host
	if p.Port() == "" {
		port := "80"
		switch p.Scheme {
		case "https":
			port = "443"
		case "socks5", "socks5h":
			port = "1080"
		}
		host = net.JoinHostPort(p.Hostname(), port)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.proxies[host] = true
	// The proxy connects where we can't look. A plain address can still be told.
	if ip, err := netip.ParseAddr(r.URL.Hostname()); err == nil {
		if err := g.enter(ip); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// dialer connects, and has each address checked first.
func (g *guard) dialer(d *net.Dialer) func(context.Context, string, string) (net.Conn, error) {
	checked := *d
	checked.Control = func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil {
			return err
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		return g.enter(at.Addr())
	}
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		g.mu.Lock()
		ours := g.proxies[address]
		g.mu.Unlock()
		if ours {
			return d.DialContext(ctx, network, address)
		}
		return checked.DialContext(ctx, network, address)
	}
}

// enter decides on an address. The first one says where we began. Who holds the lock may call it.
func (g *guard) enter(ip netip.Addr) error {
	private := g.private(ip)
	if !g.begun {
		g.begun, g.public = true, !private
	}
	if g.public && private {
		return &PrivateError{ip}
	}
	return nil
}

// shared are the addresses beside those that net/netip knows which are no part of the internet: those of providers' own
// networks, of examples and tests, and those reserved for later.
var shared = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("fec0::/10"),
}

// nat64 and sixToFour hold addresses of IPv4 in those of IPv6.
var (
	nat64     = netip.MustParsePrefix("64:ff9b::/96")
	sixToFour = netip.MustParsePrefix("2002::/16")
)

// Private reports whether an address is no part of the public internet.
func Private(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if b := ip.As16(); nat64.Contains(ip) {
		ip = netip.AddrFrom4([4]byte(b[12:16]))
	} else if sixToFour.Contains(ip) {
		ip = netip.AddrFrom4([4]byte(b[2:6]))
	}
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return true
	}
	for _, p := range shared {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// tlsConfig is what Go does by itself; tests have a certificate of their own.
func tlsConfig(roots *x509.CertPool) *tls.Config {
	return &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
}
