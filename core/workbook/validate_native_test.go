//go:build !js

package workbook

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// readFolder reads the documents of a folder, without a manifest.
func readFolder(t *testing.T, folder string) []*budget.Document {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var docs []*budget.Document
	for _, name := range files {
		switch filepath.Ext(name) {
		case ".txt", ".md", ".html":
		default:
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Read(filepath.Base(name), data, nil)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d.Split()...)
	}
	if len(docs) == 0 {
		t.Fatalf("no documents in %s", folder)
	}
	return docs
}

// TestExcelsRules lets Microsoft's own validator of the format, the Open XML SDK, look at the workbooks that tests make.
// It knows what no other test does: the order of elements, the values of attributes and what they refer to, in charts and
// styles as well as in sheets.
func TestExcelsRules(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("short: workbooks are not held to Excel's rules")
	}
	books := map[string][]byte{}
	docs := documents(t)
	books["five"] = write(t, docs, Options{Version: "1"})
	books["english"] = write(t, docs[4:], Options{Version: "1", Lang: "en"})
	books["hostile"] = write(t, []*budget.Document{hostile(t), {Name: "leeg.txt"}, {Name: "LEEG.TXT"}}, Options{})
	books["tables"] = write(t, []*budget.Document{tenBlocks(t, 120)}, Options{})
	books["parts"] = write(t, readFolder(t, filepath.Join("..", "..", "testdata", "parts")), Options{})
	rounds, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "pages", "0*"))
	if len(rounds) < 7 {
		t.Fatalf("%d rounds of pages", len(rounds))
	}
	for _, round := range rounds {
		books["pages-"+filepath.Base(round)] = write(t, readFolder(t, round), Options{})
	}
	// This one shows that the validator looks: in it excelize's order of a font is back.
	books["broken"] = rewrite(t, books["english"], "xl/styles.xml", func(data []byte) []byte {
		return bytes.Replace(data, []byte(`<b val="true"></b>`), nil, 1)
	})
	books["broken"] = rewrite(t, books["broken"], "xl/styles.xml", func(data []byte) []byte {
		return bytes.Replace(data, []byte(`</font>`), []byte(`<b val="true"></b></font>`), 1)
	})

	dir := t.TempDir()
	var list strings.Builder
	for name, book := range books {
		file := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(file, book, 0o644); err != nil {
			t.Fatal(err)
		}
		list.WriteString(file + "\n")
	}
	validate := filepath.Join("testdata", "validate")
	install(t, validate)
	cmd := exec.Command("node", filepath.Join(validate, "validate.mjs"))
	cmd.Stdin = strings.NewReader(list.String())
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), fmt.Sprintf("%d looked at\n", len(books))) {
		t.Fatalf("%v\n%s", err, out)
	}
	seen := false
	for line := range strings.Lines(string(out)) {
		switch name, rest, found := strings.Cut(line, "\t"); {
		case !found:
		case strings.HasSuffix(name, "broken.xlsx"):
			seen = true
		default:
			t.Errorf("%s: %s", strings.TrimSuffix(filepath.Base(name), ".xlsx"), rest)
		}
	}
	if !seen {
		t.Errorf("the validator finds nothing wrong with a font whose elements are out of order:\n%s", out)
	}
}

// install installs the npm packages of a folder unless they are there.
func install(t *testing.T, dir string) {
	t.Helper()
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatalf("%s is missing, which holds workbooks to Excel's rules: install Node.js with npm, on Debian with apt-get install nodejs npm", program)
		}
	}
	lock, err := os.ReadFile(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	mark := filepath.Join(dir, "node_modules", ".installed.json") // what was installed, to see that the lock file changed
	if done, err := os.ReadFile(mark); err == nil && bytes.Equal(done, lock) {
		return
	}
	cmd := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("npm ci in %s: %v\n%s", dir, err, out)
	}
	if err := os.WriteFile(mark, lock, 0o644); err != nil {
		t.Fatal(err)
	}
}
