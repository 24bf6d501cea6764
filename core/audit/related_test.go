package audit_test

import (
	"reflect"
	"slices"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

func TestRelated(t *testing.T) {
	meta := func(municipality string, year, number int, programme string) *budget.Meta {
		return &budget.Meta{Municipality: municipality, Kind: budget.BudgetKind, FiscalYear: year, ProgrammeNumber: number, Programme: programme}
	}
	got := audit.Related([]*budget.Meta{
		meta("Den Haag", 2024, 8, "Zorg en welzijn"),
		meta("Den Haag", 2024, 14, "Stadsdelen"),
		meta("Delft", 2024, 8, "Zorg en welzijn"),
		meta("Den Haag", 2026, 8, ""),
		meta("Den Haag", 0, 8, "Zorg en welzijn"), // no year: nothing to compare it with
		meta("Den Haag", 2025, 0, "De zorg en het welzijn"),
		meta("Den Haag", 2023, 0, ""),
		meta("Delft", 2024, 8, "Zorg en welzijn"), // another page of the same publication
	})
	if want := [][]int{{0, 3, 5}, {1}, {2}, {4}, {6}, {7}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestGroupsFindTheSame checks the promise of Related on the five documents.
func TestGroupsFindTheSame(t *testing.T) {
	m := manifest(t)
	var docs []*budget.Document
	var metas []*budget.Meta
	for _, s := range five(t) {
		d := read(t, s, m)
		docs, metas = append(docs, d), append(metas, &d.Meta)
	}
	all := audit.Run(docs, audit.Options{})
	var want, got []string
	want = all.Lines("nl", nil)
	for _, group := range audit.Related(metas) {
		var some []*budget.Document
		for _, i := range group {
			some = append(some, docs[i])
		}
		r := audit.Run(some, audit.Options{})
		got = append(got, r.Lines("nl", nil)...)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("in groups:\n%q\nat once:\n%q", got, want)
	}
}

// A document that holds a whole publication is compared with all others of its municipality, whatever programme they are about.
func TestRelatedToWhole(t *testing.T) {
	meta := func(municipality string, year, number int, whole bool) *budget.Meta {
		return &budget.Meta{Municipality: municipality, Kind: budget.BudgetKind, FiscalYear: year, ProgrammeNumber: number, Whole: whole}
	}
	got := audit.Related([]*budget.Meta{
		meta("Duinwijk", 2030, 0, true), meta("Delft", 2031, 1, false), meta("Duinwijk", 2031, 0, true), meta("Duinwijk", 2029, 4, false),
	})
	if want := [][]int{{0, 2, 3}, {1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
