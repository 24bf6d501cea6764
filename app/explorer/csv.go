package explorer

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
)

// csv saves the tables of the page, or what was found or does not add up there, exactly as they are shown: in their order,
// their unit and their language, with a semicolon between cells, which is what a spreadsheet in the Netherlands expects. For programs there is
// `begroting export`.
func (r *root) csv() {
	tables := app.Window().Get("document").Call("querySelectorAll", "main table")
	var b strings.Builder
	b.WriteString("\ufeff") // or Excel takes the text for Windows-1252
	for i := range tables.Get("length").Int() {
		table := tables.Index(i)
		if i > 0 {
			b.WriteString("\r\n")
		}
		if caption := table.Call("querySelector", "caption"); caption.Truthy() {
			b.WriteString(csvCell(shownText(caption)) + "\r\n")
		}
		rows := table.Get("rows")
		for j := range rows.Get("length").Int() {
			cells := rows.Index(j).Get("cells")
			var line []string
			for k := range cells.Get("length").Int() {
				cell := cells.Index(k)
				if strings.Contains(cell.Get("className").String(), "pic") {
					continue // the picture of the amounts beside it
				}
				line = append(line, csvCell(shownText(cell)))
			}
			b.WriteString(strings.Join(line, ";") + "\r\n")
		}
	}
	if k := r.model.Here.Kind; k == address.Search || k == address.Checks {
		csvList(&b)
	}
	name := "begroting"
	path := r.model.Here
	path.English = false
	if parts := strings.Split(strings.Trim(path.Path(), "/"), "/"); len(parts) > 1 {
		name = strings.Join(parts[1:], "-")
	} else if parts[0] != "" {
		name = parts[0]
	}
	// As bytes: on its way to the browser, text loses the mark at its beginning.
	array := app.Window().Get("Uint8Array").New(b.Len())
	app.CopyBytesToJS(array, []byte(b.String()))
	download(name+".csv", "text/csv;charset=utf-8", array)
}

// csvList writes what was found, or what does not add up, an item on each line: what it is, where it stands, what it says,
// and the address that it leads to.
func csvList(b *strings.Builder) {
	items := app.Window().Get("document").Call("querySelectorAll", "main .hit, main .finding")
	for i := range items.Get("length").Int() {
		item := items.Index(i)
		var line []string
		add := func(in app.Value, selector string) {
			text := ""
			if el := in.Call("querySelector", selector); el.Truthy() {
				text = strings.TrimPrefix(shownText(el), " · ")
			}
			line = append(line, csvCell(text))
		}
		if strings.Contains(item.Get("className").String(), "hit") {
			add(item, ".hit-title")
			add(item, ".hit-where")
			add(item, ".hit-amounts, .hit-text")
		} else {
			add(item.Call("closest", "section"), "h2")
			add(item, "span")
			add(item, "span + span")
		}
		line = append(line, csvCell(item.Call("querySelector", "a.hit-title, a.ref").Get("href").String()))
		b.WriteString(strings.Join(line, ";") + "\r\n")
	}
}

// shownText is the text of a cell without the signs of findings and an opened source.
func shownText(el app.Value) string {
	copied := el.Call("cloneNode", true)
	extra := copied.Call("querySelectorAll", ".sign,.source,.ref")
	for i := range extra.Get("length").Int() {
		extra.Index(i).Call("remove")
	}
	amounts := copied.Call("querySelectorAll", ".hit-amount ~ .hit-amount")
	for i := range amounts.Get("length").Int() {
		amounts.Index(i).Call("prepend", "· ")
	}
	small := copied.Call("querySelectorAll", "small")
	for i := range small.Get("length").Int() {
		small.Index(i).Call("prepend", " ")
	}
	return copied.Get("textContent").String()
}

// csvCell writes one cell. What a spreadsheet would run as a formula becomes text; a minus sign becomes the one that
// spreadsheets know.
func csvCell(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if rest, ok := strings.CutPrefix(s, "−"); ok {
		s = "-" + rest
	}
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) && !isNumber(s) {
		s = "'" + s
	}
	if strings.ContainsAny(s, ";\"\n\r") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// isNumber reports whether a cell is no more than a number with its signs.
func isNumber(s string) bool {
	digits := false
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits = true
		case r == '.' || r == ',' || r == '%' || i == 0 && (r == '-' || r == '+'):
		default:
			return false
		}
	}
	return digits
}
