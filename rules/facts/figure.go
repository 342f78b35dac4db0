package facts

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// figure holds a number against the figures whose words its sentence has, the
// one before it or the headline.
func (k *desk) figure(c *claims.Claim) {
	if len(k.figures) == 0 || c.Value.Quantity == 0 {
		return
	}
	a := k.d.Article(c)
	q := &a.Quantities[c.Value.Quantity-1]
	if q.Scope.Part != claims.PartNone || q.Scope.Only || q.Scope.Change == claims.ChangeBy || q.Kind == claims.Identifier {
		return
	}
	context := k.context(a, c)
	for w := range context {
		for _, f := range k.figures[w] {
			if !k.speaks(a, c, q, &f, context) {
				continue
			}
			switch compare.Quantities(q, &f.amount) {
			case compare.Conflict:
				k.wrong(c, &f)
			case compare.Agree, compare.Variant:
				k.agree(f.Figure.Figure, f.Value, c)
			}
		}
	}
}

// unclaimed holds the numbers against the figures that no claim was made of,
// since nothing near them is counted: "the death toll was 230,000".
func (k *desk) unclaimed() {
	if len(k.figures) == 0 {
		return
	}
	claimed := map[claims.ArticleID]map[int32]bool{}
	for i := range k.d.Claims {
		c := &k.d.Claims[i]
		if claimed[c.Article] == nil {
			claimed[c.Article] = map[int32]bool{}
		}
		claimed[c.Article][c.Value.Quantity] = true
	}
	for i := range k.d.Articles {
		a := &k.d.Articles[i]
		for j := range a.Quantities {
			q := &a.Quantities[j]
			s := compare.SentenceAt(a, q.Start)
			if q.Kind == claims.Bare && s >= 0 && a.Sentences[s].Kind.HasClaims() && !claimed[a.ID][int32(j+1)] && !k.pass.Stopped() {
				k.figure(&claims.Claim{Article: a.ID, Sentence: int32(s), Kind: claims.KindNumber, Evidence: q.Span, Value: claims.Value{Quantity: int32(j + 1)}})
			}
		}
	}
}

// evidence cites a claim, or the words of a number that is none.
func (k *desk) evidence(c *claims.Claim) rules.Evidence {
	if c.ID == 0 {
		return compare.At(k.d.Article(c), c.Evidence)
	}
	return k.pass.Evidence(c.ID)
}

// context are the words around a claim: of its sentence, of the one before and
// of the title.
func (k *desk) context(a *claims.Article, c *claims.Claim) map[string]bool {
	out := map[string]bool{}
	texts := []string{a.Title, a.Slice(a.Sentences[c.Sentence].Span)}
	if c.Sentence > 0 {
		texts = append(texts, a.Slice(a.Sentences[c.Sentence-1].Span))
	}
	for _, text := range texts {
		for _, w := range wordsOf(text) {
			out[w] = true
		}
	}
	return out
}

// speaks reports that a number is of a figure: all of its words are there, and
// it counts what the figure counts.
func (k *desk) speaks(a *claims.Article, c *claims.Claim, q *claims.Quantity, f *figure, context map[string]bool) bool {
	for _, w := range f.words {
		if !context[w] {
			return false
		}
	}
	if otherYear(wordsOf(a.Slice(a.Sentences[c.Sentence].Span)), f.words) {
		return false
	}
	if len(f.events) > 0 && slices.Contains(f.events, c.Predicate) && c.Attribute == "people" {
		return true
	}
	noun := strings.TrimSuffix(c.Attribute, " of")
	if len(f.events) > 0 && c.ID > 0 { // "a toll of 230,000", "230,000 deaths"
		return slices.Contains(f.counts, noun) || slices.Contains(f.counts, noun+"s")
	}
	if noun != "" && (slices.Contains(f.counts, noun) || slices.Contains(f.counts, noun+"s") || noun+"s" == last(f.counts)) {
		return true
	}
	// Of measures the words beside the number tell: "its height of 8,849 m".
	if noun != "" && q.Kind == claims.Count || len(f.counts) == 0 {
		return false
	}
	sentence := a.Sentences[c.Sentence]
	near := wordsOf(a.Text[max(int(sentence.Start), int(q.Start)-beside):min(int(sentence.End), int(q.Span.End)+beside)])
	return !slices.ContainsFunc(f.counts, func(w string) bool { return !slices.Contains(near, w) })
}

// otherYear reports that a sentence has a year and not the figure's: it may
// tell of another happening of that sort than the sentence before it.
func otherYear(sentence, words []string) bool {
	other := false
	for _, w := range words {
		if isYear(w) && !slices.Contains(sentence, w) {
			other = slices.ContainsFunc(sentence, isYear)
		}
	}
	return other
}

func isYear(w string) bool {
	return len(w) == 4 && w >= "1000" && w <= "2100" && strings.Trim(w, "0123456789") == ""
}

// beside is how many bytes on either side of a number tell what it measures.
const beside = 60

func last(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

func (k *desk) wrong(c *claims.Claim, f *figure) {
	a := k.d.Article(c)
	q := &a.Quantities[c.Value.Quantity-1]
	found := rules.Finding{Kind: c.Kind, Level: rules.Error, Confidence: sureOfFigure, Attribute: f.Figure.Figure}
	k.report(found, k.said(c, compare.QuantityNorm(q)), k.house(f.Value, f.Value, f.ref, ".value"), f.Value, f.Note)
}
