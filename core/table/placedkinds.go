package table

// columnKind is what stands in a column of a table whose cells stand in their columns.
type columnKind uint8

const (
	ofWords columnKind = iota
	ofFigures
	ofMarks // N and V
	ofYears
	ofCodes
)

// columnKinds tells what stands in each column, by the rows that have figures.
func columnKinds(grid [][]token) []columnKind {
	if len(grid) == 0 {
		return nil
	}
	width := len(grid[0])
	kinds := make([]columnKind, width)
	seen := false
	first := firstRow(grid)
	for c := range width {
		figures, dashes, words, marks, years, codes := 0, 0, 0, 0, 0, 0
		var list []string
		for _, row := range grid {
			switch row[c].kind {
			case number, dash:
				figures++
				if row[c].kind == dash {
					dashes++
				}
				if row[c].kind == number && (isCode(row[c].text) || threes(row[c].text) && numberedColumn(grid, c)) {
					codes++
					list = append(list, row[c].text)
				}
			case text:
				words++
			case mark, sign:
				marks++
			case year:
				years++
			}
		}
		heads := 0 // titles of the column
		for _, row := range grid[:first] {
			if row[c].kind == text {
				heads++
			}
		}
		switch {
		case marks > 0 && (figures <= marks || figures == dashes) && words <= 2: // - among + says how a row counts
			kinds[c] = ofMarks
		case figures == 0 && years > len(grid)/2 && words <= 1 && !allYears(grid), figures == 0 && years > 1 && words > heads && !allYears(grid):
			kinds[c] = ofYears
		case figures > 0 && !seen && codes == figures && len(list) > 1 && (codeLike(list) || numberedColumn(grid, c)) && behindIsText(grid, c):
			kinds[c] = ofCodes
		case figures > 0 && figures >= words-heads:
			kinds[c] = ofFigures
			seen = true
		}
	}
	for c := 1; c < width; c++ {
		if kinds[c] == ofWords && unfilled(grid, c) {
			kinds[c] = ofFigures
		}
	}
	return kinds
}

// firstRow is the first row with as many figures as half of the fullest has.
func firstRow(grid [][]token) int {
	most, counts := 0, make([]int, len(grid))
	for i, row := range grid {
		for c := range row {
			if row[c].figureLike() {
				counts[i]++
			}
		}
		most = max(most, counts[i])
	}
	for i, n := range counts {
		if n > 0 && n*2 >= most {
			return i
		}
	}
	return len(grid)
}

// unfilled reports whether a column has the title of a column of figures and nothing below it.
func unfilled(grid [][]token, c int) bool {
	titled, rows := false, false
	for _, row := range grid {
		for i := range row {
			rows = rows || row[i].figureLike()
		}
		if row[c].kind == empty {
			continue
		}
		if rows {
			return false
		}
		t := row[c].ttl()
		titled = t.Bare || t.Known && (t.Phase != "" || t.Measure != "")
	}
	return titled && rows
}

// numberedColumn reports whether the title of a column says that it holds codes or numbers of rows.
func numberedColumn(grid [][]token, c int) bool {
	for _, row := range grid {
		if row[c].figureLike() {
			break
		}
		if n, _ := numbering(row[c].text); n {
			return true
		}
	}
	return false
}

// allYears reports whether the table has nothing but years in the place of figures: they are titles then.
func allYears(grid [][]token) bool {
	for _, row := range grid {
		for c := range row {
			if row[c].figureLike() {
				return false
			}
		}
	}
	return true
}

// behindIsText reports whether words stand in a column behind column c.
func behindIsText(grid [][]token, c int) bool {
	n := 0
	for _, row := range grid {
		for _, t := range row[c+1:] {
			if t.kind == text {
				n++
				break
			}
		}
	}
	return n*2 > len(grid)
}
