package main

import (
	"fmt"
	"io"
	"os"
	"sync"

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

	mu     sync.Mutex // of all below: ^C speaks, too
	bar    *progress
	failed []string // what was not read or not written; any makes the exit code 3
	since  int      // other lines said since the first of them

	goodbye string // is said when ^C ends the program
}

func newUI(w io.Writer, words *words) *ui {
	return &ui{w: w, words: words, terminal: isTerminal(w), goodbye: words.interrupted}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// problem says that a file was not read or not written, and that the run is not complete.
func (u *ui) problem(file string, err error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	text := named(file, u.words.explain(err))
	u.failed = append(u.failed, text)
	u.say("begroting: " + text)
	u.since-- // failures that stand below each other are seen together
}

// failures says of each file that it was not read or not written.
func (u *ui) failures(failed []failure) {
	for _, f := range failed {
		u.problem(f.file, f.err)
	}
}

// wrongUse says what is wrong with what was typed.
func (u *ui) wrongUse(text string) { u.message("", text) }

// message says something about a file, or about the run when file is empty.
func (u *ui) message(file, text string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.say("begroting: " + named(file, text))
}

// loose tells of figures of a file that no table has, if there are any.
func (u *ui) loose(file, text string) {
	if text != "" {
		u.message(file, text)
	}
}

// onInterrupt sets what is said when ^C ends the program.
func (u *ui) onInterrupt(text string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.goodbye = text
}

// last says that the program was interrupted, and lets nobody speak after it.
func (u *ui) last() {
	u.mu.Lock()
	u.say("begroting: " + u.goodbye)
}

// report writes lines of a report.
func (u *ui) report(lines ...string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.say(lines...)
}

// say writes lines to standard error.
func (u *ui) say(lines ...string) {
	u.bar.hide()
	for _, line := range lines {
		_, _ = fmt.Fprintln(u.w, plain(line))
	}
	if len(u.failed) > 0 {
		u.since += len(lines)
	}
}

// screen is how many other lines can be said after a failure before it is named again at the end.
const screen = 20

// summary says at the end of a long run again what went wrong, because what was said then has scrolled off the screen.
func (u *ui) summary() {
	u.mu.Lock()
	defer u.mu.Unlock()
	if len(u.failed) == 0 || u.since <= screen {
		return
	}
	lines := []string{fmt.Sprintf(u.words.failedAgain, u.words.n(len(u.failed), u.words.file))}
	for _, text := range u.failed {
		lines = append(lines, "  "+text)
	}
	u.say(lines...)
}

// incomplete reports whether anything went wrong.
func (u *ui) incomplete() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return len(u.failed) > 0
}

// done takes away what the terminal should not keep.
func (u *ui) done() { u.bar.stop() }

// hideBar takes the bar away for data that comes to the same terminal.
func (u *ui) hideBar() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.bar.hide()
}

// named puts the name of a file before a text, on the same line whatever is in the name.
func named(file, text string) string {
	if file == "" {
		return text
	}
	return oneLine(file) + ": " + text
}
