package main

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
)

// tables shows each table: where it is, what it is about, its shape and its unit.
func (s *inspection) tables() {
	s.heading(s.w.inspect.tables)
	if len(s.d.Tables) == 0 {
		s.add(s.w.inspect.noTables, 2, 2)
	}
	for _, t := range s.d.Tables {
		s.table(t)
	}
}

func (s *inspection) table(t *budget.Table) {
	w := s.w
	place := s.place(t.Line)
	if t.End > t.Line {
		place += ", " + fmt.Sprintf(w.inspect.until, t.End)
	}
	s.add(place, 2, 4)
	what := w.kinds[t.Kind]
	if t.Caption.Text != "" {
		what += ": " + t.Caption.Text
	}
	if t.Title.Text != "" {
		what += " – " + t.Title.Text
	}
	s.add(what, 4, 6)
	if len(t.Path) > 0 {
		s.add(strings.Join(t.Path, " > "), 4, 6)
	}
	heads := make([]string, 0, len(t.Columns))
	for _, c := range t.Columns {
		heads = append(heads, c.Header)
	}
	s.add(fmt.Sprintf("%s × %s: %s", w.n(len(t.Rows), w.row), w.n(len(t.Columns), w.column), strings.Join(heads, " | ")), 4, 6)
	missing := count([]*budget.Document{{Tables: []*budget.Table{t}}}).missing
	counts := []string{w.n(t.Figures(), w.figure)}
	if missing > 0 {
		counts = append(counts, w.n(missing, w.missing))
	}
	s.add(join(append(counts, s.unit(t)...)), 4, 6)
}

// unit tells the unit of a table, and where that is said when it is not said in the table.
func (s *inspection) unit(t *budget.Table) []string {
	w := s.w.inspect
	if t.Unit == "" {
		// Indicators have a unit in each row.
		if t.Kind == budget.Indicators || t.Kind == budget.KeyFigures || t.Kind == budget.Costs {
			return nil
		}
		return []string{w.noUnit}
	}
	unit := t.Unit
	if t.Scale > 1 {
		unit += " × " + s.w.number(int(t.Scale))
	}
	parts := []string{fmt.Sprintf(w.unit, unit)}
	if t.UnitText.Line > 0 && (t.Inferred || t.UnitText.Line != t.Caption.Line) {
		parts = append(parts, fmt.Sprintf(w.unitFrom, s.place(t.UnitText.Line)))
	}
	return parts
}
