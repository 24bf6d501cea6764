package audit_test

import (
	"reflect"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// TestOptions expects --only and --skip to choose checks, and the order of findings to stay.
func TestOptions(t *testing.T) {
	d := read(t, five(t)[3], manifest(t))
	docs := []*budget.Document{d}
	only := audit.Run(docs, audit.Options{Only: []string{"costs", "nested"}, Skip: []string{"nested"}})
	for _, f := range only.Findings {
		if f.Check != "costs" {
			t.Errorf("%s runs, and only costs was asked for", f.Check)
		}
	}
	if only.Checked["costs"].Total() == 0 || only.Checked["balance"].Total() != 0 {
		t.Errorf("checked %v", only.Checked)
	}
	if !reflect.DeepEqual(audit.Run(docs, audit.Options{}), audit.Run(docs, audit.Options{})) {
		t.Error("two runs differ")
	}
}

// TestSaldoFirst expects a saldo that stands before lasten and baten to be checked like another.
func TestSaldoFirst(t *testing.T) {
	d := read(t, source{"x.txt", []byte("Jaarrekening 2020\n\nGroen\n\nBedragen x € 1.000\n\nProduct | Saldo | Baten | Lasten |\n---|---|---|---|\nParken | 9.490 | 310 | 10.250 |\nBomen | 3.120 | 85 | 3.205 |\n")}, nil)
	const want = "Groen, Parken: lasten 10.250 min baten 310 is 9.940, er staat 9.490 (verschil 450)"
	if r := alone(d); len(r.Findings) != 1 || r.Findings[0].NL != want {
		t.Errorf("%+v, and not only %q", r.Findings, want)
	}
}

// TestOrder expects findings per document, the worst first, then by line.
func TestOrder(t *testing.T) {
	m := manifest(t)
	var docs []*budget.Document
	for _, s := range five(t) {
		docs = append(docs, read(t, s, m))
	}
	weight := map[audit.Severity]int{audit.Error: 0, audit.Hint: 1, audit.Rounding: 2}
	r := audit.Run(docs, audit.Options{})
	for i := 1; i < len(r.Findings); i++ {
		a, b := r.Findings[i-1], r.Findings[i]
		if a.Index > b.Index || a.Index == b.Index && (weight[a.Severity] > weight[b.Severity] || a.Severity == b.Severity && a.Line > b.Line) {
			t.Errorf("%s:%d comes before %s:%d", a.Document, a.Line, b.Document, b.Line)
		}
	}
}

// TestRefs expects every finding to lead to figures that stand where it says.
func TestRefs(t *testing.T) {
	m := manifest(t)
	var docs []*budget.Document
	byName := map[string]*budget.Document{}
	for _, s := range five(t) {
		d := read(t, s, m)
		docs, byName[d.Name] = append(docs, d), d
	}
	for _, f := range audit.Run(docs, audit.Options{}).Findings {
		if len(f.Refs) == 0 {
			t.Errorf("%s:%d %s has no figures", f.Document, f.Line, f.Check)
		}
		for _, r := range f.Refs {
			if line := byName[r.Document].Line(r.Line); r.Published != "" && !strings.Contains(line, r.Published) {
				t.Errorf("%s:%d holds no %q", r.Document, r.Line, r.Published)
			}
			if r.Label == "" {
				t.Errorf("%s:%d: %q has no label", r.Document, r.Line, r.Published)
			}
		}
		for _, s := range []string{f.NL, f.EN} {
			if s == "" || strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\t") {
				t.Errorf("%s:%d: the sentence %q", f.Document, f.Line, s)
			}
		}
	}
}

// TestSigns turns N into V and drops minus signs, one at a time, and expects the check of signs to speak.
func TestSigns(t *testing.T) {
	m := manifest(t)
	for _, c := range []struct {
		doc       int
		old, new_ string
	}{
		{0, "\n-8.118\n", "\n8.118\n"},
		{1, "\n15.540N\n", "\n15.540V\n"}, {1, "\n6.541V\n", "\n6.541N\n"}, {1, "\n395N\n", "\n395V\n"}, {1, "\n908N\n", "\n908V\n"}, {1, "\n31N\n", "\n31V\n"},
		{1, "\n6.024N\n", "\n6.024V\n"}, {1, "€ -6.542", "€ 6.542"},
		{3, "-3.143 |", "3.143 |"}, {3, "-225 |", "225 |"}, {3, "| 58.079", "| -58.079"},
	} {
		src := five(t)[c.doc]
		text := string(src.data)
		crlf := strings.Contains(text, "\r\n")
		old, changed := c.old, c.new_
		if crlf {
			old, changed = strings.ReplaceAll(old, "\n", "\r\n"), strings.ReplaceAll(changed, "\n", "\r\n")
		}
		if strings.Count(text, old) == 0 {
			t.Errorf("%s: no %q", src.name, c.old)
			continue
		}
		r := alone(read(t, source{src.name, []byte(strings.Replace(text, old, changed, 1))}, m))
		spoke := false
		for _, f := range r.Findings {
			spoke = spoke || f.Check == "vn" && f.Severity == audit.Error
		}
		if !spoke {
			t.Errorf("%s: %q instead of %q, and the check vn is silent", src.name, c.new_, c.old)
		}
	}
}
