package workbook

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// crossChecks are the checks that look at other publications and at other parts of one, and so at the other sheets of a book.
var crossChecks = []string{"publications", "overviews"}

// finding is what a check says about a document of a sheet. Its number is its place in the block of findings.
type finding struct {
	audit.Finding
	number int
	doc    *budget.Document
}

// spot is a published figure as a finding knows it: a cell of a table, or a piece of text.
type spot struct {
	row  *budget.Row
	col  int // of the table, from 0
	text *budget.Text
}

// marked are the findings about one figure, the worst first.
type marked []*finding

// crossFindings runs the checks between publications and parts over all documents of a book.
func (b *bookPlan) crossFindings() {
	var docs []*budget.Document
	for _, s := range b.sheets {
		docs = append(docs, s.Docs...)
	}
	b.cross = map[*budget.Document][]audit.Finding{}
	if len(docs) < 2 {
		return
	}
	r := audit.Run(docs, audit.Options{Only: crossChecks})
	for _, f := range r.Findings {
		b.cross[docs[f.Index]] = append(b.cross[docs[f.Index]], f)
	}
}

// find runs the checks over the documents of the sheet, numbers what they say, the worst first, and marks the figures.
func (p *planner) find(i int) {
	docs := p.sheet.Docs
	r := p.book.reports[i]
	if r == nil {
		r = p.report()
		p.book.reports[i] = r
	}
	p.checked = r.Total().Total()
	p.summary = r.Summary(p.book.o.Lang)
	p.found = make([]finding, len(r.Findings))
	for i := range r.Findings {
		f := &p.found[i]
		*f = finding{r.Findings[i], i + 1, docs[r.Findings[i].Index]}
		if len(f.Refs) == 0 {
			continue
		}
		// The first figure is the one that the finding is about.
		switch s, ok := p.spot(f, &f.Refs[0]); {
		case !ok:
		case s.text != nil:
			p.textMarks[s.text] = append(p.textMarks[s.text], f)
		default:
			c := &s.row.Cells[s.col]
			p.marks[c] = append(p.marks[c], f)
		}
	}
}

// report runs the checks over the documents of the sheet.
func (p *planner) report() *audit.Result {
	docs := p.sheet.Docs
	r := audit.Run(docs, audit.Options{Skip: crossChecks})
	for i, d := range docs {
		for _, f := range p.book.cross[d] {
			f.Index = i
			r.Findings = append(r.Findings, f)
		}
	}
	slices.SortStableFunc(r.Findings, func(a, b audit.Finding) int {
		return cmp.Or(weight(a.Severity)-weight(b.Severity), a.Index-b.Index)
	})
	return &r
}

// weight orders severities, the worst first.
func weight(s audit.Severity) int {
	return slices.Index([]audit.Severity{audit.Error, audit.Hint, audit.Rounding}, s)
}

// spot finds the figure that a finding refers to on this sheet. Two documents can have one name: the figure's line and
// text must be those of the finding, and the document of the finding goes first.
func (p *planner) spot(f *finding, r *audit.Ref) (spot, bool) {
	docs := p.sheet.Docs
	for i := -1; i < len(docs); i++ {
		d := f.doc
		if i >= 0 {
			d = docs[i]
		}
		if d.Name != r.Document {
			continue
		}
		if s, ok := spotIn(d, r); ok {
			return s, true
		}
	}
	return spot{}, false
}

func spotIn(d *budget.Document, r *audit.Ref) (spot, bool) {
	if r.Table < 0 {
		n := sort.Search(len(d.Texts), func(i int) bool { return d.Texts[i].Line > r.Line })
		if n == 0 || max(d.Texts[n-1].Line, d.Texts[n-1].End) < r.Line {
			return spot{}, false
		}
		return spot{text: &d.Texts[n-1]}, true
	}
	if r.Table >= len(d.Tables) || r.Row < 0 || r.Row >= len(d.Tables[r.Table].Rows) {
		return spot{}, false
	}
	row := &d.Tables[r.Table].Rows[r.Row]
	if r.Column < 0 || r.Column >= len(row.Cells) || row.Cells[r.Column].Line != r.Line || row.Cells[r.Column].Published != r.Published {
		return spot{}, false
	}
	return spot{row: row, col: r.Column}, true
}

// severity is that of the worst finding.
func (m marked) severity() audit.Severity {
	if len(m) == 0 {
		return ""
	}
	return m[0].Severity
}

// say names the findings: fout 3. It is a word and a number, so that it reads without colour, too.
func (m marked) say(w *words) string {
	var out string
	for i, f := range m {
		switch {
		case i > 0 && f.Severity == m[i-1].Severity:
			out += ", "
		case i > 0:
			out += "; " + w.severity[f.Severity] + " "
		default:
			out += w.severity[f.Severity] + " "
		}
		out += strconv.Itoa(f.number)
	}
	return out
}

// key matches what say makes, in that row only: a finding is about one figure.
func (m marked) key(w *words) string {
	first := m[:1].say(w)
	if len(m) == 1 {
		return first
	}
	return first + m[:2].say(w)[len(first):len(first)+1] + "*"
}

// marksOf are the findings about the figures of a row, the worst first.
func (p *planner) marksOf(r *budget.Row) marked {
	var all marked
	for j := range r.Cells {
		all = append(all, p.marks[&r.Cells[j]]...)
	}
	slices.SortFunc(all, func(a, b *finding) int { return a.number - b.number })
	return all
}

// markCell is the cell beside figures that findings are about. It leads to the worst of them.
func (p *planner) markCell(m marked, at place, st style) cell {
	if len(m) == 0 {
		return cell{style: st}
	}
	switch st.role {
	case totalNoteRole:
		st.role = totalNoteLinkRole
	default:
		st.role = noteLinkRole
	}
	says := cutWords(m.say(p.words), 200)
	if n := len(p.found); n <= mostMoving {
		// Findings are sorted, too: the number in front of the message tells this one from the others.
		all := area{at: cellRange{place{messageAt, p.firstFinding}, place{messageAt, p.firstFinding + n - 1}}}
		one := area{at: cellRange{place{messageAt, p.firstFinding + m[0].number - 1}, place{messageAt, p.firstFinding + m[0].number - 1}},
			key: strconv.Itoa(m[0].number) + ". *", keys: all.at}
		return lookup(`HYPERLINK("#"&`+one.formula()+","+literal(says)+")", says, st)
	}
	to := place{messageAt, p.firstFinding + m[0].number - 1}
	p.link(link{ref: at.String(), inside: quoted(p.name) + "!" + to.String(), tip: cutWords(clean(m[0].Message(p.book.o.Lang)), 200)})
	return text(says, st)
}
