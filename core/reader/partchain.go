package reader

import (
	"slices"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
)

// candidate is a block that may be the heading that an entry of the contents list names.
type candidate struct {
	block int
	score int
	from  []budget.Evidence
	best  int // of the chain that ends here
	prev  int // the candidate before it in that chain, or −1
	entry int
}

// Limits of the search, so that its time stays linear in the document.
const (
	maxCandidates = 24 // of an entry
	scoreText     = 2
	scorePage     = 4
	scoreTop      = 3
	scoreMarked   = 3
	scoreApart    = 1
	scoreWhole    = 1
)

// partsOfContents finds the headings that the contents list names, each behind the one before: of all ways to do so the one with
// the most evidence. What becomes a part is told by the list: programmes wherever they stand, other chapters, and what stands
// right below a title that has no text of its own.
func (p *page) partsOfContents(c *contents, at *pages) []start {
	chain := p.chain(c, p.candidates(c, at))
	starts := make([]start, 0, len(c.entries))
	for i := range c.entries {
		e := &c.entries[i]
		s := start{block: -1, name: e.partName, depth: e.depth, from: []budget.Evidence{{Kind: budget.ByContents, Line: e.line, Text: e.text}}}
		if k := chain[i]; k != nil {
			s.block = k.block
			s.from = append(s.from, k.from...)
		}
		starts = append(starts, s)
	}
	p.programmesBelow(c, starts)
	var out []start
	var open []*start // the chapters above, the outermost first
	for i := range starts {
		s := &starts[i]
		for len(open) > 0 && open[len(open)-1].depth >= s.depth {
			open = open[:len(open)-1]
		}
		inside := len(open) > 0 && slices.ContainsFunc(open, func(x *start) bool { return x.name.kind == budget.ProgrammePart || !x.bare })
		programme := s.name.kind == budget.ProgrammePart
		s.bare = !programme && s.block >= 0 && i+1 < len(starts) && starts[i+1].block >= 0 && !p.hasText(s.block, starts[i+1].block)
		if s.block < 0 {
			if !inside || programme {
				p.absent = append(p.absent, budget.Note{Code: budget.NoteNoPart, Line: c.entries[i].line, What: c.entries[i].text})
			}
			s.bare = true // what it gathers still does
			if gathers(s.name.name) != "" || !inside {
				open = append(open, s)
			}
			continue
		}
		if inside && !programme {
			continue
		}
		for _, x := range open {
			if x.bare && x.block >= 0 && x.name.name != "" {
				s.above = append(s.above, x.name.name)
			}
			if kind := gathers(x.name.name); kind != "" && kind != budget.ProgrammePart && s.name.kind == budget.ChapterPart {
				s.name.kind = kind
			}
		}
		open = append(open, s)
		out = append(out, *s)
	}
	return out
}

// programmesBelow tells the programmes below Programma's where their titles do not say so themselves: those with a number, or
// where none has one all that are no overview.
func (p *page) programmesBelow(c *contents, starts []start) {
	for i := range starts {
		if gathers(starts[i].name.name) != budget.ProgrammePart {
			continue
		}
		end := i + 1
		worded, numbered := false, false
		for end < len(starts) && starts[end].depth > starts[i].depth {
			if starts[end].depth == starts[i].depth+1 {
				worded = worded || starts[end].name.kind == budget.ProgrammePart
				numbered = numbered || starts[end].name.mark != ""
			}
			end++
		}
		if worded {
			continue
		}
		for k := i + 1; k < end; k++ {
			s := &starts[k]
			if s.depth != starts[i].depth+1 || s.name.kind != budget.ChapterPart || numbered && s.name.mark == "" {
				continue
			}
			s.name.kind = budget.ProgrammePart
			s.from = append(s.from, budget.Evidence{Kind: budget.ByNumber, Line: c.entries[i].line, Text: c.entries[i].text})
			if n := lastOf(s.name.mark); n > 0 && (s.name.depth() == 1 || s.name.depth() == 2 && starts[i].name.depth() == 1) {
				s.name.number = n
			}
		}
	}
}

// lastOf is the last number of a mark: 2 of 3.2.
func lastOf(mark string) int {
	n := 0
	for i := range len(mark) {
		if mark[i] == '.' {
			n = 0
			continue
		}
		n = n*10 + int(mark[i]-'0')
	}
	return n
}

// hasText reports whether something stands between two headings besides furniture and other headings of the contents list.
func (p *page) hasText(from, to int) bool {
	for i := from + 1; i < to; i++ {
		b := &p.blocks[i]
		if p.junk(i) {
			continue
		}
		if n, said := pageLabel(b); n > 0 && (said || len(b.Text) < 4) {
			continue
		}
		if partKey(blockText(b)) == partKey(blockText(&p.blocks[from])) {
			continue // it says its title once more
		}
		return true
	}
	return false
}

// candidates finds the blocks behind the contents list that are worded as its entries are.
func (p *page) candidates(c *contents, at *pages) [][]candidate {
	keys := map[string][]int{}
	add := func(key string, i int) {
		if key != "" && (len(keys[key]) == 0 || keys[key][len(keys[key])-1] != i) {
			keys[key] = append(keys[key], i)
		}
	}
	for i := range c.entries {
		add(partKey(c.entries[i].text), i)
		add(partKey(c.entries[i].name), i)
	}
	out := make([][]candidate, len(c.entries))
	for i := c.last + 1; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.Kind != source.Words && b.Kind != source.Item || len(b.Text) > maxPartName || p.junk(i) {
			continue
		}
		text := blockText(b)
		p.tryHeading(text, i, keys, c, at, out)
		if i+1 < len(p.blocks) && !p.blocks[i+1].Gap && len(text) < 80 && p.blocks[i+1].Kind == source.Words && len(p.blocks[i+1].Text) < 80 {
			p.tryHeading(text+" "+p.blocks[i+1].Text, i, keys, c, at, out) // a title of two lines
		}
	}
	return out
}

// tryHeading adds a block as a candidate for the entries that have its words.
func (p *page) tryHeading(text string, i int, keys map[string][]int, c *contents, at *pages, out [][]candidate) {
	n := readPartName(text)
	whole := partKey(text)
	for _, key := range [...]string{whole, partKey(n.name)} {
		for _, k := range keys[key] {
			e := &c.entries[k]
			if e.number != 0 && n.number != 0 && e.number != n.number || e.mark != "" && n.mark != "" && e.mark != n.mark ||
				slices.ContainsFunc(out[k], func(x candidate) bool { return x.block == i }) {
				continue
			}
			out[k] = append(out[k], p.weigh(e, i, whole == partKey(e.text), at))
			if len(out[k]) > maxCandidates { // the weakest goes; of equals the last
				weakest := 0
				for j := range out[k] {
					if out[k][j].score <= out[k][weakest].score {
						weakest = j
					}
				}
				out[k] = slices.Delete(out[k], weakest, weakest+1)
			}
		}
		if whole == partKey(n.name) {
			break
		}
	}
}

// weigh adds up what speaks for a block as the heading of an entry.
func (p *page) weigh(e *entry, i int, whole bool, at *pages) candidate {
	b := &p.blocks[i]
	x := candidate{block: i, score: scoreText, from: []budget.Evidence{{Kind: budget.ByHeading, Line: b.Line, Text: blockText(b)}}}
	if e.page > 0 && at.number[i] == int32(e.page) {
		x.score += scorePage
		x.from = append(x.from, budget.Evidence{Kind: budget.ByPage, Line: b.Line})
	}
	if at.top[i] {
		x.score += scoreTop
		x.from = append(x.from, budget.Evidence{Kind: budget.ByTop, Line: b.Line})
	}
	if b.Level > 0 {
		x.score += scoreMarked
	}
	if b.Gap && (i+1 == len(p.blocks) || p.blocks[i+1].Gap) {
		x.score += scoreApart
	}
	if whole {
		x.score += scoreWhole
	}
	if b.Kind == source.Item && !b.Numbered() {
		x.score -= scoreTop
	}
	return x
}

// chain chooses a heading for each entry, or none, so that headings come in the order of the list and the evidence for all of
// them together is strongest; of equals those that come first. It returns them per entry.
func (p *page) chain(c *contents, all [][]candidate) []*candidate {
	tree := make([]int, len(p.blocks)+1) // best chain that ends before a block: index in flat + 1
	var flat []candidate
	better := func(a, b int) bool { return b == 0 || flat[a-1].best > flat[b-1].best }
	for k := range all {
		first := len(flat)
		for _, x := range all[k] {
			if x.score < 1 {
				continue
			}
			x.entry, x.prev, x.best = k, -1, x.score
			best := 0
			for i := x.block; i > 0; i -= i & -i { // blocks before it
				if tree[i] != 0 && (best == 0 || better(tree[i], best)) {
					best = tree[i]
				}
			}
			if best != 0 {
				x.prev, x.best = best-1, x.score+flat[best-1].best
			}
			flat = append(flat, x)
		}
		for n := first; n < len(flat); n++ { // only now: an entry has one heading
			for i := flat[n].block + 1; i < len(tree); i += i & -i {
				if better(n+1, tree[i]) {
					tree[i] = n + 1
				}
			}
		}
	}
	out := make([]*candidate, len(c.entries))
	last := -1
	for n := range flat {
		if last < 0 || flat[n].best > flat[last].best {
			last = n
		}
	}
	for n := last; n >= 0; n = flat[n].prev {
		out[flat[n].entry] = &flat[n]
	}
	return out
}
