// # Rule sequence
//
// sequence: what came first, or how long after, told in two ways
//
// Reports give two happenings in opposite order: "the bridge was closed after
// the crash" and "the lorry crashed after the bridge was closed". Both must be
// told as done, by the same pair of predicates, with subjects that may be one
// and words in common besides. Or one sentence gives two dates and the time
// between them, and the calendar gives another: "on 9 June, four days after the
// vote of 3 June".
//
// It stays silent on plans and denials, on verbs that say little ("came before
// it went"), and where one report tells both orders: then each act was done
// more than once.
package sequence
