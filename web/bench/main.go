// Command bench measures reading, writing, checking and memory, each beside something else that does the same work, and
// prints the ratios: they mean the same on another machine, where seconds do not.
//
//	go run ./web/bench                            print
//	go run ./web/bench -o web/docs/snelheid.md    and write the page
//	go run ./web/bench -only runs                 only that part
//	go run ./web/bench -only runs -o …            and put it in the place of that part on the page
//
// Every measurement is a race: the two sides take turns in one run, so that whatever else the machine does slows down
// both. The ratio is the median of the ratios of the turns. It needs the Go toolchain; the races against exceljs and
// SheetJS need node and npm too, and are named as not run where those are missing.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	out := flag.String("o", "", "write the page to this `file`")
	turns := flag.Int("turns", 25, "turns of each race")
	only := flag.String("only", "", "measure only this `part`: "+names(parts))
	alone := flag.Bool("peak", false, "run the command that follows, and print the most bytes of memory that it had (see command.go)")
	flag.Parse()
	var err error
	if *alone {
		err = printPeak(flag.Args())
	} else {
		err = run(*out, *turns, *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "web/bench:", err)
		os.Exit(1)
	}
}

func run(out string, turns int, only string) error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run this in the folder of go.mod")
	}
	if turns < 1 {
		return errors.New("-turns must be 1 or more")
	}
	chosen, err := choose(parts, only)
	if err != nil {
		return err
	}
	p := &page{sections: map[string]string{}}
	if only != "" && out != "" {
		if p, err = readPage(out); err != nil {
			return err
		}
	}
	for _, part := range chosen {
		on := thisMachine()
		results, err := part.measure(turns)
		if err != nil {
			return err
		}
		for _, r := range results {
			fmt.Println(r)
		}
		on.after = load()
		p.sections[part.title] = section(on, turns, results)
	}
	if out == "" {
		return nil
	}
	if err := os.WriteFile(out, p.markdown(), 0o644); err != nil {
		return err
	}
	fmt.Println("→", out)
	return nil
}
