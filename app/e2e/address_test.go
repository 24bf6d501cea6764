package e2e

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// views are addresses that a reader may keep, and what stands there.
var views = []struct{ path, shows string }{
	{"", `document.querySelector("h1").innerText === "Wat doet de gemeente, en wat kost het?"`},
	{"publicatie/begroting-2024/?eenheid=mln", `document.querySelector("main").innerText.includes("704,3")`},
	{"programma/14/", `document.querySelector("h1").innerText.startsWith("14 · Stadsdelen")`},
	{stads2024 + "?eenheid=mln&sorteer=baten#r46", `document.querySelector("#bron mark").textContent === "17.093" && document.querySelector("tbody tr th").innerText === "Baten secretarieleges" && document.querySelector("tbody tr .n").innerText === "5,5"`},
	{stads2024 + "?eenheid=inwoner", `document.querySelector("#r46").innerText === "30,19" && document.querySelector("#r48").innerText === "0,55"`}, // 17.093 and 311 thousand over 566.221
	{stads2024 + "bron/#l46", `document.getElementById("l46").innerText.includes("17.093") && document.getElementById("l46").getBoundingClientRect().top < innerHeight`},
	{diensten2017 + "#t-reserves", `Math.abs(document.getElementById("t-reserves").getBoundingClientRect().top) < innerHeight`},
	{"activiteit/jeugdhulp/?eenheid=mln", `document.querySelector("main table").innerText.includes("257,3")`},
	{compareZorg + "&a=begroting-2026.2029.budget&b=begroting-2026.2024.actual&eenheid=mln", `document.querySelector("main table").innerText.includes("−20,5")`},
	{"zoeken/?q=jeugdhulp&jaar=2026&alleen=bedragen", `zoek.value === "jeugdhulp" && document.querySelectorAll(".hit").length > 0 && document.querySelectorAll(".hit").length === document.querySelectorAll(".hit-amounts").length && [...document.querySelectorAll(".hit-where")].every((e) => e.innerText.includes("2026"))`},
	{"begrippen/#voorziening", `document.getElementById("voorziening").getBoundingClientRect().top < innerHeight`},
	{"controles/", `document.querySelector("main").innerText.includes("de lijst telt op tot € 34,7 mln.")`},
	{"eigen-document/", `!!document.querySelector("#bestand")`},
	{"over/", `document.querySelector("h1").innerText === "Over deze website"`},
	{"en/" + zorg2026 + "?eenheid=euro#r211", `document.documentElement.lang === "en" && document.querySelector("#bron") !== null && document.querySelector("main").innerText.includes("257,288,000")`},
	{"en/vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid", `document.documentElement.lang === "en" && document.querySelector("main table").innerText.includes("+86,091")`},
	{"bestaat-niet/", `document.querySelector("h1").innerText === "Deze pagina is er niet"`},
}

// Every view has an address: it shows the same when it is opened, loaded again, come back to, and opened without a network.
func TestAddresses(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	for _, v := range views {
		tab.Go(v.path)
		tab.Wait(v.shows)
		title := tab.Text(`document.title`)
		tab.Do(chromedp.Reload(), tab.live())
		tab.Wait(v.shows)
		if again := tab.Text(`document.title`); again != title || title == "" {
			t.Errorf("%s is called %q and then %q", v.path, title, again)
		}
	}
	// Every one by a link, as a reader goes; then all the way back, and forward again.
	tab.Go(views[0].path)
	tab.Do(chromedp.Evaluate(`window.same = true`, nil))
	step := func(i int) {
		t.Helper()
		if i != 0 && views[i].path != "programma/14/" {
			tab.Wait(`location.href === new URL(` + strconv.Quote(views[i].path) + `, "` + s.URL + `").href`)
		}
		tab.Wait(views[i].shows)
		tab.Expect(`window.same`)
	}
	for i, v := range views[1:] {
		tab.Do(chromedp.Evaluate(`(() => {
			const a = document.createElement("a");
			a.href = "`+s.URL+v.path+`";
			document.querySelector("main").append(a);
			a.click();
			a.remove();
		})()`, nil))
		step(i + 1)
	}
	for i := len(views) - 2; i >= 0; i-- {
		tab.Do(chromedp.Evaluate(`history.back()`, nil))
		step(i)
	}
	for i := 1; i < len(views); i++ {
		tab.Do(chromedp.Evaluate(`history.forward()`, nil))
		step(i)
	}
	cached(tab)
	s.Offline(true)
	for _, v := range views {
		tab.Go(v.path)
		tab.Wait(v.shows)
	}
}

// Going to another page moves focus to its heading, changes the title and the language, and back returns to the place.
func TestNavigation(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	arrived := func(heading, title string) {
		t.Helper()
		tab.Wait(`document.querySelector("h1").innerText === "` + heading + `" && document.activeElement === document.querySelector("h1")`)
		tab.Expect(`document.title.startsWith("` + title + `") && scrollY === 0`)
	}
	crumbs := func() string {
		return strings.Join(strings.Fields(tab.Text(`[...document.querySelectorAll(".utrecht-breadcrumb-nav li")].map((e) => e.innerText.trim()).join(" > ")`)), " ")
	}
	tab.Go("")
	tab.Do(chromedp.Evaluate(`window.same = true; document.querySelector(".trends a").scrollIntoView()`, nil))
	tab.Do(click("14 · Stadsdelen"))
	arrived("14 · Stadsdelen, integratie en dienstverlening", "14 · Stadsdelen")
	tab.Do(click("Begroting 2024"))
	arrived("Stadsdelen, integratie en dienstverlening", "Stadsdelen, integratie en dienstverlening · Begroting 2024")
	if got := crumbs(); got != "Alle programma’s > Begroting 2024 > Programma 14" {
		t.Errorf("breadcrumbs: %s", got)
	}
	tab.Expect(`document.querySelector(".utrecht-breadcrumb-nav [aria-current=page]").innerText === "Programma 14"`)
	// From the term of a figure to what it means.
	tab.Do(chromedp.Click(`.keys a.term[href$="#saldo"]`, chromedp.ByQuery))
	tab.Wait(`location.pathname.endsWith("/begrippen/") && location.hash === "#saldo" && document.activeElement.id === "saldo"`)
	tab.Expect(`document.activeElement.nextElementSibling.innerText.startsWith("Lasten min baten")`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`location.pathname.endsWith("/` + stads2024 + `")`)
	// Far down the page, on to an activity, and back to the same place.
	tab.Wait(`document.querySelector("h1").innerText === "Stadsdelen, integratie en dienstverlening"`)
	tab.Do(chromedp.Evaluate(`scrollTo({top: 900, behavior: "instant"})`, nil))
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("main tbody a")].find((a) => a.innerText === "Openbaar groen").click()`, nil))
	arrived("Openbaar groen", "Openbaar groen")
	tab.Expect(`document.querySelector("meta[name=description]").content.includes("Openbaar groen") && !document.querySelector("head script[type='application/ld+json']")`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`document.querySelector("h1").innerText === "Stadsdelen, integratie en dienstverlening" && Math.abs(scrollY - 900) < 3`)
	// Loading the page again keeps the place.
	tab.Do(chromedp.Reload(), tab.live())
	tab.Wait(`Math.abs(scrollY - 900) < 3`)
	tab.Do(chromedp.Evaluate(`window.same = true`, nil))
	// Up by the breadcrumbs.
	tab.Do(chromedp.Click(`.utrecht-breadcrumb-nav li:nth-child(2) a`, chromedp.ByQuery))
	arrived("Begroting 2024", "Begroting 2024")
	tab.Do(chromedp.Click(`.utrecht-breadcrumb-nav li:first-child a`, chromedp.ByQuery))
	arrived("Wat doet de gemeente, en wat kost het?", "Begroting en jaarverslag Den Haag")
	tab.Do(chromedp.Click(`.language`, chromedp.ByQuery))
	tab.Wait(`document.documentElement.lang === "en" && document.activeElement === document.querySelector("h1")`)
	tab.Expect(`window.same`) // all of it in one page
	// The parts of a page explain what they are called after.
	for _, term := range []struct{ path, part, id string }{{diensten2017, "t-reserves", "reserve"}, {diensten2017, "t-provisions", "voorziening"}, {diensten2017, "t-investments", "investering"},
		{diensten2017, "meerjaren", "meerjarenraming"}, {stads2021, "t-indicators", "indicator"}, {stads2021, "t-key_figures", "kengetal"}, {"en/" + zorg2026, "meerjaren", "meerjarenraming"}} {
		tab.Go(term.path)
		tab.Do(chromedp.Click(`#`+term.part+` a.term`, chromedp.ByQuery))
		tab.Wait(`location.pathname.endsWith("/begrippen/") && document.activeElement.id === "` + term.id + `" && document.activeElement.nextElementSibling.innerText.length > 20`)
	}
	// A link to another website, a file and a place on the page are the browser's.
	tab.Go(diensten2017)
	tab.Do(chromedp.Click(`.contents a[href="#t-reserves"]`, chromedp.ByQuery))
	tab.Wait(`location.hash === "#t-reserves" && document.activeElement.id === "t-reserves"`)
	tab.Do(chromedp.Evaluate(`document.querySelector("#r41").click()`, nil))
	tab.Wait(`!!document.querySelector('#bron a[href^="https://denhaag.begroting-2017.nl/"][rel~=noopener]')`)
}

// A page that does not exist helps on, however deep its address is.
func TestMissingLeadsOn(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("activiteit/bestaat-niet/")
	tab.Do(chromedp.Click(`.menu a[href$="zoeken/"]`, chromedp.ByQuery))
	tab.Wait(`location.href == "` + s.URL + `zoeken/" && !!document.querySelector("h1") && document.activeElement.tagName == "H1"`)
	tab.Go("activiteit/bestaat-niet/")
	tab.Do(chromedp.Click(".brand", chromedp.ByQuery))
	tab.Wait(`location.href == "` + s.URL + `" && !!document.querySelector(".publications, .programmes, main section")`)
}

// A page that can't be fetched says so where everyone sees it, the page that is there keeps working, and the same link can
// be tried again.
func TestFailedLoad(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("publicatie/begroting-2024/")
	tab.Do(chromedp.Evaluate(`window.fetched = window.fetch; window.fetch = (url, ...rest) => String(url?.url ?? url).includes("data/") ? Promise.reject(new TypeError("no network")) : window.fetched(url, ...rest)`, nil))
	follow := `[...document.querySelectorAll("main tbody a")].find((a) => a.innerText.includes("Stadsdelen")).click()`
	for range 2 {
		tab.Do(chromedp.Evaluate(follow, nil))
		tab.Wait(`document.querySelector("#melding").innerText.includes("kon niet worden opgehaald")`)
		tab.Expect(`location.pathname.endsWith("/publicatie/begroting-2024/") && document.querySelector("h1").innerText === "Begroting 2024"`)
		tab.Expect(`(() => { const box = document.querySelector("#melding").getBoundingClientRect(); return box.width > 200 && box.height > 24 && box.bottom <= innerHeight; })()`)
	}
	// While it takes long the page says so, and then it is there.
	tab.Do(chromedp.Evaluate(`window.fetch = (url, ...rest) => new Promise((go) => setTimeout(go, 900)).then(() => window.fetched(url, ...rest))`, nil), chromedp.Evaluate(follow, nil))
	tab.Wait(`document.querySelector("#melding").innerText.includes("Bezig met laden")`)
	tab.Wait(`location.pathname.endsWith("/` + stads2024 + `") && document.querySelector("h1").innerText.startsWith("Stadsdelen") && document.querySelector("#melding").innerText === ""`)
}
