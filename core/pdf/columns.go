package pdf

// Limits of text in two columns.
const (
	columnLines = 3   // lines that have words on both sides
	columnSlack = 300 // how far apart the right sides can begin, in hundredths of a point
)

// readingOrder puts lines of text that stands in two columns in the order in which they are read: the left side as a whole, then
// the right one.
func readingOrder(lines []textLine) []textLine {
	var out []textLine
	for i := 0; i < len(lines); {
		end, at := twoColumns(lines, i)
		if end == i {
			out = append(out, lines[i])
			i++
			continue
		}
		var left, right []textLine
		for _, l := range lines[i:end] {
			a, b := l.split(at)
			if len(a.segments) > 0 {
				left = append(left, a)
			}
			if len(b.segments) > 0 {
				right = append(right, b)
			}
		}
		out = append(append(out, left...), right...)
		i = end
	}
	return out
}

// twoColumns finds the lines from i on that stand in two columns, and where the right one begins. end is i where they don't.
func twoColumns(lines []textLine, i int) (end int, at int32) {
	if len(lines[i].segments) != 2 {
		return i, 0
	}
	at = lines[i].segments[1].x0
	both, last := 0, i
	for k := i; k < len(lines); k++ {
		l := &lines[k]
		if k > i && l.y0-lines[k-1].y1 > 3*l.size() {
			break
		}
		a, b := l.split(at)
		if len(a.segments) > 1 || len(b.segments) > 1 || len(a.segments) == 1 && a.segments[0].x1 > at-columnSlack || len(b.segments) == 1 && b.segments[0].x0 > at+20*columnSlack {
			break
		}
		if len(a.segments) == 1 && len(b.segments) == 1 && abs(b.segments[0].x0-at) <= columnSlack {
			both++
			last = k + 1
		}
	}
	if both < columnLines {
		return i, 0
	}
	return last, at
}

// split parts a line into what stands before and behind a place.
func (l *textLine) split(at int32) (a, b textLine) {
	a.page, b.page = l.page, l.page
	for _, s := range l.segments {
		if s.x0 < at-columnSlack {
			a.segments, a.box = append(a.segments, s), a.join(s.box)
		} else {
			b.segments, b.box = append(b.segments, s), b.join(s.box)
		}
	}
	return a, b
}
