package workbook

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// sheetWriter writes sheets as XML. Excelize could, but makes a value of each cell, row and place first: make bench measures
// the two beside each other. The order of elements is that of CT_Worksheet in the schema; what is written is what
// [sheetCells.decode] reads back, and nothing else.
type sheetWriter struct {
	out  []byte // see tools.sheet
	last []styled
	bare bool // cells have no style and rows no height
}

// styled is a style and its number in the book, of the cell above: mostly that of the next one, too.
type styled struct {
	style style
	id    int
	known bool
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// sheet returns a sheet's part, until the next one. rels are its relationships: to addresses, to the drawing and to the
// tables, of which the first has the given number.
func (w *sheetWriter) sheet(p *sheetPlan, styleOf func(style) (int, error), red int, first bool, tables int) (body, rels []byte, err error) {
	w.out = append(w.out[:0], xmlHead+`<worksheet xmlns="`+spreadsheet+`" xmlns:r="`+relationships+`">`...)
	w.out = append(w.out, `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="`...)
	w.out = append(w.out, rangeOf(place{1, 1}, place{len(p.widths), len(p.rows)})...)
	// The name of the programme and its unit stay in sight. The cursor is in A1.
	w.out = append(w.out, `"/><sheetViews><sheetView showGridLines="0"`...)
	if first {
		w.out = append(w.out, ` tabSelected="1"`...)
	}
	w.out = append(w.out, ` workbookViewId="0"><pane ySplit="`+strconv.Itoa(titleRows)+`" topLeftCell="A`+strconv.Itoa(titleRows+1)+
		`" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`...)
	for i, width := range p.widths {
		n := strconv.Itoa(i + 1)
		w.out = append(w.out, `<col min="`+n+`" max="`+n+`" width="`+points(width)+`" customWidth="1"/>`...)
	}
	w.out = append(w.out, `</cols><sheetData>`...)
	if err := w.rows(p, styleOf); err != nil {
		return nil, nil, err
	}
	w.out = append(w.out, `</sheetData>`...)
	priority := 0
	for _, limit := range slices.Sorted(maps.Keys(p.limits)) {
		priority++
		w.out = append(w.out, `<conditionalFormatting sqref="`+strings.Join(p.limits[limit], " ")+`"><cfRule type="cellIs" dxfId="`+strconv.Itoa(red)+
			`" priority="`+strconv.Itoa(priority)+`" operator="notBetween"><formula>-`+limit+`</formula><formula>`+limit+`</formula></cfRule></conditionalFormatting>`...)
	}
	r := relations{ids: map[string]string{}}
	if len(p.links) > 0 {
		w.out = append(w.out, `<hyperlinks>`...)
		for i := range p.links {
			w.link(&p.links[i], &r)
		}
		w.out = append(w.out, `</hyperlinks>`...)
	}
	w.out = append(w.out, `<pageMargins left="`+points(pageMargin)+`" right="`+points(pageMargin)+`" top="`+points(pageMargin)+`" bottom="`+points(bottomMargin)+`" header="0.3" footer="0.3"/>`+
		`<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`...)
	if n := strconv.Itoa(len(p.breaks)); len(p.breaks) > 0 {
		w.out = append(w.out, `<rowBreaks count="`+n+`" manualBreakCount="`+n+`">`...)
		for _, row := range p.breaks {
			w.out = append(w.out, `<brk id="`+strconv.Itoa(row)+`" max="16383" man="1"/>`...)
		}
		w.out = append(w.out, `</rowBreaks>`...)
	}
	w.ignored(p)
	if len(p.charts) > 0 {
		w.out = append(w.out, `<drawing r:id="`+drawingID+`"/>`...)
	}
	if n := len(p.tables); n > 0 {
		w.out = append(w.out, `<tableParts count="`+strconv.Itoa(n)+`">`...)
		for i := range p.tables {
			n := strconv.Itoa(tables + i)
			w.out = append(w.out, `<tablePart r:id="rIdT`+n+`"/>`...)
			r.add("rIdT"+n, "/table", "../tables/table"+n+".xml", false)
		}
		w.out = append(w.out, `</tableParts>`...)
	}
	w.out = append(w.out, `</worksheet>`...)
	return w.out, r.out, nil
}

// rows writes the cells. Empty ones are written for their style: lines and fills run on over them.
func (w *sheetWriter) rows(p *sheetPlan, styleOf func(style) (int, error)) error {
	if len(w.last) < len(p.widths) {
		w.last = make([]styled, len(p.widths))
	}
	for i := range p.rows {
		r := &p.rows[i]
		if len(r.cells) == 0 {
			continue
		}
		n := strconv.Itoa(i + 1)
		w.out = append(w.out, `<row r="`...)
		w.out = append(w.out, n...)
		if !w.bare {
			w.out = append(w.out, `" ht="`...)
			w.out = strconv.AppendFloat(w.out, r.height, 'f', -1, 64)
			w.out = append(w.out, `" customHeight="1`...)
		}
		w.out = append(w.out, `">`...)
		for j := range r.cells {
			c := &r.cells[j]
			if w.bare && c.kind == emptyCell {
				continue
			}
			w.out = append(w.out, `<c r="`...)
			w.out = appendColumn(w.out, j+1)
			w.out = append(w.out, n...)
			if !w.bare {
				above := &w.last[j]
				if !above.known || above.style != c.style {
					id, err := styleOf(c.style)
					if err != nil {
						return err
					}
					*above = styled{c.style, id, true}
				}
				w.out = append(w.out, `" s="`...)
				w.out = strconv.AppendInt(w.out, int64(above.id), 10)
			}
			switch c.kind {
			case emptyCell:
				w.out = append(w.out, `"/>`...)
			case textCell:
				w.out = append(w.out, `" t="inlineStr"><is><t`...)
				w.text(c.text, true)
				w.out = append(w.out, `</t></is></c>`...)
			case numberCell:
				w.out = append(w.out, `"><v>`...)
				w.out = append(w.out, c.number.String()...)
				w.out = append(w.out, `</v></c>`...)
			case formulaCell:
				w.out = append(w.out, `"><f`...)
				w.text(c.formula, false)
				w.out = append(w.out, `</f><v>`...)
				w.out = append(w.out, c.number.String()...)
				w.out = append(w.out, `</v></c>`...)
			case linkCell:
				w.out = append(w.out, `" t="str"><f`...)
				w.text(c.formula, false)
				w.out = append(w.out, `</f><v`...)
				w.text(c.text, true)
				w.out = append(w.out, `</v></c>`...)
			}
		}
		w.out = append(w.out, `</row>`...)
	}
	return nil
}

// text ends a start tag and writes what is inside. Programs drop spaces at the ends of a text, unless they are told not to;
// in formulas they don't.
func (w *sheetWriter) text(s string, shown bool) {
	if shown {
		if n := len(s); n > 0 && (s[0] <= ' ' || s[n-1] <= ' ') {
			w.out = append(w.out, ` xml:space="preserve"`...)
		}
		s = escapeCodes(s)
	}
	w.out = append(w.out, '>')
	w.out = appendEscaped(w.out, s)
}

// appendEscaped writes what XML keeps for itself as entities. Texts come clean, see [clean]: all else can stand there.
func appendEscaped(out []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		var as string
		switch s[i] {
		case '&':
			as = "&amp;"
		case '<':
			as = "&lt;"
		case '>':
			as = "&gt;"
		case '"':
			as = "&#34;"
		case '\n': // which an attribute would lose
			as = "&#10;"
		case '\t':
			as = "&#9;"
		default:
			continue
		}
		out = append(append(out, s[from:i]...), as...)
		from = i + 1
	}
	return append(out, s[from:]...)
}

// points writes a size in quarters, see [quarter].
func points(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func (w *sheetWriter) link(l *link, r *relations) {
	w.out = append(w.out, `<hyperlink ref="`+l.ref...)
	if l.address != "" {
		id := r.ids[l.address]
		if id == "" {
			id = "rIdL" + strconv.Itoa(len(r.ids)+1)
			r.ids[l.address] = id
			r.add(id, "/hyperlink", l.address, true)
		}
		w.out = append(w.out, `" r:id="`+id...)
	} else {
		w.out = append(w.out, `" location="`...)
		w.out = appendEscaped(w.out, l.inside)
	}
	if l.tip != "" {
		w.out = append(w.out, `" tooltip="`...)
		w.out = appendEscaped(w.out, l.tip)
	}
	w.out = append(w.out, `"/>`...)
}

// relations are what a part refers to.
type relations struct {
	out []byte
	ids map[string]string // of addresses
}

func (r *relations) add(id, kind, target string, external bool) {
	r.out = append(r.out, `<Relationship Id="`+id+`" Type="`+relationships+kind+`" Target="`...)
	r.out = appendEscaped(r.out, target)
	if external {
		r.out = append(r.out, `" TargetMode="External`...)
	}
	r.out = append(r.out, `"/>`...)
}
