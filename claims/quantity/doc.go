// Package quantity finds what the words of a report commit to in numbers:
// counts, measures, sums of money, percentages, ordinals, scores, ages,
// magnitudes, and the numbers that are only names.
//
// It reads Article.Tokens (Span and Norm; Tag, Lemma, Head, Rel and Name where
// they are set), Article.Sentences and Article.Times, and assigns
// Article.Quantities, sorted by span. Numbers within a time expression are the
// time stage's, but durations and ages are quantities too.
//
// # Method
//
// A hand-written recogniser over atoms: the tokens, with digits parted from the
// units glued to them. At each atom that can begin a number it reads a numeral
// (digits, words, fractions, scales), a range, a unit or currency; then what
// stands around the number tells what it is doing, rarer uses first (address,
// score, name, magnitude, age, share, then measure and count). Hedges become
// intervals by the factors of lexicon/hedges.tsv, after Krifka, "Approximate
// interpretation of number words" (2007). The units are those of the SI
// brochure and NIST SP 811. What is counted is the head of the noun phrase
// after the number: by tags where they are set, else by the first plural form.
//
//	At least 12 of the 40 passengers -> Count [12, +Inf] passenger; Count [40, 40] passenger
//	nearly $14 billion               -> Money [12.6e9, 14e9] USD
//	50 km (30 miles)                 -> Measure [50, 50] km; Measure [30, 30] mi, Restates 1
//
// # What the fields hold
//
// A part of a whole ("two-thirds", "one in four") is a Percent of Dimension
// "ratio" with no Unit and Base 1, so that it compares with 67 %; percentage and
// basis points have the Dimension "points". Min, Max and Value of a Score are
// its first part; the tie-breaks in brackets are left out of its Parts; odds
// have the Dimension "odds". Rates have units such as "USD/h", "/d" (12 people a
// day) and "/100000" (12 per 100,000). A grade ("Category 4") is a Magnitude of
// Dimension "category". "Five times the limit" is a Measure in "times", "shot
// five times" a Count. "No" and "none" count zero, "both" two, "twice" two of
// the Noun "time". A currency word that several countries share ("pesos") has
// that word for its Unit.
//
// Of is the head of the noun phrase; in "three dead and 14 injured" the
// adjective; of an apposed age ("Jane Roe, 26,") the name's last word. A number
// that counts nothing it can see is Bare with Of 0 ("killing 12"), one that
// names a thing is an Identifier without values ("Flight 302", "9/11").
//
// # Scope
//
// A second pass, over each sentence's quantities, says what the words narrow a
// number to (claims.Scope). Shallow rules on the words beside the number say
// whether it is a part of another or comes on top of it, and whether it is a
// level or a move; the parse is climbed for the verb that those counted do or
// undergo, and for whose age a number is; places are the name tagger's or named
// by a noun of the table, right behind what is counted or at the sentence's
// head; a period is a stretch of a week and more behind it, at the head, or
// hung on the same verb. What is not said, or not plain, stays zero.
//
//	12 dead in the province of Varna     -> Place "province of Varna"
//	12 in Varna and five in Burgas       -> Place of each, Only
//	12 of the 40 passengers              -> PartShare, Whole 40
//	including three children             -> PartSubset, Whole the number before
//	another five; 20 more people         -> PartAdded
//	12 Danish and 11 Swedish sailors     -> both PartSubset, with their modifiers
//	sales rose 12% in 2008               -> ChangeBy, Period 2008
//	shares rose 3.2% to $45.10           -> ChangeBy; ChangeTo
//	30 men since Monday                  -> Period Monday, Since
//	12 people a day                      -> Unit "/d": no period
//
// "Most of the 40 homes" gives 40 homes and no part: "most" is no number.
//
// # Figures
//
// On the numeric modifiers of UD English EWT and GUM (test parts, the numbers
// of dates left out) Of, or the unit, is the head that the treebank gives in 88
// of 100 cases with this project's tags and in 86 without any, and another noun
// in 2 of 100; most of the rest are numbers of addresses, and idioms ("one
// thing") that are left alone.
//
// # Limits
//
// A year without a comma is not told from a count of the same digits when the
// time stage has not run. "Ton" is the tonne, "gallon" the American one, "$"
// the American dollar, "dollars" too. "Pounds" are of weight unless a word of
// paying, a scale or a pound sign in the text says otherwise. The subject of a
// percentage ("prices rose 12 percent") and the noun of an ellipsis ("46 in the
// north, 25 in the south") are not looked for. A place or period that a verb
// alone ties to a number ("killed 12 in Varna on a day in May") is as likely the
// happening's: it is set, and rules/compare lets it part two numbers only when
// the text, or what is known of the two places, sets them against each other.
// Thousands parted by plain spaces are joined only before 000, a plural, a unit
// or money; a lone letter before them ("R 500") is no currency. Without tags a noun that does
// not end in s, and is not in the table of plurals, is not seen as counted.
package quantity
