// Package event decides which claims of a dossier speak of the same attribute
// of the same thing, and so may be compared, and what happenings they tell.
//
// It reads Dossier.Claims and the articles' annotations and assigns
// Dossier.Groups and Dossier.Events.
//
// An attribute of an entity (age, office, name) groups by the entity. All else
// is comparable in two ways. The first is alignment. Dates and deeds are scored
// by how much their sentences and the words around them share, weighed by
// rarity (inverse sentence frequency), and by predicate, subject, participants
// and modality; of each the best partner in each other article is kept if the
// choice is mutual (competitive linking, Melamed 2000).
//
// Amounts and times that differ are rivals: boosted trees (package boost) read
// off some forty traits of their surroundings whether they are said of one
// thing. What most tells is whether either report gives the other's value, too,
// so that "three boats" is not held against "two boats" when both have both.
// concord-lab pairs trains them, on hand-made judgements of real reports and on
// the cases of this repository, and prints what is found on topics left out:
// about three of ten contradictions of hard facts, three of four findings right.
//
// The second way are twins: two sentences that say nearly the same, because
// one was made from the other. Where they differ in one slot, its two values
// are compared, whatever they are: a time, an amount, a name, a word and its
// opposite, a denial.
//
// An article of at most three sentences whose words another has is a digest of
// it: a name or an amount that the other has nowhere stands in the place of the
// one that the sentence it restates has and the digest lacks.
//
// A value that no other report gives is held against one that several give in
// surroundings that match a little each: their chances are joined.
//
// Three sorts of claims have ways of their own: quotations are one utterance
// when they share most of their words in the same order; states are of one
// person, or of one thing in like sentences; agents are of one deed done to the
// same person or thing.
//
// What claims say of where, how and why is grouped by the question that they
// answer: where somebody lives or died, which block of a street, what caused a
// fire. Those of a person are asked of the person; the rest only of one story,
// which begins with the same names or has the same people.
//
// Articles that name nothing in common but a state are never aligned: things
// that happen often are told in the same words. Nor are sentences that date
// themselves otherwise, or play in other countries.
//
// Known limits: two rounds, quarters or offers that both reports tell of in
// like words are still held against each other (the lines marked wrong in
// testdata/dossiers); what holds within one article alone is compared for entities
// and topics only; scopes (of a part, of the whole) are told apart by words
// alone.
package event
