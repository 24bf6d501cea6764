package figure

// Kind tells what a cell says.
type Kind uint8

const (
	// Amount is a number.
	Amount Kind = iota
	// Nil is a dash, or the word nihil, that stands for zero.
	Nil
	// None says in words that there is no figure: n.n.b. (not known yet), n.v.t. (does not apply), p.m.
	None
)

// Figure is one figure as printed.
type Figure struct {
	Kind     Kind
	VN       byte   // 'N', 'V' or 0
	Percent  bool   // printed with % or the word procent
	Euro     bool   // printed with € or the word euro
	Point    bool   // printed with a decimal point where Dutch has a comma: 99.88%
	Number   Number // as printed, in the unit of its table, with its sign: V is negative, 13- is −13; 0 for Nil and None
	Decimals int    // as printed: 1 for 22,0, whose number needs none. It tells to what unit the figure was rounded
	Scale    int64  // 1000000 for mln., 1000000000 for mld., 1000 for duizend; 0 when the figure names no scale
	Bound    string // "<", "≤", ">", "≥" or "±" when the figure is printed as a limit (a target: ≥ 8)
	Note     string // what stands behind the figure: in brackets "(2023)", or the name of what it counts "fte"
}
