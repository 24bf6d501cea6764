package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// room leaves so many bytes of storage to the site.
func (tab *Tab) room(bytes float64) {
	tab.T.Helper()
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		used, _, _, _, err := storage.GetUsageAndQuota(tab.Site.server.URL).Do(ctx)
		if err != nil {
			return err
		}
		return storage.OverrideQuotaForOrigin(tab.Site.server.URL).WithQuotaSize(used + bytes).Do(ctx)
	}))
}

// With no room left on the disk the website is what it was: what was kept works, and all else comes from the network.
func TestFullDisk(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("")
	cached(tab)
	tab.room(200)
	for _, path := range []string{zorg2026, "begrippen/", "zoeken/?q=jeugdhulp", "en/" + zorg2026, "programma/14/"} {
		tab.Go(path)
		tab.Expect(`document.querySelector("h1").checkVisibility() && document.documentElement.classList.contains("live")`)
	}
	tab.Go(zorg2026)
	tab.Do(click("Jeugdhulp"))
	tab.Wait(`document.querySelector("h1").innerText === "Jeugdhulp"`)
	s.Offline(true)
	tab.Go("")
	tab.Wait(`document.querySelector("h1").checkVisibility() && document.querySelector("main").innerText.length > 500`)
	s.Offline(false)

	// Who comes for the first time has a site that works, without a network or not.
	first := Open(t, s, Look{Scripts: true})
	first.room(200)
	for _, path := range []string{"", zorg2026, "begrippen/"} {
		first.Go(path)
		first.Expect(`document.querySelector("h1").checkVisibility()`)
	}
	first.forget()
}

// A browser that needs room can clear a part of what was kept. That is noticed, and fetched again.
func TestHalfCache(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("")
	cached(tab)
	const clear = `(async () => {
		const cache = await caches.open((await caches.keys()).find((n) => n.startsWith("begroting ")));
		for (const r of await cache.keys()) if (/app\.[0-9a-f]+\.wasm|shell|catalogue|\/data\//.test(r.url)) await cache.delete(r);
		return true;
	})()`
	tab.Wait(clear)
	// Half of a program draws nothing: a page that was not visited can't be shown, and one that was can be read.
	s.Offline(true)
	tab.Do(chromedp.Navigate(s.URL))
	tab.Wait(`document.querySelector("h1").checkVisibility() && document.querySelector("main").innerText.length > 500`)
	s.Offline(false)
	// With a network again, all is there once more.
	tab.forget()
	tab.Go("begrippen/")
	cached(tab)
	tab.Wait(`(async () => {
		const cache = await caches.open((await caches.keys()).find((n) => n.startsWith("begroting ")));
		return (await cache.keys()).filter((r) => /app\.[0-9a-f]+\.wasm|shell|catalogue/.test(r.url)).length === 4;
	})()`)
	s.Offline(true)
	tab.Go(zorg2026)
	tab.Wait(`document.querySelector("main").innerText.includes("257.288")`)
	s.Offline(false)
}
