package page

import (
	"strconv"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/audit"
)

// together is the number of documents up to which the page of checks checks all of them, each alone and with the others.
// A larger site counts them beforehand and tells the findings on each document's page.
const together = 24

func (m *Model) loadChecks(from Source) error {
	c := from.Catalogue()
	if len(c.Entries) > together {
		return nil
	}
	for i := range c.Entries {
		d, err := from.Document(&c.Entries[i])
		if err != nil {
			return err
		}
		m.Docs, m.Entries = append(m.Docs, d), append(m.Entries, &c.Entries[i])
	}
	result := audit.Run(m.Docs, audit.Options{})
	m.Result = &result
	return nil
}

// checks is the page on what adds up and what does not, and how that is checked.
func checks(e *ui.Env, m *Model) Drawn {
	body := []ui.Node{ui.H(1, "", ui.T(e.W.ChecksTitle)), ui.P("lead", ui.T(e.W.ChecksLead)), e.DownloadCSV()}
	if m.Result != nil {
		body = append(body, ui.P("", ui.T(m.Result.Summary(e.W.Lang))), e.DutchAmounts(len(m.Result.Findings)))
		for i, entry := range m.Entries {
			findings := m.Result.Of(m.Docs[i].Name)
			if len(findings) == 0 {
				continue
			}
			places := view.PlacesOf(m.Docs[i])
			id := "d" + strconv.Itoa(i+1)
			href := func(f *audit.Finding) string {
				l := entry.Location(e.Here.English)
				l.Line, l.Place = f.Line, places.About(m.Docs[i], f)
				return e.To(l)
			}
			section := []ui.Node{ui.H(2, "", e.Dutch(ui.AT("", e.To(entry.Location(false)), entry.Programme)), ui.T("\u00a0· "+publicationName(e, entry))).Attr("id", id)}
			body = append(body, ui.E("section", "findings", append(section, e.FindingList(findings, href, false)...)...).Attr("aria-labelledby", id))
		}
		if len(m.Result.Findings) == 0 {
			body = append(body, ui.P("", ui.T(e.W.ChecksNone)))
		}
	} else {
		body = append(body, ui.P("", ui.T(e.W.ChecksMany)), countTable(e))
	}
	body = append(body, explained(e)...)
	return Drawn{Title: titled(e, e.W.ChecksTitle), Description: e.W.ChecksLead, Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.ChecksTitle}), body...)}
}

// countTable lists how many findings each document of a large site has: only those with faults or hints.
func countTable(e *ui.Env) ui.Node {
	var rows []ui.Row
	for _, key := range e.Catalogue.Publications() {
		for _, entry := range e.Catalogue.Of(key) {
			if entry.Findings[0]+entry.Findings[2] == 0 {
				continue
			}
			rows = append(rows, ui.Row{Cells: []ui.Node{
				ui.E("span", "", e.Dutch(ui.AT("", e.To(entry.Location(false))+"#klopt", programmeTitle(entry.Number, entry.Programme))), ui.T(" · "+publicationName(e, entry))),
				ui.T(strconv.Itoa(entry.Findings[0])), ui.T(strconv.Itoa(entry.Findings[1])), ui.T(strconv.Itoa(entry.Findings[2])),
			}})
		}
	}
	columns := []ui.Column{{Head: e.W.ChecksDocument}, {Head: e.W.ChecksErrors, Figures: true}, {Head: e.W.ChecksRounding, Figures: true}, {Head: e.W.ChecksHints, Figures: true}}
	return e.Paged(ui.ET("span", "", e.W.ChecksTitle), columns, rows)
}

// explained tells of each check what it guards against, from the checks themselves.
func explained(e *ui.Env) []ui.Node {
	list := []ui.Node{ui.H(2, "", ui.T(e.W.ChecksHow)).Attr("id", "zo")}
	var terms []ui.Node
	for _, c := range audit.Checks() {
		w := c.NL
		if e.W.Lang == "en" {
			w = c.EN
		}
		terms = append(terms, ui.ET("dt", "", w.Title).Attr("id", c.Name), ui.ET("dd", "", w.Guards))
	}
	return append(list, e.Fold(ui.T(e.W.ChecksAll), ui.E("dl", "terms", terms...)))
}
