package ui

import (
	"net/url"
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

// Unit is what amounts are shown in.
type Unit string

const (
	Thousand   Unit = "duizend"
	Million    Unit = "mln"
	Whole      Unit = "euro"
	Inhabitant Unit = "inwoner"
)

// unitKey is what the address calls the unit.
const unitKey = "eenheid"

// UnitOf reads the unit from a page's query; thousands is what the documents print.
func UnitOf(q url.Values) Unit {
	switch u := Unit(q.Get(unitKey)); u {
	case Million, Whole, Inhabitant:
		return u
	}
	return Thousand
}

// Number writes a number for a reader of the page's language, with exactly the given decimals, or as many as it has for −1.
func (e *Env) Number(n figure.Number, places int) string {
	s := n.String()
	if places >= 0 {
		s = round(s, places)
	}
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(e.W.Thousands)
		}
		b.WriteByte(whole[i])
	}
	if frac != "" {
		b.WriteString(e.W.Decimal)
		b.WriteString(frac)
	}
	return b.String()
}

// round rounds a decimal number half away from zero, on its digits: a budget is never turned into floating point.
func round(s string, places int) string {
	whole, frac, _ := strings.Cut(s, ".")
	if len(frac) <= places {
		if places == 0 {
			return whole
		}
		return whole + "." + frac + strings.Repeat("0", places-len(frac))
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	n, _ := strconv.ParseInt(whole+frac[:places], 10, 64)
	if frac[places] >= '5' {
		n++
	}
	d := strconv.FormatInt(n, 10)
	if len(d) <= places {
		d = strings.Repeat("0", places-len(d)+1) + d
	}
	if n == 0 {
		sign = ""
	}
	if places == 0 {
		return sign + d
	}
	return sign + d[:len(d)-places] + "." + d[len(d)-places:]
}

// Amount writes an amount in euros in the page's unit, without a sign for the currency: the table says it.
func (e *Env) Amount(n figure.Number, year int) string {
	n, ok := e.Real(n, year)
	if !ok {
		return "–"
	}
	return e.amount(n, year)
}

// amount writes an amount that is in the page's prices.
func (e *Env) amount(n figure.Number, year int) string {
	switch e.Unit {
	case Million:
		return e.Number(n.Shift(6), 1)
	case Whole:
		return e.Number(n, 0)
	case Inhabitant:
		return e.Each(n, year) // all of a column in cents, so that it can be added up
	}
	return e.Number(n.Shift(3), 0)
}

// Big writes an amount the way it is said: € 134,6 mln, € 448.000.
func (e *Env) Big(n figure.Number) string {
	if n.Abs().Cmp(figure.Int(1_000_000)) < 0 {
		return e.euro(e.Number(n, 0))
	}
	return e.euro(e.Number(n.Shift(6), 1)) + " " + e.W.Mln
}

// euro puts the sign in front, with the space that each language wants.
func (e *Env) euro(amount string) string {
	if e.W.Lang == "nl" {
		return "€ " + amount
	}
	if rest, ok := strings.CutPrefix(amount, "−"); ok {
		return "−€" + rest
	}
	return "€" + amount
}

// each divides by the inhabitants of a year, where the manifest gives them: never by those of another year. The result is
// in euros and whole cents.
func (e *Env) each(n figure.Number, year int) (figure.Number, bool) {
	people := e.Catalogue.Inhabitants[strconv.Itoa(year)]
	if people <= 0 {
		return figure.Number{}, false
	}
	cents, err := strconv.ParseInt(round(n.Times(100).String(), 0), 10, 64)
	if err != nil {
		return figure.Number{}, false
	}
	sign := int64(1)
	if cents < 0 {
		sign, cents = -1, -cents
	}
	return figure.Decimal(sign*((cents+int64(people)/2)/int64(people)), 2), true
}

// Each writes an amount in euros per inhabitant, in cents as a column does; a dash where their number is not known.
func (e *Env) Each(n figure.Number, year int) string {
	if each, ok := e.each(n, year); ok {
		return e.Number(each, 2)
	}
	return "–"
}

// Euros writes a small amount with its currency: whole euros, and below one its cents.
func (e *Env) Euros(n figure.Number) string {
	places := 0
	if n.Abs().Cmp(figure.Int(1)) < 0 {
		places = 2
	}
	return e.euro(e.Number(n, places))
}

// Sides returns two amounts as the page's unit compares them: in its prices, and per inhabitant each divided by those of its own year;
// without either number there is nothing to compare.
func (e *Env) Sides(a figure.Number, yearA int, b figure.Number, yearB int) (figure.Number, figure.Number, bool) {
	a, okA := e.Real(a, yearA)
	b, okB := e.Real(b, yearB)
	if okA && okB && e.Unit == Inhabitant {
		a, okA = e.each(a, yearA)
		b, okB = e.each(b, yearB)
	}
	return a, b, okA && okB
}

// Plain writes what [Env.Sides] returned, or their difference.
func (e *Env) Plain(n figure.Number) string {
	if e.Unit == Inhabitant {
		return e.Number(n, 2)
	}
	return e.amount(n, 0)
}

// PerInhabitant says an amount per inhabitant in a sentence: "€ 203 per inwoner", below ten euros with its cents.
func (e *Env) PerInhabitant(n figure.Number, year int) (string, bool) {
	each, ok := e.each(n, year)
	if !ok {
		return "", false
	}
	places := 0
	if each.Abs().Cmp(figure.Int(10)) < 0 {
		places = 2
	}
	return strings.Replace(e.W.PerInhabitant, "%s", e.euro(e.Number(each, places)), 1), true
}
