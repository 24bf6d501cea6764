package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/core/audit"
)

// marks are the signs of findings, the worst first: each differs in shape, not only in colour.
var marks = [...]struct{ sign, class string }{{"≠", "err"}, {"≈", "warn"}, {"?", "hint"}}

// severity names how bad a finding is.
func (e *Env) severity(s audit.Severity) string {
	switch s {
	case audit.Error:
		return e.W.FindingError
	case audit.Rounding:
		return e.W.FindingRounding
	}
	return e.W.FindingHint
}

// worst returns the worst finding that is about a figure of the page's document. One that names none of the figures of its
// line is about the first of them on the page.
func (s *Shown) worst(at spot, first bool) *audit.Finding {
	var found *audit.Finding
	for i := range s.Findings {
		f := &s.Findings[i]
		if f.Line != at.line || found != nil && rank(f.Severity) >= rank(found.Severity) {
			continue
		}
		if place := s.place().About(s.View.Doc, f); place == at.place || place == 0 && first {
			found = f
		}
	}
	return found
}

func rank(s audit.Severity) int {
	switch s {
	case audit.Error:
		return 0
	case audit.Rounding:
		return 1
	}
	return 2
}

// mark is the sign behind a figure that does not add up. It leads to the sentence about it.
func (e *Env) mark(f *audit.Finding) Node {
	m := marks[rank(f.Severity)]
	return ET("a", "sign "+m.class, m.sign).Attr("href", "#b"+strconv.Itoa(f.Line)).
		Attr("title", e.severity(f.Severity)).Attr("aria-label", m.sign+" "+e.severity(f.Severity)+", "+strings.ToLower(e.W.SourceLine)+" "+strconv.Itoa(f.Line))
}

// Findings tells what does not add up in the document of the page.
func (e *Env) Findings(of *Shown) Node {
	if of.Summary == "" {
		return nil
	}
	list := []Node{H(2, "", T(e.W.ChecksTitle)).Attr("id", "klopt"), P("sub", T(of.Summary+" "), e.checksLink()), e.DutchAmounts(len(of.Findings))}
	list = append(list, e.FindingList(of.Findings, func(f *audit.Finding) string {
		return "#" + address.Mark{Line: f.Line, Place: of.place().About(of.View.Doc, f)}.String()
	}, true)...)
	return E("section", "findings", list...).Attr("aria-labelledby", "klopt")
}

// DutchAmounts tells who reads another language how the amounts in findings are written.
func (e *Env) DutchAmounts(findings int) Node {
	if findings == 0 || e.W.DutchAmounts == "" {
		return nil
	}
	return P("sub", T(e.W.DutchAmounts))
}

// sentence is what a finding says. An English one begins with the Dutch name of the place that it is about, and quotes
// the document's words.
func (e *Env) sentence(f *audit.Finding) Node {
	text := f.Message(e.W.Lang) + " "
	if !e.Here.English {
		return E("span", "", unbroken(text)...)
	}
	var list []Node
	if i := strings.LastIndex(text, ": "); i > 0 {
		list, text = append(list, e.Dutch(ET("span", "", text[:i]))), text[i:]
	}
	for {
		before, rest, ok := strings.Cut(text, "“")
		quoted, after, closed := strings.Cut(rest, "”")
		if !ok || !closed {
			break
		}
		list, text = append(append(list, unbroken(before)...), e.Dutch(ET("span", "", "“"+quoted+"”"))), after
	}
	return E("span", "", append(list, unbroken(text)...)...)
}

// unbroken keeps the amounts of a sentence on one line each: "€ 34,7 mln." The text itself stays as it is, for who copies it.
func unbroken(text string) []Node {
	var list []Node
	for {
		before, rest, ok := strings.Cut(text, "€ ")
		if !ok {
			return append(list, T(text))
		}
		n := 0
		for n < len(rest) && (rest[n] >= '0' && rest[n] <= '9' || rest[n] == '.' || rest[n] == ',') {
			n++
		}
		for _, size := range [...]string{" mln.", " mld."} {
			if strings.HasPrefix(rest[n:], size) {
				n += len(size)
			}
		}
		list, text = append(list, T(before), ET("span", "unbroken", "€ "+rest[:n])), rest[n:]
	}
}

// Signs explains the signs beside the amounts of a document, those that it has; nil for none.
func (e *Env) Signs(of *Shown) Node {
	var list []Node
	for _, s := range []audit.Severity{audit.Error, audit.Rounding, audit.Hint} {
		for i := range of.Findings {
			if of.Findings[i].Severity == s {
				list = append(list, T(" "), ET("span", "sign "+marks[rank(s)].class, marks[rank(s)].sign), T(" "+strings.ToLower(e.severity(s))))
				break
			}
		}
	}
	if list == nil {
		return nil
	}
	return P("explained", append([]Node{T(e.W.FindingSigns)}, list...)...)
}

// FindingList shows findings: hints and roundings folded away, because they are no faults.
func (e *Env) FindingList(findings []audit.Finding, href func(*audit.Finding) string, anchors bool) []Node {
	var list, hints, rounding []Node
	seen := map[int]bool{}
	for i := range findings {
		f := &findings[i]
		m := marks[rank(f.Severity)]
		item := E("li", "finding "+m.class+"-line", ET("span", m.class, m.sign+" "+e.severity(f.Severity)+". "),
			e.sentence(f), ET("a", "ref", e.W.LineAbbr+" "+strconv.Itoa(f.Line)).Attr("href", href(f)).Attr("aria-label", e.W.LineAbbr+" "+strconv.Itoa(f.Line)+", "+e.W.ToSource))
		if anchors && !seen[f.Line] {
			seen[f.Line] = true
			item = item.Attr("id", "b"+strconv.Itoa(f.Line))
		}
		switch f.Severity {
		case audit.Rounding:
			rounding = append(rounding, item)
		case audit.Hint:
			hints = append(hints, item)
		default:
			list = append(list, item)
		}
	}
	var out []Node
	if len(list) > 0 {
		out = append(out, E("ul", "found", list...))
	}
	fold := func(title string, items []Node) {
		if len(items) > 0 {
			out = append(out, E("details", "", ET("summary", "", title+" ("+strconv.Itoa(len(items))+")"), E("ul", "found", items...)))
		}
	}
	fold(e.W.ChecksHints, hints)
	fold(e.W.ChecksRounding, rounding)
	return out
}
