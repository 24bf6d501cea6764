package fetch

import (
	"maps"
	"slices"
	"strings"
)

// tree finds for each page the one that it stands under. The page's own way from the home page says it best; then menus in which
// lists stand in lists; then its address; and last the page that led to it.
func (c *crawl) tree() {
	start := c.queueStart().real()
	all := slices.Concat(c.pages, c.docs)
	for _, it := range all {
		if it != start {
			it.parent = c.parentOf(it, start)
		}
	}
	for _, it := range all {
		cutCircle(it, start)
	}
}

func (c *crawl) parentOf(it, start *item) *item {
	best, votes := (*item)(nil), 0
	for _, key := range slices.Sorted(maps.Keys(it.above)) {
		p := c.items[key].real()
		if p == it || p.state != came || p.isDocument {
			continue
		}
		if it.above[key] > votes {
			best, votes = p, it.above[key]
		}
	}
	if best != nil && (best != start || votes >= 1000) {
		return best
	}
	if !it.isDocument {
		if p := c.folderOf(it); p != nil && p != start {
			return p
		}
	}
	if it.from != nil {
		if p := it.from.real(); p != it && p.state == came {
			return p
		}
	}
	return start
}

// folderOf returns the page at the longest beginning of an address that is a page: /programma/3 of /programma/3/doelen.
func (c *crawl) folderOf(it *item) *item {
	u := *it.address
	u.RawQuery, u.RawPath = "", ""
	for p := strings.TrimSuffix(u.Path, "/"); ; {
		cut := strings.LastIndexByte(p, '/')
		if cut < 0 {
			return nil
		}
		p = p[:cut]
		for _, try := range [...]string{p + "/", p, p + ".html", p + "/index.html"} {
			if u.Path = try; try == "" {
				continue
			}
			if f := c.items[u.String()]; f != nil {
				if f = f.real(); f != it && f.state == came && !f.isDocument {
					return f
				}
			}
		}
	}
}

// cutCircle puts an item that stands under itself below the start.
func cutCircle(it, start *item) {
	slow := it
	for fast := it.parent; fast != nil; {
		if fast == slow {
			it.parent = start
			if it == start {
				it.parent = nil
			}
			return
		}
		if fast = fast.parent; fast == nil {
			return
		}
		fast, slow = fast.parent, slow.parent
	}
}

// above yields an item and all that it stands under, the nearest first.
func (it *item) ancestors(yield func(*item) bool) {
	for n := 0; it != nil && n < 32; n++ {
		if !yield(it) {
			return
		}
		it = it.parent
	}
}

// names are what a page is called, the best name first: where others lead to it, in its way from the home page, by itself.
func (it *item) names() []string {
	var list []string
	if n := len(it.crumbs); n > 0 && it.crumbs[n-1].Address == "" {
		list = append(list, it.crumbs[n-1].Name)
	}
	called := slices.Sorted(maps.Keys(it.called))
	slices.SortStableFunc(called, func(a, b string) int { return it.called[b] - it.called[a] })
	for _, text := range called {
		if !isStepName(text) {
			list = append(list, text)
		}
	}
	list = append(list, it.headings...)
	if parts := titleParts(it.title); len(parts) > 0 {
		list = append(list, parts[0])
	}
	return list
}

// isStepName reports whether a link says where it stands and not where it leads to.
func isStepName(text string) bool {
	low := strings.ToLower(text)
	for _, w := range [...]string{"lees meer", "meer informatie", "meer", "lees verder", "hier", "klik hier", "vorige", "volgende", "terug", "home", "bekijk", "ga naar", "naar "} {
		if low == w || strings.HasPrefix(low, w) && (strings.HasSuffix(w, " ") || len(low) > len(w) && (low[len(w)] == ' ' || low[len(w)] == ':')) {
			return true
		}
	}
	return false
}

// titleParts are the names in the title of a page: its own, that of what it is part of, that of the website.
func titleParts(s string) []string {
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " » ", " › ", " :: ", " • ", " < "} {
		s = strings.ReplaceAll(s, mark, "\n")
	}
	var parts []string
	for part := range strings.Lines(s) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
