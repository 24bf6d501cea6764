package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/figure"
)

// The columns of the block of findings, from A. They are the eight that a heading of a block runs over.
const (
	messageAt = iota + 1
	severityAt
	publishedAt
	computedAt
	differenceAt
	figureAt
	comparedAt
	checkSourceAt
)

// firstFindings is the number of findings that stay with their heading on paper.
const firstFindings = 3

// reserveChecks lays out the block of findings but for its rows: those lead to cells that have no place yet.
func (p *planner) reserveChecks(b *block) {
	w := p.words
	p.blockHeading(b)
	b.status, b.alarm = p.tally()
	if len(p.found) == 0 {
		p.add(text(upper(b.status)+".", style{role: tableTitleRole}))
		p.blank()
		return
	}
	b.count = fmt.Sprintf(w.findings, len(p.found))
	if len(p.found) == 1 {
		b.count = w.finding1
	}
	p.add(text(p.summary, style{role: tableTitleRole}))
	p.add(text(w.severities, style{role: captionRole}))
	part := tablePart{name: p.book.tableNames.tableName(w.checks, p.title), from: place{1, p.next()}}
	var header []cell
	for i, s := range []string{w.message, w.severityHead, w.published, w.computedHead, w.gap, w.figure, w.compared, w.from} {
		st := style{role: textHeaderRole}
		switch i + 1 {
		case messageAt:
			st.role = headerRole
		case publishedAt, computedAt, differenceAt:
			st.role = numberHeaderRole
		}
		if i+1 >= publishedAt && i+1 <= differenceAt {
			p.want(i+1, textWidth(s, 12)+1.5)
		}
		part.headers = append(part.headers, s)
		header = append(header, text(s, st))
	}
	p.rows[p.add(header...)-1].height = minHeader
	p.firstFinding = p.next()
	for i := range p.found {
		if i >= firstFindings {
			p.segment(p.next())
		}
		p.blank()
	}
	part.to = place{checkSourceAt, p.next() - 1}
	p.tables = append(p.tables, part)
	p.blank()
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// tally says in a few words what the checks found, and whether any of it is an error.
func (p *planner) tally() (string, bool) {
	w := p.words
	counts := map[audit.Severity]int{}
	for i := range p.found {
		counts[p.found[i].Severity]++
	}
	switch {
	case len(p.found) == 0 && p.checked == 0:
		return w.noSums, false
	case len(p.found) == 0:
		return fmt.Sprintf(w.allSums, p.checked), false
	}
	var parts []string
	for _, s := range []audit.Severity{audit.Error, audit.Hint, audit.Rounding} {
		if n := counts[s]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" × "+w.severity[s])
		}
	}
	return strings.Join(parts, ", "), counts[audit.Error] > 0
}

// fillChecks writes the findings, once all figures have their places.
func (p *planner) fillChecks() {
	w := p.words
	for i := range p.found {
		f := &p.found[i]
		at := p.firstFinding + i
		small := style{role: noteRole}
		severity := style{role: noteRole}
		if f.Severity == audit.Error {
			severity.role = alarmNoteRole
		}
		cells := make([]cell, checkSourceAt)
		cells[messageAt-1] = text(clean(cutWords(strconv.Itoa(f.number)+". "+f.Message(p.book.o.Lang), maxText)), style{role: labelRole})
		cells[severityAt-1] = text(w.severity[f.Severity], severity)
		cells[publishedAt-1] = p.amountCell(f, f.Published, f.Amounts.Published, publishedAt)
		cells[computedAt-1] = p.amountCell(f, f.Computed, f.Amounts.Computed, computedAt)
		cells[differenceAt-1] = p.amountCell(f, f.Difference, f.Amounts.Difference, differenceAt)
		cells[figureAt-1], cells[comparedAt-1] = cell{style: small}, cell{style: small}
		own, others := p.areas(f)
		if len(own) > 0 {
			cells[figureAt-1] = p.toCell(place{figureAt, at}, own)
		}
		if len(others) > 0 {
			p.wantText(comparedAt, 16)
			cells[comparedAt-1] = p.toCell(place{comparedAt, at}, others)
		}
		source := style{role: sourceRole}
		if usableAddress(f.doc.Meta.URL) {
			source.role = sourceLinkRole
			p.link(link{ref: place{checkSourceAt, at}.String(), address: f.doc.Address(f.Line)})
		}
		s := w.sourceOf(f.doc, f.Line)
		cells[checkSourceAt-1] = text(s, source)
		p.tail(checkSourceAt, s)
		p.rows[at-1].cells = cells
	}
}

// toCell is a cell that names areas of the sheet and leads to the first. As many are named as fit on a line, and how many
// more there are.
func (p *planner) toCell(at place, areas []area) cell {
	const most = 2
	st := style{role: cellLinkRole}
	more := ""
	if n := len(areas); n > most {
		more = " +" + strconv.Itoa(n-most)
	}
	var says, makes []string
	moves := false
	for _, a := range areas[:min(most, len(areas))] {
		says, makes = append(says, a.String()), append(makes, a.formula())
		moves = moves || a.moves()
	}
	name := strings.Join(says, ", ") + more
	if !moves {
		p.link(link{ref: at.String(), inside: quoted(p.name) + "!" + areas[0].String(), tip: name})
		return text(name, st)
	}
	f := strings.Join(makes, `&", "&`)
	if more != "" {
		f += "&" + literal(more)
	}
	return lookup(`HYPERLINK("#"&`+makes[0]+","+f+")", name, st)
}

// amountCell is a number of a finding in full units, so that findings of tables in thousands and in millions compare;
// where nothing was computed it is the figure as printed.
func (p *planner) amountCell(f *finding, printed string, n figure.Number, col int) cell {
	st := style{role: amountRole}
	if !f.Amounts.Known {
		return text(clean(cutWords(printed, maxText)), st)
	}
	st.format, st.places = amount, uint8(min(n.Places(), 6))
	width := len(n.Dutch(int(st.places)))
	switch f.Amounts.Unit {
	case "EUR":
		st.format = euro
		width += 2
	case "%":
		st.format = percent
		n = n.Shift(2)
	}
	p.want(col, float64(width)+1)
	return number(n, st)
}
