package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/perceptron"
	"concord/claims/segment"
	"concord/claims/tag"
)

// readIOB2 reads a file of Universal NER: a word a line with its label in the
// third column, sentences parted by empty lines with their text before them.
func readIOB2(path string) (treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading names: %w; give the folder that holds uner-ewt with --data", err)
	}
	defer f.Close()
	b := &bankBuilder{path: path}
	text := ""
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if t, ok := strings.CutPrefix(line, "# text = "); ok {
			text = t
		}
		if line == "" || line[0] == '#' {
			if err := b.line(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) < 3 {
			return nil, fmt.Errorf("%s:%d: %d columns where IOB2 has 3 or more", path, n, len(cols))
		}
		misc := "_"
		if rest, ok := strings.CutPrefix(strings.TrimLeft(text, " \u00a0"), cols[1]); ok {
			if text = rest; text != "" && text[0] != ' ' {
				misc = "SpaceAfter=No"
			}
		}
		err := b.word([]string{cols[0], cols[1], "_", "_", "_", "_", "0", "_", "_", misc})
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		b.labels = append(b.labels, strings.TrimPrefix(cols[2], "O"))
	}
	b.endSentence()
	return b.bank, sc.Err()
}

// A silverLine is a paragraph that a teacher marked (data/teacher.py); names
// are beginning, end (in code points) and label.
type silverLine struct {
	Doc   string  `json:"doc"`
	Text  string  `json:"text"`
	Names [][]any `json:"names"`
}

// readSilver makes articles of a file that a teacher marked: its paragraphs
// cut by package segment, with the teacher's names on the tokens.
func readSilver(path string) (treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var bank treebank
	var lines []silverLine
	flush := func() {
		if len(lines) > 0 {
			bank = append(bank, silverArticle(path, lines))
			lines = lines[:0]
		}
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for n := 1; sc.Scan(); n++ {
		var l silverLine
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if len(lines) > 0 && lines[0].Doc != l.Doc {
			flush()
		}
		lines = append(lines, l)
	}
	flush()
	return bank, sc.Err()
}

func silverArticle(path string, lines []silverLine) *claims.Article {
	a := &claims.Article{Path: path, Title: lines[0].Doc}
	type name struct {
		claims.Span
		label string
	}
	var names []name
	for _, l := range lines {
		at := len(a.Text)
		for _, n := range l.Names {
			from, to := n[0].(float64), n[1].(float64)
			if label := teacherLabels[n[2].(string)]; label != "" {
				span := claims.Span{Start: int32(at + byteOffset(l.Text, int(from))), End: int32(at + byteOffset(l.Text, int(to)))}
				names = append(names, name{span, label})
			}
		}
		a.Text += l.Text
		a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: int32(at), End: int32(len(a.Text))}})
		a.Text += "\n"
	}
	segment.New().Article(a)
	k := 0
	for _, n := range names {
		for k < len(a.Tokens) && a.Tokens[k].End <= n.Start {
			k++
		}
		first := k
		for k < len(a.Tokens) && a.Tokens[k].Start < n.End {
			k++
		}
		markName(a.Tokens[first:k], n.label)
	}
	return a
}

// markName labels the tokens of a name, without the article and the possessive
// that OntoNotes counts in and Universal NER does not.
func markName(toks []claims.Token, label string) {
	for len(toks) > 0 && (toks[0].Norm == "the" || toks[0].Norm == "a" || toks[0].Norm == "an") {
		toks = toks[1:]
	}
	for len(toks) > 0 && (toks[len(toks)-1].Norm == "'s" || toks[len(toks)-1].Norm == "'") {
		toks = toks[:len(toks)-1]
	}
	for i := range toks {
		toks[i].Name = "I-" + label
	}
	if len(toks) > 0 {
		toks[0].Name = "B-" + label
	}
}

// teacherLabels are the labels for OntoNotes' types of entity.
var teacherLabels = map[string]string{
	"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
	"PRODUCT": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
}

func byteOffset(s string, points int) int {
	at := 0
	for range points {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return at
}

// silverBanks reads the files that a teacher left in dir; none if dir is "".
func silverBanks(dir string) (banks []treebank, err error) {
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no *.jsonl in %s: run data/teacher.py first, or train without --silver", dir)
	}
	for _, f := range files {
		b, err := readSilver(f)
		if err != nil {
			return nil, err
		}
		banks = append(banks, b)
	}
	return banks, nil
}

// nameSources gathers what the name tagger learns from: the named entities of
// GUM's training set (as jackknife tagged it), the dev set of Universal NER,
// and what a teacher marked. Parts hold the tagger for the untagged ones.
func nameSources(o *trainOptions, bank, tagged treebank, parts []perceptron.Part) ([]ner.Source, error) {
	var gum treebank
	for i, a := range bank {
		if strings.Contains(a.Path, "ud-gum") {
			for k := range a.Tokens {
				tagged[i].Tokens[k].Name = a.Tokens[k].Name
			}
			gum = append(gum, tagged[i])
		}
	}
	dev, err := readIOB2(filepath.Join(o.data, "uner-ewt", "en_ewt-ud-dev.iob2"))
	if err != nil {
		return nil, err
	}
	silver, err := silverBanks(o.silver)
	if err != nil {
		return nil, err
	}
	tagger, err := tag.Open(perceptron.Pack(parts))
	if err != nil {
		return nil, err
	}
	sources := []ner.Source{{Articles: gum, Often: 1}, {Articles: dev, Often: 2}}
	for _, b := range silver {
		sources = append(sources, ner.Source{Articles: b, Often: 1})
	}
	for _, s := range sources[1:] {
		for _, a := range s.Articles {
			tagger.Article(a)
		}
	}
	return sources, nil
}
