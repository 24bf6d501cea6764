package fetch

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// programme is the programme that a page is about.
type programme struct {
	number int
	name   string
}

func (p programme) known() bool { return p.number > 0 || p.name != "" }

// label is the programme with its number.
func (p programme) label() string {
	switch {
	case p.number > 0 && p.name != "":
		return strconv.Itoa(p.number) + " " + p.name
	case p.number > 0:
		return strconv.Itoa(p.number)
	}
	return p.name
}

var (
	numberedProgramme = regexp.MustCompile(`(?i)^programma\s+([0-9]{1,2})\b[\s.:)–-]*(.*)$`)
	namedProgramme    = regexp.MustCompile(`^[Pp]rogramma\s*:?\s+(\p{Lu}.*)$`)
	numberedName      = regexp.MustCompile(`^([0-9]{1,2})(?:[.:)–-]\s*|\s+)(\p{L}.*)$`)
	programmesName    = regexp.MustCompile(`(?i)^(?:[0-9.]+\s+)?(?:de |het |alle |onze |beleids|begrotings)?\s*(?:programma['’]?s|programmaplan)(?:\s+(?:begroting|jaarverslag|jaarstukken)?\s*20[0-9]{2})?$`)
	programmeAddress  = regexp.MustCompile(`(?i)(?:^|/)programma[-_]?([0-9]{1,2})(?:[-_/.]|$)`)
	programmesAddress = regexp.MustCompile(`(?i)(?:^|/)programma['’]?s?/([0-9]{1,2})(?:[-_/.]|$)`)
)

// notProgrammes begin the names of pages that stand among the programmes and are none.
var notProgrammes = []string{
	"inleiding", "leeswijzer", "overzicht", "samenvatting", "toelichting", "algemeen", "home", "inhoud", "voorwoord", "download", "bijlage", "financi", "totaal", "vorige", "volgende", "zoek", "contact",
}

// programmeNamed reads the name of a programme; listed says that the page stands in a list of programmes, where the name alone
// is enough.
func programmeNamed(name string, listed bool) programme {
	name = strings.TrimSpace(name)
	if m := numberedProgramme.FindStringSubmatch(name); m != nil {
		n, _ := strconv.Atoi(m[1])
		return programme{n, tidy(m[2])}
	}
	if m := namedProgramme.FindStringSubmatch(name); m != nil && !isNot(m[1]) {
		return programme{name: tidy(m[1])}
	}
	if !listed || utf8.RuneCountInString(name) > 90 {
		return programme{}
	}
	if m := numberedName.FindStringSubmatch(name); m != nil {
		n, _ := strconv.Atoi(m[1])
		return programme{n, tidy(m[2])}
	}
	r, _ := utf8.DecodeRuneInString(name)
	if unicode.IsUpper(r) && !isNot(name) && !strings.HasSuffix(name, "?") && !programmesName.MatchString(name) && publication(name) == (about{}) {
		return programme{name: tidy(name)}
	}
	return programme{}
}

func isNot(name string) bool {
	low := strings.ToLower(name)
	return slices.ContainsFunc(notProgrammes, func(w string) bool { return strings.HasPrefix(low, w) })
}

// tidy takes off what stands behind the name of a programme.
func tidy(name string) string {
	if parts := titleParts(name); len(parts) > 1 {
		name = parts[0]
	}
	return strings.TrimRight(strings.TrimSpace(name), " .:;,–-")
}

// programmes finds out which programme each page is about: the nearest of it and what it stands under that is a page of a programme.
func (c *crawl) programmes() {
	known := map[*item]programme{}
	ownProgramme := func(it *item) programme {
		p, ok := known[it]
		if !ok {
			p = c.ownProgramme(it)
			known[it] = p
		}
		return p
	}
	for _, it := range c.pages {
		it.programme = ownProgramme(it)
		if it.programme.known() {
			continue
		}
		if it.programme = c.programmeInCrumbs(it); it.programme.known() {
			continue
		}
		for a := range it.ancestors {
			if p := ownProgramme(a); p.known() {
				it.programme = p
				break
			}
		}
		if !it.programme.known() {
			it.programme = programmeInAddress(it)
		}
	}
	for _, it := range c.docs {
		for _, name := range it.names() {
			if p := programmeNamed(name, false); p.known() {
				it.programme = p
				break
			}
		}
		if !it.programme.known() {
			it.programme = programmeInAddress(it)
		}
	}
	c.unite()
}

// ownProgramme is the programme whose first page an item is. Where one name has the number and another the words, both are taken.
func (c *crawl) ownProgramme(it *item) programme {
	listed := it.parent != nil && slices.ContainsFunc(it.parent.names(), programmesName.MatchString)
	if n := len(it.crumbs); n > 0 {
		last := n - 1 // the page itself, or what it stands under
		if it.crumbs[last].Address == "" {
			last--
		}
		listed = listed || last >= 0 && programmesName.MatchString(it.crumbs[last].Name)
	}
	var p programme
	for _, name := range it.names() {
		q := programmeNamed(name, listed)
		switch {
		case !q.known():
		case !p.known():
			p = q
		case p.number == 0 && q.number > 0 && (q.name == "" || strings.EqualFold(q.name, p.name)):
			p.number = q.number
		case p.name == "" && (q.number == p.number || q.number == 0):
			p.name = q.name
		}
	}
	if p.number > 0 && p.name == "" {
		for _, h := range it.headings {
			if r, _ := utf8.DecodeRuneInString(h); unicode.IsUpper(r) && !isNot(h) && !numberedProgramme.MatchString(h) && utf8.RuneCountInString(h) < 90 && publication(h) == (about{}) && !strings.HasSuffix(h, "?") {
				p.name = tidy(h)
				break
			}
		}
	}
	return p
}

// programmeInCrumbs finds the programme in the way from the home page to an item: its steps need not have pages.
func (c *crawl) programmeInCrumbs(it *item) programme {
	for i := len(it.crumbs) - 1; i >= 0; i-- {
		listed := i > 0 && programmesName.MatchString(it.crumbs[i-1].Name)
		p := programmeNamed(it.crumbs[i].Name, listed)
		if !p.known() {
			continue
		}
		if step := c.known(it.crumbs[i].Address); step != nil && step.real() != it {
			if q := c.ownProgramme(step.real()); q.number == p.number || p.number == 0 || q.number == 0 {
				p = programme{cmp.Or(p.number, q.number), cmp.Or(p.name, q.name)}
			}
		}
		return p
	}
	return programme{}
}

// programmeInAddress reads /programma-3/ and /programmas/3-zorg/.
func programmeInAddress(it *item) programme {
	for _, r := range []*regexp.Regexp{programmeAddress, programmesAddress} {
		if m := r.FindStringSubmatch(it.address.Path); m != nil {
			n, _ := strconv.Atoi(m[1])
			return programme{number: n}
		}
	}
	return programme{}
}

// unite gives a programme one name on all its pages, because pages are put together by it: of names for one number the
// one that most pages have, and of those the shortest. A name without a number gets the number that other pages have for it.
func (c *crawl) unite() {
	type key struct {
		about
		number int
	}
	all := slices.Concat(c.pages, c.docs)
	names := map[key]map[string]int{}
	numbers := map[about]map[string]int{}
	for _, it := range all {
		p := it.programme
		if p.number == 0 || p.name == "" {
			continue
		}
		k := key{it.about, p.number}
		if names[k] == nil {
			names[k] = map[string]int{}
		}
		names[k][p.name]++
		if numbers[it.about] == nil {
			numbers[it.about] = map[string]int{}
		}
		numbers[it.about][strings.ToLower(p.name)] = p.number
	}
	best := map[key]string{}
	for k, list := range names {
		for name, n := range list {
			b := best[k]
			if b == "" || n > list[b] || n == list[b] && (len(name) < len(b) || len(name) == len(b) && name < b) {
				best[k] = name
			}
		}
	}
	for _, it := range all {
		p := &it.programme
		if p.number == 0 && p.name != "" {
			p.number = numbers[it.about][strings.ToLower(p.name)]
		}
		if p.number > 0 {
			p.name = best[key{it.about, p.number}]
		}
	}
}
