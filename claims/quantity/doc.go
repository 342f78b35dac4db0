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
// A part of a whole ("two-thirds", "one in four") is a Percent of Dimension
// "ratio" with no Unit and Base 1, so that it compares with 67 %. Of a Score
// Min, Max and Value are its first part. A Score of several sets leaves out the
// tie-breaks in brackets. Rates have units such as "USD/h" and "/d".
//
// # Limits
//
// A year without a comma is not told from a count of the same digits when the
// time stage has not run. "Ton" is the tonne, "gallon" the American one, "$"
// the American dollar. Without tags a noun that does not end in s, and is not
// in the table of plurals, is not seen as what is counted.
package quantity
