package workbook

import (
	"strings"

	"begrotingsverkenner/core/audit"
)

// role is what a cell is for; it decides on font, colour and border.
type role uint8

const (
	plain role = iota
	titleRole
	subtitleRole
	metaRole
	linkRole
	statusRole
	alarmRole
	blockRole
	tableTitleRole
	captionRole
	headerRole
	numberHeaderRole
	labelRole
	noteRole
	figureRole
	sourceRole
	sourceLinkRole
	totalSourceRole
	totalSourceLinkRole
	subtotalLabelRole
	subtotalRole
	totalLabelRole
	totalRole
	totalComputedRole
	checkLabelRole
	checkRole
	gapRole
	computedRole
	paragraphRole
	headingTextRole
	textHeaderRole
	alarmNoteRole
	cellLinkRole
	noteLinkRole
	totalNoteRole
	totalNoteLinkRole
	amountRole
	figureLinkRole
)

// format is how a number looks.
type format uint8

const (
	general format = iota
	amount         // 1.234,5
	adverse        // 1.234 N and 1.234 V
	percent        // 99,94%
	euro           // € 1.234
	whole          // a line or a year: 2024
)

// style is a role with a number format. Equal styles share one style of the book.
type style struct {
	role   role
	format format
	places uint8 // decimals
	mark   audit.Severity
}

// code returns the number format in Excel's own, English, notation; Excel shows it as its user's country writes numbers.
func (s style) code() string {
	decimals := ""
	if s.places > 0 {
		decimals = "." + strings.Repeat("0", int(s.places))
	}
	switch s.format {
	case amount:
		return "#,##0" + decimals + ";-#,##0" + decimals + ";0"
	case adverse:
		// The empty space behind 0 is as wide as " N", so that the digits of a column stay under each other.
		return "#,##0" + decimals + `" N";-#,##0` + decimals + `" V";0_ _N`
	case percent:
		return "0" + decimals + "%"
	case euro:
		return `"€ "#,##0` + decimals + `;"€ "-#,##0` + decimals + `;"€ "0`
	case whole:
		return "0"
	}
	return ""
}

// look is what a role looks like. Colours are RGB in hexadecimal.
type look struct {
	size         float64
	bold, italic bool
	underline    bool
	color        string
	fill         string
	top, bottom  int // border style: 0 none, 1 thin
	border       string
	wrap, right  bool
	center       bool // vertically; else at the top
	indent       int
}

const (
	ink   = "1F2933" // text
	quiet = "52606D" // what explains: contrast with white above 6
	deep  = "14504B" // headings
	tint  = "E3EFEC" // under headings and headers
	rule  = "9FB3B0" // lines of totals
	faint = "D9E2E0" // lines between rows
	blue  = "0B5394" // links
	alarm = "9C0006" // differences that rounding does not explain
)

// frame is how a figure looks that a finding is about: a frame of its own shape, so that it shows without colour, too.
type frame struct {
	line  int // border style: 2 medium, 3 dashed, 4 dotted
	color string
	fill  string
	bold  bool
}

var frames = map[audit.Severity]frame{
	audit.Error:    {2, alarm, "FFE3E6", true},
	audit.Hint:     {3, "8A4B00", "", false},
	audit.Rounding: {4, quiet, "", false},
}

var looks = map[role]look{
	plain:               {},
	titleRole:           {size: 18, bold: true, color: deep},
	subtitleRole:        {size: 12, color: ink},
	metaRole:            {size: 10, color: quiet},
	linkRole:            {size: 10, color: blue, underline: true},
	statusRole:          {size: 10, color: quiet},
	alarmRole:           {size: 10, bold: true, color: alarm},
	blockRole:           {size: 14, bold: true, color: deep, fill: tint, center: true},
	tableTitleRole:      {size: 12, bold: true, color: ink},
	captionRole:         {size: 10, color: quiet},
	headerRole:          {bold: true, color: deep, fill: tint, bottom: 1, border: deep, wrap: true},
	numberHeaderRole:    {bold: true, color: deep, fill: tint, bottom: 1, border: deep, wrap: true, right: true},
	labelRole:           {color: ink, wrap: true, bottom: 1, border: faint},
	noteRole:            {size: 10, color: quiet, wrap: true, bottom: 1, border: faint, indent: 1},
	figureRole:          {color: ink, right: true, bottom: 1, border: faint},
	sourceRole:          {size: 9, color: quiet, bottom: 1, border: faint, indent: 1},
	sourceLinkRole:      {size: 9, color: blue, underline: true, bottom: 1, border: faint, indent: 1},
	totalSourceRole:     {size: 9, color: quiet, top: 1, border: rule, indent: 1},
	totalSourceLinkRole: {size: 9, color: blue, underline: true, top: 1, border: rule, indent: 1},
	subtotalLabelRole:   {bold: true, color: ink, wrap: true, top: 1, border: rule},
	subtotalRole:        {bold: true, color: ink, right: true, top: 1, border: rule},
	totalLabelRole:      {bold: true, color: ink, wrap: true, top: 1, border: deep},
	totalRole:           {bold: true, color: ink, right: true, top: 1, border: deep},
	totalComputedRole:   {italic: true, color: quiet, right: true, top: 1, border: rule},
	checkLabelRole:      {italic: true, color: quiet, wrap: true, indent: 1},
	checkRole:           {italic: true, color: quiet, right: true},
	gapRole:             {italic: true, color: quiet, right: true},
	computedRole:        {italic: true, color: quiet, right: true, bottom: 1, border: faint},
	paragraphRole:       {size: 10, color: ink, wrap: true, bottom: 1, border: faint},
	amountRole:          {size: 10, color: ink, right: true, bottom: 1, border: faint},
	figureLinkRole:      {color: blue, underline: true, right: true, bottom: 1, border: faint},
	headingTextRole:     {bold: true, color: deep, wrap: true, bottom: 1, border: faint},
	alarmNoteRole:       {size: 10, bold: true, color: alarm, wrap: true, bottom: 1, border: faint, indent: 1},
	cellLinkRole:        {size: 10, color: blue, underline: true, wrap: true, bottom: 1, border: faint, indent: 1},
	noteLinkRole:        {size: 10, color: blue, underline: true, wrap: true, bottom: 1, border: faint, indent: 1},
	totalNoteRole:       {size: 10, color: quiet, wrap: true, top: 1, border: rule, indent: 1},
	totalNoteLinkRole:   {size: 10, color: blue, underline: true, wrap: true, top: 1, border: rule, indent: 1},
	textHeaderRole:      {bold: true, color: deep, fill: tint, bottom: 1, border: deep, wrap: true, indent: 1},
}
