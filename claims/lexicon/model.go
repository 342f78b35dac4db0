package lexicon

import _ "embed"

//go:embed model.bin
var model []byte

// Model is the file of trained weights that concord-lab train writes: the
// tagger's, the parser's and the name tagger's. It must not be changed. See
// package perceptron for its form and NOTICE for what it was trained on.
func Model() []byte { return model }
