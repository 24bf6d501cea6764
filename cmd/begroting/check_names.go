package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"begrotingsverkenner/core/audit"
)

// chooseChecks looks whether --only and --skip name checks, and leave any.
func (c *command) chooseChecks(cmd *cobra.Command) error {
	for _, f := range []struct {
		flag  string
		names []string
	}{{"only", c.checks.Only}, {"skip", c.checks.Skip}} {
		if cmd.Flags().Changed(f.flag) && len(f.names) == 0 {
			return wrongUse{fmt.Sprintf(c.words.checkMissing, "--"+f.flag, checkNames())}
		}
		for i, name := range f.names {
			f.names[i] = strings.TrimSpace(name)
			if audit.Lookup(f.names[i]) == nil {
				return wrongUse{fmt.Sprintf(c.words.checkUnknown, f.names[i], checkNames())}
			}
		}
	}
	left := slices.ContainsFunc(audit.Checks(), func(k *audit.Check) bool {
		return (len(c.checks.Only) == 0 || slices.Contains(c.checks.Only, k.Name)) && !slices.Contains(c.checks.Skip, k.Name)
	})
	if !left {
		return wrongUse{c.words.noChecksLeft}
	}
	return nil
}

// checkNames lists the names of all checks in one line.
func checkNames() string {
	var names []string
	for _, k := range audit.Checks() {
		names = append(names, k.Name)
	}
	return join(names)
}

// completeChecks completes the last name of a list with commas: "total,sub" becomes "total,subtotal".
func (c *command) completeChecks(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	given := strings.Split(before, ",")
	var out []string
	for _, k := range audit.Checks() {
		if !slices.Contains(given, k.Name) && strings.HasPrefix(before+k.Name, typed) {
			out = append(out, before+k.Name+"\t"+checkTitle(k, c.words.lang))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func checkTitle(k *audit.Check, lang string) string {
	if lang == "en" {
		return k.EN.Title
	}
	return k.NL.Title
}

// checkList explains the checks in the help, by tier, one line each.
func checkList(lang string, titles map[audit.Tier]string) string {
	var b strings.Builder
	for _, tier := range audit.Tiers {
		b.WriteString("\n" + titles[tier] + ":\n")
		for _, k := range audit.Checks() {
			if k.Tier == tier {
				fmt.Fprintf(&b, "  %-15s %s\n", k.Name, checkTitle(k, lang))
			}
		}
	}
	return b.String()
}
