package page

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/shelf"
)

// picks are the two sides of a comparison and what there is to choose from.
type picks struct {
	group   view.Group
	options []shelf.Pick
	totals  []shelf.Total // of the programme, for each option
	a, b    int           // of options
	measure budget.Measure
	unknown bool // the address names a programme that is not there
	changes []shelf.Change
}

// amountKey is what the address calls the choice between lasten, baten and saldo.
const amountKey = "bedrag"

// key writes a pick as it stands in an address: begroting-2026.2024.actual.
func key(p shelf.Pick) string {
	return p.Publication + "." + strconv.Itoa(p.Year) + "." + string(p.Phase)
}

// loadComparison loads the documents of the programme that is compared, and takes the newest against the one before where
// nothing else is asked for. Without a programme nothing is loaded.
func (m *Model) loadComparison(from Source) error {
	c := from.Catalogue()
	p := &picks{}
	m.Picks = p
	wanted := m.Here.Query.Get("programma")
	if wanted == "" {
		return nil // the page asks for a choice first
	}
	ok := false
	if p.group, ok = c.FindGroup(wanted); !ok {
		p.group, ok = c.NumberedGroup(wanted)
	}
	if !ok {
		p.unknown = true
		return nil
	}
	if err := m.documents(from, p.group.Entries); err != nil {
		return err
	}
	slug := ""
	for _, prog := range shelf.Programmes(m.Docs) {
		slug = prog.Slug
		for _, ed := range prog.Editions {
			for i := range ed.Totals {
				p.options = append(p.options, shelf.Pick{Programme: slug, Publication: ed.Publication, Year: ed.Totals[i].Year, Phase: ed.Totals[i].Phase})
				p.totals = append(p.totals, ed.Totals[i])
			}
		}
	}
	if len(p.options) < 2 {
		return nil
	}
	find := func(name string, fallback int) int {
		want := m.Here.Query.Get(name)
		i := slices.IndexFunc(p.options, func(o shelf.Pick) bool { return key(o) == want || o.Publication == want && o.Year == yearIn(want) })
		if i < 0 {
			return fallback
		}
		return i
	}
	own := p.ownYears()
	p.measure = (&ui.Env{Here: m.Here}).Measure(amountKey)
	p.a, p.b = find("a", own[1]), find("b", own[0])
	p.changes = shelf.Compare(shelf.Activities(m.Docs), p.options[p.a], p.options[p.b], p.measure)
	return nil
}

// differentSigns reports whether some of these documents print lasten with a minus and others don't.
func differentSigns(docs []*budget.Document) bool {
	minus, plain := false, false
	for _, d := range docs {
		negative := false
		for _, t := range d.Tables {
			negative = negative || t.Negative
		}
		minus, plain = minus || negative, plain || !negative && len(d.Tables) > 0
	}
	return minus && plain
}

// ownYears returns the options that are a publication's own year, the newest two: what a reader most likely wants.
func (p *picks) ownYears() [2]int {
	var own []int
	for i, o := range p.options {
		if o.Year == yearIn(o.Publication) {
			own = append(own, i)
		}
	}
	for i := range p.options {
		if len(own) < 2 && !slices.Contains(own, i) {
			own = append(own, i)
		}
	}
	return [2]int{own[0], own[1]}
}

func yearIn(publication string) int {
	i := strings.LastIndexByte(publication, '-')
	n, _ := strconv.Atoi(publication[i+1:])
	return n
}

// comparison is the page that puts two years or publications of a programme beside each other.
func comparison(e *ui.Env, m *Model) Drawn {
	body := []ui.Node{ui.H(1, "", ui.T(e.W.CompareTitle)), ui.P("lead", ui.T(e.W.CompareLead)), e.NeedsWasm()}
	body = append(body, programmeChoice(e, m.Picks))
	if p := m.Picks; len(p.options) > 1 {
		body = append(body, ui.E("div", ui.Waits("pickers"), e.Select(e.W.CompareFrom, "a", options(e, p, "a"), key(p.options[p.a])), e.Select(e.W.CompareTo, "b", options(e, p, "b"), key(p.options[p.b]))))
		if p.a == p.b {
			body = append(body, ui.P("", ui.T(e.W.CompareSame)))
		} else {
			if differentSigns(m.Docs) {
				body = append(body, ui.P("note", ui.T(e.W.CompareSigns)))
			}
			body = append(append(body, e.DownloadCSV(ui.E("div", "choices", e.Measures(e.W.CompareAmount, amountKey), e.Units(p.options[p.a].Year, p.options[p.b].Year)))), changes(e, m)...)
		}
	} else if p.unknown {
		body = append(body, ui.P("note", ui.T(e.W.CompareUnknown)))
	} else if e.Query("programma") != "" {
		body = append(body, ui.P("note", ui.T(e.W.CompareNone)))
	}
	return Drawn{
		Title: titled(e, e.W.CompareTitle), Description: e.W.CompareLead,
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.CompareTitle}), body...),
	}
}

// programmeChoice leads to the comparison of each programme that has something to compare.
func programmeChoice(e *ui.Env, p *picks) ui.Node {
	var list []ui.Node
	for _, g := range e.Catalogue.Groups() {
		l := address.Location{Kind: address.Compare, Query: map[string][]string{"programma": {g.Slug}}}
		if chosen := e.Query(amountKey); chosen != "" {
			l.Query.Set(amountKey, chosen)
		}
		a := e.Dutch(ui.AT("", e.To(l), programmeTitle(g.Number, g.Name)))
		if p.group.Slug == g.Slug {
			a = a.Attr("aria-current", "true")
		}
		list = append(list, ui.E("li", "", a))
	}
	return ui.E("nav", ui.Waits("picklist"), ui.ET("b", "", e.W.CompareProgramme), ui.E("ul", "", list...)).Attr("aria-label", e.W.CompareProgramme)
}

func options(e *ui.Env, p *picks, name string) []ui.Option {
	var list []ui.Option
	for _, o := range p.options {
		list = append(list, ui.Option{Value: key(o), Label: pickName(e, o)})
	}
	return list
}

// pickName says what a pick is: "2024 gerealiseerd (Begroting 2026)".
func pickName(e *ui.Env, p shelf.Pick) string {
	kind, year, _ := strings.Cut(p.Publication, "-")
	return strconv.Itoa(p.Year) + " " + e.Phase(p.Phase) + " (" + e.W.Publication(kind, year) + ")"
}

// changes is the table of differences, the largest first. Where one of the two has no activities at all, all that the other
// has would seem to be new: then only the totals are beside each other.
func changes(e *ui.Env, m *Model) []ui.Node {
	p := m.Picks
	a, b := p.options[p.a], p.options[p.b]
	columns := []ui.Column{{Head: e.W.Activity}, {Head: pickName(e, a), Figures: true}, {Head: pickName(e, b), Figures: true}, {Head: e.W.CompareDifference, Figures: true}, {Head: "%", Figures: true}, {Class: "pic"}}
	list, note := p.changes, ui.Node(nil)
	if !slices.ContainsFunc(list, func(c shelf.Change) bool { return c.A != nil }) || !slices.ContainsFunc(list, func(c shelf.Change) bool { return c.B != nil }) {
		list, note = nil, ui.P("note", ui.T(e.W.CompareTotals))
	}
	var amounts []float64
	for _, c := range list {
		amounts = append(amounts, c.Difference.Float())
	}
	scale := ui.Fit(amounts...)
	var rows []ui.Row
	for _, c := range list {
		difference, share := signed(e.Amount(c.Difference, b.Year)), percent(e, c.Percent, c.HasPercent)
		if c.Unknown {
			difference, share = "–", "–"
		} else if e.Unit == ui.Inhabitant {
			difference, share = differs(e, valueOf(c.A), a.Year, valueOf(c.B), b.Year)
		}
		rows = append(rows, ui.Row{Class: "pair", Cells: []ui.Node{
			e.Dutch(ui.E("span", "", ui.AT("", e.To(address.Location{Kind: address.Activity, Slug: c.Slug}), c.Name))),
			side(e, m, c.A), side(e, m, c.B), ui.T(difference), ui.T(share), ui.Bar(scale, c.Difference.Float()),
		}})
	}
	caption := ui.E("span", "", ui.ET("b", "", e.MeasureWord(p.measure)+". "), ui.ET("span", "unit", e.UnitText()))
	return []ui.Node{note, e.Table(caption, columns, rows, p.total(e, m))}
}

// total is the row of the programme as a whole, where both sides have one.
func (p *picks) total(e *ui.Env, m *Model) []ui.Row {
	a, b := p.totals[p.a], p.totals[p.b]
	sumA, sumB := a.Of(p.measure), b.Of(p.measure)
	if sumA.Terms == 0 || sumB.Terms == 0 {
		return nil
	}
	label := e.W.AddedUp
	if a.Printed || b.Printed {
		label = e.W.TotalRow
	}
	difference, share := differs(e, sumA.Value, a.Year, sumB.Value, b.Year)
	return []ui.Row{{Class: "total pair", Cells: []ui.Node{
		ui.T(label), m.sum(e, sumA, a.Year, a.Phase), m.sum(e, sumB, b.Year, b.Phase), ui.T(difference), ui.T(share), nil,
	}}}
}

// sum is an amount of a total: it leads to where it is printed, and the rows above it are the way to what was added up.
func (m *Model) sum(e *ui.Env, s *shelf.Sum, year int, phase budget.Phase) ui.Node {
	if len(s.Refs) != 1 {
		return ui.T(e.Amount(s.Value, year))
	}
	r := &s.Refs[0]
	return e.FigureAt(m.entryOf(r.Document), m.refMark(r, year, phase), s.Value, year)
}

// differs writes how two amounts differ, in the page's unit and in percent.
func differs(e *ui.Env, a figure.Number, yearA int, b figure.Number, yearB int) (amount, share string) {
	a, b, ok := e.Sides(a, yearA, b, yearB)
	if !ok {
		return "–", "–"
	}
	n, known := shelf.Percent(b.Sub(a), a)
	return signed(e.Plain(b.Sub(a))), percent(e, n, known)
}

func percent(e *ui.Env, n figure.Number, known bool) string {
	if !known {
		return "–"
	}
	return signed(e.Number(n, 1)) + "%"
}

// valueOf is the amount of one of the two sides; nothing where it is not there.
func valueOf(p *shelf.Point) figure.Number {
	if p == nil {
		return figure.Number{}
	}
	return p.Value
}

// side is the figure of one of the two sides, with the way to its source.
func side(e *ui.Env, m *Model, p *shelf.Point) ui.Node {
	if p == nil {
		return ui.ET("span", "missing", e.W.NotGiven)
	}
	if p.Unnamed {
		return e.ToWord(m.entryOf(p.Document), m.markOf(p), p.Published)
	}
	return e.FigureAt(m.entryOf(p.Document), m.markOf(p), p.Value, p.Year)
}

// signed puts a plus before what grew.
func signed(s string) string {
	if s == "0" || strings.HasPrefix(s, "−") || strings.Trim(s, "0,.") == "" {
		return s
	}
	return "+" + s
}
