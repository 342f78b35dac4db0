package lexicon

import _ "embed"

//go:embed regions.tsv
var regions string

// Regions gives the codes of the first-level regions of a folded name, and of
// the units below them in some countries: the country, a hyphen and GeoNames'
// codes ("US-CA", "GB-ENG-D9"), or the country alone for a region that is no
// unit of it. A region's code begins with that of the one which it is part of.
func Regions(folded string) []string { return findAll(regions, folded) }
