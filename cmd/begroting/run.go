package main

import (
	"errors"
	"io"
	"runtime"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/core/audit"
)

// The exit codes that scripts rely on.
const (
	exitDone       = 0
	exitFindings   = 1 // check found an error in a document; what could not be read at all counts more
	exitWrongUse   = 2
	exitIncomplete = 3 // a document could not be read, or something was not written; the rest is done
)

// command is one run of the program.
type command struct {
	words  *words
	ui     *ui
	stdin  io.Reader
	stdout io.Writer
	work   chan struct{} // holds one for each processor that is at work

	transcriber transcriber

	manifest string // --manifest
	target   string // -o of convert: a folder or one workbook
	resume   bool   // --resume
	all      bool   // inspect: the long lists, too
	output   string // -o of export: a file or -
	format   string // --format of export
	dialect  string // --csv-dialect

	reportFormat string        // --format of check
	checks       audit.Options // --only and --skip
	failed       bool          // check found an error

	guest guest.Options // of fetch: tests put another clock in it
}

// wrongUse is a fault in what was typed, told in the user's language.
type wrongUse struct{ text string }

func (e wrongUse) Error() string { return e.text }

// run runs the command and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	lang, known := langOf(args)
	w := wordsOf(lang)
	c := &command{words: w, ui: newUI(stderr, w), stdin: stdin, stdout: stdout, work: make(chan struct{}, runtime.GOMAXPROCS(0))}
	if !known {
		c.ui.wrongUse(w.langUnknown)
		return exitWrongUse
	}
	return c.execute(args)
}

// execute runs the command that was typed.
func (c *command) execute(args []string) int {
	stop := removeOnInterrupt(c.ui)
	defer stop()
	err := c.root(args).Execute()
	c.ui.done()
	var use wrongUse
	switch {
	case errors.As(err, &use):
		c.ui.wrongUse(use.text)
		return exitWrongUse
	case err != nil:
		c.ui.problem("", err)
		return exitIncomplete
	case c.ui.incomplete():
		return exitIncomplete
	case c.failed:
		return exitFindings
	}
	return exitDone
}
