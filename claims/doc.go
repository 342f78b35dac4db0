// Package claims is the vocabulary of concord: what a report is made of, from
// its bytes to the events it tells. It holds types and the small methods that
// keep them honest; the work is done in the stages below it.
//
// # The pipeline
//
//	corpus       files -> Article (Text, Blocks, Source)
//	segment      Blocks -> Sentences, Tokens (Span, Norm)
//	tag          Token.Tag, Token.POS, Token.Lemma
//	parse        Token.Head, Token.Rel
//	ner          Token.Name
//	timex        Article.Times, Article.Published if the text alone gives it
//	quantity     Article.Quantities
//	entity       Article.Mentions, Dossier.Entities
//	attribution  Article.Clauses, Article.Predicates, Article.Attributions
//	extract      Dossier.Claims
//	event        Dossier.Events, Dossier.Groups
//
// Beside the stages stand what several of them use: lexicon (tables), names
// (how two written names differ) and perceptron (the learner behind the
// trained stages). The first design had no ner, names or perceptron; they
// are apart because the models are trained apart, and because the entity
// stage and package rules/compare must have one notion of a name.
//
// Stages meet only in these types; package pipeline runs them in this order
// and checks what each needs and gives.
//
// # Conventions
//
// A Span is half-open and counts bytes of Article.Text, which is never
// altered. Line and column exist only at the edge, made by Source.Position.
// IDs and indexes into a Dossier's tables start at 1: slot 0 of Articles,
// Entities, Claims and Events is empty, so zero means none. Token and sentence
// indexes start at 0 and are used in pairs [First, Last), so an empty pair
// means none.
//
// After the pipeline has returned a Dossier it is read-only.
package claims
