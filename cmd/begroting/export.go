package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
)

// exportCommand writes open data.
func (c *command) exportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: c.words.short["export"],
		RunE:  func(_ *cobra.Command, args []string) error { return c.export(args) },
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVarP(&c.output, "output", "o", "-", c.words.flags["export-output"])
	cmd.Flags().StringVar(&c.format, "format", "", c.words.flags["format"])
	noErr(cmd.RegisterFlagCompletionFunc("format", fixed("csv")))
	return cmd
}

// export writes the figures of all documents as one stream, a document at a time.
func (c *command) export(args []string) error {
	switch {
	case c.format == "":
		return wrongUse{c.words.formatMissing}
	case slices.Contains(laterFormats, c.format):
		return wrongUse{fmt.Sprintf(c.words.formatLater, c.format)}
	case c.format != "csv":
		return wrongUse{fmt.Sprintf(c.words.formatUnknown, c.format)}
	case c.output == "":
		return wrongUse{c.words.outputEmpty}
	case isFolder(c.output):
		return wrongUse{fmt.Sprintf(c.words.outputIsFolder, c.output)}
	}
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	if c.output != "-" {
		target := newDocument(c.output, false).id
		if slices.ContainsFunc(docs, func(d *document) bool { return d.id == target }) {
			return wrongUse{fmt.Sprintf(c.words.outputIsInput, c.output)}
		}
	}
	if c.output != "-" || !isTerminal(c.stdout) { // on a terminal the data itself shows that work is going on
		c.ui.start(len(docs))
	}
	if c.output == "-" {
		if _, err := c.exportCSV(c.stdout, docs); err != nil {
			c.ui.problem(c.words.stdout, writing{err})
		}
		return nil
	}
	return c.exportFile(docs)
}

// exportFile writes the data to a file, whole or not at all; a device or a pipe has nothing to replace.
func (c *command) exportFile(docs []*document) error {
	var total tally
	write := func(f *os.File) (err error) {
		if total, err = c.exportCSV(f, docs); err == nil && total.documents == 0 {
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
	switch {
	case err == errNothing:
		c.ui.message(c.output, c.words.nothingToWrite)
	case err != nil:
		c.ui.problem(c.output, writing{err})
	default:
		c.ui.report(c.words.exported(c.output, total))
	}
	return nil
}

// exportCSV writes the documents that can be read. When none can, nothing is written, not even a header.
func (c *command) exportCSV(w io.Writer, docs []*document) (tally, error) {
	var total tally
	buffered := bufio.NewWriterSize(w, 1<<16)
	out := opendata.NewCSV(buffered)
	for _, d := range docs {
		doc, err := c.read(d)
		c.ui.bar.step()
		if err != nil {
			c.ui.problem(d.path, err)
			continue
		}
		if err := out.WriteDocument(doc); err != nil {
			return total, err
		}
		total.add(count([]*budget.Document{doc}))
	}
	if total.documents == 0 {
		return total, nil
	}
	if err := out.Flush(); err != nil {
		return total, err
	}
	return total, buffered.Flush()
}
