package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// cover scores a title over columns [j, j+c).
func (d *layer) cover(i, j, c int) float64 {
	x := &d.h.pre[d.lo+i]
	up := x.ttl()
	score := 0.0
	switch {
	case untilBelow(x.text) && c == 1 && d.below(j).Year != 0:
		score += 1.2 // 2018 t/m, above VJN 2018
	case untilBelow(x.text) && c > 1, c > 1 && up.Small && up.Words == 1 && up.Phase == budget.Budget && qualifying(x.text):
		score -= 1.2 // it goes on below, or says which budget of one year
	}
	if signLegend(x.text) {
		score -= 2
	}
	for k := j; k < j+c; k++ {
		if b := &d.h.pre[d.cols[k].parts[0]]; b.wrapped > 0 && b.text != x.text && strings.HasPrefix(b.text, x.text) {
			score -= 1.2 // Begroting, above Begroting 2019: it says that already
			break
		}
	}
	if x.row < 0 && c > 1 && up.Phase != "" && up.Years == 0 && d.below(j).Bare && d.below(j+1).Bare && (i > 0 && d.h.pre[d.lo+i-1].text == x.text || i+1 < d.u && d.h.pre[d.lo+i+1].text == x.text) {
		score -= 1.2 // raming raming raming: each stands over one
	}
	if itemised(x.text) {
		score -= 1.5 // 1. Programmarekening 2016: a row
	}
	if c == 1 && up.Measure == budget.Difference && d.needsNoun(j) {
		score += 1.5 // Mutatie, above t.o.v. 2017
	}
	switch {
	case up.Head && up.Known && !strings.EqualFold(x.text, "omschrijving"):
		score -= 0.3 // Investeringen can be both
	case up.Head:
		score -= 1.3
	}
	if x.first == 0 && (x.row < 0 || d.h.to[d.lo+i]-d.h.from[d.lo+i] == 1) {
		score-- // the title of the document
	}
	if at := d.lo + i; x.row >= 0 && d.h.from[at] == at && d.h.typical > 0 && up.Hits == 0 {
		score -= 0.5 // the title of the labels, most likely
	}
	if d.splits(j) || d.splits(j+c) {
		score -= 1.2 * float64(d.h.n) / float64(c) // it would cut a title below it in two
	}
	if up.HasUnit && !unitBelow(x) || d.h.breaks(x.text) {
		score -= 1.5
	} else if len(x.text) > 40 && !(up.Period() && (up.Hits*2 >= up.Words || up.Leads)) {
		score -= 0.5
	}
	if p := d.cycle; d.mirror > 0 && i >= d.u-d.mirror*(d.m/p) {
		if g := (i - (d.u - d.mirror*(d.m/p))) / d.mirror; j >= g*p && j+c <= (g+1)*p {
			score += 0.2
		} else {
			score -= 1.2 // it is of another group
		}
	} else if p > 0 {
		if j%p == 0 && (c%p == 0 || j+c == d.m && c > p) {
			score += 0.3
			if c == p && p > 1 && lowerTitles(d, j, c) {
				score += 0.4 // the same words stand below each
			}
		} else {
			score -= 0.6
		}
	}
	score -= 0.05 / float64(c)
	if c == 1 && up.Dated && up.Years == 0 && d.below(j).Bare && !d.below(j).Dated {
		score += 0.5 // 31 dec. above its year
	}
	if c == 1 && up.Years == 0 && d.twin(j) && !up.Head {
		score += 0.7 // it tells two columns apart: Positieve and Negatieve above Grondexploitaties
	}
	if c == 1 && strings.HasSuffix(x.text, "-") && d.h.pre[d.cols[j].parts[0]].ttl().Small {
		score += 0.3 // a word that goes on below
	}
	if c > 1 && beginsWith(x.text, "nul") && (beginsWith(x.text, "nulmeting") || beginsWith(x.text, "nulwaarde")) {
		score -= 0.5 // it is of one year
	}
	switch each := d.yearEach(); {
	case up.Bare && each && c > 1:
		score -= 0.9
	case up.Bare && each:
	case up.Bare && d.repeated(i):
		score -= 0.6
	}
	if c > 1 && d.cycle == 0 && d.twice(j, c) {
		score += 0.5
	}
	years, days, measures, phases, lower := 0, 0, 0, 0, 0
	last := 0
	for k := range c {
		t := d.below(j + k)
		if t.Year != 0 && !(up.Year == t.Year && !up.Bare) {
			years++
			if last != 0 && t.Year <= last && t.Measure == "" && !(t.Dated && t.Year == last) {
				score -= 1.6 // years rise below one title
			}
			last = t.Year
		}
		if t.Dated {
			days++
		}
		if t.Dated && t.Bare && up.Years == 0 {
			switch low := strings.ToLower(x.text); {
			case anyOf(low, "boekwaarde", "stand", "saldo", "balans", "waarde", "voorraad", "schuld", "vermogen"):
				score += 0.3 // a stand is of a day
			case anyOf(low, "investering", "inkomsten", "uitgaven", "lasten", "baten", "kosten", "opbrengst", "toevoeging", "onttrekking", "aflossing", "afschrijving"):
				score -= 0.8 // what flows is of a year
			}
		}
		if low := d.h.pre[d.cols[j+k].parts[0]].text; up.Phase == budget.Actual && (amends(low, "na") || amends(low, "voor")) {
			score -= 1.2 // a budget is amended
		}
		if t.Phase != "" {
			phases++
			if up.Phase != "" && up.Phase != t.Phase && up.Year != 0 {
				score -= 1.6
			} else if up.Phase != "" && up.Phase != t.Phase {
				score -= 0.9
			}
		}
		if up.Year != 0 && t.Year != 0 && up.Year != t.Year && !(up.Bare && c == 1 && t.Words > 3) {
			score -= 1.2 * float64(d.h.n) / float64(c) // but "Volgens meerjarenraming in begroting 2024" stands below 2025
		}
		if parts := d.cols[j+k].parts; t.Measure != "" && (len(parts) > 1 || d.h.pre[parts[0]].ttl().Known || !d.h.pre[parts[0]].ttl().Small) {
			measures++ // but via resultaatbestemming goes on from what stands above it
		}
		for q := range k {
			if d.same(j+q, j+k) {
				score -= 1.5 // Lasten stands once below each title
			}
		}
		if up.Bare && t.Bare && !up.Dated {
			score -= 1.2 * float64(d.h.n) / float64(c) // a year says nothing over itself
		}
		if d.h.pre[d.cols[j+k].parts[0]].ttl().Small {
			lower++
		}
	}
	if up.Phase == budget.Budget {
		for k := range c {
			if d.qualifies(j + k) {
				measures++
			}
		}
		if j > 0 && d.qualifies(j-1) && !d.qualifies(j) && i > 0 && d.h.pre[d.lo+i-1].ttl().Phase == budget.Actual {
			score -= 1.2 // Primitief, between Rekening and Begroting 2018: it is of the budget
		}
	}
	if c == 1 && (beginsWith(x.text, "meerjaren") || beginsWith(x.text, "mj")) && d.m > 2 && d.below(j).Years == 1 && d.below(j).To == 0 {
		score -= 0.8 // it is of more years than one
	}
	if next := d.lo + i + 1; up.Measure != "" && up.Phase == "" && i+1 < d.u && d.below(j).Phase == budget.Actual && c > 1 && d.below(j+c-1).Phase == budget.Budget {
		if t := d.h.pre[next].ttl(); t.Measure == up.Measure && t.Phase == budget.Budget {
			score -= 1 // Lasten, Geraamde lasten: the second stands over all that are planned
		}
	}
	if c == 2 && up.Phase == budget.Budget && amends(d.h.pre[d.cols[j].parts[0]].text, "voor") && amends(d.h.pre[d.cols[j+1].parts[0]].text, "na") {
		score += 1.5
	}
	if up.Plans && i == d.u-1 && years == c && j+c < d.m && d.rises(j+c) {
		score -= 1.2 // it stands over all years further on
	}
	if up.Phase != "" && d.u > 1 && years == c {
		for k := j + 1; k < j+c; k++ {
			if d.jumps(k) {
				score -= 0.4
			}
		}
		if d.jumps(j) || d.jumps(j+c) {
			score += 0.3 // Realisatie 2022 2023, Streefwaarde 2026
		}
	}
	if (d.inTrio(j) || d.inTrio(j+c)) && !(up.Bare && d.yearEach()) {
		score -= 1.2 * float64(d.h.n) / float64(c) // Lasten, Baten and Saldo stand below one title
	}
	if days > 0 && days < years {
		score -= 0.6 // days and years below one title
	}
	if years == c && c > 1 && measures == 0 {
		switch {
		case up.Plans:
			score += 0.1
		case up.Phase != "" && d.planned():
			score -= 0.15 // the years further on have a title of their own
		}
	}
	if up.To != 0 && up.Phase != "" && years == c && d.below(j).Year == up.From && last == up.To {
		score += 1.2 // MJB 2023 - 2026 stands over those years
	}
	n := float64(c)
	period := up.Phase != "" && up.Period() && (up.Hits*2 >= up.Words || up.Leads) && up.Years < 2
	switch {
	case up.Bare:
		if years == 0 && (measures > 0 || phases > 0) {
			score += 0.9
		} else if years == 0 {
			score += 0.3
		} else if c == 1 && d.below(j).Words > 2 {
			score += 0.7 // 2025 above "Volgens meerjarenraming in begroting 2024"
		}
	case up.Measure == budget.Difference && up.Phase == "":
		switch {
		case c == 1 && years == 1:
			score += 0.7
		case measures == c:
			score += 0.8
		case c == 1 && lower == 1:
			score += 0.5
		case years == c && c > 1:
			score -= 0.6
		}
	case period && up.Year == 0:
		switch {
		case years == c && phases == 0:
			score += 0.9 + 0.05*n
		case years == c && phases == c && c > 1 && plans(x.text):
			score += 0.5 // Meerjaren, above Begr. 2024 | Begr. 2025
		case measures == c:
			score += 0.8
		case lower > 0:
			score += 0.5
		}
	case period:
		switch {
		case years == 0 && measures == c:
			score += 0.9
		case years == 0 && lower == c:
			score += 0.6 // Begroting 2017 / voor wijziging
		case years == 0:
			score += 0.2
		}
	case up.Measure != "":
		switch {
		case years == c && d.goesOn(j, c):
			score -= 0.4
		case years == c && c > 1:
			score += 0.8
		case years == c, phases == c:
			score += 0.5
		case measures == c && up.Measure != budget.Incidental && up.Measure != budget.Structural:
			score -= 0.9
		case measures == c:
			score += 0.5
		}
	default:
		switch {
		case years == c && up.Years == 0 && !up.Plans && d.goesOn(j, c):
			score -= 0.4 // years that go on beside it need no title
		case c == 1 && up.Years == 0 && d.below(j).Bare && i == 0 && !up.Known && d.phasesBehind():
			score -= 0.4 // the name of the table, before Nulmeting, Realisatie, Begroting
		case c == 1 && up.Years == 0 && d.below(j).Bare && (!up.Head || up.Known):
			score += 0.3 // Boekwaarde / 31-12-2022
		case lower == c && c == 1:
			score += 0.7 // Primaire / begroting
		case lower == c && !up.Head:
			score += 0.15 // Tarieven / gebruikers, eigenaren, totaal
		case years == c && c > 1 && phases == 0 && up.Years == 0 && len(x.text) < 40:
			score += 0.1 // Aantal aansluitingen / 2018 2019
		default:
			score -= 0.4
		}
		if adjective(x.text) && c == 1 && phases == 1 {
			score += 0.4
		}
	}
	return score
}

// lowerTitles reports whether columns [j, j+c) have titles that begin with a small letter: they go on from what stands above them.
func lowerTitles(d *layer, j, c int) bool {
	for k := j; k < j+c; k++ {
		if !d.h.pre[d.cols[k].parts[0]].ttl().Small {
			return false
		}
	}
	return true
}

// phasesBehind reports whether all titles of the row but the first say a phase.
func (d *layer) phasesBehind() bool {
	for k := d.lo + 1; k < d.lo+d.u; k++ {
		if t := d.h.pre[k].ttl(); t.Phase == "" || !t.Known {
			return false
		}
	}
	return d.u > 2
}

// unitBelow reports whether a cell is a short title with its unit on a line below it.
func unitBelow(x *token) bool {
	i := strings.LastIndexByte(x.text, '(')
	return x.row < 0 && x.end > x.line && i > 0 && i <= 24 && strings.Count(x.text[:i], " ") < 4 && strings.HasSuffix(x.text, ")") && UnitOnly(x.text[i:])
}

// planned reports whether the row has such a title.
func (d *layer) planned() bool {
	for k := range d.u {
		if plans(d.h.pre[d.lo+k].text) {
			return true
		}
	}
	return false
}

// untilBelow reports whether a title ends in a word that wants another behind it: 2018 t/m.
func untilBelow(title string) bool { return strings.HasSuffix(title, " t/m") }

// plans reports whether a title stands over the years further on: Raming, Meerjarenperspectief, MJR.
func plans(title string) bool {
	return beginsWith(title, "raming") || beginsWith(title, "meerjaren") || beginsWith(title, "mj")
}

// twin reports whether another column has the title of column j so far.
func (d *layer) twin(j int) bool {
	for o := range d.m {
		if o != j && d.same(o, j) {
			return true
		}
	}
	return false
}

// twice reports whether the titles of columns [j, j+c) stand elsewhere in the same order: eigenaar, gebruiker, totaal below
// two titles.
func (d *layer) twice(j, c int) bool {
	for o := 0; o+c <= d.m; o++ {
		if o+c > j && o < j+c {
			continue
		}
		same := true
		for q := 0; q < c && same; q++ {
			same = d.same(j+q, o+q)
		}
		if same {
			return true
		}
	}
	return false
}

// bare scores a column below that has no title in this row.
func (d *layer) bare(j int) float64 {
	t := d.below(j)
	low := d.h.pre[d.cols[j].parts[0]].ttl().Small
	switch {
	case t.Year != 0 && (t.Phase != "" || t.Dated), t.Measure == budget.Difference && !low:
		return -0.1
	case t.Bare:
		return -0.6
	case low && t.Measure == "":
		return -0.7
	case t.Measure != "":
		return -0.5
	}
	return -0.35
}

func anyOf(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// splits reports whether one title stands over the columns on both sides of place j.
func (d *layer) splits(j int) bool {
	if j <= 0 || j >= d.m {
		return false
	}
	a, b := d.cols[j-1].parts, d.cols[j].parts
	return len(a) > 1 && len(b) > 1 && a[0] == b[0]
}

// adjective reports whether a title needs a noun behind it: Primaire, Definitieve, Nog te.
func adjective(s string) bool {
	switch s {
	case "Primaire", "Definitieve", "Primitieve", "Oorspronkelijke", "Gewijzigde", "Bijgestelde", "Actuele", "Vastgestelde", "Bruto", "Netto", "Nog", "Nog te", "Stand", "Stand per", "Saldo per", "Totale", "Gerealiseerde", "Begrote", "Geraamde":
		return true
	}
	return endsOpen(s)
}
