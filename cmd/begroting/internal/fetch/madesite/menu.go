package madesite

import (
	"fmt"
	"html"
	"strings"
)

// menuPages are the pages of the website with a menu, by path.
var menuPages = func() map[string]*content {
	m := map[string]*content{
		"/":                     {name: "Begroting 2026", year: 2026, words: []string{"Welkom bij de begroting van Voorbeeldstad. Hier lees je wat de gemeente wil bereiken en wat dat kost."}},
		"/programmas/":          {name: "Programma's", year: 2026, words: []string{"De begroting heeft drie programma's. Elk programma vertelt wat we willen, wat we doen en wat het kost."}},
		"/paragrafen/":          {name: "Paragrafen", year: 2026, words: []string{"Paragrafen gaan over onderwerpen die in alle programma's voorkomen."}},
		"/paragrafen/heffingen": {name: "Lokale heffingen", year: 2026, levies: true, words: []string{"De gemeente heft belastingen om haar taken te betalen."}},
		"/colofon":              {name: "Colofon", year: 2026, words: []string{"Deze begroting is gemaakt door de afdeling Financiën van Voorbeeldstad, met hulp van velen."}},
	}
	for i := range programmes {
		p := &programmes[i]
		at := fmt.Sprintf("/programmas/%d-%s", p.number, p.slug)
		m[at+"/"] = &content{name: p.name, programme: p, year: 2026, words: []string{fmt.Sprintf("Programma %d gaat over %s.", p.number, strings.ToLower(p.name)), "Het college werkt hieraan samen met inwoners en partners in de stad."}}
		m[at+"/doelen"] = &content{name: "Wat willen we bereiken?", programme: p, year: 2026, words: []string{"We willen dat iedereen in de stad mee kan doen aan " + strings.ToLower(p.rows[0].label) + "."}}
		m[at+"/kosten"] = &content{name: "Wat mag het kosten?", programme: p, year: 2026, costs: true, words: []string{"Hieronder staat wat " + strings.ToLower(p.name) + " kost."}}
	}
	return m
}()

// menu is the menu that each page has: lists in lists, without a name that says what it is. Its links have the number of the
// session in them, another one each time.
func (s *Site) menu(visit int) string {
	var b strings.Builder
	link := func(path, text string) string {
		return fmt.Sprintf(`<a href="%s?PHPSESSID=s%d">%s</a>`, path, visit, html.EscapeString(text))
	}
	b.WriteString(`<div class="mm"><ul><li>` + link("/", "Home") + `</li><li>` + link("/programmas/", "Programma's") + `<ul>`)
	for _, p := range programmes {
		at := fmt.Sprintf("/programmas/%d-%s/", p.number, p.slug)
		b.WriteString("<li>" + link(at, fmt.Sprintf("%d. %s", p.number, p.name)) + "<ul>")
		for _, sub := range [...][2]string{{"doelen", "Wat willen we bereiken?"}, {"kosten", "Wat mag het kosten?"}} {
			if !s.isGone(at + sub[0]) {
				b.WriteString("<li>" + link(at+sub[0], sub[1]) + "</li>")
			}
		}
		b.WriteString("</ul></li>")
	}
	b.WriteString(`</ul></li><li>` + link("/paragrafen/", "Paragrafen") + `<ul><li>` + link("/paragrafen/heffingen", "Lokale heffingen") + `</li></ul></li><li>` + link("/colofon", "Colofon") + `</li></ul></div>`)
	return b.String()
}

func (s *Site) isGone(path string) (gone bool) {
	s.locked(func() { gone = s.gone[path] })
	return gone
}

// menuPage is a page with a menu, a notice of cookies, previous and next, and a foot. It is written on one line, as many
// websites do.
func (s *Site) menuPage(path string, c *content, print bool, visit int) string {
	var extra string
	s.locked(func() { extra = s.changed[path] })
	own := c.own(extra)
	if print {
		return "<html><head><title>" + html.EscapeString(c.name) + "</title></head><body><h1>" + html.EscapeString(c.name) + "</h1>" + own + "<p>Afgedrukt van de website van Voorbeeldstad</p></body></html>"
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>%s - Begroting 2026 - Gemeente Voorbeeldstad</title><link rel="canonical" href="%s"><script nonce="%d">var x = "<p>€ 12 mln.</p>"</script></head><body id="p%d">`,
		html.EscapeString(c.name), path, visit, visit)
	b.WriteString(`<div class="balk"><div class="naam">Gemeente Voorbeeldstad</div><div class="melding">Wij gebruiken cookies om de website beter te maken. <a href="/colofon">Meer weten</a> <button>Akkoord</button></div></div>`)
	b.WriteString(s.menu(visit))
	b.WriteString(`<div class="inhoud"><h1>` + html.EscapeString(c.name) + `</h1>` + own)
	if s.Traps && path == "/" {
		b.WriteString(trapLinks)
	}
	if path == "/" {
		b.WriteString(`<p>Alles in één bestand: <a href="/media/begroting-2026.pdf">Begroting 2026 (PDF)</a> en <a href="/media/toelichting.docx">toelichting</a>. <img src="/media/logo.png" alt=""> <a href="/media/cijfers.xlsx">Cijfers</a></p>`)
	}
	b.WriteString(`</div><div class="stap"><a href="` + path + `?print=1">Printversie</a></div>`)
	b.WriteString(`<div class="stap"><a href="/programmas/">Vorige: overzicht ` + html.EscapeString(c.name) + `</a><a href="/colofon">Volgende: einde van ` + html.EscapeString(c.name) + `</a></div>`)
	b.WriteString(`<div class="voet"><p>Stadhuis, Plein 1, 1000 AA Voorbeeldstad</p><p>Telefoon 14 010</p></div></body></html>`)
	return b.String()
}
