package words

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Both languages say everything, with the same gaps to fill in.
func TestComplete(t *testing.T) {
	nl, en := reflect.ValueOf(NL), reflect.ValueOf(EN)
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
