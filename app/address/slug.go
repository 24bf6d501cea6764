package address

import "strings"

// folds are the letters with signs that Dutch texts use.
var folds = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ä': "a", 'ã': "a", 'å': "a", 'ç': "c", 'è': "e", 'é': "e", 'ê': "e", 'ë': "e",
	'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ñ': "n", 'ò': "o", 'ó': "o", 'ô': "o", 'ö': "o", 'õ': "o", 'ø': "o",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ÿ': "y", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ĳ': "ij",
}

// maxSlug keeps addresses readable; two long names that begin alike are told apart by whoever hands out slugs.
const maxSlug = 80

// Slug turns a name into a piece of an address: lower-case letters and digits with hyphens between. A name without a
// letter or digit of the Latin script gives "naamloos".
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		s := ""
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			s = string(r)
		case folds[r] != "":
			s = folds[r]
		case r == '\'' || r == '’' || r == '‘':
			continue // wijkagenda's is wijkagendas
		default:
			gap = true
			continue
		}
		if b.Len()+len(s)+1 > maxSlug {
			break
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(s)
	}
	if b.Len() == 0 {
		return "naamloos"
	}
	return b.String()
}
