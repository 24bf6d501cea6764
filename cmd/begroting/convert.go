package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
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
	cmd.Flags().BoolVar(&c.resume, "resume", false, c.words.flags["resume"])
	noErr(cmd.MarkFlagFilename("output", "xlsx"))
	return cmd
}

// Go clears garbage when there is as much of it as of what is in use. In a run of twenty thousand documents that would
// double the lists of them, and for small workbooks it would clear all the time. So it is told to clear sooner, and of a
// block that nobody ever touches and that takes no memory, either: it makes the least room between two times.
const (
	garbage = 40 // percent
	ballast = 128 << 20
)

// convert writes one workbook per publication, some at a time. What is said, and in which order, does not depend on which
// is ready first.
func (c *command) convert(args []string) error {
	if err := c.checkTarget(); err != nil {
		return err
	}
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	c.ui.onInterrupt(c.words.interruptedConvert)
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
		room := make([]byte, ballast)
		defer runtime.KeepAlive(room)
	}
	books := c.shelve(docs)
	c.ui.start(c.words.reading, bookDocuments(books))
	var total tally
	noErr(inOrder(books, (*book).weight, c.makeBook, func(_ *book, r madeBook) error {
		c.ui.failures(r.failed)
		c.ui.report(r.report...)
		total.add(r.tally)
		return nil
	}))
	c.ui.report(c.words.total(total)...)
	c.ui.summary()
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

// fillBook writes a workbook and reads it back: a workbook that lacks a published figure must not exist.
func (c *command) fillBook(f *os.File, docs []*budget.Document, t *tally) error {
	book, err := workbook.NewBook(docs, workbook.Options{Version: version, Lang: c.words.lang})
	if err != nil {
		return err
	}
	if err := book.Write(f); err != nil {
		return err
	}
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if err := book.Verify(f, size); err != nil {
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
