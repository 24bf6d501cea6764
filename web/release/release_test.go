package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReproducible makes the archives of two platforms twice, in two folders, and compares them byte by byte. They hold the
// command without the explorer, which web/dist may lack here; nothing else is different.
func TestReproducible(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, platform := range []string{"windows/amd64", "linux/amd64"} {
		var made [2][]byte
		var name string
		for i := range made {
			dir := t.TempDir()
			t.Setenv("USER", []string{"jan", "piet"}[i])
			t.Setenv("TZ", []string{"UTC", "Europe/Amsterdam"}[i])
			if name, err = release(dir, "1.2.3", platform, ""); err != nil {
				t.Fatal(err)
			}
			if made[i], err = os.ReadFile(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(made[0], made[1]) {
			t.Errorf("%s: two builds give other bytes", name)
		}
		files := unpack(t, name, made[0])
		var names []string
		for n, data := range files {
			names = append(names, n)
			if bytes.Contains(data, []byte(here)) {
				t.Errorf("%s: %s names the folder in which it was built", name, n)
			}
		}
		slices.Sort(names)
		command := "begroting-1.2.3/begroting"
		if strings.HasSuffix(name, ".zip") {
			command += ".exe"
		}
		want := []string{"begroting-1.2.3/CHANGELOG.md", "begroting-1.2.3/LICENSE", "begroting-1.2.3/README.md", command, "begroting-1.2.3/licenties.md"}
		if !slices.Equal(names, want) {
			t.Errorf("%s holds %q, want %q", name, names, want)
		}
		if !bytes.Contains(files[command], []byte("1.2.3")) {
			t.Errorf("%s: the command does not know its version", name)
		}
	}
}

func unpack(t *testing.T, name string, data []byte) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	read := func(name string, r io.Reader) {
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = b
	}
	if strings.HasSuffix(name, ".zip") {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			read(f.Name, r)
		}
		return files
	}
	g, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(g); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(h.Name, "/begroting") && h.Mode&0o111 == 0 {
			t.Errorf("%s: %s cannot be run", name, h.Name)
		}
		read(h.Name, r)
	}
}

// TestChecksums: sha256sum --check must find what it names.
func TestChecksums(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("abc"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := checksums(dir, []string{"a"}); err != nil {
		t.Fatal(err)
	}
	const want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n" // FIPS 180-2, appendix B.1
	if got, _ := os.ReadFile(filepath.Join(dir, "SHA256SUMS")); string(got) != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestOneVersion: the command, the list of changes and the description for catalogues name the same version. The site and
// the workbooks take theirs from the command.
func TestOneVersion(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	number, err := version()
	if err != nil {
		t.Fatal(err)
	}
	for file, pattern := range map[string]string{"CHANGELOG.md": `(?m)^## ([0-9.]+)`, "publiccode.yml": `(?m)^softwareVersion: "([^"]+)"`} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile(pattern).FindSubmatch(data)
		if m == nil || string(m[1]) != number {
			t.Errorf("%s does not begin with version %s", file, number)
		}
	}
}
