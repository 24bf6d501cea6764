package shelf

import "strings"

// folded has the plain letters for the letters of Latin-1 and Latin Extended-A from À (U+00C0) to ſ (U+017F), one word
// a letter; _ stands for signs that are no letters. A table of our own, because the general one weighs more than all
// of this package in the browser.
var folded = strings.Fields("" +
	"a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss " +
	"a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y " +
	"a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k " +
	"l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u " +
	"u u w w y y y z z z z z z s")

// Fold returns the lower-case ASCII letters or digit for r: "e" for É, "ij" for ĳ, "ss" for ß. It is empty for
// everything that is no letter or digit of the Latin script, combining accents included.
func Fold(r rune) string {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return ascii[r : r+1]
	case r >= 'A' && r <= 'Z':
		return ascii[r+'a'-'A' : r+'a'-'A'+1]
	case r >= 0xC0 && int(r-0xC0) < len(folded):
		if s := folded[r-0xC0]; s != "_" {
			return s
		}
	}
	return ""
}

// ascii lets Fold return pieces of one string instead of new ones.
var ascii = func() string {
	var b [128]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}()

// Combining reports whether r is an accent that belongs to the letter before it.
func Combining(r rune) bool { return r >= 0x300 && r <= 0x36F }

// maxSlug keeps an address short enough to be read, and to be a folder on every file system.
const maxSlug = 80

// Slug turns a name into a part of an address: lower-case ASCII letters and digits with hyphens between the words.
// It depends on nothing but the name, so it never changes. A name without any letter gives "".
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		f := Fold(r)
		if f == "" {
			// An apostrophe or an accent is inside a word: wijkagenda's.
			gap = gap || !Combining(r) && r != '\'' && r != '’' && r != '‘' && r != '\u00ad'
			continue
		}
		if b.Len()+len(f) >= maxSlug {
			break
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(f)
	}
	return b.String()
}

// slugs hands out slugs that differ. Who asks first keeps the plain one.
type slugs map[string]bool

func (s slugs) take(names ...string) string {
	slug := Slug(strings.Join(names[:1], " "))
	if slug == "" {
		slug = "naamloos"
	}
	for _, more := range names[1:] {
		if !s[slug] {
			break
		}
		if m := Slug(more); m != "" {
			slug += "-" + m
		}
	}
	base := slug
	for n := 2; s[slug]; n++ {
		slug = base + "-" + itoa(n)
	}
	s[slug] = true
	return slug
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
