package main

import (
	"os"
	"runtime"
	"strings"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptCondition tells the scripts whether they can mount: then they can try a real full or read-only disk.
func scriptCondition(name string) (bool, error) {
	if name != "mount" {
		return false, nil
	}
	dir, err := os.MkdirTemp("", "mount")
	if err != nil {
		return false, err
	}
	defer os.Remove(dir)
	if syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k") != nil {
		return false, nil
	}
	return true, syscall.Unmount(dir, 0)
}

// bound runs a command line that permissions hold for, also when these tests run as root: status code first, as in status.
// Root gets past them by a capability, which is taken from one thread, and with that from what it starts.
func bound(ts *testscript.TestScript, _ bool, args []string) {
	const dropFromBoundingSet, dacOverride, dacReadSearch = 24, 1, 2 // of prctl(2) and capabilities(7)
	failed := make(chan string)
	go func() {
		runtime.LockOSThread() // for ever: the thread ends with the goroutine
		for _, capability := range []uintptr{dacOverride, dacReadSearch} {
			_, _, e := syscall.RawSyscall(syscall.SYS_PRCTL, dropFromBoundingSet, capability, 0)
			if e != 0 && os.Getuid() == 0 {
				failed <- "root gets past permissions here: " + e.Error()
				return
			}
		}
		failed <- runStatus(ts, args)
	}()
	if text := <-failed; text != "" {
		ts.Fatalf("%s", text)
	}
}

// tiny mounts a disk on a folder, and takes it off again at the end: tiny DIR OPTIONS, where ro stands for read-only.
func tiny(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	options, readOnly := strings.CutSuffix(args[1], ",ro")
	flags := uintptr(0)
	if readOnly {
		flags = syscall.MS_RDONLY
	}
	ts.Check(syscall.Mount("tmpfs", dir, "tmpfs", flags, options))
	ts.Defer(func() { _ = syscall.Unmount(dir, 0) })
}
