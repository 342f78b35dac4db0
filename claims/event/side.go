package event

import (
	"sort"
	"strings"

	"concord/claims"
)

// A side is one side of a slot.
type side struct {
	d      *claims.Dossier
	a      *claims.Article
	at     place
	extent extent
}

func (s side) empty() bool { return s.extent.first == s.extent.last }

func (s side) claim(kind claims.Kind, attribute string, evidence claims.Span) claims.Claim {
	return claims.Claim{Article: s.a.ID, Sentence: s.at.sentence, Kind: kind, Attribute: attribute, Evidence: evidence}
}

// time is the time expression that holds or touches the slot, from 1.
func (s side) time() int32 {
	i := sort.Search(len(s.a.Times), func(i int) bool { return s.a.Times[i].Last > s.extent.first })
	if s.empty() || i == len(s.a.Times) || s.a.Times[i].First >= s.extent.last {
		return 0
	}
	return int32(i + 1)
}

func (s side) quantity() int32 {
	i := sort.Search(len(s.a.Quantities), func(i int) bool { return s.a.Quantities[i].Last > s.extent.first })
	if s.empty() || i == len(s.a.Quantities) || s.a.Quantities[i].First >= s.extent.last {
		return 0
	}
	return int32(i + 1)
}

// modal reports an auxiliary in the slot: "may buy" is not denied by "did not".
func (s side) modal() bool {
	for i := s.extent.first; i < s.extent.last; i++ {
		if s.a.Tokens[i].Tag == "MD" {
			return true
		}
	}
	return false
}

// wide is the slot with three tokens more on either side, within the sentence.
func (s side) wide() claims.Span {
	const more = 3
	sentence := s.a.Sentences[s.at.sentence]
	first, last := max(sentence.First, s.extent.first-more), min(sentence.Last, s.extent.last+more)
	return claims.Span{Start: s.a.Tokens[first].Start, End: s.a.Tokens[last-1].End}
}

// mention is the one mention that the slot touches; nil if none or several.
func (s side) mention() *claims.Mention {
	ms := s.a.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Last > s.extent.first })
	if s.empty() || i == len(ms) || ms[i].First >= s.extent.last || i+1 < len(ms) && ms[i+1].First < s.extent.last {
		return nil
	}
	return &ms[i]
}

// word is the one content word of a slot of one or two tokens.
func (s side) word() *claims.Token {
	var found *claims.Token
	for i := s.extent.first; i < s.extent.last; i++ {
		t := &s.a.Tokens[i]
		switch {
		case len(t.Tag) < 2 || !strings.Contains("NN VB JJ RB IN CD", t.Tag[:2]):
		case found != nil:
			return nil
		default:
			found = t
		}
	}
	return found
}
