// Package extract turns what the earlier stages found in a clause into claims:
// the attribute of a subject or a happening has a value.
//
// It reads every annotation of every article, with entities resolved, and
// assigns Dossier.Claims, in the order of the articles and their text.
//
// A value is bound to a predicate of its own clause: the nearest before it,
// else the first after it. The claim's subject is who stands before the
// predicate, its participants are all who stand in its clause; a clause that
// names nobody before its verb borrows the subject of the one before.
//
//	The Vox sank on 3 May, killing 12.   sink date 3 May; kill number 12
//	Ann Lee, 44, a lawyer from Oslo      age 44 and title lawyer of Ann Lee
//	They made no mention of Chad.        discussed: Chad, no
//	"We lost the mast," said Ann Lee.    words of Ann Lee
//	Lee was acquitted by the court.      case of Lee: acquitted
//	The net was cut by Ann Lee.          agent of cut (net): Ann Lee
//
// Known limits: binding follows clauses and order, not the parse; a value in
// a clause of its own, far from its verb, is bound to the wrong word; lists
// are not summed; a topic is sought in four clauses at most; "one of them" is
// counted as one; of places, means and causes those are claimed that the tables
// of cues and alternatives know. The lines marked
// "todo" in testdata/cases.txt show what else goes wrong.
package extract
