package opendata

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

// Columns are the columns of the tidy CSV, in their order. Scripts of other people name them: they do not change.
var Columns = []string{
	"document", "kind", "fiscal_year", "programme", "section", "table", "table_kind", "row", "role", "column",
	"period", "phase", "value", "unit", "scale", "published", "vn", "line", "note", "page",
}

// CSV writes tidy CSV, a document at a time, so that memory does not grow with the number of documents.
type CSV struct {
	w       *csv.Writer
	out     io.Writer
	dialect Dialect
	header  bool                                         // written
	more    func(*budget.Table, *budget.Row, int) string // one column more, in the data package
}

// NewCSV returns a writer of tidy CSV. Lines end in LF, the way scripts read them.
func NewCSV(w io.Writer) *CSV { return NewCSVIn(w, Standard) }

// WriteDocument writes the rows of one document, below the header if it is the first.
func (c *CSV) WriteDocument(d *budget.Document) error {
	if err := c.writeHeader(); err != nil {
		return err
	}
	for _, t := range d.Tables {
		if err := c.writeTable(d, t); err != nil {
			return err
		}
	}
	return nil
}

// Flush writes what is still held back. Without any document there is still a header: an empty data set has columns.
func (c *CSV) Flush() error {
	if err := c.writeHeader(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}

func (c *CSV) writeHeader() error {
	if c.header {
		return nil
	}
	c.header = true
	if c.dialect == ExcelNL {
		if _, err := io.WriteString(c.out, byteOrderMark); err != nil {
			return err
		}
	}
	if c.more != nil {
		return c.w.Write(append(Columns[:len(Columns):len(Columns)], directionColumn))
	}
	return c.w.Write(Columns)
}

func (c *CSV) writeTable(d *budget.Document, t *budget.Table) error {
	name := c.dialect.text(d.Name)
	kind := string(d.Meta.Kind)
	year := positive(int64(d.Meta.FiscalYear))
	caption := c.dialect.text(t.Caption.Text)
	for i := range t.Rows {
		r := &t.Rows[i]
		section := c.dialect.text(strings.Join(t.RowPath(r), " > "))
		label := c.dialect.text(r.Label)
		programme := c.dialect.text(d.ProgrammeOf(r))
		for j := range r.Cells {
			cell := &r.Cells[j]
			if cell.State == budget.NotApplicable {
				continue
			}
			header := ""
			if j < len(t.Columns) {
				header = c.dialect.text(t.Columns[j].Header)
			}
			record := append(make([]string, 0, len(Columns)+1),
				name, kind, year, programme, section, caption, string(t.Kind), label, string(r.Role), header,
				positive(int64(cell.Period)), string(cell.Phase), c.dialect.number(value(cell)), neutral(cell.Unit), positive(cell.Scale),
				published(cell), vn(cell), positive(int64(cell.Line)), strings.Join(cell.Notes(), ";"), positive(int64(d.Page(cell.Line))))
			if c.more != nil {
				record = append(record, c.more(t, r, j))
			}
			if err := c.w.Write(record); err != nil {
				return err
			}
		}
	}
	return nil
}

// value is the figure in full units with a decimal point, or empty where there is no number.
func value(c *budget.Cell) string {
	if !c.HasNumber() {
		return ""
	}
	return c.Value.String()
}

func vn(c *budget.Cell) string {
	if c.State != budget.Published || c.Figure.VN == 0 {
		return ""
	}
	return string(rune(c.Figure.VN))
}

// positive writes a number that is 0 when it is not known.
func positive(n int64) string {
	if n <= 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}
