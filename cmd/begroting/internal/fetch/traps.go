package fetch

import (
	"net/url"
	"strings"
	"unicode"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

// traps are the ways in which a website never ends. Each is a rule about addresses or pages that no publication breaks:
//
//   - a path that goes through the same folder three times, because a link is relative that should not be;
//   - pages whose addresses differ in nothing but numbers and whose words differ in nothing but numbers, dozens of them, and
//     no amounts of money: a calendar, a list that can be put in any order;
//   - a part of an address that changes nothing about the page: a number of a session.
//
// What is left without an end is stopped by the limit.
type traps struct {
	seen   map[shape]map[page.Sum]bool // words of pages, by the shape of their address
	again  map[shape]int               // pages that gave words that were there
	closed map[shape]bool
	idle   map[string]int // by part of a query: pages that stayed the same when it changed
	dead   map[string]bool
}

// shape is an address without its numbers.
type shape string

const (
	mostAgain   = 60 // pages of one shape with the same words
	mostIdle    = 5  // pages for which a part of the address made no difference
	mostTwins   = 3  // folders of the same name in one path
	mostFolders = 24 // in one path
)

func newTraps() *traps {
	return &traps{seen: map[shape]map[page.Sum]bool{}, again: map[shape]int{}, closed: map[shape]bool{}, idle: map[string]int{}, dead: map[string]bool{}}
}

func shapeOf(u *url.URL) shape {
	var b strings.Builder
	digits := false
	for _, r := range u.Host + u.Path + "?" + u.RawQuery {
		if unicode.IsDigit(r) {
			if !digits {
				b.WriteByte('9')
			}
			digits = true
			continue
		}
		digits = false
		b.WriteRune(r)
	}
	return shape(b.String())
}

// circles reports whether a path goes round.
func circles(u *url.URL) bool {
	count := map[string]int{}
	n := 0
	for s := range strings.SplitSeq(u.Path, "/") {
		if s == "" {
			continue
		}
		n++
		most := mostTwins
		if strings.Trim(s, "0123456789") == "" {
			most *= 2 // chapter 1.1.1
		}
		if count[s]++; count[s] >= most {
			return true
		}
	}
	return n > mostFolders
}

// endless reports whether there is no end to addresses like this one.
func (t *traps) endless(u *url.URL) bool { return t.closed[shapeOf(u)] }

// met is told of a page that came. It reports whether that closed the shape of its address.
func (t *traps) met(u *url.URL, p *page.Page) bool {
	s := shapeOf(u)
	if p.Money {
		return false // districts can have the same words and other amounts
	}
	if !strings.ContainsRune(string(s), '9') {
		return false // an address without numbers is the only one of its shape
	}
	if t.seen[s] == nil {
		t.seen[s] = map[page.Sum]bool{}
	}
	if !t.seen[s][p.Digitless] {
		t.seen[s][p.Digitless] = true
		return false
	}
	t.again[s]++
	if t.again[s] == mostAgain {
		t.closed[s] = true
		return true
	}
	return false
}

// twin is told that two addresses give the same page. It returns the part of the address that turns out to make no difference,
// or "".
func (t *traps) twin(a, b *url.URL) string {
	if a.Host != b.Host || a.Path != b.Path {
		return ""
	}
	for _, key := range queryKeys(a) {
		drop := func(k string) bool { return k == key }
		if t.dead[key] || withoutKeys(a, drop).RawQuery != withoutKeys(b, drop).RawQuery {
			continue
		}
		if t.idle[key]++; t.idle[key] == mostIdle {
			t.dead[key] = true
			return key
		}
	}
	return ""
}

// trim leaves out what makes no difference.
func (t *traps) trim(u *url.URL) *url.URL {
	if len(t.dead) == 0 {
		return u
	}
	return withoutKeys(u, func(key string) bool { return t.dead[key] })
}
