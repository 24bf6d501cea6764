package search

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// amountAt reads the amount at the start of the fields, and returns how many of them it takes: "€ 257,3 mln".
func amountAt(fields []string) (figure.Figure, int) {
	for n := min(4, len(fields)); n > 0; n-- {
		s := ""
		for i, f := range fields[:n] {
			if i > 0 {
				s += " "
			}
			s += scaleWord(strings.TrimRight(f, ","))
		}
		if f, ok := figure.Parse(s); ok && f.Kind == figure.Amount && f.VN == 0 && f.Note == "" {
			// "2026 mln" is an amount, and so is "€ 2026"; "12 maart" is not one.
			return f, n
		}
	}
	return figure.Figure{}, 0
}

// scaleWord turns the English and short words for a scale into the Dutch ones, also behind digits: 10m, 5 million.
func scaleWord(s string) string {
	digits := 0
	for digits < len(s) && (s[digits] >= '0' && s[digits] <= '9' || s[digits] == ',' || s[digits] == '.') {
		digits++
	}
	dutch := s[digits:]
	switch strings.ToLower(dutch) {
	case "m", "mn", "million", "millions", "miljoenen":
		dutch = "mln"
	case "b", "bn", "billion", "billions", "miljarden":
		dutch = "mld"
	case "k", "thousand", "thousands", "dzd":
		dutch = "duizend"
	case "euros", "eur":
		dutch = "euro"
	default:
		return s
	}
	if digits > 0 {
		return s[:digits] + " " + dutch
	}
	return dutch
}

// comparisons are the words before an amount that ask for more or less. Weak ones are common words too: they count
// only before an amount with a unit.
var comparisons = [...]struct {
	words                     string
	above, open, weak, second bool
}{
	{"meer dan", true, true, false, false}, {"groter dan", true, true, false, false}, {"hoger dan", true, true, false, false},
	{"more than", true, true, false, false}, {"greater than", true, true, false, false}, {"larger than", true, true, false, false},
	{"ten minste", true, false, false, false}, {"tenminste", true, false, false, false}, {"minstens", true, false, false, false},
	{"minimaal", true, false, false, false}, {"at least", true, false, false, false},
	{"minder dan", false, true, false, false}, {"kleiner dan", false, true, false, false}, {"lager dan", false, true, false, false},
	{"less than", false, true, false, false}, {"fewer than", false, true, false, false}, {"smaller than", false, true, false, false},
	{"ten hoogste", false, false, false, false}, {"hoogstens", false, false, false, false}, {"maximaal", false, false, false, false},
	{"at most", false, false, false, false},
	{"boven", true, true, true, false}, {"boven de", true, true, true, false}, {"above", true, true, true, false}, {"over", true, true, true, false},
	{"vanaf", true, false, true, false}, {"onder", false, true, true, false}, {"onder de", false, true, true, false},
	{"under", false, true, true, false}, {"below", false, true, true, false},
	{"tussen de", true, false, false, true}, {"tussen", true, false, false, true}, {"between", true, false, false, true},
	{">=", true, false, false, false}, {"≥", true, false, false, false}, {"<=", false, false, false, false}, {"≤", false, false, false, false},
	{">", true, true, false, false}, {"<", false, true, false, false},
}

// comparison reads "meer dan 10 mln" or "tussen 5 en 10 mln" at the start of the fields, and returns how many of them
// it takes, or 0.
func (p *parsed) comparison(fields []string) int {
	for i := range comparisons {
		c := &comparisons[i]
		n, rest := leads(fields, c.words)
		if n == 0 {
			continue
		}
		f, used := amountAt(rest)
		if used == 0 || c.weak && !f.Euro && f.Scale == 0 && !f.Percent {
			continue
		}
		end := n + used
		if c.second {
			if end >= len(fields) || !strings.EqualFold(fields[end], "en") && !strings.EqualFold(fields[end], "and") && fields[end] != "-" {
				continue
			}
			g, more := amountAt(fields[end+1:])
			if more == 0 {
				continue
			}
			// "tussen 5 en 10 mln": the first has the unit of the second.
			if f.Scale == 0 && !f.Euro {
				f.Scale = g.Scale
			}
			f.Percent = f.Percent || g.Percent
			low, high := f, g
			if worth(low) > worth(high) {
				low, high = high, low
			}
			p.limits.narrow(low, true, false)
			p.limits.narrow(high, false, false)
			return end + 1 + more
		}
		p.limits.narrow(f, c.above, c.open)
		return end
	}
	return 0
}

// splitSigns puts the signs of a comparison in a field of their own: ">10 mln".
func splitSigns(fields []string) []string {
	var out []string
	for _, f := range fields {
		rest := strings.TrimLeft(f, "<>=≤≥")
		if sign := f[:len(f)-len(rest)]; sign != "" {
			out = append(out, sign)
		}
		if rest != "" {
			out = append(out, rest)
		}
	}
	return out
}

// leads reports whether the fields begin with the words, and how many those are.
func leads(fields []string, words string) (int, []string) {
	first, second, two := strings.Cut(words, " ")
	if !strings.EqualFold(fields[0], first) || two && (len(fields) < 2 || !strings.EqualFold(fields[1], second)) {
		return 0, nil
	}
	if two {
		return 2, fields[2:]
	}
	return 1, fields[1:]
}

func worth(f figure.Figure) int64 {
	d, p := parts(f.Number.Times(max(f.Scale, 1)))
	return size(d, p)
}

// narrow adds a limit. The first one says whether amounts or percentages are meant.
func (l *limits) narrow(f figure.Figure, above, open bool) {
	if !l.set {
		*l = limits{high: maxInt, percent: f.Percent, set: true}
	}
	switch v := worth(f); {
	case above && v >= l.low:
		l.low, l.lowOpen = v, open
	case !above && v <= l.high:
		l.high, l.highOpen = v, open
	}
}
