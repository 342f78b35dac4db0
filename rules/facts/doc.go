// # Rule facts
//
// facts: a report says otherwise than the house's own fact sheet
//
// What the house knows to be true (facts.yml: names and how they are written,
// birth dates and ages, offices and who held them when, established figures,
// choices of style) is a source of the highest standing: each report is held
// against it, and the finding gives the form that the house prefers.
//
// A name that the sheet says to avoid, or spells otherwise, is a warning, and so
// is a choice of style, unless it stands in a quotation. An age that the birth
// date excludes on the day of the report, an office that somebody else has, has
// no longer or not yet, and a figure whose range the number lies outside of are
// errors.
//
// It stays silent where the day of the report is not known and the answer hangs
// on it, where a number is a part of what the figure counts, and on names that
// more than one entry of the sheet has.
package facts
