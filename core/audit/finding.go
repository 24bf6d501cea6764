package audit

import "begrotingsverkenner/core/figure"

// Severity is how bad a finding is.
type Severity string

const (
	Error    Severity = "error"    // two published figures contradict each other
	Rounding Severity = "rounding" // they differ, but no more than rounding can explain
	Hint     Severity = "hint"     // something to look at; nothing is proved
)

// weight orders severities, the worst first.
func (s Severity) weight() int {
	switch s {
	case Error:
		return 0
	case Rounding:
		return 2
	}
	return 1
}

// Ref is one published figure and where it stands.
type Ref struct {
	Document  string        // file name
	Line      int           // of the source, from 1
	Published string        // as printed; empty for a missing cell
	Value     figure.Number // in full units: euros, or the thing that is counted
	Label     string        // its table, row and column in the document's words
	// Table, Row and Column are the cell's place in Document.Tables; Table is −1 for an amount in running text.
	Table, Row, Column int
}

// Finding is what a check has to say.
type Finding struct {
	Check    string
	Severity Severity
	Document string // file name
	Index    int    // of the document in the list that was checked
	Line     int    // where to look first
	Sheet    int    // the page of a PDF on which that is, from 1, or 0
	// Published is the figure as printed; Computed and Difference (published − computed) are written the same way.
	// All three are empty where no number is computed.
	Published, Computed, Difference string
	Amounts                         Amounts
	Refs                            []Ref // every figure that is involved; the one that the finding is about first
	NL, EN                          string
}

// Amounts are the three numbers of a finding in full units, for programs.
type Amounts struct {
	Published, Computed, Difference figure.Number
	Unit                            string // EUR, %, count …
	Known                           bool   // false where no number is computed
}

// Page is where the check of the finding is explained, seen from the root of the docs and of the explorer.
func (f *Finding) Page() string { return "controles/#" + f.Check }

// Message returns the sentence in Dutch, or in English for "en".
func (f *Finding) Message(lang string) string {
	if lang == "en" {
		return f.EN
	}
	return f.NL
}
