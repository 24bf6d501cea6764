package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

// People sort and filter tables, and rows go elsewhere; a link that names a cell stays where it was and then leads to
// another figure. So a link to a row that can move looks the row up: by what the column of checks says of it, which names
// findings and is different in each row, or by its label. Defined names with such a formula would do in Excel only:
// LibreOffice follows none that is not a plain range.

// home is where rows can be sorted: the rows of an Excel table.
type home struct {
	first, last int // rows of the sheet
	check       int // column that names findings, 0 for none
	labels      map[string]int
}

// mostMoving is the number of rows in which a row is looked up. Beyond it links name cells: each lookup reads all rows.
const mostMoving = 2000

// houseRows remembers where the rows of an Excel table are.
func (p *planner) houseRows(l *layout) {
	h := &home{first: l.first, last: l.last, check: l.at(checkColumn, 0), labels: map[string]int{}}
	for _, i := range l.items {
		r := &l.t.Rows[i]
		p.rowHomes[r] = h
		h.labels[strings.ToLower(clean(r.Label))]++
	}
}

// houseTexts does so for the texts of a document.
func (p *planner) houseTexts(d *budget.Document, first int, remarks bool) {
	h := &home{first: first, last: p.next() - 1}
	if remarks {
		h.check = textCheckAt
	}
	for i := range d.Texts {
		p.textHomes[&d.Texts[i]] = h
	}
}

// area is a range of cells that a finding is about. Where rows can be sorted it is one row, found by its key, or all rows.
type area struct {
	at   cellRange
	key  string    // what its row says in keys; with * for any text, ? for any letter, and ~ before what is neither
	keys cellRange // a column
}

func (a area) moves() bool { return a.key != "" }

func (a area) String() string { return a.at.String() }

// formula is what makes the area's name, without a =: "B"&29+MATCH("fout 3",$F$30:$F$35,0).
func (a area) formula() string {
	if !a.moves() {
		return literal(a.String())
	}
	row := strconv.Itoa(a.keys.from.row-1) + "+MATCH(" + literal(a.key) + "," + a.keys.from.fixed() + ":" + a.keys.to.fixed() + ",0)"
	f := literal(columnName(a.at.from.col)) + "&" + row
	if a.at.from != a.at.to {
		f += `&":` + columnName(a.at.to.col) + `"&` + row
	}
	return f
}

// placed is a figure of a finding, and where it stands.
type placed struct {
	spot
	at   place
	home *home
}

// moves reports whether a link looks the figure up.
func (x placed) moves() bool { return x.home != nil && x.home.last-x.home.first < mostMoving }

func (p *planner) placeOf(s spot) (placed, bool) {
	if s.text != nil {
		at, ok := p.texts[s.text]
		return placed{s, at, p.textHomes[s.text]}, ok
	}
	at, ok := p.labels[s.row]
	return placed{s, place{2 + s.col, at.row}, p.rowHomes[s.row]}, ok
}

// keyOf says by what a row can be found, where anything tells it from the others.
func (p *planner) keyOf(x placed) (key string, col int) {
	h := x.home
	m := p.textMarks[x.text]
	if x.row != nil {
		m = p.marksOf(x.row)
	}
	if len(m) > 0 && h.check > 0 {
		return m.key(p.words), h.check
	}
	if x.row == nil {
		return "", 0
	}
	if s := clean(x.row.Label); s != "" && units16(s) <= maxCriterion && h.labels[strings.ToLower(s)] == 1 {
		return escapeJokers(s), 1
	}
	return "", 0
}

// areas are where the figures of a finding stand on this sheet: the one that it is about, and those that it was compared
// with.
func (p *planner) areas(f *finding) (own, others []area) {
	var list []placed
	var first placed
	for i := range f.Refs {
		s, ok := p.spot(f, &f.Refs[i])
		if !ok {
			continue
		}
		x, ok := p.placeOf(s)
		switch {
		case !ok:
		case i == 0:
			first = x
			own = p.areasOf([]placed{x})
		case x.at != first.at:
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b placed) int { return cmp.Or(cmp.Compare(a.at.col, b.at.col), cmp.Compare(a.at.row, b.at.row)) })
	list = slices.CompactFunc(list, func(a, b placed) bool { return a.at == b.at })
	return own, p.areasOf(list)
}

// areasOf joins figures of a column or a row to areas. They come column by column.
func (p *planner) areasOf(list []placed) []area {
	var fixed reach
	rows := map[*home]map[int]bool{}
	for _, x := range list {
		if !x.moves() {
			fixed.add(x.at)
			continue
		}
		if rows[x.home] == nil {
			rows[x.home] = map[int]bool{}
		}
		rows[x.home][x.at.row] = true
	}
	var out []area
	for i := 0; i < len(list); i++ {
		x := list[i]
		h := x.home
		if !x.moves() {
			continue
		}
		key, col := p.keyOf(x)
		last := len(out) - 1
		whole := cellRange{place{x.at.col, h.first}, place{x.at.col, h.last}}
		switch {
		case len(rows[h]) > 1 || key == "":
			// Several rows scatter when they are sorted; all rows of the column hold them.
			if last < 0 || out[last].at != whole {
				out = append(out, area{at: whole})
			}
		case last >= 0 && out[last].moves() && out[last].at.to == (place{x.at.col - 1, x.at.row}):
			out[last].at.to = x.at
		default:
			out = append(out, area{at: cellRange{x.at, x.at}, key: key, keys: cellRange{place{col, h.first}, place{col, h.last}}})
		}
	}
	for _, r := range fixed.areas() {
		out = append(out, area{at: r})
	}
	return out
}

// escapeJokers writes a text so that only that text matches it.
func escapeJokers(s string) string { return jokers.Replace(s) }

var jokers = strings.NewReplacer("~", "~~", "*", "~*", "?", "~?")
