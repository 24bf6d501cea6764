package reader

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// publicationTitle reads "Jaarverslag", "Begroting 2024", "Programmabegroting 2023-2026".
func (p *page) publicationTitle(d *budget.Meta, low string, from budget.Origin) {
	if strings.Count(low, " ") > 6 {
		return
	}
	if word, rest, ok := strings.Cut(low, " "); ok && slices.Contains(versions[:], word) {
		low = rest // Geamendeerde begroting 2019-2022
	}
	if word, rest, _ := strings.Cut(low, " "); strings.HasSuffix(word, "begroting") && len(rest) >= 4 && figure.YearOf(rest[:4]) != 0 {
		low = "begroting " + rest // Stadsbegroting 2020, Concernbegroting 2023
	}
	for _, w := range [...]struct {
		word string
		kind budget.PublicationKind
	}{{"jaarverslag", budget.AnnualReport}, {"jaarstukken", budget.AnnualReport}, {"jaarrekening", budget.AnnualReport}, {"programmarekening", budget.AnnualReport},
		{"programmabegroting", budget.BudgetKind}, {"meerjarenprogrammabegroting", budget.BudgetKind}, {"meerjarenbegroting", budget.BudgetKind}, {"begroting", budget.BudgetKind}, {"ontwerpbegroting", budget.BudgetKind}} {
		if !strings.HasPrefix(low, w.word) {
			continue
		}
		infer(d, budget.FieldKind, &d.Kind, w.kind, from)
		if d.Kind == w.kind {
			rest := strings.TrimSpace(strings.TrimPrefix(low, w.word))
			if len(rest) >= 4 {
				infer(d, budget.FieldFiscalYear, &d.FiscalYear, figure.YearOf(rest[:4]), from)
			}
		}
		return
	}
	if strings.HasSuffix(low, " in de programmabegroting") || strings.HasSuffix(low, " in de begroting") {
		p.plans = true // Projecten in de programmabegroting
	}
	// What lies between a budget and its report is neither, but its title says the year.
	if word, rest, _ := strings.Cut(low, " "); len(rest) >= 4 && slices.Contains(interim[:], word) {
		infer(d, budget.FieldFiscalYear, &d.FiscalYear, figure.YearOf(rest[:4]), from)
		p.plans = p.plans || word == "perspectiefnota"
	}
}

// versions are the words before the name of a publication that say which version of it this is.
var versions = [...]string{"geamendeerde", "vastgestelde", "gewijzigde", "primitieve", "definitieve", "concept", "ontwerp", "voorlopige", "herziene"}

// interim are the reports on a budget and its changes in the course of a year.
var interim = [...]string{"kadernota", "perspectiefnota", "voorjaarsnota", "zomernota", "najaarsnota", "bestuursrapportage", "tussenrapportage"}

// programmeTitle reads "Programma 14 Stadsdelen, …", "Programma 8: Zorg" and the heading behind "Programma's" or
// "Jaarverslag", the page's own breadcrumb.
func (p *page) programmeTitle(d *budget.Meta, i int, from budget.Origin) {
	b := &p.blocks[i]
	if p.programmeNamed(d, b.Text, from) {
		return
	}
	low := strings.ToLower(b.Text)
	if p.contents != nil {
		return // a whole publication: behind its title stands no programme
	}
	crumb := low == "programma's" || low == "programma’s" || low == "programmas" || publicationTitled(low) || low == "begroting" || low == "jaarstukken"
	if !crumb || i+1 >= len(p.blocks) || i > 3 {
		return
	}
	for i+2 < len(p.blocks) && p.junk(i+1) {
		i++ // a way back stands between
	}
	next := &p.blocks[i+1]
	mark, name := next.Mark, next.Text
	if next.Kind == source.Words { // a heading that the source marks keeps its number
		mark, name, _ = strings.Cut(next.Text, " ")
	}
	if number, err := strconv.Atoi(strings.TrimRight(mark, ".)")); err == nil && mark[len(mark)-1] == '.' && number > 0 && number < 100 && headingShape(name) {
		at := budget.Origin{Where: budget.FromText, Line: next.Line} // 12. Wonen en duurzaamheid
		if d.ProgrammeNumber == 0 || d.ProgrammeNumber == number {
			infer(d, budget.FieldNumber, &d.ProgrammeNumber, number, at)
			infer(d, budget.FieldProgramme, &d.Programme, name, at)
		}
		return
	}
	lowNext := strings.ToLower(next.Text)
	if n := readPartName(next.Text); closes(&n) && p.chapter == "" && next.Kind == source.Words && headingShape(next.Text) && !strings.Contains(next.Text, "    ") {
		p.chapter = strings.Join(strings.Fields(next.Text), " ") // a page of another chapter
	}
	if p.junk(i+1) || notProgramme(next.Text) || next.Kind != source.Words || !headingShape(next.Text) || askOf(next.Text) != budget.NoAsk || strings.HasPrefix(lowNext, "programma") || strings.HasPrefix(lowNext, "begroting") || strings.HasPrefix(lowNext, "jaarverslag") || table.ReadTitle(next.Text).Known {
		return
	}
	infer(d, budget.FieldProgramme, &d.Programme, next.Text, budget.Origin{Where: budget.FromText, Line: next.Line})
}

// programmeNamed reads a title that begins with the word programma, or has it behind the name of the publication:
// "Programma 8: Zorg", "Jaarrekening 2023 - Programma 2 Bestuur". It reports whether the text was such a title.
func (p *page) programmeNamed(d *budget.Meta, text string, from budget.Origin) bool {
	if publicationTitled(text) {
		for _, mark := range titleMarks {
			if _, rest, ok := strings.Cut(text, mark); ok && beginsWith(rest, "programma ") {
				text = rest
				break
			}
		}
	}
	if !beginsWith(text, "programma ") {
		return false
	}
	rest := text[len("programma "):]
	n := 0
	for n < len(rest) && n < 2 && isDigit(rest[n]) {
		n++
	}
	if n > 0 && (n == len(rest) || !isDigit(rest[n])) {
		number, _ := strconv.Atoi(rest[:n])
		name := p.programmeName(d, rest[n:], from)
		if d.ProgrammeNumber == 0 || d.ProgrammeNumber == number {
			infer(d, budget.FieldNumber, &d.ProgrammeNumber, number, from)
			infer(d, budget.FieldProgramme, &d.Programme, name, from)
		}
	} else if name := p.programmeName(d, rest, from); startsUpper(name) && headingShape(text) && len(name) < 90 {
		infer(d, budget.FieldProgramme, &d.Programme, name, from)
	}
	return true
}

// colophon reads whose publication it is from its colophon: Colofon: uitgave gemeente Duinwijk.
func (p *page) colophon(d *budget.Meta, text string, from budget.Origin) {
	if !beginsWith(text, "colofon") {
		return
	}
	low := strings.ToLower(text)
	i := strings.Index(low, "uitgave ")
	if i < 0 {
		return
	}
	name := strings.TrimSpace(text[i+len("uitgave "):])
	for _, w := range [...]string{"van de gemeente ", "van gemeente ", "gemeente ", "van "} {
		if beginsWith(name, w) {
			name = name[len(w):]
			break
		}
	}
	if startsUpper(name) && len(name) < 40 && strings.Count(name, " ") < 4 && !strings.ContainsAny(name, ".,:;0123456789") {
		infer(d, budget.FieldMunicipality, &d.Municipality, name, from)
	}
}

// titleMarks part the name of a page from that of its publication.
var titleMarks = [...]string{" - ", " – ", " | "}

// metaFromTitle reads the title of a saved page, where its text does not say what it is a page of.
func (p *page) metaFromTitle(d *budget.Meta) {
	title, line := source.HTMLTitle(p.doc.Lines)
	from := budget.Origin{Where: budget.FromText, Line: line}
	for _, part := range titleParts(title) {
		p.publicationTitle(d, strings.ToLower(part), from)
		p.programmeNamed(d, part, from)
	}
}

// titleParts are the names in a title: that of the publication, of the programme, of the municipality.
func titleParts(s string) []string {
	for _, mark := range titleMarks {
		s = strings.ReplaceAll(s, mark, "\n")
	}
	s = strings.ReplaceAll(s, "     ", "\n") // a running head that was set in columns
	parts := strings.Split(s, "\n")
	for i := range parts {
		parts[i] = figure.Trim(parts[i])
	}
	return parts
}

// programmeName takes the name of a programme from what stands behind its number. The publication can follow: "Programma
// 5 Cultuur - Begroting 2025".
func (p *page) programmeName(d *budget.Meta, s string, from budget.Origin) string {
	name := strings.TrimLeft(s, " .:-–\u00a0")
	for _, mark := range titleMarks {
		if i := strings.LastIndex(name, mark); i > 0 && publicationTitled(name[i+len(mark):]) {
			p.publicationTitle(d, strings.ToLower(name[i+len(mark):]), from)
			name = name[:i]
		}
	}
	if i := strings.LastIndexByte(name, '('); i >= 0 && table.HasUnit(name[i:]) {
		name = strings.TrimSpace(name[:i]) // Programma 2 Sport (x € 1.000)
	}
	return name
}

func startsUpper(s string) bool { return s != "" && strings.ToLower(s[:1]) != s[:1] }

// publication is what the manifest, the first lines or the file name say of the publication: enough to know which years can
// be realised.
func (p *page) publication(m *budget.Manifest) (budget.PublicationKind, int) {
	var d budget.Meta
	d.From = map[budget.Field]budget.Origin{}
	if e := m.Entry(p.doc.Name); e != nil {
		d.Kind, d.FiscalYear = e.Kind, e.FiscalYear
	}
	for i := range p.blocks[:min(len(p.blocks), 3)] {
		b := &p.blocks[i]
		if i > 1 && !b.Gap {
			break // lines that stand together are the titles of columns as well
		}
		if i > 0 && i+1 < len(p.blocks) && b.Kind == source.Words && (table.LabelHead(p.blocks[i-1].Text) || table.ReadTitle(p.blocks[i+1].Text).Period()) {
			break // Taakveld | Begroting 2020 | Rekening 2020
		}
		if b.Kind == source.Words && len(b.Text) <= 140 {
			for _, part := range titleParts(b.Text) {
				p.publicationTitle(&d, strings.ToLower(part), budget.Origin{})
			}
		}
	}
	metaFromName(&d, p.doc.Name)
	return d.Kind, d.FiscalYear
}
