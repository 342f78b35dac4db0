package extract

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// addresses claims which block or house of a street it was: "the 12000 block
// of Joliet Avenue", "at 40 East Fifth Avenue". The thing is the street.
func (x *Extractor) addresses(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Tokens {
		at := int32(i)
		if f.a.Tokens[at].Tag != "CD" || !figures(f.a.Tokens[at].Norm) || !f.tells(at) {
			continue
		}
		attribute, from := "house number", at+1
		if at+2 < int32(len(f.a.Tokens)) && f.a.Tokens[at+1].Norm == "block" && f.a.Tokens[at+2].Norm == "of" {
			attribute, from = "block", at+3
		}
		street := x.street(f, from)
		if street == "" || attribute != "block" && !x.locatedAt(f, at) {
			continue
		}
		c := f.claim(claims.KindPlace, at, f.bind(at, at+1), f.a.Tokens[at].Span)
		c.Attribute, c.Thing, c.Subject = attribute, street, 0
		c.Value.Text = strings.ReplaceAll(f.a.Tokens[at].Norm, ",", "")
		out = append(out, c)
	}
	return out
}

func figures(s string) bool {
	return strings.Trim(s, "0123456789,") == "" && strings.ContainsAny(s, "0123456789")
}

// locatedAt reports a number that no date or count is: "at 40", "of 40".
func (x *Extractor) locatedAt(f frame, number int32) bool {
	return number > 0 && x.locative[f.a.Tokens[number-1].Norm]
}

// street reads a street's name that begins at a token: up to four words with a
// capital or a figure, of which the last is one of streets. Points of the
// compass are often left out, and so dropped.
func (x *Extractor) street(f frame, first int32) string {
	var words []string
	for i := first; int(i) < len(f.a.Tokens) && i < first+5; i++ {
		t := &f.a.Tokens[i]
		text := f.a.Slice(t.Span)
		if text == "" || !(text[0] >= 'A' && text[0] <= 'Z' || text[0] >= '0' && text[0] <= '9') {
			return ""
		}
		if x.roads[t.Norm] && len(words) > 0 {
			return strings.Join(words, " ") + " " + t.Norm[:2]
		}
		if lexicon.Point(t.Norm) == "" || strings.HasSuffix(t.Norm, "ern") {
			words = append(words, t.Norm)
		}
	}
	return ""
}
