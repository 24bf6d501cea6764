package search

import (
	"strings"

	"begrotingsverkenner/core/shelf"
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
)

// word is a folded word with its place in bytes.
type word struct {
	text       string
	start, end int
	elided     bool // followed by a hyphen and a space: "Jeugd- en gezinshulp"
}

// maxWord is the length at which a word is cut: longer ones are no words.
const maxWord = 48

// scan calls yield for each word of s. A word is letters and digits of the Latin script, without accents and in lower
// case; apostrophes and points inside numbers belong to it: wijkagenda's, 14.070.
func scan(s string, yield func(word)) {
	var b [maxWord + 4]byte
	n, start, end := 0, -1, 0
	number, apostrophe := false, false
	flush := func(elided bool) {
		if start >= 0 {
			text := b[:n]
			// The genitive and plural 's is an ending, not a letter of the word.
			if apostrophe && n > 2 && text[n-1] == 's' {
				text = text[:n-1]
			}
			yield(word{string(text), start, end, elided})
		}
		n, start, apostrophe = 0, -1, false
	}
	for i, r := range s {
		f := shelf.Fold(r)
		size := 1
		if r >= 0x80 {
			size = len(string(r))
		}
		switch {
		case f != "":
			if start < 0 {
				start, number = i, true
			}
			number = number && f[0] <= '9'
			if n+len(f) <= maxWord {
				n += copy(b[n:], f)
			}
			end = i + size
			if apostrophe && f != "s" {
				apostrophe = false
			}
		case start < 0:
		case shelf.Combining(r), r == '\u00ad':
			end = i + size
		case (r == '\'' || r == '’') && i+size < len(s) && letter(s[i+size]):
			apostrophe = s[i+size] == 's' && (i+size+1 == len(s) || !letter(s[i+size+1]))
		case r == '.' && number && digits(s[i+1:]):
		default:
			flush((r == '-' || r == '‑') && i+size < len(s) && s[i+size] == ' ')
		}
	}
	flush(false)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

// digits reports whether s starts with exactly three digits.
func digits(s string) bool {
	n := 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// stems finds stems, each word once.
type stems struct {
	env *snowballstem.Env
}

func newStems() *stems { return &stems{snowballstem.NewEnv("")} }

// stem returns the Dutch stem of a folded word. Numbers and short words are their own stem.
func (s *stems) stem(w string) string {
	if len(w) < 3 {
		return w
	}
	for i := range len(w) {
		if w[i] <= '9' {
			return w
		}
	}
	s.env.SetCurrent(w)
	dutch.Stem(s.env)
	if out := s.env.Current(); len(out) > 1 {
		return out
	}
	return w
}

// stopwords are words that say nothing about where they stand: Dutch, and the English of a question.
var stopwords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`aan al alle als bij daarvoor dan dat de der des deze die dit door een en er ervoor gaan gaat
		geen haar had hebben heeft hem het hier hij hoe hun ik in is je kan kunnen maar mag me meer men met mijn moet moeten na naar
		niet nog nu of om omdat onder ons onze ook op over te ten ter tot tussen u uit uw van vanuit veel voor waar waren was wat we wel
		welke werd wie wij willen worden wordt zal ze zich zij zijn zo zoals zou
		a an and are at by do does for from how is it much of on or that the this to we what with`) {
		m[w] = true
	}
	return m
}()

// indexed reports whether a word is worth a place in the index.
func indexed(w string) bool { return len(w) > 1 && !stopwords[w] }
