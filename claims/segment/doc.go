// Package segment cuts a report into sentences and tokens.
//
// It reads Article.Text and Article.Blocks (the loader's paragraphs; without
// blocks every line is one) and assigns Article.Sentences and Article.Tokens
// (Span, Norm). Captions and furniture get neither. A sentence lies within one
// block, a token within one sentence, and every byte of a block outside its
// tokens is space or has no width.
//
// # Method
//
// One pass of a hand-written scanner over the bytes gives the tokens of
// Universal Dependencies' English treebanks (EWT 2.16, GUM), whose rules are
// the Penn Treebank's with hyphens split; a second pass over the tokens of the
// block finds where sentences end (the candidates of UAX #29, weighed by
// abbreviation lists and the case of what follows, as in Kiss and Strunk 2006,
// though the lists are given and not learnt). No look-ahead is longer than a
// constant, so both passes are linear in the text.
//
//	Jane Roe's firm, a 26-year-old start-up, can't pay $1.2bn.
//	Jane | Roe | 's | firm | , | a | 26 | - | year | - | old | start | - | up | , | ca | n't | pay | $ | 1.2 | bn | .
//
//	He left at 5 p.m. Monday. Police came at 6 p.m. Nobody was hurt.
//	He left at 5 p.m. Monday. | Police came at 6 p.m. | Nobody was hurt.
//
// # Limits
//
// A stop that ends both an abbreviation and the sentence stays with the
// abbreviation. A sentence that begins in lower case, or ends without a mark
// within its block, is joined to its neighbour.
package segment
