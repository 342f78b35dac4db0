package timex

import (
	"strings"

	"concord/claims"
)

// A Recognizer finds and dates the time expressions of articles. It is safe
// for use on many articles at once.
type Recognizer struct{ tab *tables }

// New reads the tables.
func New() *Recognizer { return &Recognizer{tab: newTables()} }

// Article assigns a.Times, and a.Published if it is zero and the text gives it.
func (r *Recognizer) Article(a *claims.Article) {
	m := &matcher{tab: r.tab, text: a.Text, toks: a.Tokens, words: make([]word, len(a.Tokens)), sents: a.Sentences}
	for i := range a.Tokens {
		m.words[i] = r.tab.look(a.Tokens[i].Norm)
	}
	if len(m.sents) == 0 && len(a.Tokens) > 0 {
		m.sents = []claims.Sentence{{Last: int32(len(a.Tokens))}}
	}
	for i := range m.sents {
		m.line = m.sents[i].Kind == claims.DateLine || m.sents[i].Kind == claims.Byline
		m.body = m.sents[i].Kind == claims.Body
		m.sentence(m.sents[i].First, m.sents[i].Last)
	}
	inferred := false
	if a.Published.IsZero() {
		a.Published, inferred = published(m)
	}
	borrow(m, wall(a.Published))
	res := &resolver{m: m, pub: wall(a.Published), inferred: inferred || doubtful(a.Published), own: ownDate(m.exprs)}
	a.Times = make([]claims.TimeExpr, 0, len(m.exprs))
	for i := range m.exprs {
		a.Times = append(a.Times, res.resolve(&m.exprs[i]))
	}
}

// look is what the tables or the figures say of a word.
func (t *tables) look(norm string) word {
	if norm == "" {
		return word{}
	}
	if c := norm[0]; c >= '0' && c <= '9' || c == '\'' && len(norm) > 1 && norm[1] <= '9' && norm[1] >= '0' {
		if w, ok := t.words[norm]; ok {
			w.class |= digits
			return w
		}
		return digitWord(norm)
	}
	if rest, ok := strings.CutPrefix(norm, "mid-"); ok && rest != "" { // one token, as in the treebanks
		w := t.look(rest)
		if w.class != 0 {
			w.class |= prefixed
		}
		return w
	}
	return t.words[norm]
}
