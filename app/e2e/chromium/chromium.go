// Package chromium starts the browser that the explorer is tested and measured in: Debian's Chromium without a window,
// with an empty profile that goes when the browser stops.
package chromium

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// Find returns the browser's path, or "" where there is none.
func Find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// starts is how often a browser that crashes while it starts is started: now and then one does, whatever it is asked.
const starts = 4

// Start starts a browser and returns a context with a tab in it, and what stops the browser and removes its profile.
func Start(path string, options ...chromedp.ExecAllocatorOption) (context.Context, func(), error) {
	for i := 1; ; i++ {
		ctx, stop, err := start(path, options)
		if err == nil || i == starts || !strings.Contains(err.Error(), "chrome failed to start") {
			return ctx, stop, err
		}
		fmt.Fprintf(os.Stderr, "%s crashed while it started, and is started again: %v\n", path, err)
	}
}

func start(path string, options []chromedp.ExecAllocatorOption) (context.Context, func(), error) {
	profile, err := os.MkdirTemp("", "begroting-chromium")
	if err != nil {
		return nil, nil, err
	}
	all := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(profile),
		chromedp.NoSandbox, chromedp.WSURLReadTimeout(time.Minute))
	ctx, stopBrowser := chromedp.NewExecAllocator(context.Background(), append(all, options...)...)
	ctx, stopTab := chromedp.NewContext(ctx)
	stop := func() {
		stopTab()
		stopBrowser()
		chromedp.FromContext(ctx).Allocator.Wait()
		// What the browser's helpers still write makes the folder anew.
		for range 20 {
			_ = os.RemoveAll(profile)
			time.Sleep(50 * time.Millisecond)
			if _, err := os.Stat(profile); err != nil {
				return
			}
		}
	}
	if err := chromedp.Run(ctx); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}
