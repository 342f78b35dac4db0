package arithmetic

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const sureOfZone = 0.8

// clocks holds a local time against the one in brackets behind it, which says
// how far its zone lies from that of the world.
func (r *reckoner) clocks(l *line) {
	for k := 1; k < len(l.times); k++ {
		t, u := &l.times[k-1], &l.times[k]
		if u.First != t.Last+1 || !l.is(t.Last, "(") || !l.universal(u) || l.universal(t) {
			continue
		}
		here, ok := clock(t)
		there, also := clock(u)
		if !ok || !also || t.Mod != claims.ModNone || u.Mod != claims.ModNone {
			continue
		}
		// The stage takes the zone of t from u, unless its words name one.
		if off := here - there; !inUse(off) || t.Anchored() && u.Anchored() && t.Begin.Sub(u.Begin)%(24*time.Hour) != 0 {
			level := rules.Error
			if l.summer(t, u) {
				level = rules.Warning
			}
			r.found.Add(rules.Finding{
				Level: level, Kind: claims.KindTime, Confidence: sureOfZone, Attribute: "one moment in two zones",
				Values: []rules.Value{
					{Norm: t.Value, Label: l.a.Slice(t.Span), Evidence: []rules.Evidence{compare.At(l.a, t.Span)}},
					{Norm: u.Value, Label: l.a.Slice(u.Span), Evidence: []rules.Evidence{compare.At(l.a, u.Span)}},
				},
				Why: []string{fmt.Sprintf("the two clocks lie %v apart", off)},
			})
		}
	}
}

// summer reports that the two are an hour apart, as where the words give a
// zone's standard time in summer.
func (l *line) summer(t, u *claims.TimeExpr) bool {
	return t.Anchored() && u.Anchored() && (t.Begin.Sub(u.Begin)%(24*time.Hour)).Abs() == time.Hour
}

// universal reports a time in UTC, by its words.
func (l *line) universal(t *claims.TimeExpr) bool {
	for i := t.First; i < t.Last; i++ {
		if l.is(i, "gmt", "utc") {
			return true
		}
	}
	return false
}

// clock is the time of day that the words give, to the minute.
func clock(t *claims.TimeExpr) (time.Duration, bool) {
	_, hours, found := strings.Cut(t.Value, "T")
	if t.Type != claims.Time || !found {
		return 0, false
	}
	at, err := time.Parse("15:04", hours)
	return time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute, err == nil
}

// inUse reports a difference, give or take a day, by which some zone of the
// IANA data base lies off UTC.
func inUse(off time.Duration) bool {
	for _, o := range [...]time.Duration{off - 24*time.Hour, off, off + 24*time.Hour} {
		minutes := int(o / time.Minute)
		if minutes >= -12*60 && minutes <= 14*60 && (minutes%60 == 0 || strings.Contains(oddOffsets, fmt.Sprintf(" %d ", minutes))) {
			return true
		}
	}
	return false
}

// oddOffsets are those of no full hours, in minutes.
const oddOffsets = " -570 -210 -150 210 270 330 345 390 525 570 630 765 825 "
