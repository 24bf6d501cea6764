package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/andybalholm/brotli"

	"begrotingsverkenner/web/squeeze"
)

const (
	// window is how far back brotli looks, as a power of two: as far as browsers allow.
	window = 24
	// quickLevel compresses a program in a second, and makes it a fifth larger than patience does.
	quickLevel = 5
	// keptIn holds compressed copies by what they are a copy of. They go when nothing asked for them in a month.
	keptIn = ".cache/brotli"
	kept   = 30 * 24 * time.Hour
)

// compress makes the brotli copies. A file named quick tells that one of them was made without patience.
func compress(fast bool) error {
	if err := os.MkdirAll(keptIn, 0o755); err != nil {
		return err
	}
	files, err := filepath.Glob(dist + "/*")
	if err != nil {
		return err
	}
	quick := false
	for _, name := range files {
		switch filepath.Ext(name) {
		case ".css", ".js", ".wasm", ".svg":
		default:
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		small, patient, err := packed(filepath.Base(name), data, fast)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		quick = quick || !patient
		if old, err := os.ReadFile(name + ".br"); err == nil && bytes.Equal(old, small) {
			continue // its time stays, and so does what was built of it
		}
		if err := os.WriteFile(name+".br", small, 0o644); err != nil {
			return err
		}
		fmt.Printf("%-16s %9d bytes, %8d after brotli\n", filepath.Base(name), len(data), len(small))
	}
	prune()
	if quick {
		return os.WriteFile(dist+"/quick", []byte("programs were compressed quickly; go run ./web/build takes the time\n"), 0o644)
	}
	if err := os.Remove(dist + "/quick"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// packed returns the brotli copy of a file, and whether it was made with patience. What was made before is taken from
// the cache; for a program the best that is there.
func packed(name string, data []byte, fast bool) (small []byte, patient bool, err error) {
	sum := sha256.Sum256(data)
	program := filepath.Ext(name) == ".wasm"
	best := filepath.Join(keptIn, hex.EncodeToString(sum[:])+squeeze.Version+".br")
	if small, err := os.ReadFile(best); err == nil {
		now := time.Now()
		_ = os.Chtimes(best, now, now) // it is asked for
		return small, true, nil
	}
	switch {
	case program && fast:
		small, err = brotliAt(data, quickLevel)
		return small, false, err // a second is less than what keeping it is worth
	case program:
		stop := tell("compressing " + name + " as small as can be, a minute")
		small, err = squeeze.Program(data)
		stop()
	default:
		small, err = brotliAt(data, brotli.BestCompression)
	}
	if err != nil {
		return nil, false, err
	}
	// Beside it and renamed: two builds at a time must not read half a file.
	part := fmt.Sprintf("%s.%d", best, os.Getpid())
	if err := os.WriteFile(part, small, 0o644); err != nil {
		return nil, false, err
	}
	return small, true, os.Rename(part, best)
}

func brotliAt(data []byte, level int) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: window})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// prune forgets what nobody asked for. A copy that cannot be removed is in nobody's way.
func prune() {
	files, _ := filepath.Glob(keptIn + "/*")
	for _, name := range files {
		if at, err := os.Stat(name); err == nil && time.Since(at.ModTime()) > kept {
			_ = os.Remove(name)
		}
	}
}
