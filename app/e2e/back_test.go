package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Each step of the history has its place, in the page around a frame too: who comes back stands where he was.
func TestFrameBack(t *testing.T) {
	s := Five(t)
	at := website(t, s, threeElements)
	for _, width := range []int64{390, 1280} {
		tab := Open(t, s, Look{Width: width, Scripts: true, Also: []string{at, at[:len(at)-1]}})
		tab.Do(chromedp.Navigate(at))
		a := tab.showing("/programma/14-stadsdelen-integratie-en-dienstverlening/")
		tab.fits("a", a)
		scrolled := func(y float64) {
			t.Helper()
			var got float64
			for range 100 {
				tab.Do(chromedp.Evaluate(`scrollY`, &got))
				if got > y-3 && got < y+3 {
					return
				}
				time.Sleep(50 * time.Millisecond)
			}
			t.Errorf("%d wide: the page around is at %v, and was at %v", width, got, y)
		}
		place := func(y string) (at float64) {
			t.Helper()
			tab.Do(chromedp.Evaluate(`dispatchEvent(new Event("wheel")); scrollTo({ top: `+y+`, behavior: "instant" }); scrollY`, &at)) // by himself
			time.Sleep(200 * time.Millisecond)                                                                                          // nobody clicks while the page moves
			return at
		}
		// An activity, far down, and back, and forward.
		first := place("1207")
		tab.In(a, `[...document.querySelectorAll(".bars a, main table a")].find((l) => l.textContent === "Burgerzaken").click()`, nil)
		tab.WaitIn(a, `document.querySelector("h1").innerText === "Burgerzaken"`)
		tab.fits("a", a)
		tab.Wait(`scrollY < 300`)
		second := place("150")
		tab.Do(chromedp.NavigateBack())
		tab.WaitIn(a, `document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
		tab.fits("a", a)
		scrolled(first)
		tab.Do(chromedp.Evaluate(`history.forward()`, nil))
		tab.WaitIn(a, `document.querySelector("h1").innerText === "Burgerzaken"`)
		tab.fits("a", a)
		scrolled(second)
		tab.Do(chromedp.Evaluate(`history.back()`, nil))
		tab.WaitIn(a, `document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
		tab.fits("a", a)
		scrolled(first)

		// A place on the page, and back: also where the click before it is so long ago that its place is forgotten just then.
		for _, wait := range []time.Duration{0, 2960 * time.Millisecond} {
			tab.In(a, `document.querySelector("h1").click()`, nil)
			time.Sleep(wait)
			above := place("40")
			tab.In(a, `document.querySelector('.contents a[href="#tekst"]').click()`, nil)
			tab.WaitIn(a, `location.hash === "#tekst"`)
			tab.Wait(`scrollY > 800`)
			tab.Do(chromedp.NavigateBack())
			tab.WaitIn(a, `location.hash === ""`)
			scrolled(above)
		}

		// Who goes on by himself while the view comes is left alone.
		place("900")
		tab.In(a, `[...document.querySelectorAll(".bars a, main table a")].find((l) => l.textContent === "Burgerzaken").click()`, nil)
		tab.WaitIn(a, `document.querySelector("h1").innerText === "Burgerzaken"`)
		tab.fits("a", a)
		tab.Do(chromedp.Evaluate(`history.back(); addEventListener("message", () => setTimeout(() => { dispatchEvent(new Event("wheel")); scrollTo({ top: 33, behavior: "instant" }); }), { once: true })`, nil))
		tab.WaitIn(a, `document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
		tab.fits("a", a)
		scrolled(33)
	}
}
