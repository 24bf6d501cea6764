package budget

// OwnTable returns the table in which a part that is a programme has its own lasten and baten: the only one with a single row of
// each. It is nil for any other document, and where no table or more than one can be it.
func (d *Document) OwnTable() *Table {
	if d.Part == nil || d.Part.Kind != ProgrammePart {
		return nil
	}
	var found *Table
	for _, t := range d.Tables {
		if t.Unit != "EUR" || !t.hasOne(Expenditure) || !t.hasOne(Revenue) {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	return found
}

// hasOne reports whether one row of a table measures m, and is no other programme's.
func (t *Table) hasOne(m Measure) bool {
	n := 0
	for i := range t.Rows {
		if t.Rows[i].Measure == m {
			n++
			if !t.Rows[i].Programme.IsZero() {
				return false
			}
		}
	}
	return n == 1
}
