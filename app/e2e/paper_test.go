package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/cmd/engine"
)

// printPDF prints a page as a PDF.
func (tab *Tab) printPDF(html string) []byte {
	tab.T.Helper()
	var data []byte
	tab.Do(chromedp.Navigate("data:text/html;charset=utf-8,"+strings.NewReplacer("%", "%25", "#", "%23").Replace(html)), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		data, _, err = page.PrintToPDF().WithGenerateTaggedPDF(true).Do(ctx)
		return err
	}))
	return data
}

// inkUnder tells of the pictures that match whether there is ink on them where the mark is, and whether there is right beside it.
const inkUnder = `((selector) => {
	const over = document.querySelector(selector), canvas = over.querySelector("canvas"), m = over.querySelector(".p-mark").style;
	const [left, top, width, height] = [m.left, m.top, m.width, m.height].map(parseFloat);
	const ink = (x, w) => canvas.getContext("2d").getImageData(canvas.width * x / 100, canvas.height * top / 100, Math.max(1, canvas.width * w / 100), canvas.height * height / 100).data.some((n, i) => i % 4 < 3 && n < 128);
	const gap = 1;
	return [ink(left, width), ink(left - gap - width / 2, width / 2), ink(left + width + gap, width / 2)].join();
})`

// twoPages is a budget whose second page has a table, too.
const twoPages = `<!doctype html><html lang=nl><style>body,td{font:11pt sans-serif} td,th{padding:2px 30px;text-align:left}</style><title>x</title><h1>Programma 3 Sport</h1><h2>Wat mag het kosten?</h2><p>Bedragen x € 1.000</p>` +
	`<table><tr><th>Onderdeel<th>Begroting 2026<th>Begroting 2027<tr><td>Zwembaden<td>1.234<td>1.234<tr><td>Velden<td>766<td>766<tr><td>Totaal<td>2.000<td>2.000</table>` +
	`<div style="break-before:page"><h2>Toelichting</h2><p>De lasten van zwembaden stijgen in 2027 met € 1.234.</p></div>`

// The source of a figure shows the page of the PDF that it stands on, with the figure marked: a part of it beside the lines, and the whole
// page with its text, which can be read and left with the keyboard.
func TestPaper(t *testing.T) {
	s := Five(t)
	for _, look := range []Look{{Scripts: true}, {Scripts: true, Width: 360, Dark: true}} {
		tab := Open(t, s, look)
		path := filepath.Join(t.TempDir(), "begroting-2026.pdf")
		if err := os.WriteFile(path, tab.printPDF(twoPages), 0o600); err != nil {
			t.Fatal(err)
		}
		tab.Go("eigen-document/")
		tab.chooseFile(path)
		tab.Wait(`document.querySelector("#eigen")`)
		figure := `[...document.querySelectorAll("td a.f")].filter((a) => /^1[.,]234$/.test(a.innerText))`
		tab.Wait(figure + `.length === 2`)
		// Two figures that look alike in one row have their own places.
		left := map[string]bool{}
		for _, n := range []string{"1", "0"} {
			tab.Do(chromedp.Evaluate(figure+`[`+n+`].click()`, nil))
			tab.Wait(`document.querySelector("begroting-bladzijde .p-mark") && document.querySelector("begroting-bladzijde").dataset.nth === "` + n + `"`)
			if got := tab.Text(inkUnder + `(".p-part")`); got != "true,false,false" {
				t.Errorf("figure %s: ink under the mark, left and right of it: %s", n, got)
			}
			left[tab.Text(`document.querySelector(".p-mark").style.left + document.querySelector(".p-mark").style.top`)] = true
		}
		if len(left) != 2 {
			t.Errorf("both figures are marked at %v", left)
		}
		tab.Expect(`document.querySelector(".p-part[role=img]").getAttribute("aria-label").startsWith("Deel van blz. 1 zoals die is gedrukt: 1.234 is gemarkeerd.")`)
		tab.Expect(`document.documentElement.scrollWidth <= innerWidth`)

		// The whole page, with the keyboard.
		tab.Do(chromedp.Focus(".p-whole", chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
		tab.Wait(`document.querySelector("dialog.paper .p-mark") && document.querySelector("dialog canvas").width > 300 && !document.querySelector(".p-sheet.p-empty")`)
		tab.Expect(`document.activeElement.closest("dialog") && document.querySelector("dialog h2").textContent === "Begroting 2026, blz. 1"`)
		if got := tab.Text(inkUnder + `(".p-sheet")`); got != "true,false,false" {
			t.Errorf("the whole page: ink under the mark, left and right of it: %s", got)
		}
		tab.Expect(`document.querySelector("dialog canvas").getAttribute("aria-label").includes("1.234 is gemarkeerd")`)
		tab.Expect(`document.querySelector("dialog [aria-current]").innerText.includes("Zwembaden") && document.querySelector("dialog [aria-current] mark").innerText === "1.234"`)
		tab.Expect(`(() => { const v = document.querySelector(".p-view").getBoundingClientRect(), m = document.querySelector("dialog .p-mark").getBoundingClientRect(); return m.left >= v.left && m.right <= v.right && m.top >= v.top && m.bottom <= v.bottom; })()`)
		tab.Expect(`document.documentElement.scrollWidth <= innerWidth && document.querySelector(".p-head").scrollWidth <= innerWidth`)
		if found := tab.Axe(); found != "" {
			t.Error(found)
		}
		tab.Picture(fmt.Sprintf("paper-%d.png", look.Width))
		wide := `Math.round(document.querySelector(".p-sheet").getBoundingClientRect().width)`
		tab.Do(chromedp.Evaluate(`window.was = [`+wide+`, document.querySelector("dialog canvas").width]`, nil), chromedp.KeyEvent("+"))
		tab.Wait(wide + ` > was[0] && document.querySelector("dialog canvas").width > was[1]`)
		tab.Do(chromedp.KeyEvent("0"))
		tab.Wait(wide + ` <= document.querySelector(".p-view").clientWidth`)

		// The next page has the same figure, which is another one.
		tab.Do(chromedp.Click(`[aria-label="Volgende bladzijde"]`, chromedp.ByQuery))
		tab.Wait(`document.querySelector("dialog h2").textContent.endsWith("blz. 2") && !document.querySelector("dialog .p-mark") && document.querySelector("dialog .lines").innerText.includes("Toelichting")`)
		tab.Expect(`document.querySelector('[aria-label="Volgende bladzijde"]').disabled`)
		tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(".p-tool")].find((b) => b.textContent === "Naar het cijfer").click()`, nil))
		tab.Wait(`document.querySelector("dialog h2").textContent.endsWith("blz. 1") && document.querySelector("dialog .p-mark")`)

		// Escape leaves the page, and then the source, each to what opened it.
		tab.Do(chromedp.KeyEvent(kb.Escape))
		tab.Wait(`!document.querySelector("dialog") && document.querySelector("#bron") && document.activeElement.matches(".p-whole")`)
		tab.Do(chromedp.KeyEvent(kb.Escape))
		tab.Wait(`!document.querySelector("#bron") && document.activeElement.matches("a.f")`)

		// An amount in the text stands on its own page.
		tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("a.f")].find((a) => a.innerText.includes("€ 1.234")).click()`, nil))
		tab.Wait(`document.querySelector("begroting-bladzijde .p-mark")`)
		tab.Expect(`document.querySelector(".p-part").getAttribute("aria-label").startsWith("Deel van blz. 2")`)
	}
}

// A page that can't be drawn says so, and the text of its lines stays.
func TestPaperGone(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	path := filepath.Join(t.TempDir(), "begroting-2026.pdf")
	data := tab.printPDF(twoPages)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	tab.Go("eigen-document/")
	tab.chooseFile(path)
	tab.Wait(`document.querySelector("#eigen")`)
	if err := os.WriteFile(path, data[:len(data)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	tab.Do(chromedp.Evaluate(`document.querySelector("td a.f").click()`, nil))
	tab.Wait(`document.querySelector("begroting-bladzijde [role=alert]")?.textContent.includes("verplaatst of veranderd")`)
	tab.Expect(`document.querySelector("#bron .s-line.here").innerText.includes("1.234")`)
	// It is there again, and is asked for again.
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	tab.chooseFile(path)
	tab.Wait(`!document.querySelector("#bron")`)
	tab.Do(chromedp.Evaluate(`document.querySelector("td a.f").click()`, nil))
	tab.Wait(`document.querySelector("begroting-bladzijde .p-mark")`)
}

// smallPDF is a document of one page with one amount. PDFs that leave their table of objects out are mended by the engine.
const smallPDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n" +
	"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n" +
	"4 0 obj\n<< /Length 52 >>\nstream\nBT /F1 12 Tf 72 700 Td (De kosten: 5 mln. euro.) Tj ET\nendstream\nendobj\n" +
	"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n"

// paperInput is a PDF that a site has with it, named as a publication.
func paperInput(t *testing.T, data string) site.Input {
	t.Helper()
	var e engine.Engine
	text, err := e.Transcribe([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return site.Input{Name: "begroting-2026.pdf", Data: text.Bytes(), Original: func() ([]byte, error) { return []byte(data), nil }}
}

// A site that has its PDFs with it shows figures on their pages, too, when a reader asks for that; what draws them is fetched then, and
// what that costs is said first where it matters. Without scripts links lead to the page of the PDF.
func TestPaperOfSite(t *testing.T) {
	tab := Open(t, Five(t), Look{Scripts: true})
	in := paperInput(t, string(tab.printPDF(twoPages)))
	h := handlerFor(t, []site.Input{in})
	s := &Site{}
	s.listen(t, "/gemeente/begroting/", h)
	tab = Open(t, s, Look{Scripts: true})
	const at = "publicatie/begroting-2026/programma/3-sport/"
	tab.Go(at)
	cachedWith(tab, 1)
	s.Asked()
	figure := `[...document.querySelectorAll("td a.f")].filter((a) => /^1[.,]234$/.test(a.innerText))`
	tab.Do(chromedp.Evaluate(figure+`[1].click()`, nil))
	tab.Wait(`document.querySelector("begroting-bladzijde .p-show")?.textContent === "Toon blz. 1"`)
	for _, asked := range s.Asked() {
		if strings.Contains(asked, "pdf") || strings.Contains(asked, "pages") {
			t.Errorf("before the page was asked for: %s", asked)
		}
	}
	tab.Expect(`/\/data\/[0-9a-f]{16}\/begroting-2026\.pdf#page=1$/.test([...document.querySelectorAll("#bron a")].find((a) => a.textContent === "Open de PDF op blz. 1").href)`)
	tab.Do(chromedp.Focus(".p-show", chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	tab.Wait(`document.querySelector("begroting-bladzijde .p-mark") && document.activeElement.matches(".p-whole")`)
	if got := tab.Text(inkUnder + `(".p-part")`); got != "true,false,false" {
		t.Errorf("ink under the mark, left and right of it: %s", got)
	}
	if asked := fmt.Sprint(s.Asked()); !strings.Contains(asked, "begroting-2026.pdf") || !strings.Contains(asked, "pdfium") {
		t.Errorf("a first page asks for %s", asked)
	}
	// The next one is there at once, in the other language, too.
	tab.Do(chromedp.Click(".language", chromedp.ByQuery))
	tab.Wait(`document.documentElement.lang === "en" && ` + figure + `.length === 2`)
	tab.Do(chromedp.Evaluate(figure+`[0].click()`, nil))
	tab.Wait(`document.querySelector(".p-part")?.getAttribute("aria-label").startsWith("Part of page 1")`)
	if asked := s.Asked(); len(asked) != 0 {
		t.Errorf("a second page asks for %q", asked)
	}
	tab.Do(chromedp.Evaluate(`document.querySelector(".p-whole").click()`, nil))
	tab.Wait(`document.querySelector("dialog .p-mark") && document.querySelector("dialog h2").textContent === "Budget 2026, page 1"`)
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}

	// What was fetched is kept, and works without a network.
	s.Offline(true)
	tab.Go(at + "#r1")
	tab.Do(chromedp.Evaluate(figure+`[1].click()`, nil))
	tab.Do(chromedp.Evaluate(`document.querySelector(".p-show").click()`, nil))
	tab.Wait(`document.querySelector("begroting-bladzijde .p-mark")`)
	s.Offline(false)

	// Who pays for what he fetches is told first; what can't be fetched is said.
	saving := Open(t, s, Look{Scripts: true})
	saving.Do(chromedp.ActionFunc(noWorker), chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`Object.defineProperty(navigator, "connection", { value: { saveData: true, addEventListener() {} } })`).Do(ctx)
		return err
	}))
	saving.Go(at)
	saving.Do(chromedp.Evaluate(figure+`[1].click()`, nil))
	saving.Wait(`/eenmalig \d,\d MB/.test(document.querySelector("begroting-bladzijde").textContent)`)
	s.Break("pdfium")
	saving.Do(chromedp.Evaluate(`document.querySelector(".p-show").click()`, nil))
	saving.Wait(`document.querySelector("begroting-bladzijde [role=alert]")?.textContent.includes("Controleer je internet")`)
	saving.forget()
	s.Break("")
	saving.Do(chromedp.Evaluate(`document.querySelector("begroting-bladzijde button").click()`, nil))
	saving.Wait(`document.querySelector("begroting-bladzijde .p-mark")`)

	// Without scripts the source text leads to the page.
	plain := Open(t, s, Look{})
	plain.Read(at + "bron/")
	if got := plain.Text(`[...document.querySelectorAll(".lines .leaf a")].map((a) => a.textContent + " " + a.getAttribute("href").replace(/[0-9a-f]{16}/, "…")).join("; ")`); !strings.HasPrefix(got, "Open de PDF op blz. 1 ../../../../../data/…/begroting-2026.pdf#page=1") {
		t.Errorf("the source text leads to %s", got)
	}
}

// In the page of another website the whole page stands where the reader asked for it, within the frame, and leaves it as it was.
func TestPaperEmbedded(t *testing.T) {
	tab := Open(t, Five(t), Look{Scripts: true})
	s := &Site{}
	s.listen(t, "/gemeente/begroting/", handlerFor(t, []site.Input{paperInput(t, string(tab.printPDF(twoPages)))}))
	tab = Open(t, s, Look{Width: 390, Scripts: true, Also: []string{"http://localhost:"}})
	tab.Do(chromedp.Navigate(website(t, s, `<script type="module" src="{site}embed.js"></script><p>ervoor</p><begrotings-verkenner id="a" src="{site}" programma="3" publicatie="begroting-2026"></begrotings-verkenner>`)))
	in := tab.showing("/programma/3-sport/")
	var done bool
	tab.In(in, `[...document.querySelectorAll("td a.f")].find((a) => a.innerText === "1.234").click(), true`, &done)
	tab.WaitIn(in, `document.querySelector(".p-show") && (document.querySelector(".p-show").click(), true)`)
	tab.WaitIn(in, `document.querySelector(".p-mark") && document.querySelector(".p-whole")`)
	before := tab.fits("a", in)
	tab.In(in, `document.querySelector(".p-whole").click(), true`, &done)
	tab.WaitIn(in, `document.querySelector("dialog .p-mark") && !document.querySelector(".p-sheet.p-empty")`)
	var fits string
	tab.In(in, `(() => { const d = document.querySelector("dialog").getBoundingClientRect(), m = document.querySelector("dialog .p-mark").getBoundingClientRect(), all = document.documentElement.getBoundingClientRect();
		return [d.left >= 0 && d.right <= all.right, d.top >= 0 && d.bottom <= all.height + 1, m.top > d.top && m.bottom < d.bottom].join(); })()`, &fits)
	if fits != "true,true,true" {
		t.Errorf("the dialog stands within the frame (wide, high) and shows its mark: %s", fits)
	}
	tab.Picture("paper-embedded.png")
	tab.In(in, `document.querySelector("dialog .s-close").click(), true`, &done)
	tab.WaitIn(in, `!document.querySelector("dialog") && document.activeElement.matches(".p-whole")`)
	if after := tab.fits("a", in); after != before {
		t.Errorf("the frame is %v high, and was %v", after, before)
	}
}
