package reader

import "begrotingsverkenner/core/figure"

// grid is a table as found, before it is understood: the same shape for every layout.
type grid struct {
	first, last int      // blocks of the table, lead not included
	lead        []word   // what stands before the column titles, nearest last
	header      [][]word // rows of column titles; col is known in pipe layouts
	wordHeads   []word   // titles of columns of words: Bron
	rows        []line
	labels      int // number of label columns
	width       int // number of columns of figures
	inferred    bool
	marking     []marking // which columns carry N and V
}

// word is a cell of words, with its place.
type word struct {
	text   string
	line   int
	end    int
	col    int  // column of figures that it stands over, or −1
	inside bool // it stands inside the table's own rows, not in the text before it
	block  int  // index of its first block
}

// line is a row as found.
type line struct {
	labels []word
	behind []word // words behind the figures, in a column of their own
	year   int    // of its figures, from a column of its own
	cells  []cell
	group  []string // group rows above it
	sure   bool     // the cells' columns are as printed
	at     int      // source line
	torn   int      // so many rows from this one on have figures that can be parted in more than one way
}

// cell is a figure as found.
type cell struct {
	fig  figure.Figure
	text string
	line int
	col  int // or −1
}
