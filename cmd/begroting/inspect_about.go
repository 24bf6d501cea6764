package main

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// about shows what the document is a page of, and what tells so.
func (s *inspection) about() {
	w := s.w.inspect
	s.heading(w.about)
	for _, f := range fieldOrder {
		value := fieldValue(&s.d.Meta, f)
		if value == "" && s.d.Meta.Whole && (f == budget.FieldNumber || f == budget.FieldProgramme) {
			continue // it has several
		}
		o, ok := s.d.Meta.From[f]
		switch {
		case value == "":
			value = w.unknown
		case !ok:
		case o.Where == budget.FromText:
			value += " (" + s.place(o.Line) + ")"
		default:
			value += " (" + s.w.origin(o) + ")"
		}
		s.pair(s.w.fields[f], value)
	}
	s.pair(w.encoding, s.d.Encoding)
	if s.d.Stamp.Line > 0 {
		s.pair(w.stamp, fmt.Sprintf("%s (%s)", s.d.Stamp.Text, s.place(s.d.Stamp.Line)))
	}
	s.pair("SHA-256", s.d.SHA256)
}

// shares shows how many figures there are, and what part of them is in tables, in prose and nowhere.
func (s *inspection) shares() {
	inTables := 0
	for _, t := range s.d.Tables {
		inTables += t.Figures()
	}
	inProse, unplaced := 0, 0
	for i := range s.d.Texts {
		t := &s.d.Texts[i]
		switch {
		case t.Kind == budget.Unplaced:
			unplaced += max(1, len(t.Amounts))
		case !t.InTable:
			inProse += len(t.Amounts)
		}
	}
	all := inTables + inProse + unplaced
	s.heading(s.w.inspect.figures)
	share := func(n int) string {
		if all == 0 {
			return "0"
		}
		return fmt.Sprintf("%s (%d%%)", s.w.number(n), (200*n+all)/(2*all))
	}
	s.add(fmt.Sprintf(s.w.inspect.share, share(inTables), share(inProse), share(unplaced)), 2, 2)
}

// outline shows the headings with their lines, indented by level.
func (s *inspection) outline() {
	first := true
	for i := range s.d.Texts {
		t := &s.d.Texts[i]
		if t.Kind != budget.Heading && t.Kind != budget.Question {
			continue
		}
		if first {
			s.heading(s.w.inspect.outline)
			first = false
		}
		indent := 2 * max(0, min(t.Level, 6)-1)
		wrapped := wrap(t.Text, 8+indent, 8+indent)
		if len(wrapped) > 0 {
			wrapped[0] = fmt.Sprintf("%6d", t.Line) + wrapped[0][6:]
		}
		s.lines = append(s.lines, wrapped...)
	}
}
