package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// What a reader chose stays: an open source in another unit, the unit on the next page, and the line that he asked for in the
// text of the document is in sight and marked.
func TestChoicesStay(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(zorg2026)
	tab.Do(chromedp.Evaluate(`document.getElementById("r211").click()`, nil))
	tab.Wait(`location.hash === "#r211" && !!document.querySelector("#bron mark")`)
	tab.Do(choose("mln"))
	tab.Wait(`location.search === "?eenheid=mln" && location.hash === "#r211" && !!document.querySelector("#bron mark")`)
	tab.Do(chromedp.Evaluate(`document.querySelector('main a[href*="activiteit/jeugdhulp"]').click()`, nil))
	tab.Wait(`location.pathname.endsWith("/activiteit/jeugdhulp/") && location.search === "?eenheid=mln" && document.querySelector("main table").innerText.includes("257,3")`)
	tab.Go(zorg2026)
	tab.Do(chromedp.Evaluate(`document.getElementById("r211").click()`, nil))
	tab.Wait(`!!document.querySelector('.s-links a[href*="bron/"]')`)
	tab.Do(chromedp.Evaluate(`document.querySelector('.s-links a[href*="bron/"]').click()`, nil))
	const marked = `getComputedStyle(document.getElementById("l211")).backgroundColor !== "rgba(0, 0, 0, 0)"`
	tab.Wait(`location.hash === "#l211" && document.activeElement.id === "l211"`)
	tab.Expect(marked + ` && ((r) => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById("l211").getBoundingClientRect())`)
	tab.Do(chromedp.Reload(), tab.live())
	tab.Wait(marked)
	// A page that was never visited comes without a network, and then the place on it.
	cached(tab)
	s.Offline(true)
	tab.Go(zorg2024 + "bron/#l199")
	tab.Wait(`((r) => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById("l199").getBoundingClientRect()) && document.getElementById("l199").matches("[data-target]")`)
}

// Who comes with the address of a figure sees it, however early the program takes the page over.
func TestFigureInSight(t *testing.T) {
	s := Five(t)
	for _, width := range []int64{360, 1280} {
		tab := Open(t, s, Look{Scripts: true, Width: width, Motion: true})
		for _, mark := range []string{"r211-3", "r281"} {
			tab.Go("begrippen/")
			tab.Go(zorg2026 + "#" + mark)
			tab.Wait(`!!document.querySelector("#bron mark")`)
			tab.Expect(`((r) => r.top >= 0 && r.bottom < innerHeight / 2)(document.querySelector(".opened .f").getBoundingClientRect())`)
		}
	}
}
