package e2e

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// accessible is a node of the accessibility tree, as Chromium gives it (Accessibility.getFullAXTree). Not by the types of cdproto, which
// refuse what a newer browser adds.
type accessible struct {
	ID         string `json:"nodeId"`
	Ignored    bool   `json:"ignored"`
	Role       told   `json:"role"`
	Name       told   `json:"name"`
	Value      told   `json:"value"`
	Properties []struct {
		Name  string `json:"name"`
		Value told   `json:"value"`
	} `json:"properties"`
	Children []string          `json:"childIds"`
	Node     cdp.BackendNodeID `json:"backendDOMNodeId"`
}

type told struct {
	Value any `json:"value"`
}

func (t told) String() string {
	if t.Value == nil {
		return ""
	}
	return strings.Join(strings.Fields(fmt.Sprint(t.Value)), " ")
}

// is the value of a property; "" where it has none.
func (n accessible) is(property string) string {
	for _, p := range n.Properties {
		if p.Name == property {
			return p.Value.String()
		}
	}
	return ""
}

// accessibility is what a screen reader gets of a page.
type accessibility struct {
	root    string
	of      map[string]accessible
	current map[cdp.BackendNodeID]bool // of a list, the one that is shown: not in Chromium's answer, so taken from the page
}

func (tab *Tab) accessibility() accessibility {
	tab.T.Helper()
	var all struct {
		Nodes []accessible `json:"nodes"`
	}
	var current []*cdp.Node
	// Chromium brings the tree up to date after it has painted.
	tab.Do(chromedp.Evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))`, nil, awaited), chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, "Accessibility.getFullAXTree", nil, &all)
	}), chromedp.Nodes("[aria-current]", &current, chromedp.ByQueryAll, chromedp.AtLeast(0)))
	a := accessibility{root: all.Nodes[0].ID, of: map[string]accessible{}, current: map[cdp.BackendNodeID]bool{}}
	for _, n := range all.Nodes {
		a.of[n.ID] = n
	}
	for _, n := range current {
		a.current[n.BackendNodeID] = true
	}
	return a
}

// at is the node of an element.
func (a accessibility) at(id cdp.BackendNodeID) (n accessible, there bool) {
	for _, n := range a.of {
		if n.Node == id && n.Role.String() != "StaticText" {
			return n, true
		}
	}
	return n, false
}

// unsaid are the roles of which only what is in them is told.
var unsaid = []string{"", "none", "generic", "LineBreak", "RootWebArea", "emphasis", "strong", "rowgroup", "mark", "LabelText", "time", "subscript", "superscript"}

// in is what a reader comes across in a node, in order.
func (a accessibility) in(n accessible) []accessible {
	var list []accessible
	for _, id := range n.Children {
		switch c := a.of[id]; {
		case c.Role.String() == "InlineTextBox":
		case c.Ignored || slices.Contains(unsaid, c.Role.String()):
			list = append(list, a.in(c)...)
		default:
			list = append(list, c)
		}
	}
	return list
}

// text is all that is said in a node.
func (a accessibility) text(n accessible) string {
	var list []string
	for _, c := range a.in(n) {
		if c.Role.String() == "StaticText" {
			list = append(list, c.Name.String())
		} else if s := a.text(c); s != "" {
			list = append(list, s)
		}
	}
	return strings.Join(list, " ")
}

// words says what a screen reader says of a node itself: role, name and state.
func (a accessibility) words(n accessible) string {
	if n.Role.String() == "StaticText" {
		return n.Name.String()
	}
	said := n.Role.String()
	switch said {
	case "DisclosureTriangle":
		said = "fold"
	case "heading":
		said += " " + n.is("level")
	case "Figcaption":
		said = "caption"
	}
	if s := n.Name.String(); s != "" {
		said += " “" + s + "”"
	}
	if s := n.Value.String(); s != "" && n.Role.String() != "button" { // that of a file is in the browser's language
		said += ", is " + s
	}
	switch n.is("expanded") {
	case "true":
		said += ", open"
	case "false":
		said += ", closed"
	}
	if a.current[n.Node] {
		said += ", current"
	}
	if s := n.is("live"); s != "" {
		said += ", live " + s
	}
	if n.is("modal") == "true" {
		said += ", modal"
	}
	if n.is("disabled") == "true" {
		said += ", disabled"
	}
	return said
}

// line tells a node with all that is in it, in a line.
func (a accessibility) line(n accessible) string {
	said := a.words(n)
	inside := a.in(n)
	if a.text(n) == n.Name.String() && !slices.ContainsFunc(inside, func(c accessible) bool { return c.Role.String() != "StaticText" }) {
		return said
	}
	var list []string
	for _, c := range inside {
		if s := a.line(c); s != "" {
			list = append(list, s)
		}
	}
	switch {
	case len(list) == 0:
		return said
	case len(list) == 1 && len(inside) == 1 && inside[0].Name.String() == n.Name.String():
		return said + " → " + list[0] // a heading or a cell that is one link
	}
	return said + ": " + strings.Join(list, " | ")
}

// whole are the roles that are told in a line.
var whole = []string{"heading", "paragraph", "row", "listitem", "term", "definition", "caption", "Figcaption", "link", "button", "status", "alert", "StaticText", "DisclosureTriangle", "progressbar"}

// outline tells a node and what is in it, each thing on a line.
func (a accessibility) outline(n accessible, deep int) []string {
	indent := strings.Repeat("  ", deep)
	var lines []string
	if !n.Ignored && !slices.Contains(unsaid, n.Role.String()) {
		if slices.Contains(whole, n.Role.String()) {
			return []string{indent + a.line(n)}
		}
		lines = append(lines, indent+a.words(n))
		deep++
	}
	for _, c := range a.in(n) {
		if c.Role.String() == "caption" {
			continue // it is the table's name
		}
		lines = append(lines, a.outline(c, deep)...)
	}
	return lines
}

// live are the regions whose changes are said, wherever the reader is, with what stands in them.
func (a accessibility) live() (polite, alerts map[cdp.BackendNodeID]string) {
	polite, alerts = map[cdp.BackendNodeID]string{}, map[cdp.BackendNodeID]string{}
	for _, n := range a.of {
		switch n.Role.String() {
		case "status":
			polite[n.Node] = a.text(n)
		case "alert":
			alerts[n.Node] = a.text(n)
		}
	}
	return polite, alerts
}

// focus is what has the keyboard.
func (a accessibility) focus() string {
	for _, n := range a.of {
		if n.is("focused") == "true" && n.Role.String() != "RootWebArea" {
			return a.words(n)
		}
	}
	return "nothing"
}
