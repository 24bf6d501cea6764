package reader

import "begrotingsverkenner/core/budget"

// outlineParts reads the outline of a document with parts: of each part alone, so that headings close where their part ends.
// The titles of the chapters and of the part itself stand above what is in it.
func (p *page) outlineParts(pieces []piece) {
	line := func(x *piece) int {
		if x.table >= 0 {
			return p.doc.Tables[x.table].Line
		}
		return x.text.Line
	}
	at := 0
	for i := range p.doc.Parts {
		part := &p.doc.Parts[i]
		end := at
		for end < len(pieces) && (i == len(p.doc.Parts)-1 || line(&pieces[end]) <= part.End) {
			end++
		}
		p.outlinePart(part, pieces[at:end])
		at = end
	}
}

func (p *page) outlinePart(part *budget.Part, pieces []piece) {
	var inner []piece
	base := len(part.Above) + 1
	for i := range pieces {
		if x := &pieces[i]; x.table >= 0 || !p.titles[x.text.Line] {
			if x.table < 0 {
				x.given = 0 // only titles of parts have one, and those are no others
			}
			inner = append(inner, *x)
		}
	}
	sch := levels(inner)
	sch.question, sch.section, sch.caption = sch.question+base, sch.section+base, sch.caption+base
	var o opened
	for i := range inner {
		if x := &inner[i]; x.head {
			x.text.Level += base
		}
	}
	for i, name := range part.Above {
		o.open(i+1, name)
	}
	for i := range pieces {
		x := &pieces[i]
		if x.table < 0 && p.titles[x.text.Line] {
			x.head, x.text.Kind, x.text.Level = true, budget.Heading, base
			if x.text.Line < part.Title.Line {
				x.text.Level = max(1, base-1)
			}
		}
	}
	p.walk(&o, pieces, sch)
}
