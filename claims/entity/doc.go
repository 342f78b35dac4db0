// Package entity says which words mean the same person, organisation, place or
// thing, within an article and across the dossier, and what the text says that
// each is: president, brother, Australian.
//
// Article reads Sentences and Tokens (Span, Norm; Tag, Name and Rel where the
// tagger, the name tagger and the parser have run) and assigns Mentions, without
// entities.
// Runs of capitals are cut by tables of countries, peoples, bodies and titles,
// and the rest is classified by its words and its neighbours (McDonald 1996:
// internal and external evidence). Dossier then assigns Dossier.Entities and
// Mention.Entity in sieves, the surest first (Raghunathan et al. 2010): names
// of the tables; full names; lone surnames, article by article; acronyms and
// short forms; slips of the pen; at last noun phrases and pronouns, and these
// only where a single bearer is in sight. Names are blocked by their first
// word, last word and letters, so that no step compares all pairs.
//
//	Peruvian opposition leader Ana Quispe-Rojas met ... Quispe-Rojas said she
//	    one person; Office "opposition leader" of PE, Nation PE
//	Lima said ... a day after talks in Lima
//	    the state of Peru, then the city; both have Country PE
//	the Harbour Safety Board (HSB) ... HSB ... the board
//	    one organisation
//
// A Title's Head is canonical (lexicon.Titles), its Country is set when the
// words say it. A demonym is a mention of its country, and a Nation title of
// the person behind it.
//
// In an interview, which says that it is one or has questions in blocks of their
// own, "I" is the guest, and in its questions "you" is; in a quotation "I" is
// the subject of the verb of saying beside it. A lone surname that several bear
// stays with the one who went by it before the others came. Names too far apart
// for their letters alone are one person's when they share an end, an office or
// age, and no article (parts). "It", "its" and "they" climb the parse to the
// subject over their clause (Hobbs 1978). A common noun is the body, place or
// thing that the article's names call so: "the ministry". Towns of one name that
// the text puts in two regions are two (homonyms).
//
// testdata holds pairs of mentions that are one and that are two, by kind, with
// the misses that are known.
//
// Known limits: a name that begins a sentence and is a common word is missed
// without tags; two people of one name are one; "it" and "they" are resolved to
// named subjects alone, "we" never; nested names (the city in a university's
// name) are not mentions.
package entity
