package explorer

import (
	"reflect"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dom is what stands in a browser when go-app has mounted the page, and which element of go-app each is. Of a part that
// go-app got whole, that is so for the first element. The elements are held on to, so that no new one gets the place in
// memory of one that is gone, and would be taken for it.
type dom struct {
	*html.Node
	own map[*html.Node]reflect.Value
}

// page reads what is mounted. go-app shows nobody what it mounted, so that is read past it, and only read.
func (m *mounted) page() dom {
	m.t.Helper()
	d := dom{&html.Node{Type: html.ElementNode, Data: "body"}, map[*html.Node]reflect.Value{}}
	m.grow(d, d.Node, reflect.ValueOf(m).Elem().FieldByName("rootElement"))
	return d
}

func (m *mounted) grow(d dom, parent *html.Node, ui reflect.Value) {
	m.t.Helper()
	ui = ui.Elem() // the pointer in the interface
	of := ui.Elem()
	var n *html.Node
	switch of.Type().String() {
	case "app.htmlElem":
		n = &html.Node{Type: html.ElementNode, Data: of.FieldByName("tag").String()}
		for attrs := of.FieldByName("attributes").MapRange(); attrs.Next(); {
			n.Attr = append(n.Attr, html.Attribute{Key: attrs.Key().String(), Val: attrs.Value().String()})
		}
		if of.FieldByName("jsElement").IsNil() {
			m.t.Errorf("<%s> %v is not mounted", n.Data, n.Attr)
		}
		children := of.FieldByName("children")
		for i := range children.Len() {
			m.grow(d, n, children.Index(i))
		}
	case "app.text":
		n = &html.Node{Type: html.TextNode, Data: of.FieldByName("value").String()}
	case "app.raw":
		n = m.whole(of.FieldByName("value").String())
	default:
		m.t.Fatalf("the page has a %s", of.Type())
	}
	d.own[n] = ui
	parent.AppendChild(n)
}

// whole reads a part of the page as go-app makes the browser read it, which keeps no more than its first element.
func (m *mounted) whole(source string) *html.Node {
	m.t.Helper()
	list, err := html.ParseFragment(strings.NewReader(source), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil || len(list) != 1 || list[0].Type != html.ElementNode {
		m.t.Fatalf("go-app keeps one element of %d: %v %.200s", len(list), err, source)
	}
	// What is escaped has no "<": each that is left begins or ends an element.
	if read, written := len(all(list[0], func(*html.Node) bool { return true })), strings.Count(source, "<")-strings.Count(source, "</"); read != written {
		m.t.Errorf("a browser makes %d elements of %d: %.200s", read, written, source)
	}
	return list[0]
}

// all lists the elements for which match holds, n included, in the order of the page.
func all(n *html.Node, match func(*html.Node) bool) []*html.Node {
	var list []*html.Node
	if n.Type == html.ElementNode && match(n) {
		list = append(list, n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		list = append(list, all(c, match)...)
	}
	return list
}

// one finds the only element with an attribute of that value.
func one(t *testing.T, n *html.Node, name, value string) *html.Node {
	t.Helper()
	list := all(n, func(n *html.Node) bool { return has(n, name) && attr(n, name) == value })
	if len(list) != 1 {
		t.Fatalf("%d elements have %s=%q", len(list), name, value)
	}
	return list[0]
}

// link finds the first link whose whole text is that.
func link(t *testing.T, n *html.Node, text string) *html.Node {
	t.Helper()
	list := all(n, func(n *html.Node) bool { return n.Data == "a" && textOf(n) == text })
	if len(list) == 0 {
		t.Fatalf("no link says %q", text)
	}
	return list[0]
}

// textOf is the text of an element, its white space as one space.
func textOf(n *html.Node) string {
	var b strings.Builder
	var add func(*html.Node)
	add = func(n *html.Node) {
		if n == nil {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			add(c)
		}
	}
	add(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// same reports whether an element is the same one later on.
func (d dom) same(n *html.Node, later dom, is *html.Node) bool {
	a, b := d.own[n], later.own[is]
	return a.IsValid() && b.IsValid() && a.Pointer() == b.Pointer()
}

// stays checks that elements are the same ones later on: who has the focus in one, or hears one, would notice otherwise.
func (d dom) stays(t *testing.T, later dom, find func(dom) []*html.Node) {
	t.Helper()
	was, is := find(d), find(later)
	if len(was) == 0 || len(was) != len(is) {
		t.Fatalf("%d elements, and then %d", len(was), len(is))
	}
	for i := range was {
		if !d.same(was[i], later, is[i]) {
			t.Errorf("<%s> %v became another element", was[i].Data, was[i].Attr)
		}
	}
}

// frame is what is the same element on every page.
func frame(d dom) []*html.Node {
	return all(d.Node, func(n *html.Node) bool {
		switch attr(n, "id") {
		case "app", "inhoud", "zoek", "melding":
			return true
		}
		return attr(n, "role") == "search"
	})
}
