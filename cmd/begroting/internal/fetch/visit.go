package fetch

import (
	"bytes"
	"context"
	"errors"
	"mime"
	"slices"
	"strings"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
)

// visit gets what stands at an address, from the website or from what was kept of this round, and reads it. Its error is one of
// the disk, or says that the run was stopped.
func (c *crawl) visit(ctx context.Context, it *item) error {
	round := c.store.heading.Round
	if it.rec != nil && it.rec.Round == round {
		if it.rec.To != "" {
			c.redirected(it, it.rec.To)
			return nil
		}
		if body, err := c.store.bytes(it.rec); err == nil {
			return c.take(it, body)
		}
		it.rec = nil // it is asked for again
	}
	var kept []byte
	if it.rec != nil && it.rec.File != "" {
		kept, _ = c.store.bytes(it.rec)
	}
	known := guest.Known{}
	if kept != nil {
		known = it.rec.known()
	}
	c.result.Requests++
	a, err := c.guest.Get(ctx, it.address, known, func(a *guest.Answer) int64 { return wanted(a, it) })
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c.refused(it, err)
		if c.result.Stopped == nil && kept != nil && (it.gone || it.state == waiting) {
			return c.take(it, kept) // what was there before is kept
		}
		return nil
	}
	c.silent = 0
	if at := parseAddress(a.Address.String()); at != nil && at.String() != it.key {
		if err := c.store.put(&record{Address: it.key, Round: round, To: at.String()}); err != nil {
			return err
		}
		to := c.items[at.String()]
		if to == nil {
			to = c.add(at, it.from)
		}
		it.state, it.alias = left, to
		if to.state != waiting {
			return nil
		}
		it = to
	}
	if a.Status != 200 {
		rec := *it.rec
		rec.Round, rec.Gone = round, ""
		it.rec = &rec
		if err := c.store.put(it.rec); err != nil {
			return err
		}
		return c.take(it, kept)
	}
	kind := kindOf(a, it)
	if kind == "" {
		c.skip(SkipFiles, it, "")
		return nil
	}
	return c.keep(it, a, kind)
}

// keep keeps an answer as it came, and reads it.
func (c *crawl) keep(it *item, a *guest.Answer, kind string) error {
	rec := &record{Address: it.key, Round: c.store.heading.Round, Type: a.Type, ETag: a.ETag, Modified: a.Modified, Fetched: c.today}
	ext := kind
	if kind == ".html" {
		ext = ".html.gz"
	}
	if err := c.store.save(rec, a.Body, ext); err != nil {
		return err
	}
	if old := it.rec; old != nil {
		rec.Name = old.Name
		if old.SHA256 == rec.SHA256 {
			rec.Fetched = old.Fetched
		}
	}
	it.rec = rec
	if err := c.store.put(rec); err != nil {
		return err
	}
	return c.take(it, a.Body)
}

// take reads what came.
func (c *crawl) take(it *item, body []byte) error {
	it.state = came
	c.bytes += int64(len(body))
	c.result.Bytes += int64(len(body))
	if !strings.HasSuffix(it.rec.File, ".html.gz") {
		it.isDocument = true
		c.docs = append(c.docs, it)
		return nil
	}
	return c.read(it, body)
}

// redirected notes that an address leads to another one.
func (c *crawl) redirected(it *item, to string) {
	it.state = left
	u := parseAddress(to)
	if u == nil {
		return
	}
	if c.items[to] == nil {
		c.offer(u, it.from, pageLink(it))
	}
	it.alias = c.items[to]
}

// refused sorts out why there is no answer.
func (c *crawl) refused(it *item, err error) {
	var redirect *guest.RedirectError
	var status *guest.StatusError
	var later *guest.LaterError
	switch {
	case errors.As(err, &later), errors.Is(err, guest.ErrNoRobots):
		c.result.Stopped = err
	case errors.As(err, &redirect) && errors.Is(err, errKnown):
		c.redirected(it, parseAddress(redirect.To.String()).String())
	case errors.As(err, &redirect) && (errors.Is(err, errOtherHost) || errors.Is(err, errOtherPath)):
		c.skip(SkipAway, it, redirect.To.String())
	case errors.Is(err, guest.ErrRobots):
		c.skip(SkipRobots, it, "")
	case errors.As(err, &status) && (status.Code == 404 || status.Code == 410):
		if it.rec != nil && it.rec.File != "" {
			it.gone = true
			c.vanished(it)
			return
		}
		c.skip(SkipMissing, it, "")
	case errors.As(err, &status) && (status.Code == 401 || status.Code == 403 || status.Code == 407):
		c.skip(SkipLogin, it, "")
	default:
		c.fail(it, err)
		if c.silent++; !network(err) {
			c.silent = 0
		}
		if c.silent >= mostSilent {
			c.result.Stopped = ErrSilent
		}
	}
}

// vanished notes since when an address is gone.
func (c *crawl) vanished(it *item) {
	rec := *it.rec
	if rec.Gone == "" {
		rec.Gone = c.today
	}
	rec.Round = c.store.heading.Round
	it.rec = &rec
	_ = c.store.put(it.rec) // the journal is written anew at the end
	c.result.Gone = append(c.result.Gone, Skip{Address: it.key, To: it.rec.Name})
}

// wanted is how many bytes an answer may have, by its type and its address: 0 for pictures and the like.
func wanted(a *guest.Answer, it *item) int64 {
	kind, _, _ := mime.ParseMediaType(a.Type)
	ext := fileType(it.address)
	switch {
	case kind == "text/html" || kind == "application/xhtml+xml":
		return mostPage
	case slices.Contains(documentTypes, ext), kind == "application/pdf", kind == "application/msword", strings.Contains(kind, "wordprocessingml"):
		return mostDocument
	case kind == "", kind == "text/plain" && ext == "", kind == "application/octet-stream", kind == "application/xml", kind == "text/xml":
		return mostPage // its bytes say what it is
	}
	return 0
}

// kindOf tells by its bytes what came: the ending of its name, or "" for what is neither page nor document.
func kindOf(a *guest.Answer, it *item) string {
	b := a.Body
	head := bytes.TrimLeft(bytes.TrimPrefix(b[:min(len(b), 1024)], []byte{0xEF, 0xBB, 0xBF}), " \t\r\n\x00")
	low := bytes.ToLower(head)
	kind, _, _ := mime.ParseMediaType(a.Type)
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return ".pdf"
	case bytes.HasPrefix(b, []byte{0xD0, 0xCF, 0x11, 0xE0}) && (fileType(it.address) == ".doc" || kind == "application/msword"):
		return ".doc"
	case bytes.HasPrefix(b, []byte("PK\x03\x04")) && bytes.Contains(b, []byte("word/document.xml")):
		return ".docx"
	case kind == "text/html", kind == "application/xhtml+xml":
		return ".html"
	case bytes.Contains(low, []byte("<html")), bytes.Contains(low, []byte("<!doctype html")), bytes.HasPrefix(b, []byte{0xFF, 0xFE, '<'}), bytes.HasPrefix(b, []byte{0xFE, 0xFF, 0, '<'}):
		return ".html"
	}
	return ""
}
