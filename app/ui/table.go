package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Column is a column of a table: its head, and whether it holds figures.
type Column struct {
	Head    string
	Figures bool
	Dutch   bool // the head is the document's own
	Class   string
}

// Row is a row of a table. Its first cell is its head.
type Row struct {
	Class string
	Cells []Node
}

// A table of more than longTable rows shows the first ones and folds the others away, where they cost a browser nothing: all
// are on the page, also without scripts, for who searches on it and for addresses of figures.
const (
	longTable = 60
	firstRows = 40
)

// Table lays out a table that stays one on a phone: rows become blocks in which each cell says the head of its column.
// The roles repeat what the elements mean, because browsers forget that when the layout changes.
func (e *Env) Table(caption Node, columns []Column, rows, foot []Row) Node {
	if len(rows) <= longTable {
		return e.table(caption, columns, rows, foot)
	}
	more := e.Fold(T(strings.Replace(e.W.MoreRows, "%d", e.Number(view.Whole(len(rows)-firstRows), 0), 1)), e.table(caption, columns, rows[firstRows:], foot))
	return E("div", "", e.table(caption, columns, rows[:firstRows], nil), more)
}

func (e *Env) table(caption Node, columns []Column, rows, foot []Row) Node {
	head := make([]Node, len(columns))
	for i, c := range columns {
		title := T(c.Head)
		switch {
		case c.Head == "" && c.Class == "pic":
			title = ET("span", "says", e.W.Picture)
		case c.Head == "":
			title, c.Dutch = ET("span", "says", e.W.RowHead), false
		}
		th := E("th", strings.TrimSpace(numeric(c)+" "+c.Class), title).Attr("scope", "col").Attr("role", "columnheader")
		if c.Dutch {
			th = e.Dutch(th)
		}
		head[i] = th
	}
	var footer Node
	if len(foot) > 0 {
		footer = E("tfoot", "", e.rows(columns, foot)...).Attr("role", "rowgroup")
	}
	return E("table", "utrecht-table utrecht-table--html-table rows",
		E("caption", "", caption),
		E("thead", "", E("tr", "", head...).Attr("role", "row")).Attr("role", "rowgroup"),
		E("tbody", "", e.rows(columns, rows)...).Attr("role", "rowgroup"),
		footer,
	).Attr("role", "table")
}

func (e *Env) rows(columns []Column, rows []Row) []Node {
	list := make([]Node, len(rows))
	for i, r := range rows {
		cells := make([]Node, 0, len(r.Cells))
		for j, cell := range r.Cells {
			if j == 0 {
				th := E("th", "", cell).Attr("scope", "row").Attr("role", "rowheader")
				if len(r.Cells) == 1 {
					th = th.Attr("colspan", strconv.Itoa(len(columns))) // the name of a group
				}
				cells = append(cells, th)
				continue
			}
			c := columns[j]
			td := E("td", strings.TrimSpace(numeric(c)+" "+c.Class), cell).Attr("role", "cell")
			if c.Head != "" {
				td = td.Attr("data-h", c.Head)
			}
			cells = append(cells, td)
		}
		list[i] = E("tr", r.Class, cells...).Attr("role", "row")
	}
	return list
}

func numeric(c Column) string {
	if c.Figures {
		return "n"
	}
	return ""
}

// Published shows a table of a document with its own heads and labels, in the order in which it was published.
func (e *Env) Published(of *Shown, t *budget.Table, caption string) Node {
	columns := []Column{{Head: labelHead(t), Dutch: true}}
	for i := range t.Columns {
		columns = append(columns, Column{Head: t.Columns[i].Header, Figures: true, Dutch: true})
	}
	goals := t.Kind == budget.Indicators && hasGoals(t)
	if goals {
		columns = append(columns, Column{Head: e.W.IndicatorGoal, Class: "goal"})
	}
	var rows, foot []Row
	group := ""
	for i := range t.Rows {
		r := &t.Rows[i]
		if g := strings.Join(r.Group, " · "); g != group {
			group = g
			if g != "" && fold(g) != fold(r.Label) {
				rows = append(rows, Row{Class: "group", Cells: []Node{e.Dutch(ET("span", "", g))}})
			}
		}
		row := Row{Cells: []Node{e.rowLabel(r)}}
		for j := range r.Cells {
			row.Cells = append(row.Cells, e.Figure(of, view.FigureOf(t, r, j)))
		}
		if goals {
			row.Cells = append(row.Cells, e.goal(t, r))
		}
		switch r.Role {
		case budget.TotalRow:
			row.Class = "total"
		case budget.SubtotalRow:
			row.Class = "subtotal"
		}
		if r.Role == budget.TotalRow && i == len(t.Rows)-1 {
			foot = append(foot, row)
			continue
		}
		rows = append(rows, row)
	}
	return e.Table(e.caption(t, caption), columns, rows, foot)
}

func (e *Env) rowLabel(r *budget.Row) Node {
	label := r.Label
	if label == "" {
		return T(e.W.TotalRow)
	}
	if r.Description != "" {
		return e.Dutch(E("span", "", T(label), ET("small", "", r.Description)))
	}
	return e.Dutch(ET("span", "", label))
}

// caption names a table and its unit.
func (e *Env) caption(t *budget.Table, name string) Node {
	unit := ""
	if t.Unit == "EUR" {
		unit = e.UnitText()
	}
	return E("span", "", e.Dutch(ET("b", "", name)), T(" "), ET("span", "unit", unit))
}

// UnitText says what the amounts of the page are in.
func (e *Env) UnitText() string { return e.unitText() + e.pricesText() }

func (e *Env) unitText() string {
	switch e.Unit {
	case Million:
		return e.W.AmountsMillion
	case Whole:
		return e.W.AmountsWhole
	case Inhabitant:
		if from := e.Catalogue.InhabitantsFrom; from != "" {
			return e.W.AmountsInhabitant + " " + strings.Replace(e.W.InhabitantsFrom, "%s", from, 1) + "."
		}
		return e.W.AmountsInhabitant
	}
	return e.W.AmountsThousand
}

func labelHead(t *budget.Table) string {
	for _, h := range t.LabelHeads {
		if h.Text != "" {
			return h.Text
		}
	}
	return ""
}

func fold(s string) string { return strings.ToLower(strings.TrimRight(strings.TrimSpace(s), ":")) }
