package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// noPatterns stands in for package regexp in the explorer. go-app imports that for routes by pattern, of which the explorer has
// none; without it the program is 89 kB less to fetch. It has what go-app calls and no more: what calls something else does not
// compile, and a pattern that somebody makes after all ends the program at once.
const noPatterns = `// Package regexp stands in for the standard library's, see web/build/patterns.go.
package regexp

type Regexp struct{}

func MustCompile(pattern string) *Regexp {
	panic("the explorer is built without regular expressions (web/build/patterns.go): " + pattern)
}

func (*Regexp) MatchString(string) bool { return false }
`

// withoutPatterns writes what go build -overlay takes, into a folder, and returns its name.
func withoutPatterns(goroot, dir string) (string, error) {
	stub := filepath.Join(dir, "regexp.go")
	if err := os.WriteFile(stub, []byte(noPatterns), 0o600); err != nil {
		return "", err
	}
	files, err := filepath.Glob(filepath.Join(goroot, "src", "regexp", "*.go"))
	if err != nil {
		return "", err
	}
	var overlay struct{ Replace map[string]string }
	overlay.Replace = map[string]string{}
	for _, f := range files {
		switch {
		case filepath.Base(f) == "regexp.go":
			overlay.Replace[f] = stub
		case !strings.HasSuffix(f, "_test.go"):
			overlay.Replace[f] = "" // as if it were not there
		}
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, data, 0o600)
}
