package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/opendata"
)

// dataFormats are the formats of open data.
var dataFormats = []string{"csv", "json", "datapackage"}

// exportCommand writes open data.
func (c *command) exportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: c.words.short["export"],
		RunE:  func(cmd *cobra.Command, args []string) error { return c.export(cmd, args) },
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVarP(&c.output, "output", "o", "-", c.words.flags["export-output"])
	cmd.Flags().StringVar(&c.format, "format", "", c.words.flags["format"])
	cmd.Flags().StringVar(&c.dialect, "csv-dialect", string(opendata.Standard), c.words.flags["csv-dialect"])
	noErr(cmd.RegisterFlagCompletionFunc("format", fixed(dataFormats...)))
	noErr(cmd.RegisterFlagCompletionFunc("csv-dialect", fixed(dialects()...)))
	return cmd
}

// export writes what is in all documents, a document at a time.
func (c *command) export(cmd *cobra.Command, args []string) error {
	if err := c.checkExport(cmd); err != nil {
		return err
	}
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	if c.output != "-" {
		target := realPath(c.output)
		if slices.ContainsFunc(docs, func(d *document) bool { return d.id() == target }) {
			return wrongUse{fmt.Sprintf(c.words.outputIsInput, c.output)}
		}
	}
	if c.output != "-" || !isTerminal(c.stdout) { // on a terminal the data itself shows that work is going on
		steps := len(docs)
		if c.format != "csv" {
			steps *= 2 // once for what is in them, and once for the checks
		}
		c.ui.start(c.words.reading, steps)
	}
	switch {
	case c.format == "datapackage":
		c.exportPackage(docs)
	case c.output == "-":
		if _, err := c.exportStream(c.stdout, docs); err != nil {
			c.ui.problem(c.words.stdout, writing{err})
		}
	default:
		c.exportFile(docs)
	}
	return nil
}

// checkExport refuses what can only be a mistake.
func (c *command) checkExport(cmd *cobra.Command) error {
	switch {
	case c.format == "":
		return wrongUse{fmt.Sprintf(c.words.formatMissing, join(dataFormats))}
	case !slices.Contains(dataFormats, c.format):
		return c.formatUnknown(c.format, dataFormats)
	case !slices.Contains(dialects(), c.dialect):
		return wrongUse{fmt.Sprintf(c.words.dialectUnknown, c.dialect, join(dialects()))}
	case c.format != "csv" && cmd.Flags().Changed("csv-dialect"):
		return wrongUse{c.words.dialectOnlyCSV}
	case c.output == "":
		return wrongUse{c.words.outputEmpty}
	case c.format == "datapackage":
		return c.checkPackage()
	case isFolder(c.output):
		return wrongUse{fmt.Sprintf(c.words.outputIsFolder, c.output)}
	}
	return nil
}

func dialects() []string {
	var names []string
	for _, d := range opendata.Dialects {
		names = append(names, string(d))
	}
	return names
}
