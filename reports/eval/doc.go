// Package eval scores findings against a gold: discrepancies that readers
// found by hand in real dossiers.
//
// It is for whoever writes rules or keeps a gold of their own. What is to be
// scored comes from outside, so that a workbench can score a pipeline of its
// own choosing:
//
//	clusters, err := eval.Load("gold-of-mine")
//	result, err := eval.Run(clusters, jobs, func(c *eval.Cluster) ([]eval.Finding, error) {
//		... load c.Files, run a pipeline and the rules ...
//		return eval.Findings(dossier, findings), nil
//	})
//	result.Print(os.Stdout)
//
// # The gold
//
// A gold is a directory with the texts of each cluster (a dossier: reports of
// one event) in txt/<cluster>/ and what readers found in them in
// gold/<cluster>.json:
//
//	{"cluster": "ferry",
//	 "discrepancies": [
//	  {"kind": "number", "level": "contradiction", "event": "ferry fire", "attribute": "passengers",
//	   "values": [
//	    {"value": "212", "mentions": [{"doc": "coast", "line": 3, "quote": "212 passengers"}]},
//	    {"value": "221", "mentions": [{"doc": "north", "line": 1, "quote": "221"}]}],
//	   "note": "optional, for readers"}],
//	 "traps": [
//	  {"a": {"doc": "coast", "line": 3, "quote": "212"}, "b": {"doc": "north", "line": 5, "quote": "19"},
//	   "why": "passengers, not crew"}]}
//
// A doc is a file's name without its last extension, a line counts from 1, and
// a quote is words of that line, as short as can be while the value shows.
// Every mention of a value is listed, since a program may cite any of them.
// Kinds are those of findings. Levels are contradiction (both cannot be true),
// update (it moved on between the reports) and variant (one thing written in
// ways that a copy editor would unify). Traps are pairs that look like a
// conflict and are none.
//
// # The measures
//
// A finding hits a discrepancy when its evidence overlaps mentions of at least
// two of its values and at least half of its pieces of evidence overlap
// mentions of it: a finding that chains many facts together is no answer.
// Evidence is taken line by line; a piece longer than 200 code points counts
// for nothing, since it points at nothing.
//
//   - recall: discrepancies hit. Hard facts are those of kind number, money,
//     age, date, time, name, title and place.
//   - precision: errors and warnings that hit something. It is a lower bound:
//     what the gold has missed counts as wrong.
//   - traps fallen: traps whose two sides an error or warning cites.
//   - findings per hit: findings for each discrepancy hit; 1 is best.
//   - level right: discrepancies hit by a finding of a level that fits: error
//     or warning for a contradiction, note for an update, warning or note for
//     a variant.
//   - sureness: errors and warnings by the tenth of their confidence, with the
//     share that hit something; the two should agree.
//
// # Two runs
//
// A result is saved with WriteJSON and read with ReadJSON; Compare tells what
// became better and worse between two. A false alarm is the same in both if it
// cites at least two places that the other cites, so that a change of wording
// or of fingerprint is no change.
package eval
