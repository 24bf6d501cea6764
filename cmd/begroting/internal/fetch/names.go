package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestName is the length at which a name is cut. The folder and what convert makes of it come on top.
const longestName = 100

// names gives each file its name, once and for all: the path of its address, so that a page keeps its name when others come and
// go. Folders are parted by _, which stands behind . in the order of names, so that a page comes before those below it. Two
// addresses that give one name, also on disks that do not tell capitals apart, are parted by a piece of a hash.
type names struct{ taken map[string]string }

func (n *names) of(it *item, s *scope, ext string) string {
	if strings.HasSuffix(it.rec.Name, ext) && n.free(it.rec.Name, it.key) {
		return it.rec.Name
	}
	base := s.fileName(it.address)
	name := base + ext
	if !n.free(name, it.key) {
		sum := sha256.Sum256([]byte(it.key))
		name = base + "-" + hex.EncodeToString(sum[:4]) + ext
		n.free(name, it.key)
	}
	return name
}

// free takes a name, if nobody has it.
func (n *names) free(name, key string) bool {
	low := strings.ToLower(name)
	if owner, ok := n.taken[low]; ok && owner != key {
		return false
	}
	n.taken[low] = key
	return true
}

// fileName is the address of a page as the name of a file, without its ending.
func (s *scope) fileName(u *url.URL) string {
	rel := s.relative(u)
	if ext := fileType(u); ext != "" || strings.Contains(rel, ".") {
		for _, known := range append([]string{".html", ".htm", ".xhtml", ".php", ".aspx", ".asp", ".jsp"}, documentTypes...) {
			rel = strings.TrimSuffix(rel, known)
		}
	}
	var parts []string
	for p := range strings.SplitSeq(rel, "/") {
		if p = slug(p); p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 || len(parts) == 1 && (parts[0] == "default" || parts[0] == "home") {
		parts = []string{"index"}
	}
	if u.RawQuery != "" {
		q, err := url.QueryUnescape(u.RawQuery)
		if err != nil {
			q = u.RawQuery
		}
		parts = append(parts, slug(q))
	}
	return safe(strings.Join(parts, "_"))
}

// slug keeps letters without accents, digits and single dashes.
func slug(s string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(r)
		default:
			dash = true
		}
	}
	return b.String()
}

// safe makes a name one that Windows, macOS and Linux take.
func safe(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	name = strings.Trim(name, " .")
	if len(name) > longestName {
		sum := sha256.Sum256([]byte(name))
		name = name[:longestName] + "-" + hex.EncodeToString(sum[:4])
	}
	first, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch first {
	case "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "manifest":
		name = "pagina-" + name
	case "":
		name = "index"
	}
	return name
}
