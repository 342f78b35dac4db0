// # Rule number
//
// number: reports give different numbers, sums or amounts for one thing
//
// Counts, measures, percentages, sums of money, scores and ordinals of the
// same thing exclude each other. A number is the range that its words commit
// to: "at least 12" agrees with 15, 5.3 million with 5,318,204, 30 miles with
// 50 km. A round figure against an exact one that an editor would unify is a
// warning. A toll that is higher in the later report is a note: it moved on.
//
// It stays silent on numbers that count different things, on different
// currencies, and where an article itself tells the two amounts apart. So it
// does where the texts give the two numbers different scopes: a part ("including
// three children", "another five") and the whole, a rise and a level, places or
// periods that are set apart ("in the capital alone", "since Monday"), people
// of two nations.
package number
