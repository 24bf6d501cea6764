package fetch

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

// about is the publication that a page is part of.
type about struct {
	kind budget.PublicationKind
	year int
}

// fill takes over what is not known yet. A year goes with the kind that it was said of: of another kind it says nothing.
func (a *about) fill(b about) {
	switch {
	case a.kind == "" && a.year == 0:
		*a = b
	case a.kind == "" && (b.year == a.year || b.year == 0):
		a.kind = b.kind
	case a.year == 0 && (b.kind == a.kind || b.kind == ""):
		a.year = b.year
	}
}

func (a about) known() bool { return a.kind != "" && a.year != 0 }

var (
	// "Begroting 2024", "Gemeentebegroting 2024 Voorbeeldstad", "Meerjarenbegroting 2025-2028", "Jaarstukken 2023"
	publicationName = regexp.MustCompile(`(?i)^(?:(?:concept|ontwerp|vastgestelde|primitieve|gemeente)[ -]?)*(programmabegroting|meerjarenprogrammabegroting|meerjarenbegroting|begroting|jaarverslag|jaarstukken|jaarrekening|programmarekening)\b([^.?]*)$`)
	yearInName      = regexp.MustCompile(`\b(20[0-9]{2})\b`)
	// begroting-2024, programmabegroting2025-2028, jaarstukken_2023
	publicationAddress = regexp.MustCompile(`(begroting|jaarverslag|jaarstukken|jaarrekening|programmarekening)[-_ .]?(20[0-9]{2})`)
	yearAddress        = regexp.MustCompile(`(?:^|[/.])(20[0-9]{2})(?:[/.]|$)`)
	kindAddress        = regexp.MustCompile(`(?:^|[/.-])(?:programma|meerjaren)?(begroting|jaarverslag|jaarstukken|jaarrekening|programmarekening)(?:[/.-]|$)`)
)

func kindNamed(word string) budget.PublicationKind {
	if strings.HasSuffix(strings.ToLower(word), "begroting") {
		return budget.BudgetKind
	}
	return budget.AnnualReport
}

// publication reads the name of a publication. Longer texts only mention one.
func publication(name string) about {
	m := publicationName.FindStringSubmatch(strings.TrimSpace(name))
	if m == nil || len(strings.Fields(name)) > 7 {
		return about{}
	}
	a := about{kind: kindNamed(m[1])}
	if y := yearInName.FindString(m[2]); y != "" {
		a.year, _ = strconv.Atoi(y)
	}
	return a
}

// published reads the publication out of an address: denhaag.begroting-2024.nl, /jaarstukken-2023/, /begroting/2025/.
func published(u *url.URL) about {
	low := strings.ToLower(u.Path)
	for _, s := range [...]string{low, strings.ToLower(u.Host)} {
		if m := publicationAddress.FindStringSubmatch(s); m != nil {
			year, _ := strconv.Atoi(m[2])
			return about{kindNamed(m[1]), year}
		}
	}
	var a about
	if m := kindAddress.FindStringSubmatch(low + "/"); m != nil {
		a.kind = kindNamed(m[1])
	} else if m := kindAddress.FindStringSubmatch(strings.ToLower(u.Hostname())); m != nil {
		a.kind = kindNamed(m[1])
	}
	if m := yearAddress.FindStringSubmatch(low); m != nil {
		a.year, _ = strconv.Atoi(m[1])
	}
	return a
}

// abouts finds out which publication each page and document is of: by its title and its way from the home page, by its
// address, by its own name, by what it stands under, and else by what the whole website is about.
func (c *crawl) abouts() {
	start := c.queueStart().real()
	site := c.siteAbout(start)
	for _, it := range c.pages {
		it.about = own(it)
	}
	for _, it := range c.docs {
		it.about = ownDocument(it)
	}
	for _, list := range [][]*item{c.pages, c.docs} {
		for _, it := range list {
			if it.about.known() {
				continue
			}
			for p := range it.ancestors {
				if p != it {
					it.about.fill(own(p))
				}
			}
			it.about.fill(site)
		}
	}
}

// own is what a page says about itself.
func own(it *item) about {
	var a about
	parts := titleParts(it.title)
	for i := len(parts) - 1; i > 0; i-- {
		a.fill(publication(parts[i]))
	}
	for i := len(it.crumbs) - 1; i >= 0; i-- {
		if i < len(it.crumbs)-1 || it.crumbs[i].Address != "" {
			a.fill(publication(it.crumbs[i].Name))
		}
	}
	a.fill(publication(it.site))
	a.fill(published(it.address))
	if len(parts) > 0 {
		a.fill(publication(parts[0]))
	}
	for _, h := range it.headings {
		a.fill(publication(h))
	}
	return a
}

// ownDocument is what a document is called, and what its address says.
func ownDocument(it *item) about {
	var a about
	for _, name := range it.names() {
		a.fill(publication(name))
	}
	a.fill(published(it.address))
	return a
}

// siteAbout is what the website as a whole is about, when that is one publication.
func (c *crawl) siteAbout(start *item) about {
	a := own(start)
	if a.known() {
		return a
	}
	// The publication that most pages name.
	count := map[about]int{}
	for _, it := range c.pages {
		if b := own(it); b.known() {
			count[b]++
		}
	}
	best, most, sum := about{}, 0, 0
	for b, n := range count {
		sum += n
		if n > most || n == most && (b.year > best.year || b.year == best.year && b.kind < best.kind) {
			best, most = b, n
		}
	}
	if 10*most >= 9*sum { // nearly all of them, or it is a website of several
		a.fill(best)
	}
	return a
}

// municipalityName is "Gemeente Den Haag" in a title.
var municipalityName = regexp.MustCompile(`^[Gg]emeente ((?:['’]s-|'t |’t )?\p{Lu}[\p{L}'’-]*(?: (?:aan|op|de|den|der|van|bij|en|in|'t|’t|\p{Lu}[\p{L}'’-]*)){0,4})$`)

// municipality returns the municipality that the website names in the titles of its pages, when that is one.
func (c *crawl) municipality() string {
	count := map[string]int{}
	for _, it := range c.pages {
		names := append(titleParts(it.title), it.site)
		if it == c.queueStart().real() {
			names = append(names, it.headings...)
		}
		for _, n := range names {
			if m := municipalityName.FindStringSubmatch(n); m != nil {
				count[m[1]]++
				break
			}
		}
	}
	best := ""
	for name, n := range count {
		if n > count[best] || n == count[best] && name < best {
			best = name
		}
	}
	return best
}
