package workbook

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// sheetLinks leads from a sheet to the other sheets of its publication: from the first to all of them, from the others to the one
// before, the one behind and the first. From a programme it leads to the overviews that name it, too, and from those to the
// programmes that they name.
func (p *planner) sheetLinks(at int) {
	b, w := p.book, p.words
	var whole []int // the sheets of the same publication
	own := 0
	for i := range b.sheets {
		if sameWhole(b.sheets[i].Docs[0], p.sheet.Docs[0]) {
			if i == at {
				own = len(whole)
			}
			whole = append(whole, i)
		}
	}
	if len(whole) < 2 { // the other publications of the book
		whole, own = nil, at
		for i := range b.sheets {
			whole = append(whole, i)
		}
	}
	if len(whole) < 2 {
		return
	}
	p.add(text(w.sheets, style{role: tableTitleRole}))
	shown := map[int]bool{at: true}
	to := func(label string, i int) {
		shown[i] = true
		name := clean(b.sheets[i].Title)
		if m := &b.sheets[i].Docs[0].Meta; m.Publication() != p.sheet.Docs[0].Meta.Publication() {
			name = sentence(name, w.publicationName(m))
		}
		row := p.add(text(label+name, style{role: linkRole}))
		p.link(link{ref: place{1, row}.String(), inside: quoted(b.names[i]) + "!A1", tip: clean(b.sheets[i].Title)})
	}
	if own == 0 {
		for _, i := range whole[1:] {
			to("", i)
		}
		p.blank()
		return
	}
	to(w.firstSheet, whole[0])
	if own > 1 {
		to(w.sheetBefore, whole[own-1])
	}
	if own+1 < len(whole) {
		to(w.sheetBehind, whole[own+1])
	}
	for _, i := range b.naming(at, whole) {
		if !shown[i] {
			to(w.alsoOn, i)
		}
	}
	p.blank()
}

// sameWhole reports whether two documents are of one publication.
func sameWhole(a, b *budget.Document) bool {
	return a.Meta.Publication() == b.Meta.Publication() && a.Meta.Municipality == b.Meta.Municipality
}

// naming returns the sheets that tell of the same programmes: of a programme the overviews with a row that names it, of an overview
// the programmes that its rows name.
func (b *bookPlan) naming(at int, whole []int) []int {
	var out []int
	own := b.programmeOn(at)
	for _, i := range whole {
		other := b.programmeOn(i)
		switch {
		case i == at, own.IsZero() == other.IsZero():
		case own.IsZero() && b.named(at, whole)[other], !own.IsZero() && b.named(i, whole)[own]:
			out = append(out, i)
		}
	}
	return out
}

func (b *bookPlan) programmeOn(i int) budget.Programme {
	if p := b.sheets[i].Docs[0].Part; p != nil && p.Kind == budget.ProgrammePart {
		return p.Programme
	}
	return budget.Programme{}
}

// named are the programmes that the rows of a sheet name. It is found once for each sheet.
func (b *bookPlan) named(at int, whole []int) map[budget.Programme]bool {
	if b.tells[at] != nil {
		return b.tells[at]
	}
	found := map[budget.Programme]bool{}
	if b.programmes == nil {
		b.programmes = map[string]*budget.Programmes{}
	}
	m := &b.sheets[at].Docs[0].Meta
	key := fmt.Sprint(m.Municipality, "\x00", m.Publication())
	list := b.programmes[key]
	if list == nil {
		var all []budget.Programme
		for _, i := range whole {
			all = append(all, b.programmeOn(i))
		}
		list = budget.ProgrammesOf(all)
		b.programmes[key] = list
	}
	for _, d := range b.sheets[at].Docs {
		for _, t := range d.Tables {
			for i := range t.Rows {
				if x := list.RowProgramme(&t.Rows[i]); !x.IsZero() {
					found[x] = true
				}
			}
		}
	}
	if b.tells == nil {
		b.tells = map[int]map[budget.Programme]bool{}
	}
	b.tells[at] = found
	return found
}
