package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/ner"
)

// A gumNamer reads names out of the entity mentions of UD English GUM. GUM
// marks every mention, named or not, with all that belongs to its phrase; a
// name is found in it by these rules, after the guidelines of Universal NER:
//
//   - the mention's head is tagged NNP or NNPS, and the name is the run of such
//     words around it, with hyphens and numbers between ("STS-135", "Pad 39A"),
//     adjectives with a capital before it ("Australian Centre"), and, but for
//     persons, what "of" and "for" tie to it ("Museum of Flight");
//   - a mention with a common noun for its head has the name that stands in
//     close apposition to it, "actor Dennis Hopper", "the town of Esna": one
//     that is no mention of its own;
//   - offices and honorifics before a person's name do not belong to it, nor
//     do other mentions ("US President ..."); an office, a nationality or a
//     party's people alone is no name, nor are a person's words after "the"
//     or "a" that are no flat name ("the Team Manager"), nor single letters;
//   - a state is a place, also where it acts and GUM has an organisation.
//
// Wikipedia's links are not asked: they are on nominal mentions too, and most
// people in the news have none. GUM does not mark all names that stand before a
// noun ("the Bush administration"): proper nouns there that are in no mention of
// their own have the label ner.Unknown.
type gumNamer struct {
	titles    map[string]bool // offices, honorifics, nationalities, parties' people
	countries map[string]bool
}

func newGumNamer() *gumNamer {
	g := &gumNamer{titles: map[string]bool{}, countries: map[string]bool{}}
	for _, t := range lexicon.Titles() {
		if !t.Thing {
			for _, w := range append(t.Aliases, t.Head) {
				g.titles[strings.ToLower(strings.TrimRight(w, "."))] = true
			}
		}
	}
	for _, c := range lexicon.Countries() {
		for _, n := range c.Demonyms {
			g.titles[strings.ToLower(n)] = true
		}
		for _, n := range append(c.Names, c.Name) {
			g.countries[strings.ToLower(n)] = true
		}
	}
	return g
}

// label gives the tokens of the bank that was read from file their names.
func (g *gumNamer) label(file string, bank treebank) error {
	misc, err := readMisc(file)
	if err != nil {
		return err
	}
	for n, a := range bank {
		if n >= len(misc) || len(misc[n]) != len(a.Tokens) {
			return fmt.Errorf("%s: document %d has other words on the second reading; it needs a '# newdoc' line", file, n+1)
		}
		for i := range a.Tokens {
			a.Tokens[i].Name = misc[n][i]
		}
		for _, s := range a.Sentences {
			g.sentence(a, a.Tokens[s.First:s.Last])
		}
	}
	return nil
}

// sentence turns the MISC column in the tokens' Name into labels. Where
// mentions nest the longer name wins.
func (g *gumNamer) sentence(a *claims.Article, toks []claims.Token) {
	type found struct {
		first, last int
		label       string
	}
	s := gumSentence{g, a, toks, gumMentions(toks)}
	for i := range toks {
		toks[i].Name = ""
	}
	var all []found
	for _, m := range s.mentions {
		if first, last := s.name(m); first < last && nameLabels[m.kind] != "" {
			all = append(all, found{first, last, g.kind(a, toks[first:last], m.kind)})
		}
	}
	slices.SortStableFunc(all, func(x, y found) int {
		return cmp.Or((y.last-y.first)-(x.last-x.first), x.first-y.first)
	})
	for _, f := range all {
		if overlapsName(toks[f.first:f.last]) {
			continue
		}
		for i := f.first; i < f.last; i++ {
			toks[i].Name = "I-" + f.label
		}
		toks[f.first].Name = "B-" + f.label
	}
	for i := range toks {
		if t := &toks[i]; t.Name == "" && proper(t) && unsaid[t.Rel] && !strings.Contains(lexicon.NameWord(t.Norm), "C") {
			t.Name = ner.Unknown
		}
	}
}

// unsaid are the relations in which a proper noun may be a name that GUM does not mark.
var unsaid = map[string]bool{"flat": true, "appos": true, "compound": true}

// kind is the label of a name of GUM's kind.
func (g *gumNamer) kind(a *claims.Article, name []claims.Token, kind string) string {
	text := strings.ToLower(a.Text[name[0].Start:name[len(name)-1].End])
	if kind == "organization" && g.countries[text] {
		return nameLabels["place"]
	}
	return nameLabels[kind]
}
