package engine

import "begrotingsverkenner/core/pdf"

// View opens a document as the browser does, to draw its pages.
func (e *Engine) View(data []byte) (v *pdf.Viewer, pixels func(pdf.Picture) []byte, done func(), err error) {
	e.start.Do(e.prepare)
	if e.err != nil {
		return nil, nil, nil, e.err
	}
	m := &machine{}
	if err = m.open(e); err != nil {
		return nil, nil, nil, err
	}
	m.deadline = m.deadline.AddDate(9000, 0, 0)
	v, err = pdf.View(m, data)
	return v, func(p pdf.Picture) []byte { return m.Bytes(p.At, uint32(p.Stride*p.Height)) }, m.close, err
}
