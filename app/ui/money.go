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

// UnitOf reads the unit from a page's query; thousands is what the documents print.
func UnitOf(q url.Values) Unit {
	switch u := Unit(q.Get("eenheid")); u {
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
	switch e.Unit {
	case Million:
		return e.Number(n.Shift(6), 1)
	case Whole:
		return e.Number(n, 0)
	case Inhabitant:
		if s, ok := e.perInhabitant(n, year); ok {
			return s
		}
		return "–"
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

// perInhabitant divides by the inhabitants of a year, where the manifest gives them: never by those of another year.
func (e *Env) perInhabitant(n figure.Number, year int) (string, bool) {
	people := e.Catalogue.Inhabitants[strconv.Itoa(year)]
	if people <= 0 {
		return "", false
	}
	cents, err := strconv.ParseInt(round(n.Times(100).String(), 0), 10, 64)
	if err != nil {
		return "", false
	}
	sign := int64(1)
	if cents < 0 {
		sign, cents = -1, -cents
	}
	each := sign * ((cents + int64(people)/2) / int64(people))
	places := 0
	if each > -1000 && each < 1000 {
		places = 2
	}
	return e.Number(figure.Decimal(each, 2), places), true
}

// PerInhabitant says an amount per inhabitant: "€ 203 per inwoner".
func (e *Env) PerInhabitant(n figure.Number, year int) (string, bool) {
	s, ok := e.perInhabitant(n, year)
	if !ok {
		return "", false
	}
	return strings.Replace(e.W.PerInhabitant, "%s", e.euro(s), 1), true
}
