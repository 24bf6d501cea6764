package shelf

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/sorting"
)

// name is one normalised name with the places where it occurs, while names are joined into series.
type name struct {
	key    string
	found  []*occurrence
	joined int // the index of the name that it was joined to, or its own
	how    How
}

// clusters joins the occurrences into groups of one activity each, oldest first. Two names that one document lists
// beside one another in the same kind of table are never joined, directly or through a third.
func (s *shelf) clusters() [][]*name {
	var names []*name
	byKey := map[string]*name{}
	for _, o := range s.found {
		k := s.identity(o)
		n := byKey[k]
		if n == nil {
			n = &name{key: k, joined: len(names), how: HowSame}
			byKey[k] = n
			names = append(names, n)
		}
		n.found = append(n.found, o)
	}
	root := func(i int) int {
		for names[i].joined != i {
			i = names[i].joined
		}
		return i
	}
	members := make([][]*name, len(names))
	for i, n := range names {
		members[i] = []*name{n}
	}
	join := func(i, j int, how How) {
		a, b := root(i), root(j)
		if a == b || apart(members[a], members[b]) {
			return
		}
		if a > b {
			a, b = b, a
		}
		for _, n := range members[b] {
			if n.how == HowSame {
				n.how = how
			}
		}
		names[b].joined = a
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	for _, p := range sameNamesOf(s.docs).pairs(names) {
		join(p[0], p[1], HowManifest)
	}
	for _, p := range spellingPairs(names) {
		join(p[0], p[1], HowSpelling)
	}
	for _, p := range figurePairs(names) {
		join(p[0], p[1], HowFigures)
	}
	var out [][]*name
	for i := range names {
		if len(members[i]) > 0 {
			out = append(out, members[i])
		}
	}
	return out
}

// identity is what occurrences of one name share. A name that one publication uses in two programmes, or one table
// kind of one document in two sections, is as many activities.
func (s *shelf) identity(o *occurrence) string {
	if s.ambiguous == nil {
		s.findAmbiguous()
	}
	d := s.docs[o.doc]
	k := o.key + "\x00" + s.town(&d.Meta)
	split := s.ambiguous[k]
	if split&inProgrammes != 0 || strings.Contains(general, "|"+o.key+"|") {
		k += "\x00" + s.slugs[o.doc]
	}
	if split&inSections != 0 {
		k += "\x00" + key(o.parent) + "\x00" + key(section(o.table))
	}
	return k
}

// general are names that say nothing about what is done: in another programme they are something else, also where no
// publication shows both.
const general = "|overhead|overig|overige|overige activiteiten|overige lasten|overige baten|overige baten en lasten|algemeen|diversen|divers|apparaat|apparaatskosten|apparaatslasten|personeel|personeelskosten|salarissen|subsidies|stelposten|onvoorzien|projecten|beleid|bedrijfsvoering|huisvesting|kapitaallasten|reserves|voorzieningen|mutaties reserves|taakmutaties|"

const (
	inProgrammes = 1 << iota
	inSections
)

func (s *shelf) findAmbiguous() {
	s.ambiguous = map[string]int{}
	programme := map[string]string{}
	table := map[string]*budget.Table{}
	for _, o := range s.found {
		m := &s.docs[o.doc].Meta
		k := o.key + "\x00" + s.town(m)
		at := k + "\x00" + m.Publication()
		if p, ok := programme[at]; ok && p != s.slugs[o.doc] && m.Publication() != "" {
			s.ambiguous[k] |= inProgrammes
		}
		programme[at] = s.slugs[o.doc]
		in := k + "\x00" + strconv.Itoa(o.doc) + string(o.table.Kind)
		if t, ok := table[in]; ok && (t != o.table || o.table.Kind == budget.Activities) {
			s.ambiguous[k] |= inSections
		}
		table[in] = o.table
	}
}

// apart reports whether one document lists two of the names in the same kind of table.
func apart(a, b []*name) bool {
	type place struct {
		doc  int
		kind budget.TableKind
	}
	seen := map[place]bool{}
	for _, n := range a {
		for _, o := range n.found {
			seen[place{o.doc, o.table.Kind}] = true
		}
	}
	for _, n := range b {
		for _, o := range n.found {
			if seen[place{o.doc, o.table.Kind}] {
				return true
			}
		}
	}
	return false
}

// spellingPairs finds pairs of names that are spellings of one another, without comparing each with each: only names
// with the same first letters are.
func spellingPairs(names []*name) [][2]int {
	const stem = 4
	buckets := map[string][]int{}
	type parts struct {
		main      []string
		bracketed string
	}
	split := make([]parts, len(names))
	for i, n := range names {
		main, bracketed := words(n.found[0].name)
		split[i] = parts{main, strings.Join(bracketed, " ")}
		k, rest, _ := strings.Cut(n.key, "\x00")
		letters := strings.ReplaceAll(k, " ", "")
		if len(letters) < minLinked {
			continue
		}
		buckets[letters[:stem]+"\x00"+rest] = append(buckets[letters[:stem]+"\x00"+rest], i)
	}
	var pairs [][2]int
	for _, b := range buckets {
		for x, i := range b {
			for _, j := range b[x+1:] {
				if split[i].bracketed != split[j].bracketed {
					continue
				}
				if _, ok := matchWords(split[i].main, split[j].main); ok {
					pairs = append(pairs, [2]int{i, j})
				}
			}
		}
	}
	return sortPairs(pairs)
}

// figurePairs finds pairs of names that share their words, and of which one document prints the same figures in two
// kinds of table: its activities table calls it Volwassen educatie and its product list Volwasseneneducatie
// (inburgering), both with 908.
func figurePairs(names []*name) [][2]int {
	buckets := map[string][]int{}
	at := map[string][]*occurrence{}
	for i, n := range names {
		for _, o := range n.found {
			if f := fingerprint(o); f != "" {
				buckets[f] = append(buckets[f], i)
				at[f] = append(at[f], o)
			}
		}
	}
	var pairs [][2]int
	for f, b := range buckets {
		// Two pairs with the same figures in one document prove nothing.
		if len(b) == 2 && b[0] != b[1] && at[f][0].table.Kind != at[f][1].table.Kind && related(at[f][0].name, at[f][1].name) {
			pairs = append(pairs, [2]int{b[0], b[1]})
		}
	}
	return sortPairs(pairs)
}

// fingerprint is the expenditure and revenue of an occurrence in its document's year, or "" where that is nil.
func fingerprint(o *occurrence) string {
	var expenditure, revenue string
	for i := range o.points {
		p := &o.points[i]
		if p.Year != p.Edition || p.Value.Sign() == 0 {
			continue
		}
		switch p.Measure {
		case budget.Expenditure:
			expenditure = p.Value.String() + string(p.Phase)
		case budget.Revenue:
			revenue = p.Value.String()
		}
	}
	if expenditure == "" {
		return ""
	}
	return strconv.Itoa(o.doc) + " " + expenditure + " " + revenue
}

func sortPairs(pairs [][2]int) [][2]int {
	sorting.By(pairs, func(a, b [2]int) int {
		if a[0] != b[0] {
			return a[0] - b[0]
		}
		return a[1] - b[1]
	})
	return pairs
}
