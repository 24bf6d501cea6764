package budget

import (
	"encoding/json"
	"strings"
	"testing"

	"begrotingsverkenner/core/figure"
)

// € 1.000 of 2023, with an index of 110.2, is 1.000 × 118.5 / 110.2 at the prices of 2026.
func TestIndexPrice(t *testing.T) {
	t.Parallel()
	m, err := ParseManifest([]byte(`{"priceIndex": {"2023": 110.2, "2026": 118.5, "2027": 121}, "priceIndexSource": "CBS"}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		amount   figure.Number
		from, to string
		want     string
	}{
		{figure.Int(1000), "2023", "2026", "1075.32"}, // 1075.317…
		{figure.Int(-1000), "2023", "2026", "-1075.32"},
		{figure.Int(1000), "2026", "2023", "929.96"}, // 929.957…
		{figure.Int(1000), "2026", "2026", "1000"},
		{figure.Int(99_000_000_000), "2023", "2027", "108702359346.64"},
		{figure.Int(0), "2023", "2027", "0"},
	} {
		if got, ok := m.PriceIndex[c.from].Price(c.amount, m.PriceIndex[c.to]); !ok || got.String() != c.want {
			t.Errorf("%v of %s in prices of %s is %v, want %s", c.amount, c.from, c.to, got, c.want)
		}
	}
	if _, ok := m.PriceIndex["1999"].Price(figure.Int(1), m.PriceIndex["2023"]); ok {
		t.Error("an amount of a year without an index has a price")
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), `"priceIndex":{"2023":110.2,"2026":118.5,"2027":121}`) {
		t.Errorf("written as %s", data)
	}
}

func TestManifestOfYearsAndNames(t *testing.T) {
	t.Parallel()
	for manifest, want := range map[string]string{
		`{"priceIndex": {"vorig jaar": 110}}`:    `"vorig jaar" is no year`,
		`{"priceIndex": {"2023": 0}}`:            `the index of 2023 must be a number above zero`,
		`{"priceIndex": {"2023": -4.5}}`:         `the index of 2023 must be a number above zero`,
		`{"priceIndex": {"2023": "110,2"}}`:      `must be a number such as 110.2`,
		`{"priceIndex": {"2023": 1e30}}`:         `must be a number such as 110.2`,
		`{"sameAs": [["Wonen"]]}`:                `needs two names or more`,
		`{"sameAs": [["Wonen", " "]]}`:           `has an empty name`,
		`{"sameAs": [["A", "B"], ["C"]]}`:        `the 2. list needs two names`,
		`{"sameAs": [["Wonen", "Huisvesting"]]}`: "",
	} {
		_, err := ParseManifest([]byte(manifest))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", manifest, err, want)
		}
	}
}
