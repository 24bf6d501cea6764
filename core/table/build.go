package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Word is a cell of words of a table, with its place.
type Word struct {
	Text        string
	Line, End   int
	First, Last int  // its blocks
	Inside      bool // it stands in a printed row of the table's own
}

func (t *token) word() Word {
	return Word{Text: t.text, Line: t.line, End: t.end, First: t.first, Last: t.last, Inside: t.row >= 0}
}

// Table is a table with its header read and its figures in their columns.
type Table struct {
	*budget.Table
	First, Last int    // its blocks, lead not included
	Lead        []Word // what stands before the column titles, nearest last
	Heads       []Word // titles of columns of labels
	Titles      []Word // titles of columns of figures, the highest rows first
	Merged      bool   // which columns a title covers was inferred
	Unsure      bool   // another reading fits nearly as well
	held        []int  // the blocks whose words and figures it has
}

// Holds reports whether block i, one of those from First to Last, has words or figures of the table. What stands between its rows and
// is none of it stays a text of the document: the number of a page, a line that no row wanted.
func (t *Table) Holds(i int) bool {
	_, ok := slices.BinarySearch(t.held, i)
	return ok
}

// build makes the rows and columns of a table.
func (t *Found) build() *Table {
	out := &Table{Table: &budget.Table{}, First: 1 << 30, Last: -1}
	own := func(x *token) {
		out.First, out.Last = min(out.First, x.first), max(out.Last, x.last)
		for i := x.first; i <= x.last; i++ {
			out.held = append(out.held, i)
		}
	}
	for i := range t.Lead {
		out.Lead = append(out.Lead, t.Lead[i].word())
	}
	for i := len(t.Labels) - 1; i >= 0; i-- {
		own(&t.Labels[i])
		switch x := &t.Labels[i]; {
		case x.text == "":
		case x.row >= 0 && !x.head:
			out.Lead = append(out.Lead, x.word()) // a caption can stand there as well
		default:
			out.Heads = append(out.Heads, x.word())
		}
	}
	for i := range t.Again {
		own(&t.Again[i])
	}
	for i := range t.Behind {
		own(&t.Behind[i])
		out.Heads = append(out.Heads, t.Behind[i].word())
	}
	seen := map[int]bool{}
	for _, c := range t.Heads {
		col := columnOf(c.parts)
		out.Columns = append(out.Columns, col)
		for i := range c.parts {
			if t.Inherited {
				break
			}
			own(&c.parts[i])
			if key := c.parts[i].line<<8 | c.parts[i].col&0xFF; !seen[key] {
				seen[key] = true
				out.Titles = append(out.Titles, c.parts[i].word())
			}
		}
	}
	differences(out.Columns)
	fillYears(out.Columns)
	t.giveMarks(out.Columns)
	names := label(t)
	n := t.Width
	for i := range t.Rows {
		r, l := &t.Rows[i], &names[i]
		for k := range r.words {
			own(&r.words[k])
		}
		for k := range r.behind {
			own(&r.behind[k])
		}
		for k := range r.figs {
			own(&r.figs[k])
		}
		for _, a := range l.above {
			x := budget.Row{Label: a.text, Line: a.line, LabelLine: a.line, Role: budget.ItemRow, Group: l.groups, Cells: make([]budget.Cell, n)}
			for c := range x.Cells {
				x.Cells[c] = budget.Cell{State: budget.Missing, Line: a.line}
			}
			out.Rows = append(out.Rows, x)
		}
		x := budget.Row{Label: l.label, Description: l.note, Unit: l.unit, Group: l.groups, Role: budget.ItemRow, Line: l.at, LabelLine: l.line, Cells: make([]budget.Cell, n)}
		r.at = len(out.Rows)
		r.lay(&x, nil)
		out.Rows = append(out.Rows, x)
	}
	slices.Sort(out.held)
	out.held = slices.Compact(out.held)
	t.settle(out.Table)
	out.Unsure = t.Unsure
	for i := range out.Rows {
		for c := range out.Rows[i].Cells {
			if x := &out.Rows[i].Cells[c]; t.Unsure || c < len(t.Doubt) && t.Doubt[c] || t.Width > 1 && len(t.Heads[c].parts) == 0 {
				x.Ambiguous = x.Ambiguous || x.State == budget.Published
			}
		}
	}
	return out
}

// lay fills a row's cells. at gives the columns of the figures; nil takes them as they are printed.
func (r *row) lay(x *budget.Row, at []int) {
	line := x.Line
	y := r.yearOf()
	for c := range x.Cells {
		x.Cells[c] = budget.Cell{State: budget.Missing, Line: line, Period: y}
	}
	figs := r.figs
	if len(figs) != len(x.Cells) {
		figs = r.filled()
	}
	for k := range figs {
		f := &figs[k]
		if f.kind == empty {
			continue
		}
		col := k
		if at != nil {
			col = at[k]
		}
		if col < len(x.Cells) {
			x.Cells[col] = budget.Cell{State: budget.Published, Published: f.text, Figure: f.fig, Line: f.line, Period: y}
		}
	}
}

// filled returns the figures of a row without the cells that were published empty.
func (r *row) filled() []token {
	for i := range r.figs {
		if r.figs[i].kind == empty {
			var out []token
			for _, f := range r.figs {
				if f.kind != empty {
					out = append(out, f)
				}
			}
			return out
		}
	}
	return r.figs
}

// columnOf puts the titles of one column together.
func columnOf(parts []token) budget.Column {
	var col budget.Column
	var texts []string
	bare := false // a year that stands alone says more than one among other words
	parts = unbroken(parts)
	for i := range parts {
		w := &parts[i]
		if len(texts) > 0 && texts[len(texts)-1] == w.text {
			continue
		}
		t := w.ttl()
		if !t.Unit || len(parts) == 1 {
			texts = append(texts, mendTitle(w.text))
		}
		col.Line = w.line
		if t.Year != 0 && (!bare || t.Bare) {
			col.Period, bare = t.Year, t.Bare && len(parts) > 1
		}
		if t.Phase != "" {
			col.Phase = t.Phase
		}
		if t.Measure != "" {
			col.Measure = t.Measure
		}
		col.Percent = col.Percent || t.Percent
		if u, ok := figure.ParseUnit(w.text); ok {
			if col.Unit, col.Scale = u.Name, u.Scale; Currency(w.text) {
				col.Scale = 0
			}
		} else if unit := thingOf(w.text); unit != "" {
			col.Unit, col.Scale = unit, 1
		}
	}
	col.Header = JoinTitle(texts)
	return col
}

// unbroken joins the parts of titles that were broken in a word: Vermeerd- / ering.
func unbroken(parts []token) []token {
	for i := 1; i < len(parts); i++ {
		if a := parts[i-1].text; strings.HasSuffix(a, "-") && StartsLower(parts[i].text) {
			whole := parts[i]
			whole.text, whole.title = JoinTitle([]string{a, parts[i].text}), nil
			out := append(append([]token(nil), parts[:i-1]...), whole)
			return unbroken(append(out, parts[i+1:]...))
		}
	}
	return parts
}

// Currency reports whether a title names the currency alone, beside columns of people or hours: it says no scale.
func Currency(title string) bool {
	switch strings.ToLower(strings.Trim(title, " ()")) {
	case "euro", "euro's", "euro’s", "€", "in euro", "in euro's", "in euro’s", "in €":
		return true
	}
	return false
}

// mendTitle mends a word that a line break parted inside a cell: "Bruto- investering".
func mendTitle(s string) string {
	if before, after, ok := strings.Cut(s, "- "); ok && StartsLower(after) && !strings.HasPrefix(after, "en ") && !strings.HasPrefix(after, "of ") {
		return JoinTitle([]string{before + "-", after})
	}
	return s
}

// thingOf is the unit of a column that does not hold the money of its table, by its title: years, people, or euros that
// are no thousands; else "".
func thingOf(title string) string {
	low := strings.ReplaceAll(strings.ToLower(strings.Trim(title, " .:*")), "- ", "")
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("per inwoner", "per huishouden", "per m2", "per m²", "per uur", "per aansluiting"):
		return "EUR"
	case low == "tarief" || low == "tarieven" || strings.HasPrefix(low, "tarief "):
		return "EUR"
	case has("afschrijvingstermijn", "afschr. termijn", "(jaren)", "in jaren", "looptijd", "levensduur") || strings.HasSuffix(low, "termijn") || low == "jaren":
		return "year"
	case low == "fte" || low == "fte's" || has("in fte", "(fte)") || strings.HasSuffix(low, " fte") || strings.HasPrefix(low, "fte ") || strings.HasPrefix(low, "formatie") || strings.HasSuffix(low, " formatie"):
		return "count"
	case strings.HasPrefix(low, "aantal") && !has("euro", "€"), low == "uren" || has("(uren)", "in uren"), low == "stuks", low == "areaal" || strings.HasPrefix(low, "areaal "):
		return "count"
	case low == "kans" || strings.HasPrefix(low, "kans ") || has("rentepercentage", "kostendekkendheid", "kostendekking", "dekkingsgraad", "dekkingspercentage") || low == "rente %" || has("percentage", "kosten-dekking", "gemiddelde rente", "gem. rente"):
		return "%"
	}
	return ""
}

// ThingsSaid is the unit of a whole table that is not money, where a caption or the title of its labels ends with it in
// brackets or as "in fte": Formatie en bezetting (in fte). Else it is "".
func ThingsSaid(title string) string {
	low := strings.ToLower(strings.Trim(title, " .:*"))
	for _, w := range [...]string{"fte", "fte's", "uren", "aantallen", "aantal", "stuks", "personen", "ha", "hectare", "km", "m2", "m²"} {
		if strings.HasSuffix(low, "("+w+")") || strings.HasSuffix(low, "(in "+w+")") || strings.HasSuffix(low, " in "+w) {
			return "count"
		}
	}
	return ""
}

// RowThing is the unit of a row that does not hold the money of its table, by its label; " " is one that has no name; else "".
func RowThing(label string) string {
	if code, rest, ok := strings.Cut(label, " "); ok && (isCode(code) || letterMark(code)) {
		label = rest
	}
	low := strings.ToLower(strings.Trim(label, " .:*-"))
	starts := func(words ...string) bool {
		for _, w := range words {
			if low == w || strings.HasPrefix(low, w+" ") {
				return true
			}
		}
		return false
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	switch {
	case low == "inwoners", low == "inwonertal", low == "uren", countedOn(low), starts("aantal", "kavels", "kavel", "dagen", "fte", "fte's") && !has("€", "euro"), has("(fte)", "in fte", "(uren)", "in uren", "(ha)", "(km)", "(m2)", "(m²)", "(stuks)", "(dagen)", "(aantal)", "(hectare)", "(hectares)", "(kilometer)", "(m1)", "(personen)", "(inwoners)", "(woningen)", "(kg)", "(mwh)", "(kwh)"):
		return "count"
	case starts("percentage", "rentepercentage", "kostendekkendheid", "dekkingspercentage"), has("(in %)", "in procenten"):
		return "%"
	case starts("ratio"), has("(ratio)"), strings.HasSuffix(low, " ratio"):
		return " "
	}
	return ""
}

// countedOn reports whether a label, in small letters, names people or houses and the day on which they were counted: inwoners per
// 1 januari 2017. Without a day it can be what money was spent on.
func countedOn(low string) bool {
	first, rest, _ := strings.Cut(low, " ")
	switch first {
	case "inwoners", "inwonertal", "inwoneraantal", "huishoudens", "woningen", "woonruimten", "leerlingen":
	default:
		return false
	}
	for _, w := range [...]string{"per ", "op ", "ultimo ", ""} {
		if day, ok := strings.CutPrefix(strings.TrimPrefix(rest, "("), w); ok && (strings.HasPrefix(day, "1 jan") || strings.HasPrefix(day, "31 dec") || strings.HasPrefix(day, "1-1") || strings.HasPrefix(day, "31-12")) {
			return true
		}
	}
	return false
}

// differences tells a Saldo that is the difference of two periods (Begroting 2022 | Rekening 2022 | Saldo) from that of
// lasten and baten: no other column has a measure.
func differences(columns []budget.Column) {
	saldo, phases := -1, 0
	for c := range columns {
		switch {
		case columns[c].Measure == budget.Balance && columns[c].Phase == "" && saldo < 0:
			saldo = c
		case columns[c].Measure != budget.NoMeasure && columns[c].Measure != budget.Difference:
			return
		case columns[c].Phase != "":
			phases++
		}
	}
	if saldo >= 0 && phases > 1 {
		columns[saldo].Measure = budget.Difference
	}
}

// fillYears gives a year to columns whose titles name none, from the titles beside them: movements between two balances
// are of the year that the second one ends, and where all titles that name a year name the same, it is the table's.
func fillYears(columns []budget.Column) {
	only, same := 0, true
	from := -1 // the last column of a balance
	for c := range columns {
		col := &columns[c]
		if col.Period == 0 {
			continue
		}
		if only == 0 {
			only = col.Period
		}
		same = same && col.Period == only
		if col.Measure != budget.Opening && col.Measure != budget.Closing {
			from = -1
			continue
		}
		if from >= 0 {
			for k := from + 1; k < c; k++ {
				if columns[k].Period == 0 {
					columns[k].Period = col.Period
				}
			}
		}
		from = c
	}
	if only == 0 || !same {
		ofAccounts(columns)
		return
	}
	for c := range columns {
		if columns[c].Phase == budget.Target || columns[c].Phase == budget.Baseline {
			return // each has a year of its own
		}
	}
	for c := range columns {
		if columns[c].Period == 0 && !ranged(columns[c].Header) {
			columns[c].Period = only
		}
	}
}

// ofAccounts gives the year of the accounts to the budgets that stand between those of the year before and them, and to the differences
// behind them: Rekening 2015 | Primitieve begroting | Actuele begroting | Rekening 2016 | Verschil. An annual report sets its budget beside
// what came of it (BBV article 24).
func ofAccounts(columns []budget.Column) {
	first, last := -1, -1
	for c := range columns {
		if columns[c].Period == 0 {
			continue
		}
		if columns[c].Phase != budget.Actual || last >= 0 {
			return
		}
		if first < 0 {
			first = c
		} else {
			last = c
		}
	}
	if last < 0 || first > 0 || columns[last].Period != columns[first].Period+1 {
		return
	}
	for c := first + 1; c < len(columns); c++ {
		if k := &columns[c]; c < last && k.Phase != budget.Budget || c > last && k.Measure != budget.Difference {
			return
		}
	}
	for c := first + 1; c < len(columns); c++ {
		columns[c].Period = columns[last].Period
	}
}

// ranged reports whether a title names more than one year.
func ranged(s string) bool { return ReadTitle(s).Years > 1 }

// giveMarks gives the N and V of rows on a line to the figures of the saldi behind them, where no saldo has one of its own: 4.653 1 N
// 4.652 below Lasten, Baten and Saldo.
func (t *Found) giveMarks(columns []budget.Column) {
	marked, behind := make([]int, t.Width), make([]int, t.Width) // N and V, and those that stand behind their figure
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.figs) != t.Width {
			continue
		}
		for c := range r.figs {
			if x := &r.figs[c]; x.fig.VN != 0 {
				marked[c]++
				if x.text[0] != 'N' && x.text[0] != 'V' {
					behind[c]++
				}
			}
		}
	}
	for c := 0; c+1 < t.Width; c++ {
		m, next := columns[c].Measure, columns[c+1].Measure
		if marked[c] == 0 || behind[c+1] > 0 || m != budget.Expenditure && m != budget.Revenue || next != budget.Balance && next != budget.Difference {
			continue
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			if len(r.figs) != t.Width {
				continue
			}
			a, b := &r.figs[c], &r.figs[c+1]
			own, letter, ok := strings.Cut(a.text, " ")
			if a.to == 0 || a.exact || !ok || len(letter) != 1 || b.kind != number {
				continue
			}
			x, okay := figure.Parse(own)
			y, fine := figure.Parse(letter + " " + b.text)
			if k, _ := classify(own); okay && fine && x.VN == 0 && b.fig.VN == 0 && y.VN != 0 && (k == number || k == dash) {
				a.text, a.fig, a.kind = own, x, k
				b.text, b.fig = letter+" "+b.text, y
			}
		}
	}
}

// settle gives the rows their roles, and places those with fewer figures than columns by the table's own arithmetic.
func (t *Found) settle(b *budget.Table) {
	rowMeasures(b)
	sums(b)
	closeGroups(b)
	b.Convention = ConventionOf(b)
	chooseSums(b)
	var short []int
	for i := range t.Rows {
		if r := &t.Rows[i]; len(r.figs) != t.Width && r.size() < t.Width {
			short = append(short, i)
		}
	}
	if len(short) == 0 {
		return
	}
	t.convention(b, short)
	p := placer{t: t, b: b}
	if p.place(short) {
		b.Convention = ConventionOf(b)
		chooseSums(b)
	}
}

// convention finds out how balances come about in a table with short rows, whose figures don't stand in their columns yet: the whole
// rows tell, or else the way in which most sums hold when the short rows have found their places.
func (t *Found) convention(b *budget.Table, short []int) {
	whole := *b
	whole.Rows = slices.Clone(b.Rows)
	for _, i := range short {
		whole.Rows[t.Rows[i].at].Cells = make([]budget.Cell, len(b.Columns))
	}
	said := 0
	for _, c := range conventions {
		whole.Convention = c
		said = max(said, votes(&whole))
	}
	if said > 0 || !summing(b) {
		b.Convention = ConventionOf(&whole)
		chooseSums(b)
		return
	}
	best, most := b.Convention, -1
	for _, c := range conventions {
		trial := *b
		trial.Rows = slices.Clone(b.Rows)
		for i := range trial.Rows {
			trial.Rows[i].Cells = slices.Clone(trial.Rows[i].Cells)
		}
		trial.Convention = c
		chooseSums(&trial)
		p := placer{t: t, b: &trial}
		p.place(short)
		if n := votes(&trial); n > most {
			best, most = c, n
		}
	}
	b.Convention = best
	chooseSums(b)
}

// summing reports whether rows or columns of a table promise a balance.
func summing(b *budget.Table) bool { return len(columnSets(b)) > 0 || len(rowSets(b)) > 0 }
