// Package ner assigns Token.Name: the names of persons, organisations, places
// and other things, in IOB2. It reads Article.Text, Sentences, and the Span,
// Norm and Tag of Tokens.
package ner
