package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// style is how a document writes a figure, so that a computed number can stand beside it in the same way.
type style struct {
	scale   int64
	places  int
	mln     string // the scale word of an amount in prose: mln.
	vn      bool
	percent bool
}

func styleOf(c *budget.Cell, places int) style {
	s := style{scale: c.Scale, places: places, vn: c.Figure.VN != 0, percent: c.Figure.Percent}
	if c.Figure.Scale != 0 {
		s.mln = scaleWord(c.Figure.Scale)
	}
	return s
}

func scaleWord(scale int64) string {
	switch scale {
	case 1e3:
		return "duizend"
	case 1e6:
		return "mln."
	case 1e9:
		return "mld."
	}
	return ""
}

// write gives a number in full units as the document would print it: 17.092, 6.542V, € 49,7 mln.
func (s style) write(n figure.Number) string {
	if s.vn && n.Sign() != 0 {
		letter := "N"
		if n.Sign() < 0 {
			letter = "V"
		}
		return unscale(n.Abs(), s.scale).Dutch(s.places) + letter
	}
	return s.plain(n)
}

// plain is write without N and V, for differences.
func (s style) plain(n figure.Number) string {
	text := unscale(n, s.scale).Dutch(s.places)
	switch {
	case s.percent:
		return text + "%"
	case s.mln != "":
		return "€ " + text + " " + s.mln
	}
	return text
}

// sum writes out a sum of cells: 2.830 + 0 − 1.140. One that is missing is (…).
func (s style) sum(terms []at) string {
	text := ""
	for k, a := range terms {
		c := a.cell()
		switch minus := a.minus != (c.HasNumber() && c.Value.Sign() < 0); {
		case minus && k == 0:
			text = "−"
		case minus:
			text += " − "
		case k > 0:
			text += " + "
		}
		if c.HasNumber() {
			text += s.plain(c.Value.Abs())
		} else {
			text += "(…)"
		}
	}
	return text
}

// unscale turns full units back into the unit of a table. Scales are powers of ten.
func unscale(n figure.Number, scale int64) figure.Number {
	places := uint8(0)
	for ; scale >= 10; scale /= 10 {
		places++
	}
	return n.Shift(places)
}

// place says where a cell stands in the words of the document: "Participatie, totaal, Lasten".
func place(t *budget.Table, row, col int) string {
	return join(title(t), rowName(t, row), t.Columns[col].Header)
}

// title is the name of a table: the last heading above it, else its title, else its caption.
func title(t *budget.Table) string {
	if n := len(t.Path); n > 0 {
		return short(t.Path[n-1])
	}
	if t.Title.Text != "" {
		return short(t.Title.Text)
	}
	return short(t.Caption.Text)
}

// rowName is the label of a row; a total without one is called that.
func rowName(t *budget.Table, row int) string {
	r := &t.Rows[row]
	switch {
	case r.Label != "":
		return short(strings.TrimRight(r.Label, " :"))
	case r.Role != budget.ItemRow:
		return "totaal"
	}
	return ""
}

// join puts a comma between the parts that there are, and leaves out a part that repeats the one before.
func join(parts ...string) string {
	var said [3]string // as a rule there are three at most
	list := said[:0]
	for _, s := range parts {
		if s != "" && (len(list) == 0 || s != list[len(list)-1]) {
			list = append(list, s)
		}
	}
	return strings.Join(list, ", ")
}

// maxLabel keeps a message on one line: some rows are labelled with whole sentences.
const maxLabel = 60

// short cuts a long label at a word.
func short(s string) string {
	s = strings.TrimSpace(s)
	if len(s) <= maxLabel {
		return s
	}
	if utf8.RuneCountInString(s) <= maxLabel {
		return s
	}
	r := []rune(s)
	cut := string(r[:maxLabel])
	if i := strings.LastIndexByte(cut, ' '); i > maxLabel/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;.") + " …"
}

// upper begins a sentence with a capital.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// lower begins a header inside a sentence without one: "lasten 2017".
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if s == strings.ToUpper(s) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
