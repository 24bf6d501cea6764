package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/core/figure"
)

// pricesKey is what the address calls the year in whose prices amounts are shown.
const pricesKey = "prijzen"

// hasPrices reports whether a kind of page lets a reader choose prices: those that are about years.
func hasPrices(k address.Kind) bool { return k == address.Programme || k == address.Activity }

// pricesOf reads the year of the prices from the page's address: 0 for those of each year itself.
func (e *Env) pricesOf() int {
	year, _ := strconv.Atoi(e.Query(pricesKey))
	if !hasPrices(e.Here.Kind) || e.Catalogue.Prices[strconv.Itoa(year)] == 0 {
		return 0
	}
	return year
}

// Prices lets a reader choose between the prices of each year itself and those of the last year of which the index is known, where
// it is known of one of the years besides.
func (e *Env) Prices(years ...int) Node {
	last, known := 0, 0
	for key := range e.Catalogue.Prices {
		if year, err := strconv.Atoi(key); err == nil {
			last = max(last, year)
		}
	}
	for _, year := range years {
		if year != last && e.Catalogue.Prices[strconv.Itoa(year)] > 0 {
			known++
		}
	}
	if known == 0 {
		return nil
	}
	n := strconv.Itoa(last)
	return e.Choice(e.W.PricesLabel, pricesKey, []Option{{"", e.W.PricesOwn}, {n, strings.Replace(e.W.PricesOf, "%d", n, 1)}})
}

// Real is an amount of a year in the prices that a reader chose; false where the index of the year is not known.
func (e *Env) Real(n figure.Number, year int) (figure.Number, bool) {
	if e.PricesIn == 0 {
		return n, true
	}
	return e.Catalogue.Prices[strconv.Itoa(year)].Price(n, e.Catalogue.Prices[strconv.Itoa(e.PricesIn)])
}

// pricesText says in which prices amounts are, and by whose index: "" for those of each year itself.
func (e *Env) pricesText() string {
	if e.PricesIn == 0 {
		return ""
	}
	text := " " + strings.Replace(e.W.PricesIn, "%d", strconv.Itoa(e.PricesIn), 1)
	if from := e.Catalogue.PricesFrom; from != "" {
		text += " " + strings.Replace(e.W.PricesFrom, "%s", from, 1) + "."
	}
	return text
}
