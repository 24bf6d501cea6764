package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"begrotingsverkenner/core/budget"
)

// municipalities is how many municipalities publish the five documents in the large case: 200 documents, which become
// 160 workbooks.
const municipalities = 40

// memory: the most that `begroting convert` had in memory at any time, for the five documents and for many more
// publications that are as large. It should follow the largest workbook, not the number of documents.
func memory(turns int) ([]result, error) {
	r := result{beside: "5 documenten", most: 1.5}
	if !hasPeak {
		r.what, r.missing = "Geheugen", "niet gemeten op "+runtime.GOOS
		return []result{r}, nil
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bin := filepath.Join(dir, "begroting")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", bin, "./cmd/begroting").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build begroting: %w: %s", err, out)
	}
	all, m, err := five()
	if err != nil {
		return nil, err
	}
	var folders []string
	for i := range municipalities {
		folder := filepath.Join(dir, fmt.Sprintf("gemeente%02d", i+1))
		if err := municipality(folder, fmt.Sprintf("Gemeente %02d", i+1), all, m); err != nil {
			return nil, err
		}
		folders = append(folders, folder)
	}
	var few, many []float64
	var fewTook, manyTook []time.Duration
	for range min(turns, 5) {
		peak, took, err := convert(bin, filepath.Join(dir, "few"), folders[:1])
		if err != nil {
			return nil, err
		}
		few, fewTook = append(few, peak), append(fewTook, took)
		if peak, took, err = convert(bin, filepath.Join(dir, "many"), folders); err != nil {
			return nil, err
		}
		many, manyTook = append(many, peak), append(manyTook, took)
	}
	what := fmt.Sprintf("%d documenten", municipalities*len(all))
	r.what = "Geheugen: " + what
	r.ours, r.theirs = megabytes(quantile(many, 0.5)), megabytes(quantile(few, 0.5))
	r.outcome = spread(many, few, 1)
	t := result{what: "Tijd per document: " + what, beside: r.beside}
	per := time.Duration(len(all))
	t = t.times(outcome{ours: quantile(manyTook, 0.5) / per / municipalities, theirs: quantile(fewTook, 0.5) / per})
	o := spread(manyTook, fewTook, municipalities)
	t.ratio, t.low, t.high = o.ratio, o.low, o.high
	return []result{r, t}, nil
}

// municipality writes a folder with the documents and a manifest that says whose they are.
func municipality(folder, name string, all []source, m *budget.Manifest) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	other := *m
	other.Municipality = name
	data, err := json.Marshal(&other)
	if err != nil {
		return err
	}
	errs := []error{os.WriteFile(filepath.Join(folder, "manifest.json"), data, 0o600)}
	for _, s := range all {
		errs = append(errs, os.WriteFile(filepath.Join(folder, s.name), s.data, 0o600))
	}
	return errors.Join(errs...)
}

// convert runs the command and returns its peak in bytes.
//
// A process takes over the peak of the one that started it, which after some races is larger than what is measured here.
// So a fresh copy of this program, which has used next to nothing, stands in between.
func convert(bin, out string, folders []string) (float64, time.Duration, error) {
	self, err := os.Executable()
	if err != nil {
		return 0, 0, err
	}
	cmd := exec.Command(self, append([]string{"-peak", bin, "convert", "-o", out}, folders...)...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	text, err := cmd.Output()
	if err != nil {
		return 0, 0, fmt.Errorf("begroting convert: %w: %s", err, errs.Bytes())
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
