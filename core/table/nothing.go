package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// figuresOfNothing reports whether what was found has the shape of a table of figures and is none: the pages of a contents list, the
// hours at which a desk is open, the telephone numbers on a page.
func (t *Found) figuresOfNothing() bool {
	return t.onlyPages() || t.onlyHours() || t.onlyNumbers()
}

// onlyPages reports whether its columns are called Pagina.
func (t *Found) onlyPages() bool {
	for c := range t.Heads {
		if !reference(t.Heads[c].name()) {
			return false
		}
	}
	return len(t.Heads) > 0
}

// onlyHours reports whether all figures are times of the day, and a word says so.
func (t *Found) onlyHours() bool {
	for i := range t.Rows {
		for k := range t.Rows[i].figs {
			if f := &t.Rows[i].figs[k]; f.kind == number && !timeOfDay(f.text) {
				return false
			}
		}
	}
	says := func(list []token) bool {
		return slices.ContainsFunc(list, func(x token) bool {
			low := strings.ToLower(x.text)
			switch low {
			case "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag":
				return true
			}
			return strings.Contains(low, "tijd") || strings.Contains(low, "geopend") || strings.Contains(low, "uur")
		})
	}
	for c := range t.Heads {
		if says(t.Heads[c].parts) {
			return true
		}
	}
	for i := range t.Rows {
		if says(t.Rows[i].words) {
			return true
		}
	}
	return says(t.Lead) || says(t.Labels)
}

// timeOfDay reports whether a figure can be a time: 9.00, 17.30.
func timeOfDay(s string) bool {
	hour, minute, ok := strings.Cut(s, ".")
	return ok && len(hour) < 3 && len(minute) == 2 && allDigits(hour) && allDigits(minute) && (len(hour) == 1 || hour < "25") && minute < "60"
}

// onlyNumbers reports whether one or two figures stand below a title that says nothing, without a euro or a unit near them.
func (t *Found) onlyNumbers() bool {
	if t.Width > 1 || len(t.Rows) > 2 || len(t.Heads) == 0 || t.Inherited {
		return false
	}
	for i := range t.Heads[0].parts {
		if x := t.Heads[0].parts[i].ttl(); x.Hits > 0 || x.Year != 0 || x.Head || HasUnit(t.Heads[0].parts[i].text) {
			return false
		}
	}
	for i := range t.Rows {
		for k := range t.Rows[i].figs {
			if f := &t.Rows[i].figs[k]; f.fig.Euro || f.fig.Percent || f.fig.Kind != figure.Amount {
				return false
			}
		}
	}
	return !slices.ContainsFunc(t.Lead, func(x token) bool { return HasUnit(x.text) })
}
