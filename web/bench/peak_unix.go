//go:build linux || darwin

package main

import (
	"os"
	"runtime"
	"syscall"
)

const hasPeak = true

// peak returns the most memory in bytes that a process that has ended had at any time.
func peak(p *os.ProcessState) float64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" { // in bytes there, in kibibytes on Linux
		return float64(usage.Maxrss)
	}
	return float64(usage.Maxrss) * 1024
}
