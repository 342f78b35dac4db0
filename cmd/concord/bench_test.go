package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
	"concord/rules/suite"
)

// BenchmarkCheck runs all of check but the start of the process, from files to
// JSON: on two articles, on a dossier, and on all dossiers at once.
func BenchmarkCheck(b *testing.B) {
	dossiers := unpack(b)
	b.Run("two-articles", func(b *testing.B) { benchmark(b, dossiers[0][:2]) })
	b.Run("dossier", func(b *testing.B) { benchmark(b, dossiers[0]) })
	b.Run("all-dossiers", func(b *testing.B) { benchmark(b, slices.Concat(dossiers...)) })
}

func benchmark(b *testing.B, paths []string) {
	p, err := pipeline.New()
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		articles, problems := corpus.Load(paths, corpus.Options{})
		if len(problems) > 0 {
			b.Fatal(problems[0])
		}
		d := p.Run(articles)
		words += d.Words()
		findings, broken := rules.Run(context.Background(), d, suite.Analyzers(), rules.Options{MinConfidence: rules.DefaultMinConfidence})
		if len(broken) > 0 {
			b.Fatal(broken[0])
		}
		if err := reports.WriteJSON(io.Discard, &reports.Report{Dossier: d, Findings: findings}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkStart is what every command pays before it reads: models and tables.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pipeline.New(); err != nil {
			b.Fatal(err)
		}
	}
}

// unpack writes the articles of each archive of testdata/dossiers to files.
func unpack(b *testing.B) [][]string {
	b.Helper()
	archives, err := filepath.Glob(filepath.Join("..", "..", "testdata", "dossiers", "*.txtar"))
	if err != nil || len(archives) == 0 {
		b.Fatal("no dossiers")
	}
	var out [][]string
	for _, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			b.Fatal(err)
		}
		dir := b.TempDir()
		var paths []string
		for _, f := range ar.Files {
			if strings.HasPrefix(f.Name, "want") {
				continue
			}
			paths = append(paths, filepath.Join(dir, filepath.Base(f.Name)))
			if err := os.WriteFile(paths[len(paths)-1], f.Data, 0o600); err != nil {
				b.Fatal(err)
			}
		}
		out = append(out, paths)
	}
	return out
}
