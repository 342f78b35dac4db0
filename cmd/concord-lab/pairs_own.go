package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/event"
	"concord/reports/eval"
)

// ownPairs are the pairs of the project's own dossiers and cases, with what
// their want sections say (package rulestest): they hold what the bench lacks,
// values of two rounds, quarters and places that are both right.
func (b *bench) ownPairs(dir string) ([]goldPair, error) {
	var files []string
	for _, pattern := range []string{"dossiers/*.txtar", "rules/number/*.txtar", "rules/date/*.txtar"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	temp, err := os.MkdirTemp("", "concord-lab")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	var out []goldPair
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			return nil, err
		}
		pairs, err := b.casePairs(ar, filepath.Join(temp, filepath.Base(file)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, pairs...)
	}
	return out, nil
}

// casePairs writes a case's articles to a folder, which names its topic, and
// reads them from there.
func (b *bench) casePairs(ar *txtar.Archive, dir string) ([]goldPair, error) {
	g := eval.Cluster{Name: filepath.Base(dir)}
	var paths []string
	texts := map[string]string{}
	for _, f := range ar.Files {
		if f.Name == "want" {
			continue
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			return nil, err
		}
		paths, texts[f.Name] = append(paths, path), string(f.Data)
	}
	for _, f := range ar.Files {
		if f.Name == "want" {
			g.Discrepancies = wants(string(f.Data), texts)
		}
	}
	articles, problems := corpus.Load(paths, corpus.Options{})
	if len(problems) > 0 {
		return nil, problems[0]
	}
	d := b.pipeline.Run(articles)
	return examplesOf(&g, d, event.NewUntrained()), nil
}

var (
	wanted = regexp.MustCompile(`^(?:todo |may )?[a-z|]+ [a-z|]*(?:number|money|date|time|order)[a-z|]*: (.*)$`)
	cited  = regexp.MustCompile("(\\S+) (\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`)(?:#(\\d+))?")
)

// wants are the discrepancies of amounts and times of a want section.
func wants(section string, texts map[string]string) []eval.Discrepancy {
	var out []eval.Discrepancy
	for line := range strings.Lines(section) {
		m := wanted.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			continue
		}
		d := eval.Discrepancy{Kind: claims.KindNumber, Level: "own"}
		for side := range strings.SplitSeq(m[1], " | ") {
			var v eval.Value
			for _, c := range cited.FindAllStringSubmatch(side, -1) {
				words, err := strconv.Unquote(c[2])
				if err != nil {
					continue
				}
				if line, quote := where(texts[c[1]], words); line > 0 {
					base := filepath.Base(c[1])
					v.Mentions = append(v.Mentions, eval.Mention{Doc: strings.TrimSuffix(base, filepath.Ext(base)), Line: line, Quote: quote})
				}
			}
			d.Values = append(d.Values, v)
		}
		out = append(out, d)
	}
	return out
}

// where is the line of words in a text; of words that run over an end of line,
// the part on their first line.
func where(text, words string) (line int, quote string) {
	fields := strings.Fields(words)
	for n := len(fields); n > 0; n-- {
		part := strings.Join(fields[:n], " ")
		if at := strings.Index(text, part); at >= 0 {
			return 1 + strings.Count(text[:at], "\n"), part
		}
	}
	return 0, ""
}
