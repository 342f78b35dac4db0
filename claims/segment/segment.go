package segment

import (
	"strings"

	"concord/claims"
)

// Article fills a.Sentences and a.Tokens.
func (s *Segmenter) Article(a *claims.Article) {
	spaces := strings.Count(a.Text, " ") // prose has a fifth more tokens, and a sentence for twenty
	sc := scanner{s: s, text: a.Text, tokens: make([]claims.Token, 0, spaces+spaces/4+16)}
	a.Sentences = make([]claims.Sentence, 0, spaces/16+4)
	if len(a.Blocks) > 0 {
		for i, b := range a.Blocks {
			if b.Kind != claims.Caption && b.Kind != claims.Furniture {
				sc.block(a, int32(i), b)
			}
		}
	} else {
		for begin := 0; begin < len(a.Text); {
			end := len(a.Text)
			if n := strings.IndexByte(a.Text[begin:], '\n'); n >= 0 {
				end = begin + n
			}
			sc.block(a, 0, claims.Block{Span: claims.Span{Start: int32(begin), End: int32(end)}})
			begin = end + 1
		}
	}
	a.Tokens = sc.tokens
}

// block adds the tokens and sentences of one block.
func (sc *scanner) block(a *claims.Article, index int32, b claims.Block) {
	begin := min(max(int(b.Start), 0), len(sc.text))
	sc.i, sc.end = begin, max(begin, min(int(b.End), len(sc.text)))
	first := len(sc.tokens)
	sc.scan()
	for cut := first; cut < len(sc.tokens); {
		next := sc.sentence(cut, cut == first && b.Kind == claims.Body)
		a.Sentences = append(a.Sentences, claims.Sentence{
			Span:  claims.Span{Start: sc.tokens[cut].Start, End: sc.tokens[next-1].End},
			First: int32(cut), Last: int32(next), Block: index, Kind: b.Kind,
		})
		cut = next
	}
}
