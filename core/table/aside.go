package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Some columns between those of figures hold no figures, though they look so: the year in which something ends, the page
// that explains it. What stands in them goes with the words of the row.

// asides takes such columns out of a table.
func (t *Found) asides() {
	for c := 0; c < t.Width && t.Width > 1; c++ {
		is := t.asideOf(c)
		if is == nil {
			continue
		}
		for i := range t.Rows {
			t.Rows[i].takeOut(c, t.Width, is)
		}
		t.Labels = append(t.Labels, t.Heads[c].parts...)
		for k := range t.Heads[c].parts {
			t.Labels[len(t.Labels)-1-k].aside = true
		}
		t.Heads = append(t.Heads[:c:c], t.Heads[c+1:]...)
		if c < len(t.Doubt) {
			t.Doubt = append(t.Doubt[:c:c], t.Doubt[c+1:]...)
		}
		t.Width--
		c--
	}
}

// asideOf tells what the cells of column c look like where they are no figures, else nil.
func (t *Found) asideOf(c int) func(*token) bool {
	title := t.Heads[c].name()
	if reference(title) {
		return pageLike
	}
	if t.groupNumbers(c) && t.codesIn(c) {
		return func(x *token) bool { return isCode(x.text) }
	}
	says := ReadTitle(title)
	if says.Year != 0 || says.Phase != "" || says.Measure != budget.NoMeasure || says.Percent || title == "" {
		return nil
	}
	if n, _ := numbering(title); n && t.codesIn(c) {
		return func(x *token) bool { return isCode(x.text) }
	}
	years, others, dots := 0, 0, false
	for i := range t.Rows {
		r := &t.Rows[i]
		for k := range r.figs {
			dots = dots || threes(r.figs[k].text)
		}
		if len(r.figs) != t.Width {
			continue
		}
		switch {
		case r.figs[c].kind == empty, r.figs[c].kind == dash, r.figs[c].fig.Kind == figure.None:
		case figure.IsYear(r.figs[c].text):
			years++
		default:
			others++
		}
	}
	if years < 2 || others > 0 || !dots && !namesYear(title) {
		return nil
	}
	return func(x *token) bool { return figure.IsYear(x.text) }
}

// codesIn reports whether column c holds codes and nothing else.
func (t *Found) codesIn(c int) bool {
	n := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.figs) != t.Width || r.figs[c].kind == empty || r.figs[c].kind == dash {
			continue
		}
		if !isCode(r.figs[c].text) {
			return false
		}
		n++
	}
	return n > 1
}

// groupNumbers reports whether column c has the title of what rows belong to, and the numbers of it: Programma above 3, 3, 7.
func (t *Found) groupNumbers(c int) bool {
	p := t.Heads[c].parts
	if len(p) == 0 || !namesGroup(p[len(p)-1].text) {
		return false
	}
	n := 0
	for i := range t.Rows {
		if r := &t.Rows[i]; len(r.figs) == t.Width && r.figs[c].kind == number {
			if s := r.figs[c].text; len(s) > 2 || !allDigits(s) {
				return false
			}
			n++
		}
	}
	return n > 2 && n*2 > len(t.Rows)
}

// namesGroup reports whether a title is what rows belong to.
func namesGroup(title string) bool {
	switch strings.ToLower(title) {
	case "programma", "progr.", "programmanr.", "programmanummer", "hoofdstuk", "pijler", "thema", "begrotingsprogramma":
		return true
	}
	return false
}

// namesYear reports whether the title of a column says that it holds years.
func namesYear(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"jaar", "einde", "start", "t/m", "gereed", "oplevering", "afgerond", "looptijd", "periode", "planning"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// takeOut takes the cell of column c out of a row of a table that is n columns wide. In a row that misses some it is the
// nearest that looks so.
func (r *row) takeOut(c, n int, is func(*token) bool) {
	at := c
	if len(r.figs) < n {
		at = -1
		for k := range r.figs {
			if is(&r.figs[k]) && k <= c && n-k >= n-c && len(r.figs)-k <= n-c {
				at = k
			}
		}
	}
	if at < 0 || at >= len(r.figs) {
		return
	}
	if x := r.figs[at]; x.kind != empty {
		x.kind = text
		r.behind = append(r.behind[:len(r.behind):len(r.behind)], x)
	}
	r.figs = append(r.figs[:at:at], r.figs[at+1:]...)
}
