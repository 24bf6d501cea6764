package explorer

import (
	"net/url"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// object is an object of JavaScript, for code that natively meets none.
type object map[string]any

// js is a value of JavaScript.
type js struct {
	app.Value // answers what is not asked here, as go-app does natively
	is        any
}

func (v js) of(is any) app.Value { return js{v.Value, is} }

func (v js) Get(name string) app.Value {
	o, _ := v.is.(object)
	return v.of(o[name])
}

func (v js) Call(name string, args ...any) app.Value {
	o, _ := v.is.(object)
	if f, ok := o[name].(func(string) any); ok {
		return v.of(f(args[0].(string)))
	}
	return v.of(nil)
}

func (v js) Truthy() bool { return v.is != nil && v.is != "" && v.is != 0 && v.is != false }

func (v js) String() string {
	s, _ := v.is.(string)
	return s
}

func (v js) Int() int {
	n, _ := v.is.(int)
	return n
}

func (v js) Bool() bool { return v.is == true }

// object is an element of the page as the program sees it in a browser.
func (m *mounted) object(n *html.Node) object {
	o := object{"tagName": strings.ToUpper(n.Data), "dataset": object{"act": attr(n, "data-act"), "mark": attr(n, "data-mark"), "key": attr(n, "data-key")}}
	for _, a := range n.Attr {
		o[a.Key] = a.Val
	}
	here := &url.URL{Path: "/" + m.model.Here.Path(), RawQuery: m.model.Here.Query.Encode()}
	if to, err := here.Parse(attr(n, "href")); err == nil {
		o["href"] = to.String()
	}
	o["getAttribute"] = func(name string) any { return attr(n, name) }
	o["hasAttribute"] = func(name string) any { return has(n, name) }
	o["closest"] = func(selector string) any {
		for at := n; at != nil; at = at.Parent {
			if selects(selector, at) {
				return m.object(at)
			}
		}
		return nil
	}
	return o
}

// selects knows the selectors that the program uses.
func selects(selector string, n *html.Node) bool {
	switch selector {
	case "[data-act]":
		return has(n, "data-act")
	case "a.f":
		return n.Data == "a" && slices.Contains(strings.Fields(attr(n, "class")), "f")
	case "a[href]":
		return n.Data == "a" && has(n, "href")
	case ".choice ul":
		return n.Data == "ul" && n.Parent != nil && slices.Contains(strings.Fields(attr(n.Parent, "class")), "choice")
	}
	panic("no test knows " + selector)
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// attr is an attribute of an element, "" where there is none of either.
func attr(n *html.Node, name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
