package engine_test

import (
	"fmt"
	"html"
	"math/rand"
	"strings"
)

// madeBudget is a made-up budget: what it says, and how it looks.
type madeBudget struct {
	name   string
	css    string
	tables []*madeTable
}

// madeTable is a made-up table of a programme.
type madeTable struct {
	heading string
	caption string
	groups  []string // titles over several columns; empty where there are none
	titles  []string // of the columns of figures
	rows    []madeRow
}

type madeRow struct {
	label string
	cells []string
}

// words for made-up labels: some long enough to need two lines in a narrow column.
var madeLabels = []string{
	"Handhaving", "Brandweer en rampenbestrijding", "Onderwijshuisvesting", "Riolering", "Sport en bewegen", "Openbaar groen en speelplekken in de wijken",
	"Wmo-voorzieningen en hulp in de huishouding voor inwoners", "Jeugdhulp met verblijf", "Afval", "Verkeer en vervoer", "Musea", "Economie en markten",
	"Bijdrage aan de gemeenschappelijke regeling voor de omgevingsdienst", "Begraafplaatsen", "Beheer van gebouwen",
}

// madeNumber is a figure as budgets print it: with a minus, with N and V behind it, in brackets, with € before it.
func madeNumber(style string, n int) string {
	if n == 0 {
		return "-"
	}
	s := fmt.Sprint(max(n, -n))
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	switch {
	case style == "nv" && n < 0:
		return s + " V"
	case style == "nv":
		return s + " N"
	case style == "euro" && n < 0:
		return "€ -" + s
	case style == "euro":
		return "€ " + s
	case style == "brackets" && n < 0:
		return "(" + s + ")"
	case n < 0:
		return "-" + s
	}
	return s
}

// newMadeTable makes up a table that adds up: rows with a total below them, and a balance behind lasten and baten.
func newMadeTable(r *rand.Rand, style string, n, rows int, balance bool) *madeTable {
	year := 2024 + r.Intn(4)
	t := &madeTable{heading: fmt.Sprintf("Programma %d %s", n+1, []string{"Veiligheid", "Jong en oud", "Wonen", "Bestuur", "Buitenruimte"}[n%5]), caption: "Bedragen x € 1.000"}
	width := 0
	if balance {
		for i := range 2 {
			t.groups = append(t.groups, fmt.Sprintf("Begroting %d", year+i))
			t.titles = append(t.titles, "Lasten", "Baten", "Saldo")
		}
		width = 6
	} else {
		width = 3 + r.Intn(3)
		for i := range width {
			t.titles = append(t.titles, fmt.Sprintf("Begroting %d", year+i))
		}
	}
	sum := make([]int, width)
	labels := r.Perm(len(madeLabels))
	for i := range rows {
		row := madeRow{label: madeLabels[labels[i%len(labels)]]}
		if i >= len(labels) {
			row.label += fmt.Sprintf(" deel %d", i)
		}
		values := make([]int, width)
		for c := range values {
			values[c] = r.Intn(30000)
			if r.Intn(6) == 0 {
				values[c] = 0
			}
			if balance && c%3 == 2 {
				values[c] = values[c-2] - values[c-1]
			}
			sum[c] += values[c]
			row.cells = append(row.cells, madeNumber(style, values[c]))
		}
		t.rows = append(t.rows, row)
	}
	total := madeRow{label: "Totaal"}
	for c := range sum {
		total.cells = append(total.cells, madeNumber(style, sum[c]))
	}
	t.rows = append(t.rows, total)
	return t
}

// tableHTML writes a table with its titles over each other.
func tableHTML(b *strings.Builder, t *madeTable) {
	b.WriteString("<table><thead>")
	if len(t.groups) > 0 {
		b.WriteString(`<tr><th rowspan="2">Onderdeel</th>`)
		for _, g := range t.groups {
			fmt.Fprintf(b, `<th colspan="%d">%s</th>`, len(t.titles)/len(t.groups), g)
		}
		b.WriteString("</tr><tr>")
	} else {
		b.WriteString("<tr><th>Onderdeel</th>")
	}
	for _, x := range t.titles {
		fmt.Fprintf(b, "<th>%s</th>", x)
	}
	b.WriteString("</tr></thead><tbody>")
	for _, r := range t.rows {
		fmt.Fprintf(b, "<tr><td>%s</td>", html.EscapeString(r.label))
		for _, c := range r.cells {
			fmt.Fprintf(b, `<td align="right">%s</td>`, c)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody></table>\n")
}

// madeLooks are the ways in which the tables look.
var madeLooks = map[string]string{
	"ruled": "table{border-collapse:collapse;width:100%} td,th{border:1px solid black;padding:2px 4px}",
	"bare":  "table{border-collapse:collapse;width:100%} td,th{padding:2px 6px}",
	"lines": "table{border-collapse:collapse;width:100%} td,th{padding:2px 6px} tr{border-bottom:1px solid #999}",
	"wide":  "@page{size:A4 landscape} table{border-collapse:collapse;width:100%} td,th{padding:2px 6px;border-bottom:1px solid #999}",
	"bands": "table{border-collapse:collapse;width:100%} td,th{padding:3px 6px} tr:nth-child(even) td{background:#ddd}",
}

// page writes a budget as a web page.
func (m *madeBudget) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Begroting</title><style>body{font:10pt Arial,'Liberation Sans',sans-serif}td:first-child{width:45%%}%s</style></head><body>\n", m.css)
	for _, t := range m.tables {
		fmt.Fprintf(&b, "<h1>%s</h1>\n<p>Dit programma gaat over wat de gemeente doet, en wat dat kost. De raad stelt de bedragen vast in november, nadat het college ze heeft voorgelegd.</p>\n<h2>Wat mag het kosten?</h2>\n<p>%s</p>\n", t.heading, t.caption)
		tableHTML(&b, t)
		b.WriteString("<p>De lasten stijgen door de lonen en de prijzen.</p>\n<ul><li>De eerste maatregel</li><li>De tweede maatregel</li></ul>\n")
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// madeBudgets are budgets of many looks, the same ones each time.
func madeBudgets() []*madeBudget {
	r := rand.New(rand.NewSource(7))
	var out []*madeBudget
	for _, x := range [][2]string{{"ruled", ""}, {"bare", ""}, {"lines", ""}, {"bands", ""}, {"bare", "nv"}, {"lines", "euro"}, {"bands", "brackets"}, {"wide", "nv"}} {
		look, style := x[0], x[1]
		m := &madeBudget{name: look + style, css: madeLooks[look]}
		if style != "" {
			m.css += " body,td,th{font-size:7pt}" // no figure is so wide that it goes on on the next line
		}
		m.tables = append(m.tables, newMadeTable(r, style, 0, 6, true), newMadeTable(r, style, 1, 9, false), newMadeTable(r, style, 2, 60, false), newMadeTable(r, style, 3, 1, true), newMadeTable(r, style, 4, 12, true))
		out = append(out, m)
	}
	return out
}
