package e2e

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// framed is the page that a frame shows now.
type framed struct {
	frame, origin string
	context       runtime.ExecutionContextID
}

// notes a page that began or ended in a frame. Called with the lock held.
func (tab *Tab) hearFrame(ev any) {
	switch e := ev.(type) {
	case *runtime.EventExecutionContextCreated:
		var about struct {
			IsDefault bool   `json:"isDefault"`
			FrameID   string `json:"frameId"`
		}
		if json.Unmarshal(e.Context.AuxData, &about) == nil && about.IsDefault {
			tab.frames = append(tab.frames, framed{about.FrameID, e.Context.Origin, e.Context.ID})
		}
	case *runtime.EventExecutionContextDestroyed:
		tab.frames = slices.DeleteFunc(tab.frames, func(f framed) bool { return f.context == e.ExecutionContextID })
	case *runtime.EventExecutionContextsCleared:
		tab.frames = nil
	}
}

// awaited waits for what an expression promises.
func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }

// framedPages are the pages that stand in frames, in the order in which they came: those of the site's origin, or of none
// where the page around locked the frame up.
func (tab *Tab) framedPages() []framed {
	origin := tab.Site.URL
	if i := strings.Index(origin[len("http://"):], "/"); i >= 0 {
		origin = origin[:len("http://")+i]
	}
	tab.mu.Lock()
	defer tab.mu.Unlock()
	var found []framed
	for _, f := range tab.frames {
		if f.origin == origin || tab.locked && f.origin == "://" {
			found = append(found, f)
		}
	}
	return found
}

// In evaluates an expression in what a frame shows now, or in the first frame of the site for "": the page around can't
// look into another origin.
func (tab *Tab) In(frame string, js string, value any) {
	tab.T.Helper()
	for range 200 {
		found := slices.DeleteFunc(tab.framedPages(), func(f framed) bool { return frame != "" && f.frame != frame })
		if len(found) > 0 {
			err := chromedp.Run(tab, chromedp.Evaluate(js, value, awaited, func(p *runtime.EvaluateParams) *runtime.EvaluateParams {
				return p.WithContextID(found[0].context)
			}))
			if err == nil {
				return
			}
			// The frame may have gone on to another page meanwhile.
			if text := err.Error(); !strings.Contains(text, "context") && !strings.Contains(text, "navigated") {
				tab.T.Fatalf("%s: %v", js, err)
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	tab.T.Fatalf("no frame %s of the site, but %+v", frame, tab.frames)
}

// WaitIn waits until an expression is true in a frame.
func (tab *Tab) WaitIn(frame string, js string) {
	tab.T.Helper()
	for range 400 {
		ok := false
		if tab.In(frame, "Boolean("+js+")", &ok); ok {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	var body string
	tab.In(frame, `location.href + "\n" + document.body.innerText.slice(0, 800)`, &body)
	tab.T.Fatalf("never true in frame %s: %s\n%s", frame, js, body)
}

// Picture keeps a picture of the top of the page in the folder that E2E_PICTURES names, for people to look at.
func (tab *Tab) Picture(name string) {
	tab.T.Helper()
	dir := os.Getenv("E2E_PICTURES")
	if dir == "" {
		return
	}
	var png []byte
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		_, _, _, _, _, size, err := page.GetLayoutMetrics().Do(ctx)
		if err == nil {
			png, err = page.CaptureScreenshot().WithCaptureBeyondViewport(true).WithClip(&page.Viewport{Width: size.Width, Height: min(size.Height, 1800), Scale: 1}).Do(ctx)
		}
		return err
	}))
	if err := os.WriteFile(filepath.Join(dir, name), png, 0o644); err != nil {
		tab.T.Fatal(err)
	}
}
