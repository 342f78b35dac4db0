package entity

import (
	"slices"
	"strings"

	"concord/claims"
)

// Salience, after Lappin and Leass (1994): what a mention adds to a person's
// standing as the one that a pronoun means. Tuned on GUM's training part.
const (
	window    = 4   // sentences back that are read
	reachBack = 60  // mentions back that are read
	fading    = 0.5 // weight of a sentence for each one further back
	standing  = 2.0 // any mention
	subject   = 1.5 // as the subject of its clause
	continued = 0.8 // as a pronoun
	possessor = -0.5
	foremost  = 0.7 // the first person of its sentence
	topic     = 1.0 // the person of most mentions of the article so far
	certain   = 0.6 // the sex is known
	reflexive = -4  // an object pronoun for the subject of its own clause
	lead      = 1.15
	atLeast   = 1.2
)

// A candidate is a person in sight of a pronoun.
type candidate struct {
	cluster *cluster // nil for a name that is not resolved
	score   float64
}

// pronoun finds the person that a pronoun means: of those in sight whose sex
// fits the one that stands out, if one does.
func (w *world) pronoun(article, j int) *cluster {
	a := &w.d.Articles[article]
	m := &a.Mentions[j]
	sex := sexOf(a.Tokens[m.First].Norm)
	here := sentenceOf(a, m.First)
	var seen []candidate
	firstOf := int32(-1)
	for k := j - 1; k >= max(0, j-reachBack); k-- {
		n := &a.Mentions[k]
		at := sentenceOf(a, n.First)
		if here-at >= window || a.Sentences[at].Kind != a.Sentences[here].Kind {
			break
		}
		if n.Kind != claims.Person || n.Form == claims.Nominal && n.Entity == 0 || n.Form == claims.Pronoun && sexOf(a.Tokens[n.First].Norm) == 0 {
			continue
		}
		c := w.byRef[ref{article, k}]
		if c == nil && n.Form == claims.Pronoun && sexOf(a.Tokens[n.First].Norm) != sex || c != nil && c.sex != 0 && c.sex != sex {
			continue
		}
		if c == nil && n.Form == claims.Pronoun {
			continue // means somebody already in the list, or nobody we know
		}
		s := w.weight(a, m, n, here-at)
		if int32(at) != firstOf && w.leads(a, k, at) {
			firstOf = int32(at)
			s += foremost * fade(here-at)
		}
		seen = rate(seen, c, s)
	}
	return w.standout(seen, sex)
}

// weight is what mention n adds for pronoun m.
func (w *world) weight(a *claims.Article, m, n *claims.Mention, back int) float64 {
	s := standing
	switch rel := a.Tokens[n.Head].Rel; {
	case strings.HasPrefix(rel, "nsubj"):
		s += subject
		if back == 0 && objective(a, m) && a.Tokens[m.First].Head != 0 && n.Head+a.Tokens[n.Head].Head == m.First+a.Tokens[m.First].Head {
			s += reflexive
		}
	case strings.HasPrefix(rel, "nmod:poss"):
		s += possessor
	}
	if n.Form == claims.Pronoun {
		s += continued
	}
	return s * fade(back)
}

func fade(back int) float64 {
	f := 1.0
	for range back {
		f *= fading
	}
	return f
}

// objective reports a pronoun that is an object: it does not mean its subject.
func objective(a *claims.Article, m *claims.Mention) bool {
	t := &a.Tokens[m.First]
	return t.Norm == "him" || t.Norm == "her" && !strings.HasPrefix(t.Rel, "nmod")
}

// leads reports whether mention k is the first person of its sentence.
func (w *world) leads(a *claims.Article, k, sentence int) bool {
	for i := k - 1; i >= 0 && a.Mentions[i].First >= a.Sentences[sentence].First; i-- {
		if a.Mentions[i].Kind == claims.Person {
			return false
		}
	}
	return true
}

// rate adds a score to a candidate's: the best mention counts, others a little.
func rate(seen []candidate, c *cluster, score float64) []candidate {
	i := slices.IndexFunc(seen, func(x candidate) bool { return x.cluster == c && c != nil })
	if i < 0 {
		return append(seen, candidate{c, score})
	}
	seen[i].score = max(seen[i].score, score) + 0.2*min(seen[i].score, score)
	return seen
}

// standout is the candidate that leads the others clearly; silence if none.
func (w *world) standout(seen []candidate, sex byte) *cluster {
	if len(seen) == 0 {
		return nil
	}
	for i := range seen {
		if c := seen[i].cluster; c != nil {
			if c == w.topic && w.told[c] > 2 {
				seen[i].score += topic
			}
			if c.sex == sex {
				seen[i].score += certain
			}
		}
	}
	slices.SortStableFunc(seen, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	best := seen[0]
	if best.cluster == nil || best.score < atLeast || len(seen) > 1 && best.score < lead*seen[1].score {
		return nil
	}
	if best.cluster.sex == 0 {
		best.cluster.sex = sex
	}
	return best.cluster
}
