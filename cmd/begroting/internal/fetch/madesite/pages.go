package madesite

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/fnv"
	"html"
	"maps"
	"slices"
	"strings"
)

// programme is a programme of the made budget.
type programme struct {
	number int
	name   string
	slug   string
	rows   []row
}

type row struct {
	label         string
	lasten, baten int
}

// Programmes are the names of the programmes with their numbers, as sheets have them.
var Programmes = []string{"1 Bestuur en dienstverlening", "2 Zorg en welzijn", "3 Openbare ruimte"}

var programmes = []programme{
	{1, "Bestuur en dienstverlening", "bestuur", []row{{label: "Burgerzaken", lasten: 4210, baten: 1310}, {label: "Raad en college", lasten: 2900, baten: 20}}},
	{2, "Zorg en welzijn", "zorg", []row{{label: "Jeugdhulp", lasten: 18440, baten: 900}, {label: "Wmo-maatwerk", lasten: 12300, baten: 410}, {label: "Buurthuizen", lasten: 1750, baten: 60}}},
	{3, "Openbare ruimte", "ruimte", []row{{label: "Groen", lasten: 3300, baten: 120}, {label: "Wegen en bruggen", lasten: 7480, baten: 330}}},
}

// content is what a page has of its own.
type content struct {
	name      string // of the page
	programme *programme
	year      int
	report    bool // it is of an annual report
	costs     bool // it has the table of its programme
	levies    bool // it has a table of no programme
	words     []string
}

// number writes thousands as Dutch pages do.
func number(n int) string {
	if n < 0 {
		return "-" + number(-n)
	}
	if n >= 1000 {
		return fmt.Sprintf("%d.%03d", n/1000, n%1000)
	}
	return fmt.Sprint(n)
}

// table is the table of a page, a row of cells each; nil without one.
func (c *content) table() (caption string, head []string, rows [][]string) {
	switch {
	case c.costs:
		caption, head = "Wat mag het kosten (€1.000)", []string{"Activiteiten", "Lasten", "Baten", "Saldo"}
		lasten, baten := 0, 0
		for _, r := range c.programme.rows {
			rows = append(rows, []string{r.label, number(r.lasten), number(r.baten), number(r.lasten - r.baten)})
			lasten, baten = lasten+r.lasten, baten+r.baten
		}
		rows = append(rows, []string{"Totaal", number(lasten), number(baten), number(lasten - baten)})
	case c.levies:
		caption = "Opbrengst van heffingen (bedragen x € 1.000)"
		head = []string{"Heffing", fmt.Sprintf("Begroting %d", c.year-1), fmt.Sprintf("Begroting %d", c.year)}
		rows = [][]string{{"Onroerendezaakbelasting", "9.410", "9.730"}, {"Rioolheffing", "3.120", "3.240"}, {"Totaal", "12.530", "12.970"}}
	}
	return caption, head, rows
}

// own is the part of a page that is its own, in HTML.
func (c *content) own(extra string) string {
	var b strings.Builder
	e := html.EscapeString
	for _, w := range c.words {
		b.WriteString("<p>" + e(w) + "</p>\n")
	}
	if extra != "" {
		b.WriteString("<p>" + e(extra) + "</p>\n")
	}
	caption, head, rows := c.table()
	if head == nil {
		return b.String()
	}
	if c.costs {
		b.WriteString("<h2>Wat mag het kosten?</h2>\n")
	}
	b.WriteString("<p>" + e(caption) + "</p>\n<table class=\"tabel\"><thead><tr>")
	for _, h := range head {
		b.WriteString("<th scope=\"col\">" + e(h) + "</th>")
	}
	b.WriteString("</tr></thead><tbody>")
	for _, r := range rows {
		b.WriteString("<tr>")
		for i, cell := range r {
			if i == 0 {
				b.WriteString("<th scope=\"row\">" + e(cell) + "</th>")
			} else {
				b.WriteString("<td class=\"getal\">" + e(cell) + "</td>")
			}
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</tbody></table>\n")
	return b.String()
}

// Pasted is a page as somebody gets it who copies its own part from a browser.
func (s *Site) Pasted(path string) string {
	var c *content
	if s.Style == Menu {
		c = menuPages[path]
	} else {
		c = numberedPages[strings.TrimSuffix(path, "/")]
	}
	var b strings.Builder
	b.WriteString(c.name + "\n\n")
	for _, w := range c.words {
		b.WriteString(w + "\n\n")
	}
	caption, head, rows := c.table()
	if head == nil {
		return b.String()
	}
	if c.costs {
		b.WriteString("Wat mag het kosten?\n\n")
	}
	b.WriteString(caption + "\n\n" + strings.Join(head, "\t") + "\n")
	for _, r := range rows {
		b.WriteString(strings.Join(r, "\t") + "\n")
	}
	return b.String()
}

// TablePages are the paths of the pages that have a table, in order.
func (s *Site) TablePages() []string {
	pages := menuPages
	if s.Style == Numbered {
		pages = numberedPages
	}
	var list []string
	for _, path := range slices.Sorted(maps.Keys(pages)) {
		if c := pages[path]; c.costs || c.levies {
			list = append(list, path)
		}
	}
	return list
}

func hash(data []byte) uint32 {
	h := fnv.New32a()
	h.Write(data)
	return h.Sum32()
}

// latin1 writes a text as Windows-1252, which has the euro sign.
func latin1(s string) []byte {
	var b []byte
	for _, r := range s {
		switch {
		case r == '€':
			b = append(b, 0x80)
		case r == '›':
			b = append(b, 0x9b)
		case r < 0x100:
			b = append(b, byte(r))
		default:
			b = append(b, '?')
		}
	}
	return b
}

// file is something that is no page.
type file struct {
	kind string
	data []byte
}

var files = map[string]file{
	"/media/begroting-2026.pdf": {"application/pdf", []byte("%PDF-1.4\n%made up, and good enough to be a PDF by its first bytes\n%%EOF\n")},
	"/media/toelichting.docx":   {"application/octet-stream", word()},
	"/media/logo.png":           {"image/png", []byte("\x89PNG")},
	"/media/cijfers.xlsx":       {"application/octet-stream", []byte("PK\x03\x04")},
}

// word is a Word document with one paragraph.
func word() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, _ = w.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Toelichting</w:t></w:r></w:p></w:body></w:document>`))
	}
	_ = z.Close()
	return b.Bytes()
}
