package audit_test

import (
	"testing"
	"time"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// BenchmarkRun checks the five documents and reports how long that takes beside reading them: less than 1 is asked.
func BenchmarkRun(b *testing.B) {
	m := manifest(b)
	sources := five(b)
	var docs []*budget.Document
	began := time.Now()
	const reads = 20
	for range reads {
		docs = docs[:0]
		for _, s := range sources {
			docs = append(docs, read(b, s, m))
		}
	}
	reading := time.Since(began) / reads
	b.ReportAllocs()
	for b.Loop() {
		audit.Run(docs, audit.Options{})
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(reading), "of-reading")
}
