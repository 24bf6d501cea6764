package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const benchDir = "web/bench"

// notHere says why a race could not be run on this machine.
type notHere struct{ why string }

func (e notHere) Error() string { return e.why }

// node is a process of node that holds the cells and writes them each time it is told to. It measures its
// own time, so that starting it costs nothing; after some turns its compiler has warmed up.
type node struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	dir  string
	errs *bytes.Buffer
}

// startNode installs exceljs and SheetJS where that is needed, starts node, and looks whether it writes the same cells.
func startNode(way string, sheets []sheet) (_ *node, err error) {
	if err := install(); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	n := &node{dir: dir, errs: new(bytes.Buffer)}
	defer func() {
		if err != nil {
			err = errors.Join(err, n.stop())
		}
	}()
	cells, err := json.Marshal(sheets)
	if err != nil {
		return nil, err
	}
	cellsFile, book := filepath.Join(dir, "cells.json"), filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(cellsFile, cells, 0o600); err != nil {
		return nil, err
	}
	cmd := exec.Command("node", filepath.Join(benchDir, "write.mjs"), way, cellsFile, book)
	cmd.Stderr = n.errs
	if n.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	n.out = bufio.NewReader(out)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	n.cmd = cmd
	if _, err := n.write(); err != nil { // it has written book when the first writing is done
		return nil, err
	}
	data, err := os.ReadFile(book)
	if err != nil {
		return nil, err
	}
	if err := same(data, sheets); err != nil {
		return nil, fmt.Errorf("node, %s: %w", way, err)
	}
	return n, nil
}

// write lets node write the cells once, into memory.
func (n *node) write() (time.Duration, error) {
	if _, err := io.WriteString(n.in, "write\n"); err != nil {
		return 0, n.failed(err)
	}
	line, err := n.out.ReadString('\n')
	if err != nil {
		return 0, n.failed(err)
	}
	ns, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	return time.Duration(ns), err
}

func (n *node) failed(err error) error {
	return fmt.Errorf("node: %w: %s", err, strings.TrimSpace(n.errs.String()))
}

func (n *node) stop() error {
	err := os.RemoveAll(n.dir)
	if n.in != nil {
		err = errors.Join(err, n.in.Close())
	}
	if n.cmd != nil {
		err = errors.Join(err, n.cmd.Wait())
	}
	return err
}

// install puts exceljs, SheetJS and pdf.js into web/bench/node_modules, which is not kept in version control.
func install() error {
	for _, name := range []string{"node", "npm"} {
		if _, err := exec.LookPath(name); err != nil {
			return notHere{"niet gemeten: " + name + " ontbreekt (Debian: nodejs en npm)"}
		}
	}
	done, err := os.Stat(filepath.Join(benchDir, "node_modules", ".package-lock.json"))
	if err == nil {
		lock, err := os.Stat(filepath.Join(benchDir, "package-lock.json"))
		if err != nil {
			return err
		}
		if !done.ModTime().Before(lock.ModTime()) {
			return nil
		}
	}
	fmt.Fprintln(os.Stderr, "web/bench: npm ci, for exceljs, SheetJS and pdf.js")
	cmd := exec.Command("npm", "ci", "--prefix", benchDir, "--no-audit", "--no-fund", "--loglevel=error")
	if out, err := cmd.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%s\n", bytes.TrimSpace(out))
		return notHere{"niet gemeten: npm kon exceljs, SheetJS en pdf.js niet installeren"}
	}
	return nil
}
