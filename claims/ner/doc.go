// Package ner assigns Token.Name: the names of persons, organisations, places
// and other things, in IOB2. It reads Article.Text, Sentences, and the Span,
// Norm and Tag of Tokens.
//
// # Method
//
// An averaged perceptron goes from left to right with its own guesses as
// history, after Ratinov and Roth (2009, "Design Challenges and Misconceptions
// in Named Entity Recognition"): words, endings, kinds of character and tags
// around; clusters of words that are used alike; lists of given names, family
// names, towns, regions, countries, peoples and firms; and what the article's
// sentences so far made of the same word, so that a surname alone is a person
// where the full name stood. Sentences in title case or in capitals come last
// for that reason, and training shows copies of sentences set so.
//
// Titles and offices do not belong to a name, nor do "the" and "'s"; the names
// of peoples ("Dutch") are none. A name in a name is not marked: the longer one
// counts.
//
// # Examples
//
//	President Maria Okafor met ...      Maria Okafor PER
//	The University of Texas said ...    University of Texas ORG
//	Ms. Petra Lindqvist lives in Sweden. Lindqvist won twice.   PER, LOC, PER
//
// # Training
//
// What people marked: UD English GUM's entities and the dev set of Universal
// NER's EWT. What a teacher (spaCy's en_core_web_md) sees in ECB+ and in EWT's
// training set weighs a third of that; where the words' tags speak against the
// teacher nothing is learnt.
//
// FIGURES
package ner
