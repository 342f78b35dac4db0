// # Rule polarity
//
// polarity: one report says that something was done or discussed, another that it was not
//
// Two kinds of claims are held against each other: whether a topic was
// discussed at a meeting of the same people, and whether an act was done, in
// sentences that otherwise match.
//
// It stays silent on plans, guesses and conditions, on deeds that their reports
// date to different days, and on different topics,
// people or times.
package polarity
