package explorer

import (
	"runtime"
	"time"
)

// rest is how long a reader must do nothing before garbage is cleared.
const rest = time.Second

// worthwhile is how many things a reader must have done for it: one more page or ten letters leave little.
const worthwhile = 4

// tidier clears garbage while the reader reads: clearing stops all else in the browser for as long as a frame or two, and
// would otherwise come in the middle of what he does.
type tidier struct {
	timer *time.Timer
	done  int // things done since the last time
}

// busy says that the reader did something.
func (t *tidier) busy() {
	t.done++
	if t.timer == nil {
		t.timer = time.AfterFunc(rest, t.tidy)
		return
	}
	t.timer.Reset(rest)
}

func (t *tidier) tidy() {
	if t.done >= worthwhile {
		t.done = 0
		runtime.GC()
	}
}
