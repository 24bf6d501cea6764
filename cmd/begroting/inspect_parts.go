package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
)

// parts shows what a document holds, on a page that a person can read: its parts with their tables, a line each.
func (s *inspection) parts() {
	w := s.w
	if len(s.d.Parts) == 0 {
		s.heading(w.inspect.tables)
		s.tableLines(s.d.Tables, 2)
		return
	}
	s.heading(w.inspect.parts)
	s.add(fmt.Sprintf(w.inspect.partsFrom, w.partsSaid(s.d), w.list(s.evidence())), 2, 2)
	for _, v := range s.d.Split() {
		title := v.Part.PartTitle()
		if title == "" {
			title = w.inspect.front
		}
		figures := 0
		for _, t := range v.Tables {
			figures += t.Figures()
		}
		counts := w.n(len(v.Tables), w.table)
		if figures > 0 {
			counts += ", " + w.n(figures, w.figure)
		}
		s.lines = append(s.lines, "")
		s.add(fmt.Sprintf("%s (%s)", title, fmt.Sprintf(w.inspect.partAt, w.list(pieces(v)), counts)), 2, 4)
		s.tableLines(v.Tables, 4)
	}
}

// pieces are the lines that a part stands on: 212–547.
func pieces(v *budget.Document) []string {
	var out []string
	for _, p := range v.Pieces {
		out = append(out, fmt.Sprintf("%d–%d", p.Line, p.End))
	}
	return out
}

// evidence names what the parts were told from, and where it has a place the first of it.
func (s *inspection) evidence() []string {
	var out []string
	for _, kind := range []budget.EvidenceKind{budget.ByManifest, budget.ByContents, budget.ByHeading, budget.ByNumber, budget.ByPage, budget.ByTop, budget.ByCaption} {
		n, line := 0, 0
		for i := range s.d.Parts {
			for _, e := range s.d.Parts[i].From {
				if e.Kind == kind {
					n++
					if line == 0 {
						line = e.Line
					}
					break
				}
			}
		}
		if n > 0 {
			out = append(out, fmt.Sprintf(s.w.inspect.evidence[kind], n))
		}
	}
	return out
}

// partsSaid counts the parts of a document: "5 programma's, 18 andere hoofdstukken".
func (w *words) partsSaid(d *budget.Document) string {
	programmes, others := 0, 0
	for _, v := range d.Split() {
		if v.Part.Kind == budget.ProgrammePart {
			programmes++
		} else {
			others++
		}
	}
	said := w.n(programmes, w.programme)
	if others > 0 {
		said += ", " + w.n(others, w.chapter)
	}
	return said
}

// tableLines shows tables, a line each: where, what, how many figures and how many of them are doubtful.
func (s *inspection) tableLines(tables []*budget.Table, indent int) {
	w := s.w
	if len(tables) == 0 && len(s.d.Tables) == 0 {
		s.add(w.inspect.noTables, indent, indent)
	}
	for _, t := range tables {
		doubtful := 0
		for i := range t.Rows {
			for c := range t.Rows[i].Cells {
				if x := &t.Rows[i].Cells[c]; x.Ambiguous || x.Placed {
					doubtful++
				}
			}
		}
		counts := w.n(t.Figures(), w.figure)
		if doubtful > 0 {
			counts += ", " + fmt.Sprintf(w.inspect.doubtful, w.number(doubtful))
		}
		name := short(t)
		if name == "" {
			name = w.kinds[t.Kind]
		}
		s.add(fmt.Sprintf("%s: %s; %s", fmt.Sprintf(w.line, t.Line), name, counts), indent, indent+2)
	}
}

// maxShort is how long the name of a table is in a list of them.
const maxShort = 70

// short is what people call a table: its caption where that has its number, else the nearest heading.
func short(t *budget.Table) string {
	name := t.Caption.Text
	if n := len(t.Path); n > 0 && !strings.HasPrefix(name, "Tabel ") {
		name = t.Path[n-1]
	}
	name = strings.Join(strings.Fields(name), " ")
	if t.Number != "" && !strings.Contains(name, " "+t.Number) {
		name = strings.TrimSpace("Tabel " + t.Number + " " + name)
	}
	if len([]rune(name)) > maxShort {
		name = string([]rune(name)[:maxShort-1]) + "…"
	}
	return name
}

// first shows what to look at first, and how to see the rest.
func (s *inspection) first() {
	notes := s.w.notesOf(s.d)
	if len(notes) > 0 {
		s.heading(s.w.inspect.first)
		for _, n := range notes {
			s.add("- "+n, 2, 4)
		}
	}
	s.lines = append(s.lines, "")
	if !s.all {
		s.add(fmt.Sprintf(s.w.inspect.more, s.path), 0, 2)
	}
}

// example is a manifest that says which parts a document has, to fill in.
func example(d *budget.Document) string {
	type part struct {
		From      string `json:"from"`
		Number    int    `json:"programmeNumber,omitempty"`
		Programme string `json:"programme,omitempty"`
	}
	type entry struct {
		File  string `json:"file"`
		Parts []part `json:"parts"`
	}
	data, err := json.Marshal(map[string][]entry{"documents": {{File: d.Name, Parts: []part{{"Programma 1 Wonen", 1, "Wonen"}, {From: "Paragraaf Lokale heffingen"}}}}})
	noErr(err)
	return string(data)
}
