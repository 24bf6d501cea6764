package word

import (
	"strconv"
	"strings"
)

// style is what counts of a style of paragraphs.
type style struct {
	level int    // of a heading, from 1; 0 for text
	based string // the style that it takes the rest from
	list  string // the list that its paragraphs are items of
	toc   bool   // it is of a list of contents
}

// list is a list as numbering.xml has it: which of its levels have numbers.
type list struct {
	abstract string
	numbered map[int]bool
}

// readStyles reads styles.xml. A heading is known by its outline level, by its name, or by what it is based on.
func (r *reader) readStyles(d *scanner) error {
	id, s := "", style{}
	for {
		t, err := d.next()
		if err != nil {
			return err
		}
		switch t.kind {
		case start:
			switch t.name {
			case "style":
				id, s = t.attr("styleId"), style{}
			case "name":
				name := strings.ToLower(t.attr("val"))
				s.toc = strings.HasPrefix(name, "toc ") || strings.HasPrefix(name, "inhopg ")
				if n := headingName(name); n > 0 && s.level == 0 {
					s.level = n
				}
			case "basedOn":
				s.based = t.attr("val")
			case "outlineLvl":
				if n, err := strconv.Atoi(t.attr("val")); err == nil && n >= 0 && n < 9 {
					s.level = n + 1
				}
			case "numId":
				s.list = t.attr("val")
			}
		case end:
			if t.name == "style" && id != "" && len(r.styles) < 10_000 {
				if s.toc {
					s.level = 0
				}
				r.styles[id] = s
				id = ""
			}
		}
	}
}

// headingName is the level that the name of a style says: heading 1, Kop 2, Title.
func headingName(name string) int {
	for _, w := range [...]string{"heading ", "kop "} {
		if rest, ok := strings.CutPrefix(name, w); ok {
			if n, err := strconv.Atoi(strings.TrimSpace(rest)); err == nil && n > 0 && n < 10 {
				return n
			}
		}
	}
	if name == "title" || name == "titel" {
		return 1
	}
	return 0
}

// styleOf follows what a style is based on.
func (r *reader) styleOf(id string) style {
	s := r.styles[id]
	for based, n := s.based, 0; based != "" && n < 20; n++ {
		b := r.styles[based]
		if s.level == 0 && !s.toc {
			s.level = b.level
		}
		s.toc = s.toc || b.toc
		if s.list == "" {
			s.list = b.list
		}
		based = b.based
	}
	if s.toc {
		s.level = 0
	}
	return s
}

// readNumbering reads numbering.xml: which lists have numbers, and which bullets.
func (r *reader) readNumbering(d *scanner) error {
	abstract := map[string]map[int]bool{}
	id, num, level := "", "", 0
	for {
		t, err := d.next()
		if err != nil {
			for n, l := range r.lists {
				l.numbered = abstract[l.abstract]
				r.lists[n] = l
			}
			return err
		}
		if t.kind != start {
			continue
		}
		switch t.name {
		case "abstractNum":
			id, num = t.attr("abstractNumId"), ""
			abstract[id] = map[int]bool{}
		case "lvl":
			level, _ = strconv.Atoi(t.attr("ilvl"))
		case "numFmt":
			if v := t.attr("val"); id != "" && num == "" && v != "bullet" && v != "none" {
				abstract[id][level] = true
			}
		case "num":
			num, id = t.attr("numId"), ""
			if len(r.lists) < 10_000 {
				r.lists[num] = list{}
			}
		case "abstractNumId":
			if num != "" {
				r.lists[num] = list{abstract: t.attr("val")}
			}
		}
	}
}
