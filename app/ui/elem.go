package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// E makes an element with classes and children. Children that are nil are left out.
func E(tag, class string, children ...app.UI) app.HTMLElem {
	e := app.Elem(tag)
	if class != "" {
		e = e.Attr("class", class)
	}
	return e.Body(children...)
}

// T makes text. Lines are joined: what must keep its lines has an element for each.
func T(s string) app.UI { return app.Text(strings.ReplaceAll(s, "\n", " ")) }

// ET makes an element that holds text.
func ET(tag, class, text string) app.HTMLElem { return E(tag, class, T(text)) }

// A makes a link.
func A(class, href string, children ...app.UI) app.HTMLElem {
	return E("a", strings.TrimSpace("nl-link "+class), children...).Attr("href", href)
}

// AT makes a link that holds text.
func AT(class, href, text string) app.HTMLElem { return A(class, href, T(text)) }

// H makes a heading of level n.
func H(n int, class string, children ...app.UI) app.HTMLElem {
	level := string(rune('0' + n))
	return E("h"+level, strings.TrimSpace("nl-heading nl-heading--level-"+level+" "+class), children...)
}

// P makes a paragraph.
func P(class string, children ...app.UI) app.HTMLElem {
	return E("p", strings.TrimSpace("nl-paragraph "+class), children...)
}

const svgNS = "http://www.w3.org/2000/svg"

// svg makes an element of a picture from pairs of names and values.
func svg(tag string, attrs []string, children ...app.UI) app.HTMLElem {
	e := app.Elem(tag).XMLNS(svgNS)
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
	}
	return e.Body(children...)
}

// Dutch marks text of a document as Dutch on pages in another language.
func (e *Env) Dutch(el app.HTMLElem) app.HTMLElem {
	if e.W.Lang != "nl" {
		return el.Attr("lang", "nl")
	}
	return el
}

// live is the class of what works only in the browser: it keeps its place before, so that nothing jumps.
func (e *Env) live(class string) string {
	if e.Live {
		return class
	}
	return class + " waits"
}
