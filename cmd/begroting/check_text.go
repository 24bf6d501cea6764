package main

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"begrotingsverkenner/core/audit"
)

// textReport is the report for people: the documents with the most errors first, of each the worst first, a line for
// each finding, and at the end how much was checked. It says nothing of a document in which all is well.
type textReport struct {
	w     io.Writer
	words *words
	docs  []documentReport
	sums  sumCount
}

// documentReport is what is said of one document. Only these lines are kept until the end, not the document.
type documentReport struct {
	lines                    []string
	errors, hints, roundings int
}

func (t *textReport) add(docs []*document, r *audit.Result) error {
	of := make([]documentReport, len(docs))
	lines := r.Lines(t.words.lang, func(i int) string { return docs[i].path })
	for i := range r.Findings {
		f := &r.Findings[i]
		d := &of[f.Index]
		d.lines = append(d.lines, oneLine(lines[i]))
		switch f.Severity {
		case audit.Error:
			d.errors++
		case audit.Rounding:
			d.roundings++
		default:
			d.hints++
		}
	}
	for _, d := range of {
		if len(d.lines) > 0 {
			t.docs = append(t.docs, d)
		}
	}
	t.sums.add(r)
	return nil
}

func (t *textReport) end() error {
	slices.SortStableFunc(t.docs, func(a, b documentReport) int {
		return cmp.Or(cmp.Compare(b.errors, a.errors), cmp.Compare(b.hints, a.hints), cmp.Compare(b.roundings, a.roundings))
	})
	var out []string
	for _, d := range t.docs {
		out = append(out, strings.Join(d.lines, "\n")+"\n\n")
	}
	out = append(out, strings.Join(wrap(t.words.checked(t.sums), 0, 0), "\n")+"\n")
	_, err := io.WriteString(t.w, strings.Join(out, ""))
	return err
}

// oneLine keeps a finding on its line, whatever is in the name of a file.
func oneLine(s string) string {
	return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(plain(s))
}
