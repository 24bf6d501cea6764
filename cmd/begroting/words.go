package main

import (
	"fmt"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

// words are all texts that people see, in one language. Both languages have every text: a test holds them side by
// side. Verbs of fmt stand in the same order in both.
type words struct {
	lang                                  string
	help                                  map[string]string // by command; begroting is the root
	short                                 map[string]string // by command, one line, for shell completion
	flags                                 map[string]string // by flag, one line, for shell completion
	mousetrap                             string            // for who double-clicks the program on Windows
	paceCount, paceLeft, sorting, reading string            // beside the progress bar

	// Wrong use.
	langUnknown, noCommand, commandUnknown, commandNear                                                           string
	flagUnknown, flagValueMissing, flagValueWrong, noDocuments, noArguments                                       string
	shellMissing, shellUnknown, formatMissing, formatUnknown, badLine                                             string
	workbookToStdout, workbookName, outputEmpty, outputIsFolder                                                   string
	outputIsInput, manifestUnreadable                                                                             string
	checkUnknown, checkMissing, noChecksLeft                                                                      string
	dialectUnknown, dialectOnlyCSV, packageNoFolder, packageIsFile                                                string
	packageForeign                                                                                                string
	siteNoFolder, siteNoExplorer, sitePatience, addrUnusable                                                      string
	siteForeign, siteWritten, siteOneFile, siteOneSources, siteNoPDF, siteLogo, siteLink, siteUnreadable, serving string

	// What could not be read.
	notFound, readDenied, notDocument, emptyFolder, empty, binary, tooLarge, systemError         string
	changed, tooManyLines, binaryFormat, linkLoop, vanished                                      string
	manifestEmpty, manifestSyntax, manifestTop, manifestType, manifestOther, manifestBroken      string
	entryNoFile, entryTwice, entryKind, entryYear, entryNumber, entryURL, entryPart, entryAbsent string
	noEngine, password, damaged, scan, letters, unpacked, slow                                   string

	// What could not be written.
	isFolder, busy, verifyFailed, diskFull, readOnly, notFolder, writeDenied, targetFolderGone string
	fileLimit, nothingToWrite, nameTaken, interrupted, interruptedConvert                      string

	// Reports.
	stdin, stdout, and, none                                             string
	sheet, table, figure, document, workbook, row, column, missing       noun
	written, writtenNothing, more, failedAgain, allUpToDate              string
	line, lines, inferred, unknown, fromFileName, takenFrom              string
	holds, deviation, rounded, hint, comparison, finding, file, upToDate noun
	programme, chapter                                                   noun
	noParts                                                              string // with the parts that a manifest can name
	partsAre                                                             string
	compared, checkedIn, seeCheck                                        string
	fields                                                               map[budget.Field]string
	kinds                                                                map[budget.TableKind]string
	formats                                                              map[string]string // of files that are no text, where another name says more
	instead                                                              map[string]string // what to save a document of another kind as
	page, pages, linePage                                                string            // of a PDF
	looseFigures                                                         string
	notes                                                                map[budget.NoteCode]string // of several lines of a document
	note                                                                 map[budget.NoteCode]string // of one line
	inspect                                                              inspectWords
	fetch                                                                fetchWords
}

// inspectWords are the headings and labels of inspect.
type inspectWords struct {
	about, encoding, stamp, manifest, fileName, unknown, figures, share, outline, tables, noTables, until string
	unit, unitFrom, noUnit, notes, prose, unplaced                                                        string
	noReading, chosen, otherReading, labelTitles, columns, row, figuresOf, pro, against                   string
	parts, partsFrom, partAt, front, doubtful, first, more                                                string
	evidence                                                                                              map[budget.EvidenceKind]string // what told the parts, with how many of them
}

// noun is a word with its plural.
type noun struct{ one, many string }

// n counts: "1 document", "2 documenten".
func (w *words) n(count int, of noun) string {
	if count == 1 {
		return "1 " + of.one
	}
	return w.number(count) + " " + of.many
}

// number writes a whole number with its thousands parted.
func (w *words) number(n int) string {
	s := strconv.Itoa(n)
	mark := "."
	if w.lang == "en" {
		mark = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// list joins words as in a sentence: "a, b en c".
func (w *words) list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + w.and + " " + items[last]
}

// lineList names lines: "regel 7", "regels 7, 12 en 30", and at most so many of them.
func (w *words) lineList(lines []int) string { return w.numbers(w.line, w.lines, lines) }

// pageList names pages: "blz. 7", "blz. 7, 12 en 30".
func (w *words) pageList(pages []int) string { return w.numbers(w.page, w.pages, pages) }

// numbers names places, of which one is called so and many so.
func (w *words) numbers(one, many string, lines []int) string {
	const most = 6
	if len(lines) == 1 {
		return fmt.Sprintf(one, lines[0])
	}
	var items []string
	for i, n := range lines {
		if i == most && len(lines) > most+1 {
			items = append(items, fmt.Sprintf(w.more, len(lines)-most))
			break
		}
		items = append(items, strconv.Itoa(n))
	}
	return fmt.Sprintf(many, w.list(items))
}
