package e2e

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// hits are what was found: title, place and text of each.
func (tab *Tab) hits() []string {
	tab.T.Helper()
	var list []string
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(".hit")].map((e) => e.innerText.replace(/\s+/g, " "))`, &list))
	return list
}

// find types in the search box of the page of search and waits until the address has followed and for what is found: what
// is there before was found for what was typed so far.
func (tab *Tab) find(text, until string) {
	tab.T.Helper()
	tab.Do(chromedp.Evaluate(`zoek.select()`, nil), chromedp.SendKeys("#zoek", text, chromedp.ByQuery))
	tab.Wait(`new URLSearchParams(location.search).get("q") === "` + text + `" && zoek.value === "` + text + `" && (` + until + `)`)
}

func TestSearch(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("zoeken/")

	t.Run("while typing", func(t *testing.T) {
		tab.T = t
		tab.Do(chromedp.SendKeys("#zoek", "wachtt", chromedp.ByQuery))
		tab.Wait(`document.querySelectorAll(".hit").length > 0 && document.querySelector(".hit mark") != null && location.search === "?q=wachtt"`)
		tab.find("zzzqqq", `document.querySelector("#inhoud > [role=status]").innerText.includes("Niets gevonden voor “zzzqqq”")`)
	})

	t.Run("everyday words", func(t *testing.T) {
		tab.T = t
		tab.find("youth care", `/Niets gevonden.* Zoek op “jeugdhulp” \(\d+ keer\)$/.test(document.querySelector("#inhoud > [role=status]").innerText)`)
		// Jeugdzorg stands in a few texts, and jeugdhulp in many.
		tab.find("jeugdzorg", `document.querySelectorAll(".hit").length > 0 && document.querySelector("#inhoud > [role=status] a").innerText.startsWith("Zoek op “jeugdhulp”")`)
		tab.Do(chromedp.Click(`#inhoud > [role=status] a`, chromedp.ByQuery))
		tab.Wait(`new URLSearchParams(location.search).get("q") === "jeugdhulp" && zoek.value === "jeugdhulp" && !document.querySelector("#inhoud > [role=status] a") && document.querySelectorAll(".hit mark").length > 0`)
		tab.Do(chromedp.NavigateBack())
		tab.Wait(`zoek.value === "jeugdzorg" && document.querySelector("#inhoud > [role=status] a")`)
	})

	t.Run("stems", func(t *testing.T) {
		tab.T = t
		// 000 writes of "wijkagenda's"; wijkagenda finds them, marked as they are written.
		tab.find("wijkagenda", `[...document.querySelectorAll(".hit mark")].some((m) => /^wijkagenda[’']s$/i.test(m.textContent))`)
		// "bewonersorganisatie" is found where only its plural stands, and the mark is that plural.
		tab.find("bewonersorganisatie", `[...document.querySelectorAll(".hit-text mark")].some((m) => m.textContent.toLowerCase() === "bewonersorganisaties")`)
		tab.Wait(`[...document.querySelectorAll(".hit-text")].every((p) => p.querySelector("mark"))`)
		tab.Expect(`document.querySelector(".hit-text").lang === ""`) // the page is Dutch already
	})

	t.Run("headings, activities and figures", func(t *testing.T) {
		tab.T = t
		tab.find("sociale basis", `document.querySelector(".hit-title")?.textContent.includes("Sociale basis")`)
		tab.Wait(`[...document.querySelectorAll(".hit")].some((h) => h.innerText.includes("€ 74,1 mln")) || [...document.querySelectorAll(".hit")].some((h) => h.innerText.includes("€ 53,6 mln"))`)
		tab.find("257.288", `[...document.querySelectorAll(".hit")].some((h) => h.innerText.includes("Jeugdhulp"))`)
		// It leads to that figure, the third of its line.
		tab.Do(chromedp.Click(`.hit-title`, chromedp.ByQuery))
		tab.Wait(`location.hash === "#r211-3" && document.querySelector("#bron mark")?.textContent === "257.288"`)
		tab.Do(chromedp.NavigateBack())
		tab.Wait(`document.querySelectorAll(".hit").length > 0`)
	})

	t.Run("amounts", func(t *testing.T) {
		tab.T = t
		tab.find("meer dan 10 mln", `document.querySelectorAll(".hit-amounts").length > 3 && document.querySelector(".results")`)
		amounts := func(from, to float64) {
			t.Helper()
			var below []string
			tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(".hit-amounts")].filter((p) => ![...p.querySelectorAll("b")].some((b) => {
				const v = Number(b.textContent.replace(/[^0-9,]/g, "").replace(",", ".")) * (b.textContent.includes("mln") ? 1e6 : b.textContent.includes("mld") ? 1e9 : 1);
				return v >= `+ftoa(from)+` && v <= `+ftoa(to)+`;
			})).map((p) => p.innerText)`, &below))
			if len(below) > 0 {
				t.Errorf("found though no amount is between %v and %v: %q", from, to, below)
			}
		}
		amounts(10e6, 1e12)
		tab.find("jeugdhulp tussen 200 mln en 220 mln", `document.querySelectorAll(".hit-amounts").length > 0 && location.search.includes("tussen")`)
		amounts(199e6, 221e6)
		tab.find("meer dan 900 mld", `document.querySelector("#inhoud").innerText.includes("Niets gevonden")`)
	})

	t.Run("filters", func(t *testing.T) {
		tab.T = t
		tab.find("dienstverlening", `document.querySelectorAll(".filters .filter").length >= 4 && location.search === "?q=dienstverlening"`)
		count := func(id string) string {
			return tab.Text(`document.getElementById("` + id + `")?.textContent.replace(/.*\((\d+)\)$/, "$1") ?? ""`)
		}
		found := func() string {
			return strings.Fields(tab.Text(`document.querySelector("#inhoud > [role=status]").innerText`))[0]
		}
		all := found()
		reports := count("soort-jaarverslag")
		tab.Do(chromedp.Click("#soort-jaarverslag", chromedp.ByQuery))
		tab.Wait(`location.search.includes("soort=jaarverslag") && document.querySelector("#soort-jaarverslag[aria-current]")`)
		tab.Wait(`[...document.querySelectorAll(".hit-where")].every((e) => e.innerText.includes("Jaarverslag 2021"))`)
		if got := found(); got != reports || got == all {
			t.Errorf("%s hits in annual reports, the filter promised %s of %s", got, reports, all)
		}
		tab.Do(chromedp.Click(`#soort-`, chromedp.ByQuery))
		tab.Wait(`!location.search.includes("soort") && document.querySelector("#soort-[aria-current]") && !!document.getElementById("jaar-2017")`)
		year := count("jaar-2017")
		tab.Do(chromedp.Click("#jaar-2017", chromedp.ByQuery))
		tab.Wait(`location.search.includes("jaar=2017") && [...document.querySelectorAll(".hit-where")].every((e) => e.innerText.includes("2017"))`)
		if got := found(); got != year {
			t.Errorf("%s hits in 2017, the filter promised %s", got, year)
		}
		// Filters come back from the address, and back undoes them.
		tab.Do(chromedp.Reload(), tab.live())
		tab.Wait(`document.querySelector("#jaar-2017[aria-current]") && document.querySelectorAll(".hit").length > 0`)
		if got := found(); got != year || tab.Text(`zoek.value`) != "dienstverlening" {
			t.Errorf("after loading again: %s hits", got)
		}
		tab.Do(chromedp.NavigateBack())
		tab.Wait(`!location.search.includes("jaar") && document.querySelector("#jaar-[aria-current]")`)
		if got := found(); got != all {
			t.Errorf("back: %s hits, not %s", got, all)
		}
		programme := tab.Text(`[...document.querySelectorAll("[id^=programma-]")].find((a) => a.textContent.includes("Zorg"))?.id ?? ""`)
		if programme == "" {
			t.Fatal("no filter for a programme")
		}
		promised := count(programme)
		tab.Do(chromedp.Click("#"+programme, chromedp.ByQuery))
		tab.Wait(`location.search.includes("programma=")`)
		tab.Wait(`document.getElementById("` + programme + `").hasAttribute("aria-current")`)
		if got := found(); got != promised {
			t.Errorf("%s hits in a programme, the filter promised %s", got, promised)
		}
		tab.Do(chromedp.Click("#alleen-bedragen", chromedp.ByQuery))
		tab.Wait(`location.search.includes("alleen=bedragen")`)
		tab.Wait(`document.querySelectorAll(".hit").length === document.querySelectorAll(".hit-amounts").length`)
	})

	t.Run("more", func(t *testing.T) {
		tab.T = t
		tab.Go("zoeken/?q=gemeente")
		tab.Wait(`document.querySelectorAll(".hit").length === 10`)
		first := tab.hits()[0]
		tab.Do(click("Toon meer"))
		tab.Wait(`document.querySelectorAll(".hit").length === 20 && location.search.includes("aantal=20")`)
		if again := tab.hits()[0]; again[:20] != first[:20] {
			t.Errorf("more is in another order: %s, %s", again, first)
		}
	})

	t.Run("English words", func(t *testing.T) {
		tab.T = t
		tab.Go("en/zoeken/?q=more+than+200+mln")
		tab.Wait(`document.querySelectorAll(".hit").length > 0 && document.querySelector(".hit-title").lang === "nl"`)
	})
	tab.T = t
}

func ftoa(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// A filter shows the text of what it leaves, and searching again with Enter keeps it.
func TestSearchFilterKeeps(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("zoeken/?q=wijkagenda")
	tab.Wait(`document.querySelectorAll(".hit-text mark").length > 0`)
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(".filters a")].find((a) => a.innerText.startsWith("Jaarverslag")).click()`, nil))
	tab.Wait(`location.search.includes("soort=jaarverslag") && document.querySelectorAll(".hit").length > 0 && [...document.querySelectorAll(".hit-text")].every((p) => p.innerText.length > 10)`)
	tab.Do(chromedp.Evaluate(`zoek.select()`, nil), chromedp.SendKeys("#zoek", "bewoners\r", chromedp.ByQuery))
	tab.Wait(`location.search.includes("q=bewoners") && location.search.includes("soort=jaarverslag") && [...document.querySelectorAll(".hit-text")].length > 0 && [...document.querySelectorAll(".hit-text")].every((p) => p.querySelector("mark"))`)
}

// The field says what the page is about, also when what was typed in it was left by going back or by the menu.
func TestSearchFieldFollows(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("zoeken/?q=jeugdhulp")
	tab.Wait(`document.querySelectorAll(".hit").length > 0`)
	tab.Do(chromedp.Click(`.filter a[href*="jaar=2026"]`, chromedp.ByQuery))
	tab.Wait(`location.search.includes("jaar=2026")`)
	tab.Do(chromedp.Evaluate(`zoek.select()`, nil), chromedp.SendKeys("#zoek", "armoede", chromedp.ByQuery))
	tab.Wait(`location.search.includes("q=armoede") && zoek.value == "armoede"`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`location.search == "?q=jeugdhulp" && zoek.value == "jeugdhulp"`)
	tab.Do(chromedp.Evaluate(`document.querySelector('.menu a[href$="zoeken/"], .menu a[aria-current]').click()`, nil))
	tab.Wait(`location.search == "" && zoek.value == "" && document.querySelector("main [role=status]").innerText.startsWith("Typ een onderwerp")`)
}
