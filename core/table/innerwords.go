package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// A column of words can stand between two columns of figures: "Krekelveen € 3.700.000 Incidenteel 50% € 1.850.000". Where rows stand on lines, only
// the words themselves tell: the same few stand behind a figure on line after line.

// inner is the column of words among the figures of the rows of a stretch.
type inner struct {
	words  map[string]bool // what stands in it
	before int             // figures before it
	width  int             // figures of a row
}

// innerWords finds the column of words among the figures of blocks [i, end), or returns nil.
func (f *finder) innerWords(i, end int) *inner {
	x := inner{words: map[string]bool{}}
	lines := 0
	for k := i; k < end; k++ {
		if len(f.blocks[k].Text) > maxLabel {
			continue
		}
		label, behind := f.tail(k)
		front, word := cutInner(label)
		if word == "" || len(behind) == 0 {
			continue
		}
		_, cells := tail(front, f.apartSigns)
		if lines > 0 && (len(cells) != x.before || len(cells)+len(behind) != x.width) {
			return nil
		}
		x.before, x.width = len(cells), len(cells)+len(behind)
		x.words[word] = true
		lines++
	}
	if lines < 3 || len(x.words)*2 > lines || len(x.words) > 4 {
		return nil
	}
	return &x
}

// cutInner cuts a word from the label of a row that has an amount before it.
func cutInner(label string) (front, word string) {
	at := strings.LastIndexByte(label, ' ')
	if at < 0 {
		return label, ""
	}
	front, word = strings.TrimRight(label[:at], " "), label[at+1:]
	if len(word) < 2 || !isLetter(word[0]) || strings.ContainsAny(word, "0123456789") || ReadTitle(word).Phase != "" {
		return label, ""
	}
	last := lastWord(front)
	if k, fig := classify(last); k != number || fig.Kind != figure.Amount || !(fig.Percent || threes(strings.TrimLeft(last, "-/+ €")) || strings.HasSuffix(strings.TrimSuffix(front, last), "€ ")) {
		return label, ""
	}
	return front, word
}

// cut parts the figures of a row on both sides of the column of words.
func (x *inner) cut(line string, apart bool) (label string, cells []piece, word string) {
	label, cells = tail(line, apart)
	if x == nil {
		return label, cells, ""
	}
	front, word := cutInner(label)
	if word == "" || !x.words[word] {
		return label, cells, ""
	}
	label, before := tail(front, apart)
	return label, append(before, cells...), word
}

// titles cuts a line of titles for such rows, those of the words first: there are so many of them. It returns nil for a line of something else.
func (x *inner) titles(line string) (titles []string, labels int) {
	ws, best := headWords(line), -0.2
	if x == nil || len(ws) > maxHeadWords {
		return nil, 0
	}
	for first := range 2 {
		cut, score := titleFits(nil).cutTitles(ws, nil, x.width+1, first == 1)
		if cut == nil || score <= best {
			continue
		}
		at := x.before + first
		best, labels = score, first+1
		titles = slices.Concat(cut[:first], cut[at:at+1], cut[first:at], cut[at+1:])
	}
	return titles, labels
}
