//go:build !windows

package main

import (
	"errors"
	"syscall"
)

func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) }

// isBusy is never true here: only Windows keeps a file from being replaced while a program has it open.
func isBusy(error, bool) bool { return false }
