package corpus

import "concord/claims"

// maxCard is the length in words of a card: more is a story, or a post of a
// live blog.
const maxCard = 40

// inlineCards makes furniture of an article element within another that goes
// on after it, if it is short: a card that links to another story. The outer
// one goes on as one story.
func inlineCards(blocks []block, words func(*block) int) {
	first, last, length := map[int32]int{}, map[int32]int{}, map[int32]int{}
	for i := range blocks {
		b := &blocks[i]
		if _, ok := first[b.art]; !ok {
			first[b.art] = i
		}
		length[b.art] += words(b)
		if b.kind == claims.Body && b.level == 0 {
			last[b.art] = i
		}
	}
	outer, card := int32(0), false // the open article; whether a card has just interrupted it
	for i := range blocks {
		b := &blocks[i]
		if outer != 0 && i > last[outer] {
			outer = 0
		}
		nested := outer != 0 && b.art != 0 && b.art != outer && first[b.art] > first[outer]
		switch {
		case nested && length[b.art] < maxCard:
			b.kind, b.given, b.level, b.cue, card = claims.Furniture, true, 0, 0, true
		case b.art != 0 && b.art == outer && card:
			b.cue &^= cueStart
			card = false
		case b.art != 0 && b.kind == claims.Body && !nested:
			outer, card = b.art, false
		}
	}
}
