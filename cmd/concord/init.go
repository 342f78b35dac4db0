package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"concord/cmd/concord/config"
)

func (a *app) init() *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write a configuration in which every key is explained, and a sample",
		Long: `Init writes concord.yml into this folder, or into DIR, with every key explained,
and sample/, a draft and a report that it is at odds with. What is there already
is left as it is.`,
		Example: `  concord init
  concord check sample`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return noArgs(cmd, args[1:])
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			return a.runInit(dir)
		},
	}
}

func (a *app) runInit(dir string) error {
	starter := config.Starter()
	var out strings.Builder
	err := fs.WalkDir(starter, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(starter, name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		switch err := create(path, data); {
		case errors.Is(err, fs.ErrExist):
			fmt.Fprintf(&out, "%s is there already and stays as it is\n", printable(path))
		case err != nil:
			return unwritten{fmt.Errorf("%s: %w", path, cause(err))}
		default:
			fmt.Fprintf(&out, "%s written\n", printable(path))
		}
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(&out, "try: concord check %s\n", printable(filepath.Join(dir, "sample")))
	if _, err := fmt.Fprint(a.stdout, out.String()); err != nil {
		return unwritten{err}
	}
	return nil
}

// create writes a file that must not be there yet, and the folders above it.
func create(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
