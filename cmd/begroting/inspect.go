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
	}
	c.manifestFlag(cmd)
	cmd.Flags().BoolVar(&c.all, "all", false, c.words.flags["all"])
	line := cmd.Flags().Int("why", 0, c.words.flags["why"])
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if cmd.Flags().Changed("why") && *line < 1 {
			return wrongUse{c.words.badLine}
		}
		return c.inspect(args, *line)
	}
	return cmd
}

// inspect writes a description of each document to standard output, a document at a time; of one line, where that is not 0, how the
// table that it stands in was read.
func (c *command) inspect(args []string, line int) error {
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(c.stdout)
	for i, d := range docs {
		s := &inspection{w: c.words, path: d.path, all: c.all}
		if line > 0 {
			readings, err := c.readings(d, line)
			if err != nil {
				c.ui.problem(d.path, err)
				continue
			}
			s.title(s.place(line))
			s.why(readings)
		} else {
			if s.d, err = c.read(d); err != nil {
				c.ui.problem(d.path, err)
				continue
			}
			s.title(d.path)
			s.describe()
		}
		if i > 0 {
			_, _ = out.WriteString("\n\n")
		}
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
	all   bool // the long lists, too
	lines []string
}

// title begins the description.
func (s *inspection) title(text string) {
	s.lines = append(s.lines, plain(text), strings.Repeat("=", min(columns, utf8.RuneCountInString(text))))
}

func (s *inspection) describe() {
	s.about()
	s.shares()
	s.parts()
	s.first()
	if !s.all {
		return
	}
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
	if s.d == nil { // of a single line
		return fmt.Sprintf("%s:%d", s.path, line)
	}
	if page := s.d.Page(line); page > 0 {
		return s.path + ":" + fmt.Sprintf(s.w.linePage, line, page)
	}
	return fmt.Sprintf("%s:%d", s.path, line)
}
