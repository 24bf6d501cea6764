package table

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestRT(t *testing.T) {
	for _, s := range strings.Split(os.Getenv("S"), "|") {
		fmt.Printf("%q %+v\n", s, ReadTitle(s))
	}
}
