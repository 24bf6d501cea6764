package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
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
	"same":     same,
}

// status runs a command line and checks its exit code: status 3 begroting convert x.txt.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		coder, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = coder.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code is %d, not %d; standard error:\n%s", got, want, ts.ReadFile("stderr"))
	}
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

// age makes a file look a number of hours old.
func age(ts *testscript.TestScript, _ bool, args []string) {
	hours, err := strconv.Atoi(args[1])
	ts.Check(err)
	then := time.Now().Add(-time.Duration(hours) * time.Hour)
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), then, then))
}

// writeBytes writes a Go string literal, for bytes that a script can't hold: bytes FILE "\xff".
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
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
