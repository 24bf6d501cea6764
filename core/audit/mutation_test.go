package audit_test

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// TestMutations turns every figure of every checked sum in the source of the five documents, one at a time, and expects
// the checks that cover it to speak, and no other.
func TestMutations(t *testing.T) {
	m := manifest(t)
	for _, src := range five(t) {
		t.Run(src.name[:3], func(t *testing.T) {
			t.Parallel()
			doc := read(t, src, m)
			before := alone(doc)
			known := map[string]bool{}
			for _, f := range before.Findings {
				known[key(f)] = true
			}
			figures := covered(doc, before.Comparisons)
			for _, x := range figures {
				lines := bytes.Split(src.data, []byte("\n"))
				changed, ok := turn(string(lines[x.ref.Line-1]), x.ref.Published, x.nth)
				if !ok {
					t.Errorf("line %d: %q not found", x.ref.Line, x.ref.Published)
					continue
				}
				lines[x.ref.Line-1] = []byte(changed)
				after := alone(read(t, source{src.name, bytes.Join(lines, []byte("\n"))}, m))
				spoke := map[string]bool{}
				for _, f := range after.Findings {
					if !known[key(f)] {
						spoke[f.Check] = true
					}
				}
				for check := range x.must {
					if !spoke[check] {
						t.Errorf("line %d: %q changed in %q, %s: the check %s is silent", x.ref.Line, x.ref.Published, changed, x.ref.Label, check)
					}
				}
				for check := range spoke {
					if !x.must[check] && !x.may[check] {
						t.Errorf("line %d: %q changed in %q, %s: the check %s speaks", x.ref.Line, x.ref.Published, changed, x.ref.Label, check)
					}
				}
			}
			t.Logf("%d figures turned", len(figures))
		})
	}
}

func key(f audit.Finding) string { return f.Check + "\x00" + string(f.Severity) + "\x00" + f.NL }

// turned is a figure with the checks that must speak when it changes, and those that may.
type turned struct {
	ref       audit.Ref
	nth       int // how many equal figures stand before it on its line
	must, may map[string]bool
}

// covered lists the figures of all comparisons, by line.
func covered(d *budget.Document, list []audit.Comparison) []*turned {
	at := map[string]*turned{}
	get := func(r audit.Ref) *turned {
		k := r.Label + "\x00" + r.Published + "\x00" + strconv.Itoa(r.Line)
		if at[k] == nil {
			at[k] = &turned{ref: r, nth: nth(d, r), must: map[string]bool{}, may: map[string]bool{}}
		}
		return at[k]
	}
	for _, c := range list {
		get(c.Result).must[c.Check] = true
		for _, x := range c.Terms {
			get(x.Ref).must[c.Check] = true
		}
	}
	for _, c := range list {
		for _, r := range c.Via {
			get(r).may[c.Check] = true
		}
	}
	var out []*turned
	for _, x := range at {
		out = append(out, x)
	}
	sort.Slice(out, func(a, b int) bool {
		if out[a].ref.Line != out[b].ref.Line {
			return out[a].ref.Line < out[b].ref.Line
		}
		return out[a].ref.Label < out[b].ref.Label
	})
	return out
}

// nth counts the equal figures before a cell on its line.
func nth(d *budget.Document, r audit.Ref) int {
	n := 0
	for i, t := range d.Tables {
		for k := range t.Rows {
			for c := range t.Rows[k].Cells {
				x := &t.Rows[k].Cells[c]
				switch {
				case i == r.Table && k == r.Row && c == r.Column:
					return n
				case x.Line == r.Line && x.Published == r.Published:
					n++
				}
			}
		}
	}
	return 0
}

// turn changes the first digit of the nth figure on a line; a dash becomes 999.
func turn(line, figure string, n int) (string, bool) {
	for from := 0; ; {
		i := strings.Index(line[from:], figure)
		if i < 0 {
			return "", false
		}
		i += from
		end := i + len(figure)
		from = i + 1
		if i > 0 && digit(line[i-1]) || end < len(line) && digit(line[end]) {
			continue
		}
		if n--; n >= 0 {
			continue
		}
		k := strings.IndexFunc(figure, func(r rune) bool { return r >= '0' && r <= '9' })
		if k < 0 {
			return line[:i] + "999" + line[end:], true
		}
		other := byte('1')
		if figure[k] < '5' {
			other = '9'
		}
		b := []byte(line)
		b[i+k] = other
		return string(b), true
	}
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
