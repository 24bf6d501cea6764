package main

import "strings"

// langOf finds --lang before anything else is parsed, because help and errors about other flags are told in that
// language too. It reports false for a language that is not there.
func langOf(args []string) (lang string, known bool) {
	lang = "nl"
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			lang = value
		} else if arg == "--lang" && i+1 < len(args) {
			lang = args[i+1]
		}
	}
	// A shell that completes hands over half a word, and is not helped by a message about it.
	completing := len(args) > 0 && strings.HasPrefix(args[0], "__complete")
	return lang, lang == "nl" || lang == "en" || completing
}

// wordsOf returns the texts in a language: Dutch, unless English is asked for.
func wordsOf(lang string) *words {
	if lang == "en" {
		return &english
	}
	return &dutch
}
