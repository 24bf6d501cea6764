package table

import "strings"

// gluedEuros parts the cells of a row that were glued where the sign of the euro begins each figure: "OZB€ 14.827.000" and
// "Leges€ 1.829€ 1.900". Words end in no such sign, so nothing else can be meant. The text comes back as it is where it is no such row.
func gluedEuros(s string) string {
	const euro = "€"
	i := strings.Index(s, euro)
	if i < 1 || !isLetter(s[i-1]) && s[i-1] != ')' {
		return s
	}
	parts := strings.Split(s[i+len(euro):], euro)
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if k, _ := classify(euro + " " + p); p == "" || k != number {
			return s
		}
	}
	out := s[:i]
	for _, p := range parts {
		out += " " + euro + " " + strings.TrimSpace(p)
	}
	return out
}
