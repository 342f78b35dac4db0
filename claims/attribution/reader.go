package attribution

import (
	"concord/claims"
	"concord/claims/lexicon"
)

// A Reader finds clauses, predicates and speakers. It is safe for concurrent use.
type Reader struct {
	cues  map[string]map[string]bool // effect -> words
	verbs map[string]sense
	nouns map[string]sense
	adjs  map[string]sense
}

// A sense is the class of a word, and whether it states its opposite.
type sense struct {
	class    string
	opposite bool
}

// New builds the reader from the tables of cues and predicates.
func New() *Reader {
	r := &Reader{cues: map[string]map[string]bool{}, verbs: map[string]sense{}, nouns: map[string]sense{}, adjs: map[string]sense{}}
	for effect, words := range lexicon.Cues() {
		r.cues[effect] = map[string]bool{}
		for _, w := range words {
			r.cues[effect][w] = true
		}
	}
	for _, p := range lexicon.Predicates() {
		enter(r.verbs, p.Verbs, sense{p.Class, false})
		enter(r.verbs, p.Opposites, sense{p.Class, true})
		enter(r.nouns, p.Nouns, sense{p.Class, false})
		enter(r.adjs, p.Adjectives, sense{p.Class, false})
		enter(r.adjs, p.Opposites, sense{p.Class, true})
	}
	return r
}

// enter keeps the first class that claims a word: the table lists the
// commoner reading first.
func enter(m map[string]sense, words []string, s sense) {
	for _, w := range words {
		if _, taken := m[w]; !taken {
			m[w] = s
		}
	}
}

// Article assigns the article's clauses, predicates and attributions.
func (r *Reader) Article(a *claims.Article) {
	a.Clauses, a.Predicates, a.Attributions = nil, nil, nil
	var groups []group
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if !s.Kind.HasClaims() || s.First == s.Last {
			continue
		}
		groups = r.groups(a, s, groups[:0])
		first := len(a.Clauses)
		r.clauses(a, int32(i), groups)
		from := len(a.Predicates)
		var before handover
		for c := first; c < len(a.Clauses); c++ {
			before = r.predicates(a, int32(c), before)
		}
		r.scope(a, s, a.Predicates[from:])
		r.attribute(a, s, a.Predicates[from:])
	}
}

// is reports whether a token is a cue of the given effect, by form or lemma.
func (r *Reader) is(effect string, t *claims.Token) bool {
	words := r.cues[effect]
	return words[t.Norm] || words[t.Lemma]
}
