package facts

import (
	"math"
	"strconv"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// An amounts reads what a sheet gives as a value: "about 230,000", "at least
// 12", "5.6 million", "8,849 m", "$2.4 billion", "34.5 %", "12-15".
type amounts struct {
	hedges []lexicon.HedgePhrase
	units  map[string]lexicon.Unit
	money  map[string]string // symbol or word to code
}

func newAmounts() *amounts {
	a := &amounts{units: map[string]lexicon.Unit{}, money: map[string]string{}}
	for _, h := range lexicon.HedgePhrases() {
		if !h.After {
			a.hedges = append(a.hedges, h)
		}
	}
	for _, u := range lexicon.Units() {
		for _, w := range append(append([]string{}, u.Words...), u.Symbols...) {
			a.units[w] = u
		}
	}
	for _, c := range lexicon.Currencies() {
		for _, w := range append(append([]string{c.Code}, c.Words...), c.Symbols...) {
			if a.money[w] == "" {
				a.money[w] = c.Code
			}
		}
	}
	return a
}

var scales = map[string]float64{"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "tn": 1e12}

// parse reads a value; ok is false if it is none.
func (a *amounts) parse(s string) (q claims.Quantity, ok bool) {
	rest := strings.TrimSpace(s)
	least, most := 1.0, 1.0
	for _, h := range a.hedges {
		after, found := strings.CutPrefix(strings.ToLower(rest), h.Phrase+" ")
		if !found || q.Hedge != claims.Exact && len(after) >= len(rest) {
			continue
		}
		q.Hedge, least, most = hedgeOf(h.Hedge), h.Min, h.Max
		rest = rest[len(rest)-len(after):]
		break
	}
	before := strings.TrimRight(rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return r < '0' || r > '9' }))], " ")
	if before != "" {
		if q.Unit = a.money[before]; q.Unit == "" {
			return q, false
		}
		q.Kind, q.Dimension = claims.Money, "money"
		rest = strings.TrimSpace(rest[strings.Index(rest, before)+len(before):])
	}
	first, tail, ok := cutNumber(rest)
	if !ok {
		return q, false
	}
	second, isRange := first, false
	for _, dash := range []string{"-", "–", " to "} {
		if after, found := strings.CutPrefix(tail, dash); found {
			if second, tail, ok = cutNumber(strings.TrimSpace(after)); !ok {
				return q, false
			}
			isRange = true
			break
		}
	}
	return a.finish(q, first, second, isRange, strings.TrimSpace(tail), least, most)
}

// finish reads what stands behind the number and works out the range.
func (a *amounts) finish(q claims.Quantity, first, second float64, isRange bool, tail string, least, most float64) (claims.Quantity, bool) {
	scale := 1.0
	if word, after, _ := strings.Cut(tail, " "); scales[strings.ToLower(word)] > 0 && (q.Kind == claims.Money || word != "m") {
		scale, tail = scales[strings.ToLower(word)], strings.TrimSpace(after)
	}
	q.Step = scale
	if !a.unit(&q, tail) {
		return q, false
	}
	first, second = first*scale, second*scale
	q.Value, q.Min, q.Max = first, first*least, first*most
	if isRange {
		q.Hedge, q.Min, q.Max, q.Parts = claims.Between, first, second, []float64{first, second}
	}
	return q, q.Min <= q.Max && !math.IsNaN(q.Min)
}

// unit reads "", "%", "km", "dollars"; a noun is what is counted.
func (a *amounts) unit(q *claims.Quantity, tail string) bool {
	lower := strings.ToLower(tail)
	u, isUnit := a.units[tail]
	if !isUnit {
		u, isUnit = a.units[lower]
	}
	switch {
	case q.Kind == claims.Money:
		q.Base = 1
		return tail == ""
	case tail == "":
		q.Kind, q.Base = claims.Count, 1
	case isUnit:
		if q.Kind = claims.Measure; u.Symbol == "%" {
			q.Kind = claims.Percent
		}
		q.Unit, q.Dimension, q.Base, q.Offset = u.Symbol, u.Dimension, u.Factor, u.Offset
	case a.money[lower] != "":
		q.Kind, q.Unit, q.Dimension, q.Base = claims.Money, a.money[lower], "money", 1
	case strings.ContainsAny(tail, "0123456789") || lower == "to":
		return false
	default:
		q.Kind, q.Base, q.Noun = claims.Count, 1, lower
	}
	return true
}

func hedgeOf(s string) claims.Hedge {
	switch s {
	case "about":
		return claims.About
	case "atleast":
		return claims.AtLeast
	case "atmost":
		return claims.AtMost
	}
	return claims.Exact
}

// cutNumber reads the digits that a text begins with: "230,000", "34.5".
func cutNumber(s string) (n float64, rest string, ok bool) {
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || (s[end] == ',' || s[end] == '.') && end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9') {
		end++
	}
	for i, group := range strings.Split(strings.SplitN(s[:end], ".", 2)[0], ",") {
		if i > 0 && len(group) != 3 {
			return 0, "", false
		}
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(s[:end], ",", ""), 64)
	return n, s[end:], err == nil
}
