package fetch

import "sort"

// Result is what came of a run.
type Result struct {
	Dir       string
	Pages     []Placed // in the order of their files
	Documents []Placed
	New       int // files that were not there before
	Changed   int
	Gone      []Skip // were there in a run before, and are no longer on the website; their files are kept
	Skipped   map[Reason]*Skips
	Failed    []Failure
	Dead      []string // parts of addresses that make no difference
	Scripted  bool     // the same page under several addresses, with scripts: it may be made in the browser
	Unknown   int      // pages with tables of which the kind or the year is not known
	Above     string   // the whole website, when less was asked for
	Requests  int
	Bytes     int64
	Stopped   error // why there may be more: the limit, or a website that had enough
}

// Placed is a file in the folder.
type Placed struct {
	File      string // with slashes, as in the manifest
	Title     string
	Programme string // with its number
	Tables    int
	Text      bool // it has no figures and no programme, and stands apart
}

// Skip is an address that was left alone.
type Skip struct {
	Address string
	From    string // the page that led to it
	To      string // where it leads to, or what it is the same as
}

// Skips are those with one reason: the first of them, and how many there are.
type Skips struct {
	First []Skip
	N     int
}

// Failure is an address that did not come, though it should have.
type Failure struct {
	Address string
	From    string
	Err     error
}

// Reason is why an address was left alone. None of these is a fault of the run.
type Reason string

const (
	SkipRobots   Reason = "robots"   // robots.txt asks so
	SkipMissing  Reason = "missing"  // there is no such page
	SkipLogin    Reason = "login"    // it is for who has a password
	SkipPrint    Reason = "print"    // it is the same for printing
	SkipSame     Reason = "same"     // it is the same as another
	SkipAway     Reason = "away"     // it redirects to another website, or out of the path
	SkipOutside  Reason = "outside"  // documents elsewhere
	SkipLoop     Reason = "loop"     // its path goes in circles
	SkipEndless  Reason = "endless"  // a calendar and its like
	SkipBrowser  Reason = "browser"  // it is made in the browser
	SkipNoText   Reason = "notext"   // it has no text of its own
	SkipFiles    Reason = "files"    // neither a page nor a document
	SkipTooMany  Reason = "toomany"  // more addresses than are kept in mind
	SkipExternal Reason = "external" // pages elsewhere
)

// mostFirst is how many addresses are named for one reason.
const mostFirst = 20

func (r *Result) skip(why Reason, s Skip) {
	list := r.Skipped[why]
	if list == nil {
		list = &Skips{}
		r.Skipped[why] = list
	}
	list.N++
	if len(list.First) < mostFirst {
		list.First = append(list.First, s)
	}
}

// Tables counts the pages that hold tables.
func (r *Result) Tables() (pages int) {
	for _, p := range r.Pages {
		if p.Tables > 0 {
			pages++
		}
	}
	return pages
}

// Programmes groups the pages with tables by programme, in the order of their numbers; those of none come last.
func (r *Result) Programmes() []Programme {
	at := map[string]int{}
	var list []Programme
	for _, p := range r.Pages {
		if p.Tables == 0 {
			continue
		}
		i, ok := at[p.Programme]
		if !ok {
			i = len(list)
			at[p.Programme] = i
			list = append(list, Programme{Name: p.Programme})
		}
		list[i].Files = append(list[i].Files, p.File)
		list[i].Tables += p.Tables
	}
	sort.SliceStable(list, func(i, j int) bool { return natural(list[i].Name, list[j].Name) })
	return list
}

// Programme is a programme with the files that hold its tables.
type Programme struct {
	Name   string
	Files  []string
	Tables int
}

// natural orders names that begin with a number by it; those without come behind, and no name last of all.
func natural(a, b string) bool {
	key := func(s string) (int, string) {
		n, i := 0, 0
		for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
			n = 10*n + int(s[i]-'0')
			i++
		}
		switch {
		case s == "":
			return 1 << 30, s
		case i == 0:
			return 1 << 20, s
		}
		return n, s
	}
	n, s := key(a)
	m, t := key(b)
	return n < m || n == m && s < t
}
