package lexicon

import _ "embed"

//go:embed zones.txt
var zones string

// Zones is zones.txt: time zones by the names that reports give them.
func Zones() string { return zones }
