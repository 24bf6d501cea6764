package shelf

import (
	"cmp"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/sorting"
)

// Sheet is one sheet of a workbook: a programme or another chapter of one publication.
type Sheet struct {
	Title string             // the programme with its number, "14 Stadsdelen, integratie en dienstverlening", the name of a chapter, or a file name
	Docs  []*budget.Document // by name; never empty
}

// Sheets groups documents of the same programme and publication on one sheet. A document that holds a whole publication gives a
// sheet for each programme, and behind those one for each other chapter, in their order. A document whose programme is unknown has
// a sheet of its own, named after its file. Sheets are ordered by municipality, publication, programme number and name,
// documents inside a sheet by name: the order of docs does not matter. docs itself is left as it is.
func Sheets(docs []*budget.Document) []Sheet {
	sorted := budget.SplitAll(docs)
	sorting.By(sorted, compare)
	var sheets []Sheet
	for _, d := range sorted {
		if n := len(sheets); n > 0 && sameSheet(sheets[n-1].Docs[0], d) {
			sheets[n-1].Docs = append(sheets[n-1].Docs, d)
			continue
		}
		sheets = append(sheets, Sheet{Title: titleOf(d), Docs: []*budget.Document{d}})
	}
	// Parts without a number keep the order of their document, too.
	sorting.By(sheets, func(a, b Sheet) int {
		x, y := a.Docs[0], b.Docs[0]
		return cmp.Or(comparePublication(x, y), unknownLast(x, y), cmp.Compare(numberOf(x), numberOf(y)), cmp.Compare(x.Order, y.Order))
	})
	return sheets
}

func titleOf(d *budget.Document) string {
	if name := d.Meta.ProgrammeName(); name != "" {
		return name
	}
	if d.Meta.Chapter != "" {
		return d.Meta.Chapter
	}
	return d.Name
}

// sameSheet reports whether two documents are pages of the same programme. A programme that is written with other
// capitals or spaces in another page is still the same one.
func sameSheet(a, b *budget.Document) bool {
	return a.Meta.ProgrammeName() != "" && compareProgramme(a, b) == 0
}

func compareProgramme(a, b *budget.Document) int {
	return cmp.Or(
		comparePublication(a, b),
		unknownLast(a, b),
		cmp.Compare(numberOf(a), numberOf(b)),
		strings.Compare(fold(a.Meta.Programme), fold(b.Meta.Programme)),
	)
}

func comparePublication(a, b *budget.Document) int {
	return cmp.Or(
		cmp.Compare(a.Meta.Municipality, b.Meta.Municipality),
		cmp.Compare(a.Meta.Kind, b.Meta.Kind),
		cmp.Compare(a.Meta.FiscalYear, b.Meta.FiscalYear),
	)
}

// compare orders documents. Two documents that are told apart by nothing else are told apart by their contents.
func compare(a, b *budget.Document) int {
	return cmp.Or(compareProgramme(a, b), strings.Compare(a.Name, b.Name), strings.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Order, b.Order))
}

// numberOf puts programmes without a number behind those with one.
func numberOf(d *budget.Document) int {
	if d.Meta.ProgrammeNumber > 0 {
		return d.Meta.ProgrammeNumber
	}
	return int(^uint(0) >> 1)
}

func unknownLast(a, b *budget.Document) int {
	known := func(d *budget.Document) int {
		if d.Meta.ProgrammeName() == "" {
			return 1
		}
		return 0
	}
	return cmp.Compare(known(a), known(b))
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
