package fetch

import (
	"context"
	"errors"
	"net/url"
	"slices"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

// crawl is one run over a website. Addresses are taken in the order in which they are found, so that the same website gives the
// same run.
type crawl struct {
	o      Options
	scope  *scope
	guest  *guest.Guest
	store  *store
	traps  *traps
	result *Result
	today  string

	items   map[string]*item
	queue   []*item
	next    int
	pages   []*item // that came, in that order
	docs    []*item
	texts   map[page.Sum]*item
	outside map[string]bool // documents elsewhere
	silent  int             // failures of the network after each other
	bytes   int64
}

const (
	mostSilent = 5 // failures of the network after each other before the website is left alone
	mostKnown  = 4 // addresses that are kept in mind for each page that the limit allows
)

// run goes over the website.
func (c *crawl) run(ctx context.Context) error {
	start := c.add(c.scope.start, nil)
	if err := c.visit(ctx, start); err != nil {
		return err
	}
	if start.state == waiting || len(c.result.Failed) > 0 {
		return c.startError(start)
	}
	if why := c.unfit(); why != nil {
		return &StartError{why}
	}
	if c.scope.start.Scheme == "http" && start.real().address.Scheme == "https" {
		c.scope.start = start.real().address
	}
	if err := c.sitemaps(ctx); err != nil {
		return err
	}
	if err := c.drain(ctx); err != nil {
		return err
	}
	c.remember()
	return c.drain(ctx)
}

// startError is why the first page did not come.
func (c *crawl) startError(*item) error {
	switch {
	case c.result.Stopped != nil:
		return &StartError{c.result.Stopped}
	case len(c.result.Failed) > 0:
		return &StartError{c.result.Failed[0].Err}
	}
	return &StartError{guest.ErrRefused}
}

// unfit is why nothing can be done with the first page, though there was an answer.
func (c *crawl) unfit() error {
	if len(c.pages)+len(c.docs) > 0 {
		return nil
	}
	s := c.result.Skipped
	switch {
	case s[SkipRobots] != nil:
		return guest.ErrRobots
	case s[SkipMissing] != nil:
		return &guest.StatusError{Code: 404}
	case s[SkipLogin] != nil:
		return &guest.StatusError{Code: 401}
	case s[SkipAway] != nil:
		to, _ := url.Parse(s[SkipAway].First[0].To)
		return &guest.RedirectError{To: to, Why: errOtherHost}
	}
	return nil // it is made in the browser, or no page: a sitemap may still lead somewhere
}

// drain takes addresses until there are none left, or until it is enough.
func (c *crawl) drain(ctx context.Context) error {
	for ; c.next < len(c.queue) && c.result.Stopped == nil; c.next++ {
		it := c.queue[c.next]
		c.queue[c.next] = nil
		if it.state != waiting {
			continue
		}
		switch {
		case c.endsHere(it):
			continue
		case len(c.pages)+len(c.docs) >= c.o.Pages:
			c.result.Stopped = ErrPages
			return nil
		case c.bytes >= c.o.Bytes:
			c.result.Stopped = ErrBytes
			return nil
		}
		if err := c.visit(ctx, it); err != nil {
			return err
		}
		if c.o.Progress != nil {
			c.o.Progress(c.next+1, len(c.queue))
		}
	}
	return nil
}

// endsHere reports whether an address turned out to be part of a trap since it was found.
func (c *crawl) endsHere(it *item) bool {
	if c.traps.endless(it.address) {
		c.skip(SkipEndless, it, "")
		return true
	}
	if u := c.traps.trim(it.address); u != it.address {
		it.state = left
		c.offer(u, it.from, page.Link{})
		return true
	}
	return false
}

// found is a link on a page.
func (c *crawl) found(link page.Link, from *item) {
	u := parseAddress(link.Address)
	if u == nil {
		return
	}
	u = c.traps.trim(c.scope.same(u))
	c.offer(u, from, link)
}

// offer adds an address, unless it does not belong to the website or leads nowhere.
func (c *crawl) offer(u *url.URL, from *item, link page.Link) {
	key := u.String()
	if it := c.items[key]; it != nil {
		it.call(link.Text)
		if it.from == nil && !link.Step && it != from && it != c.queueStart() {
			it.from = from
		}
		return
	}
	ext := fileType(u)
	isDocument := slices.Contains(documentTypes, ext)
	if err := c.scope.holds(u); err != nil {
		if isDocument && !c.outside[key] && len(c.outside) < 10000 {
			c.outside[key] = true
			c.result.skip(SkipOutside, Skip{Address: key, From: from.keyOr("")})
		}
		return
	}
	if len(c.items) >= mostKnown*c.o.Pages+1000 {
		c.result.skip(SkipTooMany, Skip{Address: key, From: from.keyOr("")})
		return
	}
	if link.Step && from != nil && from != c.queueStart() {
		from = nil // "volgende" says nothing about what stands under what
	}
	it := c.add(u, from)
	it.call(link.Text)
	switch {
	case slices.Contains(otherTypes, ext):
		c.skip(SkipFiles, it, "")
	case circles(u):
		c.skip(SkipLoop, it, "")
	case c.traps.endless(u):
		c.skip(SkipEndless, it, "")
	case (link.Print || isPrintAddress(u)) && !isPrintAddress(c.scope.start):
		c.skip(SkipPrint, it, "")
	default:
		c.queue = append(c.queue, it)
	}
}

// add makes an item of an address.
func (c *crawl) add(u *url.URL, from *item) *item {
	it := &item{address: u, key: u.String(), from: from}
	it.rec = c.store.records[it.key]
	c.items[it.key] = it
	return it
}

// queueStart is the item of the address that was given.
func (c *crawl) queueStart() *item { return c.items[c.scope.start.String()] }

func (it *item) keyOr(other string) string {
	if it == nil {
		return other
	}
	return it.key
}

// remember adds the addresses of rounds before that nothing leads to any more: they may still be there.
func (c *crawl) remember() {
	var old []string
	for key, r := range c.store.records {
		if r.File != "" && c.items[key] == nil {
			old = append(old, key)
		}
	}
	slices.Sort(old)
	for _, key := range old {
		if u := parseAddress(key); u != nil && u.String() == key {
			c.offer(u, nil, page.Link{})
		}
	}
}

// network reports whether an error is one of the network, so that it may hold for the whole website.
func network(err error) bool {
	var status *guest.StatusError
	return errors.Is(err, guest.ErrSilent) || errors.Is(err, guest.ErrRefused) || errors.Is(err, guest.ErrNoHost) ||
		errors.As(err, &status) && status.Code >= 500
}
