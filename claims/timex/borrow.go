package timex

// borrowReach is how many tokens may stand between a clock time and its day.
const borrowReach = 8

// borrowDay gives a clock time without a day the day named beside it: "at 10
// a.m. on Monday", "Monday at 10 a.m.". Its words stay its own.
func (r *resolver) borrowDay(i int) {
	e := &r.m.exprs[i]
	if !e.clock || e.kind != stepKind || !e.open {
		return
	}
	lo, hi := r.m.sentenceOf(e.first)
	for _, k := range [...]int{i + 1, i - 1} {
		if k < 0 || k >= len(r.m.exprs) {
			continue
		}
		d := &r.m.exprs[k]
		near := d.first >= e.last && d.first-e.last <= borrowReach || d.last <= e.first && e.first-d.last <= borrowReach
		if d.first < lo || d.last > hi || !near || d.clock || d.gran != dayGran && d.gran != partGran || d.typ != 0 || d.kind == refKind {
			continue
		}
		day := *d
		day.first, day.last, day.mod, day.edge = e.first, e.last, e.mod, 0
		day.clock, day.hour, day.min, day.zone, day.zoned, day.gran = true, e.hour, e.min, e.zone, e.zoned, minuteGran
		*e = day
		return
	}
}
