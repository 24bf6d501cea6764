package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"begrotingsverkenner/web"
)

// TestMain makes the scripts run this very program: `exec begroting` is the test binary under another name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"begroting": main})
}

// TestScripts runs testdata/*.txtar, a script for each thing that users do or that goes wrong.
func TestScripts(t *testing.T) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Cmds:                scriptCommands,
		Condition:           condition,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DOCUMENTS", root+"/../../testdata/documents")
			return nil
		},
	})
}

// condition tells scripts whether this program has the explorer; the rest depends on the system.
func condition(name string) (bool, error) {
	if name == "explorer" {
		_, ok := web.Files()
		return ok, nil
	}
	return scriptCondition(name)
}
