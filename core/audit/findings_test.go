package audit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// TestFindings compares all findings on the five documents with testdata/findings.txt, where each has a reason why it
// is right, written by someone who looked at the lines. AUDIT_REWRITE=1 writes the file and keeps the reasons; a finding
// without one fails.
func TestFindings(t *testing.T) {
	m := manifest(t)
	var docs []*budget.Document
	for _, s := range five(t) {
		docs = append(docs, read(t, s, m))
	}
	r := audit.Run(docs, audit.Options{})
	file := filepath.Join(testdata, "findings.txt")
	data, err := os.ReadFile(file)
	if err != nil && !rewrite {
		t.Fatal(err)
	}
	intro, reasons := reasons(string(data))
	var b strings.Builder
	b.WriteString(intro)
	for _, line := range r.Lines("nl", nil) {
		why := reasons[line]
		if why == "" {
			t.Errorf("no reason for %s", line)
		}
		b.WriteString("\n" + line + "\n    " + why + "\n")
	}
	b.WriteString("\n" + r.Summary("nl") + "\n")
	compare(t, file, b.String())
}

// reasons reads the introduction, lines that begin with #, and the reason below each finding.
func reasons(s string) (string, map[string]string) {
	var intro []string
	out := map[string]string{}
	last := ""
	for _, line := range strings.Split(s, "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			intro = append(intro, line)
		case strings.HasPrefix(line, "    "):
			out[last] = strings.TrimSpace(line)
		case line != "":
			last = line
		}
	}
	return strings.Join(append(intro, ""), "\n"), out
}

// TestCounts holds what must at least be checked in each document.
func TestCounts(t *testing.T) {
	m := manifest(t)
	arithmetic := func(r audit.Result) int {
		n := 0
		for _, c := range audit.Checks() {
			if c.Tier == audit.Arithmetic && c.Name != "vn" {
				n += r.Checked[c.Name].Total()
			}
		}
		return n
	}
	results := map[string]audit.Result{}
	for _, s := range five(t) {
		results[s.name[:3]] = alone(read(t, s, m))
	}
	of000 := results["000"]
	costs := results["003"].Checked["costs"].Total()
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"sums of 000", arithmetic(results["000"]), 31},
		{"sums of 000 that are rounded", of000.Total().Rounds, 2},
		{"sums of 001, its programme included", arithmetic(results["001"]) + results["001"].Checked["programme"].Total(), 75},
		{"figures of 001 in two tables", results["001"].Checked["same-figure"].Total(), 10},
		{"sums of 002", arithmetic(results["002"]), 5},
		{"sums in the tables of 003", arithmetic(results["003"]) - costs, 36},
		{"sums in the cost lists of 003", costs, 25},
		{"sums of 004", arithmetic(results["004"]), 3},
	} {
		if c.got < c.want {
			t.Errorf("%s: %d, want at least %d", c.what, c.got, c.want)
		}
	}
	if n := results["001"].Checked["vn"].Total(); n != 7 {
		t.Errorf("%d times N or V checked in 001, want 7", n)
	}
}
