package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// root builds the commands. All texts that cobra would write itself, in English, are replaced: its errors here, its
// help in help.go, its completion command in completion.go.
func (c *command) root(args []string) *cobra.Command {
	cobra.MousetrapHelpText = c.words.mousetrap
	cobra.MousetrapDisplayDuration = mousetrapShown
	root := &cobra.Command{
		Use:           "begroting",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, words []string) error {
			if len(words) > 0 {
				return c.unknownCommand(cmd, words[0])
			}
			return nil
		},
	}
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(c.stdout)
	root.SetErr(c.ui.w)
	root.SetArgs(args)
	root.SetHelpFunc(c.printHelp)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		// "begroting serve --addr :80": the unknown command is the news, not the flag behind it.
		if cmd == root {
			if word := firstWord(args); word != "" {
				return c.unknownCommand(cmd, word)
			}
		}
		return c.flagError(cmd, err)
	})
	root.PersistentFlags().String("lang", "nl", c.words.flags["lang"])
	noErr(root.RegisterFlagCompletionFunc("lang", fixed("nl", "en")))
	root.PersistentFlags().BoolP("help", "h", false, c.words.flags["help"])
	showVersion := root.Flags().Bool("version", false, c.words.flags["version"])
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *showVersion {
			return c.printVersion()
		}
		return wrongUse{c.words.noCommand}
	}
	root.AddCommand(c.fetchCommand(), c.siteCommand(), c.serveCommand(), c.convertCommand(), c.exportCommand(), c.checkCommand(), c.inspectCommand(), c.completionCommand(), c.versionCommand())
	root.SetHelpCommand(c.helpCommand())
	return root
}

// unknownCommand says what is wrong with a word that is no command.
func (c *command) unknownCommand(cmd *cobra.Command, word string) error {
	if near := cmd.Root().SuggestionsFor(word); len(near) > 0 {
		return wrongUse{fmt.Sprintf(c.words.commandNear, word, near[0])}
	}
	return wrongUse{fmt.Sprintf(c.words.commandUnknown, word)}
}

// flagError tells the errors of the flag parser in the user's language.
func (c *command) flagError(cmd *cobra.Command, err error) error {
	help := "begroting help"
	if cmd.HasParent() {
		help += " " + cmd.Name()
	}
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return wrongUse{fmt.Sprintf(c.words.flagUnknown, flagName(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()), help)}
	case errors.As(err, &missing):
		return wrongUse{fmt.Sprintf(c.words.flagValueMissing, flagName(missing.GetSpecifiedName(), missing.GetSpecifiedShortnames()), help)}
	case errors.As(err, &invalid):
		return wrongUse{fmt.Sprintf(c.words.flagValueWrong, invalid.GetValue(), "--"+invalid.GetFlag().Name, help)}
	case errors.As(err, &syntax):
		return wrongUse{fmt.Sprintf(c.words.flagUnknown, syntax.GetSpecifiedFlag(), help)}
	}
	return wrongUse{fmt.Sprintf(c.words.flagUnknown, strings.Join(cmd.Flags().Args(), " "), help)}
}

// formatUnknown says what is wrong with a --format, and what there is.
func (c *command) formatUnknown(format string, known []string) error {
	return wrongUse{fmt.Sprintf(c.words.formatUnknown, format, join(known))}
}

// flagName is a flag as it was typed: short names come in a group behind one dash.
func flagName(name, group string) string {
	if group != "" {
		r := []rune(name)
		return "-" + string(r[:1])
	}
	return "--" + name
}

// firstWord returns the first argument that is neither a flag nor the value of --lang.
func firstWord(args []string) string {
	for i := 0; i < len(args); i++ {
		switch {
		case args[i] == "--lang":
			i++
		case !strings.HasPrefix(args[i], "-"):
			return args[i]
		}
	}
	return ""
}

// needDocuments is the rule for commands that read documents.
func (c *command) needDocuments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return wrongUse{fmt.Sprintf(c.words.noDocuments, cmd.Name())}
	}
	return nil
}

// manifestFlag adds --manifest to a command that reads documents, and completes documents behind it.
func (c *command) manifestFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.manifest, "manifest", "", c.words.flags["manifest"])
	noErr(cmd.MarkFlagFilename("manifest", "json"))
	cmd.Args = c.needDocuments
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		exts := make([]string, len(extensions))
		for i, e := range extensions {
			exts[i] = e[1:]
		}
		return exts, cobra.ShellCompDirectiveFilterFileExt
	}
}

// fixed completes a fixed list of words.
func fixed(values ...string) func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
}

// noErr is for calls that fail only when a flag was not defined, which the first test would show.
func noErr(err error) {
	if err != nil {
		panic(err)
	}
}
