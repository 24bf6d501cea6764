package ui

import "strings"

// Flow is a picture of what comes in and what goes out: amounts on the left that run through one trunk to amounts on the right,
// as wide as they are money. Which euro pays for what nobody says, so nothing runs straight from left to right.
//
// It is drawn for a screen with room; where there is none, [InAndOut] takes its place. The table beside them holds the same
// amounts and leads to the same pages, so both are hidden from who listens, and no stop for who goes by keyboard.
type Flow struct {
	In, Out       []Stream
	InSum, OutSum string // the heads: Baten € 19,8 mln
}

// Stream is an amount of a [Flow], above zero.
type Stream struct {
	Name, Text string // Text is the amount in words, below the name
	Href       string // "" leads nowhere
	Value      float64
	Class      string // gap for what is no programme's: the difference
	Dutch      bool   // the name is a document's
}

// The picture's units are pixels where there is room enough. Labels are as long as [wrap] leaves them.
const (
	flowWidth        = 1072.0
	flowLeft, flowIn = 318.0, 330.0 // of the bars at the left
	flowTrunk        = 510.0        // the trunk begins here
	flowTrunkEnd     = 562.0
	flowOut          = 742.0 // of the bars at the right
	flowRight        = 754.0
	flowMoney        = 250.0 // the height of the side with the most money
	flowLine         = 17.0  // the height of a line of text
	flowGap          = 8.0   // and of what is between two parts
	flowTop          = 44.0
	flowLabel        = 36 // letters of a line of a name, which has two at most
)

// Draw draws the picture; nil where there is no money.
func (f *Flow) Draw(e *Env) Node {
	most := max(sumOf(f.In), sumOf(f.Out))
	if most <= 0 || len(f.Out) == 0 {
		return nil
	}
	scale := flowMoney / most
	high := func(parts []Stream) (h float64) {
		for _, p := range parts {
			h += p.slot(scale)
		}
		return h
	}
	height := flowTop + max(high(f.In), high(f.Out))
	middle := (flowTop + height) / 2
	trunk := middle - flowMoney/2
	shapes := []Node{
		svg("text", []string{"class", "sum", "x", num(flowIn), "y", "18", "text-anchor", "end"}, T(f.InSum)),
		svg("text", []string{"class", "sum", "x", num(flowOut), "y", "18"}, T(f.OutSum)),
	}
	side := func(parts []Stream, out bool) {
		at, y := trunk+(flowMoney-sumOf(parts)*scale)/2, middle-high(parts)/2
		for _, p := range parts {
			thick, slot := p.Value*scale, p.slot(scale)
			shapes = append(shapes, p.draw(e, y+slot/2, thick, at, out))
			at, y = at+thick, y+slot
		}
	}
	side(f.In, false)
	side(f.Out, true)
	shapes = append(shapes, svg("rect", []string{"class", "trunk", "x", num(flowTrunk), "y", num(trunk), "width", num(flowTrunkEnd - flowTrunk), "height", num(flowMoney)}))
	return svg("svg", []string{"class", "flow", "viewBox", "0 0 " + num(flowWidth) + " " + num(height), "aria-hidden", "true", "focusable", "false"}, shapes...)
}

// draw draws a part: its bar in the middle of its place, its label beside it and its way into or out of the trunk at a height.
func (p *Stream) draw(e *Env, middle, thick, trunk float64, out bool) Node {
	x, near, far, label, anchor := flowLeft, flowIn, flowTrunk, flowLeft-10, "end"
	if out {
		x, near, far, label, anchor = flowOut, flowOut, flowTrunkEnd, flowRight+10, "start"
	}
	thin := max(thick, 1)
	top, bend := middle-thin/2, (near+far)/2
	n := func(v float64) string { return num(v) + " " }
	way := "M" + n(near) + n(top) + "C" + n(bend) + n(top) + n(bend) + n(trunk) + n(far) + n(trunk) +
		"L" + n(far) + n(trunk+thin) + "C" + n(bend) + n(trunk+thin) + n(bend) + n(top+thin) + n(near) + n(top+thin) + "Z"
	shapes := []Node{
		svg("title", nil, T(p.Name+": "+p.Text)),
		svg("path", []string{"class", "way", "d", way}),
		svg("rect", []string{"class", "end", "x", num(x), "y", num(top), "width", "12", "height", num(thin)}),
	}
	lines := wrap(p.Name, flowLabel)
	y := middle + 14 - flowLine/2*float64(len(lines)+1)
	for _, line := range append(lines, p.Text) {
		text := svg("text", []string{"x", num(label), "y", num(y), "text-anchor", anchor}, T(line))
		if len(shapes) < 3+len(lines) {
			text.Attr("class", "name")
			if p.Dutch {
				text = e.Dutch(text)
			}
		}
		shapes = append(shapes, text)
		y += flowLine
	}
	class := "in"
	if out {
		class = "out"
	}
	if p.Class != "" {
		class += " " + p.Class
	}
	if p.Href == "" {
		return svg("g", []string{"class", class}, shapes...)
	}
	return svg("a", []string{"class", class, "href", p.Href, "tabindex", "-1"}, shapes...)
}

// InAndOut is the same picture for a narrow screen: two bars on one scale, in pieces as long as they are money.
func (f *Flow) InAndOut() Node {
	most := max(sumOf(f.In), sumOf(f.Out))
	if most <= 0 || len(f.Out) == 0 {
		return nil
	}
	bar := func(parts []Stream, class string) Node {
		var pieces []Node
		at := 0.0
		for _, p := range parts {
			wide := 300 * p.Value / most
			piece := class
			if p.Class != "" {
				piece += " " + p.Class
			}
			pieces = append(pieces, svg("rect", []string{"class", piece, "x", num(at), "y", "2", "width", num(max(wide-1, 0.4)), "height", "16"}))
			at += wide
		}
		return svg("svg", []string{"class", "bar", "viewBox", "0 0 300 20", "preserveAspectRatio", "none", "focusable", "false"}, pieces...)
	}
	var gap Node
	for _, p := range append(f.In[:len(f.In):len(f.In)], f.Out...) {
		if p.Class != "" {
			gap = P("sub", E("span", "dot s"), T(" "+p.Name+": "+p.Text))
		}
	}
	return E("div", "inout", P("", T(f.InSum)), bar(f.In, "b-b"), P("", T(f.OutSum)), bar(f.Out, "b-l"), gap).Attr("aria-hidden", "true")
}

func sumOf(parts []Stream) (sum float64) {
	for _, p := range parts {
		sum += p.Value
	}
	return sum
}

// slot is the height that a part takes: its own, or that of its text.
func (p *Stream) slot(scale float64) float64 {
	return max(p.Value*scale, flowLine*float64(1+len(wrap(p.Name, flowLabel)))+flowGap)
}

// wrap breaks a name at a space into two lines of so many letters; what is more is cut.
func wrap(name string, letters int) []string {
	var lines []string
	r := []rune(name)
	for len(r) > letters && len(lines) < 1 {
		n := letters
		for i := letters; i > letters/3; i-- {
			if r[i] == ' ' {
				n = i
				break
			}
		}
		lines = append(lines, string(r[:n]))
		r = []rune(strings.TrimSpace(string(r[n:])))
	}
	if len(r) > letters {
		r = append(r[:letters-1:letters-1], '…')
	}
	return append(lines, string(r))
}
