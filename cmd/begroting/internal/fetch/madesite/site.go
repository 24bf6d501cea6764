// Package madesite is a website that publishes a budget, made up for tests: in three styles, with the traps that websites have.
//
// It promises to be the same website each time, but for what a test changes; to count who asks for what; and to note every
// time that a guest did not behave: two requests at once, a cookie, a name that says nothing.
package madesite

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

// Style is how a website is made.
type Style int

const (
	// Menu has pages made by a server, with a menu on each, and the budget of 2026.
	Menu Style = iota
	// Numbered has chapters in chapters with numbers in their addresses and no menu, and the annual report of 2024.
	Numbered
	// Scripted builds itself in the browser.
	Scripted
)

// Site is the website.
type Site struct {
	Style Style
	Traps bool // the traps are linked from the home page

	mu      sync.Mutex
	asked   map[string]int // requests by path and query
	fresh   map[string]int // of those the ones that were answered in full
	busy    int
	faults  []string
	changed map[string]string // text on a page
	gone    map[string]bool
	broken  map[string]int // status that a path gives
	visits  int
	server  *httptest.Server
}

// New is a website that no server shows yet.
func New(style Style, traps bool) *Site {
	return &Site{Style: style, Traps: traps, asked: map[string]int{}, fresh: map[string]int{}, changed: map[string]string{}, gone: map[string]bool{}, broken: map[string]int{}}
}

// Serve shows a website on this computer.
func (s *Site) Serve() (address string, stop func()) {
	s.server = httptest.NewServer(s)
	return s.server.URL, func() {
		s.server.CloseClientConnections()
		s.server.Close()
	}
}

// Start is the path at which to begin.
func (s *Site) Start() string {
	if s.Style == Numbered {
		return "/jaarstukken-2024/"
	}
	return "/"
}

// Change puts another text on a page.
func (s *Site) Change(path, text string) { s.locked(func() { s.changed[path] = text }) }

// Remove takes a page away, with the links to it.
func (s *Site) Remove(path string) { s.locked(func() { s.gone[path] = true }) }

// Break makes a path give a status; 0 mends it.
func (s *Site) Break(path string, status int) { s.locked(func() { s.broken[path] = status }) }

// Asked is how often a path was asked for.
func (s *Site) Asked(path string) (n int) {
	s.locked(func() { n = s.asked[path] })
	return n
}

// Fresh is how many answers were given in full since the last time.
func (s *Site) Fresh() (n int) {
	s.locked(func() {
		for _, k := range s.fresh {
			n += k
		}
		s.fresh = map[string]int{}
	})
	return n
}

// Faults are the times that the guest did not behave.
func (s *Site) Faults() (list []string) {
	s.locked(func() { list = append(list, s.faults...) })
	return list
}

func (s *Site) locked(do func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	do()
}

func (s *Site) fault(format string, args ...any) {
	s.faults = append(s.faults, fmt.Sprintf(format, args...))
}

// ServeHTTP answers.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked[r.URL.RequestURI()]++
	s.visits++
	// Where a guest breaks off, the server hears of it only later.
	brokenOff := s.Traps && (r.URL.Path == "/eindeloos" || r.URL.Path == "/stil" || r.URL.Path == "/bom" || r.URL.Path == "/half")
	if !brokenOff {
		s.busy++
	}
	if s.busy > 1 {
		s.fault("%s was asked for while another answer was not over", r.URL)
	}
	if !strings.HasPrefix(r.UserAgent(), "begroting") {
		s.fault("%s was asked for by %q", r.URL, r.UserAgent())
	}
	if len(r.Cookies()) > 0 {
		s.fault("%s was asked for with a cookie", r.URL)
	}
	if r.Method != http.MethodGet {
		s.fault("%s was asked for with %s", r.URL, r.Method)
	}
	status, gone, visit := s.broken[r.URL.Path], s.gone[r.URL.Path], s.visits
	s.mu.Unlock()
	defer s.locked(func() {
		if !brokenOff {
			s.busy--
		}
	})
	http.SetCookie(w, &http.Cookie{Name: "bezoek", Value: fmt.Sprint(visit)})
	switch {
	case status != 0:
		http.Error(w, http.StatusText(status), status)
	case gone:
		http.NotFound(w, r)
	case r.URL.Path == "/robots.txt":
		_, _ = fmt.Fprintf(w, "User-agent: *\nDisallow: /geheim/\nSitemap: http://%s/sitemap.xml\n", r.Host)
	case s.Traps && s.trap(w, r, visit):
	default:
		s.page(w, r, visit)
	}
}

// page answers with a page of the budget.
func (s *Site) page(w http.ResponseWriter, r *http.Request, visit int) {
	var data, stable []byte // what is sent, and that without what belongs to this visit
	kind := "text/html; charset=utf-8"
	switch s.Style {
	case Menu:
		if f := files[r.URL.Path]; f.data != nil {
			kind, data = f.kind, f.data
		} else if p := menuPages[r.URL.Path]; p != nil {
			data = []byte(s.menuPage(r.URL.Path, p, r.URL.Query().Has("print"), visit))
			stable = []byte(s.menuPage(r.URL.Path, p, r.URL.Query().Has("print"), 0))
		}
	case Numbered:
		if p := numberedPages[strings.TrimSuffix(r.URL.Path, "/")]; p != nil {
			kind = "text/html; charset=iso-8859-1"
			data = latin1(s.numberedPage(strings.TrimSuffix(r.URL.Path, "/"), p))
		}
	case Scripted:
		if r.URL.Path == "/sitemap.xml" {
			kind, data = "application/xml", []byte(scriptedSitemap(r.Host))
		} else if strings.Count(r.URL.Path, "/") < 4 {
			data = []byte(fmt.Sprintf(shell, r.URL.Path))
		}
	}
	if data == nil {
		http.NotFound(w, r)
		return
	}
	if stable == nil {
		stable = data
	}
	s.answer(w, r, kind, data, hash(stable))
}

// answer sends a page, unless the guest has it. Every second page has a date instead of a tag.
func (s *Site) answer(w http.ResponseWriter, r *http.Request, kind string, data []byte, sum uint32) {
	tag := fmt.Sprintf("%q", fmt.Sprint(sum))
	if hash([]byte(r.URL.Path))%2 == 0 {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	} else {
		s.mu.Lock()
		when := "Mon, 02 Nov 2026 10:00:00 GMT"
		if s.changed[r.URL.Path] != "" {
			when = "Tue, 03 Nov 2026 10:00:00 GMT"
		}
		s.mu.Unlock()
		w.Header().Set("Last-Modified", when)
		if r.Header.Get("If-Modified-Since") == when {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	s.locked(func() { s.fresh[r.URL.RequestURI()]++ })
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data)
}
