package workbook

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// printedPlaces returns the number of decimals that a figure was printed with: 2 for 6,50. Its number alone would not
// tell, because it forgets zeros.
func printedPlaces(c *budget.Cell) int {
	n := c.Figure.Number.Places()
	point := byte(',')
	if c.Figure.Point {
		point = '.'
	}
	at := strings.LastIndexByte(c.Published, point)
	if at < 0 {
		return n
	}
	digits := 0
	for i := at + 1; i < len(c.Published) && c.Published[i] >= '0' && c.Published[i] <= '9'; i++ {
		digits++
	}
	return min(max(n, digits), 6)
}

// tolerance returns by how much a result computed from n rounded figures may differ from the printed one:
// ⌊(n+1)/2⌋ of the last printed decimal place.
func tolerance(n, places int) figure.Number {
	return figure.Decimal(int64((n+1)/2), 0).Shift(uint8(places))
}

// rounded makes a formula give exactly the decimals that were printed: 0.1+0.2 is not 0.3 to a spreadsheet. Sums of whole
// numbers need no rounding, and read better without.
func rounded(f string, places int) string {
	if places == 0 {
		return f
	}
	return "ROUND(" + f + "," + string(rune('0'+places)) + ")"
}
