package quantity

import "concord/claims"

// score reads a result, a record, a vote or odds at atom i: 3-1; 6-4, 3-6, 7-5;
// 52-3; "68 to 32"; "Lions 24, Bears 10".
func (s *scan) score(i int) int {
	if next := s.verdict(i); next > i {
		return next
	}
	if !s.isInt(i) || s.at[i].time == inDate || s.at[i].val > 2000 {
		return i
	}
	if next := s.teams(i); next > i {
		return next
	}
	parts, j := s.pair(i)
	if parts == nil || !s.isScore(parts, i, j) {
		return i
	}
	for {
		k := j
		if s.is(k, ",") {
			k++
		}
		if s.is(k, "and") && k > j || s.is(k, "and") && len(parts) > 2 {
			k++
		}
		more, next := s.pair(k)
		if more == nil || !s.isScore(more, k, next) && !s.setScore(more) {
			break
		}
		parts, j = append(parts, more...), next
	}
	q := claims.Quantity{Kind: claims.Score, Base: 1, Min: parts[0], Max: parts[0], Value: parts[0], Step: 1, Parts: parts}
	if s.near(i, j, 3, oddsCue) {
		q.Dimension = "odds"
	}
	if s.isWord(j) && s.has(j, scoreCue|oddsCue) && s.tag(j) == "" {
		s.setOf(&q, s.at[j].tok)
	} else if at := s.phrase(j, &amount{n: numeral{val: 1}}, true); at >= 0 {
		s.setOf(&q, s.at[at].tok)
	}
	return s.add(i, j, i, j, &q)
}

// verdict reads "a majority of ten to two".
func (s *scan) verdict(i int) int {
	if !s.is(i+1, "to") || i+2 >= s.hi || s.at[i].w == nil || s.at[i+2].w == nil || !s.near(i, i+3, 4, scoreCue) {
		return i
	}
	a, b := s.at[i].w, s.at[i+2].w
	if a.class != unitWord && a.class != teenWord || b.class != unitWord && b.class != teenWord || a.min <= b.min || s.isHyphen(i+3) {
		return i
	}
	q := claims.Quantity{Kind: claims.Score, Base: 1, Min: a.min, Max: a.min, Value: a.min, Step: 1, Parts: []float64{a.min, b.min}}
	return s.add(i, i+3, i, i+3, &q)
}

// pair reads the numbers that dashes join at i, and steps over a tie-break.
func (s *scan) pair(i int) ([]float64, int) {
	if !s.isInt(i) || s.at[i].comma {
		return nil, i
	}
	parts := []float64{s.at[i].val}
	j := i + 1
	if (s.is(j, "votes") || s.is(j, "vote")) && s.is(j+1, "to") && s.isInt(j+2) && !s.plural(j+3) { // 49 votes to 38
		return append(parts, s.at[j+2].val), j + 3
	}
	for len(parts) < 4 {
		k := j + 1
		joined := s.isDash(j) && s.glued(j) && s.glued(k) || s.is(j, "/") && s.glued(k) && s.near(i, k+1, 3, oddsCue) ||
			s.is(j, "to") && len(parts) == 1 && s.near(i, k+1, 6, scoreCue|oddsCue)
		if !joined || !s.isInt(k) || s.at[k].comma && s.isDash(j) {
			break
		}
		parts = append(parts, s.at[k].val)
		j = k + 1
	}
	if len(parts) < 2 || s.glued(j) && s.at[j].kind == wordAtom {
		return nil, i
	}
	return parts, s.tieBreak(parts, j)
}

// tieBreak steps over "(7-3)" or "(5)" after a set of 7-6.
func (s *scan) tieBreak(parts []float64, j int) int {
	if len(parts) != 2 || parts[0]+parts[1] != 13 || !s.is(j, "(") {
		return j
	}
	for k := j + 1; k < min(s.hi, j+6); k++ {
		if s.is(k, ")") {
			return k + 1
		}
	}
	return j
}

// setScore reports whether the parts can be a set of tennis or another small
// score, which may follow one.
func (s *scan) setScore(parts []float64) bool {
	return len(parts) == 2 && parts[0] < 100 && parts[1] < 100
}

// isScore tells a score in [i, j) from a range, a pair of years and a code.
func (s *scan) isScore(parts []float64, i, j int) bool {
	a, b := parts[0], parts[1]
	k := j
	hyphen := s.isHyphen(k) && s.glued(k)
	if hyphen {
		k++
	}
	cued := s.near(i, j, 5, scoreCue|oddsCue)
	switch {
	case s.isDash(i-1) && s.glued(i), s.priced(i), s.has(i-1, nameCue) && !s.has(i-1, scoreCue), s.has(i-1, monthCue) && s.capital(i-1):
		return false
	case a >= 1000 && a <= 2100 && len(s.at[i].text) == 4:
		return false
	case s.startsUnit(k), s.startsMoney(k), s.startsSymbol(k), s.has(i-1, agedCue):
		return false
	case k < s.hi && s.at[k].w != nil && (s.at[k].w.class == scaleWord || s.at[k].w.class == hundredWord):
		return false
	case s.is(i+1, "votes"), s.is(i+1, "vote"):
		return true
	case s.is(i+1, "to"):
		return cued && a >= b && !s.plural(j)
	case a < b && s.has(i-1, copulaCue) && s.clauseEnd(k):
		return true // they are 2-8
	case len(parts) > 2:
		return a < 200
	case a > b, a == 0:
		return !s.plural(k) || cued
	case cued && !s.plural(k):
		return true
	case a == b:
		return true
	}
	if s.isWord(k) && !hyphen && !s.plural(k) && !s.has(k, stopCue|affectedCue|fillerCue) {
		return true // a 9-14 start: one thing, so no range of things
	}
	// 1-3 between brackets or commas, with nothing to count: a result.
	closed := k >= s.hi || s.at[k].kind == markAtom && !hyphen
	return closed && (s.is(i-1, "(") || s.is(i-1, ","))
}

// teams reads "Lions 24, Bears 10".
func (s *scan) teams(i int) int {
	if !s.capital(i-1) || s.has(i-1, nameCue|monthCue|stopCue) || s.at[i-1].time != noTime || !s.is(i+1, ",") || i-1 > s.lo && s.is(i-2, ",") && !s.capital(i-1) {
		return i
	}
	k := i + 2
	for k < i+5 && s.capital(k) && !s.has(k, nameCue|monthCue|stopCue) && s.at[k].time == noTime {
		k++
	}
	if k == i+2 || !s.isInt(k) || s.at[i].val > 300 || s.at[k].val > 300 || s.at[i].comma || s.glued(k+1) && s.isHyphen(k+1) {
		return i
	}
	if k+1 < s.hi && s.at[k+1].kind != markAtom && !s.is(k+1, "in") && !s.is(k+1, "on") {
		return i
	}
	q := claims.Quantity{Kind: claims.Score, Base: 1, Step: 1, Parts: []float64{s.at[i].val, s.at[k].val}}
	q.Min, q.Max, q.Value = q.Parts[0], q.Parts[0], q.Parts[0]
	return s.add(i, k+1, i, k+1, &q)
}
