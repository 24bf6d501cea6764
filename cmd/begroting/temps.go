package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// exitInterrupted is what shells give a command that was ended with ^C.
const exitInterrupted = 130

// temps are the temporary files and folders that are being written, so that ^C leaves none behind.
var temps = &tempFiles{open: map[*os.File]bool{}, folders: map[string]bool{}}

type tempFiles struct {
	mu      sync.Mutex
	open    map[*os.File]bool
	folders map[string]bool
}

func (t *tempFiles) add(f *os.File) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.open[f] = true
}

func (t *tempFiles) addFolder(dir string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.folders[dir] = true
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
		u.message("", u.words.interrupted)
		os.Exit(exitInterrupted)
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
	}
}
