package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// completionCommand writes the script that makes a shell complete commands, flags and documents.
func (c *command) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:               "completion",
		Short:             c.words.short["completion"],
		ValidArgsFunction: fixed(shells...),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrongUse{c.words.shellMissing}
			}
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(c.stdout, true)
			case "zsh":
				return root.GenZshCompletion(c.stdout)
			case "fish":
				return root.GenFishCompletion(c.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(c.stdout)
			}
			return wrongUse{fmt.Sprintf(c.words.shellUnknown, args[0])}
		},
	}
}
