package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
	"concord/claims/lexicon"
)

// A gumNamer reads names out of the entity mentions of UD English GUM. GUM
// marks every mention, named or not, with all that belongs to its phrase; a
// name is found in it by these rules, after the guidelines of Universal NER:
//
//   - the mention's head is tagged NNP or NNPS, and the name is the run of such
//     words around it, with hyphens and numbers between ("STS-135", "Pad 39A"),
//     adjectives with a capital before it ("Australian Centre"), and, but for
//     persons, what "of" and "for" tie to it ("Museum of Flight");
//   - offices and honorifics before a person's name do not belong to it, and
//     an office, a nationality or a party's people alone is no name;
//   - a state is a place, also where it acts and GUM has an organisation.
//
// Wikipedia's links are not asked: they are on nominal mentions too, and most
// people in the news have none.
type gumNamer struct {
	titles    map[string]bool // offices, honorifics, nationalities
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
	mentions := gumMentions(toks)
	for i := range toks {
		toks[i].Name = ""
	}
	var all []found
	for _, m := range mentions {
		if first, last := g.name(a, toks, m); first < last && nameLabels[m.kind] != "" {
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
}

// kind is the label of a name of GUM's kind.
func (g *gumNamer) kind(a *claims.Article, name []claims.Token, kind string) string {
	text := strings.ToLower(a.Text[name[0].Start:name[len(name)-1].End])
	if kind == "organization" && g.countries[text] {
		return nameLabels["place"]
	}
	return nameLabels[kind]
}

// name finds the name in a mention, toks[first:last]; none if they are equal.
func (g *gumNamer) name(a *claims.Article, toks []claims.Token, m gumMention) (first, last int) {
	head := headOf(toks, m)
	person := m.kind == "person"
	if !proper(&toks[head]) || person && (toks[head].Tag == "NNPS" || g.title(toks, head, m.last)) {
		return 0, 0
	}
	for first = head; first > m.first && g.before(a, toks, first-1, person); first-- {
	}
	for first < head && toks[first].Tag == "HYPH" {
		first++
	}
	for last = head + 1; last < m.last && after(toks, last, m.last); last++ {
	}
	if !person {
		last = overOf(toks, last, m.last)
	}
	for person && g.title(toks, first, last) && first < last-1 {
		first++
	}
	return first, last
}

// title reports whether the token at i is an office or the like, and not the
// first word of a flat name.
func (g *gumNamer) title(toks []claims.Token, i, end int) bool {
	return g.titles[strings.TrimRight(toks[i].Norm, ".")] && (i+1 == end || toks[i+1].Rel != "flat")
}

// headOf is the word of a mention that hangs on a word outside it.
func headOf(toks []claims.Token, m gumMention) int {
	for i := m.first; i < m.last; i++ {
		if g := i + int(toks[i].Head); toks[i].Head == 0 || g < m.first || g >= m.last {
			return i
		}
	}
	return m.first
}

func proper(t *claims.Token) bool { return strings.HasPrefix(t.Tag, "NNP") }

// before reports whether the token at i belongs to the name that begins after it.
func (g *gumNamer) before(a *claims.Article, toks []claims.Token, i int, person bool) bool {
	t := &toks[i]
	switch t.Rel {
	case "nmod:desc", "nmod:poss", "appos", "det":
		return false
	case "conj", "cc":
		return joined(toks, i)
	}
	if t.Tag == "HYPH" || t.Norm == "&" {
		return i > 0 && proper(&toks[i-1])
	}
	r, _ := utf8.DecodeRuneInString(a.Slice(t.Span))
	return proper(t) || !person && i > 0 && t.Tag == "JJ" && t.Rel == "amod" && unicode.IsUpper(r)
}

// joined reports whether the token at i and the one before it are a
// coordination within a name, "Air and Space Museum", and not of two names.
func joined(toks []claims.Token, i int) bool {
	if toks[i].Rel == "cc" {
		i++
	}
	if i >= len(toks) || toks[i].Rel != "conj" || !proper(&toks[i]) {
		return false
	}
	first := i + int(toks[i].Head)
	return first < i && proper(&toks[first]) && (toks[first].Rel == "compound" || toks[first].Rel == "amod") && toks[first].Head > 0
}

// after reports whether the token at i, of a mention that ends at end, belongs
// to the name that ends before it.
func after(toks []claims.Token, i, end int) bool {
	t := &toks[i]
	switch t.Rel {
	case "appos", "nmod:desc":
		return false
	case "conj", "cc":
		return joined(toks, i)
	}
	switch {
	case t.Tag == "HYPH" || t.Norm == "&":
		return i+1 < end && (proper(&toks[i+1]) || toks[i+1].Tag == "CD")
	case t.Tag == "CD":
		return true
	}
	return proper(t)
}

// overOf goes on over "of" and "for" to further proper nouns.
func overOf(toks []claims.Token, last, end int) int {
	for last < end && (toks[last].Norm == "of" || toks[last].Norm == "for") {
		at := last + 1
		if at < end && toks[at].Norm == "the" {
			at++
		}
		if at >= end || !proper(&toks[at]) {
			break
		}
		for at < end && after(toks, at, end) {
			at++
		}
		last = at
	}
	return last
}
