package quantity

import (
	"strings"

	"concord/claims"
)

// reach is how many atoms after a number its noun is looked for.
const reach = 9

// head finds the token of what is counted or measured by the amount that ends
// before atom k; -1 if there is none. Tags decide where they are set; without
// them the first plural form does.
func (s *scan) head(k int, m *amount, q *claims.Quantity) int32 {
	if s.is(k, "worth") { // $2 million worth of gold
		k++
	}
	switch {
	case m.n.ratio && m.bare() && (s.is(m.first-1, "a") || s.is(m.first-1, "the")) && !s.is(k, "of"):
		m.adjective = true // a two-thirds majority
		return s.measuredHead(k, m, q)
	case m.n.ratio:
		if s.is(k, "the") || s.has(k, whoseCue) { // half the homes
			k++
		}
		return s.countedHead(k, m)
	case q.Kind == claims.Count:
		return s.countedHead(k, m)
	}
	return s.measuredHead(k, m, q)
}

// measuredHead finds what a measure, a sum or a percentage is of: a 50-mile
// march, 50 tonnes of grain, five years' jail, a fine of $500.
func (s *scan) measuredHead(k int, m *amount, q *claims.Quantity) int32 {
	if m.adjective {
		k = s.attributes(k)
		if s.isHyphen(k) && s.glued(k) {
			k++
		}
		if s.tag(k) == "" && s.has(k, verbNounCue) {
			return s.at[k].tok
		}
	}
	bare := !s.noun(k) && !strings.HasPrefix(s.tag(k), "JJ")
	switch {
	case s.is(k, "of"):
		k = s.partitive(k + 1)
	case m.adjective:
	case q.Dimension == "time" && s.is(k, "'"):
		k++
	case s.tag(k) == "", q.Dimension == "length", q.Dimension != "time" && bare: // 30 miles south
		return s.headBefore(m)
	}
	if at := s.phrase(k, m, true); at >= 0 {
		return s.at[at].tok
	}
	return s.headBefore(m)
}

// countedHead finds what a number counts: two dozen fire engines, 12 of the 40
// passengers, a six-game streak, 56 are women.
func (s *scan) countedHead(k int, m *amount) int32 {
	if s.isHyphen(k) && s.glued(k) {
		k++
		if s.has(k, extentCue) { // the 12-strong choir
			if at := s.phrase(k+1, m, true); at >= 0 {
				return s.at[at].tok
			}
		} else if s.isWord(k) && s.glued(k) && s.content(k) {
			return s.at[k].tok
		}
	}
	switch {
	case s.is(k, "of"):
		k = s.partitive(k + 1)
	case s.is(k, ")") && s.is(m.first-1, "(") && s.ended == m.first-1: // twelve (12) people
		k++
	case s.is(k, "and"), s.is(k, "or"), s.is(k, "to") && s.is(m.first-1, "from"): // 10 and as many as 30 people
		if next := s.another(k + 1); next > 0 {
			k = next
		}
	}
	if s.has(k, moneyCue) { // two $1,000 notes
		k = s.attributes(k)
	}
	if at := s.phrase(k, m, false); at >= 0 {
		return s.at[at].tok
	}
	if (s.is(k, "are") || s.is(k, "were")) && s.plural(k+1) {
		return s.at[k+1].tok
	}
	return s.parsed(m)
}

// attributes steps over further measures of one noun: an eight-year, $200
// million deal; 10-, 12- and 15-year terms.
func (s *scan) attributes(k int) int {
	for range 5 {
		next := k
		for s.is(next, ",") || s.is(next, "and") || s.is(next, "or") || s.is(next, "to") || s.isHyphen(next) {
			next++
		}
		m, ok := s.amount(next)
		if !ok || m.bare() {
			break
		}
		k = m.last
	}
	return k
}

// partitive steps over "the 40" in "12 of the 40 passengers".
func (s *scan) partitive(k int) int {
	for range 6 {
		if k >= s.hi {
			break
		}
		switch s.at[k].norm {
		case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "these", "those", "all", "about", "some", "more", "than", "at", "least", "nearly", "just", "only", "around", "over", "almost", "both":
			k++
			continue
		}
		if n, ok := s.numeral(k, false); ok && n.last > k && s.at[k].norm != "no" {
			k = n.last
			continue
		}
		break
	}
	return k
}

// content reports whether the word at k is no function word.
func (s *scan) content(k int) bool {
	if tag := s.tag(k); tag != "" {
		return tag[0] == 'N' || tag[0] == 'V' || tag[0] == 'J'
	}
	return !s.has(k, stopCue)
}

// another gives the atom after a bare number with its hedges at k; 0 if there is none.
func (s *scan) another(k int) int {
	for range 4 {
		if m, ok := s.amount(k); ok {
			if m.bare() && m.n.class <= heapWord {
				return m.last
			}
			return 0
		}
		if tag := s.tag(k); strings.HasPrefix(tag, "V") || tag == "MD" { // was 34 and had two sons
			return 0
		}
		k++
	}
	return 0
}

// headBefore takes the noun of "a fine of $500", "a crew of 12".
func (s *scan) headBefore(m *amount) int32 {
	h := hedging{min: 1, max: 1}
	i := s.hedgesBefore(m.first, &h)
	if m.ranged && s.is(i-1, "between") {
		i--
	}
	if m.n.vague || !s.is(i-1, "of") || !s.isWord(i-2) || !s.noun(i-2) || strings.HasSuffix(s.at[i-2].norm, "ing") {
		return -1
	}
	return s.at[i-2].tok
}

// parsed asks the parse: the number's governor as a numeral, or the noun whose
// "of" it is.
func (s *scan) parsed(m *amount) int32 {
	tok := s.at[m.numLast-1].tok
	t := &s.a.Tokens[tok]
	if h := tok + t.Head; t.Rel == "nummod" && h > tok && h < tok+reach && h < int32(len(s.a.Tokens)) && s.together(tok+1, h) {
		return h
	}
	return s.headBefore(m)
}

// together reports that no preposition and no mark between clauses parts two tokens.
func (s *scan) together(i, j int32) bool {
	for ; i < j; i++ {
		switch t := &s.a.Tokens[i]; {
		case t.Tag == "IN" && t.Norm != "of", t.Norm == ";", t.Norm == ":", t.Norm == ",":
			return false
		}
	}
	return true
}

// lemma makes a singular of a plural form.
func (r *Recognizer) lemma(norm string) string {
	if w := r.words[norm]; w != nil && w.lemma != "" {
		return w.lemma
	}
	if !pluralForm(norm) {
		return norm
	}
	stem := norm[:len(norm)-1]
	switch {
	case strings.HasSuffix(norm, "ies") && len(norm) > 4:
		return norm[:len(norm)-3] + "y"
	case strings.HasSuffix(norm, "sses"), strings.HasSuffix(norm, "shes"), strings.HasSuffix(norm, "ches"), strings.HasSuffix(norm, "xes"), strings.HasSuffix(norm, "zzes"), strings.HasSuffix(norm, "oes"):
		return norm[:len(norm)-2]
	}
	return stem
}
