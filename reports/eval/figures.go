package eval

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"concord/claims"
)

// A Share is some out of all.
type Share struct {
	Some int `json:"some"`
	All  int `json:"all"`
}

// Ratio is some by all, to three digits; zero of nothing.
func (s Share) Ratio() float64 { return ratio(s.Some, s.All) }

func (s *Share) count(yes bool) {
	s.All++
	if yes {
		s.Some++
	}
}

func (s Share) plus(t Share) Share { return Share{s.Some + t.Some, s.All + t.All} }

// ratio rounds to three digits, as decimal writing does: halves to even.
func ratio(n, d int) float64 {
	if d == 0 {
		return 0
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(float64(n)/float64(d), 'f', 3, 64), 64)
	if err != nil {
		return math.NaN()
	}
	return r
}

// Figures are the measures of a result; see the package for what they mean.
type Figures struct {
	Clusters     int                              `json:"clusters"`
	Words        int                              `json:"words"`
	Recall       map[string]Share                 `json:"recall"`       // by level of the gold
	HardFacts    map[string]Share                 `json:"hardFacts"`    // the same, of hard facts alone
	RecallByKind map[claims.Kind]map[string]Share `json:"recallByKind"` // and by level of the gold
	Precision    Share                            `json:"precision"`    // of errors and warnings
	// PrecisionByKind is by a finding's kind and level; notes are in it.
	PrecisionByKind map[claims.Kind]map[string]Share `json:"precisionByKind"`
	Notes           int                              `json:"notes"`
	TrapsFallen     Share                            `json:"trapsFallen"`
	FindingsPerHit  float64                          `json:"findingsPerHit"`
	LevelRight      Share                            `json:"levelRight"`
	Sureness        []Tenth                          `json:"sureness"`
}

// A Tenth is the errors and warnings of a range of confidence.
type Tenth struct {
	From float64 `json:"from"` // up to a tenth more, exclusive; the last holds 1, too
	Share
}

var hard = []claims.Kind{
	claims.KindNumber, claims.KindMoney, claims.KindAge, claims.KindDate, claims.KindTime, claims.KindName,
	claims.KindTitle, claims.KindPlace,
}

// Figures takes the measures.
func (r *Result) Figures() Figures {
	f := Figures{
		Clusters: len(r.Clusters), Words: r.Words,
		Recall: map[string]Share{}, HardFacts: map[string]Share{},
		RecallByKind:    map[claims.Kind]map[string]Share{},
		PrecisionByKind: map[claims.Kind]map[string]Share{},
		Sureness:        []Tenth{},
	}
	for _, l := range levels {
		f.Recall[l], f.HardFacts[l] = Share{}, Share{}
	}
	used := Share{}
	for i := range r.Discrepancies {
		o := &r.Discrepancies[i]
		counted(f.Recall, o.Level, o.Hit())
		if slices.Contains(hard, o.Kind) {
			counted(f.HardFacts, o.Level, o.Hit())
		}
		countedTwice(f.RecallByKind, o.Kind, o.Level, o.Hit())
		if o.Hit() {
			f.LevelRight.count(o.LevelRight)
			used = used.plus(Share{len(o.FoundBy), 1})
		}
	}
	f.FindingsPerHit = used.Ratio()
	tenths := [10]Share{}
	for i := range r.Findings {
		v := &r.Findings[i]
		countedTwice(f.PrecisionByKind, claims.Kind(v.Kind), v.Level, v.Hit)
		if !v.loud() {
			f.Notes++
			continue
		}
		f.Precision.count(v.Hit)
		tenths[min(max(int(v.Confidence*10+1e-9), 0), 9)].count(v.Hit)
	}
	for i, s := range tenths {
		if s.All > 0 {
			f.Sureness = append(f.Sureness, Tenth{float64(i) / 10, s})
		}
	}
	for _, t := range r.Traps {
		f.TrapsFallen.count(t.Fallen)
	}
	return f
}

func counted(by map[string]Share, key string, yes bool) {
	s := by[key]
	s.count(yes)
	by[key] = s
}

func countedTwice(by map[claims.Kind]map[string]Share, kind claims.Kind, level string, yes bool) {
	if by[kind] == nil {
		by[kind] = map[string]Share{}
	}
	counted(by[kind], level, yes)
}

// total adds up the shares of all levels.
func total(by map[string]Share) Share {
	var sum Share
	for _, s := range by {
		sum = sum.plus(s)
	}
	return sum
}

// byCount lists kinds, those with most of them first.
func byCount(by map[claims.Kind]map[string]Share) []claims.Kind {
	var out []claims.Kind
	for k := range by {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b claims.Kind) int {
		return cmp.Or(total(by[b]).All-total(by[a]).All, cmp.Compare(a, b))
	})
	return out
}
