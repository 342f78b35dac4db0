// # Rule arithmetic
//
// arithmetic: numbers that stand together and do not add up
//
// What one sentence lets the reader work out is worked out: parts and their
// total ("12 people, five men and eight women"), a part and its whole ("50 of
// the 40 passengers"), a move with the levels before and after ("rose 10% from
// $40 to $50"), one length in two units ("50 km (80 miles)"), one moment in two
// zones ("6:30 a.m. (0445 GMT)"), a number and the names that it announces, and,
// within one report, a person's age and year of birth.
//
// Numbers stand for all that rounds to them, and hedged ones for their range;
// sums in two currencies are left alone, for rates move. It stays silent where
// a list may be open ("including"), unless a part is greater than its whole.
package arithmetic
