package event

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// contrary reports two words of one sort of which one is the other with a
// prefix that denies it ("controlled", "uncontrolled"), or of which one praises
// and the other blames ("a successful firm", "a struggling firm").
func contrary(x, y *claims.Token) bool {
	if x.Tag[:2] != y.Tag[:2] && !(qualifies(x) && qualifies(y)) {
		return false
	}
	if prefixed(x.Norm, y.Norm) || prefixed(y.Norm, x.Norm) {
		return true
	}
	p, q := lexicon.Tone(x.Norm), lexicon.Tone(y.Norm)
	return p != "" && q != "" && p != q
}

// qualifies reports an adjective or a participle.
func qualifies(t *claims.Token) bool {
	return strings.HasPrefix(t.Tag, "JJ") || t.Tag == "VBG" || t.Tag == "VBN"
}

// prefixed reports that long is short with a prefix of denial.
func prefixed(long, short string) bool {
	if len(short) < 4 || !strings.HasSuffix(long, short) {
		return false
	}
	switch strings.TrimSuffix(strings.TrimSuffix(long, short), "-") {
	case "un", "in", "im", "il", "ir", "dis", "non", "mis":
		return true
	}
	return false
}
