package main

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// texts returns all strings of a value by their place in it: "notes[placed]", "inspect.unit".
func texts(v reflect.Value, place string, into map[string]string) {
	switch v.Kind() {
	case reflect.String:
		into[place] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), place+"."+v.Type().Field(i).Name, into)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(v.MapIndex(key), fmt.Sprintf("%s[%v]", place, key), into)
		}
	}
}

// TestBothLanguagesHaveEveryText holds the languages side by side: no text is missing, none is the same by oversight of
// a translator, and each takes the same values in the same order.
func TestBothLanguagesHaveEveryText(t *testing.T) {
	nl, en := map[string]string{}, map[string]string{}
	texts(reflect.ValueOf(dutch), "words", nl)
	texts(reflect.ValueOf(english), "words", en)
	verb := regexp.MustCompile(`%[a-z%]`)
	for place, text := range nl {
		other, ok := en[place]
		switch {
		case !ok:
			t.Errorf("%s is missing in English", place)
		case text == "" || other == "":
			t.Errorf("%s is empty", place)
		case !slices.Equal(verb.FindAllString(text, -1), verb.FindAllString(other, -1)):
			t.Errorf("%s takes other values: %q and %q", place, text, other)
		case len(text) > 24 && text == other && !strings.Contains(place, "takenFrom"):
			t.Errorf("%s is the same in both: %q", place, text)
		}
	}
	for place := range en {
		if _, ok := nl[place]; !ok {
			t.Errorf("%s is missing in Dutch", place)
		}
	}
}

// TestHelpIsComplete checks that help names every command and flag, and fits on a terminal.
func TestHelpIsComplete(t *testing.T) {
	for _, w := range []*words{&dutch, &english} {
		c := &command{words: w, ui: newUI(t.Output(), w), stdout: t.Output()}
		root := c.root(nil)
		commands := append([]*cobra.Command{root}, root.Commands()...)
		for _, cmd := range commands {
			help := w.help[cmd.Name()]
			if help == "" {
				t.Errorf("%s: %s has no help", w.lang, cmd.Name())
				continue
			}
			for line := range strings.Lines(help) {
				if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > columns {
					t.Errorf("%s: help of %s is %d wide: %s", w.lang, cmd.Name(), n, line)
				}
			}
			named := func(f *pflag.Flag) {
				if !strings.Contains(help, "--"+f.Name) || f.Shorthand != "" && !strings.Contains(help, "-"+f.Shorthand+", ") {
					t.Errorf("%s: help of %s does not name --%s", w.lang, cmd.Name(), f.Name)
				}
				if f.Usage == "" {
					t.Errorf("%s: flag --%s of %s has no line for completion", w.lang, f.Name, cmd.Name())
				}
			}
			cmd.Flags().VisitAll(named)
			root.PersistentFlags().VisitAll(named)
		}
		for _, cmd := range root.Commands() {
			if !strings.Contains(w.help["begroting"], "\n  "+cmd.Name()+" ") {
				t.Errorf("%s: help does not list %s", w.lang, cmd.Name())
			}
		}
	}
}
