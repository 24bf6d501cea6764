package workbook

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// table lays out one published table: headings, the Excel table with its items, and under it the totals and checks.
func (p *planner) table(d *budget.Document, t *budget.Table) error {
	l := newLayout(d, t, p)
	if len(l.columns) > maxColumns {
		return fmt.Errorf("%d columns do not fit on a sheet of %d; split the table in the source", len(t.Columns), maxColumns)
	}
	for i := range t.Rows {
		if len(t.Rows[i].Cells) != len(t.Columns) {
			return fmt.Errorf("row %q has %d cells and the table %d columns: this is a fault in the reader, please report it", t.Rows[i].Label, len(t.Rows[i].Cells), len(t.Columns))
		}
	}
	top := p.next()
	p.headings(d, t, l)
	part := tablePart{name: p.book.tableNames.tableName(p.tableKind(t), tableTitle(t)), from: place{1, p.next()}}
	p.add(p.headerCells(l)...)
	for _, c := range l.columns {
		part.headers = append(part.headers, c.header)
	}
	p.rows[len(p.rows)-1].height = minHeader
	l.first = p.next()
	l.last = l.first + max(len(l.items), 1) - 1
	for _, i := range l.items {
		p.publishedRow(l, i, style{role: labelRole}, style{role: figureRole})
	}
	if len(l.items) == 0 {
		cells := l.blankCells(labelRole)
		cells[0] = text(p.words.noRows, style{role: noteRole})
		p.add(cells...)
	}
	part.to = place{len(l.columns), l.last}
	p.tables = append(p.tables, part)
	p.houseRows(l)
	p.placeSums(l)
	for _, s := range l.sums {
		p.sumRows(l, s)
	}
	p.measureRows(l)
	if usableAddress(d.Meta.URL) {
		// One link for the whole column: the page is the same for all its rows, also after sorting.
		for _, ref := range l.sources.ranges() {
			p.link(link{ref: ref, address: d.Address(l.t.Line)})
		}
	}
	p.blank()
	charts := len(p.charts)
	p.chartOf(l, top)
	if n := len(p.segments); n == 0 || p.segments[n-1].row != top-2 { // the first table of a block stays with its heading
		p.segment(top)
	}
	if len(p.charts) > charts {
		p.segments[len(p.segments)-1].whole = true
	}
	return nil
}

func (p *planner) tableKind(t *budget.Table) string {
	if s := p.words.kinds[t.Kind]; s != "" {
		return s
	}
	return p.words.kinds[budget.Other]
}

// placeSums says in which row each total is going to stand, because one total can sum another that stands below it.
func (p *planner) placeSums(l *layout) {
	at := l.last + 1
	for _, s := range l.sums {
		l.rowAt[s.row] = at
		at++
		for j := range l.t.Columns {
			if f, _, _, _ := l.sumOf(s, j); s.known && f != "" {
				at += 2
				break
			}
		}
	}
}

func (p *planner) headerCells(l *layout) []cell {
	cells := make([]cell, len(l.columns))
	for i, c := range l.columns {
		st := style{role: headerRole}
		if c.kind == figureColumn || c.kind == computedColumn || c.kind == gapColumn {
			st.role = numberHeaderRole
			longest := 0.0
			for word := range strings.FieldsFuncSeq(c.header, func(r rune) bool { return r == ' ' || r == '-' }) {
				longest = max(longest, textWidth(word, 12))
			}
			p.want(i+1, min(longest+2, widestFigure))
		}
		switch c.kind {
		case descriptionColumn:
			p.wantText(i+1, descriptionWidth)
		case checkColumn:
			p.wantText(i+1, 13)
		case noteColumn, tagColumn, groupColumn:
			p.wantText(i+1, 18)
		}
		if c.kind > gapColumn {
			st.role = textHeaderRole
		}
		cells[i] = text(c.header, st)
	}
	return cells
}

func (l *layout) blankCells(r role) []cell {
	cells := make([]cell, len(l.columns))
	for i := range cells {
		cells[i].style.role = r
	}
	return cells
}

// publishedRow writes a row as it was published, with what its own figures make beside it.
func (p *planner) publishedRow(l *layout, i int, labels, numbers style) {
	r := &l.t.Rows[i]
	at := p.next()
	l.rowAt[i] = at
	label := clean(r.Label)
	if label == "" && r.Role != budget.ItemRow {
		label = l.totalLabel(i)
	}
	small := style{role: noteRole}
	computedStyle := computedRole
	source, sourceLink := sourceRole, sourceLinkRole
	if labels.role != labelRole {
		small.role, computedStyle = totalNoteRole, totalComputedRole
		source, sourceLink = totalSourceRole, totalSourceLinkRole
	}
	if usableAddress(l.doc.Meta.URL) {
		source = sourceLink
	}
	cells := make([]cell, len(l.columns))
	for k, c := range l.columns {
		switch c.kind {
		case labelColumn:
			cells[k] = text(p.fit(l.doc, r, label), labels)
		case figureColumn:
			cells[k] = p.figureCell(l, i, c.of, numbers, place{k + 1, at})
		case computedColumn:
			number := l.styleOf(computedStyle, l.rules[c.of].published)
			gap := style{role: computedStyle, format: amount, places: uint8(l.places)}
			cells[k], cells[k+1] = p.computedCells(l, i, l.rules[c.of], number, gap)
		case checkColumn:
			cells[k] = p.markCell(p.marksOf(r), place{k + 1, at}, small)
		case groupColumn:
			cells[k] = text(p.fit(l.doc, r, l.groupText(r)), small)
		case unitColumn:
			cells[k] = text(l.unitOfRow(r), small)
		case yearColumn:
			cells[k] = cell{style: small}
			if y := yearOfRow(r); y != 0 {
				cells[k] = number(figure.Int(int64(y)), style{role: small.role, format: whole})
			}
		case descriptionColumn:
			cells[k] = text(p.fit(l.doc, r, clean(r.Description)), small)
		case tagColumn:
			cells[k] = text(l.tags[i], small)
		case noteColumn:
			cells[k] = text(l.noteOfRow(r), small)
		case sourceColumn:
			s := p.words.sourceOf(l.doc, r.Line)
			cells[k] = text(s, style{role: source})
			l.sources.add(place{k + 1, at})
			p.tail(k+1, s)
			if k < len(l.columns)-1 { // it cannot run on
				p.wantText(k+1, textWidth(s, 9)+2)
			}
		}
	}
	p.labels[r] = place{1, at}
	p.add(cells...)
}

// tail asks for a column in which a source fits, unless figures need it narrow.
func (p *planner) tail(col int, source string) {
	p.tails[col] = max(p.tails[col], min(textWidth(source, 9)+2, 34))
}

func (l *layout) groupText(r *budget.Row) string { return clean(strings.Join(r.Group, " › ")) }

// figureCell is the cell of a published figure: a number, the words that stand for one, or nothing.
func (p *planner) figureCell(l *layout, i, j int, st style, at place) cell {
	c := &l.t.Rows[i].Cells[j]
	st.mark = p.marks[c].severity()
	if c.State != budget.Published {
		return cell{style: st}
	}
	p.figures[c] = at
	if !c.HasNumber() {
		return text(clean(c.Published), st)
	}
	n, places := l.value(c)
	st.format = amount
	switch {
	case isPercent(c):
		st.format = percent
	case l.adverse[j]:
		st.format = adverse
	}
	st.places = uint8(places)
	if !isPercent(c) {
		st.places = uint8(l.rowPlaces(i))
	}
	if l.money && c.Unit == "EUR" {
		st.places = uint8(l.places)
	}
	p.want(at.col, float64(len(n.Dutch(int(st.places))))+3)
	return number(n, st)
}

// rowPlaces is the number of decimals of a row: where the rows count different things, each has its own.
func (l *layout) rowPlaces(i int) int {
	most := 0
	for j := range l.t.Rows[i].Cells {
		if c := &l.t.Rows[i].Cells[j]; c.HasNumber() && !isPercent(c) {
			_, d := l.value(c)
			most = max(most, d)
		}
	}
	return most
}

// styleOf is the style of a computed figure of a published column.
func (l *layout) styleOf(r role, j int) style {
	st := style{role: r, format: amount, places: uint8(l.places)}
	if l.adverse[j] {
		st.format = adverse
	}
	return st
}
