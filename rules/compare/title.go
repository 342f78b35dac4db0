package compare

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// Titles compares two titles that are said of one person or thing at one time.
//
// Agree: the same, or one is a case of the other (minister, official), or both
// can be held together (president, party chairman). Variant: an editor would
// unify them (judge, justice; brother, half-brother). Conflict: they exclude
// each other in one place (president and opposition leader of a state;
// commodore and commander; two nations, though a few people have two).
// Unknown: different places, different times (former, then, elect), kinds that
// say nothing of each other.
func (b *Book) Titles(x, y claims.Title) Verdict {
	if x.Kind == claims.Nation || y.Kind == claims.Nation {
		return nations(x, y)
	}
	if elsewhere(x, y) {
		return Unknown
	}
	if x.Head == y.Head {
		return sameHead(x, y)
	}
	s, sok := b.title(x.Head)
	t, tok := b.title(y.Head)
	switch {
	case !sok || !tok, (x.Kind == claims.Honorific) != (y.Kind == claims.Honorific):
		return Unknown
	case !period(x.Modifier) && !period(y.Modifier) && (slices.Contains(s.Near, t.Head) || slices.Contains(t.Near, s.Head)):
		return Variant
	case slices.Contains(s.Above, t.Head), slices.Contains(t.Above, s.Head):
		return Agree
	case period(x.Modifier) || period(y.Modifier):
		return Unknown
	case x.Kind == claims.Honorific:
		if s.Sex != 0 && t.Sex != 0 && s.Sex != t.Sex {
			return Conflict
		}
		return Agree
	case x.Kind == claims.Relation && y.Kind == claims.Relation:
		return relations(x, y, s, t)
	case exclude(s, t):
		return excluded(x, y)
	case s.Thing != t.Thing:
		return Unknown
	}
	return Agree
}

func nations(x, y claims.Title) Verdict {
	switch {
	case x.Kind != y.Kind || x.Country == "" || y.Country == "" || period(x.Modifier) || period(y.Modifier):
		return Unknown
	case x.Country == y.Country:
		return Agree
	}
	return Conflict
}

// elsewhere reports whether two titles belong to different states or bodies.
func elsewhere(x, y claims.Title) bool {
	if x.Country != "" && y.Country != "" && x.Country != y.Country {
		return true
	}
	return x.Of != "" && y.Of != "" && !oneBody(x.Of, y.Of)
}

func oneBody(x, y string) bool {
	fx, fy := names.Fold(x), names.Fold(y)
	return names.Things(x, y) != names.Different || strings.Contains(fx, fy) || strings.Contains(fy, fx) || names.Things(bare(x), bare(y)) != names.Different
}

// bare is a name without the word that says what it is of: "Corran Province".
func bare(s string) string {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || !strings.ContainsAny(lexicon.NameWord(names.Fold(s[at+1:])), "PL") {
		return s
	}
	return s[:at]
}

// title looks a title up; a minister of what no table lists is of the cabinet.
func (b *Book) title(head string) (lexicon.Title, bool) {
	t, ok := b.titles[head]
	if !ok && strings.HasSuffix(head, " minister") {
		return lexicon.Title{Head: head, Kind: claims.Office, Groups: []string{"cabinet"}, Above: []string{"minister", "official"}}, true
	}
	return t, ok
}

// sameHead compares two uses of one head: with a deputy's word and without is
// a conflict, in office and out of it depends on the time.
func sameHead(x, y claims.Title) Verdict {
	switch {
	case x.Modifier == y.Modifier:
		return Agree
	case x.Kind == claims.Office && lesser(x.Modifier) != lesser(y.Modifier) && !period(x.Modifier) && !period(y.Modifier):
		return Conflict
	case period(x.Modifier) || period(y.Modifier):
		return Unknown
	}
	return Agree
}

// lesser reports a modifier that makes a title that of another office.
func lesser(m string) bool { return m == "deputy" || m == "vice" }

// period reports a modifier that ties a title to another time.
func period(m string) bool { return m == "former" || m == "then" || m == "elect" }

// exclude reports whether two titles share a group of which one holds one.
func exclude(s, t lexicon.Title) bool {
	return slices.ContainsFunc(s.Groups, func(g string) bool { return slices.Contains(t.Groups, g) })
}

// relations compares two ties of kin. One is the mother of one person and the
// wife of another; but of two ties to one person, or of two spouses', siblings'
// or cousins' words with nobody named, one is wrong.
func relations(x, y claims.Title, s, t lexicon.Title) Verdict {
	shared := func(group string) bool { return slices.Contains(s.Groups, group) && slices.Contains(t.Groups, group) }
	switch {
	case x.Of != "" && y.Of != "" && shared("kin"):
		return Conflict
	case x.Of == "" && y.Of == "" && (shared("spouse") || shared("lateral")):
		return Conflict
	}
	return Unknown
}

// excluded decides on two titles that exclude each other in one place: the
// place must be the same, or left open by one of the two.
func excluded(x, y claims.Title) Verdict {
	switch {
	case (x.Of == "") != (y.Of == "") && (x.Country == "") != (y.Country == ""):
		return Unknown // one of a state, one of a party
	case x.Modifier == "acting" || y.Modifier == "acting":
		return Unknown
	}
	return Conflict
}
