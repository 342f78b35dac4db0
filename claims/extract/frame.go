package extract

import (
	"slices"
	"sort"

	"concord/claims"
)

// A frame finds, for a place of one article, what stands around it.
type frame struct {
	a     *claims.Article
	d     *claims.Dossier
	sides []side // by predicate; the claims that hang on one share them
}

// A side is who stands around a predicate, once it is found.
type side struct {
	found        bool
	subject      claims.EntityID
	participants []claims.EntityID
}

func newFrame(a *claims.Article, d *claims.Dossier) frame {
	return frame{a, d, make([]side, len(a.Predicates))}
}

// clauseOf is the index of the clause that holds a token, or -1.
func (f frame) clauseOf(token int32) int32 {
	n := sort.Search(len(f.a.Clauses), func(i int) bool { return f.a.Clauses[i].Last > token })
	if n == len(f.a.Clauses) || f.a.Clauses[n].First > token {
		return -1
	}
	return int32(n)
}

// predicatesIn is the range of Predicates of tokens [first, last).
func (f frame) predicatesIn(first, last int32) (from, to int) {
	ps := f.a.Predicates
	from = sort.Search(len(ps), func(i int) bool { return ps[i].Head >= first })
	to = sort.Search(len(ps), func(i int) bool { return ps[i].Head >= last })
	return from, to
}

// mentionsIn are the mentions that begin within tokens [first, last).
func (f frame) mentionsIn(first, last int32) []claims.Mention {
	ms := f.a.Mentions
	from := sort.Search(len(ms), func(i int) bool { return ms[i].First >= first })
	to := sort.Search(len(ms), func(i int) bool { return ms[i].First >= last })
	return ms[from:to]
}

// bind finds the predicate that tokens [first, last) belong to: the nearest
// before them in their clause, else the first after; 0 if the clause has none.
// An index counted from 1.
func (f frame) bind(first, last int32) int32 {
	c := f.clauseOf(first)
	if c < 0 {
		return 0
	}
	clause := f.a.Clauses[c]
	from, to := f.predicatesIn(clause.First, clause.Last)
	best := 0
	for i := from; i < to; i++ {
		p := &f.a.Predicates[i]
		switch {
		case p.Head < first:
			best = i + 1
		case p.Head >= last && best == 0:
			return int32(i + 1)
		}
	}
	return int32(best)
}

// predicateAt is the predicate of a token, an index counted from 1, or 0.
func (f frame) predicateAt(token int32) int32 {
	if from, to := f.predicatesIn(token, token+1); from < to {
		return int32(from + 1)
	}
	return 0
}

// subject is the entity last named before a predicate in its clause, or in
// the clause before when its own names nobody there.
func (f frame) subject(p *claims.Predicate) claims.EntityID {
	c := f.a.Clauses[p.Clause]
	if e := f.lastPerson(c.First, p.Head); e != 0 {
		return e
	}
	if p.Clause > 0 {
		if before := f.a.Clauses[p.Clause-1]; before.Sentence == c.Sentence {
			return f.firstNamed(before.First, before.Last)
		}
	}
	return 0
}

func (f frame) lastPerson(first, last int32) (e claims.EntityID) {
	for _, m := range f.mentionsIn(first, last) {
		if m.Entity != 0 && (e == 0 || m.Kind != claims.Place) {
			e = m.Entity
		}
	}
	return e
}

func (f frame) firstNamed(first, last int32) claims.EntityID {
	for _, m := range f.mentionsIn(first, last) {
		if m.Entity != 0 && m.Kind != claims.Place {
			return m.Entity
		}
	}
	return 0
}

// participants are the entities of a predicate's clause, sorted, with the
// subject it borrows.
func (f frame) participants(p *claims.Predicate) []claims.EntityID {
	c := f.a.Clauses[p.Clause]
	var out []claims.EntityID
	for _, m := range f.mentionsIn(c.First, c.Last) {
		if m.Entity != 0 {
			out = append(out, m.Entity)
		}
	}
	if s := f.subject(p); s != 0 {
		out = append(out, s)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// claim begins a claim that hangs on predicate head, counted from 1 (0: none).
func (f frame) claim(kind claims.Kind, token int32, head int32, evidence claims.Span) claims.Claim {
	c := claims.Claim{Article: f.a.ID, Sentence: f.sentenceOf(token), Head: head, Kind: kind, Evidence: evidence}
	if head == 0 {
		return c
	}
	p := &f.a.Predicates[head-1]
	c.Predicate, c.Polarity, c.Modality, c.Attribution = p.Class, p.Polarity, p.Modality, p.Attribution
	s := &f.sides[head-1]
	if !s.found {
		*s = side{true, f.subject(p), f.participants(p)}
	}
	c.Subject, c.Participants = s.subject, s.participants
	return c
}

func (f frame) sentenceOf(token int32) int32 {
	return int32(sort.Search(len(f.a.Sentences), func(i int) bool { return f.a.Sentences[i].Last > token }))
}

// sentenceAt is the sentence of a byte that lies in one.
func (f frame) sentenceAt(offset int32) int32 {
	return int32(sort.Search(len(f.a.Sentences), func(i int) bool { return f.a.Sentences[i].Span.End > offset }))
}

// tells reports whether claims are read from the sentence of a token.
func (f frame) tells(token int32) bool {
	s := f.sentenceOf(token)
	return int(s) < len(f.a.Sentences) && f.a.Sentences[s].Kind.HasClaims()
}
