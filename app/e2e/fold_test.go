package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mostHigh is how high a page may be on a phone before a reader unfolds anything.
const mostHigh = 12000

// high fails the test when the page is too high.
func (tab *Tab) high(path string) {
	tab.T.Helper()
	var high int
	tab.Do(chromedp.Evaluate(`document.documentElement.scrollHeight`, &high))
	if high > mostHigh {
		tab.T.Errorf("%s is %d pixels high on a phone; %d is the most", path, high, mostHigh)
	}
}

// No page is endless on a phone.
func TestFoldsKeepPagesShort(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Width: 360, Scripts: true})
	for _, path := range append([]string{zorg2026, zorg2024, zorg2026 + "bron/", zorg2024 + "bron/", stads2024 + "bron/"}, pages...) {
		tab.Go(path)
		tab.high(path)
	}
}

// shown tells whether an element can be seen where it stands, and not just when it is unfolded.
const shown = `((e) => e && e.checkVisibility({contentVisibilityAuto: true}) && e.getBoundingClientRect().height > 0)`

// Folded text has addresses that open it: of a heading, of a heading within, of a figure, and of a line of the source.
func TestFoldsOpenByAddress(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	tab.Expect(`document.querySelectorAll(".text > .fold").length === 3 && !document.querySelector(".text [open]")`)
	outer := tab.Text(`document.querySelector(".text > .fold:nth-of-type(2) h3").id`)
	inner := tab.Text(`document.querySelector(".text > .fold:nth-of-type(2) .fold h4").id`)
	text := shown + `(document.querySelector("#` + inner + `").closest("details").querySelector("p, li"))`
	for _, script := range []bool{true, false} { // by the program, and by who comes from elsewhere
		if script {
			tab.Do(chromedp.Click(`.contents a[href="#`+outer+`"]`, chromedp.ByQuery))
		} else {
			tab.Go("")
			tab.Go(stads2024 + "#" + outer)
		}
		tab.Wait(shown + `(document.querySelector("#` + inner + `"))`)
		tab.Expect(`!` + text)
	}
	tab.Go("")
	tab.Go(stads2024 + "#" + inner)
	tab.Wait(text)
	// A figure of the text: its source opens where it stands. Closed again, the text stays open.
	figure := tab.Text(`document.querySelector(".text .fold .fold .f").id`)
	tab.Go("")
	tab.Go(stads2024 + "#" + figure)
	tab.Wait(`document.querySelector(".source")?.previousElementSibling.id === "` + figure + `" && ` + shown + `(document.querySelector(".source"))`)
	tab.Do(chromedp.Click(`#bron [data-act=close]`, chromedp.ByQuery))
	tab.Wait(`!document.querySelector(".source") && ` + shown + `(document.querySelector("#` + figure + `"))`)
	// A line far down the source.
	tab.Go(zorg2026 + "bron/")
	tab.Expect(`!` + shown + `(document.querySelector(".fold:last-of-type li"))`)
	line := tab.Text(`document.querySelector(".fold:last-of-type li").id`)
	tab.Go("")
	tab.Go(zorg2026 + "bron/#" + line)
	tab.Wait(shown + `(document.querySelector("#` + line + `")) && Math.abs(document.querySelector("#` + line + `").getBoundingClientRect().top) < 900`)
}

// A key whose first half moved the focus into a fold does not close that with its second half: how far a busy page comes between the
// two is up to the machine.
func TestFoldStaysOpenUnderTheKeyThatOpenedIt(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	tab.Do(chromedp.Focus(".contents ul ul a", chromedp.ByQuery))
	for _, half := range kb.Encode([]rune(kb.Enter)[0]) {
		tab.Do(half)
		tab.Wait(`document.activeElement.closest(".text > .fold[open]")`)
	}
	tab.Do(chromedp.KeyEvent(kb.Enter)) // another stroke is another wish
	tab.Wait(`!document.querySelector(".text > .fold").open`)
}

// Without scripts, and on paper, nothing is folded.
func TestFoldsAreOpenWithoutScripts(t *testing.T) {
	s := Five(t)
	all := `[...document.querySelectorAll("main details *")].every((e) => e.closest("begroting-insluiten, begroting-plaatje") || e.matches("br, i") || !e.textContent.trim() || ` + shown + `(e))`
	plain := Open(t, s, Look{})
	for _, path := range []string{stads2024, zorg2026 + "bron/"} {
		plain.Read(path)
		plain.Expect(`document.querySelectorAll("main .fold").length > 2`)
		plain.Expect(all)
	}
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	tab.Do(emulation.SetEmulatedMedia().WithMedia("print"))
	tab.Expect(all)
}

// Where there is room the contents stay beside what is read.
func TestContentsStayAtHand(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(zorg2026)
	tab.Do(chromedp.Evaluate(`scrollTo({top: 3000, behavior: "instant"})`, nil))
	tab.Wait(`scrollY > 2000 && document.querySelector(".contents").getBoundingClientRect().top < 100 && document.querySelector(".contents").getBoundingClientRect().bottom > 100`)
	tab.Expect(`document.querySelector(".contents").getBoundingClientRect().right <= document.querySelector("#meerjaren").getBoundingClientRect().left`)
	narrow := Open(t, s, Look{Width: 360, Scripts: true})
	narrow.Go(zorg2026)
	narrow.Expect(`getComputedStyle(document.querySelector(".contents")).position === "static" && !document.querySelector(".contents ul ul").checkVisibility()`)
}
