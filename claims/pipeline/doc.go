// Package pipeline runs the stages in order: those that read one article on
// many articles at once, those that read the dossier when all of these are
// done. Which annotations each stage needs and gives is declared, and New
// refuses an order in which one would read what nothing has written.
//
// # Faults
//
// A stage that panics, or that takes longer for an article than it may, costs
// that article alone: it stays in the dossier as it was loaded, unread, the
// Fault says which stage and which article, and all others are read. A stage
// over the whole dossier says at which article it is (guard.At); if it breaks
// there, the dossier is read again without that article. What a stage that was
// left behind still writes is seen by nobody: it works on a copy.
package pipeline
