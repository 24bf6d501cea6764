package audit_test

import (
	"testing"

	"begrotingsverkenner/core/audit"
)

// TestPage expects the docs page to be what the checks say, also of their small documents: AUDIT_REWRITE=1 writes it.
func TestPage(t *testing.T) {
	compare(t, "../../web/docs/controles.md", audit.Markdown(func(c *audit.Check) string {
		found := example(t, c.Name).Findings
		if len(found) == 0 {
			t.Fatalf("the check %s has no example", c.Name)
		}
		return found[0].NL
	}))
}

// TestNames expects every check to be explained in both languages, under a name of its own.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range audit.Checks() {
		if seen[c.Name] {
			t.Errorf("two checks are called %s", c.Name)
		}
		seen[c.Name] = true
		for _, w := range []audit.Words{c.NL, c.EN} {
			if w.Title == "" || w.Guards == "" {
				t.Errorf("%s: a text is missing", c.Name)
			}
		}
		if audit.Lookup(c.Name) == nil || c.Run == nil {
			t.Errorf("%s cannot be run", c.Name)
		}
	}
}
