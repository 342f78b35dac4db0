package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"concord/claims"
)

// A corefDoc is a document with GUM's entities and what the system made of it.
type corefDoc struct {
	article *claims.Article
	gold    []*goldMention // by first token
	byHead  map[int][]*goldMention
	system  []systemMention
}

// A goldMention is a mention of GUM's Entity annotation.
type goldMention struct {
	group, kind string
	first, last int   // tokens [first:last)
	heads       []int // tokens of the head, GUM's minimal span
	named       bool  // the head is a proper noun
	pronoun     bool  // a personal pronoun of any person or thing
	personal    bool  // he, she and their forms
	found       bool  // the system has a mention with this head
	entity      int   // of the system's mention with this head; 0 if none
}

type systemMention struct {
	gold   *goldMention
	before *goldMention // the mention that it was tied to
	entity int
	named  bool
	text   string
}

func (doc *corefDoc) text(g *goldMention) string {
	t := doc.article.Tokens
	return doc.article.Text[t[g.first].Start:t[g.last-1].End]
}

// readCoref reads the documents of a file and their entities.
func readCoref(file string, genres []string) ([]*corefDoc, error) {
	bank, err := readParagraphs(file)
	if err != nil {
		return nil, err
	}
	miscs, err := readMisc(file)
	if err != nil {
		return nil, err
	}
	var docs []*corefDoc
	for i, a := range bank {
		if i >= len(miscs) || len(miscs[i]) != len(a.Tokens) {
			return nil, fmt.Errorf("%s: %s: the entities do not fit the tokens", file, a.Title)
		}
		if len(genres) > 0 && !slices.ContainsFunc(genres, func(g string) bool { return strings.Contains(a.Title, "_"+g+"_") }) {
			continue
		}
		doc := &corefDoc{article: a, byHead: map[int][]*goldMention{}}
		if err := doc.readEntities(miscs[i]); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, a.Title, err)
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// readMisc reads the last column of each word, by document.
func readMisc(file string) ([][]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("reading entities: %w", err)
	}
	defer f.Close()
	var out [][]string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line := sc.Text()
		if strings.HasPrefix(line, "# newdoc") {
			out = append(out, nil)
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 10 || strings.ContainsAny(cols[0], "-.") || len(out) == 0 {
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], cols[9])
	}
	return out, sc.Err()
}

// readEntities reads the brackets of the Entity features.
func (doc *corefDoc) readEntities(miscs []string) error {
	open := map[string][]*goldMention{}
	for i, misc := range miscs {
		for f := range strings.SplitSeq(misc, "|") {
			value, ok := strings.CutPrefix(f, "Entity=")
			if !ok {
				continue
			}
			for value != "" {
				n := strings.IndexAny(value[1:], "()") + 1
				if n == 0 {
					n = len(value)
				}
				if n < len(value) && value[n] == ')' {
					n++
				}
				if err := doc.bracket(value[:n], i, open); err != nil {
					return err
				}
				value = value[n:]
			}
		}
	}
	slices.SortStableFunc(doc.gold, func(a, b *goldMention) int { return a.first - b.first })
	for _, g := range doc.gold {
		for _, h := range g.heads {
			doc.byHead[h] = append(doc.byHead[h], g)
		}
	}
	return nil
}

// bracket opens or closes a mention, or does both: "(7-person-...)", "(7-...", "7)".
func (doc *corefDoc) bracket(s string, at int, open map[string][]*goldMention) error {
	closes := strings.HasSuffix(s, ")")
	fields := strings.Split(strings.Trim(s, "()"), "-")
	group := fields[0]
	if s[0] == '(' {
		if len(fields) < 6 {
			return fmt.Errorf("token %d: entity %q has no type and head", at, s)
		}
		g := &goldMention{group: group, kind: fields[1], first: at}
		for h := range strings.SplitSeq(fields[5], ",") {
			n, err := strconv.Atoi(h)
			if err != nil {
				return fmt.Errorf("token %d: head %q of entity %q is no number", at, h, s)
			}
			g.heads = append(g.heads, at+n-1)
		}
		open[group] = append(open[group], g)
	}
	if !closes {
		return nil
	}
	stack := open[group]
	if len(stack) == 0 {
		return fmt.Errorf("token %d: entity %q closes and was not open", at, group)
	}
	g := stack[len(stack)-1]
	open[group] = stack[:len(stack)-1]
	g.last = at + 1
	doc.judge(g)
	return nil
}

// judge notes what a closed mention is, by the treebank's own tags.
func (doc *corefDoc) judge(g *goldMention) {
	tokens := doc.article.Tokens
	for _, h := range g.heads {
		if h < len(tokens) && strings.HasPrefix(tokens[h].Tag, "NNP") && g.kind != "time" {
			g.named = true
		}
	}
	if g.last == g.first+1 {
		g.pronoun = strings.HasPrefix(tokens[g.first].Tag, "PRP")
		switch tokens[g.first].Norm {
		case "he", "him", "his", "himself", "she", "her", "hers", "herself":
			g.personal = true
		}
	}
	doc.gold = append(doc.gold, g)
}

// chains are the entities of gold and system as sets of mentions that keep
// admits; a system mention without a gold one has an id of its own.
func (doc *corefDoc) chains(keep func(*goldMention) bool) (gold, system [][]int) {
	ids := map[*goldMention]int{}
	byGroup, byEntity := map[string]int{}, map[int]int{}
	add := func(chains [][]int, at, id int) [][]int {
		chains[at] = append(chains[at], id)
		return chains
	}
	for i, g := range doc.gold {
		ids[g] = i
		if !keep(g) {
			continue
		}
		at, ok := byGroup[g.group]
		if !ok {
			at = len(gold)
			byGroup[g.group] = at
			gold = append(gold, nil)
		}
		gold = add(gold, at, i)
	}
	for i, s := range doc.system {
		id := len(doc.gold) + i
		if s.gold != nil {
			if !keep(s.gold) {
				continue
			}
			id = ids[s.gold]
		} else if !s.named || s.entity == 0 {
			continue
		}
		at, ok := byEntity[s.entity]
		if !ok || s.entity == 0 {
			at = len(system)
			byEntity[s.entity] = at
			system = append(system, nil)
		}
		system = add(system, at, id)
	}
	return gold, system
}

func (doc *corefDoc) linkShare(keep func(*goldMention) bool) share {
	var t share
	for _, s := range doc.system {
		if s.before != nil && keep(s.gold) && keep(s.before) {
			t.found++
			if s.before.group == s.gold.group {
				t.right++
			}
		}
	}
	return t
}
