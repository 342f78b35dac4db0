// # Rule headline
//
// headline: a headline that its own story contradicts
//
// A number in a headline (people killed or hurt, things counted, a magnitude,
// an age, a sum, a score, a rank), a weekday, and whether something was done,
// is held against the first sentences of the same report.
//
// It speaks only if the lead has one candidate for the value and the whole
// story none that agrees; of sums of money, which stories have many of, only if
// the whole story has one. Rounding, hedges, a part of what the headline counts
// and plans agree with nearly everything, and it stays silent on them.
package headline
