//go:build !linux

package main

import "github.com/rogpeppe/go-internal/testscript"

// scriptCondition tells the scripts that they can't mount here.
func scriptCondition(string) (bool, error) { return false, nil }

func tiny(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("no disks can be mounted here") }

func bound(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("root can't be bound here") }
