package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// Rows of a table on one line each, their cells parted by spaces, come from pdftotext and from pages that lost their
// pipes:
//
//	                 Rekening   Begroting   Begroting
//	                     2022        2023        2024
//	Lasten              1.234       2.345       3.456
//	Baten                 234         345         456
//
// Rows turns them into the rows and rules that pipe tables have. A line is such a row when it ends in at least two
// figures and another one like it, or a line of column titles with as many of them, stands beside it; running text does
// not end in two figures.
//
// title reports whether a cell is made of the words of column titles; what those are is for the caller to know.
func Rows(blocks []Block, lines []string, title func(string) bool) []Block {
	var spaced []spacedLine
	found := false
	for i := range blocks {
		s, ok := readSpaced(&blocks[i], lines[blocks[i].Line-1])
		if ok && !found {
			spaced = make([]spacedLine, len(blocks))
			found = true
		}
		if ok {
			spaced[i] = s
		}
	}
	if !found {
		return blocks
	}
	var out []Block
	done := 0
	for i := 0; i < len(blocks); {
		if spaced[i].count == 0 {
			i++
			continue
		}
		end, rows := i, 0
		for k := i; k < len(blocks) && k <= end+3; k++ {
			if spaced[k].count >= 2 && blocks[k].Kind == Words {
				end, rows = k, rows+1
			} else if blocks[k].Kind != Words || len(blocks[k].Text) > 120 || strings.HasSuffix(blocks[k].Text, ".") {
				break
			}
		}
		t := spacedTable{blocks: blocks, lines: lines, spaced: spaced, from: i, to: end + 1, title: title}
		if head, ok := t.understand(done, rows); ok {
			for _, b := range blocks[done:head] {
				out = append(out, apart(b)...)
			}
			out = append(out, t.rows(head)...)
			done = end + 1
		}
		i = end + 1
	}
	for i := done; i < len(blocks); i++ {
		out = append(out, apart(blocks[i])...)
	}
	return out
}

// apart gives figures that were glued together on a line of their own a block each.
func apart(b Block) []Block {
	parts := []string(nil)
	if b.Kind == Words && len(b.Text) < 200 {
		parts = unglue(b.Text)
	}
	if parts == nil {
		return []Block{b}
	}
	out := make([]Block, len(parts))
	for i, p := range parts {
		out[i] = Block{Kind: Words, Line: b.Line, Text: p, Gap: b.Gap}
	}
	return out
}

// field is a cell of a spaced line with its place in bytes.
type field struct {
	text       string
	start, end int
}

// spacedLine is a line that ends in figures.
type spacedLine struct {
	label  string
	fields []field
	count  int
	wide   bool // its cells stand apart by two spaces or more
}

// readSpaced reads a line as a label and at least two figures.
func readSpaced(b *Block, line string) (spacedLine, bool) {
	if b.Kind != Words && b.Kind != Item || b.Level > 0 || len(line) > 300 || len(b.Text) < 3 || !strings.Contains(b.Text, " ") && unglue(b.Text) == nil {
		return spacedLine{}, false
	}
	switch c := b.Text[len(b.Text)-1]; {
	case c >= '0' && c <= '9', c == 'N', c == 'V', c == '%', c == '-', c == '*', c == ')', c >= 0x80:
	case c == '.' && (strings.HasSuffix(b.Text, "mln.") || strings.HasSuffix(b.Text, "mld.") || strings.HasSuffix(b.Text, "b.") || strings.HasSuffix(b.Text, "t.")):
	default:
		return spacedLine{}, false
	}
	var s spacedLine
	fields := split2(line)
	s.wide = len(fields) > 1
	// N or V in a column of its own belongs to the figure before it.
	for k := len(fields) - 1; k > 0; k-- {
		if fields[k].text == "N" || fields[k].text == "V" {
			fields[k-1] = field{fields[k-1].text + " " + fields[k].text, fields[k-1].start, fields[k-1].end}
			fields = append(fields[:k], fields[k+1:]...)
		}
	}
	var cells []field
	for k := len(fields) - 1; k >= 0; k-- {
		figs, rest := figuresOf(fields[k])
		cells = append(figs, cells...)
		if rest.text != "" {
			s.label = figure.Trim(line[:rest.end])
			break
		}
	}
	s.fields, s.count = cells, len(cells)
	if b.Kind == Item && !b.Numbered() {
		return spacedLine{}, false
	}
	return s, s.count >= 2
}

// split2 cuts a line at two or more spaces, or a tab.
func split2(line string) []field {
	var out []field
	i := 0
	for i < len(line) {
		for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
			i++
		}
		start := i
		for i < len(line) && line[i] != '\t' && !(line[i] == ' ' && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t')) {
			i++
		}
		if end := start + len(strings.TrimRight(line[start:i], " ")); end > start {
			out = append(out, field{line[start:end], start, end})
		}
	}
	return out
}

// figuresOf takes the figures off the end of a field and returns what is left.
func figuresOf(f field) ([]field, field) {
	if _, ok := figure.Parse(f.text); ok {
		return []field{f}, field{}
	}
	var figs []field
	rest := f
	for rest.text != "" {
		// The longest tail of at most four words that is one figure: "€ 1.234 N".
		at, ok := -1, false
		cut := len(rest.text)
		for n := 0; n < 4 && cut > 0; n++ {
			cut = strings.LastIndexByte(rest.text[:cut], ' ')
			tail := strings.TrimLeft(rest.text[cut+1:], " ")
			if _, ok = figure.Parse(tail); ok && !(n > 0 && twoFigures(tail)) {
				at = cut + 1
			}
			if cut < 0 {
				break
			}
		}
		if at < 0 {
			tail := rest.text[strings.LastIndexByte(rest.text, ' ')+1:]
			parts := unglue(tail)
			if parts == nil {
				break
			}
			end := rest.end
			var glued []field
			for k := len(parts) - 1; k >= 0; k-- {
				glued = append([]field{{parts[k], end - len(parts[k]), end}}, glued...)
				end -= len(parts[k])
			}
			figs = append(glued, figs...)
			rest = trimField(field{rest.text[:len(rest.text)-len(tail)], rest.start, rest.end - len(tail)})
			continue
		}
		figs = append([]field{{rest.text[at:], rest.start + at, rest.end}}, figs...)
		rest = trimField(field{rest.text[:at], rest.start, rest.start + at})
	}
	return figs, rest
}

func trimField(f field) field {
	t := strings.TrimRight(f.text, " ")
	return field{t, f.start, f.start + len(t)}
}

// twoFigures reports whether words that parse as one figure are two: "448 311" is not 448.311 in a row of cells, and
// "- 5" is nil and 5.
func twoFigures(s string) bool {
	words := strings.Fields(s)
	n := 0
	for _, w := range words {
		if _, ok := figure.Parse(w); ok {
			n++
		}
	}
	return n > 1
}

// unglue parts figures that were glued together: 1.2341.2451.260 is 1.234, 1.245 and 1.260, since three digits follow
// each dot. It returns nil where that is not certain.
func unglue(s string) []string {
	if len(s) < 9 || strings.Count(s, ".") < 2 {
		return nil
	}
	var out []string
	for s != "" {
		n := 0
		if s[0] == '-' {
			n = 1
		}
		d := n
		for d < len(s) && d < n+4 && digit(s[d]) {
			d++
		}
		if d == n || d == n+4 || d == len(s) || s[d] != '.' {
			return nil
		}
		n = d
		for n < len(s) && s[n] == '.' {
			if n+4 > len(s) || !digit(s[n+1]) || !digit(s[n+2]) || !digit(s[n+3]) {
				return nil
			}
			n += 4
		}
		if _, ok := figure.Parse(s[:n]); !ok {
			return nil
		}
		out = append(out, s[:n])
		s = s[n:]
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
