package table

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestH(t *testing.T) {
	if os.Getenv("H") == "" {
		t.Skip()
	}
	var pre []token
	for i, s := range strings.Split(os.Getenv("H"), "|") {
		k, f := classify(s)
		if k == number {
			k = text
		}
		pre = append(pre, token{kind: k, fig: f, text: s, row: -1, first: i + 5, last: i + 5, span: 1})
	}
	n := 0
	fmt.Sscan(os.Getenv("N"), &n)
	h := solver{pre: pre, n: n, typical: 1, own: -1, breaks: func(string) bool { return false }}
	h.rows()
	for s := 0; s < 4; s++ {
		e := len(pre) - s
		for _, x := range h.ending(e) {
			var names []string
			for _, c := range x.cols {
				var p []string
				for _, k := range c.parts {
					p = append(p, pre[k].text)
				}
				names = append(names, strings.Join(p, "/"))
			}
			fmt.Printf("%.2f e=%d %s\n", x.score, e, strings.Join(names, " | "))
		}
	}
}
func TestS(t *testing.T) {
	if os.Getenv("H") == "" {
		t.Skip()
	}
	var pre []token
	for i, s := range strings.Split(os.Getenv("H"), "|") {
		k, f := classify(s)
		if k == number {
			k = text
		}
		pre = append(pre, token{kind: k, fig: f, text: s, row: -1, first: i + 5, last: i + 5, span: 1})
	}
	n, m := 0, 0
	fmt.Sscan(os.Getenv("N"), &n)
	fmt.Sscan(os.Getenv("M"), &m)
	h := solver{pre: pre, n: n, typical: 1, own: -1, breaks: func(string) bool { return false }}
	h.rows()
	e := len(pre) - 1
	b := e - m
	s := state{from: b, score: h.leafScore(b, e, m < h.n)}
	for k := b; k < e; k++ {
		s.cols = append(s.cols, colHead{parts: []int{k}})
	}
	fmt.Println("leaf", s.score)
	for _, x := range h.stack(s, 0) {
		var names []string
		for _, c := range x.cols {
			var p []string
			for _, k := range c.parts {
				p = append(p, pre[k].text)
			}
			names = append(names, strings.Join(p, "/"))
		}
		fmt.Printf("%.2f from=%d %s\n", x.score, x.from, strings.Join(names, " | "))
	}
}
