package entity

import (
	"slices"
	"strings"

	"concord/claims"
)

// unnamed adds the pronouns and the noun phrases that may refer: "he", "the
// president", "the 26-year-old", "the company".
func (t *text) unnamed() {
	taken := make([]bool, len(t.words))
	for _, m := range t.a.Mentions {
		for i := m.First; i < m.Last; i++ {
			taken[i] = true
		}
		for _, title := range m.Titles { // an apposition is the name's, no mention of its own
			for i := int(m.Last); i < len(t.words) && t.a.Tokens[i].Start < title.End; i++ {
				taken[i] = taken[i] || t.a.Tokens[i].Start >= title.Start
			}
		}
	}
	talk, in := interviewed(t.a), quoted(t.a)
	names := t.a.Mentions
	t.calls()
	for n, s := range t.a.Sentences {
		if !s.Kind.HasClaims() {
			continue
		}
		for i := int(s.First); i < int(s.Last); i++ {
			switch {
			case taken[i]:
			case in[i] && firstPerson(t.words[i].fold) || talk != nil && talk.speaks(t.words[i].fold, n):
				t.a.Mentions = append(t.a.Mentions, t.mention(i, i+1, claims.Person, claims.Pronoun))
			case sexOf(t.words[i].fold) != 0 && !t.words[i].is(shout):
				m := t.mention(i, i+1, claims.Person, claims.Pronoun)
				if m.Titles = t.role(i, int(s.First)); m.Titles != nil {
					t.drop(m.Titles[0].Span) // the title is the pronoun's, no mention of its own
				}
				t.a.Mentions = append(t.a.Mentions, m)
			case neuter(t.words[i].fold):
				if at := t.antecedent(t.a, names, i); at >= 0 {
					t.a.Mentions = append(t.a.Mentions, t.mention(i, i+1, names[at].Kind, claims.Pronoun))
				}
			case t.words[i].fold == "the" && i+1 < int(s.Last):
				if m, ok := t.nominal(i, int(s.Last), taken); ok {
					t.a.Mentions = append(t.a.Mentions, m)
					i = int(m.Last) - 1
				}
			}
		}
	}
}

// drop takes back the noun phrase that lies over a title.
func (t *text) drop(title claims.Span) {
	t.a.Mentions = slices.DeleteFunc(t.a.Mentions, func(m claims.Mention) bool {
		return m.Form == claims.Nominal && m.Overlaps(title)
	})
}

// sexOf tells the sex of a personal pronoun: 'm', 'f', or 0 if it is none.
func sexOf(w string) byte {
	switch w {
	case "he", "him", "his", "himself":
		return 'm'
	case "she", "her", "hers", "herself":
		return 'f'
	}
	return 0
}

// role reads the title that an opening "as" gives to a pronoun: "As the main
// opposition leader, she".
func (t *text) role(i, start int) []claims.Title {
	if t.word(i-1).s != "," || i < start+3 {
		return nil
	}
	p := t.titleBefore(i - 1)
	at := p.first - 1
	if p.head == nil || p.head.Thing {
		return nil
	}
	if determiner(t.word(at).fold) {
		at--
	}
	if t.word(at).fold != "as" {
		return nil
	}
	return t.build(p)
}

// nominal reads a definite noun phrase that refers to one person, body, place or thing.
func (t *text) nominal(the, end int, taken []bool) (claims.Mention, bool) {
	for n := min(7, end-the-1); n > 0; n-- {
		last := the + 1 + n
		p := phrase{}
		if t.follows(last, end) {
			p = t.titleBefore(last)
		}
		if p.head == nil || p.head.Kind == claims.Honorific || p.head.Kind == claims.Relation || p.first < the+1 {
			continue
		}
		if p.first > the+1 && !t.allDescribe(the+1, p.first) || anyTaken(taken, p.first, last) && p.nation.last == 0 {
			continue
		}
		if last < end && t.words[last].fold == "of" {
			p = t.withBody(p, last+1)
		}
		first := last - 1
		for first > the+1 && !taken[first-1] {
			first--
		}
		kind := claims.Person
		if p.head.Thing {
			kind = claims.Product
			if common(p.head.Head) != 0 {
				return t.plainNoun(the, end, taken) // "the city": a common noun, not a type said of it
			}
		}
		if first == the+1 && !taken[the] {
			first = the
		}
		m := t.mention(first, last, kind, claims.Nominal)
		m.Head = int32(last - 1)
		m.Titles = t.build(p)
		return m, true
	}
	return t.plainNoun(the, end, taken)
}

// plainNoun reads "the company", "the city".
func (t *text) plainNoun(the, end int, taken []bool) (claims.Mention, bool) {
	if n := t.aged(the+1, end); n > 0 && !anyTaken(taken, the, the+1+n) {
		m := t.mention(the, the+1+n, claims.Person, claims.Nominal)
		m.Head = m.Last - 1
		return m, true
	}
	if kind := t.commonKind(the + 1); kind != 0 && !taken[the+1] && t.follows(the+2, end) {
		return t.mention(the, the+2, kind, claims.Nominal), true
	}
	return claims.Mention{}, false
}

// aged counts the words of an age that stands for a person: "26-year-old",
// with "man", "woman", "suspect" or "victim" behind it or nothing.
func (t *text) aged(at, end int) int {
	if !t.word(at).is(number) || t.word(at+2).fold != "year" || t.word(at+4).fold != "old" || t.word(at+3).s != "-" || at+5 > end {
		return 0
	}
	switch t.word(at + 5).fold {
	case "man", "woman", "suspect", "victim", "boy", "girl":
		return 6
	}
	if t.follows(at+5, end) {
		return 5
	}
	return 0
}

// follows reports whether a noun phrase can end before token i.
func (t *text) follows(i, end int) bool {
	if i >= end {
		return true
	}
	w := t.words[i]
	if w.is(name) || w.s == "-" {
		return false
	}
	if tag := t.a.Tokens[i].Tag; tag != "" {
		return !strings.HasPrefix(tag, "NN") && !strings.HasPrefix(tag, "JJ") && tag != "CD"
	}
	return !letter(w.s) || closed(w.fold)
}

// closed lists words that never continue a noun phrase.
func closed(w string) bool {
	switch w {
	case "said", "says", "was", "is", "has", "had", "will", "would", "told", "of", "in", "on", "at", "to", "and", "who", "that", "from", "by", "also",
		"for", "with", "could", "should", "may", "did", "met", "made", "as", "after", "before", "when", "but", "were", "are", "agreed", "'s":
		return true
	}
	return false
}

func (t *text) allDescribe(first, last int) bool {
	for i := first; i < last; i++ {
		if !t.describes(i) && t.words[i].s != "-" {
			return false
		}
	}
	return true
}

func anyTaken(taken []bool, first, last int) bool {
	for i := first; i < last; i++ {
		if taken[i] {
			return true
		}
	}
	return false
}

// commonKind is the kind of what a common noun can stand for: one of those that
// stand for any body or place, or the last word of a name of the article, "the
// ministry" for the Fisheries Ministry.
func (t *text) commonKind(i int) claims.EntityKind {
	w := t.word(i).fold
	if kind := common(w); kind != 0 || t.word(i).is(upper) || !t.class(i, "OPBD") {
		return kind
	}
	if n, ok := t.called[w]; ok && n.last <= i {
		return n.kind
	}
	return 0
}

// calls notes by which words the longer names of the article can be called,
// the first name of each.
func (t *text) calls() {
	t.called = map[string]span{}
	for _, n := range t.named {
		for _, w := range [...]string{t.words[n.last-1].fold, t.words[n.first].fold} {
			if _, ok := t.called[w]; !ok && n.last-n.first > 1 {
				t.called[w] = n
			}
		}
	}
}

// common nouns that stand for a body or place just named.
func common(w string) claims.EntityKind {
	switch w {
	case "company", "firm", "group", "airline", "bank", "agency", "organization", "organisation", "party", "team", "club", "university", "union", "newspaper", "court":
		return claims.Organization
	case "country", "nation", "city", "town", "village", "province", "island", "state", "region", "kingdom":
		return claims.Place
	}
	return 0
}
