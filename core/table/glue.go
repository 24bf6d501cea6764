package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// Cells of a row can come without anything between them: "Lasten87.33186.733" and "RekeningBegroting". Figures with
// thousands can be parted, because three digits follow each dot and no figure begins with a zero; how many there are of
// the others only the header tells, and where more than one way is left they are not parted at all.

// gluedTail returns the place where glued figures begin that end a text, or −1. Two are needed, because a single number
// behind a word is a part of its name.
func gluedTail(s string) int {
	i := len(s)
	for i > 0 && (isDigit(s[i-1]) || strings.IndexByte(".,-%", s[i-1]) >= 0 || i > 1 && (s[i-1] == 'N' || s[i-1] == 'V') && isDigit(s[i-2]) && (i == len(s) || isDigit(s[i]))) {
		i--
	}
	if i > 0 && (s[i-1] == 'N' || s[i-1] == 'V') && (i == 1 || s[i-2] == ' ') {
		return -1 // V18.000
	}
	for _, minus := range [...]string{"−", "–"} {
		if rest, ok := strings.CutSuffix(s[:i], minus); ok && (rest == "" || rest[len(rest)-1] == ' ') {
			return -1 // a figure with a minus in front
		}
	}
	for i < len(s) && (s[i] == '.' || s[i] == ',' || s[i] == '%') {
		i++
	}
	if len(s)-i < 4 || i > 0 && (s[i-1] == ' ' || s[i-1] == '/') || i > 0 && (figure.IsYear(s[i:]) || DateYear(s[i:]) != 0) {
		return -1
	}
	return i
}

// maxGlued is the longest run of glued digits that is looked at, in bytes.
const maxGlued = 400

// gluedWays counts the ways to part glued figures, by their number: ways[n] is 0, 1 or 2, which stands for more.
func gluedWays(s string, most int) []uint8 {
	if len(s) > maxGlued {
		return nil
	}
	if u := uniform(s); u != nil {
		ways := make([]uint8, most+1)
		if len(u) <= most {
			ways[len(u)] = 1
		}
		return ways
	}
	at := make([][]uint8, len(s)+1) // per place the ways to have come there, by the number of figures
	at[0] = make([]uint8, most+1)
	at[0][0] = 1
	for i := range len(s) {
		if at[i] == nil {
			continue
		}
		for _, n := range gluedPieces(s[i:]) {
			if at[i+n] == nil {
				at[i+n] = make([]uint8, most+1)
			}
			for k := range most {
				at[i+n][k+1] = min(2, at[i+n][k+1]+at[i][k])
			}
		}
	}
	return at[len(s)]
}

// part parts glued figures in n, where there is one way to do so.
func part(s string, n int) []string {
	if u := uniform(s); u != nil {
		if len(u) != n {
			return nil
		}
		return u
	}
	var out []string
	var step func(rest string, left int) bool
	step = func(rest string, left int) bool {
		if left == 0 {
			return rest == ""
		}
		for _, k := range gluedPieces(rest) {
			if w := gluedWays(rest[k:], left-1); left-1 < len(w) && w[left-1] > 0 {
				out = append(out, rest[:k])
				return step(rest[k:], left-1)
			}
		}
		return false
	}
	if !step(s, n) {
		return nil
	}
	return out
}

// uniform parts glued figures that all have one number of decimals, where they can all have only one: 27,320,619,819,5. A row of
// percentages is printed so, and other ways to part it give figures of both kinds. Where a dot stands for the comma there is one
// decimal, because three digits behind it would be thousands.
func uniform(s string) []string {
	if strings.Count(s, ",") >= 2 {
		return uniformBy(s, ',', 2)
	}
	if strings.IndexByte(s, ',') < 0 && strings.Count(s, ".") >= 2 && !canBeThousands(s) {
		return uniformBy(s, '.', 1)
	}
	return nil
}

// uniformBy parts figures that have as many decimals as each other behind a sign, and most at most.
func uniformBy(s string, point byte, most int) []string {
	var found []string
	for decimals := 1; decimals <= most; decimals++ {
		out := []string(nil)
		for rest := s; rest != ""; {
			i := strings.IndexByte(rest, point)
			end := i + 1 + decimals
			if i < 1 || end > len(rest) || !allDigits(rest[i+1:end]) {
				out = nil
				break
			}
			whole := strings.TrimPrefix(rest[:i], "-")
			if !(len(whole) > 0 && len(whole) <= 3 && allDigits(whole) || point == ',' && threes(whole)) || len(whole) > 1 && whole[0] == '0' {
				out = nil
				break
			}
			if end < len(rest) && rest[end] == '%' {
				end++
			}
			if end < len(rest) && (rest[end] == 'N' || rest[end] == 'V') {
				end++
			}
			out = append(out, rest[:end])
			rest = rest[end:]
		}
		if out != nil && found != nil {
			return nil
		}
		if out != nil {
			found = out
		}
	}
	return found
}

// canBeThousands reports whether glued figures can be parted so that three digits follow each dot.
func canBeThousands(s string) bool {
	reach := make([]bool, len(s)+1)
	reach[0] = true
	for i := range len(s) {
		if !reach[i] {
			continue
		}
		for _, n := range gluedPieces(s[i:]) {
			reach[i+n] = true
		}
	}
	return reach[len(s)]
}

// gluedPieces returns the lengths of the figures that s can begin with.
func gluedPieces(s string) []int {
	var out []int
	i := 0
	percents := strings.HasSuffix(s, "%") && strings.IndexByte(s, '.') < 0 && strings.IndexByte(s, ',') < 0
	if i < len(s) && s[i] == '-' {
		i++
	}
	start := i
	for i < len(s) && isDigit(s[i]) && i-start < 3 {
		i++
		if s[start] == '0' && i-start > 1 {
			break // no figure begins with a zero
		}
		switch end := i; {
		case end < len(s) && s[end] == '.':
			for end+3 < len(s) && s[end] == '.' && isDigit(s[end+1]) && isDigit(s[end+2]) && isDigit(s[end+3]) {
				end += 4
			}
			if end > i && !(end < len(s) && (s[end] == '.' || s[end] == ',')) && s[start] != '0' {
				out = append(out, end)
			}
		case end < len(s) && s[end] == ',':
			for d := 1; d <= 2 && end+d < len(s) && isDigit(s[end+d]); d++ {
				n := end + d + 1
				if n < len(s) && s[n] == '%' {
					n++
				}
				if n < len(s) && (s[n] == ',' || s[n] == '.') {
					continue
				}
				out = append(out, n)
			}
		case end < len(s) && s[end] == '%':
			out = append(out, end+1)
		case percents:
			// each of them has its sign: 61%54%
		default:
			out = append(out, end)
		}
	}
	if start == 1 && i == 1 && (len(s) == 1 || s[1] == '-') {
		out = append(out, 1) // a dash alone
	}
	return out
}

// gluedYears parts a text of years only: 201520162017.
func gluedYears(s string) []string {
	s = figure.Trim(s)
	if len(s) < 8 || len(s)%4 != 0 || len(s) > 160 || !allDigits(s) {
		return nil
	}
	var out []string
	for i := 0; i < len(s); i += 4 {
		if !figure.IsYear(s[i : i+4]) {
			return nil
		}
		out = append(out, s[i:i+4])
	}
	return out
}
