package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// documents loads several documents, in their order.
func (m *Model) documents(from Source, entries []*view.Entry) error {
	for _, e := range entries {
		d, err := from.Document(e)
		if err != nil {
			return err
		}
		m.Docs, m.Entries = append(m.Docs, d), append(m.Entries, e)
	}
	return nil
}

// entryOf returns the entry of one of the page's documents.
func (m *Model) entryOf(name string) *view.Entry {
	for _, e := range m.Entries {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// markOf is the address on its document's page of a figure of an activity.
func (m *Model) markOf(p *shelf.Point) address.Mark { return m.refMark(&p.Ref, p.Year, p.Phase) }

func (m *Model) refMark(r *shelf.Ref, year int, phase budget.Phase) address.Mark {
	mark := address.Mark{Line: r.Line}
	for _, d := range m.Docs {
		if d.Name == r.Document {
			if m.places == nil {
				m.places = map[*budget.Document]*view.Places{}
			}
			if m.places[d] == nil {
				m.places[d] = view.PlacesOf(d)
			}
			mark.Place = m.places[d].Find(d, r.Line, r.Published, year, phase)
		}
	}
	return mark
}
