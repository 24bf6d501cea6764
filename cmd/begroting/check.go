package main

import (
	"bufio"
	"slices"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/opendata"
)

// reportFormats are the forms in which check reports.
var reportFormats = []string{"text", "json"}

// checkCommand reports what adds up.
func (c *command) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check",
		Short: c.words.short["check"],
		RunE:  func(cmd *cobra.Command, args []string) error { return c.check(cmd, args) },
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVar(&c.reportFormat, "format", reportFormats[0], c.words.flags["check-format"])
	cmd.Flags().StringSliceVar(&c.checks.Only, "only", nil, c.words.flags["only"])
	cmd.Flags().StringSliceVar(&c.checks.Skip, "skip", nil, c.words.flags["skip"])
	noErr(cmd.RegisterFlagCompletionFunc("format", fixed(reportFormats...)))
	noErr(cmd.RegisterFlagCompletionFunc("only", c.completeChecks))
	noErr(cmd.RegisterFlagCompletionFunc("skip", c.completeChecks))
	return cmd
}

// reporter writes what the checks found, a group of documents at a time.
type reporter interface {
	add(docs []*document, r *audit.Result) error
	end() error
}

// check runs the checks and writes their report. That there is an error in a document makes the exit code 1.
func (c *command) check(cmd *cobra.Command, args []string) error {
	if !slices.Contains(reportFormats, c.reportFormat) {
		return c.formatUnknown(c.reportFormat, reportFormats)
	}
	if err := c.chooseChecks(cmd); err != nil {
		return err
	}
	docs, err := c.collect(args)
	if err != nil {
		return err
	}
	if c.reportFormat == "text" || !isTerminal(c.stdout) { // on a terminal the JSON itself shows that work is going on
		c.ui.start(c.words.reading, 2*len(docs))
	}
	out := bufio.NewWriter(c.stdout)
	var to reporter = &textReport{w: out, words: c.words}
	if c.reportFormat == "json" {
		to = jsonReport{opendata.NewCheck(out, c.words.lang)}
	}
	checked := 0
	err = c.audit(c.pages(docs), c.checks, func(docs []*document, r *audit.Result) error {
		checked += len(docs)
		c.failed = c.failed || r.Failed()
		return to.add(docs, r)
	})
	if err == nil && checked > 0 { // of nothing that could be read there is nothing to report
		c.ui.hideBar()
		if err = to.end(); err == nil {
			err = out.Flush()
		}
	}
	if err != nil {
		c.ui.problem(c.words.stdout, writing{err})
	}
	return nil
}

// jsonReport is the report for programs.
type jsonReport struct{ check *opendata.Check }

func (j jsonReport) add(_ []*document, r *audit.Result) error { return j.check.Write(r) }
func (j jsonReport) end() error                               { return j.check.Close() }
