package quantity

import (
	"math"
	"sort"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A Recognizer finds quantities. It is read-only after New, so it may serve
// many articles at once.
type Recognizer struct {
	words   map[string]*word
	symbols map[string]symbol
	units   map[string]*lexicon.Unit
}

// New builds a Recognizer from the lexicon.
func New() *Recognizer {
	r := &Recognizer{
		words:   make(map[string]*word, 4096),
		symbols: make(map[string]symbol, 512),
		units:   make(map[string]*lexicon.Unit, 256),
	}
	r.load()
	return r
}

// Article fills a.Quantities, sorted by span.
func (r *Recognizer) Article(a *claims.Article) {
	s := scan{r: r, a: a, at: r.atoms(a), pounds: strings.Contains(a.Text, "£")}
	if len(a.Sentences) == 0 {
		s.sentence(0, len(s.at))
	}
	at := 0
	for i := range a.Sentences {
		first, last := a.Sentences[i].First, a.Sentences[i].Last
		for at < len(s.at) && s.at[at].tok < first {
			at++
		}
		begin := at
		for at < len(s.at) && s.at[at].tok < last {
			at++
		}
		s.sentence(begin, at)
	}
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].Start < s.out[j].Start })
	a.Quantities = s.out
}

func (s *scan) sentence(lo, hi int) {
	s.lo, s.hi, s.ended = lo, hi, 0
	capitals, words := 0, 0
	for i := lo; i < hi; i++ {
		if len(s.at[i].text) > 3 && s.at[i].kind == wordAtom {
			words++
			if s.capital(i) {
				capitals++
			}
		}
	}
	s.shouted = words > 2 && capitals*3 > words*2
	for i := lo; i < hi; {
		i = max(s.read(i), i+1)
	}
}

// read reads what stands at atom i and gives the atom after it, i if nothing does.
func (s *scan) read(i int) int {
	t := &s.at[i]
	if t.w != nil {
		if _, next := s.match(t.w.idioms, i); next > i {
			return next
		}
	}
	switch t.kind {
	case digitsAtom:
		if next := s.joined(i); next > i {
			return next
		}
	case markAtom:
		if !s.has(i, moneyCue) {
			return i
		}
	case clockAtom:
		return i
	case codeAtom:
		return s.code(i)
	case decadeAtom:
		return s.decade(i)
	case ordinalAtom:
		return s.ordinal(i, i+1, t.val)
	case wordAtom:
		w := t.w
		if w == nil {
			return i
		}
		switch {
		case w.class == decadeWord:
			return s.decade(i)
		case w.class == ordinalWord:
			return s.ordinal(i, i+1, w.min)
		case w.class == tenWord && s.isHyphen(i+1) && i+2 < s.hi && s.at[i+2].w != nil && s.at[i+2].w.class == ordinalWord && s.at[i+2].w.min < 10:
			return s.ordinal(i, i+3, w.min+s.at[i+2].w.min)
		case w.class == noClass && w.cues&moneyCue == 0 && t.norm != "a" && t.norm != "an":
			return i
		}
	}
	if next := s.score(i); next > i {
		return next
	}
	m, ok := s.amount(i)
	if !ok {
		return i
	}
	return s.sense(&m)
}

// sense finds what the number is doing, the rarer uses first.
func (s *scan) sense(m *amount) int {
	if s.at[m.numFirst].time >= inSet {
		if next := s.age(m); next > 0 {
			return next
		}
		return m.numLast
	}
	for _, try := range [...]func(*amount) int{s.special, s.dated, s.magnitude, s.named, s.age, s.share} {
		if next := try(m); next > 0 {
			return next
		}
	}
	return s.plainly(m)
}

// plainly is a count, a measure, a sum of money or a percentage.
func (s *scan) plainly(m *amount) int {
	if m.bare() && s.is(m.last, "times") && s.has(m.last+1, timesCue) {
		m.last++
		return s.multiple(m)
	}
	q := claims.Quantity{Kind: claims.Count, Base: 1}
	s.unitOf(m, &q)
	return s.emit(m, &q, true)
}

// unitOf sets kind, unit, dimension and base of q from what stands by the number.
func (s *scan) unitOf(m *amount, q *claims.Quantity) {
	switch {
	case m.currency != nil:
		q.Kind, q.Unit, q.Dimension, q.Base = claims.Money, m.currency.Code, "money", 1
		switch q.Unit {
		case "pound":
			q.Unit = "GBP"
		case "won":
			q.Unit = "KRW"
		}
	case m.unit != nil:
		q.Kind, q.Unit, q.Dimension = claims.Measure, m.unit.Symbol, m.unit.Dimension
		q.Base, q.Offset = m.unit.Factor, m.unit.Offset
		if q.Unit == "%" || q.Dimension == "points" {
			q.Kind = claims.Percent
		}
		if q.Unit == "degree" && s.has(m.last, angleCue) {
			q.Dimension, q.Base = "angle", 1
		}
	case m.n.ratio:
		q.Kind, q.Dimension = claims.Percent, "ratio"
	}
	if m.per == "" {
		return
	}
	if m.perFactor > 0 {
		q.Base /= m.perFactor
	}
	q.Unit += "/" + m.per
	q.Dimension = strings.TrimPrefix(q.Dimension+"/"+m.perDim, "/")
	if q.Dimension == "length/time" {
		q.Dimension = "speed"
	}
	if u := s.r.rateUnit(q.Unit); u != nil {
		q.Unit, q.Dimension, q.Base = u.Symbol, u.Dimension, u.Factor
	}
}

// rateUnit finds a unit of the table by a rate composed of others: mi/h is mph.
func (r *Recognizer) rateUnit(composed string) *lexicon.Unit {
	if u := r.units[composed]; u != nil {
		return u
	}
	if w := r.words[composed]; w != nil {
		for _, p := range w.units {
			if p.unit != nil && len(p.words) == 1 {
				return p.unit
			}
		}
	}
	return nil
}

// emit adds q for the amount m with the hedges around it, and gives the atom
// after it. With head set it looks for what is counted or measured.
func (s *scan) emit(m *amount, q *claims.Quantity, head bool) int {
	h := hedging{min: 1, max: 1}
	first := s.hedgesBefore(m.first, &h)
	if m.ranged && (s.is(first-1, "between") || s.is(first-1, "from")) {
		first--
		if s.is(first-1, "ranging") || s.is(first-1, "anywhere") {
			first--
		}
	}
	last := s.hedgeAfter(m.last, &h)
	s.attribute(m, first)
	skip := 0
	if head {
		if of := s.head(last, m, q); of >= 0 {
			s.setOf(q, of)
			skip = s.countRate(q, of, last)
			if of == s.at[min(last, s.hi-1)].tok { // 12 people or more
				s.hedgeAfter(last+1, &h)
			}
		} else if q.Kind == claims.Count && !m.n.vague && m.n.class == noClass {
			q.Kind = claims.Bare
		}
	}
	m.spread(q, h)
	next := s.add(first, last, m.numFirst, m.numLast, q)
	s.attributive = m.adjective
	return max(next, skip)
}

// countRate reads "12 people a day" and gives the atom after it.
func (s *scan) countRate(q *claims.Quantity, of int32, last int) int {
	k := last
	for k < s.hi && s.at[k].tok <= of {
		k++
	}
	if q.Kind != claims.Count || k >= s.hi {
		return 0
	}
	r := amount{last: k}
	if !s.is(k, "per") && !s.is(k, "a") && !s.is(k, "an") && !s.is(k, "each") && !s.is(k, "every") || s.at[min(k+1, s.hi-1)].time == inDate {
		return 0
	}
	s.rate(&r)
	switch r.perDim {
	case "time":
		q.Unit, q.Dimension, q.Base = "/"+r.per, "1/time", 1/r.perFactor
	case "ratio":
		q.Unit, q.Dimension, q.Base = "/"+r.per, "ratio", 1/r.perFactor
		return r.last
	}
	return 0
}

func (s *scan) setOf(q *claims.Quantity, tok int32) {
	q.Of = tok + 1
	t := &s.a.Tokens[tok]
	if t.Lemma != "" {
		q.Noun = t.Lemma
		return
	}
	q.Noun = s.r.lemma(t.Norm)
}

// add appends q over atoms [first, last) and looks whether it restates the one before.
func (s *scan) add(first, last, numFirst, numLast int, q *claims.Quantity) int {
	if first >= last || numFirst >= numLast || math.IsNaN(q.Min) || math.IsNaN(q.Max) || q.Min > q.Max {
		return last
	}
	q.Span = claims.Span{Start: s.at[first].start, End: s.at[last-1].end}
	q.Number = claims.Span{Start: s.at[numFirst].start, End: s.at[numLast-1].end}
	q.First, q.Last = s.at[first].tok, s.at[last-1].tok+1
	s.restate(first, q)
	s.out = append(s.out, *q)
	s.ended, s.attributive = last, false
	return last
}

// restate ties "(30 miles)" or ", or 30 miles," to the measure before it.
func (s *scan) restate(first int, q *claims.Quantity) {
	if len(s.out) == 0 || s.ended == 0 {
		return
	}
	prev := &s.out[len(s.out)-1]
	if prev.Value == q.Value && prev.Kind == claims.Bare && s.is(first-1, "(") && first-1 == s.ended && q.Hedge == claims.Exact && q.Kind <= claims.Count { // twelve (12) people
		q.Restates, prev.Kind, prev.Of, prev.Noun = int32(len(s.out)), q.Kind, q.Of, q.Noun
		return
	}
	if prev.Dimension != q.Dimension || prev.Kind != q.Kind || prev.Unit == q.Unit || q.Kind != claims.Measure && q.Kind != claims.Money {
		return
	}
	k := first - 1
	switch {
	case s.is(k, "("), s.is(k, "["), s.is(k, "/"):
	case s.is(k, "or") && s.is(k-1, ","):
		k--
	default:
		return
	}
	// 50 acres of forest (20 hectares)
	if k != s.ended && !(s.is(s.ended, "of") && prev.Of > 0 && k > s.ended && s.at[k-1].tok == prev.Of-1) {
		return
	}
	q.Restates = int32(len(s.out))
	if prev.Restates > 0 {
		q.Restates = prev.Restates
	}
	if q.Of == 0 {
		q.Of, q.Noun = prev.Of, prev.Noun
	}
}
