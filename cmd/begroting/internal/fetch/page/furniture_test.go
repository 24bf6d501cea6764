package page

import (
	"fmt"
	"strings"
	"testing"
)

// site makes the pages of a website out of one template, with $ for the number of the page, and keeps the first of them.
func site(t *testing.T, template string, pages int) string {
	t.Helper()
	f := NewProfile()
	for n := range pages {
		f.Add(parsed(t, strings.ReplaceAll(template, "$", fmt.Sprint(n+1))))
	}
	f.Settle()
	kept := parsed(t, strings.ReplaceAll(template, "$", "1")).Keep(f, func(s string) string { return s })
	_, text, _ := strings.Cut(string(kept.HTML), "<body>\n")
	text, _, _ = strings.Cut(text, "</body>")
	return text
}

const figures = `<table><tr><th>Activiteit</th><th>Lasten</th></tr><tr><td>Groen $</td><td>1$</td></tr><tr><td>Wegen</td><td>2$</td></tr></table>`

// TestFurniture says of pieces of a page whether they are furniture. Each stands on pages with a heading and a table.
func TestFurniture(t *testing.T) {
	for name, test := range map[string]struct {
		before, after string // the table of the page
		stays         []string
		goes          []string
	}{
		"menu":                     {`<div class="a"><a href="/">Start</a> <a href="/x">Zorg en welzijn</a></div>`, "", nil, []string{"Start", "Zorg en welzijn"}},
		"menu that unfolds":        {`<ul class="m"><li><a href="/">Start</a></li><li><a href="/$">Deel $</a></li></ul>`, "", nil, []string{"Start", "Deel"}},
		"menu with this page":      {`<ul class="m"><li><a href="/">Start</a></li><li><a href="/b">Beheer</a></li><li>Deel $</li></ul>`, "", nil, []string{"Start", "Deel"}},
		"nav":                      {`<nav><a href="/$$">Deel $</a></nav>`, "", nil, []string{"Deel"}},
		"breadcrumb":               {`<p class="breadcrumb"><a href="/">Start</a> › Deel $</p>`, "", nil, []string{"Start", "Deel"}},
		"breadcrumb without name":  {`<p><a href="/">Start</a> › <a href="/$">Deel $</a> › Hier $</p>`, "", nil, []string{"Start", "Deel", "Hier"}},
		"previous and next":        {"", `<div class="s"><a href="/1$">Vorige: $</a><a href="/2$">Volgende: $</a></div>`, nil, []string{"Vorige", "Volgende"}},
		"cookies":                  {`<div>Wij plaatsen cookies. <button>Goed</button></div>`, "", nil, []string{"cookies", "Goed"}},
		"foot with links":          {"", `<div><h3>Contact</h3><p>Bel ons</p><a href="/c">Contact</a><a href="/p">Privacy</a><a href="/t">Toegankelijkheid</a></div>`, nil, []string{"Contact", "Bel ons", "Privacy"}},
		"foot without links":       {"", `<div class="voettekst"><p>Stadhuis, Plein 1</p></div>`, nil, []string{"Stadhuis"}},
		"name of the municipality": {`<div class="top"><div>Gemeente Voorbeeldstad</div></div><h1>Deel $</h1>`, "", nil, []string{"Gemeente"}},

		"a heading that repeats":            {`<h2>Wat mag het kosten?</h2>`, `<h2>Wat gaan we doen?</h2>`, []string{"Wat mag het kosten?", "Wat gaan we doen?"}, nil},
		"a caption that repeats":            {`<div><p>Overzicht van lasten</p></div>`, `<div class="legenda"><p>N is nadelig</p></div>`, []string{"Overzicht van lasten", "N is nadelig"}, nil},
		"a footnote that repeats":           {"", `<p class="voetnoot">Voorlopige cijfers</p>`, []string{"Voorlopige cijfers"}, nil},
		"words beside other words":          {`<div><p>Uitleg bij dit deel</p><p>Deel $</p></div>`, "", []string{"Uitleg bij dit deel"}, nil},
		"a unit that repeats":               {`<p>Bedragen x € 1.000</p>`, `<p>(x € 1.000)</p>`, []string{"Bedragen x € 1.000", "(x € 1.000)"}, nil},
		"words that repeat inside":          {`<h1>Deel $</h1><p>Toelichting op de tabel</p>`, `<p>Slot $</p>`, []string{"Toelichting op de tabel"}, nil},
		"a heading with a link":             {`<h2><a href="/k">Wat mag het kosten?</a></h2>`, "", []string{"Wat mag het kosten?"}, nil},
		"a heading with a button":           {`<h2><button>Jeugdhulp</button></h2>`, "", []string{"Jeugdhulp"}, nil},
		"a question with a link":            {`<div><h2>Wat mag het kosten?</h2><a href="/k">Meer</a></div>`, "", []string{"Wat mag het kosten?"}, nil},
		"a part that unfolds":               {`<div class="u"><a href="#d$">Jeugdhulp $</a></div>`, "", []string{"Jeugdhulp 1"}, nil},
		"a link in a sentence":              {`<h1>Deel $</h1><p>Zie $ <a href="/t">de toelichting</a> voor meer.</p>`, "", []string{"de toelichting"}, nil},
		"an amount in a link":               {`<p class="b"><a href="/l$">€ $ miljoen</a></p>`, "", []string{"€ 1 miljoen"}, nil},
		"a summary":                         {`<details><summary>Jeugdhulp</summary><p>Tekst $</p></details>`, "", []string{"Jeugdhulp", "Tekst 1"}, nil},
		"titles of columns that are links":  {`<table><tr><th><a href="?s=1">Lasten</a></th><th><a href="?s=2">Baten</a></th></tr><tr><td>1$</td><td>2$</td></tr></table>`, "", []string{"Lasten", "Baten"}, nil},
		"a table that is on each page":      {`<table><tr><td><a href="/k">Kerncijfers</a></td><td>100</td></tr><tr><td>Inwoners</td><td>5000</td></tr></table>`, "", []string{"Kerncijfers", "Inwoners"}, nil},
		"what is in a table for its places": {`<table><tr><td><ul><li><a href="/">Start</a></li><li><a href="/z">Zoeken</a></li></ul></td><td><p>Tekst $</p>`, `</td></tr></table>`, []string{"Tekst 1"}, []string{"Start", "Zoeken"}},
		"nothing to run or fetch":           {`<script>x</script><style>y</style><img src="/a.png" alt="Wapen $"><svg><text>z</text></svg>`, `<p>Slot $</p>`, []string{`<img alt="Wapen 1">`, "Slot 1"}, []string{"script", "style", "a.png", "svg"}},
	} {
		template := "<html><body>" + test.before + figures + test.after + "</body></html>"
		got := site(t, template, 5)
		for _, s := range append(test.stays, "Groen 1", "<td>11</td>\n", "<td>21</td>\n", "Wegen") {
			if !strings.Contains(got, s) {
				t.Errorf("%s: %q is gone from\n%s", name, s, got)
			}
		}
		for _, s := range test.goes {
			if strings.Contains(got, s) {
				t.Errorf("%s: %q is still in\n%s", name, s, got)
			}
		}
	}
}

// TestFewPages takes nothing for furniture because it repeats on two pages.
func TestFewPages(t *testing.T) {
	if got := site(t, `<div><p>Gemeente</p></div><div><a href="/">Start</a></div><nav>weg</nav>`+figures, 2); !strings.Contains(got, "Gemeente") || !strings.Contains(got, "Start") || strings.Contains(got, "weg") {
		t.Error(got)
	}
}

// TestKeep writes each block on a line of its own, words as they are, and links whole.
func TestKeep(t *testing.T) {
	got := site(t, `<div  class="x" data-a="1" onclick="y()" nonce="z"><p>Een   twee
drie <b>vier</b>, vijf&nbsp;000 &lt;zes&gt;<br>zeven</p><pre>a
  b</pre><p><span>acht</span> <span>negen</span><span>tien</span></p><ol start="3"><li>elf<li value="5"><a href="/twaalf#a" target="_blank">twaalf</a> <a href="#b">dertien</a></ol></div><table><tr><td colspan=2>1<td>2</table>`, 1)
	want := `<div class="x">
<p>Een twee drie <b>vier</b>, vijf` + "\u00a0" + `000 &lt;zes&gt;<br>
zeven</p>
<pre>a
  b</pre>
<p><span>acht</span> <span>negen</span><span>tien</span></p>
<ol start="3">
<li>elf</li>
<li value="5"><a href="https://stad.example/twaalf#a">twaalf</a> <a href="#b">dertien</a></li>
</ol>
</div>
<table>
<tbody>
<tr>
<td colspan="2">1</td>
<td>2</td>
</tr>
</tbody>
</table>
`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if again := site(t, strings.NewReplacer("<div>", "<div>").Replace(got), 1); again != got {
		t.Errorf("kept once more it is\n%s\nand was\n%s", again, got)
	}
}
