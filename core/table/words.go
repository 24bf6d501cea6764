package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// labelled is what the words of a row say: its label, what it belongs to, and what stands beside it.
type labelled struct {
	label, note string
	line        int // of the label; 0 where there is none
	at          int // of the first word or figure
	unit        string
	groups      []string // names of groups that begin at this row
	above       []token  // rows without figures before this one
}

// Titles of columns of labels that number or date the rows.
func numbering(title string) (numbered, dated bool) {
	switch strings.ToLower(strings.Trim(title, " .:*")) {
	case "nr", "no", "#", "nummer", "volgnr", "volgnummer", "code", "fcl", "progr", "prog", "p", "kade.nr":
		return true, false
	case "periode", "jaar", "jaartal", "peiljaar", "peildatum", "peilmoment", "meetjaar", "meetmoment", "jaar van meting", "start", "startjaar", "jaar aanschaf", "eindjaar", "startjaar investering":
		return false, true
	}
	return false, false
}

// label reads the words before the figures of all rows: codes go with the words behind them, what one row has more than
// the others are names of groups.
func label(t *Found) []labelled {
	out := make([]labelled, len(t.Rows))
	words := make([][]token, len(t.Rows))
	counts := [8]int{}
	rows := 0
	names := map[string]bool{}
	for i := range t.Rows {
		words[i] = codesJoined(t.Rows[i].words)
		n := 0
		for _, w := range words[i] {
			if w.kind != empty {
				n++
			}
		}
		if n > 0 {
			counts[min(n, 7)]++
			rows++
			names[words[i][len(words[i])-1].text] = true
		}
	}
	labels := 1
	heads := 0
	for _, h := range t.Labels {
		if _, dated := numbering(h.text); !dated && !HasUnit(h.text) {
			heads++
		}
	}
	for n := 4; n >= 2; n-- {
		more := 0
		for k := n; k < len(counts); k++ {
			more += counts[k]
		}
		exact := len(t.Rows) > 0 && t.Rows[0].row >= 0
		if more*2 > rows && (heads >= n || exact && counts[n]*2 > rows || heads != 1 && rows > 1 && counts[n] == rows && n == 2) {
			labels = n
			break
		}
	}
	if labels == 1 && counts[2] > 1 && lettered(words) {
		labels = 2
	}
	var group []string
	for i := range t.Rows {
		x := &out[i]
		w := words[i]
		for len(w) > 0 && w[len(w)-1].kind == empty {
			w = w[:len(w)-1]
		}
		if len(w) > 0 {
			x.at = w[0].line
		} else if f := t.Rows[i].figs; len(f) > 0 {
			x.at = f[0].line
		}
		var own []token
		own, w = w, nil
		for len(own) > labels {
			w = append(w, own[0])
			own = own[1:]
		}
		if len(w) > 0 {
			fresh := []string(nil)
			for k := 0; k < len(w); k++ {
				if w[k].kind == empty {
					continue
				}
				if k+1 < len(w) && w[k+1].kind == empty || names[w[k].text] && len(t.Rows) > 2 {
					x.above = append(x.above, w[k]) // a row of its own, without figures
					continue
				}
				fresh = append(fresh, w[k].text)
			}
			if len(fresh) > 0 {
				group = fresh
			}
		}
		x.groups = group
		for k, o := range own {
			switch {
			case o.kind == empty:
			case x.label == "" && x.line == 0:
				x.label, x.line = o.text, o.line
				x.at = o.line
			case k < len(t.Labels) && strings.EqualFold(t.Labels[len(t.Labels)-1-k].text, "eenheid"):
				x.unit = o.text
			default:
				x.note = strings.TrimSpace(x.note + " " + o.text)
			}
		}
		for _, b := range t.Rows[i].behind {
			x.note = strings.TrimSpace(x.note + " " + b.text)
		}
	}
	measured(out)
	return out
}

// codesJoined joins a code with the words behind it: 7.1 | Volksgezondheid.
func codesJoined(words []token) []token {
	var out []token
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.kind == year {
			continue
		}
		if isCode(w.text) && i+1 < len(words) && words[i+1].kind == text {
			next := words[i+1]
			w.text, w.end, w.last, w.kind = w.text+" "+next.text, next.end, next.last, text
			i++
		}
		if w.kind == dash {
			continue // a bullet
		}
		out = append(out, w)
	}
	return out
}

// lettered reports whether the second word of every row that has two is a letter: I or S, incidental or structural.
func lettered(words [][]token) bool {
	for _, w := range words {
		if len(w) > 1 && len(w[1].text) != 1 {
			return false
		}
	}
	return true
}

// measured makes groups of the first label where the second one only says Lasten, Baten or Saldo: that is what the
// row is, of the programme or task that the first one names, once or in each row.
func measured(rows []labelled) {
	two := false
	for i := range rows {
		last := rows[i].note
		if last == "" {
			last = rows[i].label
		} else {
			two = true
		}
		if RowMeasure(last) == budget.NoMeasure && !single(last) {
			return
		}
	}
	if !two {
		return
	}
	var group []string // shared by its rows
	for i := range rows {
		x := &rows[i]
		if x.note != "" {
			if len(group) == 0 || group[len(group)-1] != x.label {
				group = append(x.groups[:len(x.groups):len(x.groups)], x.label)
			}
			x.label, x.note = x.note, ""
		}
		x.groups = group
	}
}

func single(s string) bool { return s == "L" || s == "B" || s == "S" }

// yearOf is the year that the figures of a row are about.
func (r *row) yearOf() int {
	if r.year == nil {
		return 0
	}
	return figure.YearOf(r.year.text)
}
