package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// labelFit tells how well words read as the title of the labels.
func labelFit(ws []string) float64 {
	ws = unbound(ws)
	s := strings.Join(ws, " ")
	t := ReadTitle(s)
	score := -0.05 * float64(len(ws))
	switch {
	case t.Head, t.Phase == "" && len(ws) > 0 && LabelHead(ws[0]):
		score += 0.35
	case t.Unit:
		score += 0.1
	case t.Phase != "" && t.Year != 0, t.Bare && !t.Dated:
		score -= 0.9
	case t.Phase != "", t.Known && t.Measure != "":
		score -= 0.4
	}
	if len(ws) == 2 && LabelHead(ws[0]) && LabelHead(ws[1]) {
		score += 0.3 // Nr Risico
	}
	if strings.HasSuffix(s, "?") {
		score += 0.3 // Wat gaan we daarvoor doen?
	}
	if n := unitFirst(ws); n > 0 && n < len(ws) {
		score-- // bedragen x € 1.000 Volgens realisatie: titles stand behind it
	}
	for i := 1; i < len(ws); i++ {
		if UnitOnly(strings.Join(ws[i:], " ")) {
			score += 0.3 + 0.05*float64(len(ws)-i) // Omschrijving Bedragen x 1.000 euro
			break
		}
	}
	if w := ws[len(ws)-1]; w == "x" && len(ws) > 1 || endsOpen(w) || isAdjective(strings.ToLower(w)) || strings.EqualFold(w, "stand") || allDigits(w) && strings.EqualFold(ws[0], "stand") {
		score -= 0.6
	}
	return score
}

// unitFirst returns how many words the unit has that a line begins with, behind which a word with a capital letter stands: bedragen x € 1.000 Volgens
// begroting. It is 0 for another line.
func unitFirst(ws []string) int {
	switch strings.ToLower(strings.TrimLeft(ws[0], "(")) {
	case "bedragen", "x":
	default:
		return 0
	}
	for n := 2; n < len(ws) && n < 6; n++ {
		if w := ws[n]; w[0] >= 'A' && w[0] <= 'Z' {
			if _, ok := figure.ParseUnit(strings.Join(ws[:n], " ")); ok {
				return n
			}
			return 0
		}
	}
	return 0
}

// titleFit tells how well words read as the title of one column: Begroting 2024 does, 2024 Begroting and Lasten Baten
// don't.
func titleFit(ws []string) float64 {
	ws = unbound(ws)
	if len(ws) == 2 && figure.IsYear(ws[0]) && (ws[1] == "(€)" || ws[1] == "(%)" || ws[1] == "€") {
		ws = ws[:1] // 2019 (€)
	}
	score := 0.0
	years, nouns, measures, unknown := 0, 0, 0, 0
	yearAt := -1
	for i, w := range ws {
		low := strings.ToLower(strings.Trim(w, ".,:;()*"))
		m, ok := meaningOf(low)
		_, second, isYear := yearRange(low)
		isYear = isYear && second == 0
		date := DateYear(low)
		switch {
		case isLetterYear(low):
			years++
			nouns++
			yearAt = i
			if len(ws) > 1 {
				score -= 1.6 // B2024 is a title by itself
			}
		case isYear || date != 0:
			years++
			yearAt = i
		case isAdjective(low):
			if i > 0 && !isAdjective(strings.ToLower(ws[i-1])) && !afterYear(low) {
				score -= 0.7 // an adjective begins a title
			}
			if i == len(ws)-1 && !afterYear(low) {
				score -= 0.5
			}
		case i > 0 && (low == "stand" || low == "boekwaarde"):
			score -= 0.5 // they begin a title
		case i > 0 && ok && m.measure == budget.Difference && !StartsLower(w) && nouns > 0:
			measures++
			score -= 0.7 // Primitieve begroting | Verschil: it begins a title
		case ok && m.phase != "":
			nouns++
		case ok && m.measure != "":
			measures++
		case ok && (m.mark == joining || len(low) < 5):
		case allDigits(low) && i+1 < len(ws) && figure.IsMonth(ws[i+1]):
			nouns = max(nouns, 1) // 31 december 2024
		case figure.IsMonth(low) && i > 0 && allDigits(ws[i-1]):
		case !ok:
			unknown++
			if allDigits(low) {
				score--
			}
		}
		if i == 0 {
			switch {
			case joins(low), w[0] == '/' && len(w) > 1:
				score--
			case StartsLower(w) && !(ok && (m.phase != "" || m.measure != "")) && !isYear:
				score -= 0.6
			}
		}
		if i == len(ws)-1 && (joins(low) && low != "t/m" && low != "wijziging" || strings.HasSuffix(w, "-")) {
			score--
		}
	}
	if years == 1 {
		switch {
		case yearAt == len(ws)-1:
			score += 0.6
		case yearAt == 0 && len(ws) > 1 && !afterYear(strings.ToLower(ws[1])):
			score -= 0.4
		case afterYear(strings.ToLower(ws[yearAt+1])):
			score += 0.4
		case yearAt == len(ws)-2 && nouns == 1 && measures == 1:
			if m, _ := meaningOf(strings.ToLower(ws[yearAt+1])); m.measure == budget.Expenditure || m.measure == budget.Revenue || m.measure == budget.Balance {
				score += 0.5 // Begroting 2024 Lasten
			}
		default:
			score -= 0.4
		}
	}
	if u, ok := figure.ParseUnit(strings.Join(ws, " ")); ok && (u.Name != "%" || len(ws) == 1) && HasUnit(strings.Join(ws, " ")) {
		score -= 1.2
	}
	if threes(ws[0]) || len(ws) == 1 && (strings.EqualFold(ws[0], "euro's") || strings.EqualFold(ws[0], "euro’s")) {
		score -= 0.8 // the rest of a unit: 1.000 euro's
	}
	if strings.Contains(strings.Join(ws, " "), "?") {
		score-- // a question is the title of the labels, if any
	}
	if LabelHead(strings.Join(ws, " ")) && years+nouns+measures == 0 {
		score -= 0.5
	}
	if nouns > 0 || measures > 0 {
		score += 0.4
	}
	if len(ws) == 1 && len(ws[0]) == 1 {
		score -= 0.3
	}
	if len(ws) == 1 && (strings.EqualFold(ws[0], "stand") || strings.EqualFold(ws[0], "boekwaarde")) {
		score -= 0.5 // of when?
	}
	if m, _ := meaningOf(strings.ToLower(ws[0])); m.measure == budget.Difference {
		nouns = min(nouns, 1) // Verschil begroting en rekening
	}
	if compares(strings.Join(ws, " ")) {
		years, nouns, measures, score = min(years, 1), min(nouns, 1), min(measures, 1), score+0.6
	}
	if nouns == 1 && years == 1 {
		score += 0.3
	}
	if t := ReadTitle(strings.Join(ws, " ")); years == 0 && t.Dated && t.Hits == t.Words && t.Words > 1 {
		score += 0.6 // Stand per 1/1
	}
	score -= 1.5*float64(max(0, years-1)) + 1.2*float64(max(0, nouns-1)) + 1.5*float64(max(0, measures-1))
	if nouns == 1 && measures == 1 && years == 0 {
		score -= 0.3
	}
	if years+nouns+measures == 0 {
		score -= 0.1
	}
	score -= 0.1 * float64(unknown)
	score -= 0.15 * float64(max(0, len(ws)-5))
	return score
}

func isLetterYear(low string) bool {
	_, y := letterYear(low)
	return y != 0
}

// isAdjective reports whether a word stands before the noun of a title.
func isAdjective(low string) bool {
	switch low {
	case "primitieve", "primaire", "actuele", "bijgestelde", "gewijzigde", "oorspronkelijke", "oorspr", "oorspr.", "vastgestelde", "prim", "act", "herziene", "definitieve", "ontwerp", "ingediende", "huidige", "vorige", "laatste", "nieuwe", "totale", "werkelijke", "begrote", "geraamde", "gerealiseerde", "primitief", "bruto", "netto", "gem", "gem.", "gemiddelde", "voorlopige", "structurele", "incidentele":
		return true
	}
	return false
}

// afterYear reports whether a word can stand behind the year of a title: 2019 na wijziging, 2022 primitief, 2023 e.v.
func afterYear(low string) bool {
	switch strings.Trim(low, ".,()") {
	case "na", "voor", "vóór", "primitief", "primair", "gewijzigd", "bijgesteld", "e.v", "ev", "en", "actueel", "incl", "excl", "inclusief", "exclusief", "saldo", "t/m", "werkelijk":
		return true
	}
	return false
}

// joins reports whether a word ties others together and ends or begins no title.
func joins(low string) bool {
	switch low {
	case "na", "van", "voor", "per", "vs", "vs.", "versus", "en", "de", "het", "of", "in", "op", "uit", "met", "t/m", "min", "minus", "t.o.v", "tov", "/", "-", "x", "ten", "tot", "bij", "aan", "over", "wijziging":
		return true
	}
	return false
}
