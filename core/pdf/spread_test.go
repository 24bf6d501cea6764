package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// boxes reads places from a line of text: each stretch of signs is a box, a sign a point wide, ten points for each.
func boxes(line string) []box {
	var out []box
	for i := 0; i < len(line); {
		if line[i] == ' ' {
			i++
			continue
		}
		end := i
		for end < len(line) && line[end] != ' ' {
			end++
		}
		out = append(out, box{int32(i * 600), 0, int32(end * 600), 1})
		i = end
	}
	return out
}

// TestSpread lays titles over columns: the first line is the titles, the second the columns, as they stand on the page. The third
// says over which columns each title was laid.
func TestSpread(t *testing.T) {
	for _, c := range []struct{ name, titles, columns, want string }{
		{"one each",
			"OOOOO     TTTT  TTTT  TTTT",
			"LLLLLLLL  FFFF  FFFF  FFFF", "0 1 2 3"},
		{"over two and two",
			"OOOO        TTTTTT      TTTTTT",
			"LLLLLLLL  FFFF  FFFF  FFFF  FFFF", "0 1-2 3-4"},
		{"over three, with one beside",
			"                TTTT          SSSS",
			"LLLLLLLL  FFFF  FFFF  FFFF    FFFF", "1-3 4"},
		{"without one for the label",
			"          TTTT  TTTT",
			"LLLLLLLL  FFFF  FFFF", "1 2"},
		{"left of figures at the right of their column",
			"OOOO       TTTTTT   TTTTTT",
			"LLLL            FF       FF", "0 1 2"},
		{"too many", "A B C D", "AA BB", "none"},
	} {
		var got []string
		for _, e := range spread(boxes(c.titles), boxes(c.columns), nil, false) {
			if e.from == e.to {
				got = append(got, fmt.Sprint(e.from))
			} else {
				got = append(got, fmt.Sprintf("%d-%d", e.from, e.to))
			}
		}
		if got == nil {
			got = []string{"none"}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: got %s, want %s\n%s\n%s", c.name, g, c.want, c.titles, c.columns)
		}
	}
}
