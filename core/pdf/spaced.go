package pdf

import "begrotingsverkenner/core/source"

func (p *page) spacedLines() []source.TranscriptLine { return nil }
