package workbook

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// excel hands planned sheets to excelize. Rows go through its stream, the only way to write a formula with its result;
// Excel tables and hyperlinks are added by the packer: excelize reads all tables again for each one it adds.
type excel struct {
	f      *excelize.File
	pack   *packer
	styles map[style]int
	red    int
}

// begin names the sheets, which formulas and charts refer to.
func (e *excel) begin(book *bookPlan) error {
	for i, name := range book.names {
		var err error
		if i == 0 {
			err = e.f.SetSheetName("Sheet1", name)
		} else {
			_, err = e.f.NewSheet(name)
		}
		if err != nil {
			return err
		}
	}
	e.f.SetActiveSheet(0)
	var err error
	e.red, err = e.f.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "9C0006"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFC7CE"}},
	})
	return err
}

func (e *excel) sheet(i int, p *sheetPlan) error {
	if err := e.page(p); err != nil {
		return err
	}
	sw, err := e.f.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	for col, width := range p.widths {
		if err := sw.SetColWidth(col+1, col+1, width); err != nil {
			return err
		}
	}
	// The name of the programme and its unit stay in sight. The cursor is in A1.
	err = sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: titleRows, TopLeftCell: place{1, titleRows + 1}.String(), ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A1", ActiveCell: "A1", Pane: "bottomLeft"}}})
	if err != nil {
		return err
	}
	if err := e.rows(sw, p); err != nil {
		return err
	}
	for _, limit := range slices.Sorted(maps.Keys(p.limits)) {
		err := e.f.SetConditionalFormat(p.name, strings.Join(p.limits[limit], " "), []excelize.ConditionalFormatOptions{{
			Type: "cell", Criteria: "not between", MinValue: "-" + limit, MaxValue: limit, Format: &e.red,
		}})
		if err != nil {
			return err
		}
	}
	for k := range p.charts {
		if err := e.chart(p, &p.charts[k], k+1); err != nil {
			return fmt.Errorf("chart %q: %w", p.charts[k].title, err)
		}
	}
	e.pack.sheets[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = &extras{tables: p.tables, links: p.links, breaks: p.breaks, asPrinted: p.asPrinted}
	return sw.Flush()
}

// rows streams the rows. Cells and values are reused from row to row; the stream keeps none.
func (e *excel) rows(sw *excelize.StreamWriter, p *sheetPlan) error {
	cells := make([]excelize.Cell, len(p.widths))
	values := make([]any, len(p.widths))
	for i := range p.rows {
		r := &p.rows[i]
		if len(r.cells) == 0 {
			continue
		}
		for j := range r.cells {
			c := &r.cells[j]
			id, err := e.style(c.style)
			if err != nil {
				return err
			}
			out := &cells[j]
			*out = excelize.Cell{StyleID: id}
			switch c.kind {
			case textCell:
				out.Value = hideCodes(c.text)
			case numberCell:
				out.Value = c.number.Float()
			case formulaCell:
				out.Formula, out.Value = c.formula, c.number.Float()
			}
			values[j] = out
		}
		at := place{1, i + 1}
		if err := sw.SetRow(at.String(), values[:len(r.cells)], excelize.RowOpts{Height: r.height}); err != nil {
			return err
		}
	}
	return nil
}

// page sets what a sheet looks like on paper and when it is opened.
func (e *excel) page(p *sheetPlan) error {
	yes, no, one, none, landscape, a4 := true, false, 1, 0, "landscape", 9
	margin, bottom, edge := pageMargin, bottomMargin, 0.3
	last := place{len(p.widths), len(p.rows)}
	for _, err := range []error{
		e.f.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &one, FitToHeight: &none}),
		e.f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &yes}),
		e.f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &margin, Bottom: &bottom, Header: &edge, Footer: &edge}),
		e.f.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}),
		e.f.SetSheetView(p.name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		e.f.SetSheetDimension(p.name, rangeOf(place{1, 1}, last)),
		e.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$1:$%d", quoted(p.name), titleRows), Scope: p.name}),
		e.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: quoted(p.name) + "!$A$1:" + place{p.printed, len(p.rows)}.fixed(), Scope: p.name}),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// style returns the number of a style in the book.
func (e *excel) style(s style) (int, error) {
	if id, ok := e.styles[s]; ok {
		return id, nil
	}
	l := looks[s.role]
	out := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 11, Bold: l.bold, Italic: l.italic, Color: l.color},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap, Indent: l.indent},
	}
	if l.size > 0 {
		out.Font.Size = l.size
	}
	if l.underline {
		out.Font.Underline = "single"
	}
	if l.right {
		out.Alignment.Horizontal = "right"
	} else {
		out.Alignment.Horizontal = "left"
	}
	if l.center {
		out.Alignment.Vertical = "center"
	}
	if l.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.top > 0 {
		out.Border = append(out.Border, excelize.Border{Type: "top", Color: l.border, Style: l.top})
	}
	if l.bottom > 0 {
		out.Border = append(out.Border, excelize.Border{Type: "bottom", Color: l.border, Style: l.bottom})
	}
	if f, ok := frames[s.mark]; ok {
		out.Border = nil
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Color: f.color, Style: f.line})
		}
		if f.fill != "" {
			out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{f.fill}}
		}
		out.Font.Bold = out.Font.Bold || f.bold
	}
	if code := s.code(); code != "" {
		out.CustomNumFmt = &code
	}
	id, err := e.f.NewStyle(out)
	e.styles[s] = id
	return id, err
}
