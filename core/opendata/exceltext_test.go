package opendata

import "testing"

// TestExcelText: labels that Excel would make a date, a number or a truth of get an apostrophe in its own form of CSV, and in no other.
func TestExcelText(t *testing.T) {
	for in, want := range map[string]string{
		"1-2": "'1-2", "3/4": "'3/4", "maart 2025": "'maart 2025", "10:30": "'10:30", "0012": "'0012", "1E5": "'1E5", "WAAR": "'WAAR", "1.2.3": "'1.2.3", "2024": "'2024",
		"=Som": "'=Som", "- Onderhoud": "'- Onderhoud", "1 Bestuur": "1 Bestuur", "Meicirculaire 2023": "Meicirculaire 2023", "P1": "P1", "Totaal": "Totaal", "": "",
	} {
		if got := ExcelNL.text(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if got := Standard.text("1-2"); got != "1-2" {
		t.Errorf("%q in the usual form", got)
	}
}
