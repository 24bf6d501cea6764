package sorting_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"begrotingsverkenner/core/sorting"
)

func TestByIsTheStandardLibrarys(t *testing.T) {
	t.Parallel()
	type pair struct{ key, place int }
	byKey := func(a, b pair) int { return a.key - b.key }
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 200 {
		list := make([]pair, n)
		for i := range list {
			list[i] = pair{r.IntN(1 + n/3), i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, byKey)
		if sorting.By(list, byKey); !slices.Equal(list, want) {
			t.Fatalf("%v, want %v", list, want)
		}
	}
}
