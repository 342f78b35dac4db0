package lexicon

import _ "embed"

//go:embed regions.tsv
var regions string

// Regions gives the ISO 3166-2 codes of the first-level regions of a folded
// name, or the alpha-2 code of the country where ISO has no code.
func Regions(folded string) []string { return findAll(regions, folded) }
