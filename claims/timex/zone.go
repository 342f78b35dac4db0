package timex

import (
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the binary must not depend on the machine's zone files
)

// A zoneName is an offset from UTC in minutes, or a zone of the IANA data base.
type zoneName struct {
	place   string
	minutes int
}

// readZones fills the two tables of names: abbreviations stand alone, places need the word "time".
func (t *tables) readZones(table string) {
	for f := range rows(table) {
		z := zoneName{place: f[1]}
		if n, err := strconv.Atoi(f[1]); err == nil {
			z = zoneName{minutes: n}
		}
		for _, name := range f[2:] {
			if f[0] == "abbr" {
				t.zones[name] = z
			} else {
				t.places[strings.ReplaceAll(name, "_", " ")] = z
			}
		}
	}
}

// offset is what to subtract from local time t to get UTC. A zone that cannot
// be loaded counts as unknown.
func (z zoneName) offset(t time.Time) (time.Duration, bool) {
	if z.place == "" {
		return time.Duration(z.minutes) * time.Minute, true
	}
	loc, err := time.LoadLocation(z.place)
	if err != nil {
		return 0, false
	}
	local := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, loc)
	_, seconds := local.Zone()
	return time.Duration(seconds) * time.Second, true
}
