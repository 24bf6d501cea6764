package e2e

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
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

	if asked := s.Asked(); len(asked) > 0 {
		t.Errorf("reading own documents asked the site for %q", asked)
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
