package timex

import "concord/claims"

// hedgeMods are the modifiers that the kinds of hedge in lexicon/timex.txt give.
var hedgeMods = map[string]claims.TimeMod{"approx": claims.ModApprox, "less": claims.ModLess, "more": claims.ModMore}

// hedge reads the words before an amount that make it a bound or a guess, and
// gives the token after them: "about", "more than", "no more than", "at least", "up to".
func (m *matcher) hedge(i int32, e *expr) (int32, bool) {
	w := m.at(i)
	if w.class&opening != 0 {
		if p, end := m.phrase(i); end > i && hedgeMods[p.sort] != 0 {
			e.mod = hedgeMods[p.sort]
			return end, true
		}
	}
	if w.class&hedge == 0 {
		return i, false
	}
	if s := m.norm(i); (s == "over" || s == "under") && !m.has(i+1, article) {
		return i, false // "over three years": within them
	}
	e.mod = hedgeMods[w.sort]
	return i + 1, true
}

// phrase finds the longest phrase of lexicon/timex.txt at token i.
func (m *matcher) phrase(i int32) (best phrase, end int32) {
	end = i
	for _, p := range m.tab.phrases[m.norm(i)] {
		if q := m.follows(i, p.words); q > end {
			best, end = p, q
		}
	}
	return best, end
}

// follows matches words from token i on; i if they differ.
func (m *matcher) follows(i int32, words []string) int32 {
	for k, w := range words {
		if m.norm(i+int32(k)) != w {
			return i
		}
	}
	return i + int32(len(words))
}
