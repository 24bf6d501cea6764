package address

import "testing"

func TestParse(t *testing.T) {
	for path, root := range map[string]string{
		"": "", "en/": "../", "publicatie/begroting-2024/": "../../", "publicatie/begroting-2024/programma/14-zorg/": "../../../../",
		"publicatie/onbekend/programma/a/bron/": "../../../../../", "programma/zorg/": "../../", "en/activiteit/jeugdhulp/": "../../../",
		"vergelijken/": "../", "zoeken/": "../", "eigen-document/": "../", "controles/": "../", "begrippen/": "../", "en/over/": "../../",
	} {
		l := Parse(path)
		if l.Kind == Missing || l.Path() != path || l.Root() != root {
			t.Errorf("%q is %+v with path %q and root %q", path, l, l.Path(), l.Root())
		}
		if again := Parse(path + "index.html"); again.Path() != path {
			t.Errorf("%qindex.html leads to %q", path, again.Path())
		}
	}
	for _, path := range []string{"x/", "publicatie/", "publicatie/a/b/c/", "programma/a/b/", "../etc/", "zoeken/x/"} {
		if l := Parse(path); l.Kind != Missing {
			t.Errorf("%q is %+v", path, l)
		}
	}
}
