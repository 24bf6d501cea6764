package main

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// noteOrder is the order in which a report tells of notes: first what a reader should look at.
var noteOrder = []budget.NoteCode{
	budget.NoteNoParts, budget.NoteNoTables, budget.NoteDamaged, budget.NoteLetters, budget.NotePicture, budget.NoteUnseen, budget.NoteRepaired, budget.NoteAmbiguous, budget.NotePlaced, budget.NoteUnplaced, budget.NoteNoScale,
	budget.NoteScale, budget.NoteMergedHeader, budget.NoteHidden, budget.NoteNoPart, budget.NoteSameNumber,
}

// fieldOrder is the order in which metadata is told.
var fieldOrder = []budget.Field{
	budget.FieldMunicipality, budget.FieldKind, budget.FieldFiscalYear, budget.FieldNumber, budget.FieldProgramme, budget.FieldURL,
}

// notesOf tells what was inferred or not understood in a document, one sentence for each kind of note.
func (w *words) notesOf(d *budget.Document) []string {
	var sentences []string
	if unknown := w.unknownFields(d); len(unknown) > 0 {
		sentences = append(sentences, fmt.Sprintf(w.unknown, w.list(unknown)))
	}
	if len(d.Parts) > 0 {
		sentences = append(sentences, fmt.Sprintf(w.partsAre, w.partsSaid(d)))
	}
	var inferred []string
	for _, f := range fieldOrder {
		if o, ok := d.Meta.From[f]; ok && o.Where != budget.FromManifest && fieldValue(&d.Meta, f) != "" {
			inferred = append(inferred, fmt.Sprintf("%s %s (%s)", w.fields[f], fieldValue(&d.Meta, f), w.origin(o)))
		}
	}
	if len(inferred) > 0 {
		sentences = append(sentences, fmt.Sprintf(w.inferred, w.list(inferred)))
	}
	lines, pages := map[budget.NoteCode][]int{}, map[budget.NoteCode][]int{}
	for _, n := range d.Notes {
		if n.Page > 0 {
			pages[n.Code] = append(pages[n.Code], n.Page)
		}
		known := lines[n.Code]
		if len(known) == 0 || known[len(known)-1] != n.Line {
			lines[n.Code] = append(known, n.Line)
		}
	}
	for _, code := range noteOrder {
		at, ok := lines[code]
		if !ok {
			continue
		}
		if code == budget.NoteNoParts {
			sentences = append(sentences, fmt.Sprintf(w.noParts, example(d)))
			continue
		}
		if code == budget.NoteNoTables {
			sentences = append(sentences, w.notes[code])
			continue
		}
		if on := pages[code]; on != nil {
			sentences = append(sentences, fmt.Sprintf(w.notes[code], w.pageList(on)))
			continue
		}
		sentences = append(sentences, fmt.Sprintf(w.notes[code], w.lineList(at)))
	}
	return sentences
}

// loose names the lines of figures that no table has, so that nobody takes what was checked or written for all there is;
// "" where there are none.
func (w *words) loose(d *budget.Document) string {
	var lines []int
	for _, n := range d.Notes {
		if n.Code == budget.NoteUnplaced && (len(lines) == 0 || lines[len(lines)-1] != n.Line) {
			lines = append(lines, n.Line)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return fmt.Sprintf(w.looseFigures, w.lineList(lines))
}

// unknownFields names the metadata that a document lacks, as the reader noted it.
func (w *words) unknownFields(d *budget.Document) []string {
	var names []string
	for _, n := range d.Notes {
		if n.Code == budget.NoteUnknown {
			names = append(names, w.subject(n.What))
		}
	}
	return names
}

// subject is what a note is about: a field of the metadata in the user's language, or words of the document.
func (w *words) subject(what string) string {
	if name, ok := w.fields[budget.Field(what)]; ok {
		return name
	}
	return what
}

// noteText tells of one note.
func (w *words) noteText(n budget.Note) string {
	text, ok := w.note[n.Code]
	if !ok {
		return string(n.Code) + " " + n.What
	}
	if n.Code != budget.NoteRepaired && n.Code != budget.NoteNoTables && n.Code != budget.NoteNoParts && n.Page == 0 {
		text = fmt.Sprintf(text, w.subject(n.What))
	}
	if n.From != "" {
		text += fmt.Sprintf(w.takenFrom, n.From)
	}
	return text
}

// origin tells where a piece of metadata comes from.
func (w *words) origin(o budget.Origin) string {
	switch o.Where {
	case budget.FromManifest:
		return w.inspect.manifest
	case budget.FromFileName:
		return w.fromFileName
	}
	return fmt.Sprintf(w.line, o.Line)
}

// fieldValue is a piece of metadata as it is shown, or "".
func fieldValue(m *budget.Meta, f budget.Field) string {
	switch f {
	case budget.FieldMunicipality:
		return m.Municipality
	case budget.FieldKind:
		return string(m.Kind)
	case budget.FieldFiscalYear:
		return positive(m.FiscalYear)
	case budget.FieldNumber:
		return positive(m.ProgrammeNumber)
	case budget.FieldProgramme:
		return m.Programme
	case budget.FieldURL:
		return m.URL
	}
	return ""
}

// positive writes a number that is 0 when it is not known.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
