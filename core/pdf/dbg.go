package pdf

var Dbg func(a ...any)
