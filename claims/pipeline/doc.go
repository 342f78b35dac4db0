// Package pipeline runs the stages in order: those that read one article on
// many articles at once, those that read the dossier when all of these are
// done. Which annotations each stage needs and gives is declared, and New
// refuses an order in which one would read what nothing has written.
package pipeline
