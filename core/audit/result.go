package audit

import (
	"slices"
	"sort"

	"begrotingsverkenner/core/budget"
)

// Options choose the checks. Only wins: with it, nothing else runs.
type Options struct {
	Only, Skip []string // names of checks
}

func (o *Options) wants(name string) bool {
	if len(o.Only) > 0 && !slices.Contains(o.Only, name) {
		return false
	}
	return !slices.Contains(o.Skip, name)
}

// Result is what the checks found and how much they compared.
type Result struct {
	Documents   []string // the file names, in the order in which they were given
	Findings    []Finding
	Comparisons []Comparison     // all that was compared, also what holds
	Checked     map[string]Count // per check; the check of N and V counts here only, since it adds nothing up
}

// Total counts all comparisons.
func (r *Result) Total() Count {
	var c Count
	for i := range r.Comparisons {
		c.add(r.Comparisons[i].Verdict)
	}
	return c
}

// Failed reports whether there is a finding of severity error.
func (r *Result) Failed() bool {
	for i := range r.Findings {
		if r.Findings[i].Severity == Error {
			return true
		}
	}
	return false
}

// Of returns the findings of one document.
func (r *Result) Of(document string) []Finding {
	var out []Finding
	for _, f := range r.Findings {
		if f.Document == document {
			out = append(out, f)
		}
	}
	return out
}

// Run checks documents, each alone and all of them together. The parts of a document that holds a whole publication are checked
// as pages of their own, and then compared; what is found is told of the document. Findings come per document in the given
// order, the worst first, then by line.
func Run(docs []*budget.Document, o Options) Result {
	r := Result{Checked: map[string]Count{}}
	views := make([]*view, 0, len(docs))
	for i, d := range docs {
		r.Documents = append(r.Documents, d.Name)
		for _, part := range d.Split() {
			v := newView(part, i)
			v.at = len(views)
			if part != d {
				v.whole = d
				v.renumber(views)
			}
			views = append(views, v)
		}
	}
	for _, v := range views {
		for _, c := range checks {
			if o.wants(c.Name) {
				c.Run(&Pass{Doc: v.doc, check: c, view: v, all: views, result: &r})
			}
		}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Sheet = docs[f.Index].Page(f.Line)
	}
	sort.SliceStable(r.Findings, func(a, b int) bool {
		x, y := &r.Findings[a], &r.Findings[b]
		switch {
		case x.Index != y.Index:
			return x.Index < y.Index
		case x.Severity != y.Severity:
			return x.Severity.weight() < y.Severity.weight()
		case x.Line != y.Line:
			return x.Line < y.Line
		}
		return rank(x.Check) < rank(y.Check)
	})
	return r
}
