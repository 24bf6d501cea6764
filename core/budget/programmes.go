package budget

import (
	"strconv"
	"strings"
	"unicode"
)

// Programmes finds the programme that a label names: P2 Jong en oud, 2 Jong en oud, Programma 2 or the name alone. Overviews name
// their rows so.
type Programmes struct {
	list []Programme
	by   map[string]int // place in list, from 1; −1 for words that name two
}

// ProgrammesOf gathers programmes. Of two with one name or number neither is found by it.
func ProgrammesOf(list []Programme) *Programmes {
	p := &Programmes{by: map[string]int{}}
	for _, x := range list {
		if x.IsZero() || p.holds(x) {
			continue
		}
		p.list = append(p.list, x)
		n := len(p.list)
		name := Letters(x.Name)
		var keys []string
		if len(name) > 3 {
			keys = append(keys, name, "programma"+name)
		}
		if x.Number > 0 {
			no := strconv.Itoa(x.Number)
			keys = append(keys, "p"+no, "programma"+no, "programmap"+no)
			if name != "" {
				keys = append(keys, no+name, "p"+no+name, "programma"+no+name, "programmap"+no+name)
			}
		}
		for _, k := range keys {
			if at := p.by[k]; at != 0 && at != n {
				p.by[k] = -1
			} else {
				p.by[k] = n
			}
		}
	}
	return p
}

func (p *Programmes) holds(x Programme) bool {
	for _, y := range p.list {
		if x == y {
			return true
		}
	}
	return false
}

// Named returns the programme that a label names, or the zero Programme.
func (p *Programmes) Named(label string) Programme {
	if n := p.by[Letters(label)]; n > 0 {
		return p.list[n-1]
	}
	return Programme{}
}

// Len returns the number of programmes.
func (p *Programmes) Len() int { return len(p.list) }

// Letters are the letters and digits of a text, in lower case: what tells two titles apart. Signs and spaces do not count.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r < 0xC0 || r == 0xD7 || r == 0xF7 || r >= 0x2000 && r < 0x2E80 || r >= 0xE000:
			return -1 // signs; the tables of all letters there are would weigh on what the browser fetches
		}
		return unicode.ToLower(r)
	}, s)
}

// RowProgramme returns the programme that a row of a table is about: the one that the table says it belongs to, or the one that
// its label, or the name of the group it stands in, names.
func (p *Programmes) RowProgramme(r *Row) Programme {
	if !r.Programme.IsZero() {
		return r.Programme
	}
	if x := p.Named(r.Label); !x.IsZero() {
		return x
	}
	for i := len(r.Group) - 1; i >= 0; i-- {
		if x := p.Named(r.Group[i]); !x.IsZero() {
			return x
		}
	}
	return Programme{}
}
