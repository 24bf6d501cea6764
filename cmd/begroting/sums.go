package main

import (
	"fmt"

	"begrotingsverkenner/core/audit"
)

// sumCount counts what the checks compared and what came of it.
type sumCount struct {
	hold, rounded   int // sums that hold, and those of them that do so by rounding
	others          int // comparisons that are no sums: N and V, other publications
	errors, hints   int // findings
	documents, fine int // documents, and those without a finding
}

func (s *sumCount) add(r *audit.Result) {
	total := r.Total()
	s.hold += total.Holds + total.Rounds
	s.rounded += total.Rounds
	s.others -= total.Total()
	for _, n := range r.Checked {
		s.others += n.Total()
	}
	found := map[int]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		found[f.Index] = true
		switch f.Severity {
		case audit.Error:
			s.errors++
		case audit.Hint:
			s.hints++
		}
	}
	s.documents += len(r.Documents)
	s.fine += len(r.Documents) - len(found)
}

// sums says how many sums hold and how many differ: "220 sommen kloppen, 8 afwijkingen".
func (w *words) sums(s sumCount) string {
	return w.n(s.hold, w.holds) + ", " + w.n(s.errors, w.deviation)
}

// checked is the end of the report of check.
func (w *words) checked(s sumCount) string {
	text := w.sums(s) + "."
	if s.rounded > 0 {
		text += " " + w.n(s.rounded, w.rounded) + "."
	}
	if s.hints > 0 {
		text += " " + w.n(s.hints, w.hint) + "."
	}
	if s.others > 0 {
		text += " " + fmt.Sprintf(w.compared, w.n(s.others, w.comparison))
	}
	if s.documents > 1 {
		text += " " + fmt.Sprintf(w.checkedIn, w.n(s.documents, w.document), w.n(s.fine, w.document))
	}
	return text
}

// bookSums is the line on sums below a workbook, or nothing where there is none to check.
func (w *words) bookSums(r *audit.Result) []string {
	var s sumCount
	s.add(r)
	switch {
	case s.errors > 0:
		return wrap(w.sums(s)+fmt.Sprintf(w.seeCheck, "begroting check"), 2, 2)
	case s.hold > 0:
		return wrap(w.n(s.hold, w.holds)+".", 2, 2)
	}
	return nil
}
