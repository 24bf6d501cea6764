package main

import (
	"errors"
	"syscall"
)

// Windows says in its own numbers that a disk is full, and refuses to replace a file that a program such as Excel
// holds open.
const (
	accessDenied     = syscall.Errno(5)
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
)

func isFull(err error) bool { return errors.Is(err, diskFull) || errors.Is(err, handleDiskFull) }

// isBusy reports whether a file could not be replaced because a program holds it open. Windows may call that "access
// denied", when there is a file to deny access to.
func isBusy(err error, exists bool) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation) || exists && errors.Is(err, accessDenied)
}
