package view

import (
	"begrotingsverkenner/core/budget"
)

// Origin says where the three figures of a programme come from.
type Origin uint8

const (
	NoKeys  Origin = iota // the document names none
	Printed               // the document prints the programme's own total
	AddedUp               // they were added up from the activities
)

// Programme is what the page of a document shows.
type Programme struct {
	Doc        *budget.Document
	Keys       Triple
	From       Origin
	Activities []Activity
	MultiYear  []*budget.Table
	Tables     []*budget.Table // all others but activities and costs, in the order of budget.TableKinds
	Chapters   []Chapter
	Told       []Told // what the overviews of its publication say of the programme
}

// ProgrammeOf reads the page of a document.
func ProgrammeOf(d *budget.Document) *Programme {
	p := &Programme{Doc: d, Chapters: Chapters(d), Told: toldOf(d)}
	chapter := d.Part != nil && d.Part.Kind != budget.ProgrammePart // its tables are shown as they are
	if !chapter {
		p.Activities = Activities(d)
	}
	for _, t := range d.Tables {
		if t.Kind == budget.MultiYear && !chapter {
			p.MultiYear = append(p.MultiYear, t)
		}
	}
	for _, kind := range budget.TableKinds {
		switch kind {
		case budget.Activities, budget.MultiYear:
			if !chapter {
				continue
			}
		case budget.Costs:
			continue
		}
		for _, t := range d.Tables {
			if t.Kind == kind {
				p.Tables = append(p.Tables, t)
			}
		}
	}
	if !chapter {
		p.Keys, p.From = Keys(d, p.Activities)
	}
	return p
}

// Keys returns lasten, baten and saldo of a document for its own year.
func Keys(d *budget.Document, activities []Activity) (Triple, Origin) {
	for _, t := range d.Tables {
		if t.Kind == budget.MultiYear && IsProgrammeTotal(d, t) {
			if tr := ownYear(d, t, ""); tr.Expenditure.Known {
				return tr, Printed
			}
		}
	}
	if len(activities) == 0 {
		return Triple{}, NoKeys
	}
	tr := sumTriples(activities)
	if tr.Empty() {
		return tr, NoKeys
	}
	return tr, AddedUp
}
