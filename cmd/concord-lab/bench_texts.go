package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/tools/txtar"
)

// reportWords is how long the reports of the bench are.
const reportWords = 400

// A library is the project's own dossiers, the stuff of the bench's texts.
type library [][]string // paragraphs by dossier

func openLibrary(pattern string) (library, error) {
	archives, err := filepath.Glob(pattern)
	if err != nil || len(archives) == 0 {
		return nil, fmt.Errorf("no dossiers in %s: run this in the project's root (%v)", pattern, err)
	}
	var l library
	for _, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			return nil, err
		}
		var paragraphs []string
		for _, f := range ar.Files {
			if filepath.Ext(f.Name) != ".txt" {
				continue
			}
			for p := range strings.SplitSeq(string(f.Data), "\n\n") {
				if p = strings.TrimSpace(p); strings.HasSuffix(p, ".") && !dateline.MatchString(p) {
					paragraphs = append(paragraphs, p)
				}
			}
		}
		if len(paragraphs) > 10 {
			l = append(l, paragraphs)
		}
	}
	return l, nil
}

// related is the nth report of one event: paragraphs of one dossier from
// another place on, its figures others each time, so that values differ.
func (l library) related(n int) string { return figures(l.paragraphs(0, n), n) }

// unrelated is a report of an event of its own: other names, other figures.
func (l library) unrelated(n int) string {
	return renamed(figures(l.paragraphs(n%len(l), n/len(l)), n), n)
}

// paragraphs are as many of a dossier as make a report.
func (l library) paragraphs(dossier, from int) string {
	all := l[dossier]
	var out []string
	for words, i := 0, from; words < reportWords; i++ {
		p := all[i%len(all)]
		out = append(out, p)
		words += len(strings.Fields(p))
	}
	return strings.Join(out, "\n\n") + "\n"
}

// dateline begins another story, and each report is to be one.
var dateline = regexp.MustCompile(`^[A-Z][A-Z]|\(`)

var figure = regexp.MustCompile(`\d+`)

// figures turns each digit but zero into another, the same way in all places.
// Years stay.
func figures(text string, n int) string {
	return figure.ReplaceAllStringFunc(text, func(digits string) string {
		if len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20") {
			return digits
		}
		return strings.Map(func(r rune) rune {
			if '1' <= r && r <= '9' {
				return '1' + (r-'1'+rune(n%9))%9
			}
			return r
		}, digits)
	})
}

var (
	midSentence = regexp.MustCompile(`[a-z,] ([A-Z][a-z]{3,})`)
	calendar    = regexp.MustCompile(`^(?:January|February|March|April|June|July|August|September|October|November|December|` +
		`Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$`)
	syllables = strings.Fields("ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo")
)

// renamed gives every name another, the same in all places.
func renamed(text string, n int) string {
	names := map[string]bool{}
	for _, m := range midSentence.FindAllStringSubmatch(text, -1) {
		names[m[1]] = !calendar.MatchString(m[1])
	}
	return regexp.MustCompile(`\b[A-Z][a-z]{3,}\b`).ReplaceAllStringFunc(text, func(w string) string {
		if !names[w] {
			return w
		}
		h := uint64(n)*0x9e3779b97f4a7c15 + 1
		for _, b := range []byte(w) {
			h = (h ^ uint64(b)) * 0x100000001b3
		}
		h ^= h >> 29
		var out string
		for range 2 + h%2 {
			out += syllables[h%uint64(len(syllables))]
			h = h/uint64(len(syllables)) ^ h>>17
		}
		return strings.ToUpper(out[:1]) + out[1:] + "n"
	})
}

// write makes n reports, each a file of a new directory.
func writeReports(dir string, n int, report func(int) string) (words int, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	for i := range n {
		text := report(i)
		words += len(strings.Fields(text))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			return 0, err
		}
	}
	return words, nil
}
