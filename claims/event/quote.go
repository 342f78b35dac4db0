package event

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"concord/claims"
)

// A saying is a quotation ready to be compared: its words, and what each of
// them weighs.
type saying struct {
	claim  claims.ClaimID
	words  []string
	weight []float64
	rare   []string // its content words, the rarest first
}

// Quotations are one utterance when, in the same order, they share so much of
// the weight of the shorter, and of all that lies between their first and last
// shared word.
const (
	sameUtterance = 0.66
	dense         = 0.55
	mostContent   = 0.6 // of the shorter's words with content, however common
	functionWord  = 0.2 // what one weighs beside a content word
)

// quoteGroups gathers the quotations of several articles that are one
// utterance, worded alike or not. A known speaker is not another known one,
// unless the words are the same.
func (ix *index) quoteGroups() []claims.Group {
	all := ix.sayings()
	var pairs []pair
	homes := map[string][]int{}
	const rarest, crowded = 5, 40
	for y := range all {
		met := map[int]bool{}
		for _, w := range all[y].rare[:min(rarest, len(all[y].rare))] {
			for _, x := range homes[w] {
				if !met[x] {
					met[x] = true
					if score := ix.utterance(&all[x], &all[y]); score > 0 {
						pairs = append(pairs, pair{x: all[x].claim, y: all[y].claim, score: score})
					}
				}
			}
			if len(homes[w]) < crowded {
				homes[w] = append(homes[w], y)
			}
		}
	}
	var out []claims.Group
	for _, c := range joinAll(ix.mutual(pairs)) {
		slices.Sort(c.members)
		out = append(out, claims.Group{Kind: claims.KindQuote, Attribute: ix.quoteLabel(c.members), Claims: c.members,
			Score: 0.5 + 0.45*c.sum/float64(c.pairs), Why: []string{"the quotations share most of their words in the same order"}})
	}
	return out
}

// quoteLabel says whose words they are.
func (ix *index) quoteLabel(ids []claims.ClaimID) string {
	names := []string{}
	for _, id := range ids {
		if s := ix.d.Claims[id].Subject; s != 0 {
			names = append(names, ix.d.Entities[s].Name)
		}
	}
	if len(names) == 0 {
		return "words of a quotation"
	}
	return "words of " + slices.Min(names)
}

func (ix *index) sayings() []saying {
	var out []saying
	seen := map[string]int{}
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		if c.Kind != claims.KindQuote {
			continue
		}
		s := saying{claim: c.ID}
		counted := map[string]bool{}
		for _, t := range ix.quoted(c) {
			s.words = append(s.words, t.Norm)
			s.weight = append(s.weight, functionWord)
			if content(&t) || t.Tag == "CD" {
				s.weight[len(s.weight)-1] = 1
				if !counted[t.Norm] {
					counted[t.Norm] = true
					seen[t.Norm]++
					s.rare = append(s.rare, t.Norm)
				}
			}
		}
		out = append(out, s)
	}
	for i := range out {
		s := &out[i]
		slices.SortFunc(s.rare, func(a, b string) int { return cmp.Or(cmp.Compare(seen[a], seen[b]), cmp.Compare(a, b)) })
		for j, w := range s.words {
			if s.weight[j] == 1 {
				s.weight[j] = 0.5 + min(1, math.Log(1+float64(len(out))/float64(seen[w]))/4)
			}
		}
	}
	return out
}

// quoted are the words of a quotation, marks left out.
func (ix *index) quoted(c *claims.Claim) []claims.Token {
	const longest = 120 // tokens of a sentence that is compared
	a := ix.d.Article(c)
	e := ix.extent[c.ID]
	var out []claims.Token
	for i := e.first; i < e.last && len(out) < longest; i++ {
		if t := a.Tokens[i]; t.Tag != "" && strings.ContainsAny(t.Tag[:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") && t.Tag != "HYPH" {
			out = append(out, t)
		}
	}
	return out
}

// utterance is how sure it is that two quotations are of one utterance, 0 if
// they are not taken for one.
func (ix *index) utterance(x, y *saying) float64 {
	cx, cy := &ix.d.Claims[x.claim], &ix.d.Claims[y.claim]
	if cx.Article == cy.Article {
		return 0
	}
	matches := subsequenceOf(x.words, y.words)
	if len(matches) < 3 {
		return 0
	}
	first, last := matches[0], matches[len(matches)-1]
	var same, strong float64
	for _, m := range matches {
		// One word may be tagged in two ways: either quotation may come first.
		wx, wy := x.weight[m[0]], y.weight[m[1]]
		same += (wx + wy) / 2
		if max(wx, wy) > functionWord {
			strong++
		}
	}
	share := same / min(total(x.weight), total(y.weight))
	density := same / max(total(x.weight[first[0]:last[0]+1]), total(y.weight[first[1]:last[1]+1]))
	oneSpeaker := cx.Subject != 0 && cx.Subject == cy.Subject
	switch {
	case share < sameUtterance || density < dense || strong < 2 || strong < mostContent*min(contents(x), contents(y)) || strong < 3 && !oneSpeaker && len(matches) < 5:
		return 0
	case cx.Subject != 0 && cy.Subject != 0 && !oneSpeaker && (share < 0.9 || density < 0.9):
		return 0
	case !ix.kindred.related(cx.Article, cy.Article) && (share < 0.9 || len(matches) < 8):
		return 0
	}
	return min(1, (share+density)/2)
}

// contents counts the words with content.
func contents(s *saying) (n float64) {
	for _, w := range s.weight {
		if w > functionWord {
			n++
		}
	}
	return n
}

func total(weights []float64) (w float64) {
	for _, v := range weights {
		w += v
	}
	return w
}

// subsequenceOf is subsequence for plain words.
func subsequenceOf(x, y []string) [][2]int {
	tokens := func(words []string) []claims.Token {
		out := make([]claims.Token, len(words))
		for i, w := range words {
			out[i].Norm = w
		}
		return out
	}
	return aligned(tokens(x), tokens(y))
}

// joinAll unites pairs into clusters without asking what they say.
func joinAll(pairs []pair) []*cluster {
	of := map[claims.ClaimID]*cluster{}
	var all []*cluster
	for _, p := range pairs {
		x, y := of[p.x], of[p.y]
		switch {
		case x == nil && y == nil:
			x = &cluster{members: []claims.ClaimID{p.x, p.y}}
			all = append(all, x)
			of[p.x], of[p.y] = x, x
		case x == nil:
			x = y
			x.members = append(x.members, p.x)
			of[p.x] = x
		case y == nil:
			x.members = append(x.members, p.y)
			of[p.y] = x
		case x != y:
			x.members = append(x.members, y.members...)
			x.sum, x.pairs = x.sum+y.sum, x.pairs+y.pairs
			for _, id := range y.members {
				of[id] = x
			}
			y.members = nil
		}
		x.sum, x.pairs = x.sum+p.score, x.pairs+1
	}
	return slices.DeleteFunc(all, func(c *cluster) bool { return len(c.members) < 2 })
}
