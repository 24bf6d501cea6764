package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
	"begrotingsverkenner/core/source"
)

// Options say what to fetch and how.
type Options struct {
	Start string   // the address at which to begin
	Also  []string // other places that belong to it: HOST/PATH
	Dir   string   // the folder to fill
	Pages int      // at most
	Bytes int64    // at most

	// Guest says how to behave. Fetch adds which redirects may be followed.
	Guest guest.Options
	// Replace writes a file whole or not at all.
	Replace func(path string, write func(*os.File) error) error
	// Progress is told how many addresses were done, of how many that are known. It can be nil.
	Progress func(done, known int)
	// Placing is told how many pages were written, of how many. It can be nil.
	Placing func(done, all int)
}

const (
	mostPage     = 16 << 20       // bytes of a page
	mostDocument = source.MaxSize // bytes of a document: what is larger can't be read, either
)

// AddressError is an address that is none.
type AddressError struct{ Address string }

func (e *AddressError) Error() string {
	return e.Address + " is no address of a website; it begins with https://"
}

// StartError is why nothing could be fetched: the address that was given did not come.
type StartError struct{ Err error }

func (e *StartError) Error() string { return "the first page did not come: " + e.Err.Error() }
func (e *StartError) Unwrap() error { return e.Err }

// ErrNested is a page that is put together so that it can't be read.
var ErrNested = page.ErrNested

// Why a run stopped before it had all.
var (
	ErrPages  = errors.New("there are more pages than the limit")
	ErrBytes  = errors.New("there is more than the limit in bytes")
	ErrSilent = errors.New("the website does not answer any more")
)

// Check reports with its error what is wrong with an address or with the places beside it.
func (o *Options) Check() error {
	_, err := o.scope()
	return err
}

func (o *Options) scope() (*scope, error) {
	start := parseAddress(o.Start)
	if start == nil {
		return nil, &AddressError{o.Start}
	}
	s, err := newScope(start, o.Also)
	if err != nil {
		return nil, &AddressError{err.Error()}
	}
	return s, nil
}

// FolderName is the folder for a website when none is given: the name of its host.
func FolderName(address string) string {
	u := parseAddress(address)
	if u == nil {
		return ""
	}
	return safe(u.Hostname())
}

// Run fetches a website into a folder. Its error is about the whole run; what did not come of single pages is in the result.
// When ctx ends, what came stays, and the next run goes on from there.
func Run(ctx context.Context, o Options) (*Result, error) {
	scope, err := o.scope()
	if err != nil {
		return nil, err
	}
	if o.Guest.Now == nil {
		o.Guest.Now = time.Now
	}
	c := &crawl{
		o: o, scope: scope, traps: newTraps(), items: map[string]*item{}, texts: map[page.Sum]*item{}, outside: map[string]bool{},
		result: &Result{Dir: o.Dir, Skipped: map[Reason]*Skips{}},
		today:  o.Guest.Now().UTC().Format(time.DateOnly),
	}
	if c.store, err = openStore(o.Dir, scope.start.String()); err != nil {
		return nil, err
	}
	defer c.store.close()
	if _, err := c.readManifests(); err != nil {
		return nil, err // before anybody waits for pages
	}
	o.Guest.Follow = c.follow
	c.guest = guest.New(o.Guest)
	defer c.guest.Close()
	if err := c.run(ctx); err != nil {
		if len(c.store.records) == 0 {
			c.store.abandon()
		}
		return nil, err
	}
	if err := c.place(); err != nil {
		return nil, err
	}
	return c.result, c.store.finish(!c.goesOn())
}

// goesOn reports whether the next run goes on with this round, because the website had enough of it.
func (c *crawl) goesOn() bool {
	return c.result.Stopped != nil && !errors.Is(c.result.Stopped, ErrPages) && !errors.Is(c.result.Stopped, ErrBytes)
}

// errKnown is a redirect to what came already.
var errKnown = errors.New("it came already")

// follow decides on redirects.
func (c *crawl) follow(_, to *url.URL) error {
	u := parseAddress(to.String())
	if u == nil {
		return guest.ErrNoAddress
	}
	if err := c.scope.holds(u); err != nil {
		return err
	}
	if circles(u) {
		return guest.ErrLoop
	}
	if it := c.items[u.String()]; it != nil && it.state == came {
		return errKnown
	}
	return nil
}

func (c *crawl) fail(it *item, err error) {
	c.result.Failed = append(c.result.Failed, Failure{it.key, it.fromKey(), err})
}

func (c *crawl) skip(why Reason, it *item, to string) {
	it.state = left
	c.result.skip(why, Skip{it.key, it.fromKey(), to})
}

// wrapped gives an error of the disk a place.
func wrapped(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
