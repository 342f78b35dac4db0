// Package attribution says what the clauses of a report commit to: which words
// state a happening, whether it is affirmed or denied, reported as fact,
// planned or guessed, and in whose words.
//
// It reads Article.Sentences and Article.Tokens (Norm, Lemma, Tag, and Head and
// Rel where they are set) and assigns
// Article.Clauses, Article.Predicates and Article.Attributions. The classes of
// predicates and the cue words are tables of package lexicon.
//
// Method: verb groups by tags; a clause reaches from the opener, comma or
// dash before its verb group to the next; each lexical verb, and each noun
// that the table knows as a happening, is a predicate. Polarity and modality
// follow the cue classes of BioScope (Vincze et al. 2008) and FactBank (Saurí
// and Pustejovsky 2009); a cue holds for what follows it in its group, or for
// the noun it stands before.
//
//	They made no mention of Chad.     mention: denied
//	The two failed to reach a deal.   reach: denied
//	She plans to visit Oslo.          visit: planned
//	He said the bridge collapsed.     collapse: said by He
//
// What hangs on a word of denial or planning by the parse, with other words
// between, follows it too: "denied that the firm had sold it", "ordered the
// guards to leave", "stopped the men from leaving", "Had the dam burst, ...".
//
// Known limits: a noun's clause is denied by "no" alone ("no evidence that",
// not "the rumour was false"). A sentence has one voice, that of its first verb
// of saying with a speaker. "Not yet", "not only" and "not all" leave it open
// what happened. Sarcasm and rhetorical questions are taken at their word. The
// lines marked "todo" in testdata/cases.txt show them all.
package attribution
