package headline

import (
	"concord/claims"
	"concord/rules/compare"
)

const (
	sureOfWeekday = 0.7
	sureOfDone    = 0.6
)

// weekdays are the days on which a headline says that it happened.
func weekdays(a *claims.Article) kind {
	timeOf := func(c *claims.Claim) *claims.TimeExpr { return &a.Times[c.Value.Time-1] }
	return kind{
		same: func(h, b *claims.Claim) bool {
			return h.Value.Time != 0 && b.Value.Time != 0 && h.Predicate != "" && h.Predicate == b.Predicate &&
				h.Modality == b.Modality && timeOf(h).Weekday != 0 && timeOf(b).Weekday != 0
		},
		verdict:    func(h, b *claims.Claim) compare.Verdict { return compare.Times(timeOf(h), timeOf(b)) },
		describe:   func(c *claims.Claim) (norm, label string) { return timeOf(c).Value, a.Slice(timeOf(c).Span) },
		attribute:  func(h *claims.Claim) string { return "day: " + h.Predicate },
		confidence: sureOfWeekday,
	}
}

// done is whether something was done.
var done = kind{
	same: func(h, b *claims.Claim) bool {
		return h.Kind == claims.KindPolarity && b.Kind == claims.KindPolarity && h.Subject != 0 && h.Subject == b.Subject &&
			h.Predicate == b.Predicate && h.Attribute == b.Attribute && h.Modality == claims.Asserted && b.Modality == claims.Asserted
	},
	verdict: func(h, b *claims.Claim) compare.Verdict {
		if h.Value.Text != b.Value.Text {
			return compare.Conflict
		}
		return compare.Agree
	},
	describe:   func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text },
	attribute:  func(h *claims.Claim) string { return h.Predicate + ": " + h.Attribute + " or not" },
	confidence: sureOfDone,
}
