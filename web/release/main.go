// Command release makes what people download: an archive for each platform with the command, its licence, those of what is
// inside, how to begin and what changed; the checksums of all; and a software bill of materials.
//
//	go run ./web/release -o dist                        all platforms
//	go run ./web/release -o dist windows/amd64 …        only these
//	go run ./web/release -o dist -version 1.2.3
//
// The same source gives the same bytes, on whatever machine and day: nothing of the clock, of the folder, of who builds
// or of the version control system goes in. web/dist must have been made with patience (go run ./web/build).
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// platforms are those that Go makes programs for at no cost. Finance staff use Windows.
var platforms = []string{"windows/amd64", "windows/arm64", "darwin/amd64", "darwin/arm64", "linux/amd64", "linux/arm64"}

// texts go along in each archive: where they stand here, and what they are called there.
var texts = [][2]string{{"README.md", "README.md"}, {"CHANGELOG.md", "CHANGELOG.md"}, {"LICENSE", "LICENSE"}, {"web/docs/licenties.md", "licenties.md"}}

// zipTime is that of all files: an archive has no time of its own.
var zipTime = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func main() {
	out := flag.String("o", "dist", "write to this `folder`")
	number := flag.String("version", "", "instead of the `number` in cmd/begroting/version.go")
	flag.Parse()
	if err := run(*out, *number, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "web/release:", err)
		os.Exit(1)
	}
}

func run(out, number string, only []string) error {
	if _, err := os.Stat("web/dist/app.wasm.br"); err != nil {
		return errors.New("web/dist is missing: run go run ./web/build in the folder of go.mod")
	}
	if _, err := os.Stat("web/dist/quick"); err == nil {
		return errors.New("web/dist was compressed quickly, and people download it: run go run ./web/build first")
	}
	if number == "" {
		var err error
		if number, err = version(); err != nil {
			return err
		}
	}
	if len(only) == 0 {
		only = platforms
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var names []string
	for _, p := range only {
		name, err := release(out, number, p, "explorer")
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		fmt.Println(filepath.Join(out, name))
		names = append(names, name)
	}
	sbom := "begroting-" + number + ".cdx.json"
	cmd := exec.Command("go", "run", "./web/licences", "-sbom", filepath.Join(out, sbom))
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("software bill of materials: %w", err)
	}
	return checksums(out, append(names, sbom))
}

var versionLine = regexp.MustCompile(`(?m)^var version = "([^"]+)"$`)

// version is the number of this source.
func version() (string, error) {
	data, err := os.ReadFile("cmd/begroting/version.go")
	if err != nil {
		return "", err
	}
	m := versionLine.FindSubmatch(data)
	if m == nil {
		return "", errors.New("cmd/begroting/version.go names no version")
	}
	return string(m[1]), nil
}

// release makes the archive of one platform and returns its name.
func release(out, number, platform, tags string) (string, error) {
	system, arch, ok := strings.Cut(platform, "/")
	if !ok {
		return "", errors.New("a platform is written as windows/amd64")
	}
	dir, err := os.MkdirTemp("", "release")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	command := "begroting"
	if system == "windows" {
		command += ".exe"
	}
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags="+tags, "-ldflags=-s -w -X main.version="+number, "-o", filepath.Join(dir, command), "./cmd/begroting")
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+arch, "CGO_ENABLED=0", "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, said)
	}
	folder := "begroting-" + number
	files := []file{{name: command, mode: 0o755}}
	if files[0].data, err = os.ReadFile(filepath.Join(dir, command)); err != nil {
		return "", err
	}
	for _, t := range texts {
		data, err := os.ReadFile(t[0])
		if err != nil {
			return "", err
		}
		files = append(files, file{t[1], data, 0o644})
	}
	var packed []byte
	name := folder + "-" + system + "-" + arch
	// What opens with a double click there.
	if system == "linux" {
		name += ".tar.gz"
		packed, err = tarred(folder, files)
	} else {
		name += ".zip"
		packed, err = zipped(folder, files)
	}
	if err != nil {
		return "", err
	}
	return name, os.WriteFile(filepath.Join(out, name), packed, 0o644)
}

type file struct {
	name string
	data []byte
	mode os.FileMode
}

func zipped(folder string, files []file) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: zipTime}
		h.SetMode(f.mode)
		w, err := z.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func tarred(folder string, files []file) ([]byte, error) {
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	t := tar.NewWriter(g)
	for _, f := range files {
		h := &tar.Header{Name: folder + "/" + f.name, Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: zipTime, Format: tar.FormatPAX}
		if err := t.WriteHeader(h); err != nil {
			return nil, err
		}
		if _, err := t.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := errors.Join(t.Close(), g.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// checksums writes SHA256SUMS, as sha256sum --check reads it.
func checksums(out string, names []string) error {
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		f, err := os.Open(filepath.Join(out, name))
		if err != nil {
			return err
		}
		sum := sha256.New()
		_, err = io.Copy(sum, f)
		if err = errors.Join(err, f.Close()); err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sum.Sum(nil), name)
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(b.String()), 0o644)
}
