package address

import (
	"net/url"
	"strings"
)

// Kind is a kind of page.
type Kind string

const (
	Start       Kind = "start"
	Publication Kind = "publication" // publicatie/<key>/
	Document    Kind = "document"    // publicatie/<key>/programma/<slug>/
	Source      Kind = "source"      // publicatie/<key>/programma/<slug>/bron/
	Programme   Kind = "programme"   // programma/<slug>/
	Activity    Kind = "activity"    // activiteit/<slug>/
	Compare     Kind = "compare"
	Search      Kind = "search"
	Own         Kind = "own"
	Checks      Kind = "checks"
	Glossary    Kind = "glossary"
	About       Kind = "about"
	Missing     Kind = "missing"
	Shell       Kind = "shell" // what a service worker serves for a page that it does not have
)

// Location is a page, its language and its view.
type Location struct {
	Kind        Kind
	English     bool
	Publication string // of Publication, Document, Source
	Slug        string // of Document, Source, Programme, Activity
	Query       url.Values
	Line        int    // of a figure: see [Mark]
	Place       int    // of a figure in its line
	Base        string // the way to the root where the path does not say it: see [Fragment], and for Missing and Shell
}

// words are the first segments of the addresses that take no further segment.
var words = [...]struct {
	segment string
	kind    Kind
}{
	{"vergelijken", Compare}, {"zoeken", Search}, {"eigen-document", Own}, {"controles", Checks}, {"begrippen", Glossary}, {"over", About},
}

// Parse finds the page of a path relative to the site's root: "publicatie/begroting-2024/". It takes index.html for the
// folder it stands in.
func Parse(path string) Location {
	path = strings.TrimSuffix(strings.TrimPrefix(path, "/"), "index.html")
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	l := Location{Kind: Missing}
	if len(parts) > 0 && parts[0] == "en" {
		l.English, parts = true, parts[1:]
	}
	for i := range parts {
		if p, err := url.PathUnescape(parts[i]); err == nil {
			parts[i] = p
		}
	}
	switch {
	case len(parts) == 0:
		l.Kind = Start
	case len(parts) == 1:
		for _, w := range words {
			if w.segment == parts[0] {
				l.Kind = w.kind
			}
		}
	case len(parts) == 2 && parts[0] == "publicatie":
		l.Kind, l.Publication = Publication, parts[1]
	case len(parts) == 2 && parts[0] == "programma":
		l.Kind, l.Slug = Programme, parts[1]
	case len(parts) == 2 && parts[0] == "activiteit":
		l.Kind, l.Slug = Activity, parts[1]
	case len(parts) == 4 && parts[0] == "publicatie" && parts[2] == "programma":
		l.Kind, l.Publication, l.Slug = Document, parts[1], parts[3]
	case len(parts) == 5 && parts[0] == "publicatie" && parts[2] == "programma" && parts[4] == "bron":
		l.Kind, l.Publication, l.Slug = Source, parts[1], parts[3]
	}
	return l
}

// Path returns the path of a page below the site's root, with the language in front and a slash behind, "" for the start.
func (l Location) Path() string {
	path := ""
	switch l.Kind {
	case Publication:
		path = "publicatie/" + l.Publication + "/"
	case Document:
		path = "publicatie/" + l.Publication + "/programma/" + l.Slug + "/"
	case Source:
		path = "publicatie/" + l.Publication + "/programma/" + l.Slug + "/bron/"
	case Programme:
		path = "programma/" + l.Slug + "/"
	case Activity:
		path = "activiteit/" + l.Slug + "/"
	default:
		for _, w := range words {
			if w.kind == l.Kind {
				path = w.segment + "/"
			}
		}
	}
	if l.English {
		return "en/" + path
	}
	return path
}

// Mark is where on the page a location leads to.
func (l Location) Mark() Mark { return Mark{Line: l.Line, Place: l.Place} }

// Fragment is the root of a site that is one file: its pages are told apart by what stands behind the file's name.
const Fragment = "#/"

// Root returns the way from the page to the site's root: "../../", "" at the root itself.
func (l Location) Root() string {
	if l.Base != "" {
		return l.Base
	}
	return strings.Repeat("../", strings.Count(l.Path(), "/"))
}
