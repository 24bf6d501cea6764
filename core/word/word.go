package word

import "begrotingsverkenner/core/source"

func Transcribe(data []byte) (*source.Transcript, error) { return nil, source.ErrDamaged }
