package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/chromedp/chromedp"
)

// foldScript finds the fold of a page that shows most when it opens, and calls it vouw. What it stands in is opened.
const foldScript = `(() => {
	const own = (fold) => fold.textContent.length - [...fold.querySelectorAll(".fold")].reduce((n, inner) => n + (inner.parentElement.closest(".fold") === fold ? inner.textContent.length : 0), 0);
	const fold = [...document.querySelectorAll(".fold")].sort((a, b) => own(b) - own(a))[0];
	for (let around = fold.parentElement.closest(".fold"); around; around = around.parentElement.closest(".fold")) around.open = true;
	fold.open = false;
	fold.id = "vouw";
	fold.querySelector("summary").id = "knop";
	measure("click", "#vouw");
})()`

// echoPage only says how often its button was clicked.
const echoPage = `<!doctype html><html lang="nl"><title>echo</title><button id="knop">Klik</button><p id="zegt">0</p>
<script>let n = 0; document.getElementById("knop").onclick = () => { document.getElementById("zegt").textContent = ++n; };</script>`

// answers is how often each of the two is clicked in a round, after three times that warm up.
const answers = 20

// answering clicks a button again and again, and returns how long each click took until what it changed was painted. Between two clicks
// a script takes that back.
func (b *browser) answering(address, script, ready, before, back string) ([]time.Duration, error) {
	var times []time.Duration
	err := b.visit(address, script, false, chromedp.ActionFunc(func(ctx context.Context) error {
		if err := chromedp.Run(ctx, chromedp.Poll(ready, nil), chromedp.Sleep(2*time.Second), chromedp.Evaluate(before, nil)); err != nil {
			return err
		}
		const warm = 3
		for i := range warm + answers {
			if err := chromedp.Run(ctx, chromedp.Sleep(pause), chromedp.Click("#knop", chromedp.ByQuery)); err != nil {
				return err
			}
			if !next(ctx, i) {
				return errPaint
			}
			if err := chromedp.Run(ctx, chromedp.Evaluate(back, nil)); err != nil {
				return err
			}
		}
		if err := b.read(ctx, &times); err != nil {
			return err
		}
		times = times[warm:]
		return nil
	}))
	return times, err
}

// folding: how fast the largest fold of the longest page opens, beside a page that only echoes the click.
func folding(b *browser, turns int, site *httptest.Server) ([]result, error) {
	echo := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(echoPage))
	}))
	defer echo.Close()
	r := result{what: "Programma: de grootste vouw openen", beside: "een klik die alleen terugkomt", most: 1.2}
	o, err := slowest(turns, func() ([]time.Duration, error) {
		return b.answering(site.URL+longestPage, paintScript, `document.documentElement.classList.contains("ready")`, foldScript, `document.getElementById("vouw").open = false`)
	}, func() ([]time.Duration, error) {
		return b.answering(echo.URL, paintScript, `document.readyState === "complete"`, `measure("click", "#zegt")`, `0`)
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.what, err)
	}
	return []result{r.times(o)}, nil
}
