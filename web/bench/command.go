package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// buildCommand builds begroting as make build does, without the explorer, into a folder.
func buildCommand(dir string) (string, error) {
	bin := filepath.Join(dir, "begroting")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", bin, "./cmd/begroting")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build begroting: %w: %s", err, out)
	}
	return bin, nil
}

// ran is what a run of the command took.
type ran struct {
	peak float64       // of memory, in bytes
	took time.Duration // by the clock
	work time.Duration // of all processors, which neighbours on the machine hardly change
}

// convert runs the command on so many processors, 0 being all.
//
// A process takes over the peak of the one that started it, which after some races is larger than what is measured here.
// So a fresh copy of this program, which has used next to nothing, stands in between.
func convert(bin, out string, processors int, folders []string) (ran, error) {
	self, err := os.Executable()
	if err != nil {
		return ran{}, err
	}
	cmd := exec.Command(self, append([]string{"-peak", bin, "convert", "-o", out}, folders...)...)
	if processors > 0 {
		cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(processors))
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	text, err := cmd.Output()
	r := ran{took: time.Since(start)}
	if err != nil {
		tail := errs.Bytes()
		return r, fmt.Errorf("begroting convert: %w: %s", err, tail[max(0, len(tail)-2000):])
	}
	_, err = fmt.Sscan(string(text), &r.peak, &r.work)
	return r, err
}

// printPeak runs a command and prints its peak in bytes, and the time that processors worked on it.
func printPeak(args []string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return err
	}
	fmt.Println(peak(cmd.ProcessState), int64(cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime()))
	return nil
}
