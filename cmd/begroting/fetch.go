package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
)

// What fetch does when nothing else is asked for.
const (
	fetchPause = "0.5"
	fetchPages = 5000
	fetchBytes = 2 << 30
)

// fetchName is how websites see who is asking. It has no version: the same website gives the same answers to all of them.
const (
	fetchToken = "begroting"
	fetchName  = fetchToken + " (Begrotingsverkenner; leest begrotingen van gemeenten, een pagina tegelijk)"
)

// fetchCommand brings a publication from its website.
func (c *command) fetchCommand() *cobra.Command {
	var dir, pause, limit string
	var also []string
	cmd := &cobra.Command{
		Use:   "fetch",
		Short: c.words.short["fetch"],
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrongUse{c.words.fetch.oneAddress}
			}
			o := fetch.Options{Start: args[0], Also: also, Dir: dir, Replace: replaceFile}
			return c.fetch(o, pause, limit)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVarP(&dir, "output", "o", "", c.words.flags["fetch-output"])
	cmd.Flags().StringArrayVar(&also, "also", nil, c.words.flags["also"])
	cmd.Flags().StringVar(&pause, "pause", fetchPause, c.words.flags["pause"])
	cmd.Flags().StringVar(&limit, "limit", strconv.Itoa(fetchPages)+",2GB", c.words.flags["limit"])
	noErr(cmd.MarkFlagDirname("output"))
	return cmd
}

// fetch fetches a website and says what came of it.
func (c *command) fetch(o fetch.Options, pause, limit string) error {
	w := c.words
	if err := o.Check(); err != nil {
		var address *fetch.AddressError
		if errors.As(err, &address) {
			return wrongUse{fmt.Sprintf(w.fetch.noAddress, address.Address)}
		}
		return err
	}
	var ok bool
	o.Guest = c.guest
	if o.Guest.Pause, ok = parsePause(pause); !ok {
		return wrongUse{fmt.Sprintf(w.fetch.noPause, pause)}
	}
	if o.Pages, o.Bytes, ok = parseLimit(limit); !ok {
		return wrongUse{fmt.Sprintf(w.fetch.noLimit, limit)}
	}
	if o.Dir == "-" {
		return wrongUse{w.fetch.noFolder}
	}
	if o.Dir == "" {
		o.Dir = fetch.FolderName(o.Start)
	}
	o.Guest.Name, o.Guest.Token = fetchName, fetchToken
	o.Guest.Waiting = c.fetchWaits
	c.ui.onInterrupt(w.fetch.interrupted)
	c.ui.start(w.fetch.fetching, 1)
	o.Progress = func(done, known int) { c.ui.bar.reach(done, known) }
	writing := false
	o.Placing = func(done, all int) {
		if !writing {
			writing = true
			c.ui.start(w.fetch.placing, all)
		}
		c.ui.bar.reach(done, all)
	}
	r, err := fetch.Run(context.Background(), o)
	c.ui.done()
	if err != nil {
		return c.fetchFailed(&o, err)
	}
	c.fetchReport(r)
	return nil
}

// fetchWaits says that a website asks for time, when that takes longer than somebody thinks nothing of.
func (c *command) fetchWaits(d time.Duration, address string) {
	if d >= 5*time.Second {
		c.ui.message(address, fmt.Sprintf(c.words.fetch.waits, c.words.number(int(d.Round(time.Second)/time.Second))))
	}
}

// fetchFailed says why a run came to nothing.
func (c *command) fetchFailed(o *fetch.Options, err error) error {
	var foreign *fetch.ForeignError
	var other *fetch.OtherSiteError
	var manifest *fetch.ManifestError
	var start *fetch.StartError
	switch {
	case errors.As(err, &foreign):
		return wrongUse{fmt.Sprintf(c.words.fetch.foreign, o.Dir)}
	case errors.As(err, &other):
		return wrongUse{fmt.Sprintf(c.words.fetch.otherSite, o.Dir, other.Start)}
	case errors.As(err, &manifest):
		c.ui.problem(manifest.Path, told(c.words.fetch.brokenManifest))
	case errors.As(err, &start):
		c.ui.problem(o.Start, told(c.words.fetch.explain(start.Err, c.words)))
	default:
		c.ui.problem(o.Dir, writing{err})
	}
	return nil
}

// parsePause reads seconds: 0.5, 0,5 or 2s.
func parsePause(s string) (time.Duration, bool) {
	s = strings.Replace(strings.TrimSuffix(strings.TrimSpace(s), "s"), ",", ".", 1)
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= 3600) {
		return 0, false
	}
	return time.Duration(f * float64(time.Second)), true
}

// parseLimit reads a number of pages, a size, or both: 300 or 500MB or 300,500MB.
func parseLimit(s string) (pages int, bytes int64, ok bool) {
	pages, bytes = fetchPages, fetchBytes
	for part := range strings.SplitSeq(s, ",") {
		part = strings.ToUpper(strings.TrimSpace(part))
		unit := int64(0)
		switch {
		case strings.HasSuffix(part, "MB"):
			unit = 1 << 20
		case strings.HasSuffix(part, "GB"):
			unit = 1 << 30
		}
		n, err := strconv.ParseUint(strings.TrimSpace(strings.TrimRight(part, "MGB")), 10, 31)
		switch {
		case err != nil || n == 0:
			return 0, 0, false
		case unit > 0:
			bytes = int64(n) * unit
		default:
			pages = int(n)
		}
	}
	return pages, bytes, true
}
