// Package config reads concord.yml, which says how a newsroom wants its
// reports checked: what is an error to it, which files are drafts, whose word
// weighs more, which names are right as they stand.
//
// Find looks for the file from the working directory upwards, Load reads and
// judges it, and Settings lists each key with its value and the line that sets
// it. The package knows neither flags nor reports: the command lays its flags
// over it. It stands below the command and not among the rules because half of
// what it says (files, drafts, time zone) is for what runs before them.
//
// Unknown keys, rules and values are errors with file, line and column
// (package strictyaml). Schema is the same for editors, as JSON Schema; a test
// holds it against the struct.
//
// # Paths and patterns
//
// Patterns are matched against the path from the folder of concord.yml, with
// slashes. One without a slash may match anywhere ("*.md", "archive"), one
// with a slash from that folder on ("wires/*.txt"). * and ? stop at a slash,
// ** does not, [a-z] is one of these letters, {a,b} one of these words. A
// pattern that matches a folder matches all below it. Paths (rules, facts,
// packs, baseline) are taken from that folder, too.
package config
