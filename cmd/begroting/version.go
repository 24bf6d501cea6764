package main

// version stands in every workbook. It is set with -ldflags "-X main.version=1.2.3" and never taken from the version
// control system or the clock: the same documents give the same bytes, whoever builds the command.
var version = "0.1.0"
