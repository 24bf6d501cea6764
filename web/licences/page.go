package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const intro = `# Licenties van anderen

Deze pagina is geschreven door ` + "`make licences`" + `. Verander haar niet met de hand.

Begrotingsverkenner zelf valt onder de [EUPL-1.2](../../LICENSE). In de programma's en de website zit ook werk van anderen. Wie een
programma of de website doorgeeft, geeft deze pagina mee: de meeste van deze licenties vragen dat hun tekst meegaat. “Opdracht” is
` + "`begroting`" + `, “verkenner” is wat de browser krijgt. Wat alleen nodig is om te bouwen en te testen, staat er niet bij.

*Work of others inside the programs and the site. Whoever hands on a copy hands on this page too.*

`

// page is the list, and under it the texts. A text that several works share is there once.
func page(golang, styles []work) []byte {
	var b strings.Builder
	b.WriteString(intro)
	rows := [][]string{{"werk", "versie", "licentie", "zit in"}}
	for _, w := range append(append([]work{}, golang...), styles...) {
		var uses []string
		for _, u := range w.uses {
			uses = append(uses, string(u))
		}
		rows = append(rows, []string{w.name, w.version, w.licence, strings.Join(uses, ", ")})
	}
	table(&b, rows)
	if len(styles) > 0 {
		b.WriteString("\nDe stijlbladen met EUPL-1.2 zijn van NL Design System; de tekst van die licentie staat in [LICENSE](../../LICENSE).\n")
	}
	b.WriteString("\n## De teksten\n")
	owners := map[string][]string{}
	var order []string
	for _, w := range golang {
		for _, t := range w.texts {
			if owners[t] == nil {
				order = append(order, t)
			}
			owners[t] = append(owners[t], w.name)
		}
	}
	for _, t := range order {
		fmt.Fprintf(&b, "\n### %s\n\n```text\n%s\n```\n", strings.Join(owners[t], ", "), tidy(t))
	}
	return []byte(b.String())
}

// tidy takes away spaces at the ends of lines, and nothing else.
func tidy(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\f")
	}
	return strings.Join(lines, "\n")
}

// table writes rows as Markdown, with columns of equal width so that it reads as plain text too.
func table(b *strings.Builder, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for n, row := range rows {
		for i, c := range row {
			b.WriteString("| " + c + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c)) + " ")
		}
		b.WriteString("|\n")
		if n == 0 {
			for _, w := range widths {
				b.WriteString("| " + strings.Repeat("-", w) + " ")
			}
			b.WriteString("|\n")
		}
	}
}
