package e2e

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// all is everything that a page shows of a document, in the words that a reader sees.
const all = `(() => {
	document.querySelectorAll("main details").forEach((d) => { d.open = true; });
	return [...document.querySelectorAll("main .keys, main table:not(.since table), main .findings, main .text")].map((e) => e.innerText.replace(/\s+/g, " ")).join("\n");
})()`

// drop drops files on the middle of the window, as a hand with a mouse does.
func (tab *Tab) drop(files ...string) {
	tab.T.Helper()
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		data := &input.DragData{Items: []*input.DragDataItem{}, Files: files, DragOperationsMask: 1}
		for _, kind := range []input.DispatchDragEventType{input.DragEnter, input.DragOver, input.Drop} {
			if err := input.DispatchDragEvent(kind, 600, 400, data).Do(ctx); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (tab *Tab) chooseFile(file string) {
	tab.T.Helper()
	tab.Do(chromedp.SetUploadFiles("#bestand", []string{file}, chromedp.ByQuery))
}

// A document of the reader's own, chosen or dropped, is read in the browser and shows what the site shows for it; nothing
// is sent anywhere.
func TestOwnDocuments(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	dir := filepath.Join(root(t), "testdata", "documents")
	places := map[string]string{
		"000_d44517c8bcd0a836.txt": stads2024, "001_c8cd034592db0ddd.txt": diensten2017, "002_59d5d9d9dd8fa03d.txt": zorg2024,
		"003_f6bf6a3b53155ab6.txt": zorg2026, "004_a130482a5c26e363.txt": stads2021,
	}
	want := map[string]string{}
	for name, path := range places {
		tab.Go(path)
		if want[name] = tab.Text(all); len(want[name]) < 3000 {
			t.Fatalf("%s shows only %d letters", path, len(want[name]))
		}
	}
	tab.Go("eigen-document/")
	cached(tab)
	s.Asked()
	for how, give := range map[string]func(string){"chosen": tab.chooseFile, "dropped": func(path string) { tab.drop(path) }} {
		for _, name := range slices.Sorted(maps.Keys(places)) {
			give(filepath.Join(dir, name))
			tab.Wait(`document.activeElement.id === "eigen" && document.querySelector("main").innerText.includes("Gelezen: ` + name + `")`)
			if got := tab.Text(all); got != want[name] {
				t.Errorf("%s, %s, differs from the site:\n%s\n%s", name, how, got, want[name])
			}
		}
	}

	// Its figures have sources, its table can be sorted, and amounts can be of another unit.
	tab.chooseFile(filepath.Join(dir, "000_d44517c8bcd0a836.txt"))
	tab.Wait(`document.querySelector("main").innerText.includes("Gelezen: 000")`)
	tab.Do(chromedp.Evaluate(`document.querySelector("#r46").click()`, nil))
	tab.Wait(`document.querySelector("#bron mark")?.textContent === "17.093"`)
	tab.Do(choose("baten"))
	tab.Wait(`document.querySelector("tbody tr th").innerText === "Baten secretarieleges"`)
	tab.Do(choose("inwoner"))
	tab.Wait(`document.querySelector("tbody tr .n").innerText === "9,80"`) // 5.548 thousand over 566.221 inhabitants

	// What can't be read says why, and the next file is read again.
	made := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(made, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	large := file("groot.txt", "")
	if err := os.Truncate(large, 33<<20); err != nil {
		t.Fatal(err)
	}
	const alert = `document.querySelector("[role=alert]")?.innerText ?? ""`
	for _, c := range []struct{ path, says string }{
		{file("leeg.txt", ""), "Het bestand is leeg."}, {file("wit.txt", " \n\n \n"), "Het bestand is leeg."}, {file("x.gif", "GIF89a\n\x00\x01\x02\x00\xff\xfe\x00"), "Dit soort bestand"},
		{large, "te groot"},
	} {
		tab.chooseFile(c.path)
		tab.Wait(`(` + alert + `).includes("` + c.says + `") && !document.getElementById("eigen")`)
	}
	tab.chooseFile(file("niets.txt", "Dit is een brief.\n\nEr staan geen cijfers in.\n"))
	tab.Wait(`(` + alert + `) === "" && document.querySelector("main").innerText.includes("Er staan geen cijfers in.")`)

	// (With each worker a browser looks whether there is an update.)
	asked := slices.DeleteFunc(s.Asked(), func(path string) bool { return path == "app-worker.js" })
	if len(asked) != 2 || !strings.HasPrefix(asked[0], "assets/reading-worker.") || !strings.HasPrefix(asked[1], "assets/reading.") {
		t.Errorf("reading own documents asked the site for %q: what reads them is two files, once", asked)
	}
	// Elsewhere a dropped file is not taken.
	tab.Go("begrippen/")
	tab.Expect(`(() => {
		const data = new DataTransfer();
		data.items.add(new File(["x"], "x.txt"));
		const over = new DragEvent("dragover", {bubbles: true, cancelable: true, dataTransfer: data});
		document.querySelector("main").dispatchEvent(over);
		return !over.defaultPrevented;
	})()`)
	// Without a network too.
	s.Offline(true)
	tab.Go("en/eigen-document/")
	tab.drop(filepath.Join(dir, "000_d44517c8bcd0a836.txt"))
	tab.Wait(`document.querySelector("#eigen") && document.querySelector("main").innerText.includes("17,093")`)
}

// longTasks notes how long the page was busy at a stretch, in milliseconds.
const longTasks = `window.busy = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.busy = Math.max(window.busy, e.duration); }).observe({ type: "longtask" })`

// holdReading lets a page hear how far the reading of a document is, once, and keeps what else the worker says until letGo: how long reading takes is
// another time on each machine.
const holdReading = `(() => {
	const heard = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
	window.kept = [];
	Object.defineProperty(Worker.prototype, "onmessage", { ...heard, set(hear) {
		let far = false;
		kept.length = 0; // those of a worker that was stopped
		heard.set.call(this, (event) => {
			if (window.holds && far) return kept.push(() => hear(event));
			far = event.data?.stage === "read" && event.data.done > 0;
			hear(event);
		});
	} });
})(); window.holds = true`

const letGo = `window.holds = false; kept.splice(0).forEach((say) => say())`

// A long document does not stop the page: it is read elsewhere, says how far it is, and can be stopped. What was read before
// stays until the new one is there.
func TestOwnLong(t *testing.T) {
	s := Five(t)
	var long []byte
	for range 2 {
		for _, d := range s.Docs {
			long = append(append(long, d.Data...), '\n')
		}
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "lang.txt")
	if err := os.WriteFile(path, long, 0o600); err != nil {
		t.Fatal(err)
	}
	tab := Open(t, s, Look{Scripts: true})
	// What reads can't be had: that is said, and the next try is a new one.
	s.Break("assets/reading.")
	tab.Go("eigen-document/")
	tab.Expect(`/eenmalig \d,\d MB op, en voor een PDF \d,\d MB/.test(document.querySelector("main").innerText)`)
	tab.chooseFile(path)
	tab.Wait(`(document.querySelector("[role=alert]")?.innerText ?? "").includes("kon niet worden opgehaald") && !document.querySelector(".reads")`)
	tab.forget()
	s.Break("")
	short := filepath.Join(root(t), "testdata", "documents", "001_c8cd034592db0ddd.txt")
	tab.chooseFile(short)
	tab.Wait(`document.querySelector("main").innerText.includes("Gelezen: 001")`)

	tab.Do(chromedp.Evaluate(longTasks, nil), chromedp.Evaluate(holdReading, nil))
	tab.chooseFile(path)
	tab.Wait(`document.activeElement?.dataset.act === "stop" && document.querySelector(".reads").innerText.startsWith("lang.txt wordt gelezen")`)
	tab.Wait(`document.querySelector(".reads progress").value > 0 && document.querySelector(".reads progress").value < 100`)
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
	tab.Picture("leest.png")
	tab.Do(chromedp.KeyEvent(kb.Enter))
	tab.Wait(`!document.querySelector(".reads") && document.getElementById("melding").innerText.includes("gestopt") && document.activeElement.id === "bestand"`)
	tab.Expect(`document.querySelector("main").innerText.includes("Gelezen: 001")`)

	tab.chooseFile(path)
	tab.Wait(`document.querySelector(".reads progress")?.value > 0`)
	var busy float64
	tab.Do(chromedp.Evaluate(`window.busy`, &busy))
	// Going elsewhere stops it.
	tab.Do(click("Begrippen"))
	tab.Wait(`document.querySelector("h1").innerText === "Begrippen"`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`!document.querySelector(".reads") && document.querySelector("main").innerText.includes("Gelezen: 001")`)
	begun := time.Now()
	tab.chooseFile(path)
	tab.Wait(`document.querySelector(".reads progress")?.value > 0`)
	tab.Do(chromedp.Evaluate(letGo, nil))
	tab.Wait(`document.querySelector("main").innerText.includes("Gelezen: lang.txt") && document.querySelectorAll("main table").length > 20`)
	// As a part of the whole, because this machine may have more to do. It was all of it where the page read itself.
	if took := time.Since(begun).Seconds() * 1000; busy > took/3 {
		t.Errorf("the page was busy for %v ms at a stretch while a document was read in %.0f", busy, took)
	}
}

// Whatever an own document says or is called stays text.
func TestOwnHostile(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	evil := []string{`<script>window.pwned = 1</script>`, `"><img src=x onerror="window.pwned=1">`, `' onmouseover='window.pwned=1' x='`, `<svg/onload=window.pwned=1>`,
		`</title><base href="https://example.org/">`, `javascript:window.pwned=1`, `</textarea><iframe srcdoc="<script>parent.pwned=1</script>">`, `{{constructor.constructor('window.pwned=1')()}}`, `<a href="javascript:window.pwned=1">x</a>`}
	dir := t.TempDir()
	for i, bad := range evil {
		text := bad + "\n\nWat mag het kosten (€1.000) " + bad + "\n\nWat gaan we daarvoor doen?\n\nLasten\n\nBaten\n\nSaldo\n\n" + bad + "\n\n448\n\n0\n\n448\n\n" +
			bad + " ander\n\n2\n\n0\n\n2\n\n460\n\n0\n\n460\n\n" + bad + "\nTekst met € 3 mln. " + bad + "\n\n • " + bad + "\n"
		kinds := []string{".txt", ".md"}
		for _, ext := range kinds {
			path := filepath.Join(dir, strings.ReplaceAll(bad, "/", "∕")+ext)
			if len(filepath.Base(path)) > 200 {
				path = filepath.Join(dir, "kort"+ext)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			if i == 0 && ext == ".txt" {
				tab.Go("eigen-document/")
			}
			tab.chooseFile(path)
			tab.Wait(`document.activeElement.id === "eigen" && document.querySelector("main").innerText.includes(` + jsText("Gelezen: "+filepath.Base(path)) + `)`)
			tab.Do(chromedp.Evaluate(`document.querySelector("main td a.f, main .text a.f").click()`, nil))
			tab.Wait(`!!document.querySelector("#bron")`)
			// Every handler would have had its chance.
			tab.Do(chromedp.Evaluate(`document.querySelectorAll("main *").forEach((e) => e.dispatchEvent(new Event("mouseover")))`, nil))
			if found := tab.Text(`(() => {
				const list = [];
				for (const e of document.querySelectorAll("#app, #app *")) {
					if (["SCRIPT", "IMG", "IFRAME", "BASE", "STYLE", "OBJECT", "LINK"].includes(e.tagName)) list.push(e.outerHTML.slice(0, 100));
					for (const a of e.attributes) if (a.name.startsWith("on") || a.name === "style" || /["'<>]/.test(a.name) || /^\s*javascript:/i.test(a.value) && ["href", "src", "action"].includes(a.name)) list.push(e.tagName + " " + a.name + "=" + a.value);
				}
				if (window.pwned) list.push("a script ran");
				if (document.querySelectorAll("base").length) list.push("a base element");
				return list.join("\n");
			})()`); found != "" {
				t.Errorf("of %s came\n%s", bad, found)
			}
			tab.Expect("document.querySelector('main').innerText.includes(" + jsText(bad) + ")")
		}
	}
}

// jsText writes text for a script.
func jsText(s string) string {
	return "`" + strings.NewReplacer("\\", `\\`, "`", "\\`", "${", `\${`).Replace(s) + "`"
}
