package workbook

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// units16 returns the length of s as Excel counts it, in UTF-16 units.
func units16(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// cut16 returns the longest beginning of s of at most n UTF-16 units, between characters.
func cut16(s string, n int) string {
	for i, r := range s {
		if n -= utf16.RuneLen(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

// cutWords cuts s at a word with … where it is longer than n UTF-16 units.
func cutWords(s string, n int) string {
	if units16(s) <= n {
		return s
	}
	head := cut16(s, n-1)
	if next := s[len(head):]; !strings.HasPrefix(next, " ") {
		if at := strings.LastIndexByte(head, ' '); at > len(head)/3 {
			head = head[:at]
		}
	}
	return strings.TrimRight(head, " ,;:.-–(") + "…"
}

// unique hands out names that differ in more than their capitals.
type unique map[string]bool

// take returns name, or name with the first free of the given endings cut to fit in limit UTF-16 units.
func (u unique) take(name string, limit int, ending func(n int) string) string {
	try := cutWords(name, limit)
	for n := 2; u[strings.ToLower(try)]; n++ {
		end := ending(n)
		try = cutWords(name, limit-units16(end)) + end
	}
	u[strings.ToLower(try)] = true
	return try
}

func inBrackets(n int) string { return " (" + strconv.Itoa(n) + ")" }

// maxSheetName is the number of UTF-16 units that Excel allows.
const maxSheetName = 31

// sheetName makes a name that Excel accepts for a sheet. suffix tells apart the same programme of several publications.
func (u unique) sheetName(title, suffix string) string {
	title = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, title)
	title = strings.Trim(strings.Join(strings.Fields(title), " "), "' ")
	if title == "" || strings.EqualFold(title, "history") { // Excel keeps that name for itself
		title = strings.TrimSpace("Document " + title)
	}
	if suffix != "" {
		title = cutWords(title, maxSheetName-units16(suffix)-1) + " " + suffix
	}
	name := strings.TrimRight(u.take(title, maxSheetName, inBrackets), "'")
	u[strings.ToLower(name)] = true
	return name
}

// tableName makes a name that Excel accepts for a table: letters, digits and underscores. It always holds an underscore
// after a word of the table's kind, so it never looks like a cell (T1, R1C1).
func (u unique) tableName(kind, title string) string {
	var b strings.Builder
	gap := false
	for _, r := range kind + "_" + title {
		switch {
		case unicode.IsLetter(r) && r < 0x250 || r >= '0' && r <= '9' || r == '_':
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			b.WriteRune(r)
			gap = false
		default:
			gap = true
		}
		if b.Len() > 70 {
			break
		}
	}
	name := strings.TrimRight(b.String(), "_")
	if !strings.Contains(name, "_") {
		name += "_tabel"
	}
	for n, base := 2, name; u[strings.ToLower(name)]; n++ {
		name = base + "_" + strconv.Itoa(n)
	}
	u[strings.ToLower(name)] = true
	return name
}

// maxHeader is the number of UTF-16 units that Excel allows in the header of a table's column.
const maxHeader = 255

// header makes a header of a table's column: one line, not empty, unique in the table.
func (u unique) header(s, otherwise string) string {
	if s = strings.Join(strings.Fields(clean(s)), " "); s == "" {
		s = otherwise
	}
	return u.take(s, maxHeader, inBrackets)
}

// quoted is a sheet's name as formulas, charts and links write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// literal is a text as formulas write it.
func literal(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// clean replaces the characters that XML cannot hold. They are no text; a reader sees where one stood.
func clean(s string) string {
	ok := func(r rune) bool {
		return r >= ' ' && r < 0xD800 || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r < 0x10FFFE || r == '\n' || r == '\t'
	}
	for _, r := range s {
		if !ok(r) || r == utf8.RuneError {
			return strings.Map(func(r rune) rune {
				if !ok(r) {
					return utf8.RuneError
				}
				return r
			}, s)
		}
	}
	return s
}
