package main

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	devpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/e2e/chromium"
)

// browser is a Chromium without a window.
type browser struct {
	context.Context
	stop func()
}

func startBrowser(path string) (*browser, error) {
	ctx, stop, err := chromium.Start(path)
	if err != nil {
		return nil, err
	}
	return &browser{ctx, stop}, nil
}

// A line as a household has it: without it, what is fetched would cost nothing.
const (
	lineBytes   = 10e6 / 8 // a second
	lineLatency = 40       // milliseconds
)

// visit opens an address as somebody who was never there before, and runs actions on it.
func (b *browser) visit(address, script string, line bool, actions ...chromedp.Action) error {
	// A context of its own has nothing kept: no files, no compiled programs, no service worker.
	control := cdp.WithExecutor(b.Context, chromedp.FromContext(b.Context).Browser)
	visitor, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(control)
	if err != nil {
		return err
	}
	defer func() { _ = target.DisposeBrowserContext(visitor).Do(control) }()
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(visitor).WithNewWindow(true).Do(control)
	if err != nil {
		return err
	}
	ctx, stop := chromedp.NewContext(b.Context, chromedp.WithTargetID(id))
	defer stop()
	ctx, stopTime := context.WithTimeout(ctx, time.Minute)
	defer stopTime()
	all := []chromedp.Action{network.Enable()}
	if line {
		all = append(all, network.EmulateNetworkConditions(false, lineLatency, lineBytes, lineBytes))
	}
	all = append(all, chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := devpage.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}), chromedp.Navigate(address))
	return chromedp.Run(ctx, append(all, actions...)...)
}

// milli is a time that a page measured itself.
func milli(ms float64) time.Duration { return time.Duration(ms * float64(time.Millisecond)) }
