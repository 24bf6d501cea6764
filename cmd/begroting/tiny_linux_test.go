package main

import (
	"os"
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
