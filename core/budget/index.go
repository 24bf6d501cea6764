package budget

import (
	"encoding/json"
	"errors"
	"math/bits"
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

// Index is a price index, in thousandths: 110200 for 110.2. Only how two of them relate means anything.
type Index int64

// most is far above any index, and low enough that no amount of a municipality times one of them is too large.
const most = 1e9

// UnmarshalJSON takes a number, such as 110.2.
func (n *Index) UnmarshalJSON(data []byte) error {
	whole, frac, _ := strings.Cut(string(data), ".")
	if len(frac) > 3 {
		frac = frac[:3]
	}
	v, err := strconv.ParseInt(whole+frac+strings.Repeat("0", 3-len(frac)), 10, 64)
	if err != nil || v > most {
		return errors.New("a priceIndex must be a number such as 110.2, not " + string(data))
	}
	*n = Index(v)
	return nil
}

// MarshalJSON writes what [Index.UnmarshalJSON] takes.
func (n Index) MarshalJSON() ([]byte, error) {
	return json.Marshal(json.Number(figure.Decimal(int64(n), 3).String()))
}

// Price turns an amount into what it is at the prices of another year: times the index of that year, divided by that of its own.
// The result is in whole cents.
func (n Index) Price(amount figure.Number, at Index) (figure.Number, bool) {
	cents, err := strconv.ParseInt(strings.SplitN(amount.Times(100).String(), ".", 2)[0], 10, 64)
	if err != nil || n <= 0 || at <= 0 {
		return figure.Number{}, false
	}
	sign := int64(1)
	if cents < 0 {
		sign, cents = -1, -cents
	}
	hi, lo := bits.Mul64(uint64(cents), uint64(at))
	if hi >= uint64(n) {
		return figure.Number{}, false
	}
	q, r := bits.Div64(hi, lo, uint64(n))
	if 2*r >= uint64(n) {
		q++
	}
	if q > 1<<62 {
		return figure.Number{}, false
	}
	return figure.Decimal(sign*int64(q), 2), true
}
