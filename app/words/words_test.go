package words

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Both languages say everything, with the same gaps to fill in.
func TestComplete(t *testing.T) {
	complete(t, reflect.ValueOf(NL), reflect.ValueOf(EN))
	complete(t, reflect.ValueOf(NLMade), reflect.ValueOf(ENMade))
	if n := len(NL.Terms); len(NLMade.Means) != n || len(ENMade.Means) != n {
		t.Errorf("%d terms have %d and %d meanings", n, len(NLMade.Means), len(ENMade.Means))
	}
	// Each language has the same terms, in the order of its own alphabet.
	ids := func(w *Words) []string {
		var list []string
		for i, term := range w.Terms {
			list = append(list, term.ID)
			if i > 0 && strings.ToLower(w.Terms[i-1].Word) > strings.ToLower(term.Word) {
				t.Errorf("%s: %s stands before %s", w.Lang, w.Terms[i-1].Word, term.Word)
			}
		}
		slices.Sort(list)
		return list
	}
	if nl, en := ids(&NL), ids(&EN); !slices.Equal(nl, en) {
		t.Errorf("terms in Dutch: %q\nin English: %q", nl, en)
	}
}

// complete compares the texts of two languages.
func complete(t *testing.T, nl, en reflect.Value) {
	t.Helper()
	for i := range nl.NumField() {
		name := nl.Type().Field(i).Name
		a, b := nl.Field(i), en.Field(i)
		switch a.Kind() {
		case reflect.String:
			if a.String() == "" && name != "DutchAmounts" || b.String() == "" { // which nobody explains in Dutch
				t.Errorf("%s is empty", name)
			}
			for _, verb := range []string{"%s", "%d"} {
				if strings.Count(a.String(), verb) != strings.Count(b.String(), verb) {
					t.Errorf("%s has other gaps in English", name)
				}
			}
		default:
			if a.Len() == 0 || a.Len() != b.Len() {
				t.Errorf("%s has %d texts in Dutch and %d in English", name, a.Len(), b.Len())
			}
		}
	}
}
