package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// mousetrapShown is how long Windows shows that this is no program to double-click.
const mousetrapShown = 20 * time.Second

// printHelp shows the help of a command. It is written out as a whole in words_*.go, not put together from parts, so
// that it reads as one text in each language; a test holds it to the flags and to 80 columns.
func (c *command) printHelp(cmd *cobra.Command, _ []string) {
	_, _ = io.WriteString(c.stdout, c.words.help[cmd.Name()])
}

func (c *command) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help",
		Short: c.words.short["help"],
		RunE: func(cmd *cobra.Command, args []string) error {
			target := cmd.Root()
			if len(args) > 0 {
				found, rest, err := cmd.Root().Find(args)
				if err != nil || len(rest) > 0 || found == cmd.Root() {
					return c.unknownCommand(cmd, args[0])
				}
				target = found
			}
			c.printHelp(target, nil)
			return nil
		},
		ValidArgsFunction: fixed("fetch", "convert", "export", "check", "site", "serve", "inspect", "completion", "help", "version"),
	}
}

func (c *command) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: c.words.short["version"],
		Args:  c.noArguments,
		RunE:  func(*cobra.Command, []string) error { return c.printVersion() },
	}
}

func (c *command) printVersion() error {
	_, err := fmt.Fprintf(c.stdout, "begroting %s\n", version)
	return err
}

// noArguments is the rule for commands that take none.
func (c *command) noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongUse{fmt.Sprintf(c.words.noArguments, cmd.Name(), args[0])}
	}
	return nil
}
