package main

import (
	"context"
	"embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// peerScripts read the texts of a directory and print nothing.
//
//go:embed data/peers
var peerScripts embed.FS

// peers times other programs on the texts, less what they take for none.
func (b *benchRun) peers(ctx context.Context) error {
	const n = 20
	dir, none := filepath.Join(b.dir, "peers"), filepath.Join(b.dir, "none")
	words, err := writeReports(dir, n, b.texts.unrelated)
	if err != nil {
		return err
	}
	if _, err := writeReports(none, 0, nil); err != nil {
		return err
	}
	fmt.Fprintf(&b.out, "| peer, one processor | what it does of this | words/s, once started |\n|---|---|--:|\n")
	for _, p := range []struct{ name, does, program, script string }{
		{"concord", "all: tags to discrepancies", b.concord, ""},
		{"spaCy, en_core_web_sm", "tags, parses, names", "python3", "spacy_small.py"},
		{"wink-nlp, wink-eng-lite-web-model", "tags, names", "node", "wink.js"},
		{"transformers, nli-MiniLM2-L6-H768", "one sentence against one other, for each two sentences in a row", "python3", "nli.py"},
	} {
		command := []string{p.program}
		if p.script == "" {
			command = append(command, "check", "--format", "json", "--fail-on", "none")
		} else {
			data, err := peerScripts.ReadFile("data/peers/" + p.script)
			if err != nil {
				return err
			}
			file := filepath.Join(b.dir, p.script)
			if err := os.WriteFile(file, data, 0o600); err != nil {
				return err
			}
			command = append(command, file)
		}
		fmt.Fprintf(&b.out, "| %s | %s | %s |\n", p.name, p.does, b.speed(ctx, command, dir, none, words))
	}
	fmt.Fprintln(&b.out)
	return nil
}

// speed is words a second, or why there is none.
func (b *benchRun) speed(ctx context.Context, command []string, dir, none string, words int) string {
	if _, err := exec.LookPath(command[0]); err != nil {
		return command[0] + " is not installed"
	}
	env := []string{"GOMAXPROCS=1", "OMP_NUM_THREADS=1", "HF_HUB_OFFLINE=1"}
	full, err := measure(ctx, env, append(command, dir)...)
	if err != nil {
		return "not installed"
	}
	empty, err := measure(ctx, env, append(command, none)...)
	if err != nil {
		empty.wall = 0 // concord says that there is nothing to read
	}
	return thousands(float64(words) / max(full.wall-empty.wall, 1).Seconds())
}
