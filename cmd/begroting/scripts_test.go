package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
	"begrotingsverkenner/core/budget"
)

// scriptCommands are what the scripts need beside testscript's own commands.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){
	"status":   status,
	"columns":  checkColumns,
	"fill":     fill,
	"truncate": truncate,
	"age":      age,
	"bytes":    writeBytes,
	"await":    await,
	"tiny":     tiny,
	"only":     only,
	"damage":   damage,
	"bound":    bound,
	"bomb":     bomb,
	"sametree": sameTree,
	"many":     many,
	"resave":   resave,
	"same":     same,
	"website":  website,
}

// status runs a command line and checks its exit code: status 3 begroting convert x.txt.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("status has no !")
	}
	if text := runStatus(ts, args); text != "" {
		ts.Fatalf("%s", text)
	}
}

// runStatus runs a command line after its exit code. It returns what is wrong.
func runStatus(ts *testscript.TestScript, args []string) string {
	if len(args) < 2 {
		return "usage: status CODE COMMAND…"
	}
	want, err := strconv.Atoi(args[0])
	if err != nil {
		return err.Error()
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		coder, ok := err.(interface{ ExitCode() int })
		if !ok {
			return err.Error()
		}
		got = coder.ExitCode()
	}
	if got != want {
		return fmt.Sprintf("exit code is %d, not %d; standard error:\n%s", got, want, ts.ReadFile("stderr"))
	}
	return ""
}

// checkColumns checks that no line of a file (or of stdout, stderr) is wider than a number of columns. Only a line with
// a word that can't be broken, such as a place or an address, may be.
func checkColumns(ts *testscript.TestScript, _ bool, args []string) {
	most, err := strconv.Atoi(args[0])
	ts.Check(err)
	for _, file := range args[1:] {
		for n, line := range strings.Split(ts.ReadFile(file), "\n") {
			longest := 0
			for word := range strings.FieldsSeq(line) {
				longest = max(longest, utf8.RuneCountInString(word))
			}
			if utf8.RuneCountInString(line) > most && longest < most/2 {
				ts.Fatalf("%s:%d is wider than %d columns: %s", file, n+1, most, line)
			}
		}
	}
}

// fill writes a text a number of times: fill FILE TIMES TEXT. \n in the text is a line end.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := strings.ReplaceAll(args[2], `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(text), times), 0o666))
}

// truncate makes a sparse file of a number of megabytes.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(megabytes << 20))
	ts.Check(f.Close())
}

// age makes a file look a number of hours old. Its name can be a pattern.
func age(ts *testscript.TestScript, _ bool, args []string) {
	hours, err := strconv.Atoi(args[1])
	ts.Check(err)
	files, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(files) == 0 {
		ts.Fatalf("no file %s", args[0])
	}
	then := time.Now().Add(-time.Duration(hours) * time.Hour)
	for _, f := range files {
		ts.Check(os.Chtimes(f, then, then))
	}
}

// writeBytes writes a Go string literal into a file of which the name is one, for what a script can't hold:
// bytes 'two\nlines.txt' '\xff'.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	name, err := strconv.Unquote(`"` + args[0] + `"`)
	ts.Check(err)
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o666))
}

// await waits until a file that matches a pattern is there.
func await(ts *testscript.TestScript, _ bool, args []string) {
	for range 2000 {
		if found, _ := filepath.Glob(ts.MkAbs(args[0])); len(found) > 0 {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	ts.Fatalf("%s did not come", args[0])
}

// only checks that a folder holds exactly the named files, hidden ones included.
func only(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := fmt.Sprint(names), fmt.Sprint(args[1:]); got != want {
		ts.Fatalf("%s holds %s, not %s", args[0], got, want)
	}
}

// bomb writes a zip with one file of so many megabytes, all of them zero: a file of a thousandth of that.
func bomb(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[2])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(f)
	w, err := z.Create(args[1])
	ts.Check(err)
	zeros := make([]byte, 1<<20)
	for range megabytes {
		_, err := w.Write(zeros)
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(f.Close())
}

// many writes so many documents into a folder, with a manifest that has an entry for each: 20 publications of 25
// programmes, so that all of them go into 20 workbooks. File names are numbers.
func many(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.MkdirAll(dir, 0o777))
	m := budget.Manifest{Municipality: "Den Haag"}
	for i := range n {
		name := fmt.Sprintf("%05d.txt", i)
		text := fmt.Sprintf("Wat mag het kosten (€1.000)\n\n| Activiteiten | Lasten |\n| --- | --- |\n| Buurthuis %d | %d |\n", i, i+1)
		ts.Check(os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
		m.Documents = append(m.Documents, budget.Entry{
			File: name, Kind: budget.BudgetKind, FiscalYear: 2005 + i%20, ProgrammeNumber: 1 + i/20%25, Programme: fmt.Sprintf("Programma %d", 1+i/20%25),
		})
	}
	data, err := json.Marshal(&m)
	ts.Check(err)
	ts.Check(os.WriteFile(filepath.Join(dir, manifestName), data, 0o666))
}

// sameTree checks that two folders hold the same files. Temporary ones that a killed run left do not count.
func sameTree(ts *testscript.TestScript, _ bool, args []string) {
	contents := func(dir string) map[string]string {
		files := map[string]string{}
		entries, err := os.ReadDir(ts.MkAbs(dir))
		ts.Check(err)
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), tempPrefix) {
				continue
			}
			data, err := os.ReadFile(filepath.Join(ts.MkAbs(dir), e.Name()))
			ts.Check(err)
			files[e.Name()] = string(data)
		}
		return files
	}
	if a, b := contents(args[0]), contents(args[1]); len(a) == 0 || !maps.Equal(a, b) {
		ts.Fatalf("%s and %s differ", args[0], args[1])
	}
}

// damage changes a byte in the middle of a file.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	data[len(data)/2] ^= 0xff
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// resave opens a workbook and saves it as somebody else, as Excel does.
func resave(ts *testscript.TestScript, _ bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	p, err := f.GetDocProps()
	ts.Check(err)
	p.LastModifiedBy = "Somebody"
	ts.Check(f.SetDocProps(p))
	ts.Check(f.Save())
	ts.Check(f.Close())
}

// same checks that files have the same bytes.
func same(ts *testscript.TestScript, neg bool, args []string) {
	first, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, name := range args[1:] {
		other, err := os.ReadFile(ts.MkAbs(name))
		ts.Check(err)
		if bytes.Equal(first, other) == neg {
			ts.Fatalf("%s and %s: the bytes being equal is %t", args[0], name, !neg)
		}
	}
}

// website shows a made website until the script is over: website menu or website numbered. Its address is in $WEBSITE.
func website(ts *testscript.TestScript, _ bool, args []string) {
	styles := map[string]madesite.Style{"menu": madesite.Menu, "numbered": madesite.Numbered, "scripted": madesite.Scripted}
	s := madesite.New(styles[args[0]], false)
	address, stop := s.Serve()
	ts.Defer(stop)
	ts.Setenv("WEBSITE", address+s.Start())
}
