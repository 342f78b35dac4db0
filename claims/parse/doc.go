// Package parse assigns Token.Head and Token.Rel: the governor of each word
// and its Universal Dependencies relation. It reads Article.Sentences and the
// Norm, Tag and POS of Tokens.
package parse
