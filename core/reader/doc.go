// Package reader turns a document into the model of package budget.
package reader
