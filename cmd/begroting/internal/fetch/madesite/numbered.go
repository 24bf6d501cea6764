package madesite

import (
	"fmt"
	"html"
	"strings"
)

// numbered is a page of the website with numbers in its addresses, and what it stands under.
type numbered struct {
	parent   string
	children []string
	next     string
}

const numberedRoot = "/jaarstukken-2024"

// numberedPages and numberedTree are the pages of the annual report, by path without its last slash. Chapters link to what
// stands in them, and each page to the next one: there is no menu.
var numberedPages, numberedTree = func() (map[string]*content, map[string]*numbered) {
	pages, tree := map[string]*content{}, map[string]*numbered{}
	var order []string
	add := func(path, parent string, c *content) {
		c.year, c.report = 2024, true
		pages[path] = c
		tree[path] = &numbered{parent: parent}
		if p := tree[parent]; p != nil {
			p.children = append(p.children, path)
		}
		order = append(order, path)
	}
	add(numberedRoot, "", &content{name: "Jaarverslag", words: []string{"In dit verslag legt het college verantwoording af over het afgelopen jaar."}})
	add(numberedRoot+"/p1000", numberedRoot, &content{name: "Programma's", words: []string{"Per programma staat hier wat er is bereikt."}})
	for i := range programmes {
		p := &programmes[i]
		at := fmt.Sprintf("%s/p1%d00", numberedRoot, p.number)
		add(at, numberedRoot+"/p1000", &content{name: fmt.Sprintf("Programma %d", p.number), programme: p, words: []string{"Dit programma heet " + p.name + "."}})
		add(at+"/p1", at, &content{name: "Wat is bereikt", programme: p, words: []string{"Er is veel gedaan aan " + strings.ToLower(p.rows[0].label) + " in de wijken."}})
		add(at+"/p2", at, &content{name: "Financiën", programme: p, words: []string{"De volgende pagina geeft de cijfers van " + strings.ToLower(p.name) + "."}})
		add(at+"/p2/p1", at+"/p2", &content{name: "Overzicht lasten en baten", programme: p, costs: true, words: []string{"Dit is het overzicht van " + strings.ToLower(p.name) + ", met een é en een €."}})
	}
	add(numberedRoot+"/p2000", numberedRoot, &content{name: "Lokale heffingen", levies: true, words: []string{"De opbrengst van belastingen."}})
	for i := range order[:len(order)-1] {
		tree[order[i]].next = order[i+1]
	}
	return pages, tree
}()

// numberedPage is a page with a way from the home page, the chapters in it and the next page. Its encoding is the one that its
// header says.
func (s *Site) numberedPage(path string, c *content) string {
	e := html.EscapeString
	var crumbs []string
	for p := path; p != ""; p = numberedTree[p].parent {
		name := e(numberedPages[p].name)
		if p == path {
			crumbs = append(crumbs, "<span>"+name+"</span>")
		} else {
			crumbs = append(crumbs, `<a href="`+p+`">`+name+"</a>")
		}
	}
	var b strings.Builder
	// The name of a programme stands in the heading of its first page only.
	heading := c.name
	if c.programme != nil && strings.HasPrefix(c.name, "Programma ") {
		heading = c.programme.name
	}
	b.WriteString("<html><head><title>" + e(c.name) + "</title></head>\n<body>\n<p class=\"pad\">")
	for i := len(crumbs) - 1; i >= 0; i-- {
		b.WriteString(crumbs[i])
		if i > 0 {
			b.WriteString(" &rsaquo; ")
		}
	}
	b.WriteString("</p>\n<h1>" + e(heading) + "</h1>\n" + c.own(""))
	if t := numberedTree[path]; t != nil {
		if len(t.children) > 0 {
			b.WriteString("<ul class=\"hoofdstukken\">")
			for _, k := range t.children {
				b.WriteString(`<li><a href="` + k + `">` + e(numberedPages[k].name) + "</a></li>\n")
			}
			b.WriteString("</ul>\n")
		}
		if t.next != "" {
			b.WriteString(`<p class="verder"><a href="` + t.next + `">Volgende pagina</a></p>` + "\n")
		}
	}
	b.WriteString("<p class=\"voet\">Voorbeeldstad, afdeling Financi&euml;n</p>\n</body></html>\n")
	return b.String()
}
