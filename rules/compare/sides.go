package compare

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
)

// Sides sorts the claims of a group into values that exclude each other, each
// with all its evidence; nil if nothing is wrong. verdict compares two
// claims, want is the least that sets them apart, and describe gives a
// claim's value for machines and for an editor.
func Sides(pass *rules.Pass, ids []claims.ClaimID, want Verdict,
	verdict func(x, y *claims.Claim) Verdict, describe func(*claims.Claim) (norm, label string)) []rules.Value {
	sides := Partition(len(ids), want, func(i, j int) Verdict { return verdict(pass.Claim(ids[i]), pass.Claim(ids[j])) })
	var out []rules.Value
	for _, side := range sides {
		var v rules.Value
		for _, i := range side {
			norm, label := describe(pass.Claim(ids[i]))
			if finer(norm, v.Norm) || norm == v.Norm && plainer(label, v.Label) {
				v.Norm, v.Label = norm, label
			}
			v.Evidence = append(v.Evidence, pass.Evidence(ids[i]))
		}
		out = append(out, v)
	}
	if Unanimous(pass.Dossier, out) {
		return nil
	}
	return out
}

// finer reports that one way to write a value says more than another: fewer
// open parts (X), then more of it, then the first in order, so that a side is
// called the same whichever source is read first.
func finer(norm, than string) bool {
	if than == "" {
		return true
	}
	return cmp.Or(
		cmp.Compare(strings.Count(norm, "X"), strings.Count(than, "X")),
		cmp.Compare(len(than), len(norm)),
		cmp.Compare(norm, than)) < 0
}

// plainer chooses among labels of one value in the same way: "12" over "twelve".
func plainer(label, than string) bool {
	return cmp.Or(cmp.Compare(len(label), len(than)), cmp.Compare(label, than)) < 0
}

// Unanimous reports that two or more files all state every value: they do not
// disagree with each other. One file that states two is not unanimous.
func Unanimous(d *claims.Dossier, values []rules.Value) bool {
	if len(values) == 0 {
		return false
	}
	first := files(d, values[0])
	for _, v := range values[1:] {
		if !slices.Equal(first, files(d, v)) {
			return false
		}
	}
	return len(first) > 1
}

func files(d *claims.Dossier, v rules.Value) []string {
	var out []string
	for _, e := range v.Evidence {
		out = append(out, d.Articles[e.Article].Path)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// LevelOf lowers a level to a note when the sides do not stand against each
// other: some are only planned and others reported as done, or all are put
// in the mouths of different speakers within one article.
func LevelOf(pass *rules.Pass, level rules.Level, values []rules.Value) rules.Level {
	plans := 0
	for _, v := range values {
		if planned(pass, v) {
			plans++
		}
	}
	if plans > 0 && plans < len(values) || disputed(pass, values) {
		return rules.Note
	}
	return level
}

func planned(pass *rules.Pass, v rules.Value) bool {
	for _, e := range v.Evidence {
		if pass.Claim(e.Claim).Modality != claims.Planned {
			return false
		}
	}
	return true
}

// disputed reports that one article alone is cited and attributes every side
// to a speaker of its own.
func disputed(pass *rules.Pass, values []rules.Value) bool {
	seen := map[int32]bool{}
	for _, v := range values {
		c := pass.Claim(v.Evidence[0].Claim)
		if c.Article != pass.Claim(values[0].Evidence[0].Claim).Article || c.Attribution == 0 || seen[c.Attribution] {
			return false
		}
		seen[c.Attribution] = true
	}
	return true
}

// Rose reports a toll that moved on: the values count people killed, hurt,
// missing and the like, and all articles that have the greater were published
// after those that have the lesser, as far as their times are known.
func (b *Book) Rose(pass *rules.Pass, values []rules.Value) bool {
	if len(values) != 2 || !b.tolls[pass.Claim(values[0].Evidence[0].Claim).Predicate] {
		return false
	}
	x, y := pass.Claim(values[0].Evidence[0].Claim), pass.Claim(values[1].Evidence[0].Claim)
	if x.Value.Quantity == 0 || y.Value.Quantity == 0 {
		return false
	}
	lesser, greater := values[0], values[1]
	if pass.Dossier.Article(x).Quantities[x.Value.Quantity-1].Value > pass.Dossier.Article(y).Quantities[y.Value.Quantity-1].Value {
		lesser, greater = greater, lesser
	}
	_, before := told(pass, lesser)
	after, _ := told(pass, greater)
	return !before.IsZero() && !after.IsZero() && before.Before(after)
}

// told is when a value was first and last published; zero if no time is known.
func told(pass *rules.Pass, v rules.Value) (first, last time.Time) {
	for _, e := range v.Evidence {
		switch at := pass.Dossier.Articles[e.Article].Published; {
		case at.IsZero():
		case first.IsZero():
			first, last = at, at
		case at.Before(first):
			first = at
		case at.After(last):
			last = at
		}
	}
	return first, last
}
