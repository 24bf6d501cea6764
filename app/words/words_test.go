package words

import (
	"reflect"
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
			if a.String() == "" || b.String() == "" {
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
	for i := range NL.Terms {
		if NL.Terms[i].ID != EN.Terms[i].ID {
			t.Errorf("term %s is %s in English", NL.Terms[i].ID, EN.Terms[i].ID)
		}
	}
}
