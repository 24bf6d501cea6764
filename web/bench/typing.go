package main

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"slices"
	"time"

	"github.com/chromedp/chromedp"
)

// paintScript measures from something a reader does until the first change of the page by it has been painted. What counts
// as that change is the part of the page that the reader looks at.
const paintScript = `window.painted = [];
window.measure = (kind, where) => {
	let since = 0;
	addEventListener(kind, (e) => { since = e.timeStamp; }, true);
	new MutationObserver((list) => {
		if (!since || !list.some((m) => (m.target.nodeType === 1 ? m.target : m.target.parentElement).closest(where) || [...m.addedNodes].some((n) => n.matches && (n.matches(where) || n.querySelector(where))))) return;
		const start = since;
		since = 0;
		requestAnimationFrame(() => {
			const after = new MessageChannel();
			after.port1.onmessage = () => window.painted.push(performance.now() - start);
			after.port2.postMessage(0);
		});
	}).observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true});
};`

// what a reader of a budget types.
var typedWords = []string{"jeugdhulp", "wachttijden", "meer dan 10 mln", "inwoners"}

// pause is how long a fast typist waits between two letters.
const pause = 120 * time.Millisecond

var errPaint = errors.New("the page did not change after what a reader did")

// next waits until the page has painted once more, and reports whether it did.
func next(ctx context.Context, before int) bool {
	var now bool
	err := chromedp.Run(ctx, chromedp.Poll(fmt.Sprintf("window.painted.length > %d", before), &now, chromedp.WithPollingInterval(10*time.Millisecond), chromedp.WithPollingTimeout(2*time.Second)))
	return err == nil && now
}

// typing types words into the field of a page, letter by letter, and returns the time of each until what it brought was
// painted. The first word gets everything ready that is made on first use, and does not count.
func (b *browser) typing(address, where string) ([]time.Duration, error) {
	var times []time.Duration
	err := b.visit(address, startScript+paintScript, false, chromedp.ActionFunc(func(ctx context.Context) error {
		if err := chromedp.Run(ctx, chromedp.Poll(`window.begun`, nil), chromedp.Focus("#zoek", chromedp.ByQuery), chromedp.Evaluate(`measure("input", "`+where+`")`, nil),
			chromedp.SendKeys("#zoek", "begroting", chromedp.ByQuery), chromedp.Sleep(3*time.Second), chromedp.Evaluate(`window.painted.length = 0`, nil)); err != nil {
			return err
		}
		silent, keys := 0, 0
		for _, word := range typedWords {
			if err := chromedp.Run(ctx, chromedp.Evaluate(`zoek.select()`, nil)); err != nil {
				return err
			}
			for _, letter := range word {
				var before int
				if err := chromedp.Run(ctx, chromedp.Sleep(pause), chromedp.Evaluate(`window.painted.length`, &before), chromedp.KeyEvent(string(letter))); err != nil {
					return err
				}
				if keys++; !next(ctx, before) {
					silent++
				}
			}
		}
		// A space changes nothing that is found; more silence than that means that nothing was measured.
		if silent > keys/5 {
			return fmt.Errorf("%w: %d of %d keystrokes", errPaint, silent, keys)
		}
		return b.read(ctx, &times)
	}))
	return times, err
}

// clicking clicks links one after the other, waits for each, and returns how long each took to paint. As with typing, the
// first of each gets everything ready that is made or fetched on first use, and does not count. There are enough of them for
// the slowest one in twenty to be one.
func (b *browser) clicking(address, where string, links []string) ([]time.Duration, error) {
	var times []time.Duration
	err := b.visit(address, startScript+paintScript, false, chromedp.ActionFunc(func(ctx context.Context) error {
		if err := chromedp.Run(ctx, chromedp.Poll(`window.begun`, nil), chromedp.WaitVisible(links[0], chromedp.ByQuery), chromedp.Sleep(time.Second),
			chromedp.Evaluate(`measure("click", "`+where+`")`, nil)); err != nil {
			return err
		}
		for i, link := range slices.Repeat(links, 1+20/len(links)) {
			if i == len(links) {
				if err := chromedp.Run(ctx, chromedp.Sleep(3*time.Second)); err != nil {
					return err
				}
			}
			if err := chromedp.Run(ctx, chromedp.Sleep(pause), chromedp.Click(link, chromedp.ByQuery)); err != nil {
				return err
			}
			if !next(ctx, i) {
				return fmt.Errorf("%w: a click on %s", errPaint, link)
			}
		}
		return b.read(ctx, &times)
	}))
	return times[min(len(times), len(links)):], err
}

func (b *browser) read(ctx context.Context, times *[]time.Duration) error {
	var ms []float64
	if err := chromedp.Run(ctx, chromedp.Sleep(pause), chromedp.Evaluate(`window.painted`, &ms)); err != nil {
		return err
	}
	for _, m := range ms {
		*times = append(*times, milli(m))
	}
	return nil
}

// reacting: how fast the site of 600 documents answers what a reader does, beside a page that only echoes a keystroke.
func reacting(b *browser, turns int, city, hello *httptest.Server) ([]result, error) {
	echo := func() ([]time.Duration, error) { return b.typing(hello.URL, "h1") }
	cases := []struct {
		what string
		most float64
		do   round
	}{
		{"Zoeken: een letter, tot de treffers er staan", 1.5, func() ([]time.Duration, error) { return b.typing(city.URL+"/zoeken/", ".results") }},
		{"Zoeken: een filter", 2, func() ([]time.Duration, error) {
			return b.clicking(city.URL+"/zoeken/?q=jeugdhulp", ".results", []string{`.filter a[href*="alleen=bedragen"]`, `.filter a:not([href*="alleen="])`})
		}},
		{"Programma: een andere volgorde", 2, func() ([]time.Duration, error) {
			return b.clicking(city.URL+"/"+cityPage, "table", []string{`.choice a[href*="sorteer=baten"]`, `.choice a[href*="sorteer=saldo"]`})
		}},
	}
	var all []result
	for _, c := range cases {
		o, err := slowest(turns, c.do, echo)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.what, err)
		}
		all = append(all, result{what: c.what, beside: "een letter die alleen terugkomt", most: c.most}.times(o))
	}
	return all, nil
}

// round is a number of answers to what a reader does, and how long each took.
type round func() ([]time.Duration, error)

// slowest compares the slowest one in twenty of two kinds of answers: those are what a reader notices.
func slowest(turns int, ours, theirs round) (outcome, error) {
	var mine, yours, every, others []time.Duration
	for range turns {
		a, err := ours()
		if err != nil {
			return outcome{}, err
		}
		b, err := theirs()
		if err != nil {
			return outcome{}, fmt.Errorf("echo: %w", err)
		}
		mine, yours = append(mine, quantile(a, 0.95)), append(yours, quantile(b, 0.95))
		every, others = append(every, a...), append(others, b...)
	}
	o := spread(mine, yours, 1)
	o.ours, o.theirs = quantile(every, 0.95), quantile(others, 0.95)
	o.ratio = float64(o.ours) / float64(o.theirs)
	return o, nil
}
