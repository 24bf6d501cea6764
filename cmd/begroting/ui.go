package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// This file is the command's voice. The rules:
//
//   - Data goes to standard output, everything that is said goes to standard error.
//   - A message is one line: "begroting: ", the file as it was typed, what is the matter, and then what to do about it:
//     "begroting: 000.txt: dit bestand is leeg. Controleer of je de goede pagina hebt opgeslagen."
//   - What is the matter starts in lower case, because it follows a name. What to do is a sentence of its own.
//   - Words are plain (Dutch at level B1) and say "je". No exclamation marks, no blame, no "fout: ", no codes.
//   - Every document and file that went wrong is named, in a message of its own.
//   - Reports of what went well do not start with "begroting: ". They are silent about what needs no attention.
//   - No colour, and no cursor movement but for the progress bar, which is shown on a terminal only.
type ui struct {
	w        io.Writer
	words    *words
	terminal bool
	bar      *progress
	problems int // told so far; any makes the exit code 3
}

func newUI(w io.Writer, words *words) *ui {
	return &ui{w: w, words: words, terminal: isTerminal(w)}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// problem says that a file was not read or not written, and that the run is not complete.
func (u *ui) problem(file string, err error) {
	u.problems++
	u.message(file, u.words.explain(err))
}

// wrongUse says what is wrong with what was typed.
func (u *ui) wrongUse(text string) { u.message("", text) }

// message says something about a file, or about the run when file is empty.
func (u *ui) message(file, text string) {
	u.bar.hide()
	if file != "" {
		file += ": "
	}
	_, _ = fmt.Fprintf(u.w, "begroting: %s\n", plain(file+text))
}

// report writes lines of a report.
func (u *ui) report(lines ...string) {
	u.bar.hide()
	for _, line := range lines {
		_, _ = fmt.Fprintln(u.w, plain(line))
	}
}

// done takes away what the terminal should not keep.
func (u *ui) done() { u.bar.stop() }
