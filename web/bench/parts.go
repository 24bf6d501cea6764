package main

import (
	"fmt"
	"slices"
	"strings"
)

// part is some measurements that belong together.
type part struct {
	name    string
	title   string // of its section on the page
	measure func(turns int) ([]result, error)
}

// parts are all measurements, in the order of the page.
var parts = []part{
	{"reading", "Lezen", reading},
	{"writing", "Werkmappen schrijven", writing},
	{"checking", "Controleren", checking},
	{"floors", "Bodems en delen", floors},
	{"before", "Naast een eerdere versie", before},
	{"pages", "PDF en Word", pages},
	{"runs", "Grote runs", runs},
	{"explorer", "De verkenner", explorer},
}

// choose returns the part of that name, or all.
func choose(from []part, name string) ([]part, error) {
	if name == "" {
		return from, nil
	}
	i := slices.IndexFunc(from, func(p part) bool { return p.name == name })
	if i < 0 {
		return nil, fmt.Errorf("-only %s: there is no such part; choose from %s", name, names(from))
	}
	return from[i : i+1], nil
}

func names(of []part) string {
	var all []string
	for _, p := range of {
		all = append(all, p.name)
	}
	return strings.Join(all, ", ")
}
