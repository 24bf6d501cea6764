package main

import (
	"strings"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// page is a document of which is known what it is a page of.
type page struct {
	doc  *document
	meta *budget.Meta // no more than tells which documents can be compared
	sha  string       // of the bytes that were read before; "" when only the metadata was
}

// newPage keeps what tells which documents can be compared. Strings are copied, because a piece of a document's text
// would keep all of it in memory.
func newPage(d *document, m *budget.Meta, sha string) page {
	return page{doc: d, sha: strings.Clone(sha), meta: &budget.Meta{
		Municipality: strings.Clone(m.Municipality), Kind: budget.PublicationKind(strings.Clone(string(m.Kind))), FiscalYear: m.FiscalYear,
		ProgrammeNumber: m.ProgrammeNumber, Programme: strings.Clone(m.Programme),
	}}
}

// pages reads only what each document is a page of.
func (c *command) pages(docs []*document) []page {
	var out []page
	for _, d := range docs {
		m, err := c.meta(d)
		c.ui.bar.step()
		if err != nil {
			c.ui.problem(d.path, err)
			continue
		}
		out = append(out, newPage(d, &m, ""))
	}
	return out
}

// audit runs the checks over documents that can be compared with each other, a group at a time, so that no more of them
// are in memory than the largest group has: the pages on one programme in all publications.
func (c *command) audit(pages []page, o audit.Options, each func([]*document, *audit.Result) error) error {
	metas := make([]*budget.Meta, len(pages))
	for i := range pages {
		metas[i] = pages[i].meta
	}
	for _, group := range audit.Related(metas) {
		var typed []*document
		var read []*budget.Document
		for _, i := range group {
			p := &pages[i]
			d, err := c.read(p.doc)
			c.ui.bar.step()
			if err == nil && p.sha != "" && p.sha != d.SHA256 {
				err = errChanged
			}
			if err != nil {
				c.ui.problem(p.doc.path, err)
				continue
			}
			typed, read = append(typed, p.doc), append(read, d)
		}
		if len(read) == 0 {
			continue
		}
		r := audit.Run(read, o)
		if err := each(typed, &r); err != nil {
			return err
		}
	}
	return nil
}
