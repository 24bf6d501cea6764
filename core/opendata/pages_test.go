package opendata_test

import (
	"bytes"
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"begrotingsverkenner/core/opendata"
	"begrotingsverkenner/core/reader"
)

// TestPages reads the pages of testdata/pages, whose figures were read by eye by people who had not seen the reader, and holds the
// share that comes out right and the share that is wrong without a word. testdata/pages/scores.txt has the shares that were reached:
// a change may make them better, and not worse.
func TestPages(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(testdata, "pages", "scores.txt"))
	if err != nil {
		t.Fatal(err)
	}
	rounds := 0
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		rounds++
		if runtime.GOOS == "js" && f[0] != "05" && f[0] != "06" {
			continue // the same code, ten times slower: two rounds tell
		}
		right, _ := strconv.ParseFloat(f[1], 64)
		silent, _ := strconv.ParseFloat(f[2], 64)
		t.Run(f[0], func(t *testing.T) {
			t.Parallel()
			s := scoreOf(t, filepath.Join(testdata, "pages", f[0]))
			r, w := 100*float64(s.right)/float64(s.all), 100*float64(s.silent)/float64(s.all)
			t.Logf("%d figures: %.1f%% right, %.1f%% wrong in silence, %d marked, %d in no table, %d invented", s.all, r, w, s.marked, s.lost, s.invented)
			if r < right || w > silent {
				t.Errorf("%.1f%% right and %.1f%% wrong in silence; it was %.1f%% and %.1f%%", r, w, right, silent)
			}
		})
	}
	if rounds < 2 {
		t.Error("no rounds in scores.txt")
	}
}

// score counts figures by what became of them.
type score struct{ all, right, silent, marked, lost, invented int }

// fact is a figure as somebody read it.
type fact map[string]string

func scoreOf(t *testing.T, dir string) score {
	byFile := map[string][]fact{}
	var files []string
	for _, f := range table(t, filepath.Join(dir, "facts.tsv")) {
		if byFile[f["file"]] == nil {
			files = append(files, f["file"])
		}
		byFile[f["file"]] = append(byFile[f["file"]], f)
	}
	var s score
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Read(file, data, nil)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		w := opendata.NewCSV(&out)
		if err := w.WriteDocument(d); err != nil {
			t.Fatal(err)
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(&out).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		s.page(byFile[file], records)
	}
	return s
}

// table reads a file of tab separated values with a row of names.
func table(t *testing.T, file string) []fact {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	names := strings.Split(strings.TrimRight(lines[0], "\r"), "\t")
	var out []fact
	for _, line := range lines[1:] {
		f := fact{}
		for i, v := range strings.Split(strings.TrimRight(line, "\r"), "\t") {
			f[names[i]] = v
		}
		out = append(out, f)
	}
	return out
}

// page holds the figures of one page against the facts: each fact takes the figure on its line that is most like it.
func (s *score) page(facts []fact, records [][]string) {
	column := map[string]int{}
	for i, name := range records[0] {
		column[name] = i
	}
	lines := map[string][][]string{}
	used := map[int]bool{}
	index := map[string][]int{}
	for i, r := range records[1:] {
		if r[column["published"]] != "" {
			line := r[column["line"]]
			lines[line], index[line] = append(lines[line], r), append(index[line], i)
		}
	}
	for _, f := range facts {
		s.all++
		best, top := -1, -1
		var wrong, flagged bool
		for k, r := range lines[f["line"]] {
			if used[index[f["line"]][k]] {
				continue
			}
			get := func(name string) string { return r[column[name]] }
			same := sameValue(f["value"], get("value"))
			points := 0
			if p, q := squeezed(get("published")), squeezed(f["published"]); p == q || strings.Trim(p, "nv") == strings.Trim(q, "nv") {
				points = 4
			} else if !same {
				continue
			}
			section := get("section")
			row := squeezed(f["row"]) == squeezed(get("row")) || squeezed(f["row"]) != "" && strings.Contains(squeezed(get("row")+section[strings.LastIndexByte(section, '>')+1:]), squeezed(f["row"]))
			col := true
			for w := range strings.FieldsSeq(f["col"]) {
				col = col && strings.Contains(squeezed(get("column")), squeezed(w))
			}
			checks := []bool{same, f["unit"] == "" || get("unit") == f["unit"], f["period"] == "" || get("period") == f["period"],
				f["phase"] == "" || f["phase"] == "?" || get("phase") == f["phase"], row, col}
			bad := false
			for _, ok := range checks {
				if ok {
					points++
				}
				bad = bad || !ok
			}
			if points > top {
				best, top = k, points
				note := ";" + get("note") + ";"
				flagged = strings.Contains(note, ";ambiguous;") || strings.Contains(note, ";placed_by_arithmetic;") || strings.Contains(note, ";missing;")
				if wrong = bad; f["col"] == "AMBIGUOUS" {
					wrong = !flagged || !row // nothing on the page tells its column: right is to say so
				}
			}
		}
		switch {
		case best < 0 && f["col"] == "GLUED": // no reader can part it: right is not to make a figure of it
			s.right++
			continue
		case best < 0:
			s.lost++
			continue
		}
		used[index[f["line"]][best]] = true
		switch {
		case !wrong:
			s.right++
		case flagged:
			s.marked++
		default:
			s.silent++
		}
	}
	for _, list := range index {
		for _, i := range list {
			if !used[i] {
				s.invented++
			}
		}
	}
}

func sameValue(want, got string) bool {
	if want == "" || got == "" {
		return want == got
	}
	a, err := strconv.ParseFloat(want, 64)
	b, bad := strconv.ParseFloat(got, 64)
	return err == nil && bad == nil && math.Abs(a-b) < 1e-6
}

// squeezed is a text in small letters, without spaces and punctuation.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.ToLower(s))
}
