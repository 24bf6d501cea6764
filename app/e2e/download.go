package e2e

import (
	"encoding/base64"

	"github.com/chromedp/chromedp"
)

// Download clicks what saves a file and returns the file's name and bytes: it listens where the page makes the link.
func (tab *Tab) Download(selector string) (name string, data []byte) {
	tab.T.Helper()
	tab.saving()
	tab.Do(chromedp.Click(selector, chromedp.ByQuery))
	tab.Wait(`window.saved != null`)
	var err error
	if data, err = base64.StdEncoding.DecodeString(tab.Text(`window.saved.data`)); err != nil {
		tab.T.Fatal(err)
	}
	return tab.Text(`window.saved.name`), data
}

// saving has the page keep what it saves, for a test to see.
func (tab *Tab) saving() {
	tab.T.Helper()
	tab.Do(chromedp.Evaluate(`(() => {
		window.saved = null;
		let blob;
		const original = URL.createObjectURL;
		URL.createObjectURL = (b) => b.type === "text/javascript" ? original.call(URL, b) : (blob = b, "#");
		HTMLAnchorElement.prototype.click = function () {
			blob.arrayBuffer().then(b => {
				let s = ""; const a = new Uint8Array(b);
				for (let i = 0; i < a.length; i += 8192) s += String.fromCharCode(...a.subarray(i, i + 8192));
				window.saved = {name: this.download, data: btoa(s)};
			});
		};
	})()`, nil))
}
