package compare

import (
	"strings"

	"concord/claims"
	"concord/claims/names"
)

// Names compares two written forms of what may be one name.
//
// Agree: the same but for the capitals of a headline, a possessive, an
// honorific; or one is shorter (a surname, initials, a middle name dropped, an
// acronym, a legal suffix, a state by its people or capital). Variant: an
// editor would unify them (hyphen, space, diacritics, inner capitals, order,
// nickname, romanisation, a likely slip). Conflict: two full names of people
// that share one end, or both, and differ in the rest, which only a caller may
// ask that knows them to play one part. Unknown: anything else.
//
// A place's or a body's name in capitals varies from the same in small letters
// ("SEACOM", "Seacom"); callers leave out headlines and datelines in capitals.
func (b *Book) Names(kind claims.EntityKind, x, y string) Verdict {
	if x == y {
		return Agree
	}
	if kind == claims.Person {
		if v := verdict(names.Persons(x, y)); v != Unknown {
			return v
		}
		return share(names.ParsePerson(x), names.ParsePerson(y))
	}
	fx, fy := names.Fold(x), names.Fold(y)
	if sx, sy := b.state(fx), b.state(fy); sx != "" && sy != "" {
		return b.states2(sx == sy, fx, fy)
	}
	return verdict(names.Things(x, y))
}

// states2 compares two forms that the tables know as states' own.
func (b *Book) states2(one bool, fx, fy string) Verdict {
	ux, uy := b.unify[strings.TrimSuffix(fx, "s")], b.unify[strings.TrimSuffix(fy, "s")]
	switch {
	case !one:
		return Unknown
	case ux != "" && ux == uy && strings.TrimSuffix(fx, "s") != strings.TrimSuffix(fy, "s"):
		return Variant
	}
	return Agree
}

func verdict(r names.Relation) Verdict {
	switch r {
	case names.Same, names.Short:
		return Agree
	case names.Variant, names.Slip:
		return Variant
	}
	return Unknown
}

// share reports Conflict for full names that have an end in common.
func share(p, q names.Person) Verdict {
	n, m := len(p.Folded), len(q.Folded)
	if n < 2 || m < 2 || p.Suffix != q.Suffix {
		return Unknown
	}
	if p.Folded[0] == q.Folded[0] || p.Folded[n-1] == q.Folded[m-1] {
		return Conflict
	}
	return Unknown
}
