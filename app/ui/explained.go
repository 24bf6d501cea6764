package ui

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// plain are words of the glossary that every page explains already, at its head or by where it stands.
const plain = " lasten baten saldo begroting jaarverslag programma activiteit "

// Explained leads from the words in the heads of tables to what they mean; nil where there are none. It stands above the
// tables: on a phone the heads themselves can't be seen.
func (e *Env) Explained(tables ...*budget.Table) Node {
	var list []Node
	seen := map[string]bool{}
	for _, t := range tables {
		for i := range t.Columns {
			id, word := e.termOf(t.Columns[i].Header)
			if id == "" || strings.Contains(plain, " "+id+" ") || seen[id] {
				continue
			}
			seen[id] = true
			if len(list) > 0 {
				list = append(list, T(", "))
			}
			list = append(list, e.TermLink(id, word))
		}
	}
	if len(list) == 0 {
		return nil
	}
	return P("explained", append([]Node{T(e.W.Explained + " ")}, list...)...)
}

// termOf finds the word of the glossary that the head of a column begins with, in the singular or plural.
func (e *Env) termOf(head string) (id, word string) {
	first, _, _ := strings.Cut(fold(head), " ")
	for _, t := range e.W.Terms {
		if first == t.ID || first == t.ID+"s" || first == t.ID+"en" {
			return t.ID, t.Word
		}
	}
	return "", ""
}
