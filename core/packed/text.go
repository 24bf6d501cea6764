package packed

import "begrotingsverkenner/core/budget"

func oneText(c *coder, t *budget.Text) {
	text(c, &t.Kind)
	text(c, &t.Ask)
	c.int(&t.Level)
	text(c, &t.Text)
	text(c, &t.Mark)
	list(c, &t.Path, text)
	c.place(&t.Line)
	c.place(&t.End)
	list(c, &t.Amounts, func(c *coder, a *budget.Amount) {
		oneFigure(c, &a.Figure)
		text(c, &a.Published)
		c.place(&a.Line)
	})
	list(c, &t.Refs, text)
	c.flags(&t.InTable)
}
