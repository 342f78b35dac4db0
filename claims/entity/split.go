package entity

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// split cuts a run into names: leading peoples and titles are parted from the
// name behind them, and names of the tables from what stands beside them.
func (t *text) split(r run) []span {
	first, last := r.first, r.last
	if t.words[first].fold == "the" && last-first > 1 {
		first++
	}
	if e, ok := t.lookup(first, last); ok {
		return []span{{first: first, last: last, kind: e.kind(), entry: e, sure: true}}
	}
	if at, n := t.innerTitle(first, last); n > 0 {
		var out []span
		if at > first && !t.endsTitle(first, at+n) {
			out = t.split(run{first, at})
		}
		return append(out, t.split(run{at + n, last})...)
	}
	if n := t.trailingTitle(first, last); n > 0 {
		return t.split(run{first, last - n})
	}
	if t.headed(first, last) {
		return []span{t.classify(span{first: first, last: last})}
	}
	return t.peel(first, last)
}

// endsTitle reports whether a title that begins before the run, or with it,
// ends at token end: "National Security Adviser" at the head of a sentence.
func (t *text) endsTitle(first, end int) bool {
	for n := end - first; n <= min(t.reach, end); n++ {
		if t.titleAt(end-n, end) != nil {
			return true
		}
	}
	return false
}

// trailingTitle counts the words of a title that ends a run behind a place:
// "Orange County Sheriff".
func (t *text) trailingTitle(first, last int) int {
	for n := min(t.reach, last-first-1); n > 0; n-- {
		head := t.titleAt(last-n, last)
		if head == nil || head.Thing || head.Kind != claims.Office && head.Kind != claims.Rank {
			continue
		}
		if e, ok := t.lookup(first, last-n); ok && e.class != body || t.placed(first, last-n) || t.class(last-n-1, "P") {
			return n
		}
	}
	return 0
}

// headed reports whether the run's own words say that all of it is one name.
func (t *text) headed(first, last int) bool {
	if last-first < 2 {
		return false
	}
	return t.class(last-1, "LOPBD") || t.class(first, "S") || t.class(first, "od") && t.words[first+1].fold == "of" || t.class(first, "d") && first+1 < last
}

// peel takes the tables' names off the head of a run, and leaves the rest as one name.
func (t *text) peel(first, last int) []span {
	n := min(t.longest[t.words[first].fold], last-first)
	for ; n > 0; n-- {
		e, ok := t.lookup(first, first+n)
		if !ok {
			continue
		}
		if first+n == last {
			break
		}
		rest := first + n
		if t.words[rest].s == "-" || t.words[rest].s == "/" {
			if rest++; !t.listed(rest, rest+1) {
				break
			}
		} else if e.class != demonym && (e.class != country || !t.person(rest, last)) {
			break
		}
		return append([]span{{first: first, last: first + n, kind: e.kind(), entry: e, sure: true}}, t.split(run{rest, last})...)
	}
	// "Sorel-Diallo summit": two surnames, not one.
	if mid := first + 1; last-first >= 3 && t.words[mid].s == "-" && t.apart(first, first+2) {
		out := []span{t.classify(span{first: first, last: mid}), t.classify(span{first: mid + 1, last: mid + 2})}
		if last > mid+2 {
			out = append(out, t.split(run{mid + 2, last})...)
		}
		return out
	}
	if t.labelled(first, last) {
		return append(t.split(run{first, first + 1}), t.split(run{first + 1, last})...)
	}
	return []span{t.classify(span{first: first, last: last})}
}

// labelled reports whether a run is a person's name behind a word that is none
// of it: a team's ("Chargers Ana Cruz"), a position's ("NT Ana Cruz").
func (t *text) labelled(first, last int) bool {
	if last-first < 3 || !letter(t.words[first+1].s) {
		return false
	}
	w := t.words[first]
	if _, _, ok := lexicon.GivenName(w.fold); ok || lexicon.EastAsian(w.fold) != "" || !t.person(first+1, last) || t.class(last-1, "LOPBD") {
		return false
	}
	_, freq, given := lexicon.GivenName(t.words[first+1].fold)
	return given && freq > 1 && (lexicon.CommonWord(w.fold) || w.is(shout) && len(w.s) < 5 && !w.is(initial))
}

// apart reports whether two words that a hyphen joins are names of their own:
// each stands elsewhere in the article without the other.
func (t *text) apart(i, j int) bool {
	return t.free[t.words[i].fold] && t.free[t.words[j].fold]
}

// lookup finds Tokens[first:last] in the gazetteer. Words that are names of
// states only in capitals ("US", "us") must have them.
func (t *text) lookup(first, last int) (entry, bool) {
	if first >= last {
		return entry{}, false
	}
	e, ok := t.gazetteer[t.key(first, last)]
	if ok && e.class == demonym && last-first == 1 && !ascii(t.words[first].s) { // Germán is no German
		return entry{}, false
	}
	if !ok || last-first == 1 && len(t.words[first].s) <= 3 && !t.words[first].is(shout) && e.name != t.words[first].s && e.class != demonym {
		return entry{}, false
	}
	return e, ok
}

func (e entry) kind() claims.EntityKind {
	if e.class == body {
		return claims.Organization
	}
	return claims.Place
}

// innerTitle finds a title in the run with a person's name behind it: where it
// begins, and its words.
func (t *text) innerTitle(first, last int) (at, n int) {
	if t.class(last-1, "LOPB") && !strings.HasSuffix(t.a.Tokens[last-1].Name, "PER") {
		return 0, 0
	}
	for end := last - 1; end > first; end-- {
		for n := min(t.reach, end-first); n > 0; n-- {
			at := end - n
			head := t.titleAt(at, end)
			if head == nil || head.Thing && !t.class(end, "S") {
				continue
			}
			if n == 1 && t.class(at, "g") && last-end == 1 && (at == first && t.word(at-1).fold != "the" || t.titleBefore(at).head != nil) {
				continue
			}
			if _, listed := t.lookup(at, last); listed {
				continue
			}
			if !t.person(end, last) && (head.Kind == claims.Occupation || head.Kind == claims.Relation || last-end > 4) {
				continue
			}
			return at, n
		}
	}
	return 0, 0
}

// person reports whether Tokens[first:last] look like a person's name.
func (t *text) person(first, last int) bool {
	if first >= last {
		return false
	}
	if strings.HasSuffix(t.a.Tokens[first].Name, "-PER") {
		return true
	}
	w := t.words[first]
	if _, _, ok := lexicon.GivenName(w.fold); ok && last-first > 1 {
		return true
	}
	if strings.ContainsAny(lexicon.EastAsian(w.fold), "kcvj") && last-first > 1 {
		return true
	}
	_, known := lexicon.FamilyName(t.words[last-1].fold)
	return w.is(initial) && last-first > 1 || known && last-first > 1 && !lexicon.CommonWord(w.fold)
}
