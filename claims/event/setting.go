package event

import (
	"slices"

	"concord/claims"
)

// A setting is where a value stands: what the parse and the mentions put
// around it.
type setting struct {
	clause    []int32           // terms of what hangs on the same verb
	noun      string            // lemma of what is counted; "" if none
	verb      string            // lemma of the verb above it, or of the root
	subject   string            // lemma of that verb's subject, "" if none
	object    string            // of its object
	before    string            // the lemma before the value
	after     string            // the lemma behind it
	modifiers []string          // lemmas that qualify the noun, sorted
	entities  []claims.EntityID // of the clause, sorted
	periods   []string          // ordinals, and values of spans and dates, of the clause, sorted
	owner     claims.EntityID   // the nearest named in the sentence
	attached  claims.EntityID   // whose name the value directly follows: "Ann Lee (12-3, 9 by knockout)"
	listed    int               // amounts in the sentence
	place     float64           // of the sentence in the article, 0 to 1
}

// A reader makes the settings of one article's claims.
type reader struct {
	ix      *index
	a       *claims.Article
	terms   []int32 // by token, -1 for none
	verbs   []int32 // by token: see Article.VerbOver
	clauses map[int32][]int32
	listed  []int // amounts by sentence
}

func (ix *index) newReader(a *claims.Article, terms []int32) *reader {
	r := &reader{ix: ix, a: a, terms: terms, verbs: make([]int32, len(a.Tokens)), clauses: map[int32][]int32{}, listed: make([]int, len(a.Sentences))}
	for i := range a.Tokens {
		r.verbs[i] = a.VerbOver(int32(i))
	}
	at := 0
	for i := range a.Quantities {
		for at+1 < len(a.Sentences) && a.Sentences[at].Last <= a.Quantities[i].First {
			at++
		}
		if len(r.listed) > 0 {
			r.listed[at]++
		}
	}
	return r
}

// setting reads the surroundings of a claim's value, which stands at tokens at.
func (r *reader) setting(c *claims.Claim, at extent) setting {
	const reach = 200 // tokens to either side; bounds the work on a sentence without end
	s := r.a.Sentences[c.Sentence]
	s.First, s.Last = max(s.First, at.first-reach), min(s.Last, at.last+reach)
	head := max(at.last-1, at.first)
	out := setting{listed: r.listed[c.Sentence], place: float64(c.Sentence) / float64(max(1, len(r.a.Sentences)))}
	if q := c.Value.Quantity; q > 0 {
		if of := r.a.Quantities[q-1].Of; of > 0 {
			head = of - 1
			out.noun = r.a.Tokens[head].Lemma
			out.modifiers = r.modifiers(s, head, at)
		}
	}
	if head < s.First || head >= s.Last {
		return out
	}
	verb := r.verbs[head]
	out.verb = r.a.Tokens[verb].Lemma
	for i := s.First; i < s.Last; i++ {
		if t := &r.a.Tokens[i]; i+t.Head == verb && i != verb {
			switch {
			case len(t.Rel) >= 5 && t.Rel[:5] == "nsubj":
				out.subject = t.Lemma
			case t.Rel == "obj":
				out.object = t.Lemma
			}
		}
	}
	if at.first > s.First {
		out.before = r.a.Tokens[at.first-1].Lemma
	}
	if at.last < s.Last {
		out.after = r.a.Tokens[at.last].Lemma
	}
	out.clause = r.clause(s, verb)
	out.periods = r.periods(c, s, verb)
	out.entities, out.owner = r.named(s, verb, at)
	out.attached = r.attached(s, at)
	return out
}

// clause is the set of terms of the tokens of one verb.
func (r *reader) clause(s claims.Sentence, verb int32) []int32 {
	if set, ok := r.clauses[verb]; ok {
		return set
	}
	var words []int32
	for i := s.First; i < s.Last; i++ {
		if r.verbs[i] == verb {
			words = append(words, r.terms[i])
		}
	}
	r.clauses[verb] = termSet(words)
	return r.clauses[verb]
}

// modifiers are the words that qualify a counted noun.
func (r *reader) modifiers(s claims.Sentence, noun int32, at extent) []string {
	var out []string
	for i := s.First; i < min(s.Last, noun); i++ {
		t := &r.a.Tokens[i]
		if i+t.Head == noun && (i < at.first || i >= at.last) && (t.Rel == "amod" || t.Rel == "compound") {
			out = append(out, t.Lemma)
		}
	}
	slices.Sort(out)
	return out
}

// named are the entities of a verb's clause, and the one that stands nearest
// to the value in its sentence, before it rather than behind.
func (r *reader) named(s claims.Sentence, verb int32, at extent) (clause []claims.EntityID, owner claims.EntityID) {
	from, _ := slices.BinarySearchFunc(r.a.Mentions, s.First, func(m claims.Mention, first int32) int { return int(m.First - first) })
	best := int32(1 << 30)
	for _, m := range r.a.Mentions[from:] {
		if m.First >= s.Last {
			break
		}
		if m.Entity == 0 {
			continue
		}
		if r.verbs[m.Head] == verb {
			clause = append(clause, m.Entity)
		}
		gap := at.first - m.Last
		if gap < 0 {
			gap = m.First - at.last + 1
		}
		if m.Form == claims.Named && gap < best {
			best, owner = gap, m.Entity
		}
	}
	slices.Sort(clause)
	return slices.Compact(clause), owner
}

// periods are the ordinals, and the dates, of a verb's clause: "in the third
// quarter", "the first round", "in 2010"; but not the claim's own value.
func (r *reader) periods(c *claims.Claim, s claims.Sentence, verb int32) []string {
	var out []string
	from, _ := slices.BinarySearchFunc(r.a.Quantities, s.First, func(q claims.Quantity, first int32) int { return int(q.First - first) })
	for i := from; i < len(r.a.Quantities) && r.a.Quantities[i].First < s.Last; i++ {
		if q := &r.a.Quantities[i]; q.Kind == claims.Ordinal && int32(i+1) != c.Value.Quantity && r.verbs[q.First] == verb {
			out = append(out, r.a.Slice(q.Number))
		}
	}
	from, _ = slices.BinarySearchFunc(r.a.Times, s.First, func(t claims.TimeExpr, first int32) int { return int(t.First - first) })
	for i := from; i < len(r.a.Times) && r.a.Times[i].First < s.Last; i++ {
		if t := &r.a.Times[i]; int32(i+1) != c.Value.Time && t.Type == claims.Date && r.verbs[t.First] == verb {
			out = append(out, t.Value)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// attached is the entity whose name stands before a value with nothing but
// marks and other numbers between; 0 if none does.
func (r *reader) attached(s claims.Sentence, at extent) claims.EntityID {
	i := at.first - 1
	for i >= s.First && (r.a.Tokens[i].POS == "PUNCT" || r.a.Tokens[i].POS == "NUM" || r.a.Tokens[i].POS == "SYM") {
		i--
	}
	if i == at.first-1 || i < s.First {
		return 0
	}
	n, _ := slices.BinarySearchFunc(r.a.Mentions, i+1, func(m claims.Mention, first int32) int { return int(m.First - first) })
	for n--; n >= 0 && r.a.Mentions[n].First >= s.First; n-- {
		if m := &r.a.Mentions[n]; m.First <= i && i < m.Last && m.Form == claims.Named {
			return m.Entity
		}
	}
	return 0
}
