package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Besides light and dark, narrow and wide, there are the ways of looking that readers choose themselves.

// spacing is what WCAG 1.4.12 lets a reader do to text.
const spacing = `(() => { const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; })()`

// wider lists what sticks out of 320 pixels (a phone's browser makes its window wider for that), and text that its own box cuts off.
const wider = `(() => {
	const all = [...document.querySelectorAll("body *")].filter(e => e.checkVisibility() && !e.closest(".says, thead, svg, select"));
	const wide = document.documentElement.scrollWidth <= 320 ? [] : all.filter(e => e.getBoundingClientRect().right > 321);
	const cut = all.filter(e => getComputedStyle(e).overflowX == "hidden" && e.tagName != "INPUT" && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
	return [...wide.slice(-3), ...cut.slice(0, 3)].map(e => e.outerHTML.slice(0, 150)).join("\n");
})()`

// Everything fits on 320 pixels, which is a screen of 1280 at 400%, and still does when a reader spaces text out.
func TestModesReflow(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Width: 320, Scripts: true})
	for _, path := range append([]string{zorg2026 + "#r211", "zoeken/?q=meer+dan+10+mln", "vergelijken/?programma=dienstverlening"}, pages...) {
		tab.Go(path)
		if found := tab.Text(wider); found != "" {
			t.Errorf("%s does not fit on 320 pixels:\n%s", path, found)
		}
		tab.Do(chromedp.Evaluate(spacing, nil))
		if found := tab.Text(wider); found != "" {
			t.Errorf("%s does not fit on 320 pixels with its text spaced out:\n%s", path, found)
		}
	}
}

// small lists what is smaller than 24 pixels and too near to something else to be hit (WCAG 2.5.8). A link in a sentence is
// as high as its line.
const small = `(() => {
	const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.matches(".says, .nl-skip-link"));
	const box = e => e.getBoundingClientRect(), isSmall = e => Math.min(box(e).width, box(e).height) < 23.9;
	const inSentence = e => {
		let around = e;
		while (getComputedStyle(around).display == "inline") around = around.parentElement;
		return around != e && [...around.childNodes].some(c => !c.contains(e) && c.textContent.trim());
	};
	const near = (a, b) => {
		const p = box(a), q = box(b), x = p.x + p.width / 2, y = p.y + p.height / 2;
		if (isSmall(b)) return Math.hypot(x - q.x - q.width / 2, y - q.y - q.height / 2) < 24;
		return Math.hypot(Math.max(q.left - x, 0, x - q.right), Math.max(q.top - y, 0, y - q.bottom)) < 12;
	};
	return all.filter(a => isSmall(a) && !inSentence(a) && all.some(b => b != a && !a.contains(b) && !b.contains(a) && near(a, b))).slice(0, 3).map(e => e.outerHTML.slice(0, 150)).join("\n");
})()`

func TestModesTargets(t *testing.T) {
	s := Serve(t, Documents(t))
	for _, width := range []int64{360, 1280} {
		tab := Open(t, s, Look{Width: width, Scripts: true})
		for _, path := range append([]string{zorg2026 + "#r211"}, pages...) {
			tab.Go(path)
			if found := tab.Text(small); found != "" {
				t.Errorf("%s at %d pixels has targets that are hard to hit:\n%s", path, width, found)
			}
		}
	}
}

// In a reader's own colours it still shows which choice is made, which figure is open and which bar is which.
func TestModesForcedColours(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: "dark"}}))
	const differ = `((a, b, what) => getComputedStyle(document.querySelector(a))[what] != getComputedStyle(document.querySelector(b))[what])`
	tab.Go(stads2024 + "#r46")
	tab.Wait(`!!document.querySelector(".source")`)
	tab.Expect(differ + `(".choice a[aria-current]", ".choice a:not([aria-current])", "backgroundColor")`)
	tab.Expect(differ + `(".pubs a[aria-current]", ".pubs a:not([aria-current])", "backgroundColor")`)
	tab.Expect(differ + `(".b-l", ".b-b", "fill")`)
	tab.Expect(differ + `(".dot.l", ".dot.b", "backgroundColor")`)
	tab.Expect(`getComputedStyle(document.querySelector(".f[aria-expanded]")).outlineStyle == "solid"`)
	tab.Go("zoeken/?q=jeugdhulp")
	tab.Expect(differ + `(".filter a[aria-current]", ".filter a:not([aria-current])", "backgroundColor")`)
	tab.Expect(differ + `(".menu a[aria-current]", ".menu a:not([aria-current])", "borderBottomColor")`)
	tab.Go("activiteit/sociale-basis/")
	tab.Expect(`getComputedStyle(document.querySelector(".chart .v")).fill == getComputedStyle(document.body).color`)
}

// On paper there is nothing to operate, it is light on a dark screen too, it says where it is from, and what was folded is
// there.
func TestModesPrint(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true, Dark: true, Width: 718})
	print := emulation.SetEmulatedMedia().WithMedia("print").WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}})
	for _, path := range []string{"", stads2024 + "#r46", zorg2026, "vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid", "zoeken/?q=jeugdhulp", "eigen-document/", "controles/"} {
		tab.Go(path)
		tab.Do(print)
		if found := tab.Text(`[...document.querySelectorAll("button, input, select, textarea, .source, .menu, .foot")].filter(e => e.checkVisibility() && !e.matches(".says")).map(e => e.outerHTML.slice(0, 120)).join("\n")`); found != "" {
			t.Errorf("%s prints controls:\n%s", path, found)
		}
		tab.Expect(`getComputedStyle(document.body).backgroundColor == "rgb(255, 255, 255)"`)
		if found := tab.Text(`[...document.querySelectorAll("main *")].filter(e => e.checkVisibility() && [...e.childNodes].some(c => c.nodeType == 3 && c.data.trim()))
			.filter(e => (getComputedStyle(e).color.match(/\d+/g) || []).slice(0, 3).reduce((a, b) => a + +b, 0) > 450).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join("\n")`); found != "" {
			t.Errorf("%s prints text that is too light for paper:\n%s", path, found)
		}
		tab.Expect(`document.querySelector(".brand").checkVisibility()`)
	}
	tab.Expect(`document.querySelectorAll("main details .finding").length > 20 && [...document.querySelectorAll("main details .finding")].every(e => e.getBoundingClientRect().height > 0)`)
	tab.Go(stads2024)
	tab.Do(print)
	tab.Expect(`document.querySelector(".utrecht-breadcrumb-nav").checkVisibility() && document.querySelector(".utrecht-breadcrumb-nav").innerText.includes("Begroting 2024")`)
}

// A line of a table has several figures, and some of them stand on the page twice: the source opens behind the one that was
// chosen, and is about that one.
func TestModesSourceBehindItsFigure(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true, Width: 360})
	tab.Go(zorg2026)
	for figure, hash := range map[string]string{"282.698": "#r211-2", "211.191": "#r211-6"} {
		tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(".f")].find(a => a.textContent == "`+figure+`").click()`, nil))
		tab.Wait(`document.activeElement.id == "bron" && bron.previousElementSibling.textContent == "` + figure + `"`)
		tab.Expect(`location.hash == "` + hash + `" && bron.querySelectorAll("mark").length == 1 && bron.querySelector("mark").textContent == "` + figure + `"`)
	}
	tab.Go("")
	tab.Go(zorg2026 + "#r211-6")
	tab.Do(chromedp.Click(`#bron [data-act=close]`, chromedp.ByQuery))
	tab.Wait(`!document.querySelector(".source") && document.activeElement.textContent == "211.191"`)
	// The address of a line opens the first figure of it, and so does that of a place in it that is not there.
	for _, hash := range []string{"#r211", "#r211-40"} {
		tab.Go("")
		tab.Go(zorg2026 + hash)
		tab.Wait(`document.querySelector("#bron")?.previousElementSibling.id == "r211"`)
	}
	// What is added up leads to its parts; what is printed leads there, from the head of the page and from other pages.
	tab.Do(chromedp.Click(".keys .f", chromedp.ByQuery))
	tab.Wait(`document.activeElement.id == "geld"`)
	tab.Go("publicatie/begroting-2017/programma/dienstverlening/")
	tab.Do(chromedp.Click(".keys .f", chromedp.ByQuery))
	tab.Wait(`document.querySelector("#bron")?.previousElementSibling.textContent == "31.331"`)
	for _, figure := range []string{"190.726", "282.698", "257.288"} {
		tab.Go("activiteit/jeugdhulp/")
		tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("td .f")].find(a => a.textContent == "`+figure+`").click()`, nil))
		tab.Wait(`document.querySelector("#bron mark")?.textContent == "` + figure + `" && bron.previousElementSibling.textContent == "` + figure + `"`)
	}
}

// Without scripts the address of a figure leads to it just as well, by its place in the line too.
func TestModesPlaceWithoutScripts(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{})
	for _, hash := range []string{"#r211", "#r211-2", "#r211-3", "#r211-6"} {
		tab.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(s.URL+zorg2026+hash))
		tab.Expect(`document.querySelector(":target")?.matches("a.f")`)
	}
}

// The sign of a finding leads to the sentence about it, also where that is folded away.
func TestModesSignUnfolds(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	tab.Do(chromedp.Click(`.sign[href="#b46"]`, chromedp.ByQuery))
	tab.Wait(`document.activeElement.id == "b46" && document.querySelector("#b46").checkVisibility({contentVisibilityAuto: true})`)
}
