package quantity

import (
	"strings"

	"concord/claims"
)

// bindAge finds whose age a number is where nothing beside it says so: the
// subject of its clause ("He left school at the age of 9", "She is in her
// 60s"); and for "who", the name before it.
func (s *scan) bindAge(p *spot) {
	of := p.q.Of - 1
	if of < 0 && !s.isPerson(p) {
		of = s.subjectOf(p)
	}
	if of >= 0 && s.a.Tokens[of].Norm == "who" {
		of = s.antecedent(of)
	}
	if of >= 0 {
		of = s.lastWord(of)
	}
	if of >= 0 && of != p.q.Of-1 {
		s.setOf(p.q, of)
	}
}

// lastWord is the last word of the person's name that token i is of, or right
// before: "the composer Ann Roe".
func (s *scan) lastWord(i int32) int32 {
	toks := s.a.Tokens
	if next := i + 1; int(next) < len(toks) && toks[i].Name == "" && toks[next].Name == "B-PER" && strings.HasPrefix(toks[i].Tag, "NN") {
		i = next
	}
	for int(i)+1 < len(toks) && toks[i].Name != "" && toks[i+1].Name == "I-PER" {
		i++
	}
	return i
}

// isPerson reports an age that is somebody by itself: "the 16-year-old".
func (s *scan) isPerson(p *spot) bool {
	old := s.is(p.last-1, "old") || s.is(p.last-1, "olds")
	return old && (s.isHyphen(p.last-2) || s.is(p.first-1, "the") || s.is(p.first-1, "a") || s.is(p.first-1, "an"))
}

// subjectOf climbs the parse from an age to the subject of its clause, the
// nearest before it, else the one behind ("At 82, Roe still paints"); -1 if
// there is none.
func (s *scan) subjectOf(p *spot) int32 {
	toks := s.a.Tokens
	t := s.at[p.last-1].tok
	for range 5 {
		subject := func(k int32) bool {
			w := s.r.words[toks[k].Norm]
			return strings.HasPrefix(toks[k].Rel, "nsubj") && k+toks[k].Head == t && (w == nil || w.cues&agedCue == 0)
		}
		for k := p.q.First - 1; k >= s.at[s.lo].tok; k-- {
			if subject(k) {
				return k
			}
		}
		for k := p.q.Last; k < t; k++ {
			if subject(k) {
				return k
			}
		}
		w := s.r.words[toks[t].Norm]
		switch aged := w != nil && w.cues&agedCue != 0; toks[t].Rel {
		case "conj", "advcl", "acl":
			if !aged { // died on Tuesday aged 84
				return -1
			}
		case "root", "", "parataxis", "ccomp", "acl:relcl":
			return -1
		}
		h := t + toks[t].Head
		if h == t || h < 0 || int(h) >= len(toks) {
			return -1
		}
		t = h
	}
	return -1
}

// antecedent is the noun before "who" at token i, with at most a comma or a
// bracket between; i if there is none.
func (s *scan) antecedent(i int32) int32 {
	toks := s.a.Tokens
	k := i - 1
	for k >= max(s.at[s.lo].tok, i-3) && (toks[k].Norm == "," || toks[k].Norm == ")" || toks[k].Norm == "-" || strings.HasPrefix(toks[k].Tag, "VB")) {
		k--
	}
	if k >= s.at[s.lo].tok && strings.HasPrefix(toks[k].Tag, "NN") {
		return k
	}
	return i
}

// statedAge makes an age of a number that a copula says of a person, however
// far before it: "Ann Roe, the volunteer who died on Monday, was 34".
func (s *scan) statedAge(p *spot) {
	q := p.q
	if !s.has(p.first-1, copulaCue) || q.Min != q.Max || q.Value < 10 || q.Value > 110 || q.Step != 1 || !s.clauseEnd(p.last) || s.isHyphen(p.last) {
		return
	}
	of := s.subjectOf(p)
	if of < 0 || of >= q.First || !strings.HasSuffix(s.a.Tokens[of].Name, "-PER") {
		return
	}
	q.Kind, q.Unit, q.Dimension, q.Base = claims.Age, "y", "time", yearSeconds
	s.setOf(q, of)
	s.bindAge(p)
}
