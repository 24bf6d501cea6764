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

// convert runs the command on so many processors, 0 being all, and returns its peak in bytes and the time that it took.
//
// A process takes over the peak of the one that started it, which after some races is larger than what is measured here.
// So a fresh copy of this program, which has used next to nothing, stands in between.
func convert(bin, out string, processors int, folders []string) (float64, time.Duration, error) {
	self, err := os.Executable()
	if err != nil {
		return 0, 0, err
	}
	cmd := exec.Command(self, append([]string{"-peak", bin, "convert", "-o", out}, folders...)...)
	if processors > 0 {
		cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(processors))
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	text, err := cmd.Output()
	if err != nil {
		tail := errs.Bytes()
		return 0, 0, fmt.Errorf("begroting convert: %w: %s", err, tail[max(0, len(tail)-2000):])
	}
	took := time.Since(start)
	peak, err := strconv.ParseFloat(string(text), 64)
	return peak, took, err
}

// printPeak runs a command and prints its peak in bytes.
func printPeak(args []string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return err
	}
	fmt.Print(peak(cmd.ProcessState))
	return nil
}
