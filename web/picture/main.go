// Command picture takes the pictures of sheets in README.md: it makes the workbook of a real document and lets
// LibreOffice, with figures as in a Dutch Excel, put its first pages on paper.
//
//	go run ./web/picture
//
// It needs LibreOffice and pdftoppm (Debian: libreoffice-calc-nogui, poppler-utils, fonts-crosextra-carlito).
package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/workbook"
)

const (
	folder = "testdata/documents"
	dpi    = "130"
	margin = 16 // of white around a picture, in pixels
)

// shots are the pictures: of which document, and which part of which page. A part that is empty is on another page.
var shots = []struct {
	document, target string
	part             func(page image.Image) image.Rectangle
}{
	{"000_d44517c8bcd0a836.txt", "web/docs/werkblad.png", head},
	{"003_f6bf6a3b53155ab6.txt", "web/docs/verschil.png", red},
}

// head is the top of a page, as far as it goes without cutting a table.
func head(page image.Image) image.Rectangle {
	part := page.Bounds()
	part.Max.Y = above(page, min(part.Max.Y, 1015), margin)
	return part
}

// red is the table on a page that ends in a red difference, with its title.
func red(page image.Image) image.Rectangle {
	all := page.Bounds()
	for y := all.Min.Y; y < all.Max.Y; y++ {
		for x := all.Min.X; x < all.Max.X; x++ {
			if r, g, b, _ := page.At(x, y).RGBA(); r>>8 == 0xFF && g>>8 == 0xC7 && b>>8 == 0xCE {
				return image.Rect(all.Min.X, above(page, y, margin), all.Max.X, y+22).Intersect(all)
			}
		}
	}
	return image.Rectangle{}
}

// above is the first of the nearest so many white lines above y.
func above(page image.Image, y, lines int) int {
	all := page.Bounds()
	white := 0
	for k := y - 1; k >= all.Min.Y; k-- {
		white++
		for x := all.Min.X; x < all.Max.X; x++ {
			if dark(page.At(x, k)) {
				white = 0
				break
			}
		}
		if white == lines {
			return k
		}
	}
	return all.Min.Y
}

func dark(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return min(r, g, b) < 0xf000
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "web/picture:", err)
		os.Exit(1)
	}
}

func run() error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run this in the folder of go.mod")
	}
	for _, s := range shots {
		pages, err := pages(s.document)
		if err != nil {
			return err
		}
		var page image.Image
		var part image.Rectangle
		for i := 0; i < len(pages) && part.Empty(); i++ {
			page, part = pages[i], s.part(pages[i])
		}
		if part.Empty() {
			return fmt.Errorf("%s: what %s shows is not there", s.document, s.target)
		}
		var out bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&out, cut(page, part)); err != nil {
			return err
		}
		if err := os.WriteFile(s.target, out.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// pages returns the first pages of the workbook of a document, on paper.
func pages(document string) ([]image.Image, error) {
	dir, err := os.MkdirTemp("", "picture")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := book(document, filepath.Join(dir, "book.xlsx")); err != nil {
		return nil, err
	}
	if err := paper(dir); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "page-*.png")) // in order: their numbers have leading zeros
	if err != nil {
		return nil, err
	}
	var all []image.Image
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		page, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		all = append(all, page)
	}
	return all, nil
}

// book writes the workbook of a document.
func book(document, path string) error {
	manifest, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		return err
	}
	m, err := budget.ParseManifest(manifest)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(folder, document))
	if err != nil {
		return err
	}
	d, err := reader.Read(document, data, m)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := workbook.Write(&out, []*budget.Document{d}, workbook.Options{}); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o600)
}

// dutch makes LibreOffice write figures as a Dutch Excel does.
const dutch = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
`

// paper makes page-1.png and so on of the first pages of book.xlsx.
func paper(dir string) error {
	profile := filepath.Join(dir, "profile")
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(dutch), 0o600); err != nil {
		return err
	}
	home := url.URL{Scheme: "file", Path: filepath.ToSlash(profile)}
	for _, args := range [][]string{
		{"soffice", "-env:UserInstallation=" + home.String(), "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "book.xlsx")},
		{"pdftoppm", "-r", dpi, "-png", "-l", "5", filepath.Join(dir, "book.pdf"), filepath.Join(dir, "page")},
	} {
		if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	}
	return nil
}

// cut takes a part of a page without its white edges, with fewer colours, which makes the file half as large.
func cut(page image.Image, part image.Rectangle) image.Image {
	var ink image.Rectangle
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if dark(page.At(x, y)) {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	ink = ink.Inset(-margin).Intersect(image.Rect(part.Min.X, part.Min.Y, page.Bounds().Max.X, part.Max.Y))
	out := image.NewPaletted(image.Rect(0, 0, ink.Dx(), ink.Dy()), colours(page, ink))
	draw.Draw(out, out.Bounds(), page, ink.Min, draw.Src)
	return out
}

// colours are the 256 most frequent colours of a part of a picture, red, green and blue in 32 steps each.
func colours(page image.Image, part image.Rectangle) color.Palette {
	count := map[color.RGBA]int{}
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			r, g, b, _ := page.At(x, y).RGBA()
			step := func(v uint32) uint8 { return uint8(min(255, (v>>8+4)&^7)) }
			count[color.RGBA{step(r), step(g), step(b), 255}]++
		}
	}
	var palette color.Palette
	for len(palette) < 256 && len(count) > 0 {
		var best color.RGBA
		for c, n := range count {
			if n > count[best] || n == count[best] && (c.R > best.R || c.R == best.R && (c.G > best.G || c.G == best.G && c.B > best.B)) {
				best = c
			}
		}
		palette = append(palette, best)
		delete(count, best)
	}
	return palette
}
