package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// furniture reports whether a line belongs to the page and not to the document: page numbers, ways back, breadcrumbs, cookies.
func furniture(s string) bool {
	if len(s) > 160 || s == "" {
		return false
	}
	if crumbs(s) || strings.Contains(s, "gebruikt cookies") || strings.Contains(s, "gebruiken cookies") {
		return true
	}
	known := false
	for _, f := range furnitureStarts[s[0]&0x7F|0x20] {
		if len(s) >= len(f) && strings.EqualFold(s[:len(f)], f) && (f[len(f)-1] == ' ' || len(s) == len(f)) {
			known = true
			break
		}
	}
	if !known {
		return false
	}
	if page := len("pagina "); s[0]|0x20 == 'p' && strings.EqualFold(s[:page], "pagina ") {
		_, isFig := figure.Parse(s[page:])
		return isFig || strings.Contains(s, " van ")
	}
	return true
}

// junk reports whether block i is page furniture: by its words, or because it repeats the title of the publication that
// the page began with, as running heads do.
func (p *page) junk(i int) bool {
	known := &p.scratch.junk[i]
	if *known == unasked {
		*known = clean
		if p.isJunk(i) {
			*known = junky
		}
	}
	return *known == junky
}

// What is known of a block: each is asked for several times.
const (
	unasked uint8 = iota
	clean
	junky
	stray // a text that got between the rows of a table
)

func (p *page) isJunk(i int) bool {
	b := &p.blocks[i]
	if furniture(b.Text) {
		return true
	}
	if i > 1 && b.Kind == source.Words && len(b.Text) > 24 && len(b.Text) < 100 && beginsWith(p.blocks[i-1].Text, "pagina ") && furniture(p.blocks[i-1].Text) && publicationTitled(b.Text) {
		return true // the head of the next page
	}
	return i > 3 && (p.blocks[0].Text == b.Text || p.blocks[1].Text == b.Text) && len(b.Text) < 60 && publicationTitled(b.Text) && !p.besideTitle(i)
}

// besideTitle reports whether a column title stands directly before or behind block i: Begroting 2025 is one itself then.
func (p *page) besideTitle(i int) bool {
	titled := func(b *source.Block) bool { return b.Kind == source.Words && table.ReadTitle(b.Text).Known }
	next := i + 1
	if next < len(p.blocks) && table.RowCode(p.blocks[next].Text) {
		next++ // a code stands before the label
	}
	if next+1 < len(p.blocks) && p.blocks[next].Kind == source.Words && p.blocks[next+1].Kind == source.Words {
		if _, ok := figure.Parse(p.blocks[next+1].Text); ok {
			return true // the first row of a table with one column
		}
	}
	return titled(&p.blocks[i-1]) || i+1 < len(p.blocks) && titled(&p.blocks[i+1])
}

// publicationTitled reports whether a line begins as the title of a publication does.
func publicationTitled(s string) bool {
	if s == "" || strings.IndexByte("pbojm", s[0]|0x20) < 0 {
		return false
	}
	low := strings.ToLower(s)
	for _, w := range [...]string{"programmabegroting", "meerjarenprogrammabegroting", "meerjarenbegroting ", "begroting ", "ontwerpbegroting", "jaarverslag", "jaarstukken", "jaarrekening"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// furnitureStarts lists how lines of furniture begin, by their first letter; one without a space at its end is the
// whole line.
var furnitureStarts = [128][]string{
	'p': {"pagina ", "print deze pagina"},
	't': {"terug naar "},
	'g': {"ga naar "},
	'n': {"naar boven"},
	'u': {"u bent hier"},
	'j': {"je bent hier"},
	'h': {"home > ", "home › ", "home / ", "home | "},
	'd': {"deel deze pagina", "download pdf"},
	'b': {"blader verder"},
	'm': {"menu"},
	'z': {"zoeken"},
	'c': {"cookies", "cookies accepteren", "cookies weigeren", "cookie-instellingen"},
	'a': {"accepteer cookies", "alle cookies accepteren"},
	'v': {"vorige", "volgende"},
	's': {"sluiten"},
}

// crumbs reports whether a line is a trail of breadcrumbs.
func crumbs(s string) bool {
	if strings.IndexByte(s, '>') < 0 && strings.IndexByte(s, 0xE2) < 0 && strings.IndexByte(s, 0xC2) < 0 {
		return false
	}
	return strings.Count(s, " > ") >= 2 || strings.Count(s, " › ") >= 2 || strings.Count(s, " » ") >= 2
}

// stamp reports whether a line is the build stamp of a page: "Deze pagina is gebouwd op 01/18/2024 10:43:22 …".
func stamp(s string) bool {
	return len(s) < 300 && strings.HasPrefix(s, "Deze pagina is ") && (strings.Contains(s, "gebouwd op") || strings.Contains(s, "gegenereerd op") || strings.Contains(s, "bijgewerkt op"))
}

// holder returns the name behind "Portefeuillehouder:", the member of the executive who is responsible, or "".
func holder(s string) string {
	if len(s) > 300 {
		return ""
	}
	const word = "ortefeuillehouder"
	i := strings.Index(s[:min(len(s), 40+len(word))], word)
	if i < 1 {
		return ""
	}
	rest := s[i+len(word):]
	rest = strings.TrimPrefix(rest, "s")
	rest, ok := strings.CutPrefix(figure.Trim(rest), ":")
	if !ok {
		return ""
	}
	return figure.Trim(rest)
}
