package table

import (
	"slices"
	"strings"
	"unicode"

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
	if len(title) > 30 {
		return false, false
	}
	switch strings.ReplaceAll(strings.ToLower(strings.Trim(title, " .:*")), "-", "") {
	case "nr", "no", "pr", "prg", "#", "nummer", "volgnr", "volgnummer", "code", "fcl", "prgr", "progr", "prog", "p", "kade.nr", "risnr", "ris", "resnr", "res.nr":
		return true, false
	case "periode", "jaar", "jaartal", "peiljaar", "peildatum", "peilmoment", "meetjaar", "meetmoment", "jaar van meting", "start", "startjaar", "jaar aanschaf", "eindjaar", "startjaar investering":
		return false, true
	}
	return false, false
}

// label reads the words before the figures of all rows: codes go with the words behind them, what one row has more than
// the others are names of groups.
func label(t *Found) []labelled {
	down := t.fillDown()
	notes, units := t.explained()
	out := make([]labelled, len(t.Rows))
	words := make([][]token, len(t.Rows))
	counts := [8]int{}
	rows := 0
	names := map[string]bool{}
	wide := t.typicalWords() > 1
	known := map[string]bool{} // what stands before the rows so far, and above them
	for _, list := range [...][]token{t.Labels, t.Lead} {
		for i := range list {
			known[list[i].text] = true
		}
	}
	for i := range t.Rows {
		for _, w := range t.Rows[i].words {
			if w.kind == year {
				out[i].note = strings.TrimSpace(out[i].note + " " + w.text)
			}
		}
		words[i] = totalsJoined(bracketsJoined(codesJoined(t.Rows[i].words, wide, t.numbered())), known)
		for _, w := range words[i] {
			known[w.text] = true
		}
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
	labels := t.labelColumns(words, counts, rows)
	name := 0
	ofUnits := labels == 1 && unitCells(words)
	if ofUnits {
		labels = 2
	} else if labels > 1 {
		name = t.nameColumn(words, labels)
	}
	years := t.yearsName(words)
	var group []string
	for i := range t.Rows {
		x := &out[i]
		own := words[i]
		for len(own) > 0 && own[len(own)-1].kind == empty {
			own = own[:len(own)-1]
		}
		if len(own) > 0 {
			x.at = own[0].line
		} else if f := t.Rows[i].figs; len(f) > 0 {
			x.at = f[0].line
		}
		cut := max(0, len(own)-labels)
		if r := t.Rows[i].row; r >= 0 {
			for cut < len(own) && own[cut].row != r {
				cut++ // what stands in rows above is no label of this one
			}
		}
		before := own[:cut]
		own = own[cut:]
		if len(before) > 0 {
			fresh := []string(nil)
			for k := range before {
				if before[k].kind == empty {
					continue
				}
				if k+1 < len(before) && before[k+1].kind == empty || names[before[k].text] && len(t.Rows) > 2 {
					x.above = append(x.above, before[k]) // a row of its own, without figures
					continue
				}
				if i > 0 && !strings.ContainsFunc(before[k].text, unicode.IsLetter) {
					out[i-1].note = strings.TrimSpace(out[i-1].note + " " + before[k].text) // -3..305: what was printed wrong names nothing
					continue
				}
				fresh = append(fresh, before[k].text)
			}
			if len(fresh) > 0 {
				group = fresh
			}
		}
		x.groups = group
		at := name
		if len(own) < labels {
			at = 0 // a total has one label
		}
		for k, o := range own {
			switch {
			case o.kind == empty:
			case k == at || k > at && x.label == "":
				x.label, x.line = o.text, o.line
				x.at = o.line
			case k < at:
				x.groups = append(x.groups[:len(x.groups):len(x.groups)], o.text)
			case unitTitle(t.headOf(k, labels)), k == labels-1 && (ofUnits || t.unitHead()):
				x.unit = o.text
			default:
				x.note = strings.TrimSpace(x.note + " " + o.text)
			}
		}
		if g := len(x.groups); g > 0 && strings.EqualFold(x.groups[g-1], "totaal") && len(own) > 1 && strings.EqualFold(own[len(own)-2].text, "totaal") && RowMeasure(x.label) != budget.NoMeasure {
			x.label, x.groups = x.groups[g-1]+" "+strings.ToLower(x.label), x.groups[:g-1] // Totaal | Lasten, in two columns
		}
		if y := t.Rows[i].year; y != nil && years {
			x.groups = append(x.groups[:len(x.groups):len(x.groups)], x.label)
			x.label = y.text
		} else if y != nil && x.label != y.text {
			x.note = strings.TrimSpace(x.note + " " + y.text)
		}
		for _, b := range t.Rows[i].behind {
			x.note = strings.TrimSpace(x.note + " " + b.text)
		}
		if down != nil {
			x.at = down[i]
		}
		if notes != nil {
			x.note = strings.TrimSpace(x.note + " " + notes[i])
		}
		if units != nil && x.unit == "" {
			x.unit = units[i]
		}
	}
	measured(out)
	return out
}

// yearsName reports whether rows are told apart by their years, and not by their words: jaarrekening 2022, jaarrekening
// 2023.
func (t *Found) yearsName(words [][]token) bool {
	seen := map[string]bool{}
	n := 0
	for i := range t.Rows {
		if t.Rows[i].year == nil || len(words[i]) == 0 || words[i][len(words[i])-1].text == t.Rows[i].year.text {
			continue
		}
		n++
		last := &words[i][len(words[i])-1]
		if t := last.ttl(); t.Phase == "" || !t.Known {
			return false
		}
		seen[last.text] = true
	}
	return n > 2 && len(seen)*2 <= n+1
}

// labelColumns is how many columns of labels the table has: what all rows have, or as many as have titles.
func (t *Found) labelColumns(words [][]token, counts [8]int, rows int) int {
	heads := len(t.heads())
	printed := len(t.Rows) > 0 && t.Rows[0].row >= 0
	for n := 4; n >= 2; n-- {
		more := 0
		for k := n; k < len(counts); k++ {
			more += counts[k]
		}
		if more*2 > rows && (heads >= n || printed && counts[n]*2 > rows || heads != 1 && rows > 1 && counts[n] == rows && n == 2) {
			return n
		}
	}
	if counts[2] > 1 && (lettered(words) || t.unitHead() && counts[2]*2 > rows) {
		return 2
	}
	return 1
}

// unitHead reports whether the only title of the columns of labels is that of units, the last of them.
func (t *Found) unitHead() bool {
	h := t.heads()
	return len(h) == 1 && unitTitle(h[0])
}

// nameColumn is the column of labels that names the rows: the first, unless it holds a programme or a kind that several
// rows share, or its title says that it does.
func (t *Found) nameColumn(words [][]token, labels int) int {
	for k := range labels {
		switch strings.ToLower(strings.Trim(t.headOf(k, labels), " .:*")) {
		case "omschrijving", "naam", "indicator", "onderwerp", "project", "maatregel", "activiteit", "naam reserve", "naam voorziening", "investering", "omschrijving indicator":
			return k
		}
	}
	if labels == 2 && len(t.heads()) < 2 && codedNames(words, 2, 0) && !codedNames(words, 2, 1) {
		return 1 // 03.1 Klif | Egalisatiereserve: a task before what is done for it
	}
	best, most := 0, 0.0
	for k := range labels {
		seen := map[string]bool{}
		n, letters := 0, 0
		for _, w := range words {
			if len(w) >= labels {
				n++
				s := w[len(w)-labels+k].text
				seen[s] = true
				letters = max(letters, len(s))
			}
		}
		if n == 0 {
			return 0
		}
		if letters < 3 && k+1 < labels {
			continue // the letters of rows: A, B
		}
		if k+1 < labels && groupHead(t.headOf(k, labels)) && thingHead(t.headOf(k+1, labels)) {
			continue // it names a group of rows: Programma | Product
		}
		if share := float64(len(seen)) / float64(n); most == 0 || share > most*1.25 && !mostMeasures(seen) {
			best, most = k, share
		}
	}
	return best
}

// codedNames reports whether nearly all labels in a column are a code with dots and a name: 03.1 Klif.
func codedNames(words [][]token, labels, k int) bool {
	n, coded := 0, 0
	for _, w := range words {
		if len(w) >= labels {
			n++
			if code, name, ok := strings.Cut(w[len(w)-labels+k].text, " "); ok && strings.Contains(code, ".") && isCode(code) && name != "" {
				coded++
			}
		}
	}
	return n > 1 && coded*5 >= n*4
}

// groupHead reports whether a title is that of a column which names what rows are a part of, and not the rows.
func groupHead(title string) bool {
	switch strings.ToLower(strings.Trim(title, " .:*")) {
	case "programma", "prog", "progr", "thema", "pijler", "hoofdstuk", "domein", "beleidsveld", "beleidsterrein", "cluster", "afdeling", "team", "sector", "portefeuille", "categorie", "soort", "type":
		return true
	}
	return false
}

// thingHead reports whether a title is that of a column which names the rows themselves.
func thingHead(title string) bool {
	switch strings.ToLower(strings.Trim(title, " .:*")) {
	case "product", "producten", "taakveld", "taakvelden", "reserve", "voorziening", "krediet", "investering", "project", "activiteit", "maatregel", "risico", "subsidie", "instelling", "organisatie", "ontvanger", "subsidieontvanger", "onderdeel", "deelprogramma", "post", "functie", "naam", "onderwerp", "voorstel", "mutatie":
		return true
	}
	return false
}

// mostMeasures reports whether half of the labels or more only say what they measure: Lasten, Baten.
func mostMeasures(labels map[string]bool) bool {
	n := 0
	for s := range labels {
		if RowMeasure(s) != budget.NoMeasure {
			n++
		}
	}
	return n*2 >= len(labels)
}

// headOf is the title of column k of the labels, where each has one.
func (t *Found) headOf(k, labels int) string {
	heads := t.heads()
	if len(heads) == labels+1 {
		for i, h := range heads {
			if n, _ := numbering(h); n {
				heads = slices.Delete(heads, i, i+1) // the numbers of rows went with their names
				break
			}
		}
	}
	if len(heads) != labels {
		return ""
	}
	return heads[k]
}

// heads are the titles of the columns of labels. That of a column of years is none where the years are known as such.
func (t *Found) heads() []string {
	years := false
	for i := range t.Rows {
		years = years || t.Rows[i].year != nil
	}
	var out []string // nearest last
	for i := len(t.Labels) - 1; i >= 0; i-- {
		h := &t.Labels[i]
		if h.text == "" || h.aside || h.ttl().Unit || reference(h.text) {
			continue
		}
		if _, dated := numbering(h.text); dated && years {
			continue
		}
		out = append(out, h.text)
	}
	return out
}

// typicalWords is how many words stand before the figures of a row as a rule.
func (t *Found) typicalWords() int {
	b := body{rows: t.Rows}
	return b.typicalWords()
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

// unitCells reports whether what stands directly before the figures is a unit in nearly all rows: Gazon | ha, Bomen | st.
func unitCells(words [][]token) bool {
	n, units := 0, 0
	for _, w := range words {
		if len(w) == 0 {
			continue
		}
		n++
		if len(w) > 1 && unitCell(w[len(w)-1].text) {
			units++
		}
	}
	return n > 2 && units*5 >= n*4
}

// unitCell reports whether a cell is a unit.
func unitCell(s string) bool { return OfThings(s) || s == "%" || Currency(s) }

// OfThings reports whether a cell is the unit of things: m2, st.
func OfThings(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".")) {
	case "m2", "m²", "m1", "m3", "m³", "m", "km", "ha", "st", "stuks", "stuk", "aantal", "fte", "ton", "kg", "uur", "uren", "are":
		return true
	}
	return false
}

// measured makes groups of the first label where the second one only says Lasten, Baten or Saldo: that is what the
// row is, of the programme or task that the first one names, once or in each row.
func measured(rows []labelled) {
	two := false
	whole := func(x *labelled) bool {
		return x.note == "" && beginsWith(x.label, "totaal") && RowMeasure(x.label) == budget.NoMeasure
	}
	for i := range rows {
		last := rows[i].note
		if last == "" {
			last = rows[i].label
		} else {
			two = true
		}
		if RowMeasure(last) == budget.NoMeasure && !single(last) && !whole(&rows[i]) {
			return
		}
	}
	if !two {
		return
	}
	var group []string // shared by its rows
	for i := range rows {
		x := &rows[i]
		if whole(x) {
			group = nil // Totaal saldo programma's, below both columns of labels
		}
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

// unitTitle reports whether a title is that of a column of units.
func unitTitle(title string) bool {
	switch strings.ToLower(strings.Trim(title, " .:*")) {
	case "eenheid", "meeteenheid":
		return true
	}
	return false
}
