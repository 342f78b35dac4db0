package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/entity"
	"concord/claims/ner"
)

// corefOptions are the flags of coref.
type corefOptions struct {
	genres  []string
	links   bool
	missing bool
}

func corefCommand() *cobra.Command {
	var o corefOptions
	cmd := &cobra.Command{
		Use:   "coref FILE...",
		Short: "Measure coreference against treebanks with GUM's entities",
		Long: "Measure coreference on the treebank's tokens against the entities that GUM notes in CoNLL-U.\n" +
			"Four scopes: names and third-person pronouns of people; all mentions of people; all of both;\n" +
			"and all pronouns besides, of people or things.\n" +
			"MUC, B-cubed and entity CEAF are F1 in percent (CoNLL is their mean) over entities with two\n" +
			"mentions or more, and once more with single mentions. A link ties a mention to the one before\n" +
			"it in its entity; it is right if GUM has both in one entity. Titles that stand by themselves (\", a\n" +
			"nurse\", \"is the governor\") are mentions of whom they are said of, as in GUM.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return measureCoref(cmd.OutOrStdout(), args, &o) },
	}
	cmd.Flags().StringSliceVar(&o.genres, "genre", nil, "only documents of these genres (news,bio,interview)")
	cmd.Flags().BoolVar(&o.links, "links", false, "print the wrong links")
	cmd.Flags().BoolVar(&o.missing, "missing", false, "print the mentions that are not in their entity")
	return cmd
}

func measureCoref(w io.Writer, files []string, o *corefOptions) error {
	stages, err := languageStages()
	if err != nil {
		return err
	}
	namer, err := ner.New()
	if err != nil {
		return fmt.Errorf("opening the model: %w", err)
	}
	stages = append(stages, namer)
	resolver, err := entity.New()
	if err != nil {
		return err
	}
	var docs []*corefDoc
	for _, file := range files {
		more, err := readCoref(file, o.genres)
		if err != nil {
			return err
		}
		docs = append(docs, more...)
	}
	if len(docs) == 0 {
		return fmt.Errorf("no document of genre %s in %s; the ids stand in its '# newdoc id' lines", strings.Join(o.genres, ", "), strings.Join(files, ", "))
	}
	for _, doc := range docs {
		bank := onGoldTokens(treebank{doc.article}, append(stages, resolver))
		d := &claims.Dossier{Articles: []claims.Article{{}, *bank[0]}}
		resolver.Dossier(d)
		doc.align(&d.Articles[1], o, w)
	}
	fmt.Fprintf(w, "%d documents\n%-30s %7s %7s %7s %7s %7s %9s\n", len(docs), "", "MUC", "B3", "CEAFe", "CoNLL", "single", "links")
	for _, scope := range corefScopes {
		var with, without corefScore
		var links share
		for _, doc := range docs {
			gold, system := doc.chains(scope.keep)
			with.add(gold, system)
			without.add(longer(gold), longer(system))
			links.add(doc.linkShare(scope.keep))
		}
		fmt.Fprintf(w, "%-30s %7.2f %7.2f %7.2f %7.2f %7.2f %5d/%d %.1f%%\n", scope.name, without.muc.f1(), without.b3.f1(), without.ceaf.f1(),
			without.conll(), with.conll(), int(links.right), int(links.found), 100*links.right/max(1, links.found))
	}
	return nil
}

// corefScopes are the choices of mentions that are measured.
var corefScopes = []struct {
	name string
	keep func(*goldMention) bool
}{
	{"names, he and she", func(g *goldMention) bool { return g.named || g.personal }},
	{"people", func(g *goldMention) bool { return g.kind == "person" }},
	{"both", func(g *goldMention) bool { return g.named || g.personal || g.kind == "person" }},
	{"both, and all pronouns", func(g *goldMention) bool { return g.named || g.pronoun || g.kind == "person" }},
}

// align gives each mention of the system the gold mention with the same head,
// the shortest free one of several; mentions without one stay as they are.
func (doc *corefDoc) align(a *claims.Article, o *corefOptions, w io.Writer) {
	last := map[claims.EntityID]*goldMention{}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		var best *goldMention
		for _, g := range doc.byHead[int(m.Head)] {
			if !g.found && (best == nil || g.last-g.first < best.last-best.first) {
				best = g
			}
		}
		s := systemMention{gold: best, entity: int(m.Entity), named: m.Form == claims.Named, text: a.Slice(m.Span)}
		if best != nil {
			best.entity, best.found = int(m.Entity), true
		}
		if before := last[m.Entity]; m.Entity != 0 && best != nil && before != nil {
			s.before = before
			if o.links && before.group != best.group {
				fmt.Fprintf(w, "%s: %q (%d) is not %q (%d)\n", doc.article.Title, s.text, m.First, doc.text(before), before.first)
			}
		}
		if best != nil {
			last[m.Entity] = best
		}
		doc.system = append(doc.system, s)
		doc.apposed(a, m, best)
	}
	if o.missing {
		doc.printMissing(w)
	}
}

// apposed adds the titles that stand by themselves, as mentions of the entity that they are said
// of: ", a nurse at the clinic", "is the governor of Maine". GUM has them as mentions, too.
func (doc *corefDoc) apposed(a *claims.Article, m *claims.Mention, of *goldMention) {
	const reach = 20 // tokens of a title's distance from its name
	for i := range m.Titles {
		t := &m.Titles[i]
		before := t.End <= m.Start && strings.TrimSpace(a.Text[t.End:m.Start]) == ""
		if m.Entity == 0 || t.Kind == claims.Nation || t.Kind == claims.Honorific || before || t.Overlaps(m.Span) {
			continue
		}
		for k := max(0, int(m.First)-reach); k < min(len(a.Tokens), int(m.Last)+reach); k++ {
			if !t.Contains(a.Tokens[k].Span) {
				continue
			}
			for _, g := range doc.byHead[k] {
				if !g.found && g.kind == "person" {
					g.found, g.entity = true, int(m.Entity)
					doc.system = append(doc.system, systemMention{gold: g, before: of, entity: int(m.Entity), text: a.Slice(t.Span)})
				}
			}
		}
	}
}

// printMissing prints the gold mentions that the measure keeps and that are not in the system's
// entity which has most of theirs: the words, the tag of the head, and what they were read as.
func (doc *corefDoc) printMissing(w io.Writer) {
	keep := corefScopes[len(corefScopes)-1].keep
	size := map[string]map[int]int{}
	all := map[string]int{}
	for _, g := range doc.gold {
		if keep(g) {
			if size[g.group] == nil {
				size[g.group] = map[int]int{}
			}
			all[g.group]++
			if g.entity != 0 {
				size[g.group][g.entity]++
			}
		}
	}
	for _, g := range doc.gold {
		if !keep(g) || all[g.group] < 2 {
			continue
		}
		most := 0
		for _, e := range slices.Sorted(maps.Keys(size[g.group])) {
			if most == 0 || size[g.group][e] > size[g.group][most] {
				most = e
			}
		}
		read := "not read"
		switch {
		case g.entity != 0 && g.entity == most:
			continue
		case g.entity != 0:
			read = "another"
		case g.found:
			read = "silent"
		}
		fmt.Fprintf(w, "%s: %q (%d) %s %s: %s; entity %s of %d\n", doc.article.Title, doc.text(g), g.first, g.kind, doc.article.Tokens[g.heads[0]].Tag, read, g.group, all[g.group])
	}
}
