// Package docs_test keeps the documentation true as far as a program can: links lead somewhere, functions exist where
// they are said to be, quoted messages are messages.
package docs_test

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// pages returns the documentation: path to text.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"*.md", "testdata/*.md", "testdata/*/README.md", "web/docs/*.md"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			all[f] = read(t, f)
		}
	}
	if len(all) < 8 {
		t.Fatalf("only %d pages", len(all))
	}
	return all
}

var link = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]+)\)`)

// TestLinks: every link within the project leads to a file, and to a heading in it.
func TestLinks(t *testing.T) {
	for page, text := range pages(t) {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[2], "://") {
				continue
			}
			file, heading, _ := strings.Cut(m[2], "#")
			target := page
			if file != "" {
				target = filepath.Join(filepath.Dir(page), filepath.FromSlash(file))
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %s is not there", page, m[2])
				continue
			}
			if heading != "" && !slices.Contains(anchors(read(t, target)), heading) {
				t.Errorf("%s: %s has no heading %s", page, target, heading)
			}
		}
	}
}

var notInAnchor = regexp.MustCompile(`[^\p{L}\p{N} _-]`)

// anchors are the places in a page of Markdown that a link can lead to.
func anchors(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if id, found := strings.CutPrefix(line, `<a id="`); found {
			id, _, _ = strings.Cut(id, `"`)
			all = append(all, id)
		}
		if title := strings.TrimLeft(line, "#"); title != line {
			title = notInAnchor.ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), "")
			all = append(all, strings.ReplaceAll(title, " ", "-"))
		}
	}
	return all
}

// TestNames: what ARCHITECTURE.md calls by its name is declared in the file that it links to. DOCS_REWRITE=1 mends the
// links to what moved to another file of its folder.
func TestNames(t *testing.T) {
	page := filepath.Join(root, "ARCHITECTURE.md")
	text := read(t, page)
	mended := text
	n := 0
	for _, m := range link.FindAllStringSubmatch(text, -1) {
		name, isCode := strings.CutPrefix(strings.TrimSuffix(m[1], "`"), "`")
		if !isCode || !strings.HasSuffix(m[2], ".go") {
			continue
		}
		n++
		name = name[strings.LastIndexByte(name, '.')+1:]
		places := declaring(t, path.Dir(m[2]), name)
		switch {
		case slices.Contains(places, m[2]):
		case len(places) == 1 && os.Getenv("DOCS_REWRITE") != "":
			mended = strings.ReplaceAll(mended, m[0], "["+m[1]+"]("+places[0]+")")
		default:
			t.Errorf("ARCHITECTURE.md: %s declares no %s; now in %q (DOCS_REWRITE=1 go test ./web/docs mends one that moved)", m[2], name, places)
		}
	}
	if n < 30 {
		t.Errorf("only %d names found", n)
	}
	if mended != text {
		if err := os.WriteFile(page, []byte(mended), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// declaring returns the files of a folder, seen from the root, that declare a name.
func declaring(t *testing.T, dir, name string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`(?m)^(?:func (?:\([^)]*\) )?|type |var |const |package )` + regexp.QuoteMeta(name) + `\b`)
	var places []string
	for _, f := range files {
		if !strings.HasSuffix(f, "_test.go") && declared.MatchString(read(t, f)) {
			places = append(places, dir+"/"+filepath.Base(f))
		}
	}
	return places
}

// TestMessages: the messages that README.md explains are those of the program.
func TestMessages(t *testing.T) {
	_, section, _ := strings.Cut(read(t, filepath.Join(root, "README.md")), "\n## Meldingen\n")
	section, _, _ = strings.Cut(section, "\n## ")
	words := read(t, filepath.Join(root, "cmd/begroting/words_nl.go"))
	n := 0
	for line := range strings.Lines(section) {
		cells := strings.Split(line, "|")
		if len(cells) < 3 || strings.Contains(cells[1], "---") || strings.TrimSpace(cells[1]) == "melding" {
			continue
		}
		n++
		message := strings.TrimSpace(cells[1])
		if i := strings.IndexByte(message, ':'); i > 0 {
			message = message[:i+1]
		}
		// "109 sommen kloppen, 2 afwijkingen." is put together from words.
		for part := range strings.SplitSeq(message, ",") {
			part = strings.TrimSuffix(strings.TrimLeft(part, "0123456789 "), ".")
			if !strings.Contains(words, part) {
				t.Errorf("README.md: the command does not say %q", part)
			}
		}
	}
	if n < 5 {
		t.Errorf("only %d messages found", n)
	}
}

var target = regexp.MustCompile("`make ([a-z]+)`|(?m)^make ([a-z]+)")

// TestTargets: what the pages tell people to make can be made.
func TestTargets(t *testing.T) {
	makefile := read(t, filepath.Join(root, "Makefile"))
	for page, text := range pages(t) {
		for _, m := range target.FindAllStringSubmatch(text, -1) {
			if name := m[1] + m[2]; !strings.Contains(makefile, "\n"+name+":") {
				t.Errorf("%s: there is no make %s", page, name)
			}
		}
	}
}

// TestIndexes: the lists of pages and of folders leave none out.
func TestIndexes(t *testing.T) {
	index := read(t, "README.md")
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f != "README.md" && !strings.Contains(index, "("+f+")") {
			t.Errorf("web/docs/README.md does not list %s", f)
		}
	}
	list := read(t, filepath.Join(root, "testdata", "README.md"))
	entries, err := os.ReadDir(filepath.Join(root, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != "README.md" && !strings.Contains(list, "`"+e.Name()) {
			t.Errorf("testdata/README.md does not list %s", e.Name())
		}
	}
}
