package main

import (
	"os"
	"runtime/debug"
)

// collectLater lets the heap grow further than Go does between collections
// while the text is short: a run is over before it matters, and collecting is
// what two processors do worst together. Whoever sets GOGC decides.
func collectLater(text int) {
	if os.Getenv("GOGC") != "" {
		return
	}
	switch {
	case text < 512<<10: // some 90,000 words, 100 MB
		debug.SetGCPercent(400)
	case text < 1<<20:
		debug.SetGCPercent(200)
	}
}
