package main
import "testing"
func TestMakeW(t *testing.T){ w, err := makeWhole("/tmp/w19/bench"); t.Log(w, err) }
