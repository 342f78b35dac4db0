package entity

import (
	"slices"
	"strings"
	"unicode"

	"concord/claims"
	"concord/claims/lexicon"
)

// agree lets the sure uses of a name within the article decide the kind of the
// unsure ones, and full names that of the words they end with.
func (t *text) agree() {
	kinds := map[string][5]float64{}
	vote := func(key string, k claims.EntityKind, v float64) {
		s := kinds[key]
		s[k] += v
		kinds[key] = s
	}
	for _, n := range t.named {
		v := 0.4
		if n.sure {
			v = 1.5
		}
		vote(t.key(n.first, n.last), n.kind, v)
		if n.kind == claims.Product && n.last-n.first > 1 && t.class(n.first, "Sd") {
			vote(t.key(n.first+1, n.last), n.kind, 4)
		}
		if (n.kind == claims.Organization || n.kind == claims.Product) && n.last-n.first > 1 && n.sure && n.entry.class == 0 && len(t.words[n.first].fold) > 2 {
			v := 0.6
			if key := t.words[n.first].fold; t.class(n.last-1, "L") || !t.placed(n.first, n.first+1) && !knownName(key) && !lexicon.CommonWord(key) { // "Norvane Ltd.", then "Norvane"
				v = 4
			}
			vote(t.words[n.first].fold, n.kind, v)
			if n.last-n.first > 2 { // "Silverlode Mining Company", then "Silverlode Mining"
				vote(t.key(n.first, n.last-1), n.kind, 2)
			}
		}
		if n.kind == claims.Place && n.last-n.first == 2 && t.class(n.first+1, "u") { // "Kessel Province", then "Kessel"
			vote(t.words[n.first].fold, n.kind, 4)
		}
		if n.kind == claims.Person && n.last-n.first > 1 {
			if _, _, given := lexicon.GivenName(t.words[n.first].fold); given && n.sure {
				v *= 2
			}
			last := n.last - 1
			if t.class(last, "j") {
				last--
			}
			vote(t.words[last].fold, claims.Person, v)
			if t.words[n.first].fold != t.words[last].fold && !t.words[n.first].is(initial) {
				vote(t.words[n.first].fold, claims.Person, v*0.6)
			}
		}
	}
	full := t.surnames()
	for i := range t.named {
		n := &t.named[i]
		if n.entry.class != 0 {
			continue
		}
		if key := t.words[n.first].fold; n.last-n.first == 1 && full[key] && (n.kind != claims.Place || !t.placed(n.first, n.last)) {
			n.kind, n.sure = claims.Person, true
			continue
		}
		s := kinds[t.key(n.first, n.last)]
		for k := claims.Person; k <= claims.Product; k++ {
			if s[k] > s[n.kind] {
				n.kind = k
			}
		}
	}
}

// surnames are the last words of the full names of people in the article.
func (t *text) surnames() map[string]bool {
	out := map[string]bool{}
	for _, n := range t.named {
		if n.kind != claims.Person || n.last-n.first < 2 {
			continue
		}
		_, _, given := lexicon.GivenName(t.words[n.first].fold)
		east := lexicon.EastAsian(t.words[n.first].fold)
		if !n.sure && !given && east == "" {
			continue
		}
		last := n.last - 1
		if t.class(last, "j") {
			last--
		}
		out[t.words[last].fold] = true
		if !given && east != "" {
			out[t.words[n.first].fold] = true
		}
	}
	return out
}

// doubtful reports a lone common word that nothing but its capital makes a
// name: "Route", "Panel". Better silence than a wrong entity.
func (t *text) doubtful(s span) bool {
	if s.sure || s.entry.class != 0 {
		return false
	}
	if s.last-s.first > 1 {
		return t.label && s.score < 2 && !t.model(s) && !slices.ContainsFunc(t.a.Tokens[s.first:s.last], func(k claims.Token) bool { return k.Name != "" })
	}
	w := t.words[s.first]
	if t.class(s.first, "nj") || t.class(s.first, "PBD") && lexicon.CommonWord(w.fold) {
		return true
	}
	if t.a.Tokens[s.first].Name != "" || t.class(s.first, "OS") {
		return false
	}
	if strings.ContainsFunc(w.s[1:], unicode.IsUpper) && !w.is(shout) { // VeriSign
		return false
	}
	if (!t.label || s.score >= 1) && !lexicon.CommonWord(w.fold) || w.is(shout) && len(w.s) < 6 && !t.caps[t.sentence(s.first)] {
		return false
	}
	if t.titleBefore(s.first).head != nil {
		return false
	}
	return !t.edge[w.fold]
}

// model reports a letter and a number that a hyphen joins: "P-50".
func (t *text) model(s span) bool {
	return s.last-s.first == 3 && t.words[s.first].is(initial|shout) && t.words[s.first+1].s == "-" && t.words[s.first+2].is(number)
}

// lists gives the unsure names of an enumeration the kind of the sure ones:
// "the villages of A, B and C".
func (t *text) lists() {
	for i := 1; i < len(t.named); i++ {
		a, b := &t.named[i-1], &t.named[i]
		if !t.coordinated(a.last, b.first) || a.kind == b.kind {
			continue
		}
		switch {
		case a.kind == claims.Place && a.score >= 4 && b.entry.class == 0 && b.last-b.first == 1, a.sure && !b.sure && b.entry.class == 0:
			b.kind, b.sure, b.score = a.kind, true, a.score
		case b.sure && !a.sure && a.entry.class == 0 && a.last-a.first == b.last-b.first:
			a.kind = b.kind
		}
	}
}

// coordinated reports whether nothing but a comma or "and" stands between two names.
func (t *text) coordinated(end, start int) bool {
	if start-end < 1 || start-end > 2 {
		return false
	}
	for i := end; i < start; i++ {
		if w := t.words[i].fold; w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return start-end == 1 || t.words[end].s == ","
}
