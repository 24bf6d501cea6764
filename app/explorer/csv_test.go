package explorer

import "testing"

func TestCSVCell(t *testing.T) {
	for _, c := range []struct{ shown, saved string }{
		{"17.093", "17.093"},
		{"−8.118", "-8.118"}, // the minus sign of spreadsheets
		{"+86.091", "+86.091"}, {"+50,3%", "+50,3%"}, {"-6.541", "-6.541"},
		{"  Zorg,\n welzijn ", "Zorg, welzijn"},
		{`Het "plan"; deel 2`, `"Het ""plan""; deel 2"`},
		{"ontbreekt", "ontbreekt"}, {"", ""}, {"–", "–"},
		// What a spreadsheet would run.
		{"=1+1", "'=1+1"}, {`=HYPERLINK("http://x";"y")`, `"'=HYPERLINK(""http://x"";""y"")"`}, {"@SUM(A1)", "'@SUM(A1)"},
		{"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"}, {"-2+3+cmd", "'-2+3+cmd"}, {"-1-1", "'-1-1"}, {"−2+3", "'-2+3"}, {"\t=1+1", "'=1+1"}, {"-", "'-"}, {"+", "'+"},
	} {
		if got := csvCell(c.shown); got != c.saved {
			t.Errorf("%q is saved as %q, not %q", c.shown, got, c.saved)
		}
	}
}
