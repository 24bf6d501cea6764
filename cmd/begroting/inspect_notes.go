package main

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// notes shows what was inferred or not understood. Metadata is told at the top, and loose figures have a list of their
// own at the end.
func (s *inspection) notes() {
	first := true
	for _, n := range s.d.Notes {
		if n.Code == budget.NoteUnplaced {
			continue
		}
		if _, meta := s.w.fields[budget.Field(n.What)]; meta && (n.Code == budget.NoteInferred || n.Code == budget.NoteUnknown) {
			continue
		}
		if first {
			s.heading(s.w.inspect.notes)
			first = false
		}
		at := s.place(n.Line)
		if n.Page > 0 {
			at = s.path + ":" + fmt.Sprintf(s.w.page, n.Page)
		}
		s.add(fmt.Sprintf("%s: %s", at, s.w.noteText(n)), 2, 4)
	}
}

// figures lists every figure that is in no table, so that nobody has to search for what was left out: first those that
// belong nowhere, then the amounts in prose.
func (s *inspection) figures() {
	first := true
	for i := range s.d.Texts {
		t := &s.d.Texts[i]
		if t.Kind != budget.Unplaced {
			continue
		}
		if first {
			s.heading(s.w.inspect.unplaced)
			first = false
		}
		s.add(fmt.Sprintf("%s: %s", s.place(t.Line), t.Text), 2, 4)
	}
	first = true
	for i := range s.d.Texts {
		t := &s.d.Texts[i]
		if t.Kind == budget.Unplaced || t.InTable || len(t.Amounts) == 0 {
			continue
		}
		if first {
			s.heading(s.w.inspect.prose)
			first = false
		}
		s.amounts(t.Amounts)
	}
}

// amounts shows the amounts of a text, those of one line together.
func (s *inspection) amounts(amounts []budget.Amount) {
	for len(amounts) > 0 {
		n := 1
		text := amounts[0].Published
		for n < len(amounts) && amounts[n].Line == amounts[0].Line {
			text += "; " + amounts[n].Published
			n++
		}
		s.add(fmt.Sprintf("%s: %s", s.place(amounts[0].Line), text), 2, 4)
		amounts = amounts[n:]
	}
}
