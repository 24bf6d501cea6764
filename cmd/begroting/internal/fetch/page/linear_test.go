package page

import (
	"strings"
	"testing"
	"time"
)

// TestLinear reads pages of one thing many times over: four times as many take no more than some four times as long.
func TestLinear(t *testing.T) {
	for name, piece := range map[string]string{
		"links": `<a href="/x">y</a>`, "spans": `<span>y</span>`, "items": `<li><a href="/x">y</a>`, "cells": `<td>1`, "lists": `<ul><li>y</ul>`, "paragraphs": `<p>y`, "headings": `<h1>y</h1>`,
		"deep": `<div><span>y`, "tables": `<table><tr><td>`, "bold": `<b>y`, "closed": `</p>`, "crumbs": `<p><a href="/x">y</a> &gt; z</p>`, "data": `<script type="application/ld+json">[]</script>`,
	} {
		took := func(n int) time.Duration {
			best := time.Hour
			for range 3 {
				begin := time.Now()
				if p, err := parse(strings.Repeat(piece, n)); err == nil {
					f := NewProfile()
					for range 3 {
						f.Add(p)
					}
					f.Settle()
					p.Keep(f, func(s string) string { return s })
				}
				best = min(best, time.Since(begin))
			}
			return best
		}
		const n = 5000
		once, more := took(n), took(4*n)
		t.Logf("%s: %v and %v", name, once, more)
		if more > 12*once && more > 200*time.Millisecond {
			t.Errorf("%s: %d take %v, and %d take %v", name, n, once, 4*n, more)
		}
	}
}
