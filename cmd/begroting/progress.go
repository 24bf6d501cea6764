package main

import (
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress is a bar on a terminal for work that takes longer than a second. Its methods do nothing on a nil progress,
// which is what there is when standard error is no terminal.
type progress struct {
	mu    sync.Mutex
	bar   *progressbar.ProgressBar // nil until the second is over
	timer *time.Timer
	steps int
	over  bool
}

// start begins to count the given number of steps.
func (u *ui) start(steps int) {
	if !u.terminal || steps == 0 {
		return
	}
	p := &progress{}
	// A timer and not the first step after a second: a single large document takes its time, too.
	p.timer = time.AfterFunc(time.Second, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.over {
			return
		}
		p.bar = progressbar.NewOptions(steps,
			progressbar.OptionSetWriter(u.w),
			progressbar.OptionSetDescription(u.words.working),
			progressbar.OptionSetWidth(30),
			progressbar.OptionSetPredictTime(false),
			progressbar.OptionSetElapsedTime(false),
			progressbar.OptionSetRenderBlankState(true),
			progressbar.OptionClearOnFinish())
		_ = p.bar.Set(p.steps)
	})
	u.bar = p
}

// step counts one step.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.steps++
	if p.bar != nil {
		_ = p.bar.Set(p.steps)
	}
}

// hide takes the bar away for a message; the next step draws it again.
func (p *progress) hide() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// stop takes the bar away for good.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.timer.Stop()
	p.over = true
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}
