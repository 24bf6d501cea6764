package table

import "strings"

// Behind the figures of a row a text can stand that explains them, in a column that is called Toelichting. Where cells stand on lines of their own
// it looks like the running text behind a table, and would end it at its first row.

// explanations takes such texts and their title out of the cells. They stay texts of the document.
func (f *finder) explanations() {
	if !f.apart {
		return
	}
	drop := map[int]bool{}
	for i := range f.toks {
		if !f.explains(i) {
			continue
		}
		rows := 0
		var found []int
		for k := i + 1; k < len(f.toks); k++ {
			t := &f.toks[k]
			if t.row >= 0 || t.kind == stop && !(f.toks[k-1].figureLike() || f.toks[k-1].kind == stop && len(found) > 0 && found[len(found)-1] == k-1) {
				break
			}
			if t.kind == stop {
				if f.toks[k-1].figureLike() {
					rows++
				}
				found = append(found, k)
			}
		}
		if rows > 1 {
			for len(found) > 0 && found[len(found)-1] == len(f.toks)-1 {
				found = found[:len(found)-1] // what stands behind the last row ends the table
			}
			drop[i] = true
			for _, k := range found {
				drop[k] = true
			}
		}
	}
	f.without(drop)
}

// explains reports whether a cell is the title of a column of explanations: behind titles of figures.
func (f *finder) explains(i int) bool {
	t := &f.toks[i]
	if t.kind != text || t.row >= 0 || i+1 >= len(f.toks) || f.toks[i+1].figureLike() {
		return false
	}
	switch strings.ToLower(strings.TrimRight(t.text, ": ")) {
	case "toelichting", "toelichtingen", "opmerking", "opmerkingen", "verklaring", "toelichting verschil", "toelichting afwijking":
	default:
		return false
	}
	titles := 0
	for k := i - 1; k >= 0 && i-k < 7 && (f.toks[k].kind == text || f.toks[k].kind == year); k-- {
		if x := f.toks[k].ttl(); x.Year != 0 || x.Phase != "" || x.Measure != "" || x.Known && x.Words < 4 {
			titles++
		}
	}
	return titles > 0
}
