package audit

import "strings"

// Markdown writes the page that explains the checks, from the checks themselves, so that it cannot drift. example is what
// a check says, for instance. The page is web/docs/controles.md; a test compares the two.
func Markdown(example func(*Check) string) string {
	var b strings.Builder
	b.WriteString(`# Controles

Deze controles kijken of een pagina van een begroting of jaarverslag klopt: of de cijfers optellen, of tabellen het met elkaar eens zijn en
of de tekst zegt wat de tabellen zeggen. ` + "`begroting check`" + ` laat zien wat er niet klopt, met de regel van het document. ` +
		"Met `--only` en `--skip` en de naam van een controle kies je welke meedoen." + `

Er zijn drie soorten meldingen:

- **fout**: twee gepubliceerde cijfers spreken elkaar tegen;
- **afronding**: ze verschillen, maar niet meer dan door afronding kan;
- **let op**: iets om na te kijken. Er is niets bewezen: er ontbreekt een cijfer, of niet zeker is wat bij elkaar hoort.

## Afronding

Cijfers die los van elkaar zijn afgerond, hoeven niet precies op te tellen tot het afgeronde totaal. Elk cijfer kan een halve eenheid afwijken: een half
duizendtal in een tabel × € 1.000, een half tiende miljoen bij € 49,7 mln. Een som van n cijfers mag daarom hoogstens ⌊(n + 1) / 2⌋ eenheden verschillen van het
totaal dat er staat. Is het verschil groter, dan is het een fout.

*Figures that were rounded on their own need not add up to the rounded total. A sum of n figures may differ from its printed total by at most ⌊(n + 1) / 2⌋ of their
unit; a larger difference is an error.*

Een getal in de tekst mag ruimer zijn, als de tekst dat zegt: 5 procent bij “circa” en “ongeveer”, tot 10 procent meer bij “ruim” en tot 10 procent minder bij “bijna”.
`)
	for _, tier := range Tiers {
		b.WriteString("\n## " + tierTitle(tier) + "\n")
		for _, c := range checks {
			if c.Tier == tier {
				c.markdown(&b, example(c))
			}
		}
	}
	return b.String()
}

func tierTitle(t Tier) string {
	switch t {
	case Arithmetic:
		return "Binnen één tabel of lijst"
	case Consistency:
		return "Tussen tabellen, onderdelen en publicaties"
	}
	return "Tussen tekst en tabellen"
}

func (c *Check) markdown(b *strings.Builder, example string) {
	b.WriteString("\n<a id=\"" + c.Name + "\"></a>\n\n### " + c.NL.Title + "\n\n")
	b.WriteString("`" + c.Name + "` · " + c.NL.Guards + "\n\n")
	b.WriteString("> " + example + "\n\n")
	b.WriteString("*" + c.EN.Title + ". " + c.EN.Guards + "*\n")
}
