package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

const (
	fewDocuments  = 1_000
	manyDocuments = 20_000

	// All municipalities of the Netherlands, 15 years, two publications of 20 programmes a year: 200,000 pages.
	allDocuments = 200_000
	allSize      = 40_000 // bytes of each
	allWithin    = 16 * time.Minute
)

// corpus is made-up documents on disk.
type corpus struct {
	folders   []string
	documents int
	bytes     int64
}

// makeCorpus makes up documents with what the reader's tests have for that, see make corpus.
func makeCorpus(dir string, documents int) (corpus, error) {
	c := corpus{documents: documents}
	cmd := exec.Command("go", "test", "-count=1", "-timeout=0", "-run", "^TestCorpus$", "./core/reader")
	cmd.Env = append(os.Environ(), "CORPUS="+dir, "DOCUMENTS="+strconv.Itoa(documents), "SEED=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		return c, fmt.Errorf("make a corpus of %d documents: %w: %s", documents, err, out)
	}
	folders, err := os.ReadDir(dir)
	if err != nil {
		return c, err
	}
	found := 0
	for _, f := range folders {
		c.folders = append(c.folders, filepath.Join(dir, f.Name()))
	}
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == "manifest.json" {
			return err
		}
		info, err := e.Info()
		if err == nil {
			found, c.bytes = found+1, c.bytes+info.Size()
		}
		return err
	})
	if err == nil && found != documents {
		err = fmt.Errorf("the corpus has %d documents, not %d", found, documents)
	}
	return c, err
}

// runs: the command on a thousand documents and on twenty times as many, which become publications of twenty programmes.
func runs(turns int) ([]result, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bin, err := buildCommand(dir)
	if err != nil {
		return nil, err
	}
	few, err := makeCorpus(filepath.Join(dir, "few"), fewDocuments)
	if err != nil {
		return nil, err
	}
	many, err := makeCorpus(filepath.Join(dir, "many"), manyDocuments)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "out")
	once := func(c corpus, processors int) (ran, error) {
		defer os.RemoveAll(out)
		return convert(bin, out, processors, c.folders)
	}
	var peaks []float64
	var all, one []time.Duration
	for range min(turns, 3) {
		r, err := once(few, 0)
		if err != nil {
			return nil, err
		}
		peaks, all = append(peaks, r.peak), append(all, r.took)
		if r, err = once(few, 1); err != nil {
			return nil, err
		}
		one = append(one, r.took)
	}
	whole, err := once(many, 0)
	if err != nil {
		return nil, err
	}

	cores := runtime.NumCPU()
	on := fmt.Sprintf("op %d kernen", cores)
	speed := result{what: fmt.Sprintf("Omzetten: %s documenten, %s", thousands(few.documents), on), beside: "op 1 kern", outcome: spread(all, one, 1)}
	speed.ours, speed.theirs = perSecond(few.documents, quantile(all, 0.5)), perSecond(few.documents, quantile(one, 0.5))

	beside := thousands(few.documents) + " documenten"
	per := result{what: fmt.Sprintf("Tijd per document: %s documenten", thousands(many.documents)), beside: beside}
	per.ours, per.theirs = perSecond(many.documents, whole.took), perSecond(few.documents, quantile(all, 0.5))
	per.outcome = single(float64(whole.took) / float64(many.bytes) / (float64(quantile(all, 0.5)) / float64(few.bytes)))

	memory := result{what: fmt.Sprintf("Geheugen: %s documenten", thousands(many.documents)), beside: beside, most: 1.2}
	if hasPeak {
		memory.ours, memory.theirs = megabytes(whole.peak), megabytes(quantile(peaks, 0.5))
		memory.outcome = single(whole.peak / quantile(peaks, 0.5))
	} else {
		memory.missing = "niet gemeten op " + runtime.GOOS
	}

	share := float64(allDocuments*allSize) / float64(many.bytes)
	land := func(what string, took time.Duration, most float64) result {
		took = time.Duration(float64(took) * share)
		r := result{what: fmt.Sprintf("%s: %s documenten van %d kB", what, thousands(allDocuments), allSize/1000), beside: "16 minuten", most: most}
		r.ours, r.theirs = minutes(took), minutes(allWithin)
		r.outcome = single(float64(took) / float64(allWithin))
		return r
	}
	return []result{speed, per, memory,
		land("Heel Nederland, "+on, whole.took, 1),
		land("Rekentijd gedeeld door kernen", whole.work/time.Duration(cores), 0),
	}, nil
}

// single is the outcome of what was measured once.
func single(ratio float64) outcome { return outcome{ratio: ratio, low: ratio, high: ratio} }

func perSecond(documents int, took time.Duration) string {
	return comma(fmt.Sprintf("%.0f/s", float64(documents)/took.Seconds()))
}

func minutes(d time.Duration) string { return fmt.Sprintf("%.0f\u00a0min", d.Minutes()) }
