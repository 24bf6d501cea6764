package budget

import "begrotingsverkenner/core/figure"

// TableKind is what a table is about. The names are those of the tidy CSV.
type TableKind string

const (
	Activities  TableKind = "activities"
	MultiYear   TableKind = "multiyear"
	Changes     TableKind = "changes"
	Reserves    TableKind = "reserves"
	Provisions  TableKind = "provisions"
	Investments TableKind = "investments"
	Products    TableKind = "products"
	Indicators  TableKind = "indicators"
	KeyFigures  TableKind = "key_figures"
	Costs       TableKind = "costs" // amounts in prose under "Wat mag het kosten", where that heading has no table
	Other       TableKind = "other"
)

// TableKinds lists all kinds in the order in which a workbook shows them.
var TableKinds = []TableKind{Activities, Costs, MultiYear, Changes, Reserves, Provisions, Investments, Products, Indicators, KeyFigures, Other}

// Table is one published table. It is rectangular: every row has a cell for every column.
type Table struct {
	Kind       TableKind
	Path       []string // the headings above it; the last is the activity, the group or the title of the table
	Caption    Span     // as published: "Wat mag het kosten (€1.000)"
	Number     string   // the number it was published under: 2.1 of Tabel 2.1; "" without one
	Title      Span     // a title of its own beside the caption, if any: "Sociale basis"
	LabelHeads []Span   // the titles of the label columns, as far as published: "Activiteiten", "Wat gaan we daarvoor doen?"
	UnitText   Span     // where the unit is named; for an inferred unit the place it was taken from
	Unit       string   // EUR for money; else a row says
	Scale      int64    // what its figures are multiplied by: 1, 1000, 1000000
	Inferred   bool     // the unit is not the table's own
	Convention Convention
	Negative   bool // lasten are printed with a minus: saldo = baten + lasten, and a positive saldo is favourable
	Columns    []Column
	Rows       []Row
	Line, End  int // first and last line, captions included
}

// Convention is how the balance of a table comes about.
type Convention uint8

const (
	ExpenditureMinusRevenue Convention = iota // saldo = lasten − baten, as Den Haag prints it
	ExpenditurePlusRevenue                    // baten are printed negative
	RevenueMinusExpenditure                   // saldo = baten − lasten: a positive saldo is favourable
)

// Measure is what a column or a row measures, where that is known.
type Measure string

const (
	NoMeasure   Measure = ""
	Expenditure Measure = "expenditure" // lasten
	Revenue     Measure = "revenue"     // baten
	Balance     Measure = "balance"     // saldo
	Incidental  Measure = "incidental"  // incidentele baten en lasten, as a saldo
	Structural  Measure = "structural"  // structureel saldo
	Opening     Measure = "opening"     // beginsaldo
	Addition    Measure = "addition"    // dotatie, toevoeging
	Withdrawal  Measure = "withdrawal"  // onttrekking
	Spending    Measure = "spending"    // besteding
	Closing     Measure = "closing"     // eindsaldo
	Gross       Measure = "gross"       // bruto-investering
	Funding     Measure = "funding"     // bijdragen van derden, uit voorzieningen
	Share       Measure = "share"       // gemeentelijk aandeel
	Difference  Measure = "difference"  // verschil, resultaat
)

// Phase is the stage of the budget cycle that a figure belongs to. The names are those of the tidy CSV.
type Phase string

const (
	NoPhase  Phase = ""
	Budget   Phase = "budget"
	Actual   Phase = "actual"
	Baseline Phase = "baseline"
	Target   Phase = "target"
)

// Column is one column of figures.
type Column struct {
	Header  string // parts joined by a space: "Begroting 2026"
	Line    int    // of its lowest header cell; 0 for the columns Lasten and Baten of costs
	Period  int    // year, or 0
	Phase   Phase  // from the header, or none
	Measure Measure
	Percent bool   // the header says that its figures are percentages
	Unit    string // of its figures, where the header says one: EUR, %, count, year …
	Scale   int64  // of that unit: 1 for a tariff (in €), 1000000 for (x € 1 mln)
}

// RowRole tells items from sums.
type RowRole string

const (
	ItemRow     RowRole = "item"
	SubtotalRow RowRole = "subtotal"
	TotalRow    RowRole = "total"
)

// Row is one row of figures.
type Row struct {
	Label       string   // as published; "" for a row without one; for costs what the amount is for
	Description string   // the second label column, if any
	Unit        string   // of its figures, as published in a column of its own: aantal, %
	Group       []string // the group rows above it, which have no figures: "Fysiek:"
	Role        RowRole
	Measure     Measure
	Line        int // of its label, or of its first figure
	LabelLine   int // 0 for a row without a label
	Cells       []Cell
	Programme   Programme // that the table itself names above the row: Programma: P2 Jong en oud
	SumOf       []int     // for subtotals and totals: the rows that it sums, as indexes of Table.Rows; nil when it is not known
}

// CellState tells published figures from gaps.
type CellState uint8

const (
	Published     CellState = iota
	Missing                 // the row has a place for it, but nothing was published
	NotApplicable           // costs: the amount of a row stands in one of the columns Lasten and Baten
)

// Cell is one figure in a table.
type Cell struct {
	State     CellState
	Placed    bool          // placed by arithmetic
	Ambiguous bool          // more than one place fits
	Inferred  bool          // its scale is inferred
	Published string        // as printed, with its €, sign, %, mln., N or V
	Figure    figure.Figure // its Number is in the unit as printed
	Line      int           // for a missing cell the line of its row's label
	Value     figure.Number // in full units: Figure.Number × Scale
	Unit      string        // EUR, %, count, score, s …; "" when not known
	Scale     int64         // what the printed figure was multiplied by
	Period    int           // the figure's year: from its column, else the caption, else the sentence, else the publication
	Phase     Phase
}

// HasNumber reports whether the cell holds a number, nil included.
func (c *Cell) HasNumber() bool { return c.State == Published && c.Figure.Kind != figure.None }

// Notes returns the notes of the tidy CSV that hold for the cell, in their fixed order.
func (c *Cell) Notes() []string {
	var notes []string
	add := func(set bool, note string) {
		if set {
			notes = append(notes, note)
		}
	}
	add(c.State == Missing, "missing")
	add(c.Placed, "placed_by_arithmetic")
	add(c.Ambiguous, "ambiguous")
	add(c.Inferred, "scale_inferred")
	add(c.State == Published && c.Figure.Kind == figure.None, "no_figure")
	return notes
}

// Path of a row: the table's headings and the row's group rows.
func (t *Table) RowPath(r *Row) []string {
	if len(r.Group) == 0 {
		return t.Path
	}
	path := make([]string, 0, len(t.Path)+len(r.Group))
	return append(append(path, t.Path...), r.Group...)
}

// ColumnOf returns the index of the first column that measures m, or −1.
func (t *Table) ColumnOf(m Measure) int {
	for i := range t.Columns {
		if t.Columns[i].Measure == m {
			return i
		}
	}
	return -1
}

// Figures returns the number of published figures in the table.
func (t *Table) Figures() int {
	n := 0
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if t.Rows[i].Cells[j].State == Published {
				n++
			}
		}
	}
	return n
}
