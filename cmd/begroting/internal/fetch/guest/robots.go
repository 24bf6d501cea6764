package guest

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jimsmart/grobotstxt"
)

// robots is the robots.txt of one website.
type robots struct {
	text  string
	err   error // that it could not be read
	delay time.Duration
}

// longestDelay is the longest pause that robots.txt can ask for. A hundred pages take fifty minutes then.
const longestDelay = 30 * time.Second

// Allowed reports with its error whether robots.txt lets us fetch an address. It reads robots.txt once.
func (g *Guest) Allowed(ctx context.Context, u *url.URL) error {
	r, err := g.robotsOf(ctx, u)
	switch {
	case err != nil:
		return err
	case r.err != nil:
		return r.err
	case !grobotstxt.AgentAllowed(r.text, g.o.Token, u.String()):
		return ErrRobots
	}
	return nil
}

// Sitemaps returns the sitemaps that robots.txt names.
func (g *Guest) Sitemaps(ctx context.Context, u *url.URL) []string {
	r, err := g.robotsOf(ctx, u)
	if err != nil || r.err != nil {
		return nil
	}
	return grobotstxt.Sitemaps(r.text)
}

// robotsOf reads the robots.txt of a website, as RFC 9309 says: without one (4xx) everything is allowed, and while it can't be
// read (5xx, no connection) nothing is.
func (g *Guest) robotsOf(ctx context.Context, u *url.URL) (*robots, error) {
	if r := g.robots[origin(u)]; r != nil {
		return r, nil
	}
	r := &robots{}
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for n := 0; ; n++ {
		a, to, err := g.persist(ctx, at, Known{}, func(*Answer) int64 { return robotsMax })
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		var status *StatusError
		var size *SizeError
		switch {
		case to != nil && n < redirects && to.Host == u.Host:
			at = to
			continue
		case to != nil: // to another website: whose rules they are is not known
		case err == nil:
			r.text = a.text()
			r.delay = delayOf(r.text, g.o.Token)
		case errors.As(err, &status) && status.Code < 500 && status.Code != 429:
		case errors.As(err, &size):
			r.err = ErrNoRobots
		case errors.As(err, &status):
			r.err = ErrNoRobots
		default:
			r.err = err // nothing of this website can be read
		}
		break
	}
	g.robots[origin(u)] = r
	return r, nil
}

// text is the answer without the page that some websites give for a file that is not there.
func (a *Answer) text() string {
	if s := string(a.Body); !strings.HasPrefix(strings.TrimSpace(s), "<") {
		return s
	}
	return ""
}

// delayOf reads Crawl-delay: the one for us, else the one for everybody.
func delayOf(text, token string) time.Duration {
	var ours, everyone time.Duration
	forUs, forAll, rules := false, false, false
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "user-agent":
			if rules {
				forUs, forAll, rules = false, false, false
			}
			forUs = forUs || strings.EqualFold(value, token)
			forAll = forAll || value == "*"
		case "crawl-delay":
			rules = true
			if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
				d := time.Duration(min(s, longestDelay.Seconds()) * float64(time.Second))
				if forUs {
					ours = d
				} else if forAll {
					everyone = d
				}
			}
		case "allow", "disallow":
			rules = true
		}
	}
	if ours > 0 {
		return ours
	}
	return everyone
}
