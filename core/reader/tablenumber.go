package reader

import (
	"strings"
)

// numberTables finds the number under which each table was published: Tabel 2.1. It stands in the table's own words, or in a line
// right above it that belongs to no other table.
func (p *page) numberTables() {
	texts := p.doc.Texts
	for n, t := range p.doc.Tables {
		for _, s := range append([]string{t.Caption.Text, t.Title.Text}, lastOnes(t.Path, 2)...) {
			if t.Number == "" {
				t.Number = tableNumber(s)
			}
		}
		above := 0
		if n > 0 {
			above = p.doc.Tables[n-1].End
		}
		i := p.textAt(t.Line)
		for k := i - 1; k >= 0 && k >= i-2 && t.Number == "" && texts[k].Line > above && texts[k].End+maxApart >= t.Line && p.sameChapter(texts[k].Line, t.Line); k-- {
			t.Number = tableNumber(texts[k].Text)
		}
	}
}

// maxApart is how many lines above a table its number stands at most.
const maxApart = 4

// tableNumber reads the number of a table where a text begins with it: Tabel 2.1 - Effectindicatoren.
func tableNumber(s string) string {
	s = strings.TrimSpace(s)
	if !beginsWith(s, "tabel ") {
		return ""
	}
	i := len("tabel ")
	for i < len(s) && (isDigit(s[i]) || s[i] == '.' && i+1 < len(s) && isDigit(s[i+1])) {
		i++
	}
	if i == len("tabel ") || i-len("tabel ") > 8 || i < len(s) && s[i] != ' ' && s[i] != '.' && s[i] != ':' && s[i] != '-' {
		return ""
	}
	return s[len("tabel "):i]
}

func lastOnes(path []string, n int) []string { return path[max(0, len(path)-n):] }
