package main

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
)

// mostNamed is how many addresses or files of a kind are named in a report.
const mostNamed = 5

// reported are the reasons for leaving addresses alone, in the order in which they are told. Files that are no page at all are
// not told: every page has its pictures.
var reported = []fetch.Reason{
	fetch.SkipBrowser, fetch.SkipMissing, fetch.SkipLogin, fetch.SkipRobots, fetch.SkipAway, fetch.SkipOutside, fetch.SkipEndless, fetch.SkipLoop,
	fetch.SkipTooMany, fetch.SkipSame, fetch.SkipPrint, fetch.SkipNoText,
}

// fetchReport says what came of a run: what failed first, one message each; then how much there is, where the tables are, and what
// was left alone and why.
func (c *command) fetchReport(r *fetch.Result) {
	w, f := c.words, &c.words.fetch
	for _, fail := range r.Failed {
		c.ui.problem(fail.Address, told(f.explain(fail.Err, w)+f.found(fail.From)))
	}
	for _, g := range r.Gone {
		c.ui.message(g.Address, f.gone)
	}
	switch {
	case len(r.Pages)+len(r.Documents) == 0 && r.Skipped[fetch.SkipBrowser] != nil:
		c.ui.problem(r.Dir, told(f.nothing+" "+upper(f.browserOnly)))
	case len(r.Pages)+len(r.Documents) == 0:
		c.ui.problem(r.Dir, told(f.nothing))
	default:
		c.ui.report(w.fetched(r)...)
	}
	if r.Stopped != nil {
		c.ui.problem("", told(f.stopped(r, w)))
	}
	c.ui.summary()
}

// found says on which page an address was found.
func (f *fetchWords) found(from string) string {
	if from == "" {
		return ""
	}
	return fmt.Sprintf(f.foundOn, from)
}

// fetched is the report of a run.
func (w *words) fetched(r *fetch.Result) []string {
	f := &w.fetch
	first := fmt.Sprintf(f.done, r.Dir, w.n(len(r.Pages), f.page), w.n(len(r.Documents), f.file))
	switch {
	case r.New == 0 && r.Changed == 0:
		first += ", " + f.same
	default:
		if r.New > 0 {
			first += ", " + w.n(r.New, f.newFile)
		}
		if r.Changed > 0 {
			first += ", " + w.n(r.Changed, f.changedFile)
		}
	}
	lines := wrap(first+".", 0, 2)
	lines = append(lines, w.fetchedTables(r)...)
	lines = append(lines, w.fetchedFolders(r)...)
	for _, why := range reported {
		if s := r.Skipped[why]; s != nil {
			lines = append(lines, w.fetchedSkips(r, why, s)...)
		}
	}
	for _, key := range r.Dead {
		lines = append(lines, wrap(fmt.Sprintf(f.dead, key+"="), 0, 2)...)
	}
	return lines
}

// fetchedTables says where the tables are, a line for each programme.
func (w *words) fetchedTables(r *fetch.Result) []string {
	f := &w.fetch
	if len(r.Pages) == 0 {
		return wrap(f.allDocuments, 0, 2)
	}
	programmes := r.Programmes()
	if len(programmes) == 0 {
		return []string{f.noTables}
	}
	lines := []string{fmt.Sprintf(f.tablesOn, w.n(r.Tables(), f.page))}
	for _, p := range programmes {
		name := p.Name
		if name == "" {
			name = f.without
		}
		files := p.Files
		if n := len(files) - mostNamed; n > 1 {
			files = append(files[:mostNamed:mostNamed], fmt.Sprintf(f.andMore, w.number(n)))
		}
		lines = append(lines, wrap(fmt.Sprintf("%s: %s (%s)", name, w.n(p.Tables, f.table), join(files)), 2, 4)...)
	}
	return lines
}

// fetchedFolders says what is elsewhere than beside the manifest, and what is not known.
func (w *words) fetchedFolders(r *fetch.Result) []string {
	f := &w.fetch
	texts, apart := 0, 0
	for _, p := range r.Pages {
		if p.Text {
			texts++
		}
	}
	for _, d := range r.Documents {
		if strings.Contains(d.File, "/") {
			apart++
		}
	}
	var lines []string
	if texts > 0 {
		lines = append(lines, wrap(fmt.Sprintf(f.textFolder, filepath.Join(r.Dir, fetch.TextFolder), w.n(texts, f.page)), 0, 2)...)
	}
	if apart > 0 {
		lines = append(lines, wrap(fmt.Sprintf(f.documentFolder, filepath.Join(r.Dir, fetch.DocumentFolder), w.number(apart)), 0, 2)...)
	}
	if r.Unknown > 0 {
		lines = append(lines, wrap(fmt.Sprintf(f.unknownKind, w.n(r.Unknown, f.page), filepath.Join(r.Dir, manifestName)), 0, 2)...)
	}
	if r.Above != "" && len(r.Pages) == 1 && len(r.Documents) == 0 {
		lines = append(lines, wrap(fmt.Sprintf(f.single, r.Above), 0, 2)...)
	}
	return lines
}

// fetchedSkips names the addresses that were left alone for one reason.
func (w *words) fetchedSkips(r *fetch.Result, why fetch.Reason, s *fetch.Skips) []string {
	f := &w.fetch
	lines := wrap(fmt.Sprintf(f.skipped[why], w.n(s.N, f.address)), 0, 2)
	shown := s.First[:min(len(s.First), mostNamed)]
	for _, k := range shown {
		text := k.Address
		switch {
		case k.To != "":
			text += " → " + k.To
		case why == fetch.SkipMissing || why == fetch.SkipOutside:
			text += f.found(k.From)
		}
		lines = append(lines, wrap(text, 2, 4)...)
	}
	if n := s.N - len(shown); n > 0 {
		lines = append(lines, "  "+fmt.Sprintf(f.andMore, w.number(n)))
	}
	hint := f.hint[why]
	switch {
	case why == fetch.SkipSame && r.Scripted:
		hint = f.scripted
	case why == fetch.SkipOutside:
		hint = fmt.Sprintf(hint, place(s.First[0].Address))
	}
	if hint != "" {
		lines = append(lines, wrap(hint, 2, 2)...)
	}
	return lines
}

// place is where a document stands, as --also takes it.
func place(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Host + u.Path[:strings.LastIndexByte(u.Path, '/')+1]
}

// upper begins a sentence.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
