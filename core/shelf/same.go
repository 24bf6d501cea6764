package shelf

import "begrotingsverkenner/core/budget"

// sameNames are the names that a manifest says are one, by their key: each leads to one of them.
type sameNames map[string]string

func sameNamesOf(docs []*budget.Document) sameNames {
	same := sameNames{}
	for _, d := range docs {
		for _, list := range d.Meta.SameAs {
			for _, name := range list[1:] {
				if a, b := same.of(key(list[0])), same.of(key(name)); a != b {
					same[b] = a
				}
			}
		}
	}
	return same
}

func (s sameNames) of(k string) string {
	for s[k] != "" {
		k = s[k]
	}
	return k
}

// samePairs finds pairs of names that the manifest says are one, within a municipality.
func (s sameNames) pairs(names []*name) [][2]int {
	if len(s) == 0 {
		return nil
	}
	first := map[string]int{}
	var pairs [][2]int
	for i, n := range names {
		o := n.found[0]
		k := s.of(o.key)
		if j, ok := first[k+n.key[len(o.key):]]; ok {
			pairs = append(pairs, [2]int{j, i})
			continue
		}
		first[k+n.key[len(o.key):]] = i
	}
	return pairs
}
