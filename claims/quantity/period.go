package quantity

import (
	"sort"
	"strings"
	"time"

	"concord/claims"
)

// week is the shortest stretch that is a period to count over, and not the
// time at which something happened.
const week = 6 * 24 * time.Hour

// periods binds each number of a sentence to the stretch of time that it was
// counted over: one right behind it, one that the same verb governs, or one at
// the sentence's head. "A day" and "per year" are in the unit.
func (s *scan) periods() {
	if len(s.spots) == 0 || len(s.a.Times) == 0 {
		return
	}
	from, to := s.at[s.lo].tok, s.at[s.hi-1].tok+1
	k := sort.Search(len(s.a.Times), func(k int) bool { return s.a.Times[k].First >= from })
	for ; k < len(s.a.Times) && s.a.Times[k].First < to; k++ {
		t := &s.a.Times[k]
		since := t.First > from && s.a.Tokens[t.First-1].Norm == "since"
		if !since && !s.stretch(t, from) {
			continue
		}
		for n := range s.spots {
			p := &s.spots[n]
			if p.q.Kind == claims.Ordinal || p.q.Kind == claims.Age || p.q.Dimension == "time" || !s.over(p, t, from) {
				continue
			}
			if sc := &p.q.Scope; sc.Period == 0 || t.First >= p.q.Last && s.a.Times[sc.Period-1].First < p.q.First {
				sc.Period, sc.Since = int32(k+1), since
			}
		}
	}
}

// stretch reports a time that is long enough, and stands as one over which
// things are counted: "in 2008", "this year", "over three weeks".
func (s *scan) stretch(t *claims.TimeExpr, from int32) bool {
	cued := false
	for k := t.First - 1; k >= max(from, t.First-2) && !cued; k-- {
		w := s.r.words[s.a.Tokens[k].Norm]
		cued = w != nil && w.cues&periodCue != 0
	}
	switch {
	case t.Type == claims.Duration: // "in the one-day trial" is none
		return cued && !strings.Contains(s.a.Slice(t.Span), "-") && s.a.Tokens[t.First-1].Norm != "for"
	case t.Type != claims.Date || len(t.Value) == 10 && t.Value[4] == '-' && t.Value[7] == '-': // a day
		return false
	case t.First > from && s.a.Tokens[t.First-1].Norm == "than":
		return false
	case t.Anchored() && t.End.Sub(t.Begin) < week || !t.Anchored() && strings.HasSuffix(t.Value, "_REF"):
		return false
	}
	switch s.a.Tokens[t.First].Norm {
	case "this", "last", "next":
		return true
	}
	return cued
}

// over reports that t belongs to p: it stands right behind it or its head, at
// the head of the sentence, or the parse hangs both on one verb.
func (s *scan) over(p *spot, t *claims.TimeExpr, from int32) bool {
	toks := s.a.Tokens
	if end := s.at[p.end-1].tok + 1; t.First >= end && t.First <= end+4 && s.plain(end, t.First) {
		return true
	}
	if t.First <= from+2 && t.Last <= p.q.First && int(t.Last) < len(toks) && toks[t.Last].Norm == "," {
		return true
	}
	if p.q.Scope.Verb == 0 {
		return false
	}
	for i := t.First; i < t.Last; i++ {
		if h := i + toks[i].Head; h < t.First || h >= t.Last {
			if h >= 0 && int(h) < len(toks) && toks[h].Norm == "far" { // so far this year
				h += toks[h].Head
			}
			return h == p.q.Scope.Verb-1
		}
	}
	return false
}

// plain reports that nothing but function words and "so far" part two places.
func (s *scan) plain(i, j int32) bool {
	for ; i < j; i++ {
		t := &s.a.Tokens[i]
		w := s.r.words[t.Norm]
		if t.Norm != "far" && t.Norm != "so" && (w == nil || w.cues&stopCue == 0 && w.cues&periodCue == 0) || strings.HasPrefix(t.Tag, "V") {
			return false
		}
	}
	return true
}
