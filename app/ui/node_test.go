package ui

import (
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// TestHTML: text stays text, in elements and in attributes, and no white space comes between.
func TestHTML(t *testing.T) {
	t.Parallel()
	el := E("p", `a"b`, T("één "), E("b", "", T("<i>")), nil, T(" twee"), E("span", ""), E("input", "")).
		Attr("title", "regel\n\"&<\u00a0\\").Attr("aria-hidden", "true").Flag("hidden").Attr("id", "")
	want := "<p class=\"a&quot;b\" title=\"regel\n&quot;&amp;&lt;\u00a0\\\" aria-hidden=\"true\" hidden=\"\">één <b>&lt;i&gt;</b> twee<span></span><input></p>"
	if got := HTML(el); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestMount: go-app gets kept elements as its own, and the rest whole.
func TestMount(t *testing.T) {
	t.Parallel()
	page := E("main", "", E("p", "", T("a & b")), E("p", "", T("1 hit")).Attr("role", "status").Keep()).Attr("id", "inhoud").Keep()
	if got, want := app.HTMLString(Mount(page)), `<main id="inhoud">
  <p>a &amp; b</p>
  <p role="status">1 hit</p>
</main>`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, want := range []app.TestUIDescriptor{
		{Path: app.TestPath(0), Expected: app.Raw("<p>a &amp; b</p>")},
		{Path: app.TestPath(1), Expected: app.Elem("p").Attr("role", "status")},
		{Path: app.TestPath(1, 0), Expected: app.Text("1 hit")},
	} {
		if err := app.TestMatch(Mount(page), want); err != nil {
			t.Errorf("%v: %v", want.Path, err)
		}
	}
}
