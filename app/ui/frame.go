package ui

import (
	"strings"

	"begrotingsverkenner/app/address"
)

// Frame puts a page between the head and foot that all pages share.
func (e *Env) Frame(crumbs Node, body ...Node) Node {
	notice, class := e.Notice, "notice"
	if notice == "" && e.Heard != "" {
		notice, class = e.Heard, "notice says"
	}
	main := append([]Node{crumbs, e.share("begroting-insluiten"), e.share("begroting-plaatje")}, body...)
	site := E("div", "site",
		ET("a", "nl-skip-link nl-skip-link--visible-on-focus", e.W.SkipToContent).Attr("href", "#inhoud"),
		e.header(),
		E("main", "page", main...).Attr("id", "inhoud").Attr("tabindex", "-1").Keep(),
		e.footer(),
		E("div", class, T(notice)).Attr("role", "status").Attr("id", "melding").Keep(),
	).Attr("id", "app").Attr("data-page", PageKey(e.Here)).Keep()
	site.act = e.Act
	return site
}

// PageKey tells what page it is that a browser shows, whatever its address is.
func PageKey(l address.Location) string { return string(l.Kind) + ":" + l.Path() }

// share is where web/js/share.js says how to show the page in another website, and web/js/picture.js gives its charts as pictures.
func (e *Env) share(element string) Node {
	switch e.Here.Kind {
	case address.Own, address.Missing, address.Shell:
		return nil
	}
	if e.Here.Base == address.Fragment {
		return nil // a file on a disk has no address
	}
	return E(element, "").Keep()
}

// Brand is the name of the site.
func (e *Env) Brand() string {
	switch {
	case e.Catalogue.Title != "":
		return e.Catalogue.Title
	case e.Catalogue.Municipality != "":
		return strings.Replace(e.W.BrandOf, "%s", e.Catalogue.Municipality, 1)
	}
	return e.W.Brand
}

func (e *Env) header() Node {
	search := E("form", "search",
		E("label", "says", T(e.W.SearchLabel)).Attr("for", "zoek"),
		E("input", "utrecht-textbox").Keep().Attr("id", "zoek").Attr("name", "q").Attr("type", "search").
			Attr("placeholder", e.W.SearchHint).Attr("value", e.Typed).Attr("autocomplete", "off").Attr("enterkeyhint", "search"),
		E("button", "nl-button nl-button--primary", T(e.W.SearchGo)).Attr("type", "submit"),
	).Attr("role", "search").Attr("action", e.Page(address.Search)).Attr("data-act", "search").Keep()
	return E("header", "top", E("div", "page",
		ET("a", "brand", e.Brand()).Attr("href", e.Page(address.Start)),
		search,
		ET("a", "nl-link language", e.W.Other).Attr("href", e.OtherLanguage()).Attr("lang", e.W.OtherLang).Attr("hreflang", e.W.OtherLang).Attr("rel", "alternate"),
		e.menu(),
	).Keep()).Keep()
}

// menuKinds are the pages in the main menu.
var menuKinds = []address.Kind{address.Start, address.Search, address.Compare, address.Checks, address.Own, address.Glossary}

func (e *Env) menuWord(k address.Kind) string {
	switch k {
	case address.Search:
		return e.W.MenuSearch
	case address.Compare:
		return e.W.MenuCompare
	case address.Checks:
		return e.W.MenuChecks
	case address.Own:
		return e.W.MenuOwn
	case address.Glossary:
		return e.W.MenuGlossary
	case address.About:
		return e.W.MenuAbout
	}
	return e.W.MenuStart
}

func (e *Env) menu() Node {
	var list []Node
	for _, k := range menuKinds {
		a := ET("a", "", e.menuWord(k)).Attr("href", e.Page(k))
		if k == e.Here.Kind {
			a = a.Attr("aria-current", "page")
		}
		list = append(list, E("li", "", a))
	}
	return E("nav", "menu", E("ul", "", list...)).Attr("aria-label", e.W.MainMenu)
}

func (e *Env) footer() Node {
	var list []Node
	for _, k := range []address.Kind{address.About, address.Checks, address.Glossary} {
		list = append(list, E("li", "", AT("", e.Page(k), e.menuWord(k))))
	}
	links := e.Catalogue.Links
	for _, l := range []struct{ href, label string }{{links.Contact, e.W.FootContact}, {links.Privacy, e.W.FootPrivacy}, {links.Accessibility, e.W.FootAccessibility}} {
		if l.href != "" {
			list = append(list, E("li", "", AT("", l.href, l.label)))
		}
	}
	return E("footer", "foot", E("div", "page", P("", T(e.W.FootPromise)),
		E("nav", "", E("ul", "", list...)).Attr("aria-label", e.W.FootMenu)))
}

// Crumb is a step of the way to a page.
type Crumb struct {
	Label, Href string
	Dutch       bool // in the words of a document
}

// Crumbs shows the way to a page. The last step is the page itself.
func (e *Env) Crumbs(steps ...Crumb) Node {
	list := []Node{E("li", "utrecht-breadcrumb-nav__item", AT("utrecht-breadcrumb-nav__link", e.Page(address.Start), e.W.AllProgrammes))}
	for i, s := range steps {
		var step *Elem
		if i == len(steps)-1 {
			step = ET("span", "utrecht-breadcrumb-nav__link", s.Label).Attr("aria-current", "page")
		} else {
			step = AT("utrecht-breadcrumb-nav__link", s.Href, s.Label)
		}
		if s.Dutch {
			step = e.Dutch(step)
		}
		list = append(list, E("li", "utrecht-breadcrumb-nav__item", step))
	}
	return E("nav", "utrecht-breadcrumb-nav", E("ol", "utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol", list...)).Attr("aria-label", e.W.Breadcrumb)
}

// checksLink leads to how sums are checked.
func (e *Env) checksLink() Node {
	return AT("", e.Page(address.Checks), e.W.ChecksHow)
}

// TermLink is a word with the way to what it means.
func (e *Env) TermLink(id, word string) Node {
	return ET("a", "term", word).Attr("href", e.Page(address.Glossary)+"#"+id)
}
