package compare

import (
	"slices"

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
		v.Norm, v.Label = describe(pass.Claim(ids[side[0]]))
		for _, i := range side {
			v.Evidence = append(v.Evidence, pass.Evidence(ids[i]))
		}
		out = append(out, v)
	}
	if unanimous(out) {
		return nil
	}
	return out
}

// unanimous reports that two or more articles all state every value: they do
// not disagree with each other. One article that states two is not unanimous.
func unanimous(values []rules.Value) bool {
	if len(values) == 0 {
		return false
	}
	first := articles(values[0])
	for _, v := range values[1:] {
		if !slices.Equal(first, articles(v)) {
			return false
		}
	}
	return len(first) > 1
}

func articles(v rules.Value) []claims.ArticleID {
	var out []claims.ArticleID
	for _, e := range v.Evidence {
		out = append(out, e.Article)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// LevelOf lowers a level to a note when the sides do not stand against each
// other: one is only planned and the other reported as done, or each is put
// in the mouth of a speaker of its own within one article.
func LevelOf(pass *rules.Pass, level rules.Level, values []rules.Value) rules.Level {
	if planned(pass, values[0]) != planned(pass, values[1]) || disputed(pass, values) {
		return rules.Note
	}
	return level
}

func planned(pass *rules.Pass, v rules.Value) bool {
	for _, e := range v.Evidence {
		if pass.Claim(e.Claim).Modality == claims.Asserted {
			return false
		}
	}
	return true
}

// disputed reports that one article alone is cited and attributes the sides
// to different speakers.
func disputed(pass *rules.Pass, values []rules.Value) bool {
	x, y := pass.Claim(values[0].Evidence[0].Claim), pass.Claim(values[1].Evidence[0].Claim)
	return x.Article == y.Article && x.Attribution != 0 && y.Attribution != 0 && x.Attribution != y.Attribution
}

// Rose reports that the values are amounts and that, of articles with
// different times of publication, the later one has the greater: a toll that
// moved on.
func Rose(pass *rules.Pass, values []rules.Value) bool {
	if len(values) != 2 {
		return false
	}
	x, y := pass.Claim(values[0].Evidence[0].Claim), pass.Claim(values[1].Evidence[0].Claim)
	if x.Value.Quantity == 0 || y.Value.Quantity == 0 {
		return false
	}
	ax, ay := pass.Dossier.Article(x), pass.Dossier.Article(y)
	if ax.Published.IsZero() || ay.Published.IsZero() || ax.Published.Equal(ay.Published) {
		return false
	}
	vx, vy := ax.Quantities[x.Value.Quantity-1].Value, ay.Quantities[y.Value.Quantity-1].Value
	return ax.Published.Before(ay.Published) == (vx < vy)
}
