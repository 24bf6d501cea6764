package word

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/source"
)

// reader makes the lines of a document.
type reader struct {
	styles map[string]style
	lists  map[string]list
	notes  map[string]string // footnotes by their number: footnote 3, endnote 1
	count  map[string][]int  // of lists with numbers: how far each level is
	out    []source.TranscriptLine
	depth  int
	read   int // paragraphs so far
}

// maxParagraphs is how many paragraphs a document can have, those in cells and notes included. Budgets have some 20,000.
const maxParagraphs = 250_000

// maxNested is how deep tables and text boxes can stand in each other. The stack of a browser is small.
const maxNested = 40

// paragraph is a paragraph while it is read.
type paragraph struct {
	text   strings.Builder
	style  string
	level  int // its own outline level, from 1
	list   string
	indent int
	notes  []string
	boxes  []source.TranscriptLine // text boxes that hang in it
}

// readBody reads document.xml.
func (r *reader) readBody(d *scanner) error {
	r.count = map[string][]int{}
	for {
		t, err := d.next()
		if err != nil {
			return err
		}
		if t.kind == start && t.name == "body" {
			r.out, err = r.blocks(d)
			return err
		}
	}
}

// gone reports whether an element is not part of the text as it is meant now: what was deleted or moved away, and what stands there
// twice for older programs.
func gone(name string) bool {
	switch name {
	case "del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange":
		return true
	}
	return false
}

// blocks reads paragraphs and tables up to the end of the element that they stand in.
func (r *reader) blocks(d *scanner) ([]source.TranscriptLine, error) {
	if r.depth++; r.depth > maxNested {
		r.depth--
		return nil, d.skip()
	}
	defer func() { r.depth-- }()
	var out []source.TranscriptLine
	open := 0 // elements that only hold others: sdt, ins, smartTag …
	for {
		t, err := d.next()
		if err != nil {
			return out, err
		}
		switch t.kind {
		case start:
			switch {
			case gone(t.name):
				err = d.skip()
			case t.name == "p":
				var lines []source.TranscriptLine
				lines, err = r.paragraph(d)
				out = append(out, lines...)
			case t.name == "tbl":
				var lines []source.TranscriptLine
				lines, err = r.table(d)
				out = append(out, lines...)
			default:
				open++
			}
			if err != nil {
				return out, err
			}
		case end:
			if open == 0 {
				return out, nil
			}
			open--
		}
	}
}

// paragraph reads a paragraph: its line, its footnotes, and the text boxes that hang in it.
func (r *reader) paragraph(d *scanner) ([]source.TranscriptLine, error) {
	if r.read++; r.read > maxParagraphs {
		return nil, source.ErrUnpacked
	}
	var p paragraph
	err := r.inline(d, &p)
	var out []source.TranscriptLine
	if l := r.line(&p); l.Text != "" {
		out = append(out, l)
	}
	for _, n := range p.notes {
		out = append(out, source.TranscriptLine{Text: n})
	}
	return append(out, p.boxes...), err
}

// inline reads what stands in a paragraph, up to its end.
func (r *reader) inline(d *scanner, p *paragraph) error {
	open, properties, raised := 0, 0, false
	for {
		t, err := d.next()
		if err != nil {
			return err
		}
		switch t.kind {
		case chars:
			continue
		case end:
			if open == 0 {
				return nil
			}
			if open--; open < properties {
				properties = 0
			}
			if t.name == "r" {
				raised = false
			}
			continue
		case start:
			name := t.name
			if gone(name) {
				if err := d.skip(); err != nil {
					return err
				}
				continue
			}
			open++
			switch name {
			case "pPr":
				properties = open
			case "pStyle":
				p.style = t.attr("val")
			case "outlineLvl":
				if n, err := strconv.Atoi(t.attr("val")); err == nil && n >= 0 && n < 9 && properties > 0 {
					p.level = n + 1
				}
			case "ilvl":
				p.indent, _ = strconv.Atoi(t.attr("val"))
				p.indent = max(0, min(p.indent, 8))
			case "numId":
				p.list = t.attr("val")
			case "vertAlign":
				raised = t.attr("val") == "superscript"
			case "t":
				text, err := characters(d)
				if err != nil {
					return err
				}
				open--
				if !raised || !mark(text, p.text.String()) {
					p.text.WriteString(text)
				}
			case "tab", "br", "cr", "ptab":
				if properties == 0 {
					p.text.WriteByte(' ')
				}
			case "noBreakHyphen":
				p.text.WriteByte('-')
			case "footnoteReference", "endnoteReference":
				if n := r.notes[strings.TrimSuffix(name, "Reference")+" "+t.attr("id")]; n != "" && len(p.notes) < 1000 {
					p.notes = append(p.notes, n)
				}
			case "txbxContent":
				boxes, err := r.blocks(d)
				if err != nil {
					return err
				}
				open--
				p.boxes = append(p.boxes, boxes...)
			}
		}
	}
}

// characters reads the characters of an element up to its end.
func characters(d *scanner) (string, error) {
	out := ""
	for {
		t, err := d.next()
		if err != nil {
			return out, err
		}
		switch t.kind {
		case chars:
			out += t.text
		case start:
			if err := d.skip(); err != nil {
				return out, err
			}
		case end:
			return out, nil
		}
	}
}

// mark reports whether a raised text is the mark of a footnote that somebody typed, rather than part of a word: m².
func mark(s, before string) bool {
	s = strings.TrimSpace(s)
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789*)(") == "" && !strings.HasSuffix(before, "m") && !strings.HasSuffix(before, "CO")
}

// line makes the line of a paragraph: a heading, an item or words.
func (r *reader) line(p *paragraph) source.TranscriptLine {
	l := source.TranscriptLine{Text: strings.Join(strings.Fields(strings.ReplaceAll(p.text.String(), "\u00ad", "")), " ")}
	if l.Text == "" {
		return l
	}
	s := r.styleOf(p.style)
	if p.level == 0 {
		p.level = s.level
	}
	if p.list == "" {
		p.list = s.list
	}
	switch {
	case p.level > 0:
		l.Level = min(p.level, 6)
	case p.list != "" && p.list != "0" && !s.toc:
		l.Kind, l.Mark, l.Indent = source.Item, "•", p.indent*2
		if r.lists[p.list].numbered[p.indent] {
			l.Mark = r.number(p.list, p.indent)
		}
	}
	return l
}

// number counts an item of a list with numbers.
func (r *reader) number(list string, level int) string {
	c := r.count[list]
	for len(c) <= level {
		c = append(c, 0)
	}
	c = c[:level+1]
	c[level]++
	r.count[list] = c
	return strconv.Itoa(c[level]) + "."
}

// readNotes reads footnotes.xml or endnotes.xml.
func (r *reader) readNotes(d *scanner, kind string) error {
	r.count = map[string][]int{}
	for {
		t, err := d.next()
		if err != nil {
			return err
		}
		if t.kind != start || t.name != kind {
			continue
		}
		id, special := t.attr("id"), t.attr("type")
		lines, err := r.blocks(d)
		if err != nil {
			return err
		}
		var text []string
		for i := range lines {
			text = append(text, lines[i].Text)
		}
		if special == "" && len(r.notes) < 100_000 {
			r.notes[kind+" "+id] = strings.TrimSpace(strings.Join(text, " "))
		}
	}
}
