package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/web"
)

// siteCommand makes the explorer as a folder of files.
func (c *command) siteCommand() *cobra.Command {
	var dir, file string
	var theme, logo string
	var sources bool
	var o site.Options
	cmd := &cobra.Command{
		Use:   "site",
		Short: c.words.short["site"],
		RunE: func(_ *cobra.Command, args []string) error {
			if err := c.readTheme(theme, logo, &o); err != nil {
				return err
			}
			if link := (*site.LinkError)(nil); errors.As(o.CheckLinks(), &link) {
				return wrongUse{fmt.Sprintf(c.words.siteLink, link.Address)}
			}
			if file != "" {
				return c.oneFile(dir, file, sources, args, o)
			}
			return c.site(dir, sources, args, o)
		},
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVarP(&dir, "output", "o", "", c.words.flags["site-output"])
	cmd.Flags().StringVar(&file, "one-file", "", c.words.flags["one-file"])
	cmd.Flags().BoolVar(&sources, "sources", false, c.words.flags["sources"])
	cmd.Flags().StringVar(&o.BaseURL, "base-url", "", c.words.flags["base-url"])
	cmd.Flags().StringVar(&o.Title, "title", "", c.words.flags["title"])
	cmd.Flags().StringVar(&o.Links.Contact, "contact", "", c.words.flags["contact"])
	cmd.Flags().StringVar(&o.Links.Privacy, "privacy", "", c.words.flags["privacy"])
	cmd.Flags().StringVar(&o.Links.Accessibility, "accessibility", "", c.words.flags["accessibility"])
	cmd.Flags().StringVar(&theme, "theme", "", c.words.flags["theme"])
	cmd.Flags().StringVar(&logo, "logo", "", c.words.flags["logo"])
	noErr(cmd.MarkFlagDirname("output"))
	return cmd
}

func (c *command) site(dir string, sources bool, args []string, o site.Options) error {
	if dir == "" || dir == "-" {
		return wrongUse{c.words.siteNoFolder}
	}
	inputs, err := c.siteInputs(args, sources, &o)
	if err != nil {
		return err
	}
	if o.Assets.DropQuick() {
		c.ui.say(c.words.sitePatience)
	}
	c.siteDone(dir, len(inputs), site.Publish(dir, inputs, o))
	return nil
}

// readTheme reads what a municipality gives the site of its own.
func (c *command) readTheme(theme, logo string, o *site.Options) error {
	for path, data := range map[string]*[]byte{theme: &o.Theme, logo: &o.Logo} {
		if path == "" {
			continue
		}
		var err error
		if *data, err = os.ReadFile(path); err != nil {
			return wrongUse{fmt.Sprintf(c.words.siteUnreadable, path)}
		}
	}
	return nil
}

// oneFile makes the explorer as one file, to open from a disk or to send.
func (c *command) oneFile(dir, file string, sources bool, args []string, o site.Options) error {
	if dir != "" || file == "-" || o.BaseURL != "" {
		return wrongUse{c.words.siteOneFile}
	}
	if sources {
		return wrongUse{c.words.siteOneSources}
	}
	inputs, err := c.siteInputs(args, false, &o)
	if err != nil {
		return err
	}
	html, err := site.Single(inputs, o)
	if err == nil {
		err = replaceFile(file, func(f *os.File) error {
			_, err := f.Write(html)
			return err
		})
	}
	c.siteDone(file, len(inputs), err)
	return nil
}

// siteDone says how it went.
func (c *command) siteDone(path string, documents int, err error) {
	switch {
	case errors.Is(err, site.ErrForeign):
		c.ui.problem(path, told(c.words.siteForeign))
	case errors.Is(err, site.ErrLogo):
		c.ui.problem(path, told(c.words.siteLogo))
	case errors.Is(err, site.ErrNothing):
		c.ui.problem("", errNothing)
	case err != nil:
		c.ui.problem(path, writing{err})
	default:
		c.ui.report(fmt.Sprintf(c.words.siteWritten, path, c.words.n(documents, c.words.document)))
	}
}

// siteInputs reads what a site is made of, and fills in the options that are the same for site and serve. sources says that the site gets
// PDFs with it.
func (c *command) siteInputs(args []string, sources bool, o *site.Options) ([]site.Input, error) {
	files, ok := web.Files()
	if !ok {
		return nil, wrongUse{c.words.siteNoExplorer}
	}
	docs, err := c.collect(args)
	if err != nil {
		return nil, err
	}
	if o.Assets, err = site.ReadAssets(files); err != nil {
		return nil, err
	}
	o.Tool = version
	o.Skip = func(name string, err error) { c.ui.problem(name, err) }
	var inputs []site.Input
	papers := false
	for _, d := range docs {
		in, err := c.siteInput(d, sources)
		if err != nil {
			c.ui.problem(d.path, err)
			continue
		}
		papers = papers || in.Original != nil
		inputs = append(inputs, in)
	}
	if sources && !papers && len(inputs) > 0 {
		c.ui.report(c.words.siteNoPDF)
	}
	return inputs, nil
}

// siteInput reads a document. Of a PDF it can give the document itself, too: from where it is, or what a pipe gave.
func (c *command) siteInput(d *document, sources bool) (site.Input, error) {
	in := site.Input{Name: d.name, Manifest: d.manifest}
	if !sources {
		var err error
		in.Data, err = c.bytes(d)
		return in, err
	}
	raw, err := c.load(d)
	if err != nil {
		return in, err
	}
	if in.Data, err = c.transcribe(raw); err != nil || source.FormatOf(raw) != "PDF" {
		return in, err
	}
	if d.once == nil {
		raw = nil
	}
	in.Original = func() ([]byte, error) {
		if raw != nil {
			return raw, nil
		}
		return c.load(d)
	}
	return in, nil
}
