package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestWindows runs begroting.exe under Wine: it converts the five documents to the same bytes as this program does. At
// the end of "make test" stands whether Wine was there.
func TestWindows(t *testing.T) {
	wine := findWine()
	if wine == "" {
		t.Skip("NOT TESTED as a program for Windows, because Wine is missing (Debian: wine64)")
	}
	dir := t.TempDir()
	prefix := filepath.Join(dir, "prefix")
	env := append(os.Environ(), "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=", "DISPLAY=")
	start := func(name string, args ...string) {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Env = env
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s %q: %v\n%s", name, args, err, out)
		}
	}
	exe := filepath.Join(dir, "begroting.exe")
	env = append(env, "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	start("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", exe, ".")

	start(wine, "cmd", "/c", "exit") // makes what stands for the disk of Windows
	t.Cleanup(func() {
		stop := exec.Command(filepath.Join(filepath.Dir(wine), "wineserver"), "-k") // of this prefix only
		stop.Env = env
		_ = stop.Run() // one that has stopped by itself is fine
	})
	library := filepath.Join(prefix, "drive_c", "windows", "system32", randomLibrary)
	if _, err := os.Stat(library); err != nil {
		if err := os.WriteFile(library, forwarder(randomLibrary, "ProcessPrng", "advapi32.SystemFunction036"), 0o666); err != nil {
			t.Fatal(err)
		}
	}

	documents, err := filepath.Abs("../../testdata/documents")
	if err != nil {
		t.Fatal(err)
	}
	there, here := filepath.Join(dir, "there"), filepath.Join(dir, "here")
	start(wine, exe, "convert", "-o", `Z:`+there, `Z:`+documents)
	var said bytes.Buffer
	if code := run([]string{"convert", "-o", here, documents}, nil, &said, &said); code != exitDone {
		t.Fatalf("exit code %d: %s", code, &said)
	}
	entries, err := os.ReadDir(here)
	if err != nil || len(entries) != 4 {
		t.Fatalf("%d workbooks, want 4: %v", len(entries), err)
	}
	if others, err := os.ReadDir(there); err != nil || len(others) != len(entries) {
		t.Fatalf("%d files under Windows, want %d: %v", len(others), len(entries), err)
	}
	for _, e := range entries {
		want, err := os.ReadFile(filepath.Join(here, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(there, e.Name())); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s has other bytes under Windows (%v)", e.Name(), err)
		}
	}
}

// findWine returns the program that runs those of Windows. Debian keeps that of wine64 out of the path.
func findWine() string {
	for _, name := range []string{"/usr/lib/wine/wine64", "wine64", "wine"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// randomLibrary is where Windows 10 and later have the random bytes that every program of Go asks for. The Wine of Debian
// 12 is older than that.
const randomLibrary = "bcryptprimitives.dll"

// forwarder is a library for 64-bit Windows without code: the one function that it has is that of another library.
func forwarder(name, function, target string) []byte {
	const (
		page   = 0x1000 // where the only section stands in memory
		header = 0x200  // and in the file
	)
	// The section: the export directory, and what it points to.
	section := make([]byte, 0x200)
	at := 40
	put := func(b []byte) uint32 {
		rva := page + at
		at += copy(section[at:], b)
		return uint32(rva)
	}
	text := func(s string) []byte { return append([]byte(s), 0) }
	word := func(v uint32) []byte { return binary.LittleEndian.AppendUint32(nil, v) }
	functions := put(word(put(text(target)))) // an address inside the directory is a name elsewhere
	names := put(word(put(text(function))))
	ordinals := put([]byte{0, 0})
	library := put(text(name))
	directory := []uint32{0, 0, 0, library, 1, 1, 1, functions, names, ordinals}
	for i, v := range directory {
		binary.LittleEndian.PutUint32(section[4*i:], v)
	}

	var b bytes.Buffer
	little := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) }
	b.WriteString("MZ")
	b.Write(make([]byte, 0x3c-b.Len()))
	little(uint32(0x40))
	b.WriteString("PE\x00\x00")
	little([]uint16{0x8664, 1})          // x86-64, one section
	little([]uint32{0, 0, 0})            // no time, no symbols
	little([]uint16{112 + 16*8, 0x2022}) // size of what follows; a library that takes any address
	little([]uint16{0x20b, 0})           // 64 bits
	little([]uint32{0, 0x200, 0, 0, 0})  // no code and no entry
	little(uint64(0x180000000))
	little([]uint32{page, header})
	little([]uint16{6, 0, 0, 0, 6, 0}) // Windows Vista or later
	little([]uint32{0, 2 * page, header, 0})
	little([]uint16{3, 0x100}) // console; goes with no execution of data
	little([]uint64{1 << 20, 1 << 12, 1 << 20, 1 << 12})
	little([]uint32{0, 16})
	little([]uint32{page, uint32(at)}) // the export directory
	b.Write(make([]byte, 15*8))
	b.WriteString(".edata\x00\x00")
	little([]uint32{uint32(at), page, 0x200, header, 0, 0, 0, 0x40000040}) // data, to read only
	b.Write(make([]byte, header-b.Len()))
	b.Write(section)
	return b.Bytes()
}
