package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
	"begrotingsverkenner/core/sorting"
)

func (m *Model) loadActivity(from Source) error {
	c := from.Catalogue()
	s := c.FindSeries(m.Here.Slug)
	if s == nil {
		return errMissing
	}
	var entries []*view.Entry
	for _, i := range s.Documents {
		entries = append(entries, &c.Entries[i])
	}
	if err := m.documents(from, entries); err != nil {
		return err
	}
	if m.Series = s.Same(shelf.Activities(m.Docs)); m.Series == nil {
		return errMissing
	}
	return nil
}

// activity is an activity over the years and publications: budgeted beside realised.
func activity(e *ui.Env, m *Model) Drawn {
	s := m.Series
	return Drawn{
		Title: titled(e, s.Name), Description: strings.Replace(e.W.ActivityDescription, "%s", s.Name, 1),
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: s.Name, Dutch: true}), e.Dutch(ui.H(1, "", ui.T(s.Name))), ui.P("lead", ui.T(e.W.ActivityLead)),
			e.DownloadCSV(e.Units(allYears(s)...), e.Prices(allYears(s)...)), otherName(e, m), e.ChartKey(false), yearsChart(e, s), yearsTable(e, m), aliases(e, m)),
	}
}

// otherName asks whether the activity had another name before, or has one since.
func otherName(e *ui.Env, m *Model) ui.Node {
	s := e.Catalogue.FindSeries(m.Here.Slug)
	if s == nil {
		return nil
	}
	line := []ui.Node{}
	for i, slug := range [...]string{s.Before, s.After} {
		if other := e.Catalogue.FindSeries(slug); other != nil {
			line = append(line, ui.P("note", ui.T(e.W.OtherName[i]+" "), e.Dutch(ui.AT("", e.To(address.Location{Kind: address.Activity, Slug: slug}), other.Name)), ui.T("?")))
		}
	}
	if len(line) == 0 {
		return nil
	}
	return ui.E("div", "", line...)
}

// yearPhase is a row of the table over the years.
type yearPhase struct {
	year  int
	phase budget.Phase
}

func years(s *shelf.Series) []yearPhase {
	var list []yearPhase
	for _, p := range s.Points {
		if k := (yearPhase{p.Year, p.Phase}); !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	sorting.By(list, func(a, b yearPhase) int { return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.phase, b.phase)) })
	return list
}

// allYears are the years of an activity, the oldest first.
func allYears(s *shelf.Series) []int {
	var all []int
	for _, r := range years(s) {
		if !slices.Contains(all, r.year) {
			all = append(all, r.year)
		}
	}
	return all
}

// yearsChart draws what was budgeted and what was realised as two lines: where one year has both, they stand above each
// other.
func yearsChart(e *ui.Env, s *shelf.Series) ui.Node {
	all := allYears(s)
	line := func(phase budget.Phase) ui.Line {
		l := ui.Line{Class: "l"}
		for _, y := range all {
			p, ok := s.Find("", y, phase, budget.Expenditure)
			n := p.Value
			if ok {
				n, ok = e.Real(n, y)
			}
			l.Points = append(l.Points, ui.Point{Label: strconv.Itoa(y), Value: n.Float(), Text: e.Number(n.Shift(6), 1), Actual: phase == budget.Actual, Known: ok})
		}
		return l
	}
	return ui.Chart(strings.Replace(e.W.MultiYearOf, "%s", s.Name, 1)+": "+strings.ToLower(e.W.Expenditure), []ui.Line{line(budget.Budget), line(budget.Actual)})
}

func yearsTable(e *ui.Env, m *Model) ui.Node {
	s := m.Series
	columns := []ui.Column{{Head: e.W.Year}, {Head: e.W.Expenditure, Figures: true}, {Head: e.W.Revenue, Figures: true}, {Head: e.W.Balance, Figures: true}, {Head: e.W.PublicationWord, Class: "wide"}}
	var rows []ui.Row
	for _, k := range years(s) {
		for _, pub := range publicationsOf(s, k) {
			row := ui.Row{Cells: []ui.Node{ui.T(strconv.Itoa(k.year) + " " + e.Phase(k.phase))}}
			var entry *view.Entry
			for _, measure := range []budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance} {
				p, ok := s.Find(pub, k.year, k.phase, measure)
				if !ok {
					row.Cells = append(row.Cells, ui.ET("span", "missing", e.W.NotGiven))
					continue
				}
				entry = m.entryOf(p.Document)
				row.Cells = append(row.Cells, e.FigureAt(entry, m.markOf(&p), p.Value, k.year))
			}
			if entry == nil {
				continue
			}
			row.Cells = append(row.Cells, ui.AT("", e.To(entry.Location(false)), publicationName(e, entry)))
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return ui.P("", ui.T(e.W.ActivityNone))
	}
	return e.Table(ui.ET("span", "unit", e.UnitText()), columns, rows, nil)
}

// publicationsOf lists the publications that name a figure for a year and phase, the oldest first.
func publicationsOf(s *shelf.Series, k yearPhase) []string {
	var list []string
	for _, p := range s.Points {
		if p.Year == k.year && p.Phase == k.phase && !slices.Contains(list, p.Publication) {
			list = append(list, p.Publication)
		}
	}
	return list
}

// aliases shows which names were taken to be this activity, and where.
func aliases(e *ui.Env, m *Model) ui.Node {
	var list []ui.Node
	for _, a := range m.Series.Aliases {
		entry := m.entryOf(a.Document)
		if entry == nil || a.Name == m.Series.Name && a.How == shelf.HowSame {
			continue
		}
		list = append(list, ui.E("li", "", ui.T(publicationName(e, entry)+": "), e.Dutch(ui.ET("span", "", "“"+a.Name+"” ")), e.ToFigure(entry, address.Mark{Line: a.Line})))
	}
	if len(list) == 0 {
		return nil
	}
	return ui.E("section", "", ui.H(2, "", ui.T(e.W.ActivityMatched)).Attr("id", "namen"), ui.E("ul", "list", list...)).Attr("aria-labelledby", "namen")
}
