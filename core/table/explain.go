package table

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// maxTold is how many readings of a table are told.
const maxTold = 4

// explain tells the best readings of a stretch, if the line that is asked for stands in it.
func (f *finder) explain(all []candidate) {
	if f.Explain == nil {
		return
	}
	var out []Reading
	for i := range all {
		if len(out) == maxTold {
			break
		}
		r, ok := all[i].reading(f.Line)
		if !ok {
			return
		}
		if slices.ContainsFunc(out, r.same) {
			continue
		}
		r.Chosen = i == 0
		out = append(out, r)
	}
	f.Explain(out)
}

// reading says what a candidate makes of a line; ok is false where the line is not in it.
func (c *candidate) reading(line int) (r Reading, ok bool) {
	r.Score, ok = c.score, line == 0
	for _, h := range c.h.cols {
		var parts []string
		for _, k := range h.parts {
			ok = ok || c.pre[k].line == line
			parts = append(parts, c.pre[k].text)
		}
		r.Columns = append(r.Columns, JoinTitle(parts))
	}
	for i := len(c.h.heads) - 1; i >= 0; i-- {
		ok = ok || c.pre[c.h.heads[i]].line == line
		r.Labels = append(r.Labels, c.pre[c.h.heads[i]].text)
	}
	rows := c.b.split(c.n, func([]token) float64 { return 0 })
	for i := range rows {
		words := rows[i].words
		if i == 0 {
			words = c.pre[c.h.labels:]
		}
		if line != 0 && !stands(words, line) && !stands(rows[i].figs, line) && !stands(rows[i].behind, line) {
			continue
		}
		ok = true
		var label []string
		for k := range words {
			if words[k].text != "" {
				label = append(label, words[k].text)
			}
		}
		r.Label = strings.Join(label, " > ")
		for k := range rows[i].figs {
			r.Figures = append(r.Figures, rows[i].figs[k].text)
		}
		break
	}
	if !ok {
		return r, false
	}
	for _, e := range evidences {
		v := 0.0
		switch {
		case e.weigh == nil:
			v = float64(c.h.because[e.guard])
		case c.trial != nil:
			v = e.weigh(c.trial)
		}
		if math.Abs(v) >= 0.05 {
			r.Because = append(r.Because, Said{e, v})
		}
	}
	slices.SortStableFunc(r.Because, func(a, b Said) int { return cmp.Compare(math.Abs(b.Score), math.Abs(a.Score)) })
	return r, true
}

// stands reports whether a cell stands on a line.
func stands(list []token, line int) bool {
	return slices.ContainsFunc(list, func(t token) bool { return t.line <= line && line <= max(t.line, t.end) })
}

// same reports whether two readings say the same of the line.
func (r Reading) same(o Reading) bool {
	return slices.Equal(r.Columns, o.Columns) && r.Label == o.Label && slices.Equal(r.Figures, o.Figures)
}
