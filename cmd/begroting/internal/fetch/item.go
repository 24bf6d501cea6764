package fetch

import (
	"net/url"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

// item is an address with what is known of it. There are some thousands, so it holds no text of the page but its names.
type item struct {
	address *url.URL
	key     string // the address as text
	from    *item  // the page that led to it first
	state   state
	rec     *record
	alias   *item // what it is the same as

	called map[string]int // by links to it
	above  map[string]int // addresses that it stands under, as menus and ways from the home page have it

	isDocument bool
	gone       bool // it was there before, and no longer is
	title      string
	site       string
	canonical  string
	headings   []string
	crumbs     []page.Crumb
	scripts    int
	twins      int // other paths that give the same page

	// What tree.go, about.go and programme.go find out.
	parent    *item
	about     about
	programme programme

	// What place.go does with it.
	file    string
	sum     string // SHA-256 of the file
	tables  int
	dropped bool // it came, and is left out
}

type state uint8

const (
	waiting state = iota
	came
	left // alone
)

// mostNames is how many names of one page are kept.
const mostNames = 4

func (it *item) call(text string) {
	if text == "" || len(text) > 150 {
		return
	}
	if it.called == nil {
		it.called = map[string]int{}
	}
	if it.called[text] > 0 || len(it.called) < mostNames {
		it.called[text]++
	}
}

// stands notes that the item stands under another address. A way from the home page weighs more than a menu.
func (it *item) stands(parent string, weight int) {
	if it.above == nil {
		it.above = map[string]int{}
	}
	if it.above[parent] > 0 || len(it.above) < mostNames {
		it.above[parent] += weight
	}
}

func (it *item) fromKey() string {
	if it.from == nil {
		return ""
	}
	return it.from.key
}

// real is the item itself, or what it is the same as.
func (it *item) real() *item {
	for n := 0; it.alias != nil && n < 10; n++ {
		it = it.alias
	}
	return it
}
