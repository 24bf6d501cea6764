package shelf

import (
	"path"
	"strings"

	"begrotingsverkenner/core/budget"
)

// Key says which workbook a document belongs to. Documents with equal keys go into one workbook.
type Key struct {
	Municipality string // "" when it is not known
	Publication  string // kind and year, "begroting-2024"; "" when either is not known
	Unknown      string // the file name without extension, when Publication is ""
}

// KeyOf returns the workbook of the document with that file name. Two documents of which kind or year is unknown never
// share a workbook: nothing says that they belong together.
func KeyOf(name string, m *budget.Meta) Key {
	k := Key{Municipality: m.Municipality, Publication: m.Publication()}
	if k.Publication == "" {
		base := path.Base(strings.ReplaceAll(name, `\`, "/"))
		k.Unknown = strings.TrimSuffix(base, path.Ext(base))
		if k.Unknown == "" { // ".txt"
			k.Unknown = base
		}
	}
	return k
}

// FileName returns the name of the workbook: begroting-2024.xlsx, jaarverslag-2021.xlsx or onbekend-<file name>.xlsx. It
// is a name that Windows, macOS and Linux accept. Keys that differ only in characters that are not allowed can get the
// same name, and so can the same publication of two municipalities.
func (k Key) FileName() string {
	if k.Publication != "" {
		return safeName(k.Publication) + ".xlsx"
	}
	return "onbekend-" + safeName(k.Unknown) + ".xlsx"
}

// maxName is the length in bytes at which a name is cut. File systems take 255; a program that writes beside the file
// before it renames adds some.
const maxName = 180

// safeName replaces what one of the file systems refuses, and cuts a long name between characters.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, strings.ToValidUTF8(s, "_"))
	for n := range s {
		if n > maxName {
			s = s[:n]
			break
		}
	}
	if s = strings.Trim(s, ". "); s == "" { // Windows drops dots and spaces at the end
		return "document"
	}
	return s
}
