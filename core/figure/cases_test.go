package figure_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/figure"
)

// A case is a line "input → what is read"; what follows # is the reason. An input can hold escapes such as \u00a0.
type testCase struct {
	line     int
	in, want string
}

func cases(t *testing.T, text string) []testCase {
	t.Helper()
	var out []testCase
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		in, want, ok := strings.Cut(line, "→")
		if !ok {
			t.Fatalf("line %d of the cases has no →: %s", i+1, line)
		}
		in = strings.TrimSpace(in)
		if strings.Contains(in, `\`) {
			var err error
			if in, err = strconv.Unquote(`"` + in + `"`); err != nil {
				t.Fatalf("line %d: %v", i+1, err)
			}
		}
		want, _, _ = strings.Cut(want, " # ")
		out = append(out, testCase{i + 1, in, strings.Join(strings.Fields(want), " ")})
	}
	return out
}

// describe writes a figure in the words of the cases.
func describe(f figure.Figure) string {
	var s []string
	switch f.Kind {
	case figure.Nil:
		s = append(s, "nil")
	case figure.None:
		s = append(s, "none")
	default:
		s = append(s, f.Number.String())
	}
	if f.Decimals != f.Number.Places() {
		s = append(s, fmt.Sprintf("decimals=%d", f.Decimals))
	}
	if f.VN != 0 {
		s = append(s, string(f.VN))
	}
	if f.Euro {
		s = append(s, "€")
	}
	if f.Percent {
		s = append(s, "%")
	}
	if f.Scale != 0 {
		s = append(s, fmt.Sprintf("×%d", f.Scale))
	}
	if f.Point {
		s = append(s, "point")
	}
	if f.Bound != "" {
		s = append(s, "bound="+f.Bound)
	}
	if f.Note != "" {
		s = append(s, "note="+f.Note)
	}
	return strings.Join(s, " ")
}
