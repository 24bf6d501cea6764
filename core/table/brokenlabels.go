package table

import "strings"

// Labels that are too long for their column go on in the next line, and where a row stands on a line its figures stand beside the last one:
// "a Externe rentelasten over de korte en lange / financiering 211.480 341.900". What a line ends or the next one begins with tells.

// maxBroken is how many lines of a label stand above the one with figures.
const maxBroken = 4

// brokenLabels joins such lines to the label that they begin.
func (f *finder) brokenLabels() {
	toks := f.toks
	small, labels := 0, 0
	for i := range toks {
		if rowLabel(toks, i) && !(i > 0 && lineAbove(toks, i-1, &toks[i])) {
			labels++                                                                                               // whole by itself
			if first, _, more := strings.Cut(toks[i].text, " "); StartsLower(first) && !(more && len(first) < 3) { // b Externe rentebaten: its code
				small++
			}
		}
	}
	lower := small*5 > labels*2 // then a small letter says nothing
	f.joinLabels(func(i int) bool { return rowLabel(toks, i) }, func(out []token, t *token) bool {
		n := len(out) - 1
		return lineAbove(out, n, t) && startsLabel(&out[n], t, lower)
	})
}

// joinLabels joins each label with the cells before it that it goes on from, as goesOn tells of the last of those that are there.
func (f *finder) joinLabels(label func(i int) bool, goesOn func(out []token, t *token) bool) {
	first := 0 // nothing changes before it
	for first < len(f.toks) && !(first > 0 && label(first)) {
		first++
	}
	if first == len(f.toks) {
		return
	}
	out := append(make([]token, 0, len(f.toks)), f.toks[:first]...)
	for i := first; i < len(f.toks); i++ {
		t := &f.toks[i]
		if !(len(out) > 0 && label(i) && goesOn(out, t)) {
			out = append(out, *t)
			continue
		}
		joined := *t
		for k := 0; k < maxBroken && len(out) > 0 && (k == 0 || goesOn(out, &joined)); k++ {
			last := &out[len(out)-1]
			joined.text, joined.line, joined.first, joined.title = JoinTitle([]string{last.text, joined.text}), last.line, last.first, nil
			out = out[:len(out)-1]
		}
		out = append(out, joined)
	}
	f.toks = out
}

// rowLabel reports whether token i is the label of a row that stands on a line.
func rowLabel(toks []token, i int) bool {
	t := &toks[i]
	return t.kind == text && !t.exact && t.row >= 0 && (i == 0 || toks[i-1].row != t.row) && i+1 < len(toks) && toks[i+1].row == t.row && toks[i+1].figureLike()
}

// lineAbove reports whether the last token is a line of words directly above a label.
func lineAbove(out []token, n int, t *token) bool {
	p := &out[n]
	return p.kind == text && (p.lined || p.row >= 0) && !p.exact && !p.group && p.end == t.line-1 && (n == 0 || p.row < 0 || out[n-1].row != p.row) && p.first > 0
}

// startsLabel reports whether a line begins the label that goes on in the next one.
func startsLabel(p, t *token, lower bool) bool {
	x := p.ttl()
	if x.Unit || x.Years > 1 || x.Head || captionWithUnit(p) || len(p.text) > 140 || strings.HasSuffix(p.text, ":") {
		return false
	}
	open, closes := openBrackets(p.text) > 0, openBrackets(t.text) < 0
	switch {
	case open || closes:
		return open && closes
	case endsSentence(p.text):
		return false
	case inBrackets(t.text):
		return x.Years == 0
	case strings.HasSuffix(p.text, ",") || endsOpen(p.text):
		return true
	case lower || !StartsLower(t.text) || x.Years > 0 || x.Phase != "":
		return false
	}
	return !ownRow(t.text)
}

// ownRow reports whether words that begin with a small letter are the name of a row, and no rest of the line above: waarvan, idem.
func ownRow(s string) bool {
	switch w, _, _ := strings.Cut(strings.ToLower(s), " "); strings.Trim(w, ".,:") {
	case "waarvan", "w.v", "wv", "af", "bij", "idem", "min", "plus", "totaal", "subtotaal", "saldo", "lasten", "baten", "minus", "exclusief", "inclusief", "structureel", "incidenteel":
		return true
	}
	return false
}
