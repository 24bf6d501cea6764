package explorer

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// here is the address of the page that the browser shows.
func here() *url.URL {
	tell("moved")
	u, err := pageOf(app.Window().Get("location").Get("href").String(), &url.URL{Path: "/"})
	if err != nil {
		return &url.URL{Path: "/"}
	}
	return u
}

// move puts an address in the browser's history: another view of the same page when that is on the screen, see
// web/js/start.js, and another page at once.
func move(to string, view bool) {
	if b := app.Window().Get("begroting"); view && b.Truthy() && b.Get("move").Truthy() {
		b.Call("move", to)
		return
	}
	tell("moved")
	app.Window().Get("history").Call("pushState", nil, "", to)
}

// pageOf finds the page that a link leads to from another page. Where the whole site is one file, a page's address stands
// behind the file's: begroting.html#/zoeken/?q=groen.
func pageOf(href string, from *url.URL) (*url.URL, error) {
	file := config("file")
	rest, inside := strings.CutPrefix(href, file)
	if file == "" || !inside || rest != "" && rest[0] != '#' {
		return url.Parse(href)
	}
	rest = strings.TrimPrefix(rest, "#")
	if strings.HasPrefix(rest, "/") {
		return url.Parse(rest)
	}
	// A place on the page.
	u := *from
	u.Fragment, u.RawFragment = rest, ""
	if plain, err := url.PathUnescape(rest); err == nil {
		u.Fragment = plain
	}
	return &u, nil
}

// absolute is a page's address as the browser has it.
func absolute(u *url.URL) string {
	if file := config("file"); file != "" {
		return file + "#" + u.String()
	}
	return u.String()
}
