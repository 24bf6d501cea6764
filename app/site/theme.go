package site

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // logos
	_ "image/png"
	"maps"
	"regexp"
	"strconv"
)

// ErrLogo says that a logo is of a kind that is not known, or does not say how large it is.
var ErrLogo = errors.New("the logo is no SVG with a viewBox, PNG or JPEG")

// themed puts a municipality's style sheet and logo behind the site's own style sheet: one file, that every page and the
// service worker know already. The logo is part of it, beside the site's name, which says what a logo can't say to those
// who listen.
func (o *Options) themed() error {
	if len(o.Theme) == 0 && len(o.Logo) == 0 {
		return nil
	}
	css := bytes.Clone(o.Assets.Files["site.css"])
	if len(o.Logo) > 0 {
		rule, err := logoRule(o.Logo)
		if err != nil {
			return err
		}
		css = append(append(css, '\n'), rule...)
	}
	css = append(append(css, '\n'), o.Theme...) // last: it may say otherwise of the logo
	files := maps.Clone(o.Assets.Files)
	if files == nil {
		files = map[string][]byte{}
	}
	files["site.css"] = css
	delete(files, "site.css.br") // of the sheet alone
	o.Assets.Files, o.Theme, o.Logo = files, nil, nil
	return nil
}

// viewBox finds the size of a drawing: <svg … viewBox="0 0 300 100">.
var viewBox = regexp.MustCompile(`<svg[^>]*\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']`)

func logoRule(logo []byte) (string, error) {
	kind, width, height := "", 0.0, 0.0
	if c, format, err := image.DecodeConfig(bytes.NewReader(logo)); err == nil {
		kind, width, height = "image/"+format, float64(c.Width), float64(c.Height)
	} else if m := viewBox.FindSubmatch(logo); m != nil {
		kind = "image/svg+xml"
		width, _ = strconv.ParseFloat(string(m[1]), 64)
		height, _ = strconv.ParseFloat(string(m[2]), 64)
	}
	if width <= 0 || height <= 0 {
		return "", ErrLogo
	}
	return fmt.Sprintf(`.brand{display:inline-flex;align-items:center;gap:.75rem}.brand::before{content:"";flex:none;block-size:2.5rem;max-inline-size:40vw;aspect-ratio:%g/%g;background:url(data:%s;base64,%s) no-repeat left/contain}`,
		width, height, kind, base64.StdEncoding.EncodeToString(logo)), nil
}
