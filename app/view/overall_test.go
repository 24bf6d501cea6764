package view

import (
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// programmesOf makes a catalogue of one budget: a line for each document, with the programme, lasten, baten and saldo. A minus alone is
// what is not named; a name in brackets is a chapter.
func programmesOf(lines string) *Catalogue {
	c := &Catalogue{}
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := strings.Fields(line)
		e := Entry{Name: fmt.Sprint(i, ".txt"), Kind: budget.BudgetKind, Year: 2030, Publication: "begroting-2030", Programme: strings.Trim(f[0], "()"), Chapter: f[0][0] == '('}
		for j := range e.Figures {
			if f[1+j] != "-" {
				e.Figures[j] = f[1+j]
			}
		}
		c.Add(e, e.Programme)
	}
	return c
}

func TestOverall(t *testing.T) {
	t.Parallel()
	c := programmesOf(`
wonen    100  40   60
zorg     700  20  680
belasting  -  900    -
korting  -50  10  -60
raad       3   -    -
werk     200  50    -
zorg       -   -    -
wonen      1   1    0
(overhead) 500 0  500
`)
	w := c.Overall("begroting-2030")
	names := func(list []*Entry) string {
		var s []string
		for _, e := range list {
			s = append(s, e.Programme)
		}
		return strings.Join(s, " ")
	}
	got := fmt.Sprintln("programmes", names(w.Programmes)) +
		fmt.Sprintln("lasten", w.Totals[0], w.Named[0], "not", names(w.Lacking[0]), "below", names(w.Below[0]), "drawn", w.Drawn[0]) +
		fmt.Sprintln("baten", w.Totals[1], w.Named[1], "not", names(w.Lacking[1]), "below", names(w.Below[1]), "drawn", w.Drawn[1]) +
		fmt.Sprintln("saldo", w.Balance, w.Balances, "twice", names(w.Twice)) +
		fmt.Sprintln("largest", names(w.Largest(0)), "/", names(w.Largest(1)))
	// Of werk the saldo follows: 200 − 50. The chapter counts for nothing, and a second page of a programme for nothing either.
	want := `programmes zorg werk wonen raad korting belasting
lasten 953 5 not belasting below korting drawn 1003
baten 1020 5 not raad below  drawn 1020
saldo 830 4 twice wonen zorg
largest zorg werk wonen raad / belasting werk wonen zorg korting
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// Of every € 100 above zero: 700 of 1003.
	if share, ok := w.Share(w.Programmes[0]); !ok || share.String() != "69.79" {
		t.Errorf("the share of zorg is %v %v", share, ok)
	}
	if share, ok := w.Share(c.Find("begroting-2030", "korting")); ok {
		t.Errorf("lasten below zero have a share: %v", share)
	}
	if d := w.Differs(); d.Sign() != 0 {
		t.Errorf("a sum with gaps differs by %v", d)
	}
}

// What a publication names itself has to agree: 100 − 40 is no 90.
func TestOverallDiffers(t *testing.T) {
	t.Parallel()
	w := programmesOf("wonen 100000 40000 90000\nzorg 700000 20000 680000").Overall("begroting-2030")
	if d := w.Differs(); d.String() != "30000" {
		t.Errorf("the saldi differ by %v", d)
	}
	w = programmesOf("wonen 100000 40000 61000\nzorg 700000 20000 679000").Overall("begroting-2030")
	if d := w.Differs(); d.Sign() != 0 {
		t.Errorf("rounded saldi differ by %v", d)
	}
}

// The start page shows the newest publication, but not one of which just the first page is there.
func TestNewest(t *testing.T) {
	t.Parallel()
	c := programmesOf("wonen 1 1 0\nzorg 1 1 0\nwerk 1 1 0")
	c.Add(Entry{Kind: budget.AnnualReport, Year: 2030, Publication: "jaarverslag-2030", Figures: [3]string{"1", "1", "0"}}, "wonen")
	if got := c.Newest(); got != "begroting-2030" {
		t.Errorf("with one of three programmes: %s", got)
	}
	c.Add(Entry{Kind: budget.AnnualReport, Year: 2030, Publication: "jaarverslag-2030", Figures: [3]string{"1", "1", "0"}}, "zorg")
	if got := c.Newest(); got != "jaarverslag-2030" {
		t.Errorf("with two of three programmes: %s", got)
	}
	if got := (&Catalogue{Entries: []Entry{{Publication: UnknownPublication, Figures: [3]string{"1", "", ""}}}}).Newest(); got != "" {
		t.Errorf("of no known publication: %s", got)
	}
}
