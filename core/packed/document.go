package packed

import "begrotingsverkenner/core/budget"

// document walks over a document. Its lines come first: see [Lines].
func document(c *coder, d *budget.Document) {
	list(c, &d.Lines, text)
	text(c, &d.Name)
	text(c, &d.SHA256)
	text(c, &d.Encoding)
	meta(c, &d.Meta)
	c.line = 0
	list(c, &d.Pages, (*coder).place)
	span(c, &d.Stamp)
	c.line = 0
	list(c, &d.Tables, func(c *coder, p **budget.Table) {
		if c.reading {
			*p = &budget.Table{}
		}
		oneTable(c, *p)
	})
	c.line = 0
	list(c, &d.Texts, oneText)
	c.line = 0
	list(c, &d.Notes, func(c *coder, n *budget.Note) {
		text(c, &n.Code)
		c.place(&n.Line)
		c.int(&n.Page)
		text(c, &n.What)
		text(c, &n.From)
	})
	c.line = 0
	list(c, &d.Parts, part)
}

func meta(c *coder, m *budget.Meta) {
	text(c, &m.Municipality)
	text(c, &m.Kind)
	c.int(&m.FiscalYear)
	c.int(&m.ProgrammeNumber)
	text(c, &m.Programme)
	text(c, &m.Chapter)
	c.flags(&m.Whole)
	text(c, &m.URL)
	table(c, &m.Inhabitants, (*coder).int)
	text(c, &m.InhabitantsFrom)
	list(c, &m.SameAs, func(c *coder, names *[]string) { list(c, names, text[string]) })
	table(c, &m.From, func(c *coder, o *budget.Origin) {
		text(c, &o.Where)
		c.int(&o.Line)
	})
}

func span(c *coder, s *budget.Span) {
	text(c, &s.Text)
	c.place(&s.Line)
	c.place(&s.End)
}

func programme(c *coder, p *budget.Programme) {
	c.int(&p.Number)
	text(c, &p.Name)
}

func part(c *coder, p *budget.Part) {
	text(c, &p.Kind)
	programme(c, &p.Programme)
	text(c, &p.Name)
	span(c, &p.Title)
	list(c, &p.Above, text)
	c.place(&p.Line)
	c.place(&p.End)
	list(c, &p.From, func(c *coder, e *budget.Evidence) {
		text(c, &e.Kind)
		c.int(&e.Line)
		text(c, &e.Text)
	})
}
