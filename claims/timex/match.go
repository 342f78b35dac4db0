package timex

import (
	"sort"

	"concord/claims"
)

// A matcher finds the expressions of one article. It reads tokens, never text,
// but for capitals and for dates that the tokeniser may have cut in any way.
type matcher struct {
	tab    *tables
	text   string
	toks   []claims.Token
	words  []word
	sents  []claims.Sentence
	lo, hi int32 // the sentence
	nested bool  // within "the night of"
	line   bool  // the sentence is a date line
	body   bool  // the sentence is running text
	exprs  []expr
}

var noWord word

// at is what the tables know of token i; beyond the sentence, nothing.
func (m *matcher) at(i int32) *word {
	if i < m.lo || i >= m.hi {
		return &noWord
	}
	return &m.words[i]
}

func (m *matcher) has(i int32, c class) bool { return m.at(i).class&c != 0 }

// norm is the text of token i in lower case; beyond the sentence, "".
func (m *matcher) norm(i int32) string {
	if i < m.lo || i >= m.hi {
		return ""
	}
	return m.toks[i].Norm
}

// joined reports whether nothing stands between token i and the one before.
func (m *matcher) joined(i int32) bool {
	return i > m.lo && i < m.hi && m.toks[i-1].End == m.toks[i].Start
}

// hyphen reports whether token i is a hyphen within a word.
func (m *matcher) hyphen(i int32) bool {
	return m.norm(i) == "-" && m.joined(i) && m.joined(i+1)
}

// skipHyphen steps over a hyphen within a word.
func (m *matcher) skipHyphen(i int32) int32 {
	if m.hyphen(i) {
		return i + 1
	}
	return i
}

// capital reports whether token i begins with a capital.
func (m *matcher) capital(i int32) bool {
	if i < m.lo || i >= m.hi {
		return false
	}
	c := m.text[m.toks[i].Start]
	return c >= 'A' && c <= 'Z'
}

// sentence collects the expressions of the tokens lo to hi.
func (m *matcher) sentence(lo, hi int32) {
	m.lo, m.hi = lo, hi
	if n := len(m.exprs); n > 0 { // a zone's name may have been read ahead
		lo = max(lo, m.exprs[n-1].last)
	}
	for i := lo; i < hi; {
		if m.words[i].class&starts == 0 {
			i++
			continue
		}
		e := expr{first: i}
		end := m.match(i, &e)
		if end <= i {
			i++
			continue
		}
		e.last = end
		m.exprs = append(m.exprs, e)
		i = end
	}
}

// match reads the expression that begins at token i and gives its end, or i if there is none.
func (m *matcher) match(i int32, e *expr) int32 {
	p, ok := m.hedge(i, e)
	if !ok {
		return m.plain(i, e)
	}
	e.first = p
	if end := m.plain(p, e); end > p && e.first == p && m.takesHedge(i, e) && m.norm(end-1) != "period" {
		e.first = i
		return end
	}
	*e = expr{first: i}
	return i
}

// takesHedge keeps "over Christmas" and "under this year's plan" from counting as hedged.
func (m *matcher) takesHedge(i int32, e *expr) bool {
	if e.kind == spanKind || e.kind == stepKind && e.unit != 0 && e.n != 0 && !e.stepped {
		return true
	}
	return m.at(i).sort == "approx" && e.typ != claims.Set && e.kind != refKind && m.norm(i) != "some" && e.wday == 0
}

// plain reads an expression without a hedge: the longest reading wins, and of two the earlier in this list.
func (m *matcher) plain(i int32, e *expr) int32 {
	best, end := *e, i
	for k := range plainReaders {
		try := *e
		if p := m.readPlain(k, i, &try); p > end {
			best, end = try, p
		}
	}
	*e = best
	return end
}

const plainReaders = 5

// readPlain calls by number, and not through a table of functions, so that the
// trial expressions stay on the stack.
func (m *matcher) readPlain(k int, i int32, e *expr) int32 {
	switch k {
	case 0:
		return m.clockTime(i, e)
	case 1:
		return m.edged(i, e)
	case 2:
		return m.set(i, e)
	case 3:
		return m.ref(i, e)
	}
	return m.amount(i, e)
}

// sentenceAt is the index of the sentence that holds token i.
func (m *matcher) sentenceAt(i int32) int {
	n := sort.Search(len(m.sents), func(k int) bool { return m.sents[k].Last > i })
	return min(n, len(m.sents)-1)
}

// sentenceOf is the range of the sentence that holds token i.
func (m *matcher) sentenceOf(i int32) (lo, hi int32) {
	s := &m.sents[m.sentenceAt(i)]
	return s.First, s.Last
}
