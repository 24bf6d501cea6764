package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// levels gives headings their levels, from 1. Where the source marks them (Markdown, HTML) it is believed. Plain text
// marks nothing, so a heading's place tells:
//
//   - a section is a heading directly before a table;
//   - a group is a heading directly before a section;
//   - W-questions stand above the sections, or, in pages that ask them again for every section, below them. There a heading
//     directly before the first question that is asked again is a section, too;
//   - all others are the lowest.
//
// It returns the levels at which a table's own titles stand.
func levels(pieces []piece) scheme {
	marked := false
	for i := range pieces {
		marked = marked || pieces[i].given > 0
	}
	if marked {
		markedLevels(pieces)
		return scheme{marked: true}
	}
	below := repeatedQuestions(pieces)
	sch := scheme{question: 2, section: 4, caption: 5}
	if below {
		sch = scheme{question: 3, section: 2, caption: 4}
	}
	started := false
	asked := 3 // the place of the last question among the three
	for i := range pieces {
		x := &pieces[i]
		if x.table >= 0 || !x.head {
			started = started || x.table >= 0 || x.text.Kind == budget.Paragraph || x.text.Kind == budget.ListItem
			continue
		}
		next := behind(pieces, i)
		section := next != nil && next.table >= 0 || twice(x, next) ||
			below && next != nil && next.head && isQuestion(next) && !isQuestion(x) && turn(next) <= asked
		group := next != nil && next.head && !isQuestion(next) && (isSection(pieces, i+1) || next.text.Kind == budget.Question)
		switch {
		case isQuestion(x):
			started, asked = true, turn(x)
			x.text.Level = 2
			if below {
				x.text.Level = 3
			}
		case x.text.Kind == budget.Question: // Wat doet de gemeente in 2024?
			x.text.Level = 6
			if below {
				x.text.Level = 5
			}
		case !started && !section && next != nil && next.head && !below:
			x.text.Level = 1
		case section:
			x.text.Level = 4
			if below {
				x.text.Level = 2
			}
		case next != nil && next.head && !group && !x.glued && !isQuestion(next) && !below:
			x.text.Level = 4 // a title of its own above others: Producten
		case group:
			x.text.Level = 3
			if below {
				x.text.Level = 1
			}
		default:
			x.text.Level = 5
			if below {
				x.text.Level = 4
			}
		}
	}
	return sch
}

// scheme is the levels at which the titles of tables stand among the headings: a W-question as caption, the name of a
// section, and any other caption. In a document that marks its levels, titles stand below the last heading.
type scheme struct {
	question, section, caption int
	marked                     bool
}

// markedLevels believes the source and puts headings without a mark under the last one with one.
func markedLevels(pieces []piece) {
	last := 0
	for i := range pieces {
		x := &pieces[i]
		switch {
		case x.table >= 0 || !x.head:
		case x.given > 0:
			x.text.Level, last = x.given, x.given
		default:
			x.text.Level = min(last+1, 9)
		}
	}
}

// isQuestion reports whether a piece is one of the three W-questions. "Wat doet de gemeente in 2024?" is asked below
// every subject and opens a list, not a chapter.
func isQuestion(x *piece) bool {
	if x.text.Kind != budget.Question {
		return false
	}
	s := x.text.Text
	return !strings.Contains(s, "doet de gemeente") && !strings.EqualFold(s, "wat gaan we doen?") && !beginsWith(s, "welke resultaten")
}

// repeatedQuestions reports whether the page asks the W-questions again for every section.
func repeatedQuestions(pieces []piece) bool {
	var asked [3]int
	for i := range pieces {
		if !pieces[i].head || !isQuestion(&pieces[i]) {
			continue
		}
		switch pieces[i].text.Ask {
		case budget.Goal:
			asked[0]++
		case budget.Plan:
			asked[1]++
		case budget.Cost:
			asked[2]++
		}
	}
	return asked[0] > 1 || asked[2] > 1
}

// turn is the place of a question among the three that are asked in order: goal, plan (or what became of it), cost.
func turn(x *piece) int {
	switch x.text.Ask {
	case budget.Goal:
		return 1
	case budget.Plan, budget.Achieved:
		return 2
	}
	return 3
}

// behind returns the piece after i, or nil.
func behind(pieces []piece, i int) *piece {
	if i+1 < len(pieces) {
		return &pieces[i+1]
	}
	return nil
}

func isSection(pieces []piece, i int) bool {
	next := behind(pieces, i)
	return next != nil && (next.table >= 0 || twice(&pieces[i], next))
}

// twice reports whether a heading is printed twice, as the title of a page and again above its table.
func twice(x, next *piece) bool {
	return next != nil && x.head && next.head && x.text.Text == next.text.Text
}
