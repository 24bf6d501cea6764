package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"begrotingsverkenner/core/budget"
)

// subtitleHeight leaves some air below the rows that each page repeats.
const subtitleHeight = 26.0

// head is the top of a sheet: what it is, what it comes to, whose it is and where it comes from. All but the totals stands in
// column A and runs on over the empty cells beside it.
func (p *planner) head() glance {
	w, docs := p.words, p.sheet.Docs
	m := &docs[0].Meta
	p.add(text(p.title, style{role: titleRole}))
	at := p.add(text(sentence(w.publicationName(m), p.unitOfSheet()), style{role: subtitleRole}))
	p.rows[at-1].height = subtitleHeight
	g := p.reserveGlance()
	if m.Municipality != "" {
		p.meta(w.municipality + m.Municipality)
	}
	for _, d := range docs {
		p.meta(w.source + sentence(d.Name, "SHA-256 "+d.SHA256, d.Encoding))
		if d.Stamp.Text != "" {
			p.meta(sentence(d.Stamp.Text, fmt.Sprintf(w.line, d.Stamp.Line)))
		}
		if usableAddress(d.Meta.URL) {
			at := p.add(text(w.link+clean(d.Meta.URL), style{role: linkRole}))
			p.link(link{ref: place{1, at}.String(), address: d.Meta.URL})
		}
	}
	p.meta(sentence(join(" ", w.madeWith, p.book.o.Version)))
	p.meta(p.sign())
	p.meta(w.legend)
	if len(p.found) > 0 {
		p.meta(w.frames)
	}
	p.blank()
	return g
}

// sign says how saldo comes about: as this document does it, where all its tables that have one do it alike.
func (p *planner) sign() string {
	minus, other := 0, 0
	for _, d := range p.sheet.Docs {
		for _, t := range d.Tables {
			switch {
			case t.Negative:
				minus++
			case t.Convention != budget.ExpenditureMinusRevenue || t.ColumnOf(budget.Balance) >= 0:
				other++
			}
		}
	}
	if minus > 0 && other == 0 {
		return p.words.signOfMinus
	}
	return p.words.sign
}

func (p *planner) meta(s string) { p.add(text(clean(cutWords(s, maxText)), style{role: metaRole})) }

// publicationName is how people call a publication: Begroting 2024.
func (w *words) publicationName(m *budget.Meta) string {
	if m.Kind == budget.UnknownKind && m.FiscalYear == 0 {
		return w.unknownPublication
	}
	name := w.publications[m.Kind]
	if m.FiscalYear == 0 {
		return name
	}
	return join(" ", cmp.Or(name, w.unknownPublication), fmt.Sprint(m.FiscalYear))
}

// unitOfSheet names the unit of money where all tables of the sheet have the same.
func (p *planner) unitOfSheet() string {
	switch scale := p.scaleOfSheet(); scale {
	case -1:
		return p.words.unitVaries
	case 0:
		return ""
	default:
		return p.words.unitOf + p.words.scaleName(scale)
	}
}

// scaleOfSheet is the unit of money where all tables of the sheet have the same, 0 where none has money, else -1.
func (p *planner) scaleOfSheet() int64 {
	scale := int64(0)
	for _, d := range p.sheet.Docs {
		for _, t := range d.Tables {
			s, money := tableScale(t)
			if !money || s == scale {
				continue
			}
			if scale != 0 {
				return -1
			}
			scale = s
		}
	}
	return scale
}

// reserveContents leaves rows for the links to the blocks, which have no place yet. It returns the first.
func (p *planner) reserveContents(blocks []block) int {
	p.add(text(p.words.contents, style{role: tableTitleRole}))
	first := p.next()
	for range blocks {
		p.blank()
	}
	p.blank()
	return first
}

func (p *planner) fillContents(first int, blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		at := place{1, first + i}
		name := b.title
		if b.count != "" {
			name += " (" + b.count + ")"
		}
		st := style{role: statusRole}
		if b.alarm {
			st.role = alarmRole
		}
		p.rows[at.row-1].cells = []cell{text(name, style{role: linkRole}), text(b.status, st)}
		p.links = append(p.links, link{ref: at.String(), inside: quoted(p.name) + "!A" + fmt.Sprint(b.row), tip: b.title})
	}
}

// usableAddress reports whether Excel takes an address as a hyperlink: it refuses a book with a longer one.
func usableAddress(url string) bool { return url != "" && units16(url) <= 2000 && url == clean(url) }

func join(sep string, parts ...string) string {
	parts = slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" })
	out := ""
	for i, s := range parts {
		if i > 0 {
			out += sep
		}
		out += s
	}
	return out
}
