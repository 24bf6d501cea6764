package reader_test

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestMadeTables makes up tables of every kind, writes them down in any of the layouts, reads them back and expects the
// same tables. A figure may be marked ambiguous or listed as unplaced; it may not differ in silence.
//
// TABLES=1000000 runs a million tables, from seed SEED on. A failure names its seed and shows the smallest page that fails.
func TestMadeTables(t *testing.T) {
	want, first := 4000, uint64(1)
	if testing.Short() || runtime.GOOS == "js" {
		want = 500
	}
	if n, err := strconv.Atoi(os.Getenv("TABLES")); err == nil {
		want = n
	}
	if n, err := strconv.ParseUint(os.Getenv("SEED"), 10, 64); err == nil {
		first = n
	}
	var all tally
	classes := map[string]int{}
	failed := 0
	for seed := first; all.tables < want; seed++ {
		p := makePage(seed)
		tables := all.tables
		bad := p.verify(readMade, &all)
		all.tables = tables + len(p.parts)
		if bad == "" {
			continue
		}
		failed++
		class, _, _ := strings.Cut(bad, ":")
		class = p.layout.kind.String() + ": " + class
		if classes[class]++; classes[class] <= 2 && len(classes) <= 12 {
			small := p.shrink(bad)
			text, _ := small.write()
			t.Logf("seed %d, %s: %s\n%s", seed, p.layout.kind, small.verify(readMade, nil), text)
		}
	}
	share := func(n int) string { return fmt.Sprintf("%.2f%%", 100*float64(n)/float64(max(1, all.figures))) }
	t.Logf("%d tables, %d figures: %s as printed, %s placed by arithmetic, %s ambiguous, %s unplaced; %d tables of another kind", all.tables, all.figures, share(all.exact), share(all.placed), share(all.ambiguous), share(all.out), all.kinds)
	t.Logf("%d cells stand elsewhere by a coincidence of sums, and are marked as placed", all.coincidence)
	// Some pages can be read in more than one way: a lone row that misses a figure below titles that stand in no column. Each kind is
	// told above; there may be few of them.
	if failed*100 > all.tables {
		t.Errorf("%d pages differ: %v", failed, classes)
	}
}

func readMade(name string, data []byte) *budget.Document {
	d, err := reader.Read(name, data, nil)
	if err != nil {
		panic(err)
	}
	return d
}
