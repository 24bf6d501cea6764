package main

import (
	"errors"
	"fmt"
	"html"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// whole is a made-up publication of some 120 pages, in the formats that people have it in.
type whole struct {
	html, docx, pdf string // paths; the PDF is tagged
}

const (
	wholeProgrammes = 20
	wholeParagraphs = 47 // of each programme, beside its tables
)

// makeWhole makes the publication, with LibreOffice: as Word writes it, and as a PDF with tags.
func makeWhole(dir string) (whole, error) {
	office := ""
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			office = path
			break
		}
	}
	if office == "" {
		return whole{}, notHere{"niet gemeten: LibreOffice ontbreekt (Debian: libreoffice-writer-nogui)"}
	}
	w := whole{filepath.Join(dir, "begroting-2026.html"), filepath.Join(dir, "begroting-2026.docx"), filepath.Join(dir, "begroting-2026.pdf")}
	if err := os.WriteFile(w.html, []byte(wholePage()), 0o600); err != nil {
		return w, err
	}
	convert := func(from, to, made string, more ...string) error {
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless"}, more...)
		out, err := exec.Command(office, append(args, "--convert-to", to, "--outdir", dir, from)...).CombinedOutput()
		if _, missing := os.Stat(made); missing != nil {
			return errors.Join(notHere{"niet gemeten: LibreOffice maakt er geen document van (Debian: libreoffice-writer-nogui)"}, err, errors.New(string(out)))
		}
		return nil
	}
	if err := convert(w.html, "docx:MS Word 2007 XML", w.docx, "--infilter=HTML (StarWriter)"); err != nil {
		return w, err
	}
	return w, convert(w.docx, `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`, w.pdf)
}

// wholePage writes the publication as a web page: programmes with text, a table of activities and one of years each.
func wholePage() string {
	r := rand.New(rand.NewSource(1))
	subjects := []string{"de wijken", "het sociaal domein", "de scholen", "de wegen en de riolering", "het klimaat", "de sport", "de economie", "de jeugdhulp", "het bestuur"}
	verbs := []string{"werkt verder aan", "geeft meer uit aan", "houdt de uitgaven gelijk voor", "zoekt samenwerking met de regio voor", "onderzoekt met bewoners", "rekent op minder baten van"}
	why := []string{"omdat de prijzen en de lonen stijgen", "zoals de raad in november heeft besloten", "in lijn met het collegeakkoord", "nu de bijdrage van het rijk later komt", "om de wachttijden korter te maken"}
	var b strings.Builder
	b.WriteString("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Begroting 2026</title><style>body{font:10pt 'Liberation Sans',sans-serif}td,th{padding:1pt 4pt;border:1px solid #999}</style></head><body><h1>Begroting 2026</h1>\n")
	for n := range wholeProgrammes {
		fmt.Fprintf(&b, "<h1>Programma %d %s</h1>\n", n+1, html.EscapeString(strings.ToUpper(subjects[n%len(subjects)][:1])+subjects[n%len(subjects)][1:]))
		for p := range wholeParagraphs {
			if p%8 == 0 {
				fmt.Fprintf(&b, "<h2>%s</h2>\n", []string{"Wat willen we bereiken?", "Wat gaan we daarvoor doen?", "Wat is er anders dan vorig jaar?", "Welke risico’s zijn er?"}[p/8%4])
			}
			b.WriteString("<p>")
			for range 5 {
				fmt.Fprintf(&b, "De gemeente %s %s, %s. ", verbs[r.Intn(len(verbs))], subjects[r.Intn(len(subjects))], why[r.Intn(len(why))])
			}
			b.WriteString("</p>\n")
		}
		b.WriteString("<h2>Wat mag het kosten?</h2>\n<p>Bedragen x € 1.000</p>\n")
		wholeTable(&b, r, "Onderdeel", []string{"Lasten 2026", "Baten 2026", "Saldo 2026"}, 12)
		b.WriteString("<p>Bedragen x € 1.000</p>\n")
		wholeTable(&b, r, "Meerjarenbeeld", []string{"Rekening 2024", "Begroting 2025", "Begroting 2026", "Begroting 2027", "Begroting 2028"}, 14)
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// wholeTable writes a table with a total.
func wholeTable(b *strings.Builder, r *rand.Rand, first string, titles []string, rows int) {
	figure := func(n int) string { return strings.Replace(fmt.Sprintf("%.3f", float64(n)/1000), ",", ".", 1) }
	fmt.Fprintf(b, "<table><tr><th>%s</th>", first)
	for _, t := range titles {
		fmt.Fprintf(b, "<th>%s</th>", t)
	}
	b.WriteString("</tr>\n")
	sums := make([]int, len(titles))
	for i := range rows {
		fmt.Fprintf(b, "<tr><td>Activiteit %d van %s</td>", i+1, strings.ToLower(first))
		values := make([]int, len(titles))
		for c := range values {
			values[c] = 1000 + r.Intn(98_000)
			if titles[c] == "Saldo 2026" {
				values[c] = values[c-2] - values[c-1]
			}
			if v := values[c]; v > -1000 && v < 1000 { // printed without a dot
				fmt.Fprintf(b, `<td align="right">%d</td>`, v)
			} else {
				fmt.Fprintf(b, `<td align="right">%s</td>`, figure(v))
			}
			sums[c] += values[c]
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("<tr><td>Totaal</td>")
	for _, s := range sums {
		text := figure(s)
		if s >= 1_000_000 {
			text = fmt.Sprintf("%d.%03d.%03d", s/1_000_000, s/1000%1000, s%1000)
		}
		fmt.Fprintf(b, `<td align="right">%s</td>`, text)
	}
	b.WriteString("</tr></table>\n")
}
