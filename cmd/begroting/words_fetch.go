package main

import (
	"errors"
	"fmt"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
)

// fetchWords are the texts of fetch.
type fetchWords struct {
	fetching, placing, interrupted, waits                                         string
	oneAddress, noAddress, noPause, noLimit, noFolder                             string
	foreign, otherSite, brokenManifest                                            string
	robots, noRobots, encoding, packed, endless, silent, cut, loop, unsafe, tls   string
	noHost, refused, status, statusServer, notFound, login, tooLarge, redirect    string
	private, later, nested, other                                                 string
	limitPages, limitBytes, gaveUp, tryLater                                      string
	page, file, newFile, changedFile, table, address                              noun
	done, same, tablesOn, noTables, without, andMore, textFolder, documentFolder  string
	allDocuments, unknownKind, single, nothing, browserOnly, gone, dead, scripted string
	foundOn                                                                       string
	skipped                                                                       map[fetch.Reason]string // of several addresses
	hint                                                                          map[fetch.Reason]string // what to do about it
}

// explain says why a page did not come, and what to do about it.
func (f *fetchWords) explain(err error, w *words) string {
	var status *guest.StatusError
	var size *guest.SizeError
	var redirect *guest.RedirectError
	var private *guest.PrivateError
	var later *guest.LaterError
	switch {
	case errors.As(err, &private):
		return fmt.Sprintf(f.private, private.Address)
	case errors.As(err, &later):
		return fmt.Sprintf(f.later, w.number(int(later.After.Round(time.Minute)/time.Minute)))
	case errors.Is(err, guest.ErrLoop):
		return f.loop
	case errors.Is(err, guest.ErrUnsafe):
		return f.unsafe
	case errors.Is(err, guest.ErrNoRobots):
		return f.noRobots
	case errors.As(err, &redirect):
		return fmt.Sprintf(f.redirect, redirect.To)
	case errors.As(err, &status) && status.Code == 404:
		return f.notFound
	case errors.As(err, &status) && status.Code == 401:
		return f.login
	case errors.As(err, &status) && status.Code >= 500:
		return fmt.Sprintf(f.statusServer, status.Code)
	case errors.As(err, &status):
		return fmt.Sprintf(f.status, status.Code)
	case errors.As(err, &size):
		return fmt.Sprintf(f.tooLarge, size.Most>>20)
	case errors.Is(err, fetch.ErrNested):
		return f.nested
	}
	for _, known := range []struct {
		err  error
		text string
	}{
		{guest.ErrRobots, f.robots}, {guest.ErrEncoding, f.encoding}, {guest.ErrPacked, f.packed}, {guest.ErrEndless, f.endless},
		{guest.ErrSilent, f.silent}, {guest.ErrCut, f.cut}, {guest.ErrTLS, f.tls}, {guest.ErrNoHost, f.noHost}, {guest.ErrRefused, f.refused},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return fmt.Sprintf(f.other, err)
}

// stopped says why a run ended before it had all.
func (f *fetchWords) stopped(r *fetch.Result, w *words) string {
	switch {
	case errors.Is(r.Stopped, fetch.ErrPages):
		return fmt.Sprintf(f.limitPages, w.number(len(r.Pages)+len(r.Documents)))
	case errors.Is(r.Stopped, fetch.ErrBytes):
		return fmt.Sprintf(f.limitBytes, w.number(int(r.Bytes>>20)))
	case errors.Is(r.Stopped, fetch.ErrSilent):
		return f.gaveUp
	}
	return f.explain(r.Stopped, w) + " " + f.tryLater
}
