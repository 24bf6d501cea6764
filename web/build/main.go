// Command build makes web/dist: the style sheet, the scripts, the icons and the explorer in wasm, each with a brotli copy
// that took time to make; and the engine for PDF in cmd/engine. It needs the Go toolchain, Node and, for the style sheet and the engine,
// web/node_modules (npm ci --prefix web).
//
//	go run ./web/build            everything
//	go run ./web/build -fast      for work on the site and for loopback: programs are compressed quickly
//	go run ./web/build css js     only these: css, js, licences, wasm, pdf
//
// What was compressed is kept in .cache by its content, so nothing is compressed twice. A program that has its patient copy
// there gets that one with -fast, too. Where web/dist has a quick copy, it has a file quick that says so: "begroting site"
// then compresses itself.
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/evanw/esbuild/pkg/api"

	"begrotingsverkenner/cmd/engine"
)

const dist = "web/dist"

func main() {
	fast := flag.Bool("fast", false, "compress with less patience")
	flag.Parse()
	if err := run(flag.Args(), *fast); err != nil {
		fmt.Fprintln(os.Stderr, "web/build:", err)
		os.Exit(1)
	}
}

func run(parts []string, fast bool) error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run this in the folder of go.mod")
	}
	if err := os.MkdirAll(dist, 0o755); err != nil {
		return err
	}
	begun := time.Now()
	for _, step := range []struct {
		name, says string
		run        func() error
	}{
		{"css", "the style sheet", style}, {"js", "scripts", scripts}, {"licences", "the page of licences", licences},
		{"wasm", "the programs in WebAssembly", programs}, {"pdf", "the engine for PDF", reader},
	} {
		if len(parts) > 0 && !slices.Contains(parts, step.name) {
			continue
		}
		stop := tell(step.says)
		err := step.run()
		if stop(); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	if len(parts) == 0 {
		if err := tidy(begun); err != nil {
			return err
		}
	}
	return compress(fast)
}

// tell says what is being done, and every five seconds that it still is, until the result is called.
func tell(what string) (stop func()) {
	fmt.Println("web/build:", what)
	done := make(chan struct{})
	go func() {
		start := time.Now()
		tick := time.NewTicker(5 * time.Second)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				fmt.Printf("web/build: %s, %.0f s\n", what, time.Since(start).Seconds())
			}
		}
	}()
	return func() { close(done) }
}

// tidy removes what an earlier build left that this one did not make again: a site would carry it.
func tidy(begun time.Time) error {
	files, err := filepath.Glob(dist + "/*")
	if err != nil {
		return err
	}
	for _, name := range files {
		made, err := os.Stat(strings.TrimSuffix(name, ".br"))
		if err == nil && made.ModTime().After(begun.Add(-time.Second)) {
			continue
		}
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

// style bundles our own style sheets and the component CSS they import into one.
func style() error {
	if _, err := os.Stat("web/node_modules"); err != nil {
		return errors.New("web/node_modules is missing: run npm ci --prefix web")
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{"web/css/site.css"}, Bundle: true, MinifyWhitespace: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone,
		Outfile: dist + "/site.css", Write: true, LogLevel: api.LogLevelWarning,
		// esbuild must not lower what all browsers of the last years can do.
		Engines: []api.Engine{{Name: api.EngineChrome, Version: "120"}, {Name: api.EngineFirefox, Version: "121"}, {Name: api.EngineSafari, Version: "17"}},
	})
	return messages(result.Errors)
}

// scripts minifies the scripts, each on its own but for those that share some, and copies what needs no work.
func scripts() error {
	together := api.Build(api.BuildOptions{
		EntryPoints: []string{"web/js/start.js", "web/js/export-worker.js", "web/js/reading-worker.js", "web/js/paper.js"}, Bundle: true, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		LegalComments: api.LegalCommentsNone, Format: api.FormatIIFE, Banner: map[string]string{"js": `"use strict";`}, Outdir: dist, Write: true, LogLevel: api.LogLevelWarning,
	})
	if err := messages(together.Errors); err != nil {
		return err
	}
	for _, s := range []struct {
		file  string
		names bool // its names are its own, and can be shortened
	}{{"web/js/app-worker.js", false}, {"web/js/framed.js", true}, {"web/js/moved.js", true}, {"web/js/picture.js", true}, {"web/js/share.js", true}, {"web/js/single.js", true}, {"web/embed.js", true}} {
		data, err := os.ReadFile(s.file)
		if err != nil {
			return err
		}
		result := api.Transform(string(data), api.TransformOptions{MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: s.names, LegalComments: api.LegalCommentsNone, Format: api.FormatDefault})
		if err := messages(result.Errors); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dist, filepath.Base(s.file)), result.Code, 0o644); err != nil {
			return err
		}
	}
	icons, err := filepath.Glob("web/icons/*")
	if err != nil {
		return err
	}
	for _, icon := range icons {
		if err := copyFile(icon, filepath.Join(dist, filepath.Base(icon))); err != nil {
			return err
		}
	}
	return nil
}

// programs compiles the explorer, the reader and the exporter, and takes the script that runs them from the same toolchain.
func programs() error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	if err := copyFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"), dist+"/wasm_exec.js"); err != nil {
		return err
	}
	env := append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	// The garbage collector from before Go 1.26: the new one is made for many cores, a browser gives one, and it is 12 kB
	// more to fetch. A later Go may no longer have the choice.
	older := append(slices.Clip(env), "GOEXPERIMENT=nogreenteagc")
	known := exec.Command("go", "env", "GOOS")
	if known.Env = older; known.Run() == nil {
		env = older
	}
	dir, err := os.MkdirTemp("", "build")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	overlay, err := withoutPatterns(strings.TrimSpace(string(root)), dir)
	if err != nil {
		return err
	}
	for _, p := range []struct {
		from, to string
		more     []string
	}{{"./cmd/explorer", "app.wasm", []string{"-overlay", overlay}}, {"./cmd/exporter", "export.wasm", nil}, {"./cmd/reading", "reading.wasm", nil}} {
		// nethttpomithttp2 leaves out what a browser does itself; without the commit's name in it, a program stays the same
		// to those who have it where its source did.
		args := append([]string{"build", "-trimpath", "-buildvcs=false", "-tags=nethttpomithttp2", "-ldflags=-s -w", "-gcflags=all=-l", "-o", dist + "/" + p.to}, p.more...)
		cmd := exec.Command("go", append(args, p.from)...)
		cmd.Env = env
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			return err
		}
		program, err := os.ReadFile(dist + "/" + p.to)
		if err != nil {
			return err
		}
		if program, err = joinSegments(program); err != nil {
			return fmt.Errorf("%s: %w", p.to, err)
		}
		if err := os.WriteFile(dist+"/"+p.to, program, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// reader puts the engine for PDF where the command takes it in, and unpacked where the browser gets it: there it is sent as brotli,
// which packs it smaller.
func reader() error {
	wasm, err := os.ReadFile("web/node_modules/@embedpdf/pdfium/dist/pdfium.wasm")
	if err != nil {
		return fmt.Errorf("%w; fetch it with npm ci --prefix web", err)
	}
	if err := engine.Check(wasm); err != nil {
		return err
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(wasm); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join("cmd/engine", engine.File), packed.Bytes(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(dist+"/pdfium.wasm", wasm, 0o644)
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

func messages(list []api.Message) error {
	if len(list) == 0 {
		return nil
	}
	var errs []error
	for _, m := range list {
		errs = append(errs, errors.New(m.Text))
	}
	return errors.Join(errs...)
}
