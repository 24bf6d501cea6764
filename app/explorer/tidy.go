package explorer

import (
	"runtime"
	"time"
)

// rest is how long a reader must do nothing before garbage is cleared.
const rest = time.Second

// worthwhile is the garbage, in bytes, below which clearing it can wait.
const worthwhile = 8 << 20

// tidier clears garbage while the reader reads: clearing stops all else in the browser for as long as a frame or two, and
// would otherwise come in the middle of what he does.
type tidier struct {
	timer *time.Timer
	kept  uint64 // bytes in use after the last time
}

// busy says that the reader did something.
func (t *tidier) busy() {
	if t.timer == nil {
		t.timer = time.AfterFunc(rest, t.tidy)
		return
	}
	t.timer.Reset(rest)
}

func (t *tidier) tidy() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc < t.kept+worthwhile {
		return
	}
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.kept = m.HeapAlloc
}
