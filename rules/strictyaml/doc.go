// Package strictyaml reads the YAML files that users write for concord: the
// configuration, the baseline, rules of their own. What such a file says and
// concord does not know is an error, never passed over, for a key with a slip
// in it would else do nothing, and nobody would see it.
//
// Parse reads a file, Decode fills a struct of plain fields with yaml tags and
// reports all that is wrong at once; each Error has file, line and column, an
// Excerpt with a mark under the place, and the nearest known word. What only
// the caller can judge (is there such a rule?) it reports with ErrorAt, which
// takes the place of a key written as a path: "levels.name", "publishers[1].weight".
//
//	concord.yml:2:1: unknown key "levls" (did you mean "levels"?)
//	      1 | fail-on: warning
//	    > 2 | levls:
//	        | ^
//
// It goes by YAML 1.2, as package goccy/go-yaml does, so that "off" is a word
// and no truth value. A string may be written without quotes even if it looks
// like a number. Not known: merge keys, and keys that are no plain words.
package strictyaml
