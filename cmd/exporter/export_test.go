package main

import (
	"bytes"
	"testing"

	"begrotingsverkenner/app/e2e"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/workbook"
)

// A workbook that the browser wrote is the workbook that the command writes, byte for byte.
func TestSameBytesAsConvert(t *testing.T) {
	inputs := e2e.Documents(t)
	s := e2e.Serve(t, inputs)
	tab := e2e.Open(t, s, e2e.Look{Scripts: true})
	tab.Go("publicatie/begroting-2024/")
	name, got := tab.Download(`[data-act="excel"]`)
	if name != "begroting-2024.xlsx" {
		t.Errorf("the file is called %q", name)
	}
	var docs []*budget.Document
	for _, in := range inputs {
		d, err := reader.Read(in.Name, in.Data, in.Manifest)
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Publication() == "begroting-2024" {
			docs = append(docs, d)
		}
	}
	var want bytes.Buffer
	if err := workbook.Write(&want, docs, workbook.Options{Version: s.Tool, Lang: "nl"}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the browser wrote %d bytes, the command %d, and they differ", len(got), want.Len())
	}
}
