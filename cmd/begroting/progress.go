package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress is a bar on a terminal for work that takes longer than a second: how many documents were done, how many a
// second, and how long it will take. Its methods do nothing on a nil progress, which is what there is when standard
// error is no terminal.
type progress struct {
	mu    *sync.Mutex // of the ui: a bar that is drawn between two lines would spoil them
	words *words
	bar   *progressbar.ProgressBar // nil until the second is over
	timer *time.Timer
	began time.Time
	drawn time.Time
	total int
	steps int
	doing string
	over  bool
}

// drawEvery is how often the bar is drawn: more often costs time and is not seen.
const drawEvery = 100 * time.Millisecond

// start begins to count documents, so many of them. What was counted before is over.
func (u *ui) start(doing string, total int) {
	u.done()
	u.mu.Lock()
	defer u.mu.Unlock()
	u.bar = nil
	if !u.terminal || total == 0 {
		return
	}
	p := &progress{mu: &u.mu, words: u.words, total: total, began: time.Now(), doing: doing}
	// A timer and not the first step after a second: a single large document takes its time, too.
	p.timer = time.AfterFunc(time.Second, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.over {
			return
		}
		p.bar = progressbar.NewOptions(p.total,
			progressbar.OptionSetWriter(u.w),
			progressbar.OptionSetDescription(p.pace(p.began)),
			progressbar.OptionShowDescriptionAtLineEnd(),
			progressbar.OptionSetWidth(10),
			progressbar.OptionSetPredictTime(false),
			progressbar.OptionSetElapsedTime(false),
			progressbar.OptionClearOnFinish())
		p.draw(time.Now())
	})
	u.bar = p
}

// step counts one document.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.steps++
	if now := time.Now(); p.bar != nil && now.Sub(p.drawn) >= drawEvery {
		p.draw(now)
	}
}

// reach counts up to done, where the total can still grow.
func (p *progress) reach(done, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if total != p.total {
		p.total = total
		if p.bar != nil {
			p.bar.ChangeMax(total)
		}
	}
	p.steps = done
	if now := time.Now(); p.bar != nil && now.Sub(p.drawn) >= drawEvery {
		p.draw(now)
	}
}

func (p *progress) draw(now time.Time) {
	p.drawn = now
	p.bar.Describe(p.pace(now))
	_ = p.bar.Set(max(0, min(p.steps, p.total-1))) // at the end it would vanish before the work is done
}

// pace says how far the work is: "Documenten lezen: 1.200 van 20.000, 45/s, nog 6:58".
func (p *progress) pace(now time.Time) string {
	w := p.words
	text := fmt.Sprintf(w.paceCount, p.doing, w.number(p.steps), w.number(p.total))
	if p.steps == 0 {
		return text
	}
	rate := float64(p.steps) / max(now.Sub(p.began), time.Millisecond).Seconds()
	left := time.Duration(float64(p.total-p.steps) / rate * float64(time.Second)).Round(time.Second)
	clock := fmt.Sprintf("%d:%02d", int(left.Minutes()), int(left.Seconds())%60)
	if left >= time.Hour {
		clock = fmt.Sprintf("%d:%02d:%02d", int(left.Hours()), int(left.Minutes())%60, int(left.Seconds())%60)
	}
	per := "/s"
	if rate < 1 {
		rate, per = rate*60, "/min"
	}
	return text + fmt.Sprintf(w.paceLeft, w.number(int(rate+0.5))+per, clock)
}

// hide takes the bar away for a message; the next step draws it again. Only who holds the lock may call it.
func (p *progress) hide() {
	if p != nil && p.bar != nil {
		_ = p.bar.Clear()
		p.drawn = time.Time{}
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
	p.hide()
	p.bar = nil
}
