package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/e2e/chromium"
	"begrotingsverkenner/app/site"
	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/word"
)

// What was promised for documents with pages.
const (
	engineStart = 300 * time.Millisecond
	pagesMemory = 400e6 // bytes
)

// pages: a publication of some 120 pages as PDF and Word, beside pdftotext, beside the same as HTML, and in a browser beside pdf.js.
func pages(turns int) ([]result, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	w, err := makeWhole(dir)
	if missing := (notHere{}); errors.As(err, &missing) {
		return []result{{what: "PDF en Word", beside: "pdftotext -layout", missing: missing.why}}, nil
	} else if err != nil {
		return nil, err
	}
	pdf, err := os.ReadFile(w.pdf)
	if err != nil {
		return nil, err
	}
	var e engine.Engine
	text, err := e.Transcribe(pdf)
	if err != nil {
		return nil, err
	}
	count := text.Lines[len(text.Lines)-1].Page
	of := fmt.Sprintf("%d bladzijden", count)
	var all []result
	for _, measure := range []func() (result, error){
		func() (result, error) { return readPDF(turns, &e, pdf, w.pdf, of) },
		func() (result, error) { return floorPDF(turns, &e, pdf, w.pdf, of) },
		func() (result, error) { return readWord(turns, w, of) },
		func() (result, error) { return startEngine(dir, turns) },
		func() (result, error) { return peakOfPDF(dir, turns, w.pdf, of) },
		func() (result, error) { return dropPDF(turns, w.pdf, of) },
	} {
		r, err := measure()
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// readPDF: from bytes to tables and figures, with the engine running, beside the text that pdftotext makes of the same file.
func readPDF(turns int, e *engine.Engine, pdf []byte, path, of string) (result, error) {
	r := result{what: "PDF lezen, met tags: " + of, beside: "pdftotext -layout", most: 4}
	other, err := exec.LookPath("pdftotext")
	if err != nil {
		r.missing = "niet gemeten: pdftotext ontbreekt (Debian: poppler-utils)"
		return r, nil
	}
	o, err := race(min(turns, 9), timed(func() error {
		text, err := e.Transcribe(pdf)
		if err != nil {
			return err
		}
		_, err = reader.Read(filepath.Base(path), text.Bytes(), nil)
		return err
	}), timed(func() error { return exec.Command(other, "-layout", path, os.DevNull).Run() }))
	return r.times(o), err
}

// floorPDF: only what the engine itself has to do, beside pdftotext: the pages, their structure and their characters, with nothing read
// of them.
func floorPDF(turns int, e *engine.Engine, pdf []byte, path, of string) (result, error) {
	r := result{what: "Bodem, PDFium zonder ons: " + of, beside: "pdftotext -layout"}
	other, err := exec.LookPath("pdftotext")
	if err != nil {
		r.missing = "niet gemeten: pdftotext ontbreekt (Debian: poppler-utils)"
		return r, nil
	}
	o, err := race(min(turns, 9), timed(func() error {
		_, err := e.Letters(pdf)
		return err
	}), timed(func() error { return exec.Command(other, "-layout", path, os.DevNull).Run() }))
	return r.times(o), err
}

// readWord: from bytes to tables and figures, beside the same document as a web page.
func readWord(turns int, w whole, of string) (result, error) {
	docx, err := os.ReadFile(w.docx)
	if err != nil {
		return result{}, err
	}
	page, err := os.ReadFile(w.html)
	if err != nil {
		return result{}, err
	}
	o, err := race(min(turns, 15), timed(func() error {
		text, err := word.Transcribe(docx)
		if err != nil {
			return err
		}
		_, err = reader.Read("begroting-2026.docx", text.Bytes(), nil)
		return err
	}), timed(func() error {
		_, err := reader.Read("begroting-2026.html", page, nil)
		return err
	}))
	return result{what: "Word lezen: " + of, beside: "hetzelfde als HTML", most: 1.5}.times(o), err
}

// startEngine: how much longer the command takes over a PDF of one line than over its own version, with what was compiled in its place.
func startEngine(dir string, turns int) (result, error) {
	r := result{what: "Start van wat PDF leest, warm", beside: "0,3 s", most: 1}
	bin, err := buildCommand(dir)
	if err != nil {
		return r, err
	}
	small := filepath.Join(dir, "klein.pdf")
	if err := os.WriteFile(small, []byte(smallPDF), 0o600); err != nil {
		return r, err
	}
	run := func(args ...string) side {
		return timed(func() error {
			out, err := exec.Command(bin, args...).CombinedOutput()
			if err != nil {
				return fmt.Errorf("begroting %v: %w: %s", args, err, out)
			}
			return nil
		})
	}
	var took, share []float64
	read, version := run("inspect", small), run("version")
	for i := range min(turns, 15) + 1 {
		a, err := read()
		if err != nil {
			return r, err
		}
		b, err := version()
		if err != nil {
			return r, err
		}
		if i > 0 { // the first one can have compiled the engine
			took, share = append(took, float64(a-b)), append(share, float64(engineStart))
		}
	}
	r.outcome = spread(took, share, 1)
	r.ours, r.theirs = milliseconds(time.Duration(quantile(took, 0.5))), milliseconds(engineStart)
	return r, nil
}

// smallPDF is a document of one line. The engine mends that it has no table of its objects.
const smallPDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n" +
	"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n" +
	"4 0 obj\n<< /Length 45 >>\nstream\nBT /F1 12 Tf 72 700 Td (Begroting 2026) Tj ET\nendstream\nendobj\n" +
	"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n"

// peakOfPDF: the most memory that the command has while it makes a workbook of the PDF.
func peakOfPDF(dir string, turns int, path, of string) (result, error) {
	r := result{what: "Geheugen, een PDF omzetten: " + of, beside: "400 MB", most: 1}
	if !hasPeak {
		r.missing = "niet gemeten op deze machine"
		return r, nil
	}
	bin, err := buildCommand(dir)
	if err != nil {
		return r, err
	}
	var peaks, share []float64
	for range min(turns, 5) {
		out := filepath.Join(dir, "uit")
		ran, err := convert(bin, out, 0, []string{path})
		if err != nil {
			return r, err
		}
		peaks, share = append(peaks, ran.peak), append(share, pagesMemory)
		if err := os.RemoveAll(out); err != nil {
			return r, err
		}
	}
	r.outcome = spread(peaks, share, 1)
	r.ours, r.theirs = megabytes(quantile(peaks, 0.5)), megabytes(pagesMemory)
	return r, nil
}

// shownScript tells how long it takes from a file that was chosen to its figures on the screen.
const shownScript = `window.shown = new Promise((resolve) => {
	let begun;
	document.addEventListener("change", () => { begun = performance.now(); }, true);
	const watch = new MutationObserver(() => {
		if (!document.querySelector("#eigen")) return;
		watch.disconnect();
		requestAnimationFrame(() => {
			const after = new MessageChannel();
			after.port1.onmessage = () => resolve(performance.now() - begun);
			after.port2.postMessage(0);
		});
	});
	watch.observe(document, {childList: true, subtree: true});
});`

// textPage has pdf.js get the text of all pages of a document that it has.
const textPage = `<!doctype html><title>pdf.js</title><script type="module">
import * as pdfjs from "./pdf.min.mjs";
pdfjs.GlobalWorkerOptions.workerSrc = "./pdf.worker.min.mjs";
window.text = (async () => {
	const data = await (await fetch("./document.pdf")).arrayBuffer();
	const begun = performance.now();
	const document = await pdfjs.getDocument({ data }).promise;
	let letters = 0;
	for (let n = 1; n <= document.numPages; n++) for (const { str } of (await (await document.getPage(n)).getTextContent()).items) letters += str.length;
	if (!letters) throw new Error("no text");
	return performance.now() - begun;
})();
</script>`

// dropPDF: a PDF that a reader chooses in the explorer, until its figures are on the screen, beside the text of the same pages by pdf.js.
func dropPDF(turns int, path, of string) (result, error) {
	r := result{what: "Verkenner: een PDF van " + of + ", tot de cijfers er staan", beside: "pdf.js, de tekst van dezelfde bladzijden"}
	browserPath := chromium.Find()
	if browserPath == "" {
		r.missing = "niet gemeten: chromium ontbreekt (Debian: chromium)"
		return r, nil
	}
	if err := install(); err != nil {
		if missing := (notHere{}); errors.As(err, &missing) {
			r.missing = missing.why
			return r, nil
		}
		return r, err
	}
	assets, err := readDist()
	if err != nil {
		return r, err
	}
	inputs, err := fiveInputs()
	if err != nil {
		return r, err
	}
	handler, err := site.Handler(inputs, site.Options{Assets: assets})
	if err != nil {
		return r, err
	}
	if err := warm(handler); err != nil {
		return r, err
	}
	explorer := httptest.NewServer(handler)
	defer explorer.Close()
	files := http.NewServeMux()
	files.Handle("/", http.FileServer(http.Dir(filepath.Join(benchDir, "node_modules", "pdfjs-dist", "build"))))
	files.HandleFunc("/text.html", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(textPage))
	})
	files.HandleFunc("/document.pdf", func(w http.ResponseWriter, q *http.Request) { http.ServeFile(w, q, path) })
	other := httptest.NewServer(files)
	defer other.Close()
	b, err := startBrowser(browserPath)
	if err != nil {
		return r, err
	}
	defer b.stop()
	awaited := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	ours := func() (time.Duration, error) {
		var ms float64
		err := b.visit(explorer.URL+"/eigen-document/", shownScript, false,
			chromedp.Poll(`document.documentElement.classList.contains("ready")`, nil), chromedp.SetUploadFiles("#bestand", []string{path}, chromedp.ByQuery), chromedp.Evaluate("window.shown", &ms, awaited))
		return milli(ms), err
	}
	theirs := func() (time.Duration, error) {
		var ms float64
		err := b.visit(other.URL+"/text.html", "", false, chromedp.Poll(`"text" in window`, nil), chromedp.Evaluate("window.text", &ms, awaited))
		return milli(ms), err
	}
	o, err := race(min(turns, 5), ours, theirs)
	return r.times(o), err
}
