package e2e

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/budget"
)

// city is six hundred documents, made of the five: twenty programmes, fifteen years, a budget and a report of each.
func city(t *testing.T) []site.Input {
	t.Helper()
	five := Documents(t)
	list := budget.Manifest{Municipality: "Voorbeeldstad"}
	var all []site.Input
	for i := range 600 {
		e := budget.Entry{Kind: budget.BudgetKind, FiscalYear: 2012 + i/40, ProgrammeNumber: 1 + i/2%20, Programme: fmt.Sprintf("Programma van letter %c", 'A'+rune(i/2%20))}
		if i%2 == 1 {
			e.Kind = budget.AnnualReport
		}
		e.File = fmt.Sprintf("%s-%d-%02d.txt", e.Kind, e.FiscalYear, e.ProgrammeNumber)
		list.Documents = append(list.Documents, e)
		// Each has a word of its own, so that a search finds one of six hundred.
		all = append(all, site.Input{Name: e.File, Data: append(slices.Clip(five[i%5].Data), fmt.Sprintf("\n\nHier staat kenmerk%s.\n", letters(i))...)})
	}
	m := parsed(t, &list)
	for i := range all {
		all[i].Manifest = m
	}
	return all
}

// parsed is a manifest as it is read from a file.
func parsed(t *testing.T, list *budget.Manifest) *budget.Manifest {
	t.Helper()
	data, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// letters writes a number in letters: 417 is "ebh".
func letters(n int) string {
	s := ""
	for _, digit := range fmt.Sprint(n) {
		s += string('a' + digit - '0')
	}
	return s
}

// Six hundred documents stay usable: a page asks for no more than what it shows, and the first search for the index.
func TestMany(t *testing.T) {
	if testing.Short() {
		t.Skip("600 documents take a while")
	}
	began := time.Now()
	s := Serve(t, city(t))
	t.Logf("the site of 600 documents is there after %v", time.Since(began).Round(time.Second))
	tab := Open(t, s, Look{Scripts: true})
	tab.Do(chromedp.ActionFunc(noWorker)) // which fetches in the background what the page does not ask for
	asked := func() (data, search, all int) {
		t.Helper()
		for _, path := range s.Asked() {
			all++
			if strings.HasPrefix(path, "data/") {
				data++
			}
			if strings.Contains(path, "search.") {
				search++
			}
		}
		return data, search, all
	}
	most := func(what string, data, search, all int) {
		t.Helper()
		d, i, n := asked()
		if d > data || i > search || n > all {
			t.Errorf("%s asked for %d documents, %d indexes, %d files in all; at most %d, %d, %d", what, d, i, n, data, search, all)
		}
	}
	tab.Go("")
	most("the start", 0, 0, 16)
	tab.Expect(`document.querySelectorAll(".trends tbody tr").length === 20 && document.querySelectorAll(".trends polyline").length === 20 && document.querySelectorAll(".timeline li").length === 15`)
	tab.Do(click("3 · Programma van letter C"))
	tab.Wait(`document.querySelector("h1").innerText === "3 · Programma van letter C" && document.querySelectorAll("main tbody tr").length === 30`)
	most("a programme of thirty publications", 0, 0, 0)
	tab.Do(chromedp.Evaluate(`document.querySelector('main tbody a[href*="begroting-2020"]').click()`, nil))
	tab.Wait(`location.pathname.includes("begroting-2020") && document.querySelectorAll("main table").length > 0`)
	most("a document", 1, 0, 1)
	tab.Go("publicatie/begroting-2020/programma/3-programma-van-letter-c/")
	most("a document by its address", 1, 0, 16)

	// The checks of a large site are counted beforehand, and its table is paged.
	tab.Go("controles/")
	most("the checks", 0, 0, 16)
	tab.Expect(`document.querySelectorAll("main tbody tr").length === 50`)
	tab.Do(chromedp.Click(`main nav.pubs a[href*="pagina=2"]`, chromedp.ByQuery))
	tab.Wait(`location.search === "?pagina=2" && document.querySelectorAll("main tbody tr").length === 50`)
	tab.Go("vergelijken/")
	most("comparing before a choice", 0, 0, 16)

	// The first search fetches the index, and no more texts than it shows.
	tab.Go("")
	asked()
	start := time.Now()
	tab.Do(chromedp.SendKeys("#zoek", "k", chromedp.ByQuery))
	tab.Do(chromedp.SendKeys("#zoek", "enmerkebh\r", chromedp.ByQuery))
	tab.Wait(`document.querySelectorAll(".hit").length === 1 && document.querySelector(".hit mark")?.textContent === "kenmerkebh"`)
	if d := time.Since(start); d > 15*time.Second {
		t.Errorf("the first search takes %v", d)
	}
	most("the first search", 1, 1, 2)
	tab.find("jeugdhulp", `document.querySelectorAll(".hit").length === 10`)
	time.Sleep(time.Second)
	most("a search with six hundred answers", 10, 0, 10)
	tab.Expect(`document.querySelectorAll(".filters a").length < 60`)

	// And no page is endless on a phone.
	phone := Open(t, s, Look{Width: 360, Scripts: true})
	for _, path := range []string{"", "publicatie/begroting-2020/", "publicatie/jaarverslag-2020/", "programma/3-programma-van-letter-c/", "controles/", "activiteit/jeugdhulp/", "publicatie/begroting-2020/programma/3-programma-van-letter-c/"} {
		phone.Read(path)
		phone.high(path)
	}
	phone.Go("zoeken/?q=jeugdhulp")
	phone.high("zoeken/?q=jeugdhulp")

	// What goes over the wire for a page of figures, before the program, and what the index costs.
	for path, kilobytes := range map[string]int{"": 60, "publicatie/begroting-2020/": 60, "controles/": 60, "activiteit/jeugdhulp/": 60} {
		if n := sent(t, s.URL+path); n > kilobytes<<10 {
			t.Errorf("%s is %d kB over the wire", path, n>>10)
		}
	}
}

// sent is the number of bytes of an answer as it goes over the wire.
func sent(t *testing.T, url string) int {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "br")
	r, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", url, r.Status, err)
	}
	return len(data)
}
