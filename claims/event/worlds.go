package event

import (
	"math"

	"concord/claims"
)

// worlds lists, for each value that two articles give once each, the pairs
// that there would be if the first article had another value: the second
// article's same value would be its rival, and no other there would be. That
// needs nobody's gold, so that any text can teach it (distant supervision,
// Mintz et al. 2009); what it teaches wrongly is that two things with one
// distinctive amount, told in one story, are the same thing.
func (f *field) worlds() []Example {
	var out []Example
	for n, p := range f.told() {
		w := f.world(p.x, f.ix.d.Claims[p.y].Article)
		for _, y := range w.ids {
			if w.agrees[y] && y != p.y {
				continue
			}
			t := f.imagined(p.x, y, w)
			t.deal(n)
			out = append(out, Example{X: p.x, Y: y, Sort: Imagined, Right: y == p.y, Traits: t[:]})
		}
	}
	return out
}

// told lists values that one article has once and another once.
func (f *field) told() []rival {
	type at struct {
		article claims.ArticleID
		value   float64
	}
	count := map[at]int{}
	byValue := map[float64][]claims.ClaimID{}
	for _, id := range f.ids {
		v, ok := f.ix.distinctive(&f.ix.d.Claims[id])
		if !ok {
			continue
		}
		count[at{f.ix.d.Claims[id].Article, v}]++
		byValue[v] = append(byValue[v], id)
	}
	once := func(id claims.ClaimID, v float64) bool { return count[at{f.ix.d.Claims[id].Article, v}] == 1 }
	var out []rival
	for _, x := range f.ids {
		v, ok := f.ix.distinctive(&f.ix.d.Claims[x])
		if !ok || !once(x, v) {
			continue
		}
		for _, y := range byValue[v] {
			if y == x || !once(y, v) {
				continue
			}
			if l, ok := f.passes(x, y); ok {
				out = append(out, rival{x, y, l})
			}
		}
	}
	return out
}

// distinctive is a value that two articles do not share by chance: no small
// count, no full hour, no date.
func (ix *index) distinctive(c *claims.Claim) (float64, bool) {
	if c.Value.Time > 0 {
		m := minutes(ix.timeOf(c).Value)
		return float64(m), c.Kind == claims.KindTime && m%60 != 0
	}
	const small = 12
	switch q := ix.quantityOf(c); q.Kind {
	case claims.Ordinal, claims.Score:
		return 0, false
	case claims.Count, claims.Bare:
		return q.Value, q.Value > small && q.Hedge != claims.Vague
	default:
		return q.Value, q.Hedge != claims.Vague
	}
}

// A world is where one value of an article would have to find its like, were
// it another: what the other article has, and how much alike each is.
type world struct {
	ids      []claims.ClaimID
	likeness map[claims.ClaimID]float64
	agrees   map[claims.ClaimID]bool // with the value as told
}

func (f *field) world(x claims.ClaimID, in claims.ArticleID) world {
	w := world{likeness: map[claims.ClaimID]float64{}, agrees: map[claims.ClaimID]bool{}}
	for _, y := range f.ids {
		if f.ix.d.Claims[y].Article != in {
			continue
		}
		r := f.ix.relation(&f.ix.d.Claims[x], &f.ix.d.Claims[y])
		if l, ok := f.passes(x, y); ok && r != unknown {
			w.ids, w.likeness[y], w.agrees[y] = append(w.ids, y), l, r == same
		}
	}
	return w
}

// imagined are the traits of x and y if x were another value.
func (f *field) imagined(x, y claims.ClaimID, w world) traits {
	at := berth{y, f.ix.d.Claims[x].Article}
	mates, backers, best := f.mates[at], f.backers[y], f.differ[at]
	if w.agrees[y] {
		mates, backers = mates-1, backers-1
	}
	for other, l := range w.likeness {
		if other != y {
			best = max(best, l)
		}
	}
	return f.were(rival{x, y, w.likeness[y]}, mates, backers, best)
}

// were are the traits of a pair if its first value were another: nothing in
// the other article agrees with it, and nothing backs it. The second has mates
// in the first's article, and backers in others; the best other pair is so alike.
func (f *field) were(p rival, mates, backers int, best float64) traits {
	x, y := &f.ix.d.Claims[p.x], &f.ix.d.Claims[p.y]
	t := f.ix.traits(x, y)
	t[crowdOfNoun] = f.crowd(x, y)
	t[agreeingGap] = -p.likeness
	if mates > 0 {
		t[agreeing], t[agreeingGap] = 1, f.same[berth{p.y, x.Article}]-p.likeness
	}
	t[rankGap] = min(0, p.likeness-best)
	t[backingMost] = float64(max(0, min(3, backers)))
	return t
}

// deal gives a supposed value a distance from the other: evenly by n.
func (t *traits) deal(n int) {
	if t[isDate] == 0 {
		t[distance] = float64(n%8)*0.15 + 0.05
	}
	t[oneDigit] = truth(n%3 == 0)
}

// crowd is how many claims of the two nouns the two articles have, as a log.
func (f *field) crowd(x, y *claims.Claim) float64 {
	of := func(c *claims.Claim) int { return f.perNoun[nounOf{c.Article, f.ix.settings[c.ID].noun}] }
	return math.Log(float64(of(x) * of(y)))
}
