package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// beforeCommit is the version that this one is raced against: the last one whose workbooks excelize wrote whole.
const beforeCommit = "35a1dd9"

// before: the command on the five documents, beside the command as it was at an earlier commit, built here from the
// repository. Exporting reads the same documents and writes next to nothing; what converting takes more than that is checking,
// and writing workbooks and reading them back. So it is seen where the difference comes from.
func before(turns int) ([]result, error) {
	beside := "commit " + beforeCommit
	convert := result{what: "begroting convert: 5 documenten", beside: beside, most: 1 / 1.7}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	old, err := buildBefore(dir)
	if missing := (notHere{}); errors.As(err, &missing) {
		convert.missing = missing.why
		return []result{convert}, nil
	}
	if err != nil {
		return nil, err
	}
	now, err := buildCommand(dir)
	if err != nil {
		return nil, err
	}
	out, file := filepath.Join(dir, "out"), filepath.Join(dir, "figures.csv")
	converts := func(bin string) side { return command(out, bin, "convert", "-o", out, documentsDir) }
	exports := func(bin string) side {
		return command(file, bin, "export", "--format", "csv", "-o", file, documentsDir)
	}
	whole, err := race(turns, converts(now), converts(old))
	if err != nil {
		return nil, err
	}
	read, err := race(turns, exports(now), exports(old))
	if err != nil {
		return nil, err
	}
	rest := single(float64(whole.ours-read.ours) / float64(whole.theirs-read.theirs))
	rest.ours, rest.theirs = whole.ours-read.ours, whole.theirs-read.theirs
	return []result{
		convert.times(whole),
		result{what: "begroting export: dezelfde 5, alleen lezen", beside: beside}.times(read),
		result{what: "Het verschil: werkmappen maken en nalezen", beside: beside}.times(rest),
	}, nil
}

// buildBefore builds the command of the earlier commit in a folder of its own. Nothing in the repository changes.
func buildBefore(dir string) (string, error) {
	if err := exec.Command("git", "cat-file", "-e", beforeCommit+"^{commit}").Run(); err != nil {
		return "", notHere{"niet gemeten: commit " + beforeCommit + " is hier niet (er is een kopie van de repository nodig, met geschiedenis)"}
	}
	tree := filepath.Join(dir, "before")
	if err := os.Mkdir(tree, 0o700); err != nil {
		return "", err
	}
	archive := filepath.Join(dir, "before.tar")
	for _, c := range []*exec.Cmd{
		exec.Command("git", "archive", "-o", archive, beforeCommit),
		exec.Command("tar", "-x", "-f", archive, "-C", tree),
	} {
		if said, err := c.CombinedOutput(); err != nil {
			return "", fmt.Errorf("take out commit %s: %w: %s", beforeCommit, err, said)
		}
	}
	bin := filepath.Join(dir, "begroting-before")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", bin, "./cmd/begroting")
	build.Dir = tree
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build commit %s: %w: %s", beforeCommit, err, said)
	}
	return bin, nil
}

// command is a side that runs a program, each time with nothing where it writes.
func command(out, bin string, args ...string) side {
	return func() (time.Duration, error) {
		if err := os.RemoveAll(out); err != nil {
			return 0, err
		}
		cmd := exec.Command(bin, args...)
		start := time.Now()
		said, err := cmd.CombinedOutput()
		took := time.Since(start)
		if err != nil {
			err = fmt.Errorf("%s %s: %w: %s", filepath.Base(bin), args[0], err, bytes.TrimSpace(said))
		}
		return took, err
	}
}
