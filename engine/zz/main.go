package main

import (
	"fmt"
	"os"
	"time"

	"begrotingsverkenner/engine"
)

func main() {
	data, _ := os.ReadFile(os.Args[1])
	var e engine.Engine
	t0 := time.Now()
	t, err := e.Transcribe(data)
	fmt.Fprintln(os.Stderr, time.Since(t0), err)
	t0 = time.Now()
	t, err = e.Transcribe(data)
	fmt.Fprintln(os.Stderr, time.Since(t0), err)
	if t != nil {
		os.Stdout.Write(t.Bytes())
	}
}
