package html

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"concord/claims"
	"concord/reports"
)

const (
	lineHeight  = 40
	axisHeight  = 44
	leastDay    = 84 // between two dates
	mostStretch = 2  // of a picture that would leave much of the page empty
	mostGap     = 4  // times leastDay that a gap may take
	mostLines   = 40 // rows; those at odds and those that most reports tell of come first
	longest     = 45 // days; a longer stretch is no date of an event

	plainDot    = 6 // radius
	numberedDot = 9
)

// A timeline is a row for all that is dated, and below it the reports.
type timeline struct {
	Width, Height int
	Ticks         []tick
	Gaps          []gap // stretches drawn shorter than they are
	Lines         []timeRow
	Omitted       int
}

type tick struct {
	X     int
	Label string
	Year  string // "" if as before
}

type gap struct{ X, X2 int }

// A join is a line between two dates of one thing.
type join struct {
	X, X2, Y int
	Class    string
}

type timeRow struct {
	Y, Base     int
	Label, Full string
	Links       []join
	Points      []point
}

// A point is a date that some reports give; one that lasts has a width.
type point struct {
	X, Y, R       int // middle and radius
	W, H, Top     int // of one that lasts
	N, NumX, NumY int // of the discrepancy; 0 if none
	Class         string
	Text          string // beside it
	TextX         int
	Full          string
	Target        string

	begin, end time.Time
}

// timeline is nil if nothing is dated.
func (v *view) timeline() *timeline {
	rows := v.datedRows()
	t := &timeline{}
	if len(rows) == 0 {
		return nil
	}
	if len(rows) > mostLines {
		slices.SortStableFunc(rows, func(x, y datedRow) int { return y.weight - x.weight })
		t.Omitted = len(rows) - mostLines
		rows = rows[:mostLines]
	}
	slices.SortStableFunc(rows, func(x, y datedRow) int {
		return cmp.Or(x.points[0].begin.Compare(y.points[0].begin), strings.Compare(x.label, y.label))
	})
	if appeared := v.appeared(); len(appeared.points) > 0 {
		rows = append(rows, appeared)
	}
	scale := newScale(rows)
	t.Ticks, t.Gaps, t.Width = scale.ticks, scale.gaps, scale.width
	for i, ro := range rows {
		t.Lines = append(t.Lines, ro.draw(scale, axisHeight+i*lineHeight))
	}
	t.Height = axisHeight + len(rows)*lineHeight + 6
	return t
}

// A datedRow is a row before it is drawn.
type datedRow struct {
	label   string
	class   string
	reports bool
	weight  int
	points  []point
}

// datedRows are the attributes of which a date is told.
func (v *view) datedRows() []datedRow {
	var out []datedRow
	for _, topic := range reports.Topics(v.Report) {
		for _, ro := range topic.Rows {
			if ro.Kind != claims.KindDate && ro.Kind != claims.KindTime || !ro.Telling && topic.Event == 0 {
				continue
			}
			r := datedRow{label: clean(topicName(topic, ro))}
			for _, val := range ro.Values {
				r.add(v, ro, val)
			}
			for _, val := range ro.Values {
				r.addClock(v, ro, val)
			}
			if len(r.points) > 0 {
				slices.SortStableFunc(r.points, func(x, y point) int { return x.begin.Compare(y.begin) })
				out = append(out, r)
			}
		}
	}
	return out
}

func topicName(t reports.Topic, ro reports.Row) string {
	if t.Event == 0 || strings.Contains(ro.Name, t.Title) {
		return ro.Name
	}
	return t.Title + ": " + ro.Name
}

// add makes a point of a value, if it lies anywhere in the calendar.
func (r *datedRow) add(v *view, ro reports.Row, val reports.Stated) {
	for _, t := range v.timesOf(val) {
		if t.Anchored() && t.End.Sub(t.Begin) <= longest*24*time.Hour {
			r.point(v, ro, val, point{begin: t.Begin, end: t.End, Text: clockOf(t)})
			return
		}
	}
}

// addClock makes a point of a time without a day that is at odds with one that
// has a day: the rule took them for times of the same day.
func (r *datedRow) addClock(v *view, ro reports.Row, val reports.Stated) {
	i := slices.IndexFunc(r.points, func(p point) bool { return p.N > 0 })
	if _, odd := v.concerns(ro, val); !odd || i < 0 {
		return
	}
	for _, t := range v.timesOf(val) {
		if _, clock, ok := strings.Cut(t.Value, "XXXX-XX-XXT"); ok && !t.Anchored() {
			if at, err := time.Parse("15:04", clock); err == nil {
				begin := dayOf(r.points[i].begin).Add(time.Duration(at.Hour()*60+at.Minute()) * time.Minute)
				r.point(v, ro, val, point{begin: begin, end: begin.Add(time.Minute), Text: clock})
				return
			}
		}
	}
}

// point adds one with its colour and who gives it.
func (r *datedRow) point(v *view, ro reports.Row, val reports.Stated, p point) {
	var by []string
	for _, a := range val.By {
		by = append(by, clean(v.names[a]))
	}
	p.Class, p.Full = "plain", r.label+", "+clean(val.Text)+": "+strings.Join(by, ", ")
	r.weight += len(by)
	if n, ok := v.concerns(ro, val); ok {
		p.Class, p.Target, p.N = v.class(n), fmt.Sprint("f", n+1), n+1
		r.class = p.Class
		r.weight += atOdds
	}
	r.points = append(r.points, p)
}

// clockOf is the time of day, "" of a day.
func clockOf(t *claims.TimeExpr) string {
	if t.Type != claims.Time {
		return ""
	}
	return t.Begin.Format("15:04")
}

// timesOf are the times that stand where a value is given.
func (v *view) timesOf(val reports.Stated) []*claims.TimeExpr {
	var out []*claims.TimeExpr
	for _, p := range val.Places {
		a := &v.Dossier.Articles[p.Article]
		if p.Claim > 0 {
			if i := v.Dossier.Claims[p.Claim].Value.Time; i > 0 {
				out = append(out, &a.Times[i-1])
			}
			continue
		}
		for i := range a.Times {
			if t := &a.Times[i]; t.Overlaps(p.Span) {
				out = append(out, t)
			}
		}
	}
	return out
}

// appeared is the row of the reports' own dates.
func (v *view) appeared() datedRow {
	r := datedRow{label: "reports appeared", reports: true}
	byDay := map[time.Time][]string{}
	for i := range v.Dossier.Articles {
		if a := &v.Dossier.Articles[i]; i > 0 && !a.Published.IsZero() {
			d := a.Published.UTC().Truncate(24 * time.Hour)
			byDay[d] = append(byDay[d], clean(v.names[i]))
		}
	}
	for d, names := range byDay {
		p := point{begin: d, end: d.AddDate(0, 0, 1), Class: "report", Full: d.Format("2 Jan 2006") + ": " + strings.Join(names, ", ")}
		if len(names) > 1 {
			p.Text = fmt.Sprint(len(names))
		}
		r.points = append(r.points, p)
	}
	slices.SortFunc(r.points, func(x, y point) int { return x.begin.Compare(y.begin) })
	return r
}

// draw places a row's points, those that would lie on each other side by side.
func (r *datedRow) draw(s *scale, y int) timeRow {
	out := timeRow{Y: y, Base: y + lineHeight/2 + 4, Full: r.label, Label: short(r.label, fits(labelWidth-14))}
	right := 0
	for _, p := range r.points {
		p.place(s, y+lineHeight/2, right)
		right = p.TextX + wide(p.Text)
		out.Points = append(out.Points, p)
	}
	if n := len(out.Points); n > 1 && !r.reports {
		out.Links = append(out.Links, join{out.Points[0].X, out.Points[n-1].X, y + lineHeight/2, cmp.Or(r.class, "plain")})
	}
	return out
}

// place sets where a point is drawn: at its time, but to the right of right.
func (p *point) place(s *scale, y, right int) {
	p.R = plainDot
	if p.N > 0 {
		p.R = numberedDot
	}
	p.X, p.Y = max(s.at(p.begin), right+p.R+4), y
	p.NumX, p.NumY, p.TextX = p.X, y+4, p.X+p.R+5
	if p.end.Sub(p.begin).Hours() > 36 {
		p.W, p.H, p.Top = max(s.at(p.end.Add(-time.Second))-p.X, 2*p.R)+p.R, 2*p.R, y-p.R
		p.NumX, p.TextX = p.X+p.W/2, p.X+p.W+5
	}
}

// A scale gives every day that is named its place. Days between two that
// nothing happens on are drawn shorter than they are, and so marked.
type scale struct {
	days  []time.Time
	xs    []int
	ticks []tick
	gaps  []gap
	width int
}

func newScale(rows []datedRow) *scale {
	s := &scale{}
	for _, r := range rows {
		for _, p := range r.points {
			s.days = append(s.days, dayOf(p.begin), dayOf(p.end.Add(-time.Second)))
		}
	}
	slices.SortFunc(s.days, time.Time.Compare)
	s.days = slices.CompactFunc(s.days, time.Time.Equal)
	steps, sum := make([]float64, len(s.days)), float64(leastDay)
	for i := 1; i < len(s.days); i++ {
		steps[i] = min(1+math.Log2(days(s.days[i-1], s.days[i]))/2, mostGap) * leastDay
		sum += steps[i]
	}
	stretch := max(1, min(mostStretch, float64(pageWidth-labelWidth)/sum))
	x, year := leastDay/2, 0
	for i, d := range s.days {
		step := int(steps[i] * stretch)
		if i > 0 && days(s.days[i-1], d) > 1 {
			s.gaps = append(s.gaps, gap{x, x + step})
		}
		x += step
		s.xs = append(s.xs, x)
		t := tick{X: x, Label: d.Format("2 Jan")}
		if d.Year() != year {
			year = d.Year()
			t.Year = fmt.Sprint(year)
		}
		s.ticks = append(s.ticks, t)
	}
	s.width = x + leastDay
	return s
}

func days(from, to time.Time) float64 { return to.Sub(from).Hours() / 24 }

func dayOf(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }

// at is the place of a time: its day's, and half of the way to the next by the
// clock.
func (s *scale) at(t time.Time) int {
	d := dayOf(t)
	i, found := slices.BinarySearchFunc(s.days, d, time.Time.Compare)
	if !found {
		i = min(i, len(s.days)-1)
	}
	return s.xs[i] + int(t.Sub(d).Hours()/24*leastDay/2)
}
