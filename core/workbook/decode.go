package workbook

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// decoder reads the XML of a sheet's cells. It knows the format, not the writer: of what the format allows it takes the
// part that a workbook of ours has use for, and anything else is an error, so that a fault of the writer cannot pass for
// something that it is not. It is strict where XML is: names, quotes, entities and nesting must be right. The general
// reader of the standard library takes twenty times as long, and more than writing does.
type decoder struct {
	in   string
	at   int
	open []string // names of the elements that are open
	room []readCell
}

var errXML = errors.New("this is not the XML of a sheet as begroting writes it")

func (d *decoder) fail(what string) error {
	row := d.in[d.at:min(len(d.in), d.at+40)]
	return fmt.Errorf("%w: %s at byte %d, before %q", errXML, what, d.at, row)
}

// tag is a start or an end of an element.
type tag struct {
	name  string
	attrs string // as they stand, from the first name on
	end   bool   // </name>
	empty bool   // <name/>
}

// next reads a tag. Before it must be nothing, unless text asks for what is there.
func (d *decoder) next(text *string) (tag, error) {
	n := strings.IndexByte(d.in[d.at:], '<')
	if n < 0 {
		return tag{}, d.fail("no tag")
	}
	if text != nil {
		s, err := unescape(d.in[d.at : d.at+n])
		if err != nil {
			return tag{}, d.fail(err.Error())
		}
		*text = s
	} else if n > 0 {
		return tag{}, d.fail("text between elements")
	}
	d.at += n + 1
	end := d.tagEnd()
	if end < 0 {
		return tag{}, d.fail("a tag without an end")
	}
	body := d.in[d.at:end]
	var t tag
	switch {
	case strings.HasPrefix(body, "/"):
		t.end, t.name = true, body[1:]
		if k := len(d.open) - 1; k < 0 || d.open[k] != t.name {
			return tag{}, d.fail("an end of what did not begin")
		}
		d.open = d.open[:len(d.open)-1]
	default:
		if strings.HasSuffix(body, "/") {
			t.empty, body = true, body[:len(body)-1]
		}
		t.name, t.attrs, _ = strings.Cut(body, " ")
		if !isName(t.name) {
			return tag{}, d.fail("no name of an element")
		}
		if !t.empty {
			d.open = append(d.open, t.name)
		}
	}
	d.at = end + 1
	return t, nil
}

// tagEnd returns where the tag ends: > can stand in an attribute.
func (d *decoder) tagEnd() int {
	quoted := false
	for i := d.at; i < len(d.in); i++ {
		switch d.in[i] {
		case '"':
			quoted = !quoted
		case '<':
			return -1
		case '>':
			if !quoted {
				return i
			}
		}
	}
	return -1
}

func isName(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// each calls do for every attribute of a tag.
func (t *tag) each(do func(name, value string) error) error {
	var seen [16]string
	n := 0
	for rest := t.attrs; rest != ""; n++ {
		name, after, ok := strings.Cut(rest, `="`)
		value, more, closed := strings.Cut(after, `"`)
		if !ok || !closed || n == len(seen) || slices.Contains(seen[:n], name) || !isName(strings.Replace(name, ":", "", 1)) || strings.IndexByte(value, '<') >= 0 {
			return fmt.Errorf("%w: the attributes %q", errXML, t.attrs)
		}
		seen[n] = name
		value, err := unescape(value)
		if err != nil {
			return fmt.Errorf("%w: the attributes %q: %w", errXML, t.attrs, err)
		}
		if more != "" && (more[0] != ' ' || len(more) == 1) {
			return fmt.Errorf("%w: the attributes %q", errXML, t.attrs)
		}
		if err := do(name, value); err != nil {
			return err
		}
		rest = strings.TrimPrefix(more, " ")
	}
	return nil
}

// unescape replaces entities.
func unescape(s string) (string, error) {
	if strings.IndexByte(s, '&') < 0 {
		return s, nil
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		name, after, ok := strings.Cut(rest, ";")
		switch {
		case !ok:
			return "", errors.New("an entity without an end")
		case name == "amp":
			b.WriteByte('&')
		case name == "lt":
			b.WriteByte('<')
		case name == "gt":
			b.WriteByte('>')
		case strings.HasPrefix(name, "#"):
			n, err := strconv.ParseUint(name[1:], 10, 7)
			if err != nil {
				return "", errors.New("an entity of another kind")
			}
			b.WriteByte(byte(n))
		default:
			return "", errors.New("an entity of another kind")
		}
		s = after
	}
}

// declaration is how a part begins.
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// sheetCells are the cells of a sheet that hold something.
type sheetCells struct {
	rows  [][]readCell // from row and column 1
	count int
	room  []readCell // for those of the next sheet
}

func (s *sheetCells) at(p place) readCell {
	if p.row < 1 || p.row > len(s.rows) || p.col < 1 || p.col > len(s.rows[p.row-1]) {
		return readCell{}
	}
	return s.rows[p.row-1][p.col-1]
}

// decodeSheet reads the cells of a sheet's part. Of what stands before and behind them it only sees to it that it is XML.
func decodeSheet(in string) (*sheetCells, error) {
	out := &sheetCells{}
	return out, out.decode(in)
}

// decode reads another sheet in place of the one before, and in its room.
func (s *sheetCells) decode(in string) error {
	const begin, end = "<sheetData>", "</sheetData>"
	from, to := strings.Index(in, begin), strings.LastIndex(in, end)
	if !strings.HasPrefix(in, declaration) || from < 0 || to < from || !utf8.ValidString(in) {
		return errXML
	}
	around := decoder{in: in[len(declaration):from] + in[to+len(end):]}
	for {
		var text string
		t, err := around.next(&text)
		if err != nil {
			return err
		}
		if err := t.each(func(string, string) error { return nil }); err != nil {
			return err
		}
		if len(around.open) == 0 {
			break
		}
	}
	if around.at != len(around.in) {
		return around.fail("more than one element")
	}
	cells := in[from+len(begin) : to]
	// Cells of rows stand one behind another in one room.
	d := decoder{in: cells, room: slices.Grow(s.room[:0], strings.Count(cells, "<c "))}
	s.rows, s.count = slices.Grow(s.rows[:0], strings.Count(cells, "<row ")), 0
	for d.at < len(d.in) {
		t, err := d.next(nil)
		if err != nil {
			return err
		}
		if t.name != "row" || t.end || t.empty {
			return d.fail("something else than a row")
		}
		if err := d.row(&t, s); err != nil {
			return err
		}
	}
	s.room = d.room[:0]
	return nil
}

func (d *decoder) row(t *tag, out *sheetCells) error {
	n := 0
	err := t.each(func(name, value string) (err error) {
		switch name {
		case "r":
			n, err = strconv.Atoi(value)
		case "ht", "customHeight":
		default:
			err = fmt.Errorf("%w: row %s", errXML, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	if n <= len(out.rows) || n > maxRows {
		return d.fail("a row out of order")
	}
	for len(out.rows) < n-1 {
		out.rows = append(out.rows, nil)
	}
	cells := d.room[len(d.room):]
	for {
		t, err := d.next(nil)
		if err != nil {
			return err
		}
		if t.end { // of the row: nothing else is open
			break
		}
		if t.name != "c" {
			return d.fail("something else than a cell")
		}
		at, c, err := d.cell(&t)
		if err != nil {
			return err
		}
		if at.row != n || at.col <= len(cells) {
			return d.fail("a cell out of order")
		}
		for len(cells) < at.col-1 {
			cells = append(cells, readCell{})
		}
		cells = append(cells, c)
		if c.value != "" || c.formula != "" {
			out.count++
		}
	}
	if n := len(cells); n <= cap(d.room)-len(d.room) {
		d.room = d.room[:len(d.room)+n]
	}
	out.rows = append(out.rows, cells[:len(cells):len(cells)])
	return nil
}

// cell reads a cell: a formula or none, and then the value of its kind.
func (d *decoder) cell(t *tag) (at place, c readCell, err error) {
	err = t.each(func(name, value string) (err error) {
		switch name {
		case "r":
			at, err = parsePlace(value)
		case "t": // of a few kinds, see below
			c.kind = value
		case "s":
		default:
			err = fmt.Errorf("%w: cell %s", errXML, name)
		}
		return err
	})
	if err != nil || t.empty {
		return at, c, err
	}
	if c.kind == "inlineStr" {
		if err := d.expect("<is>"); err != nil {
			return at, c, err
		}
		if c.value, err = d.text("<t", "</t>"); err != nil {
			return at, c, err
		}
		c.value = unescapeCodes(c.value)
		return at, c, d.endCell("</is></c>")
	}
	if c.kind != "" && c.kind != "str" {
		return at, c, d.fail("a cell of another kind")
	}
	if strings.HasPrefix(d.in[d.at:], "<f>") {
		if c.formula, err = d.text("<f", "</f>"); err != nil {
			return at, c, err
		}
	}
	if c.value, err = d.text("<v", "</v>"); err != nil {
		return at, c, err
	}
	if c.kind == "str" {
		c.value = unescapeCodes(c.value)
	}
	return at, c, d.endCell("</c>")
}

// expect reads what can stand there in one way only.
func (d *decoder) expect(what string) error {
	if !strings.HasPrefix(d.in[d.at:], what) {
		return d.fail("no " + what)
	}
	d.at += len(what)
	return nil
}

// endCell reads the end of a cell, which is what was opened last.
func (d *decoder) endCell(what string) error {
	d.open = d.open[:len(d.open)-1]
	return d.expect(what)
}

// text reads an element with only text in it. Spaces at its ends must be said to count.
func (d *decoder) text(begin, end string) (string, error) {
	if err := d.expect(begin); err != nil {
		return "", err
	}
	const preserve = ` xml:space="preserve">`
	kept := strings.HasPrefix(d.in[d.at:], preserve)
	if kept {
		d.at += len(preserve)
	} else if err := d.expect(">"); err != nil {
		return "", err
	}
	n := strings.IndexByte(d.in[d.at:], '<')
	if n < 0 {
		return "", d.fail("no " + end)
	}
	s, err := unescape(d.in[d.at : d.at+n])
	if err != nil {
		return "", d.fail(err.Error())
	}
	if s != "" && !kept && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		return "", d.fail("spaces that programs drop")
	}
	d.at += n
	return s, d.expect(end)
}
