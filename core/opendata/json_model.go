package opendata

import "encoding/json"

// The types of this file are the JSON of a document. What is not known is left out, never written as 0 or "". Lines are
// those of the source, from 1.
//
// A value is a JSON number with exactly the digits of the decimal: 99.94, never 99.93999. Printed figures have at most
// fifteen significant digits, so a program that reads numbers as binary floating point gets the same decimal back, too.

type jsonDocument struct {
	Document          string                `json:"document"`
	Municipality      string                `json:"municipality,omitempty"`
	Kind              string                `json:"kind,omitempty"`
	FiscalYear        int                   `json:"fiscalYear,omitempty"`
	ProgrammeNumber   int                   `json:"programmeNumber,omitempty"`
	Programme         string                `json:"programme,omitempty"`
	URL               string                `json:"url,omitempty"`
	Inhabitants       map[string]int        `json:"inhabitants,omitempty"`
	InhabitantsSource string                `json:"inhabitantsSource,omitempty"`
	Origins           map[string]jsonOrigin `json:"origins"`
	SHA256            string                `json:"sha256"`
	Encoding          string                `json:"encoding"`
	Lines             int                   `json:"lines"`
	Built             *jsonSpan             `json:"built,omitempty"`
	Parts             []jsonPart            `json:"parts,omitempty"`
	Sections          []jsonText            `json:"sections"`
	Tables            []jsonTable           `json:"tables"`
	Texts             []jsonText            `json:"texts"`
	Notes             []jsonNote            `json:"notes"`
}

type jsonOrigin struct {
	From string `json:"from"` // manifest, text or filename
	Line int    `json:"line,omitempty"`
}

type jsonSpan struct {
	Text string `json:"text"`
	Line int    `json:"line"`
	End  int    `json:"end"`
}

// jsonText is a heading in the list of sections, and any other text in the list of texts.
type jsonText struct {
	Kind       string       `json:"kind"`
	Ask        string       `json:"ask,omitempty"`
	Level      int          `json:"level,omitempty"`
	Mark       string       `json:"mark,omitempty"`
	Text       string       `json:"text"`
	Path       []string     `json:"path"`
	Line       int          `json:"line"`
	End        int          `json:"end"`
	InTable    bool         `json:"inTable,omitempty"`
	Amounts    []jsonAmount `json:"amounts,omitempty"`
	References []string     `json:"references,omitempty"`
}

type jsonAmount struct {
	Published string      `json:"published"`
	Value     json.Number `json:"value,omitempty"`
	Unit      string      `json:"unit,omitempty"`
	VN        string      `json:"vn,omitempty"`
	Bound     string      `json:"bound,omitempty"`
	Line      int         `json:"line"`
}

type jsonTable struct {
	Kind         string       `json:"kind"`
	Number       string       `json:"number,omitempty"` // that it was published under: 2.1
	Path         []string     `json:"path"`
	Caption      *jsonSpan    `json:"caption,omitempty"`
	Title        *jsonSpan    `json:"title,omitempty"`
	LabelHeaders []jsonSpan   `json:"labelHeaders,omitempty"`
	Unit         string       `json:"unit,omitempty"`
	Scale        int64        `json:"scale,omitempty"`
	UnitFrom     *jsonSpan    `json:"unitFrom,omitempty"`
	UnitInferred bool         `json:"unitInferred,omitempty"`
	Balance      string       `json:"balance"`
	Line         int          `json:"line"`
	End          int          `json:"end"`
	Columns      []jsonColumn `json:"columns"`
	Rows         []jsonRow    `json:"rows"`
}

type jsonColumn struct {
	Header  string `json:"header"`
	Period  int    `json:"period,omitempty"`
	Phase   string `json:"phase,omitempty"`
	Measure string `json:"measure,omitempty"`
	Line    int    `json:"line,omitempty"`
}

type jsonRow struct {
	Label       string      `json:"label"`
	Description string      `json:"description,omitempty"`
	Unit        string      `json:"unit,omitempty"`
	Group       []string    `json:"group,omitempty"`
	Role        string      `json:"role"`
	Measure     string      `json:"measure,omitempty"`
	Number      int         `json:"programmeNumber,omitempty"` // of the programme that the table names above it
	Programme   string      `json:"programme,omitempty"`
	SumOf       []int       `json:"sumOf,omitempty"`
	Line        int         `json:"line"`
	Cells       []*jsonCell `json:"cells"` // one for each column; null where the row has no place for a figure
}

type jsonCell struct {
	Published string      `json:"published,omitempty"` // absent from a cell that was not published
	Value     json.Number `json:"value,omitempty"`
	Unit      string      `json:"unit,omitempty"`
	Scale     int64       `json:"scale,omitempty"`
	Period    int         `json:"period,omitempty"`
	Phase     string      `json:"phase,omitempty"`
	VN        string      `json:"vn,omitempty"`
	Bound     string      `json:"bound,omitempty"`
	Remark    string      `json:"remark,omitempty"`
	Notes     []string    `json:"notes,omitempty"`
	Line      int         `json:"line"`
}

type jsonNote struct {
	Code string `json:"code"`
	Line int    `json:"line,omitempty"`
	What string `json:"what,omitempty"`
	From string `json:"from,omitempty"`
}

// jsonPart is a part of a document that holds a whole publication: its lines, what it is, and what told where it begins.
type jsonPart struct {
	Kind            string         `json:"kind"`
	ProgrammeNumber int            `json:"programmeNumber,omitempty"`
	Programme       string         `json:"programme,omitempty"`
	Name            string         `json:"name,omitempty"`
	Title           *jsonSpan      `json:"title,omitempty"`
	Above           []string       `json:"above,omitempty"`
	Line            int            `json:"line"`
	End             int            `json:"end"`
	From            []jsonEvidence `json:"from"`
}

// jsonEvidence is what told where a part begins.
type jsonEvidence struct {
	Kind string `json:"kind"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text,omitempty"`
}
