package fetch

import (
	"errors"
	"net/url"
	"path"
	"strings"
)

// Why an address does not belong to the website.
var (
	errOtherHost = errors.New("it is another website")
	errOtherPath = errors.New("it stands outside the given path")
)

// scope is the part of the world that is fetched: a host and a path, and those that were given with them.
type scope struct {
	start  *url.URL
	places []place
}

type place struct{ host, path string }

// newScope is the scope of an address, with others like "media.example.nl/begroting".
func newScope(start *url.URL, also []string) (*scope, error) {
	s := &scope{start: start, places: []place{{start.Host, below(start)}}}
	for _, a := range also {
		if !strings.Contains(a, "://") {
			a = start.Scheme + "://" + a
		}
		u := parseAddress(a)
		if u == nil {
			return nil, errors.New(a)
		}
		s.places = append(s.places, place{u.Host, below(u)})
	}
	return s, nil
}

// below is the path that an address gives: /begroting/ of /begroting/index.html, and /begroting of /begroting.
func below(u *url.URL) string {
	p := u.Path
	if last := path.Base(p); !strings.HasSuffix(p, "/") && strings.Contains(last, ".") {
		p = p[:len(p)-len(last)]
	}
	return p
}

// holds reports with its error why an address does not belong to what is fetched.
func (s *scope) holds(u *url.URL) error {
	err := errOtherHost
	for _, p := range s.places {
		if u.Host != p.host {
			continue
		}
		if u.Path == p.path || strings.HasPrefix(u.Path, strings.TrimSuffix(p.path, "/")+"/") {
			return nil
		}
		err = errOtherPath
	}
	return err
}

// same makes the address of a link one of the protected connection when the website was asked for over that.
func (s *scope) same(u *url.URL) *url.URL {
	if u.Scheme == "http" && s.start.Scheme == "https" && u.Host == s.start.Host {
		v := *u
		v.Scheme = "https"
		return &v
	}
	return u
}

// relative is an address as it stands below the start: "programma-3/doelen".
func (s *scope) relative(u *url.URL) string {
	p := u.Path
	for i, pl := range s.places {
		if u.Host != pl.host || !strings.HasPrefix(p, strings.TrimSuffix(pl.path, "/")) {
			continue
		}
		p = strings.TrimPrefix(p, strings.TrimSuffix(pl.path, "/"))
		if i > 0 && u.Host != s.start.Host {
			p = u.Hostname() + "/" + strings.TrimPrefix(p, "/")
		}
		break
	}
	return strings.Trim(p, "/")
}
