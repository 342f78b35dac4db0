package quantity

import "concord/claims"

// moved tells a change from the levels it runs between.
func (s *scan) moved(p *spot, n int) {
	switch p.q.Kind {
	case claims.Age, claims.Ordinal, claims.Score, claims.Magnitude:
		return
	}
	sc := &p.q.Scope
	k := p.first - 1
	switch {
	case s.is(k, "by") && s.changes(k-1, 3), s.movedBy(p):
		sc.Change = claims.ChangeBy
	case s.is(k, "to") && s.is(k-1, "up") && s.has(k-2, changingCue|goingCue), s.is(k, "to") && (s.has(k-1, changingCue|alteringCue) || s.changes(k-1, 9) && (p.q.Kind != claims.Count || n > 0 && (s.spots[n-1].end == k || s.spots[n-1].last == k))):
		sc.Change = claims.ChangeTo
	case s.is(k, "from") && (p.q.Kind != claims.Count && s.changes(k-1, 9) || s.leads(p.end)):
		sc.Change = claims.ChangeFrom
	}
}

// movedBy reports a change that has no "by": rose 3.2%, up $2, a 5% cut; but
// not "raised $5 million", "lost 12 men".
func (s *scan) movedBy(p *spot) bool {
	k := p.first - 1
	switch {
	case p.q.Kind == claims.Count:
		return false
	case s.has(p.end, movedCue), p.head >= 0 && s.has(p.head, movedCue):
		return true
	case p.q.Kind == claims.Percent:
		return s.has(k, changingCue|alteringCue)
	case s.isHyphen(k-1) && s.glued(k): // the runner-up 285,000
		return false
	}
	return s.has(k, changingCue) && !s.has(k, alteringCue)
}

// changes reports a word of moving within n atoms up to k, in the same clause.
func (s *scan) changes(k, n int) bool {
	for ; n > 0 && k >= s.lo; n-- {
		if s.has(k, changingCue|alteringCue) {
			return true
		}
		if s.is(k, ";") || s.is(k, "and") || s.is(k, "that") || s.is(k, ",") {
			return false
		}
		k--
	}
	return false
}

// leads reports "to" and a number right after k: "from $40 to $45".
func (s *scan) leads(k int) bool { return s.is(k, "to") && s.isNumber(k+1) }
