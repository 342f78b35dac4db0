// Package timex finds time expressions and dates them.
//
// It reads Article.Tokens, Article.Sentences and Article.Published (Token.Tag
// if it is set, for the tense) and assigns Article.Times, and
// Article.Published if that is zero and the text gives it.
package timex
