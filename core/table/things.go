package table

import (
	"strings"
)

// Currency reports whether a title names the currency alone, beside columns of people or hours: it says no scale.
func Currency(title string) bool {
	switch strings.ToLower(strings.Trim(title, " ()")) {
	case "euro", "euro's", "euro’s", "€", "in euro", "in euro's", "in euro’s", "in €":
		return true
	}
	return false
}

// EndsInCurrency reports whether the title of a column says that it holds money, and not in what amounts: euro, Mutatie 2021 (€). One that
// says in euro's does.
func EndsInCurrency(title string) bool { return Currency(title) || strings.HasSuffix(title, " (€)") }

// thingOf is the unit of a column that does not hold the money of its table, by its title: years, people, or euros that
// are no thousands; else "".
func thingOf(title string) string {
	low := strings.ReplaceAll(strings.ToLower(strings.Trim(title, " .:*")), "- ", "")
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("per inwoner", "per huishouden", "per m2", "per m²", "per uur", "per aansluiting"):
		return "EUR"
	case low == "tarief" || low == "tarieven" || strings.HasPrefix(low, "tarief "):
		return "EUR"
	case has("afschrijvingstermijn", "afschr. termijn", "(jaren)", "in jaren", "looptijd", "levensduur") || strings.HasSuffix(low, "termijn") || low == "jaren":
		return "year"
	case low == "fte" || low == "fte's" || has("in fte", "(fte)") || strings.HasSuffix(low, " fte") || strings.HasPrefix(low, "fte ") || strings.HasPrefix(low, "formatie") || strings.HasSuffix(low, " formatie"):
		return "count"
	case strings.HasPrefix(low, "aantal") && !has("euro", "€"), low == "uren" || has("(uren)", "in uren"), low == "stuks", low == "raadsleden", low == "wethouders", low == "zetels", low == "areaal" || strings.HasPrefix(low, "areaal "):
		return "count"
	case low == "kans" || strings.HasPrefix(low, "kans ") || has("rentepercentage", "kostendekkendheid", "kostendekking", "dekkingsgraad", "dekkingspercentage") || low == "rente %" || has("percentage", "kosten-dekking", "gemiddelde rente", "gem. rente"):
		return "%"
	}
	return ""
}

// ThingsSaid is the unit of a whole table that is not money, where a caption or the title of its labels ends with it in
// brackets or as "in fte": Formatie en bezetting (in fte). Else it is "".
func ThingsSaid(title string) string {
	low := strings.ToLower(strings.Trim(title, " .:*"))
	for _, w := range [...]string{"fte", "fte's", "uren", "aantallen", "aantal", "stuks", "personen", "ha", "hectare", "km", "m2", "m²"} {
		if strings.HasSuffix(low, "("+w+")") || strings.HasSuffix(low, "(in "+w+")") || strings.HasSuffix(low, " in "+w) {
			return "count"
		}
	}
	return ""
}

// RowThing is the unit of a row that does not hold the money of its table, by its label; " " is one that has no name; else "".
func RowThing(label string) string {
	if code, rest, ok := strings.Cut(label, " "); ok && (isCode(code) || letterMark(code)) {
		label = rest
	}
	low := strings.TrimPrefix(strings.ToLower(strings.Trim(label, " .:*-")), "totaal ")
	starts := func(words ...string) bool {
		for _, w := range words {
			if low == w || strings.HasPrefix(low, w+" ") {
				return true
			}
		}
		return false
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	if i := strings.LastIndex(low, " in "); i > 0 {
		switch low[i+len(" in "):] {
		case "hectare", "hectares", "hectaren", "ha", "km", "kilometer", "kilometers", "m2", "m²", "m1", "m3", "m³", "meter", "meters", "stuks", "personen", "dagen", "kg", "ton", "tonnen", "kwh", "mwh":
			return "count"
		}
	}
	switch {
	case low == "inwoners", low == "inwonertal", low == "uren", countedOn(low), starts("aantal", "ratio", "kavels", "kavel", "dagen", "fte", "fte's") && !has("€", "euro"), has("(fte)", "in fte", "(uren)", "in uren", "(ha)", "(in ha)", "(in km)", "(in m2)", "(km)", "(m2)", "(m²)", "(stuks)", "(dagen)", "(aantal)", "(hectare)", "(hectares)", "(kilometer)", "(m1)", "(personen)", "(inwoners)", "(woningen)", "(kg)", "(mwh)", "(kwh)"):
		return "count"
	case starts("percentage", "rentepercentage", "kostendekkendheid", "dekkingspercentage"), has("(in %)", "in procenten"):
		return "%"
	case starts("ratio"), has("(ratio)"), strings.HasSuffix(low, " ratio"):
		return " "
	}
	return ""
}

// ThousandThings is how many things each one of a row stands for, by its label: Groen (x 1.000 m2). It is 1 where the label says nothing of it.
func ThousandThings(label string) int64 {
	low := strings.ToLower(label)
	if strings.Contains(low, "€") || strings.Contains(low, "euro") {
		return 1
	}
	for _, w := range [...]string{"x 1.000", "x 1000", "x1.000", "x1000", "* 1.000", "in 1.000 "} {
		if i := strings.Index(low, w); i >= 0 && (i == 0 || low[i-1] == ' ' || low[i-1] == '(') && !strings.HasPrefix(low[i+len(w):], ".") {
			return 1000
		}
	}
	return 1
}

// countedOn reports whether a label, in small letters, names people or houses and the day on which they were counted: inwoners per
// 1 januari 2017. Without a day it can be what money was spent on.
func countedOn(low string) bool {
	first, rest, _ := strings.Cut(low, " ")
	switch first {
	case "inwoners", "inwonertal", "inwoneraantal", "huishoudens", "woningen", "woonruimten", "leerlingen":
	default:
		return false
	}
	for _, w := range [...]string{"per ", "op ", "ultimo ", ""} {
		if day, ok := strings.CutPrefix(strings.TrimPrefix(rest, "("), w); ok && (strings.HasPrefix(day, "1 jan") || strings.HasPrefix(day, "31 dec") || strings.HasPrefix(day, "1-1") || strings.HasPrefix(day, "31-12")) {
			return true
		}
	}
	return false
}
