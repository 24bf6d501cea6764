package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"begrotingsverkenner/app/site"
)

// serveCommand previews the explorer on this machine.
func (c *command) serveCommand() *cobra.Command {
	var addr string
	var o site.Options
	var sources bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: c.words.short["serve"],
		RunE:  func(_ *cobra.Command, args []string) error { return c.serve(addr, sources, args, o) },
	}
	c.manifestFlag(cmd)
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", c.words.flags["addr"])
	cmd.Flags().BoolVar(&sources, "sources", false, c.words.flags["sources"])
	cmd.Flags().StringVar(&o.Title, "title", "", c.words.flags["title"])
	return cmd
}

// serve serves until it is interrupted. It says its address on standard output, so that a script can wait for it.
func (c *command) serve(addr string, sources bool, args []string, o site.Options) error {
	inputs, err := c.siteInputs(args, sources, &o)
	if err != nil {
		return err
	}
	h, err := site.Handler(inputs, o)
	if errors.Is(err, site.ErrNothing) {
		c.ui.problem("", errNothing)
		return nil
	} else if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return wrongUse{fmt.Sprintf(c.words.addrUnusable, addr)}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	_, _ = fmt.Fprintf(c.stdout, c.words.serving+"\n", "http://"+listener.Addr().String()+"/")
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
