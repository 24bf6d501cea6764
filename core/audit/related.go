package audit

import (
	"strconv"

	"begrotingsverkenner/core/budget"
)

// Related splits documents into groups that the checks can take one at a time: documents of different groups are never
// compared, so what [Run] finds in each group together is what it finds in all of them at once. It needs only what each
// document is a page of, so that a program need not hold more than a group in memory. Groups come in the order of their
// first document, and hold the indexes of theirs in ascending order.
func Related(metas []*budget.Meta) [][]int {
	group := make([]int, len(metas)) // the first document of its group
	first := map[string]int{}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	whole := map[string]bool{} // municipalities that have a publication in one document: all of theirs is compared with it
	for _, m := range metas {
		if m.Whole {
			whole[m.Municipality] = true
		}
	}
	for i, m := range metas {
		group[i] = i
		if m.Publication() == "" {
			continue // never compared: see [sameProgramme]
		}
		// Of two documents the numbers are compared or else the names, so either ties them together.
		for _, key := range []string{numberKey(m), nameKey(m), wholeKey(m, whole)} {
			if key == "" {
				continue
			}
			if j, ok := first[key]; ok {
				a, b := find(i), find(j)
				group[max(a, b)] = min(a, b)
			} else {
				first[key] = i
			}
		}
	}
	// Pages of one publication are not compared with each other, however many there are.
	one := map[int]string{}
	several := map[int]bool{}
	for i, m := range metas {
		root := find(i)
		if p, ok := one[root]; ok && p != m.Publication() {
			several[root] = true
		}
		one[root] = m.Publication()
	}
	var out [][]int
	at := map[int]int{}
	for i := range metas {
		root := find(i)
		n, ok := at[root]
		if !ok || !several[root] {
			n = len(out)
			at[root] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

func numberKey(m *budget.Meta) string {
	if m.ProgrammeNumber == 0 {
		return ""
	}
	return "n" + strconv.Itoa(m.ProgrammeNumber) + "\x00" + m.Municipality
}

func wholeKey(m *budget.Meta, whole map[string]bool) string {
	if !whole[m.Municipality] {
		return ""
	}
	return "w\x00" + m.Municipality
}

func nameKey(m *budget.Meta) string {
	if m.Programme == "" {
		return ""
	}
	return "p" + nameOf(m.Programme).joint + "\x00" + m.Municipality
}
