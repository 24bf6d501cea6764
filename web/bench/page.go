package main

import (
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// result is one line of the table.
type result struct {
	what, beside string
	ours, theirs string  // what was measured, as text
	outcome              // the ratio
	most         float64 // what the ratio should be at most; 0 where nothing is asked
	missing      string  // why there is no ratio
}

func (r result) times(o outcome) result {
	r.outcome, r.ours, r.theirs = o, milliseconds(o.ours), milliseconds(o.theirs)
	return r
}

func (r result) verdict() string {
	switch {
	case r.missing != "":
		return r.missing
	case r.most == 0:
		return "—"
	case r.ratio <= r.most:
		return "≤ " + ratio(r.most) + ": gehaald"
	}
	return "≤ " + ratio(r.most) + ": **niet gehaald**"
}

func (r result) spread() string {
	return strings.TrimSuffix(ratio(r.low), "×") + "–" + ratio(r.high)
}

func (r result) cells() []string {
	if r.missing != "" {
		return []string{r.what, r.beside, "", "", "", "", r.missing}
	}
	return []string{r.what, r.beside, r.ours, r.theirs, "**" + ratio(r.ratio) + "**", r.spread(), r.verdict()}
}

// String is the line that is printed while the races run.
func (r result) String() string {
	if r.missing != "" {
		return fmt.Sprintf("%s ÷ %s: %s", r.what, r.beside, r.missing)
	}
	return fmt.Sprintf("%s ÷ %s: %s ÷ %s = %s (%s), %s", r.what, r.beside, r.ours, r.theirs, ratio(r.ratio), r.spread(), strings.ReplaceAll(r.verdict(), "*", ""))
}

func comma(s string) string { return strings.Replace(s, ".", ",", 1) }

func ratio(f float64) string { return comma(fmt.Sprintf("%.2f", f)) + "×" }

func milliseconds(d time.Duration) string {
	return comma(fmt.Sprintf("%.1f", float64(d)/float64(time.Millisecond))) + "\u00a0ms"
}

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d.%03d", n/1000, n%1000)
}

func megabytes(bytes float64) string { return fmt.Sprintf("%.0f\u00a0MB", bytes/1e6) }

// page is web/docs/snelheid.md: a section for each part, with when and where that was measured.
type page struct {
	sections map[string]string // by title
}

const (
	sectionMark = "\n## "
	notesTitle  = "Wat er gemeten is"
)

// readPage returns the sections of a page that was written before, so that one of them can be measured again.
func readPage(name string) (*page, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	p := &page{sections: map[string]string{}}
	for _, s := range strings.Split(string(data), sectionMark)[1:] {
		title, body, _ := strings.Cut(s, "\n")
		p.sections[title] = strings.Trim(body, "\n") + "\n"
	}
	return p, nil
}

const intro = `# Snelheid

Deze pagina is geschreven door ` + "`make bench`" + `. Verander haar niet met de hand, maar meet opnieuw.

Secondes zeggen alleen iets over één machine. Daarom staat hier steeds een verhouding: hoeveel keer zo lang als iets anders dat
hetzelfde werk doet. Minder dan 1× is sneller. De twee doen hun werk om de beurt, in dezelfde meting, zodat drukte op de machine ze
allebei raakt. De verhouding is de mediaan van de beurten; “spreiding” is de middelste helft daarvan. Elk onderdeel zegt wanneer het is gemeten.

*Written by ` + "`make bench`" + `. Each line is a ratio: how many times as long as something else that does the same work takes, measured in
turns in one run. Less than 1× is faster.*

`

const outro = `
## ` + notesTitle + `

- **Lezen**: van bytes tot tabellen, cijfers en tekst, elk met zijn regel. goldmark leest in hetzelfde proces dezelfde bytes als
  Markdown met tabellen, en maakt er HTML van.
- **Werkmap**: een werkblad met tien blokken, voor elke soort tabel een, met Excel-tabellen, opmaak, formules, grafieken en
  koppelingen. Teruglezen telt niet mee. De ander schrijft dezelfde cellen en verder niets (“kaal”); vooraf is nagekeken dat het
  dezelfde cellen zijn. excelize schrijft ze met zijn StreamWriter. exceljs kan het op twee manieren: met een Workbook in het
  geheugen, zoals het meestal wordt gebruikt, en als stroom met een WorkbookWriter, zijn snelste. SheetJS (npm-pakket xlsx) zet
  eerst alles in het geheugen. Wat in node draait, meet zijn eigen tijd en heeft dan al proefgedraaid; het starten van node telt niet mee.
- **Cellen alleen**: wat wij doen zonder alles waar een werkmap meer dan haar cellen voor heeft. Beide kanten krijgen de cellen klaar in het geheugen.
- **Controleren**: alle controles, naast het lezen van dezelfde documenten.
` + floorNotes + beforeNotes + pagesNotes + runNotes + explorerNotes + `
De code staat in ` + "`web/bench`" + `.
`

func (p *page) markdown() []byte {
	var b strings.Builder
	b.WriteString(strings.TrimSuffix(intro, "\n"))
	for _, part := range parts {
		body := p.sections[part.title]
		if body == "" {
			body = "Nog niet gemeten.\n"
		}
		b.WriteString(sectionMark + part.title + "\n\n" + body)
	}
	b.WriteString(outro)
	return []byte(b.String())
}

// section is a part of the page, below its title.
func section(m machine, turns int, results []result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Gemeten op %s; tot %d beurten.", m, turns)
	if m.before != "" {
		fmt.Fprintf(&b, " Belasting van de machine (load average): %s bij het begin, %s aan het eind.", m.before, m.after)
	}
	b.WriteString("\n\n")
	rows := [][]string{{"wat", "naast", "wij", "de ander", "verhouding", "spreiding", "gevraagd"}}
	for _, r := range results {
		rows = append(rows, r.cells())
	}
	table(&b, rows, []bool{false, false, true, true, true, true, false})
	return b.String()
}

// table writes rows as Markdown, with columns of equal width so that it reads as plain text too.
func table(b *strings.Builder, rows [][]string, right []bool) {
	widths := make([]int, len(right))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	line := func(row []string) {
		for i, c := range row {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			if right[i] {
				b.WriteString("| " + space + c + " ")
			} else {
				b.WriteString("| " + c + space + " ")
			}
		}
		b.WriteString("|\n")
	}
	line(rows[0])
	for i, w := range widths {
		if right[i] {
			b.WriteString("| " + strings.Repeat("-", w-1) + ": ")
		} else {
			b.WriteString("| " + strings.Repeat("-", w) + " ")
		}
	}
	b.WriteString("|\n")
	for _, row := range rows[1:] {
		line(row)
	}
}
