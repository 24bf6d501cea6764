package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// RowLike reports whether a line reads as a row of a table: words, and two figures behind them or more.
func RowLike(line string) bool {
	if len(line) > maxCell || strings.HasSuffix(line, ".") {
		return false
	}
	return rowLike(tail(line, false))
}

// rowLike reports whether a line that was cut has words, and two figures behind them or more.
func rowLike(label string, cells []piece) bool {
	figures, some := 0, false
	for _, c := range cells {
		if c.kind == number || c.kind == dash {
			figures++
		}
		some = some || c.kind == number
	}
	return label != "" && figures > 1 && some
}

// piece is a cell of a row that stands on one line.
type piece struct {
	text     string
	kind     kind
	fig      figure.Figure
	at, to   int // its place in the line, in bytes
	gap      int // the spaces before it
	trailing int // empty cells behind it
}

// tail cuts a line into a label and the cells that end it. Cells are parted by one space; three spaces between two of
// them stand for an empty cell, five for two, because an empty cell was published as a space.
//
// Where signs are apart, + 725 and - 135 are one figure each; else a dash before a figure is nil.
func tail(line string, apart bool) (label string, cells []piece) {
	end := len(line)
	for end > 0 && line[end-1] == ' ' {
		end--
	}
	behind := (len(line) - end) / 2
	rest := line[:end]
	if i := strings.LastIndexByte(rest, ' '); i > 0 && statusLetter(rest[i+1:]) {
		if k, _ := classify(lastWord(strings.TrimRight(rest[:i], " "))); k == number || k == mark || k == dash {
			rest = strings.TrimRight(rest[:i], " ") // what kind the last figure is
		}
	}
	if i := lastBound(rest); i > 0 {
		if k, _ := classify(strings.TrimLeft(rest[i:], "<>≤≥= ")); k == number {
			rest = strings.TrimRight(rest[:i], " ") // what a figure should be: < 90%
		}
	}
	for rest != "" {
		i := strings.LastIndexByte(rest, ' ')
		w := rest[i+1:]
		at := i + 1
		left := strings.TrimRight(rest[:i+1], " ")
		gap := at - len(left)
		if len(w) > 24 {
			break
		}
		k, f := classify(w)
		switch {
		case footnoteBehind(w, left):
			// 750 *) 700: it belongs to the figure before it
		case k == text && standsIn(w, rest[:i+1]) || k == text && len(cells) > 0 && cells[len(cells)-1].text == w && cells[len(cells)-1].kind == empty:
			cells = append(cells, piece{text: w, kind: empty, at: at, to: at + len(w), gap: gap})
		case euroSign(w) && len(cells) > 0 && cells[len(cells)-1].kind == number && !cells[len(cells)-1].fig.Euro:
			c := &cells[len(cells)-1]
			if kk, ff := classify(line[at:c.to]); kk == number {
				c.text, c.fig, c.at, c.gap = line[at:c.to], ff, at, gap
			}
		case apart && (k == dash || w == "+") && len(cells) > 0 && signable(&cells[len(cells)-1], i+1+len(w)):
			c := &cells[len(cells)-1]
			if kk, ff := classify(line[at:c.to]); kk == number {
				c.text, c.fig, c.at, c.gap = line[at:c.to], ff, at, gap
			}
		case k == number || k == dash || k == empty && w != "" || k == mark:
			cells = append(cells, piece{text: w, kind: k, fig: f, at: at, to: at + len(w), gap: gap})
		case w == "%" || w == "mln." || w == "mln" || w == "mld." || (w == "miljoen" || w == "miljard") && strings.Contains(left, "€ "):
			// 67 %: the figure stands before it.
			j := strings.LastIndexByte(left, ' ')
			if kk, ff := classify(left[j+1:] + " " + w); kk == number && ff.Kind == figure.Amount && gap == 1 {
				at = j + 1
				cells = append(cells, piece{text: rest[at:], kind: number, fig: ff, at: at, to: len(rest), gap: 1})
				left = strings.TrimRight(rest[:at], " ")
				cells[len(cells)-1].gap = at - len(left)
				break
			}
			rest = ""
			continue
		case (w == "-/-" || w == "+/+") && len(cells) > 0 && cells[len(cells)-1].kind == number && gap < 3:
			c := &cells[len(cells)-1]
			if kk, ff := classify(line[at:c.to]); kk == number {
				c.text, c.fig, c.at, c.gap = line[at:c.to], ff, at, gap
			} else if w == "+/+" {
				c.text, c.at, c.gap = line[at:c.to], at, gap
			}
		case k == year:
			cells = append(cells, piece{text: w, kind: year, fig: f, at: at, to: at + len(w), gap: gap})
		default:
			left = ""
			rest = ""
		}
		if rest == "" {
			break
		}
		rest = left
	}
	for i, j := 0, len(cells)-1; i < j; i, j = i+1, j-1 {
		cells[i], cells[j] = cells[j], cells[i]
	}
	// Years that end a label are its own: "Kadernota 2024".
	for len(cells) > 0 && cells[0].kind == mark && !(len(cells) > 1 && cells[1].kind == number) {
		cells = cells[1:]
	}
	if len(cells) == 0 || len(cells) == 1 && scales(figure.Trim(line[:cells[0].at])) {
		return figure.Trim(line), nil
	}
	cells[len(cells)-1].trailing = behind
	if c := &cells[0]; len(cells) > 1 && c.kind == number && len(c.text) < 3 && allDigits(c.text) && countedWord(figure.Trim(line[:c.at])) {
		cells = cells[1:] // Programma 2 39.664 5.241: its number
	}
	return figure.Trim(line[:cells[0].at]), joinMarks(cells, line)
}

// countedWord reports whether a label is nothing but the name of things that are told apart by their numbers.
func countedWord(label string) bool {
	switch strings.ToLower(label) {
	case "programma", "deelprogramma", "subprogramma", "programmareserve", "taakveld", "hoofdtaakveld", "thema", "hoofdstuk", "paragraaf", "product", "pijler", "ambitie", "opgave", "fase", "tranche", "titel", "totaal programma", "saldo programma":
		return true
	}
	return false
}

// footnoteBehind reports whether a word is the mark of a footnote that stands behind a figure, with a space between: 750 *).
func footnoteBehind(w, left string) bool {
	if w[0] != '*' || strings.Trim(w, "*)") != "" {
		return false
	}
	k, _ := classify(lastWord(left))
	return k == number
}

// lastBound is where a sign of more or less stands in the last two words of a line, or −1.
func lastBound(s string) int {
	for i, spaces := len(s)-1, 0; i >= 0 && spaces < 2; i-- {
		switch s[i] {
		case ' ':
			spaces++
		case '<', '>':
			return i
		case "≤"[0]:
			if strings.HasPrefix(s[i:], "≤") || strings.HasPrefix(s[i:], "≥") {
				return i
			}
		}
	}
	return -1
}

// signable reports whether a sign that ends at a place can be that of the figure behind it: one space parts them.
func signable(c *piece, end int) bool {
	return c.kind == number && c.at == end+1 && (isDigit(c.text[0]) || c.fig.Euro && !strings.ContainsAny(c.text, "-−–+"))
}

// signsApart reports whether a document prints signs before its figures with a space between: + 725, - € 135.000. Two plus signs tell, since
// no other mark looks like one.
func signsApart(lines []string) bool {
	n, sure := 0, false
	for _, line := range lines {
		for {
			_, behind, ok := strings.Cut(line, " + ")
			if !ok {
				break
			}
			line = behind
			amount, euro := strings.CutPrefix(behind, "€ ")
			if first, _, _ := strings.Cut(amount, " "); len(first) > 1 && isDigit(first[0]) {
				n++
				sure = sure || euro || threes(first)
			}
		}
	}
	return n > 1 && sure
}

// euroSign reports whether a word is the sign before an amount, be it with its minus: €, -€.
func euroSign(w string) bool {
	switch w {
	case "€", "-€", "−€", "–€", "€-", "€−":
		return true
	}
	return false
}

// scales reports whether words make a unit with the figure behind them: Lasten en baten, bedragen x € 1.000.
func scales(before string) bool {
	before = strings.TrimRight(before, " €")
	x := lastWord(before)
	return x == "x" || x == "×" || x == "(x" || x == "*" || x == "(*"
}

// statusLetter reports whether a word says behind the figures of a row what they are: I is incidental, S structural.
func statusLetter(w string) bool {
	switch w {
	case "I", "S", "I/S", "V/I", "V/S", "N/I", "N/S":
		return true
	}
	return false
}

// lastWord is what stands behind the last space.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// standsIn reports whether a word that ends a line stands in the place of figures: the same one stands before it, twice.
func standsIn(w, before string) bool {
	return len(w) < 8 && w[0] == '-' && strings.HasSuffix(strings.TrimRight(before, " "), " "+w+" "+w)
}

// joinMarks gives N and V to their figures: those behind them, where the figures begin with one, else those before them.
func joinMarks(cells []piece, line string) []piece {
	marks := false
	for _, c := range cells {
		marks = marks || c.kind == mark
	}
	if !marks {
		return cells
	}
	behind := cells[0].kind != mark // 496 V 4,2%; before them it is N 31.393 N 31.682
	var out []piece
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		switch {
		case c.kind == mark && behind && i > 0 && cells[i-1].kind == dash && i+1 < len(cells) && cells[i+1].kind == number && !cells[i+1].fig.Percent && cells[i+1].fig.VN == 0:
			n := cells[i+1] // nil has no mark: 7,3 - N 7,3
			if f, ok := figure.Parse(c.text + " " + n.text); ok {
				n.fig, n.text, n.at, n.gap = f, line[c.at:n.to], c.at, c.gap
			}
			out = append(out, n)
			i++
		case c.kind == mark && !behind && i+1 < len(cells) && cells[i+1].kind == number:
			next := cells[i+1]
			if f, ok := figure.Parse(c.text + " " + next.text); ok {
				next.fig, next.at, next.gap = f, c.at, c.gap
			}
			out = append(out, next)
			i++
		case c.kind == mark && behind && len(out) > 0 && out[len(out)-1].kind == number && out[len(out)-1].fig.VN == 0:
			o := &out[len(out)-1]
			if f, ok := figure.Parse(o.text + " " + c.text); ok {
				o.fig, o.text, o.to, o.trailing = f, line[o.at:c.to], c.to, c.trailing
			}
		case c.kind != mark:
			out = append(out, c)
		}
	}
	return out
}
