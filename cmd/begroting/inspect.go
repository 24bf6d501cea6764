package main

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/budget"
)

// inspectCommand shows what was recognised.
func (c *command) inspectCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "inspect",
		Short: c.words.short["inspect"],
		RunE:  func(_ *cobra.Command, args []string) error { return c.inspect(args) },
	}
	c.manifestFlag(cmd)
	return cmd
}

// inspect writes a description of each document to standard output, a document at a time.
func (c *command) inspect(args []string) error {
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(c.stdout)
	for i, d := range docs {
		doc, err := c.read(d)
		if err != nil {
			c.ui.problem(d.path, err)
			continue
		}
		if i > 0 {
			_, _ = out.WriteString("\n\n")
		}
		s := &inspection{w: c.words, d: doc, path: d.path}
		s.describe()
		_, _ = out.WriteString(strings.Join(s.lines, "\n") + "\n")
		if err := out.Flush(); err != nil {
			c.ui.problem(c.words.stdout, writing{err})
			return nil
		}
	}
	return nil
}

// inspection is the description of one document. Its parts are in inspect_*.go.
type inspection struct {
	w     *words
	d     *budget.Document
	path  string
	lines []string
}

func (s *inspection) describe() {
	s.lines = append(s.lines, plain(s.path), strings.Repeat("=", min(columns, utf8.RuneCountInString(s.path))))
	s.about()
	s.shares()
	s.outline()
	s.tables()
	s.notes()
	s.figures()
}

// heading begins a part.
func (s *inspection) heading(text string) { s.lines = append(s.lines, "", text) }

// add adds a text below a heading.
func (s *inspection) add(text string, first, rest int) {
	s.lines = append(s.lines, wrap(text, first, rest)...)
}

// pair adds a label with its value beside it.
func (s *inspection) pair(label, value string) {
	const width = 18
	pad := max(1, width-2-utf8.RuneCountInString(label))
	wrapped := wrap(value, width, width)
	if len(wrapped) == 0 {
		return
	}
	if utf8.RuneCountInString(wrapped[0]) > columns {
		pad = 2 // a long word comes closer
	}
	wrapped[0] = "  " + label + strings.Repeat(" ", pad) + strings.TrimLeft(wrapped[0], " ")
	s.lines = append(s.lines, wrapped...)
}

// place is a line of the document in the form that editors and terminals jump to.
func (s *inspection) place(line int) string {
	if line == 0 {
		return s.path
	}
	if page := s.d.Page(line); page > 0 {
		return s.path + ":" + fmt.Sprintf(s.w.linePage, line, page)
	}
	return fmt.Sprintf("%s:%d", s.path, line)
}
