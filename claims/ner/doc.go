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
// # Figures
//
// Persons, organisations and places, span and type, on gold tokens, by
// concord-lab train:
//
//	UNER EWT test   precision 68.06   recall 68.75   F1 68.40   (1088 names of web text)
//	GUM news        precision 62.44   recall 71.93   F1 66.85   (171 names of four reports)
//
// One core reads more than a million words a second.
//
// # Limits
//
// Organisations are the weakest kind (F1 about 50 on the web, persons 81,
// places 76): shops and firms in small letters are missed, abbreviations that
// are no firm are taken for one, and whether a museum is a place or an
// organisation is told by nothing but habit. The teacher itself scores 66 on
// the same test.
package ner
