// Package tag assigns parts of speech and lemmas: Token.Tag (Penn Treebank),
// Token.POS (Universal Dependencies) and Token.Lemma. It reads Article.Text,
// Sentences, and the Span and Norm of Tokens.
//
// # Method
//
// An averaged perceptron (Collins 2002) tags from left to right, as in
// Honnibal (2013, "A Good Part-of-Speech Tagger in about 200 Lines of
// Python"), with its own guesses as history. The Penn tag and the universal
// tag are one class, so that a context tells at once "that" the IN|SCONJ from
// "in" the IN|ADP. The features are the words around, endings, the kinds of
// character, clusters of words that are used alike, the sets of classes that
// the next words may have (after Giménez and Màrquez 2004), and whether the
// sentence is set as a headline is: in title case or in capitals a capital
// says little, and training shows copies of sentences set so. It is trained on
// treebanks and, at half the weight, on news that a larger tagger read, but for
// the words of which that was not sure (see package parse). Words that
// training saw often and with one class alone are not asked about.
//
// # Examples
//
//	The minister will visit Lagos .     DT NN MD VB NNP .
//	Rates Fall as Banks Cut Costs       NNS VBP IN NNS VBP NNS
//	a 26-year-old , who was hit         DT CD HYPH NN HYPH JJ , WP VBD VBN
//
// # Figures
//
// On gold tokens, by concord-lab train:
//
//	EWT test     UPOS 95.72   XPOS 95.03
//	GUM test     UPOS 96.51   XPOS 96.12
//	GUM news     UPOS 95.54   XPOS 95.10   (dev and test, 3,611 words)
//
// One core tags and lemmatises about 780,000 words a second.
//
// # Limits
//
// Nouns and verbs are confused where a headline leaves out the small words, and
// proper nouns and common nouns in title case. What training has not seen and
// no list knows goes by its ending.
package tag
