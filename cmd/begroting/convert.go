package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/workbook"
)

// convertCommand writes workbooks.
func (c *command) convertCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "convert",
		Short: c.words.short["convert"],
		RunE:  func(_ *cobra.Command, args []string) error { return c.convert(args) },
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVarP(&c.target, "output", "o", ".", c.words.flags["convert-output"])
	noErr(cmd.MarkFlagFilename("output", "xlsx"))
	return cmd
}

// convert writes one workbook per publication. A workbook is in memory only while it is made.
func (c *command) convert(args []string) error {
	if err := c.checkTarget(); err != nil {
		return err
	}
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	steps := 2 * len(docs)
	if isWorkbook(c.target) {
		steps = len(docs)
	}
	c.ui.start(steps)
	var total tally
	for _, b := range c.shelve(docs) {
		if len(b.docs) > 0 {
			total.add(c.writeBook(b))
		}
	}
	c.ui.report(c.words.total(total)...)
	return nil
}

// checkTarget refuses targets that can only be a mistake.
func (c *command) checkTarget() error {
	others := []string{".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".json", ".zip", ".pdf"}
	switch {
	case c.target == "-":
		return wrongUse{c.words.workbookToStdout}
	case c.target == "":
		return wrongUse{c.words.outputEmpty}
	case slices.Contains(others, strings.ToLower(filepath.Ext(c.target))) && !isFolder(c.target):
		return wrongUse{fmt.Sprintf(c.words.workbookName, c.target)}
	}
	return nil
}

// writeBook reads the documents of one workbook in full, writes it, reads it back, and only then puts it in its place.
func (c *command) writeBook(b *book) tally {
	docs := make([]*budget.Document, 0, len(b.docs))
	for _, d := range b.docs {
		doc, err := c.read(d)
		c.ui.bar.step()
		if err != nil {
			c.ui.problem(d.path, err)
			continue
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return tally{}
	}
	t := count(docs)
	err := os.MkdirAll(filepath.Dir(b.path), 0o777)
	if err == nil {
		err = replaceFile(b.path, func(f *os.File) error { return c.fillBook(f, docs, &t) })
	}
	if err != nil {
		c.ui.problem(b.path, writing{err})
		return tally{}
	}
	t.books = 1
	c.ui.report(c.bookReport(b.path, docs, t)...)
	return t
}

// fillBook writes a workbook and reads it back: a workbook that lacks a published figure must not exist.
func (c *command) fillBook(f *os.File, docs []*budget.Document, t *tally) error {
	o := workbook.Options{Version: version, Lang: c.words.lang}
	if err := workbook.Write(f, docs, o); err != nil {
		return err
	}
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if err := workbook.Verify(f, size, docs, o); err != nil {
		return fmt.Errorf("%w: %w", errVerify, err)
	}
	t.sheets, err = countSheets(f, size)
	return err
}

// isFolder reports whether path is a folder that is there.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
