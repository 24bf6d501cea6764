package page

import (
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// Made is a page that shows everybody the same whatever he asks, so that it is drawn once, when the site is made. The browser's
// program fetches it where a reader comes from another page: what draws it would weigh more than all of it.
type Made struct {
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Crumbs      string   `json:"crumbs,omitempty"`
	Head        []string `json:"head"` // the parts of the page, as HTML, above what can be done with it
	Body        []string `json:"body"` // and below that
}

// rootMark stands in made pages for the way to the site's root, which is not the same where the site is one file. It is in no
// document.
const rootMark = "\x00"

// IsMade reports whether pages of a kind are made beforehand.
func IsMade(k address.Kind) bool {
	switch k {
	case address.Start, address.Publication, address.Glossary, address.About:
		return true
	}
	return false
}

// still is a made page before it is put together.
type still struct {
	title, description string
	crumbs             ui.Node
	head, body         []ui.Node
	tools              bool // the publication can be downloaded
}

// draw draws the page. What can be done with it changes while it is done, so that is drawn here.
func (s *still) draw(e *ui.Env) Drawn {
	parts := s.head
	if s.tools {
		parts = append(parts, ui.E("div", "tools", e.Downloads()))
	}
	return Drawn{Title: s.title, Description: s.description, Body: e.Frame(s.crumbs, append(parts, s.body...)...)}
}

// still takes a made page for a place in the site.
func (m *Made) still(e *ui.Env) *still {
	part := func(html string) ui.Node { return ui.Part(strings.ReplaceAll(html, rootMark, e.Here.Root())) }
	parts := func(list []string) (nodes []ui.Node) {
		for _, html := range list {
			nodes = append(nodes, part(html))
		}
		return nodes
	}
	s := &still{title: m.Title, description: m.Description, head: parts(m.Head), body: parts(m.Body), tools: e.Here.Kind == address.Publication}
	if m.Crumbs != "" {
		s.crumbs = part(m.Crumbs)
	}
	return s
}
