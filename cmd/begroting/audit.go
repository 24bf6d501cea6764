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
}

// newPage keeps what tells which documents can be compared. Strings are copied, because a piece of a document's text
// would keep all of it in memory.
func newPage(d *document, m *budget.Meta) page {
	return page{doc: d, meta: &budget.Meta{
		Municipality: strings.Clone(m.Municipality), Kind: budget.PublicationKind(strings.Clone(string(m.Kind))), FiscalYear: m.FiscalYear,
		ProgrammeNumber: m.ProgrammeNumber, Programme: strings.Clone(m.Programme), Whole: m.Whole,
	}}
}

// pages reads only what each document is a page of. What can't be read is told, and left out.
func (c *command) pages(docs []*document) []page {
	type result struct {
		page page
		err  error
	}
	var out []page
	noErr(inOrder(docs, (*document).weight, func(d *document) result {
		m, err := c.meta(d)
		return result{newPage(d, &m), err}
	}, func(d *document, r result) error {
		c.ui.bar.step()
		if r.err != nil {
			c.ui.problem(d.path, r.err)
			return nil
		}
		out = append(out, r.page)
		return nil
	}))
	return out
}

// audit runs the checks over documents that can be compared with each other, a group at a time, so that memory does not
// grow with their number: a group has the pages on one programme in all publications.
func (c *command) audit(pages []page, o audit.Options, each func([]*document, *audit.Result) error) error {
	metas := make([]*budget.Meta, len(pages))
	for i := range pages {
		metas[i] = pages[i].meta
	}
	type result struct {
		docs   []*document
		checks *audit.Result
		failed []failure
		loose  []string // per document
	}
	weight := func(group []int) int64 {
		sum := int64(0)
		for _, i := range group {
			sum += pages[i].doc.weight()
		}
		return sum
	}
	return inOrder(audit.Related(metas), weight, func(group []int) (r result) {
		docs := make([]*document, len(group))
		for j, i := range group {
			docs[j] = pages[i].doc
		}
		var read []*budget.Document
		r.docs, read, r.failed = c.readAll(docs)
		for _, d := range read {
			r.loose = append(r.loose, c.words.loose(d))
		}
		if len(read) > 0 {
			checks := audit.Run(read, o)
			r.checks = &checks
		}
		return r
	}, func(_ []int, r result) error {
		c.ui.failures(r.failed)
		for i, text := range r.loose {
			c.ui.loose(r.docs[i].path, text)
		}
		if r.checks == nil {
			return nil
		}
		return each(r.docs, r.checks)
	})
}
