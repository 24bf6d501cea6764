package workbook

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maxText is the number of UTF-16 units that Excel allows in a cell.
const maxText = 32767

// spill is the rest of a label that did not fit in its cell. It goes on in the text of the document: nothing is lost.
type spill struct {
	doc  *budget.Document
	row  *budget.Row
	rest string
}

// fit returns as much of a label as fits in a cell, with … where that is not all.
func (p *planner) fit(d *budget.Document, r *budget.Row, s string) string {
	if units16(s) <= maxText {
		return s
	}
	head := cut16(s, maxText-1)
	p.spills = append(p.spills, spill{d, r, s[len(head):]})
	return head + "…"
}

// pieces splits a text over cells: at spaces where it has them, never cutting anything off.
func pieces(s string) []string {
	var out []string
	for units16(s) > maxText {
		head := cut16(s, maxText)
		if at := strings.LastIndexByte(head, ' '); at > len(head)/2 {
			head = head[:at+1]
		}
		out = append(out, head)
		s = s[len(head):]
	}
	return append(out, s)
}

// written is a text as it stands on the sheet: with its mark, as in the document.
func written(t *budget.Text) string {
	if t.Mark != "" && !strings.HasPrefix(t.Text, t.Mark) {
		return clean(t.Mark + " " + t.Text)
	}
	return clean(t.Text)
}

// textBlock is the whole text of the documents, an Excel table for each.
func (p *planner) textBlock(b *block) {
	w := p.words
	p.blockHeading(b)
	p.segments[len(p.segments)-1].flows = true
	for _, d := range p.sheet.Docs {
		if len(p.sheet.Docs) > 1 {
			p.add(text(clean(d.Name), style{role: tableTitleRole}))
		}
		part := tablePart{name: p.book.tableNames.tableName(w.text, d.Name), from: place{1, p.next()}}
		taken := unique{}
		var header []cell
		st := style{role: headerRole}
		remarks := p.remarksIn(d)
		heads := []string{w.text, w.kind, w.lineNo, w.heading}
		if remarks {
			heads = slices.Insert(heads, 3, w.check)
			p.wantText(4, 13)
		}
		for _, s := range heads {
			s = taken.header(s, "")
			part.headers = append(part.headers, s)
			header = append(header, text(s, st))
			st.role = textHeaderRole
		}
		p.add(header...)
		p.rows[len(p.rows)-1].height = minHeader
		first := p.next()
		p.linked = reach{}
		for i := range d.Texts {
			p.textRows(d, &d.Texts[i], remarks)
		}
		for _, s := range p.spills {
			if s.doc != d {
				continue
			}
			for _, piece := range pieces(s.rest) {
				p.textRow(d, piece, w.label, s.row.Line, "", style{role: paragraphRole}, remarks)
			}
		}
		if p.next() == first {
			p.textRow(d, w.noRows, "", 0, "", style{role: noteRole}, remarks)
		}
		part.to = place{len(header), p.next() - 1}
		p.tables = append(p.tables, part)
		p.houseTexts(d, first, remarks)
		if usableAddress(d.Meta.URL) {
			for _, ref := range p.linked.ranges() {
				p.link(link{ref: ref, address: d.Meta.URL})
			}
		}
		p.blank()
	}
}

// remarksIn reports whether the checks say something about the text of a document.
func (p *planner) remarksIn(d *budget.Document) bool {
	for i := range d.Texts {
		if len(p.textMarks[&d.Texts[i]]) > 0 {
			return true
		}
	}
	return false
}

// textCheckAt is the column beside texts in which findings are named.
const textCheckAt = 4

// textRows are the rows of one text: one, unless it is longer than a cell holds.
func (p *planner) textRows(d *budget.Document, t *budget.Text, remarks bool) {
	st := style{role: paragraphRole}
	if t.Kind == budget.Heading || t.Kind == budget.Question {
		st.role = headingTextRole
	}
	kind := p.words.texts[t.Kind]
	if kind == "" {
		kind = string(t.Kind)
	}
	p.texts[t] = place{1, p.next()}
	if !slices.Equal(t.Path, p.path) {
		p.path, p.heading = t.Path, strings.Join(t.Path, " > ")
	}
	for _, piece := range pieces(written(t)) {
		p.textRow(d, piece, kind, t.Line, p.heading, st, remarks)
	}
	if m := p.textMarks[t]; len(m) > 0 && remarks {
		at := place{textCheckAt, p.texts[t].row}
		p.rows[at.row-1].cells[at.col-1] = p.markCell(m, at, style{role: noteRole})
	}
}

func (p *planner) textRow(d *budget.Document, s, kind string, line int, heading string, st style, remarks bool) {
	at := cell{style: style{role: sourceRole}}
	if line > 0 {
		at = number(figure.Int(int64(line)), style{role: sourceRole, format: whole})
		if usableAddress(d.Meta.URL) {
			at.style.role = sourceLinkRole
			p.linked.add(place{3, p.next()})
		}
	}
	small := style{role: sourceRole}
	cells := make([]cell, 0, 5)
	cells = append(cells, text(s, st), text(clean(kind), small), at)
	if remarks {
		cells = append(cells, cell{style: small})
	}
	p.add(append(cells, text(clean(cutWords(heading, maxText)), small))...)
}
