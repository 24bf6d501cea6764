package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// field is a cell of a spaced line with its place in bytes.
type field struct {
	text       string
	start, end int
}

// spacedLine is a line that ends in figures.
type spacedLine struct {
	label  string
	fields []field
	tail   []field // figures that the label ends in, a single space apart: "Tramlijn 1 en 6"
	wide   bool    // its cells stand apart by two spaces or more
	parts  []field // of a line that can be one figure or several: 448 311
	lone   bool    // a figure and nothing else: a row only where it stands below others
}

// readSpaced reads a line as a label and figures: two at least, or one that stands apart by a wide gap. behind says that
// N and V stand behind their figures: in "0,02 V 0,87" nothing else tells whose the V is.
func readSpaced(b *Block, line string, behind bool) (spacedLine, bool) {
	if b.Kind != Words && b.Kind != Item || b.Level > 0 || len(line) > 400 || !figureEnd(b.Text) {
		return spacedLine{}, false
	}
	text := b.Text
	if b.Kind == Item {
		text = figure.Trim(line) // the mark may be a dash for nil
	}
	if !strings.Contains(text, " ") && unglue(text) == nil {
		// A total can have a single figure, far to the right, and no label.
		if indent(line) < 12 {
			return spacedLine{}, false
		}
		if _, ok := figure.Parse(text); !ok {
			return spacedLine{}, false
		}
		at := strings.Index(line, text)
		return spacedLine{fields: []field{{text, at, at + len(text)}}, wide: true, lone: true}, true
	}
	var s spacedLine
	fields := split2(line)
	// N or V in a column of its own belongs to the figure before it.
	for k := len(fields) - 1; k > 0; k-- {
		if fields[k].text == "N" || fields[k].text == "V" {
			if _, ok := figure.Parse(fields[k-1].text); ok {
				fields[k-1] = field{fields[k-1].text + " " + fields[k].text, fields[k-1].start, fields[k-1].end}
				fields = append(fields[:k], fields[k+1:]...)
			}
		}
	}
	s.wide = len(fields) > 1
	apart := false // the last figure stands apart
	for k := len(fields) - 1; k >= 0; k-- {
		figs, rest := figuresOf(fields[k], true, behind)
		if rest.text == "" {
			s.fields, apart = append(figs, s.fields...), true
			continue
		}
		if len(s.fields) > 0 {
			s.tail, s.label = figs, figure.Trim(line[:fields[k].end])
		} else {
			s.fields, s.label = figs, figure.Trim(line[:rest.end])
		}
		break
	}
	if !s.wide && s.label == "" && len(s.fields) == 1 {
		s.parts, _ = figuresOf(s.fields[0], false, behind)
		s.lone, s.wide = true, len(s.parts) < 2 && indent(line) >= 12
		return s, len(s.parts) > 1 || s.wide
	}
	return s, len(s.fields) >= 2 || len(s.fields) == 1 && s.wide && apart
}

// rowLike reports whether a line looks like a row of a table: words and two figures at its end, or one that stands apart.
// Years are none.
func (s *spacedLine) rowLike() bool {
	if len(s.label) > 160 {
		return false
	}
	n := 0
	for _, f := range s.fields {
		if !figure.IsYear(f.text) {
			n++
		}
	}
	return n > 1 || n == 1 && s.wide
}

// figureEnd reports whether the last character of a line can be that of a figure.
func figureEnd(s string) bool {
	switch c := s[len(s)-1]; {
	case c >= '0' && c <= '9', c == 'N', c == 'V', c == '%', c == '-', c == '*', c == ')', c >= 0x80:
		return true
	case c == 'B', c == 'M', c == 'm':
		return strings.HasSuffix(s, "N.B") || strings.HasSuffix(s, "PM") || strings.HasSuffix(s, "pm")
	case c == 'l':
		return strings.HasSuffix(s, "nihil")
	case c == '.':
		return len(s) > 3 && (strings.HasSuffix(s, "mln.") || strings.HasSuffix(s, "mld.") || strings.HasSuffix(s, "b.") || strings.HasSuffix(s, "B.") || strings.HasSuffix(s, "t.") || strings.HasSuffix(s, "m."))
	}
	return false
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

// figuresOf takes the figures off the end of a field and returns what is left. A field that is one figure stays whole
// where that is wanted: 448 311 can be one figure or two.
func figuresOf(f field, whole, behind bool) ([]field, field) {
	if _, ok := figure.Parse(f.text); ok && whole {
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
			if _, ok = figure.Parse(tail); ok && !(n > 0 && (twoFigures(tail) || markFirst(tail) && (behind || strings.Trim(tail[2:], "0,. €-–") == ""))) {
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

// markFirst reports whether a figure has its N or V before it.
func markFirst(s string) bool { return len(s) > 2 && (s[0] == 'N' || s[0] == 'V') && s[1] == ' ' }

func trimField(f field) field {
	t := strings.TrimRight(f.text, " ")
	return field{t, f.start, f.start + len(t)}
}

// twoFigures reports whether words that parse as one figure are two: "448 311" is not 448.311 in a row of cells, and
// "- 5" is nil and 5.
func twoFigures(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if _, ok := figure.Parse(w); ok && !strings.HasSuffix(w, "€") {
			n++
		}
	}
	return n > 1
}

// fitted returns the label and the fields of a row of a table of so many columns. Where minus is set, dashes before
// figures are minus signs as far as that makes the row shorter: no row of the table has a dash for nil there. Other
// figures too many belong to the label (Klimaatakkoord 2030).
func (s *spacedLine) fitted(width int, minus bool) (label string, fields []field) {
	label, fields = s.label, s.fields
	if extra := len(fields) - width; minus && extra > 0 && (figure.IsYear(fields[0].text) || strings.HasSuffix(fields[0].text, "-") && len(fields[0].text) < 4 && !dash(fields[0].text)) {
		minus = extra > 1 // "Riool vervanging 2024 - 115", "zorg 18- 386 - 386"
	}
	if minus && len(fields)-width >= pairs(fields) {
		var joined []field
		for k := 0; k < len(fields); k++ {
			f := fields[k]
			if k+1 < len(fields) && pair(f, fields[k+1]) {
				k++
				f = field{f.text + " " + fields[k].text, f.start, fields[k].end}
			}
			joined = append(joined, f)
		}
		fields = joined
	}
	extra := max(0, len(fields)-width)
	for _, f := range fields[:extra] {
		label = strings.TrimSpace(label + " " + f.text)
	}
	return label, fields[extra:]
}

// pair reports whether a dash and the figure behind it can be one negative figure.
func pair(a, b field) bool { return dash(a.text) && digit(b.text[0]) }

func pairs(fields []field) int {
	n := 0
	for k := 0; k+1 < len(fields); k++ {
		if pair(fields[k], fields[k+1]) {
			n++
		}
	}
	return n
}

func dash(s string) bool { return s == "-" || s == "–" || s == "−" }
