package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadme runs the console blocks of the README that call concord and
// compares what they print; with -update it writes that into the README.
func TestReadme(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, ran := string(data), 0
	for block := range strings.SplitSeq(string(data), "```console\n$ ") {
		command, rest, _ := strings.Cut(block, "\n")
		args, ok := strings.CutPrefix(command, "go run ./cmd/concord ")
		if !ok {
			continue
		}
		ran++
		shown, _, _ := strings.Cut(rest, "```")
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), strings.Fields(args), strings.NewReader(""), &stdout, &stderr)
		if code > exitFindings || stderr.Len() > 0 {
			t.Errorf("%s: exit code %d, on stderr %q", command, code, &stderr)
		}
		if *update {
			readme = strings.Replace(readme, command+"\n"+shown, command+"\n"+stdout.String(), 1)
		} else if diff := cmp.Diff(strings.Split(shown, "\n"), strings.Split(stdout.String(), "\n")); diff != "" {
			t.Errorf("%s: the README differs (-README, +now); go test ./cmd/concord -update\n%s", command, diff)
		}
	}
	if ran == 0 {
		t.Error("no console block of the README runs concord")
	}
	if *update && readme != string(data) {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadmeFormats holds that the README names every format.
func TestReadmeFormats(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range formats() {
		if !bytes.Contains(data, []byte("| `"+f.Name+"` | ")) {
			t.Errorf("the README's table of formats has no row of %s", f.Name)
		}
	}
}
