package explorer

import (
	"runtime"
	"sync/atomic"
	"time"
)

// rest is how long a reader must do nothing before garbage is cleared.
const rest = time.Second

// worthwhile is how many pages and searches a reader must have asked for: one or two leave little.
const worthwhile = 4

// tidier clears garbage while the reader reads: clearing stops all else in the browser for as long as a frame or two, and
// would otherwise come in the middle of what he does.
type tidier struct {
	timer *time.Timer
	done  atomic.Int32 // pages and searches since the last time
}

// busy says that the reader did something, and whether that was to ask for a page or a search.
func (t *tidier) busy(asked bool) {
	if asked {
		t.done.Add(1)
	}
	if t.timer == nil {
		t.timer = time.AfterFunc(rest, t.tidy)
		return
	}
	t.timer.Reset(rest)
}

func (t *tidier) tidy() {
	if t.done.Load() >= worthwhile {
		t.done.Store(0)
		runtime.GC()
	}
}
