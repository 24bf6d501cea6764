// Package sorting sorts. The generic sorts of the standard library are compiled once for every type they sort; in a program
// that people download that was one byte in eighty. This one is compiled once for all types. It is meant for lists that a
// reader looks at, not for those that are sorted thousands of times.
package sorting

import "sort"

// By sorts a list and leaves what compares as equal in the order in which it stood.
func By[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
