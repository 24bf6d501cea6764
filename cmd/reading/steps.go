package main

// steps tells how far reading is: "pages", of how many a PDF has, and then "read", in percent. A long document has thousands of
// small steps, of which nobody sees more than a hundred.
type steps struct {
	tell  func(stage string, done, total int)
	stage string
	told  int // in percent
}

// to returns what is told of the steps of a stage.
func (s *steps) to(stage string) func(done, total int) {
	return func(done, total int) {
		percent := 100 * done / max(total, 1)
		if s.stage == stage && percent <= s.told && stage != "pages" {
			return
		}
		s.stage, s.told = stage, percent
		if stage == "pages" {
			s.tell(stage, done, total)
			return
		}
		s.tell(stage, percent, 100)
	}
}
