package table

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestX(t *testing.T) {
	if os.Getenv("S") == "" {
		t.Skip()
	}
	s := os.Getenv("S")
	for k := 2; k < 7; k++ {
		for l := 0; l < 2; l++ {
			c, sc := cutTitles(strings.Fields(unglueTitle(s)), k, l == 1)
			fmt.Println(k, l, strings.Join(c, " | "), sc)
		}
	}
	for _, p := range strings.Split(s, "|") {
		fmt.Println(p, titleFit(strings.Fields(p)))
	}
}
func init() {}
