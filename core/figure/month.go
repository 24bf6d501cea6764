package figure

import "strings"

// months are the names of months and their short forms.
var months = map[string]bool{}

func init() {
	for m := range strings.FieldsSeq("januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec") {
		months[m] = true
	}
}

// IsMonth reports whether a word is the name of a month, be it short: maart, mrt.
func IsMonth(word string) bool {
	return len(word) < 11 && months[strings.ToLower(strings.TrimSuffix(word, "."))]
}
