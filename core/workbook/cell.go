package workbook

import (
	"strconv"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// cellKind is what a planned cell holds.
type cellKind uint8

const (
	emptyCell   cellKind = iota
	textCell             // always text, whatever it begins with
	numberCell           // an exact decimal
	formulaCell          // a formula without its =, and its exact result
	linkCell             // a formula without its =, and the text that it makes
)

// cell is one planned cell. What is planned is what [Verify] expects to find.
type cell struct {
	kind    cellKind
	style   style
	text    string
	number  figure.Number
	formula string
}

func text(s string, st style) cell {
	if s == "" {
		return cell{style: st}
	}
	return cell{kind: textCell, text: s, style: st}
}

func number(n figure.Number, st style) cell { return cell{kind: numberCell, number: n, style: st} }

func formula(f string, result figure.Number, st style) cell {
	return cell{kind: formulaCell, formula: f, number: result, style: st}
}

// lookup is a cell whose formula makes a text, see [area].
func lookup(f, result string, st style) cell {
	return cell{kind: linkCell, formula: f, text: result, style: st}
}

// row is one planned row. height is in points; 0 leaves it to the program that opens the book.
type row struct {
	cells  []cell
	height float64
}

// place is a cell of a sheet: column and row from 1.
type place struct{ col, row int }

func (p place) String() string { return columnName(p.col) + strconv.Itoa(p.row) }

// fixed is the place with both its parts held when a formula is copied: $A$5.
func (p place) fixed() string { return "$" + columnName(p.col) + "$" + strconv.Itoa(p.row) }

// rangeOf is the range from one place to another: B5:B9.
func rangeOf(from, to place) string { return from.String() + ":" + to.String() }

// columnName returns the letters of a column from 1: A, Z, AA.
func columnName(col int) string { return string(appendColumn(nil, col)) }

func appendColumn(out []byte, col int) []byte {
	var b [4]byte
	i := len(b)
	for ; col > 0; col = (col - 1) / 26 {
		i--
		b[i] = 'A' + byte((col-1)%26)
	}
	return append(out, b[i:]...)
}

func appendInt(out []byte, n int) []byte { return strconv.AppendInt(out, int64(n), 10) }

// sheetPlan is a sheet as plain values: all that is going to be written, nothing of how.
type sheetPlan struct {
	name    string // of the sheet, as Excel allows it
	title   string // in full
	rows    []row
	widths  []float64 // in characters, per column from A
	tables  []tablePart
	links   []link
	charts  []chart
	breaks  []int               // rows after which a page of paper ends
	printed int                 // columns that go on paper
	limits  map[string][]string // ranges of differences by the limit above which they are red, as a decimal
	figures map[*budget.Cell]place
	labels  map[*budget.Row]place
	texts   map[*budget.Text]place // of the first row of a text that may go on below it
}

// tablePart is one Excel table: a range with a header row and unique headers.
type tablePart struct {
	name    string
	from    place
	to      place
	headers []string
}

// link leads from a range of cells to an address or, when address is "", to a place in the book.
type link struct {
	ref     string
	address string
	inside  string // 'Sheet name'!A12
	tip     string
}

// chart is a picture of figures that stand on the sheet.
type chart struct {
	at         place
	kind       chartKind
	title, alt string
	series     []series
	categories cellRange
	width      int // in pixels
	height     int
	format     string // of the numbers on the axis
}

// series are figures of one colour, and the cell that says what they are.
type series struct {
	name, values cellRange
	color        string // RGB in hexadecimal
}

// cellRange is a row or a column of cells of one sheet.
type cellRange struct{ from, to place }

// String is the range as formulas write it: B5:B9, or B5 for one cell.
func (r cellRange) String() string {
	if r.from == r.to {
		return r.from.String()
	}
	return rangeOf(r.from, r.to)
}

// on is the range with its sheet, as charts and names want it: 'Sheet name'!$A$5:$A$9.
func (r cellRange) on(sheet string) string {
	s := quoted(sheet) + "!" + r.from.fixed()
	if r.from == r.to {
		return s
	}
	return s + ":" + r.to.fixed()
}

// in returns the planned cells of the range, from the left or the top.
func (r cellRange) in(p *sheetPlan) []cell {
	var list []cell
	for row := r.from.row; row <= r.to.row; row++ {
		for col := r.from.col; col <= r.to.col; col++ {
			var c cell
			if cells := p.rows[row-1].cells; col <= len(cells) {
				c = cells[col-1]
			}
			list = append(list, c)
		}
	}
	return list
}

type chartKind uint8

const (
	barChart    chartKind = iota // lying bars, for long labels
	columnChart                  // standing columns, for years
)
