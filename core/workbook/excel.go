package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// excel hands to excelize what is not a sheet: the book, its styles and charts. Sheets and tables are written beside it.
type excel struct {
	f      *excelize.File
	pack   *packer
	writer sheetWriter
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
	for _, name := range []excelize.DefinedName{
		{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$1:$%d", quoted(p.name), titleRows), Scope: p.name},
		{Name: "_xlnm.Print_Area", RefersTo: cellRange{place{1, 1}, place{p.printed, len(p.rows)}}.on(p.name), Scope: p.name},
	} {
		if err := e.f.SetDefinedName(&name); err != nil {
			return err
		}
	}
	for k := range p.charts {
		if err := e.chart(p, &p.charts[k], k+1); err != nil {
			return fmt.Errorf("chart %q: %w", p.charts[k].title, err)
		}
	}
	e.writer.out = e.pack.tools.sheet
	body, rels, err := e.writer.sheet(p, e.style, e.red, i == 0, e.pack.tables+1)
	if err != nil {
		return err
	}
	e.pack.tools.sheet = body
	if err := e.pack.add(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), body); err != nil {
		return err
	}
	e.pack.rels[fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", i+1)] = rels
	for k := range p.tables {
		if err := e.pack.addTable(&p.tables[k]); err != nil {
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
