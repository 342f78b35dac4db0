// Package perceptron is the learner behind the tagger, the parser and the name
// tagger: a multi-class averaged perceptron over sparse, hashed features, with
// a compact form for its weights that is used where it lies.
//
// # Method
//
// Training is Collins' (2002, "Discriminative Training Methods for Hidden
// Markov Models"): on a wrong guess the weights of the right class rise, those
// of the guess fall, and the weights kept are the mean over all steps. A
// feature is a 64-bit hash of its template and values (Feature); rows are made
// on the first update that touches them, so features that never mattered take
// no room.
//
// # The model file
//
// Pack joins named sections into one file, Section finds one again without
// copying. A weights section (Compile, Open) is a hash table laid out flat: its
// size and the codebook, bucket starts, then in each bucket the features as a
// 12-bit fingerprint, a 4-bit count (15: a byte tells it) and that many pairs
// of class and weight, each a byte; those with most weights come first, for
// they are the ones that are asked for. The bytes stand for the entries of the
// codebook, whose steps grow with the weight. Small weights are dropped, and the
// features left with none too. A word table (BuildTable, OpenTable) maps words
// to small numbers in the same way.
//
// Nothing is decoded when a model is opened: the first use of a section costs
// the page faults of what it touches, and the file's bytes, which the binary
// embeds, are all the memory that it takes. Opening the tagger, the parser and
// the name tagger takes about a millisecond.
//
// # Limits
//
// At most 256 classes. A feature that training never saw is taken for a known
// one with a probability of about one in two thousand, a word of one in twenty
// thousand.
package perceptron
