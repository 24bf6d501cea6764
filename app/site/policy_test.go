package site

import (
	"html"
	"net/http/httptest"
	"strings"
	"testing"
)

// The explorer's pages run under this policy, which administrators copy into their servers' configuration.
const promised = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'"

func TestPolicy(t *testing.T) {
	h, err := Handler(one, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	defer s.Close()
	for _, path := range []string{"/", "/zoeken/", "/bestaat-niet/"} {
		got := get(t, s.URL+path, nil)
		if header := got.header.Get("Content-Security-Policy"); header != promised {
			t.Errorf("%s is served with the policy %q", path, header)
		}
		if !strings.Contains(got.body, `<meta http-equiv="Content-Security-Policy" content="`+html.EscapeString(promised)+`">`) {
			t.Errorf("%s does not hold its policy:\n%.600s", path, got.body)
		}
	}
}
