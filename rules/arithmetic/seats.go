package arithmetic

import (
	"fmt"

	"concord/claims"
	"concord/rules"
)

const sureOfSeats = 0.85

// seats holds a vote against the size of the house that cast it: "48 to 39 in
// the 80-seat council".
func (r *reckoner) seats(l *line, k int) {
	vote := &l.amounts[k]
	if vote.Kind != claims.Score || len(vote.Parts) != 2 || !l.voted(vote) {
		return
	}
	var house *claims.Quantity
	for j := range l.amounts {
		if q := &l.amounts[j]; exact(q) && (q.Noun == "seat" || q.Noun == "member") && l.is(q.Last, "-") {
			if house != nil {
				return
			}
			house = q
		}
	}
	if house == nil || vote.Parts[0]+vote.Parts[1] <= house.Value {
		return
	}
	sum := figure(vote.Parts[0] + vote.Parts[1])
	r.found.Add(rules.Finding{
		Confidence: sureOfSeats, Attribute: "votes and seats",
		Values: []rules.Value{
			l.side(l.a.Slice(vote.Span), l.a.Slice(vote.Span)+", "+sum+" votes", vote),
			l.side(figure(house.Value), l.words(house), house),
		},
		Why: []string{fmt.Sprintf("%s votes were cast by %s", sum, figure(house.Value))},
	})
}

// voted reports that a vote is told beside its score: "by a vote of 48 to 39",
// "48-39 vote".
func (l *line) voted(score *claims.Quantity) bool {
	const before, after = 5, 2
	for i := max(l.first, score.First-before); i < min(l.last, score.Last+after); i++ {
		if l.a.Tokens[i].Lemma == "vote" {
			return true
		}
	}
	return false
}
