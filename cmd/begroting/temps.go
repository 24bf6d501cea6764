package main

import (
	"io/fs"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// exitInterrupted is what shells give a command that was ended with ^C.
const exitInterrupted = 130

// temps are the temporary files and folders that are being written, so that ^C leaves none behind.
var temps = &tempFiles{open: map[*os.File]bool{}, folders: map[string]bool{}, tidied: map[string]bool{}}

type tempFiles struct {
	mu      sync.Mutex
	open    map[*os.File]bool
	folders map[string]bool
	tidied  map[string]bool // folders in which was looked for what a killed run left
}

// create makes a file that is not there yet. A file that was made and not yet known would stay behind after ^C.
func (t *tempFiles) create(name string, mode fs.FileMode) (*os.File, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
	if err == nil {
		t.open[f] = true
	}
	return f, err
}

// createFolder makes a folder that is not there yet.
func (t *tempFiles) createFolder(dir string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	err := os.Mkdir(dir, 0o777)
	if err == nil {
		t.folders[dir] = true
	}
	return err
}

// tidy removes what a killed run left in a folder. It looks once: listing a folder for each of its thousands of workbooks
// would take longer than writing them.
func (t *tempFiles) tidy(dir string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.tidied[dir] {
		t.tidied[dir] = true
		removeStale(dir)
	}
}

// remove closes and removes a temporary file. After it was renamed there is nothing left under its name.
func (t *tempFiles) remove(f *os.File) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drop(f)
}

// removeFolder removes a temporary folder with all in it, unless it was renamed.
func (t *tempFiles) removeFolder(dir string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	_ = os.RemoveAll(dir)
	delete(t.folders, dir)
}

// close closes a file that stays in its folder.
func (t *tempFiles) close(f *os.File) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.open, f)
	return f.Close()
}

// hold does what ^C may not break in two.
func (t *tempFiles) hold(do func() error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return do()
}

func (t *tempFiles) drop(f *os.File) {
	_ = f.Close() // Windows removes no open file
	_ = os.Remove(f.Name())
	delete(t.open, f)
}

// removeAll keeps the lock, so that nothing is begun or renamed while the program ends.
func (t *tempFiles) removeAll() {
	t.mu.Lock()
	for f := range t.open {
		t.drop(f)
	}
	for dir := range t.folders {
		_ = os.RemoveAll(dir)
	}
}

// removeOnInterrupt makes ^C end the program without leaving temporary files. What was written before stays.
func removeOnInterrupt(u *ui) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-signals; !ok {
			return
		}
		temps.removeAll()
		u.last()
		os.Exit(exitInterrupted)
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
	}
}
