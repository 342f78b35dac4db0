package entity

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// classify decides the kind of a name from its words and what stands beside it.
func (t *text) classify(s span) span {
	if e, ok := t.lookup(s.first, s.last); ok {
		s.kind, s.entry, s.sure = e.kind(), e, true
		return s
	}
	var score [5]float64 // by kind
	t.inside(s, &score)
	t.outside(s, &score)
	best, second := claims.EntityKind(0), 0.0
	for k := claims.Person; k <= claims.Product; k++ {
		if score[k] > score[best] {
			second, best = score[best], k
		} else {
			second = max(second, score[k])
		}
	}
	s.kind, s.score, s.sure = best, score[best], score[best] >= 3 && score[best]-second >= 2
	if s.kind == 0 {
		s.kind = t.guess(s)
	}
	return s
}

// guess is the kind of a name of which nothing is known: rare words are
// mostly people's.
func (t *text) guess(s span) claims.EntityKind {
	for i := s.first; i < s.last; i++ {
		if t.words[i].is(number) {
			return claims.Product
		}
		if w := t.words[i]; w.is(shout) && s.last-s.first == 1 || letter(w.s) && lexicon.CommonWord(w.fold) && s.last-s.first > 1 {
			return claims.Organization
		}
	}
	if t.word(s.first-1).fold == "the" {
		return claims.Organization
	}
	if t.label && s.last-s.first == 1 && !knownName(t.words[s.first].fold) {
		return claims.Product
	}
	return claims.Person
}

// inside scores the kinds by the words of the name.
func (t *text) inside(s span, score *[5]float64) {
	first, last := t.words[s.first], t.words[s.last-1]
	n := s.last - s.first
	heads := lexicon.NameWord(last.fold)
	opens := lexicon.NameWord(first.fold)
	add := func(k claims.EntityKind, v float64) { score[k] += v }
	for i := s.first; i < s.last; i++ {
		switch l := t.a.Tokens[i].Name; {
		case strings.HasSuffix(l, "-PER"):
			add(claims.Person, 3/float64(n))
		case strings.HasSuffix(l, "-ORG"):
			add(claims.Organization, 3/float64(n))
		case strings.HasSuffix(l, "-LOC"):
			add(claims.Place, 3/float64(n))
		case strings.HasSuffix(l, "-MISC"):
			add(claims.Product, 2/float64(n))
		}
	}
	if n > 1 || strings.Contains(heads, "L") {
		for _, c := range [...]struct {
			class string
			kind  claims.EntityKind
			v     float64
		}{{"L", claims.Organization, 5}, {"O", claims.Organization, 3.5}, {"P", claims.Place, 3.5}, {"B", claims.Place, 2.5}, {"D", claims.Product, 2.5}} {
			if strings.Contains(heads, c.class) {
				add(c.kind, c.v)
			}
		}
		if strings.Contains(opens, "S") && first.is(shout) || n > 3 && strings.Contains(lexicon.NameWord(t.key(s.first, s.first+3)), "S") {
			add(claims.Product, 5)
		}
		if strings.Contains(opens, "d") {
			add(claims.Product, 6)
		}
		switch {
		case strings.Contains(opens, "G"):
			add(claims.Place, 6)
		case strings.Contains(opens, "p"):
			add(claims.Place, 2)
		}
		if strings.Contains(opens, "D") && t.words[s.first+1].fold == "of" { // "Treaty of Lorn"
			add(claims.Product, 3)
		}
		if strings.Contains(opens, "o") && t.words[s.first+1].fold == "of" {
			add(claims.Organization, 4)
		}
	}
	if last.is(upper) && n > 1 && strings.HasSuffix(last.fold, "s") && !strings.HasSuffix(last.fold, "ss") && t.placed(s.first, s.last-1) {
		add(claims.Organization, 3) // a team: "Lima Condors"
	}
	if s.last-s.first > 2 && t.model(span{first: s.last - 3, last: s.last}) {
		add(claims.Product, 6)
	}
	if n > 1 && last.is(number) && !t.class(s.first, "Pp") { // "Kestrel 4"
		add(claims.Product, 4)
	}
	t.places(s, score)
	t.people(s, score)
	if n == 1 && first.is(shout) && len(first.s) <= 6 {
		add(claims.Organization, 2)
	}
}

// placed reports whether Tokens[first:last] are a city or region.
func (t *text) placed(first, last int) bool {
	key := t.key(first, last)
	return len(lexicon.Cities(key)) > 0 || len(lexicon.Regions(key)) > 0
}

// places scores what the tables of cities and regions know.
func (t *text) places(s span, score *[5]float64) {
	key := t.key(s.first, s.last)
	if cities := lexicon.Cities(key); len(cities) > 0 {
		score[claims.Place] += 1 + float64(cities[0].Size)*0.35
	}
	if regions := lexicon.Regions(key); len(regions) > 0 {
		score[claims.Place] += 2
		if regions[0][:2] == "US" || regions[0][:2] == "GB" || regions[0][:2] == "CA" || regions[0][:2] == "AU" {
			score[claims.Place]++
		}
	}
}

// people scores what the tables of given and family names know.
func (t *text) people(s span, score *[5]float64) {
	n := s.last - s.first
	if n > 1 && t.class(s.last-1, "j") {
		n--
	}
	first, last := t.words[s.first], t.words[s.first+n-1]
	_, freq, given := lexicon.GivenName(first.fold)
	common, family := lexicon.FamilyName(last.fold)
	east := lexicon.EastAsian(first.fold)
	switch {
	case n == 1 && given:
		score[claims.Person] += 0.5 + float64(freq)*0.15
	case n == 1 && family:
		score[claims.Person] += 0.5 + float64(common)*0.15
	case n == 1:
	case given:
		score[claims.Person] += 2 + float64(freq)*0.1
		if family {
			score[claims.Person]++
		}
	case strings.ContainsAny(east, "kcvj") && n <= 5:
		score[claims.Person] += 2
	case first.is(initial) && n <= 5:
		score[claims.Person] += 2
	case family && n <= 4:
		score[claims.Person]++
	}
	if n > 1 && n <= 5 && strings.ContainsAny(lexicon.EastAsian(last.fold), "kcvj") && t.words[s.last-1].fold != first.fold {
		score[claims.Person] += 0.5
	}
	for i := s.first; i+1 < s.last; i++ {
		if particle(t.words[i].fold) && !t.class(s.first, "oOp") {
			score[claims.Person] += 0.5
		}
	}
}

// outside scores the kinds by the words beside the name.
func (t *text) outside(s span, score *[5]float64) {
	if s.first > 0 {
		prev := t.words[s.first-1]
		switch prev.fold {
		case "in", "near", "at", "outside", "across", "toward", "towards", "into":
			score[claims.Place] += 1.5
		case "from", "to":
			score[claims.Place]++
		case "of":
			if t.class(s.first-2, "P") || plural(t.word(s.first-2).fold) {
				score[claims.Place] += 5
			}
		case "were", "are", "as", "including", ":":
			for i := s.first - 2; i > max(0, s.first-7); i-- {
				if plural(t.words[i].fold) {
					score[claims.Place] += 5
					break
				}
			}
		case "the":
			score[claims.Organization] += 1
			score[claims.Product] += 0.5
			score[claims.Person]--
		case "by", "with", "for", "against", "said", "says", "told":
			score[claims.Organization] += 0.2
			score[claims.Person] += 0.4
		}
		if title := t.titleBefore(s.first); title.head != nil && !title.head.Thing {
			score[claims.Person] += 3
		} else if title.head != nil {
			score[claims.Product] += 3
		}
	}
	if s.last < len(t.words) {
		t.after(s, score)
	}
}

// after scores the kinds by what follows the name.
func (t *text) after(s span, score *[5]float64) {
	next := t.words[s.last]
	switch next.fold {
	case "said", "says", "told", "added", "asked", "died", "was", "who", "whose", "testified", "wrote", "'s":
		score[claims.Person] += 0.5
	}
	if head := t.titleAt(s.last, s.last+1); head != nil && !head.Thing && head.Kind != claims.Honorific && t.word(s.last+1).is(name) {
		score[claims.Organization] += 2 // "Norvane president Ana Cruz"
		if head.Kind == claims.Office {
			score[claims.Organization] += 1.5
		}
	}
	if next.fold == "who" || next.s == "," && t.word(s.last+1).fold == "who" {
		score[claims.Person] += 2
	}
	if next.s == "," && t.word(s.last+1).is(number) && len(t.word(s.last+1).s) <= 2 && strings.ContainsAny(t.word(s.last+2).s, ",.;") {
		score[claims.Person] += 3
	}
	if next.s == "," && t.word(s.last+1).is(name) {
		if e, ok := t.lookup(s.last+1, s.last+2); ok && e.class == country || len(lexicon.Regions(t.word(s.last+1).fold)) > 0 {
			score[claims.Place] += 2
		}
	}
	if !next.is(name) && t.class(s.last, "P") && t.word(s.last+1).s != "-" {
		score[claims.Place] += 2.5
	}
	if next.s == "(" && t.word(s.last+2).s == ")" && t.word(s.last+1).is(shout) {
		score[claims.Organization] += 1.5
	}
	if t.titleAfter(s.last) {
		score[claims.Person] += 3
	}
}

// plural reports the plural of a word for a kind of place.
func plural(w string) bool {
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		w = stem + "ys"
	}
	return strings.HasSuffix(w, "s") && strings.Contains(lexicon.NameWord(w[:len(w)-1]), "P")
}

// word is token i, or an empty word outside the text.
func (t *text) word(i int) word {
	if i < 0 || i >= len(t.words) {
		return word{}
	}
	return t.words[i]
}
