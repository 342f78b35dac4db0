package compare

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/names"
)

// SameScope reports that nothing in the texts sets apart what two numbers were
// counted over: one is not a part of what the other counts, nor what came on top
// of it; one is not a move and the other a level; the places, periods and
// nations that both texts give are not different ones. What a text leaves
// unsaid sets nothing apart.
func (b *Book) SameScope(d *claims.Dossier, ax, ay *claims.Article, x, y *claims.Quantity) bool {
	whole := part(ax, x) == part(ay, y) || sameKind(ax, ay, &x.Scope, &y.Scope)
	return whole && sameMove(x.Scope.Change, y.Scope.Change) &&
		b.samePlace(d, ax, ay, &x.Scope, &y.Scope) && samePeriod(ax, ay, &x.Scope, &y.Scope) && b.sameNation(ax, ay, &x.Scope, &y.Scope)
}

// part is how far q is a part of what is counted. A share of a group that the
// words name is all of those who did something, and so is "another 12 hurt"
// after "three killed".
func part(a *claims.Article, q *claims.Quantity) claims.Part {
	switch p := q.Scope.Part; p {
	case claims.PartSubset:
		return p
	case claims.PartAdded:
		if w := q.Scope.Whole; w > 0 && int(w) <= len(a.Quantities) {
			if other := &a.Quantities[w-1]; done(a, other) != "" && done(a, q) != "" && done(a, other) != done(a, q) {
				return claims.PartNone
			}
		}
		return p
	}
	return claims.PartNone
}

// done is what those that q counts do or undergo, "" if not known.
func done(a *claims.Article, q *claims.Quantity) string {
	if v := q.Scope.Verb; v > 0 && int(v) <= len(a.Tokens) {
		return a.Tokens[v-1].Lemma
	}
	return ""
}

// sameMove reports that neither is a change where the other is a level, nor one
// the level before and the other the level after.
func sameMove(x, y claims.Change) bool {
	return x == y || x == claims.ChangeNone || y == claims.ChangeNone
}

// samePlace reports that the places of two counts may be one, or one within
// the other, unless a text sets its place against others.
func (b *Book) samePlace(d *claims.Dossier, ax, ay *claims.Article, x, y *claims.Scope) bool {
	if x.Place.IsZero() || y.Place.IsZero() {
		return !x.Only && !y.Only // "12 in Varna alone" is not all
	}
	p, q := placeWords(ax.Slice(x.Place)), placeWords(ay.Slice(y.Place))
	if within(p, q) || within(q, p) {
		return true
	}
	ex, ey := placeOf(d, ax, x.Place), placeOf(d, ay, y.Place)
	switch {
	case ex != nil && ey != nil && ex.ID == ey.ID:
		return true
	case named(p) != named(q): // "the capital" may be Varna, but "nationwide" is not
		return adverb(ax, x.Place) == adverb(ay, y.Place)
	case x.Only || y.Only:
		return false
	case ex == nil || ey == nil || ex.Country == "" || ey.Country == "":
		return true
	}
	return ex.Country == ey.Country && (b.Part(ex, ey) || b.wide(ex) && b.wide(ey))
}

// named reports a place that is called by a name.
func named(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w != strings.ToLower(w) })
}

// adverb reports a place said in one adverb: "nationwide".
func adverb(a *claims.Article, s claims.Span) bool {
	return !strings.Contains(a.Slice(s), " ") && strings.HasSuffix(a.Slice(s), "wide")
}

// placeWords are the words of a place without those that all places have.
func placeWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		switch strings.ToLower(w) {
		case "the", "of", "province", "city", "town", "village", "district", "region", "state", "county", "area":
			continue
		}
		out = append(out, w)
	}
	return out
}

func within(p, q []string) bool {
	for _, w := range p {
		found := false
		for _, v := range q {
			found = found || names.Fold(w) == names.Fold(v)
		}
		if !found {
			return false
		}
	}
	return true
}

// placeOf is the place that a stretch of an article names, nil if none is known.
func placeOf(d *claims.Dossier, a *claims.Article, s claims.Span) *claims.Entity {
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Kind == claims.Place && m.Entity > 0 && m.Span.Overlaps(s) {
			return &d.Entities[m.Entity]
		}
	}
	return nil
}

// samePeriod reports that two counts may run over one stretch of time.
func samePeriod(ax, ay *claims.Article, x, y *claims.Scope) bool {
	if x.Period == 0 || y.Period == 0 || int(x.Period) > len(ax.Times) || int(y.Period) > len(ay.Times) {
		return true
	}
	p, q := &ax.Times[x.Period-1], &ay.Times[y.Period-1]
	if !p.Anchored() || !q.Anchored() {
		return p.Value == q.Value || !x.Since && !y.Since && (p.Type != claims.Duration || q.Type != claims.Duration)
	}
	if x.Since != y.Since { // since the start of the year, so far this year
		return p.Begin.Sub(q.Begin).Abs() <= 2*day
	}
	long, short := p.End.Sub(p.Begin), q.End.Sub(q.Begin)
	if long < short {
		long, short = short, long
	}
	return p.Begin.Before(q.End) && q.Begin.Before(p.End) && (x.Since || long-short <= max(long/4, 2*day))
}

// sameNation reports that what is counted is not of two nations: "12 Danish
// soldiers", "14 Swedish soldiers".
func (b *Book) sameNation(ax, ay *claims.Article, x, y *claims.Scope) bool {
	p, q := b.nation(ax, x), b.nation(ay, y)
	return p == "" || q == "" || p == q
}

// sameKind reports that both are said to be of one kind: the "12 Danish and 11
// Swedish sailors" are parts of a whole, but twelve Danish sailors are those twelve.
func sameKind(ax, ay *claims.Article, x, y *claims.Scope) bool {
	p, q := kindWords(ax, x), kindWords(ay, y)
	return x.Part != claims.PartAdded && y.Part != claims.PartAdded && p != "" && p == q
}

func kindWords(a *claims.Article, s *claims.Scope) string {
	if s.First >= s.Last || int(s.Last) > len(a.Tokens) {
		return ""
	}
	return names.Fold(a.Slice(claims.Span{Start: a.Tokens[s.First].Start, End: a.Tokens[s.Last-1].End}))
}

func (b *Book) nation(a *claims.Article, s *claims.Scope) string {
	for i := s.First; i < s.Last && int(i) < len(a.Tokens); i++ {
		if code := b.state(names.Fold(a.Slice(a.Tokens[i].Span))); code != "" {
			return code
		}
	}
	return ""
}
