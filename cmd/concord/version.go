package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release is the version in the making, for builds that no tag names.
const release = "0.1.0"

// version is the tag that the binary was installed from, without its v.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || !strings.HasPrefix(info.Main.Version, "v") || strings.ContainsAny(info.Main.Version, "-+") {
		return release
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version, and what this binary was built from",
		Long:    "Version prints the version of concord, the commit it was built from and with what Go.",
		Example: "  concord version",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if _, err := fmt.Fprintf(a.stdout, "concord %s (%s)\n", version(), build()); err != nil {
				return unwritten{err}
			}
			return nil
		},
	}
}

// build names the commit, if the build knows it, and the Go version.
func build() string {
	out := fmt.Sprintf("%s %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return out
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			out = "commit " + s.Value[:min(12, len(s.Value))] + ", " + out
		case s.Key == "vcs.modified" && s.Value == "true":
			out += ", with local changes"
		}
	}
	return out
}
