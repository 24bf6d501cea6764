package main

import (
	"bufio"
	"io"
	"os"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
)

// exported counts what went into open data.
type exported struct {
	tally
	findings int
}

// dataWriter writes documents as open data.
type dataWriter interface {
	WriteDocument(*budget.Document) error
}

// findingsWriter writes findings, too, behind the documents.
type findingsWriter interface {
	dataWriter
	WriteFindings(*audit.Result) error
	Findings() int
}

// exportFile writes the data to a file, whole or not at all; a device or a pipe has nothing to replace.
func (c *command) exportFile(docs []*document) {
	var total exported
	write := func(f *os.File) (err error) {
		if total, err = c.exportStream(f, docs); err == nil && total.documents == 0 {
			return errNothing
		}
		return err
	}
	var err error
	if info, statErr := os.Stat(c.output); statErr == nil && !info.Mode().IsRegular() {
		var f *os.File
		if f, err = os.OpenFile(c.output, os.O_WRONLY, 0); err == nil {
			err = write(f)
			if cerr := f.Close(); err == nil {
				err = cerr
			}
		}
	} else {
		err = replaceFile(c.output, write)
	}
	c.exportDone(total, err)
}

// exportDone tells what was written, or why nothing was.
func (c *command) exportDone(total exported, err error) {
	switch {
	case err == errNothing:
		c.ui.message(c.output, c.words.nothingToWrite)
	case err != nil:
		c.ui.problem(c.output, writing{err})
	default:
		c.ui.report(c.words.exported(c.output, total.tally, total.findings))
	}
}

// exportStream writes the documents that can be read as one stream. When none can, nothing is written, not even a header.
func (c *command) exportStream(w io.Writer, docs []*document) (exported, error) {
	buffered := bufio.NewWriterSize(w, 1<<16)
	var out dataWriter
	var end func() error
	if c.format == "json" {
		j := opendata.NewJSON(buffered, c.words.lang)
		out, end = j, j.Close
	} else {
		t := opendata.NewCSVIn(buffered, opendata.Dialect(c.dialect))
		out, end = t, t.Flush
	}
	total, err := c.writeData(out, docs)
	if err != nil || total.documents == 0 {
		return total, err
	}
	if err := end(); err != nil {
		return total, err
	}
	return total, buffered.Flush()
}

// writeData writes the documents in their order, and then the findings where the format has them. For those the
// documents are read again, because a check compares documents with each other and all of them would not fit in memory.
func (c *command) writeData(out dataWriter, docs []*document) (exported, error) {
	var total exported
	var pages []page
	f, checked := out.(findingsWriter)
	type result struct {
		doc *budget.Document
		err error
	}
	err := inOrder(docs, (*document).weight, func(d *document) result {
		doc, err := c.read(d)
		return result{doc, err}
	}, func(d *document, r result) error {
		c.ui.bar.step()
		if r.err != nil {
			c.ui.problem(d.path, r.err)
			return nil
		}
		if err := out.WriteDocument(r.doc); err != nil {
			return err
		}
		if !checked { // the checks tell it
			c.ui.loose(d.path, c.words.loose(r.doc))
		}
		total.add(count([]*budget.Document{r.doc}))
		pages = append(pages, newPage(d, &r.doc.Meta))
		return nil
	})
	if err != nil {
		return total, err
	}
	if !checked {
		return total, nil
	}
	err = c.audit(pages, audit.Options{}, func(_ []*document, r *audit.Result) error { return f.WriteFindings(r) })
	total.findings = f.Findings()
	return total, err
}
