package claims

// A Sentence is a stretch of one block.
type Sentence struct {
	Span
	First, Last int32     // Tokens[First:Last]
	Block       int32     // index into Article.Blocks
	Kind        BlockKind // of that block
}

// A Token is a word, number or mark.
type Token struct {
	Span
	Norm  string // lower case, typographic quotes and dashes made plain
	Lemma string // dictionary form, lower case but for names
	Tag   string // Penn Treebank tag, "NNP"
	POS   string // Universal POS tag, "PROPN"
	Head  int32  // governor, counted from this token (i+Head); 0 at the root or before parse
	Rel   string // Universal Dependencies relation, "nsubj:pass"; "" before parse
	Name  string // what the name tagger sees, in IOB2: "B-PER", "I-ORG", "B-LOC", "B-MISC"; "" outside names
}
