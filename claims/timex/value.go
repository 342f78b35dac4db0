package timex

import (
	"fmt"
	"strconv"

	"concord/claims"
)

// spanValue is the TIMEX3 value of a duration: P2W, PT1H30M, PXY.
func spanValue(e *expr) string {
	u := unitCodes[e.unit]
	number := strconv.Itoa(int(e.n))
	switch {
	case e.open:
		number = "X"
	case e.num != "":
		number = e.num
	}
	switch u {
	case "2W":
		return "P" + times(e, 2) + "W"
	case "10Y":
		return "P" + times(e, 10) + "Y"
	case "100Y":
		return "P" + times(e, 100) + "Y"
	case "1000Y":
		return "P" + times(e, 1000) + "Y"
	case "WE":
		return "P" + number + "WE"
	case "TX":
		return "PTXM"
	}
	prefix := "P"
	if u[0] == 'T' {
		prefix, u = "PT", u[1:]
	}
	if e.half2 {
		return halfValue(e, prefix, u)
	}
	return prefix + number + u
}

// halfValue writes "a minute and a half" as PT1M30S, "half an hour" as PT30M, "3 1/2 years" as P3.5Y.
func halfValue(e *expr, prefix, u string) string {
	whole := ""
	if e.n != 0 {
		whole = strconv.Itoa(int(e.n)) + u
	}
	switch {
	case prefix == "PT" && u == "H":
		return prefix + whole + "30M"
	case prefix == "PT" && u == "M":
		return prefix + whole + "30S"
	case u == "Y" && e.n == 0:
		return "P6M"
	}
	return fmt.Sprintf("%s%d.5%s", prefix, e.n, u)
}

// times is the number of a unit that counts f of another.
func times(e *expr, f int32) string {
	switch {
	case e.open:
		return "X"
	case e.half2:
		return strconv.Itoa(int(e.n*f + f/2))
	}
	return strconv.Itoa(int(e.n * f))
}

// clockValue is the time of day of a value.
func clockValue(e *expr) string { return fmt.Sprintf("T%02d:%02d", e.hour, e.min) }

// openValue writes what is known of an expression without an anchor, X for the rest.
func openValue(e *expr) string {
	day := "XXXX-XX-XX"
	switch {
	case e.month != 0 && e.day != 0:
		day = fmt.Sprintf("XXXX-%02d-%02d", e.month, e.day)
	case e.wday != 0:
		day = fmt.Sprintf("XXXX-WXX-%d", e.wday)
	case e.day != 0:
		day = fmt.Sprintf("XXXX-XX-%02d", e.day)
	}
	switch {
	case e.kind == stepKind && e.step != 0 && (e.open || e.n < -1000):
		if e.step > 0 {
			return "FUTURE_REF"
		}
		return "PAST_REF"
	case e.clock:
		return day + clockValue(e)
	case e.gran == partGran:
		return day + "T" + partValue(e.part)
	case e.gran == dayGran:
		return day
	case e.month != 0:
		return fmt.Sprintf("XXXX-%02d", e.month)
	case e.quarter != 0:
		return fmt.Sprintf("XXXX-Q%d", e.quarter)
	case e.half != 0:
		return fmt.Sprintf("XXXX-H%d", e.half)
	case e.season != 0:
		return "XXXX-" + seasonCodes[e.season]
	}
	switch e.gran {
	case weekGran:
		return "XXXX-WXX"
	case weekendGran:
		return "XXXX-WXX-WE"
	case monthGran:
		return "XXXX-XX"
	case quarterGran:
		return "XXXX-QX"
	case hourGran, minuteGran:
		return day + "TXX:XX"
	}
	return "XXXX"
}

// edgeMods are the TIMEX3 modifiers of the parts of a stretch; "earlier this
// month" is its start and "later this month" its end.
var edgeMods = [...]claims.TimeMod{claims.ModNone, claims.ModStart, claims.ModMid, claims.ModEnd, claims.ModStart, claims.ModEnd}
