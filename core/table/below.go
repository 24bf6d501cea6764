package table

import "strings"

// Indicators are often published with what they measure on a row below them: "Formatie | 9,2 | 9,5", "Fte per 1.000 inwoners"; or below all
// rows of one indicator: "Eenheid: | Duizend euro", "Bron: | CBS".

// explained takes such rows out of the words of printed rows. It returns per row what stands below it, or below its group.
func (t *Found) explained() (notes, units []string) {
	n := len(t.Rows)
	if n < 2 || t.Rows[0].row < 0 {
		return nil, nil
	}
	above := make([][][]token, n+1) // the rows of words before each row and behind the last one
	for i := range t.Rows {
		above[i] = rowsOf(t.Rows[i].words, t.Rows[i].row)
	}
	above[n] = rowsOf(t.Trail, -1)
	if units = t.unitsBelow(above); units != nil {
		return nil, units
	}
	return t.notesBelow(above), nil
}

// rowsOf parts words in the printed rows that they stand in, without those of row own.
func rowsOf(words []token, own int) [][]token {
	var out [][]token
	for i := range words {
		switch w := &words[i]; {
		case w.row == own || w.kind == empty:
		case len(out) > 0 && out[len(out)-1][0].row == w.row:
			out[len(out)-1] = append(out[len(out)-1], *w)
		default:
			out = append(out, []token{*w})
		}
	}
	return out
}

// without takes the cells of rows out of words.
func without(words []token, rows [][]token) []token {
	var out []token
	for _, w := range words {
		gone := false
		for _, r := range rows {
			gone = gone || r[0].row == w.row
		}
		if !gone {
			out = append(out, w)
		}
	}
	return out
}

// notesBelow takes the only row of words between each row and the next for a note to the first, where there is one everywhere.
func (t *Found) notesBelow(above [][][]token) []string {
	n := len(t.Rows)
	if n < 3 || len(above[0]) > 0 {
		return nil
	}
	for i := 1; i < n; i++ {
		if len(above[i]) != 1 || len(above[i][0]) != 1 {
			return nil
		}
	}
	notes := make([]string, n)
	for i := 1; i <= n; i++ {
		if len(above[i]) > 0 {
			notes[i-1] = above[i][0][0].text
		}
		if i < n {
			t.Rows[i].words = without(t.Rows[i].words, above[i])
		}
	}
	return notes
}

// unitsBelow takes the unit that a row of words says of the rows since the last such row.
func (t *Found) unitsBelow(above [][][]token) []string {
	var units []string
	first := 0
	for i := 1; i < len(above); i++ {
		var said [][]token
		for _, r := range above[i] {
			switch strings.ToLower(strings.TrimRight(r[0].text, ": ")) {
			case "eenheid", "meeteenheid":
				if len(r) != 2 {
					return nil
				}
				if units == nil {
					units = make([]string, len(t.Rows))
				}
				for k := first; k < i; k++ {
					units[k] = r[1].text
				}
				first = i
			case "bron", "toelichting", "definitie", "peildatum":
			default:
				continue
			}
			if strings.HasSuffix(r[0].text, ":") {
				said = append(said, r)
			}
		}
		if i < len(t.Rows) && len(said) > 0 && units != nil {
			t.Rows[i].words = without(t.Rows[i].words, said)
		}
	}
	return units
}
