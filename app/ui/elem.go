package ui

import (
	"strings"
)

// E makes an element with classes and children. Children that are nil are left out.
func E(tag, class string, children ...Node) *Elem {
	e := &Elem{tag: tag, children: children}
	if class != "" {
		e.Attr("class", class)
	}
	return e
}

// T makes text. Lines are joined: what must keep its lines has an element for each.
func T(s string) Node { return text(strings.ReplaceAll(s, "\n", " ")) }

// ET makes an element that holds text.
func ET(tag, class, text string) *Elem { return E(tag, class, T(text)) }

// A makes a link.
func A(class, href string, children ...Node) *Elem {
	return E("a", strings.TrimSpace("nl-link "+class), children...).Attr("href", href)
}

// AT makes a link that holds text.
func AT(class, href, text string) *Elem { return A(class, href, T(text)) }

// H makes a heading of level n.
func H(n int, class string, children ...Node) *Elem {
	level := string(rune('0' + n))
	return E("h"+level, strings.TrimSpace("nl-heading nl-heading--level-"+level+" "+class), children...)
}

// P makes a paragraph.
func P(class string, children ...Node) *Elem {
	return E("p", strings.TrimSpace("nl-paragraph "+class), children...)
}

// svg makes an element of a picture from pairs of names and values.
func svg(tag string, attrs []string, children ...Node) *Elem {
	e := E(tag, "", children...)
	for i := 0; i+1 < len(attrs); i += 2 {
		e.Attr(attrs[i], attrs[i+1])
	}
	return e
}

// Dutch marks text of a document as Dutch on pages in another language.
func (e *Env) Dutch(el *Elem) *Elem {
	if e.W.Lang != "nl" {
		return el.Attr("lang", "nl")
	}
	return el
}

// Waits is the class of what works only once the program has the page: it keeps its place before, so that nothing jumps.
func Waits(class string) string { return class + " waits" }
