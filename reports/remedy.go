package reports

import (
	"fmt"
	"slices"
	"time"
)

// severity says what made the finding's level.
func (x *Explanation) severity() string {
	switch x.finding.Level {
	case "error":
		return "both cannot be true of one thing"
	case "warning":
		return "one thing is written in ways that an editor would unify, or it is a likely error"
	}
	var modalities, speakers, days []string
	for i := range x.finding.Values {
		v := &x.finding.Values[i]
		r := v.reading()
		modalities = append(modalities, r.Modality)
		speakers = append(speakers, r.Source)
		for _, e := range v.Evidence {
			days = append(days, x.published(e.Article))
		}
	}
	switch {
	case differ(modalities):
		return "some tell what was planned or possible, others what was done"
	case differ(speakers) && !slices.Contains(speakers, ""):
		return "different speakers say so, each in his or her own name"
	case differ(days):
		return "the reports appeared at different times, and it may have moved on between them"
	}
	return "it may have moved on between the reports, or the sources openly disagree"
}

func differ(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w != words[0] })
}

func (x *Explanation) published(article string) string {
	for _, a := range x.record.doc.Articles {
		if a.ID == article {
			return a.Published
		}
	}
	return ""
}

// remedies lists what would have to be otherwise for the values to agree.
func (x *Explanation) remedies() []string {
	values := x.finding.Values
	var out []string
	if len(values) > 1 && reckoned(values[0].reading(), values[1].reading()) {
		return []string{"one of them were put right, so that the reason above no longer held", x.otherThings()}
	}
	switch {
	case len(values) == 2 && x.finding.Kind == "polarity":
		out = append(out, x.affirming(&values[0], &values[1]))
	case len(values) == 2:
		out = append(out, fmt.Sprintf("%s said %s, or %s said %s",
			x.places(&values[0]), quoted(labelOf(&values[1])), x.places(&values[1]), quoted(labelOf(&values[0]))))
	case len(values) > 2:
		most := &values[0]
		for i := range values {
			if weight(&values[i]) > weight(most) {
				most = &values[i]
			}
		}
		out = append(out, fmt.Sprintf("all said one and the same, such as %s, which has most places (%d)", quoted(labelOf(most)), weight(most)))
	}
	out = append(out, x.hedged()...)
	for i := range values {
		out = append(out, x.recounted(&values[i])...)
	}
	return append(out, x.otherThings())
}

func weight(v *jsonValue) int { return len(v.Evidence) + v.Repeats }

// affirming tells which side would have to drop or to add a denial.
func (x *Explanation) affirming(v, w *jsonValue) string {
	if v.Value != "no" {
		v, w = w, v
	}
	return fmt.Sprintf("%s did not deny it, or %s did", x.places(v), x.places(w))
}

// hedged offers the hedge under which the smaller number allows the greater.
func (x *Explanation) hedged() []string {
	values := x.finding.Values
	if len(values) != 2 {
		return nil
	}
	low, high := &values[0], &values[1]
	if lo, _, ok := low.reading().bounds(); ok {
		if other, _, ok := high.reading().bounds(); ok && other < lo {
			low, high = high, low
		}
	}
	r := low.reading()
	switch lo, hi, ok := r.bounds(); {
	case !ok || lo != hi || disjoint(r, high.reading()) == "":
		return nil
	case !slices.Contains([]string{"count", "money", "measure", "percent"}, r.Type):
		return nil
	}
	return []string{fmt.Sprintf("%s said %s, should no more be known", x.places(low), quoted("at least "+firstQuote(low)))}
}

func firstQuote(v *jsonValue) string {
	for _, e := range v.Evidence {
		return oneLine(e.Quote)
	}
	return v.Value
}

// recounted says by how much another day of publication would move a date that
// is counted from it.
func (x *Explanation) recounted(v *jsonValue) []string {
	for i := range v.Evidence {
		e := &v.Evidence[i]
		if e.Reading == nil || e.Reading.Anchor == "" {
			continue
		}
		for j := range x.finding.Values {
			other := &x.finding.Values[j]
			begin, _, ok := e.Reading.interval()
			want, _, known := other.reading().interval()
			days := int(want.Sub(begin) / (24 * time.Hour))
			if other.Value == v.Value || !ok || !known || days == 0 || want.Sub(begin)%(24*time.Hour) != 0 {
				continue
			}
			anchor, err := time.Parse(time.RFC3339, e.Reading.Anchor)
			if err != nil {
				continue
			}
			return []string{fmt.Sprintf("%s appeared on %s and not on %s: its %s is counted from that day",
				x.position(e), anchor.AddDate(0, 0, days).Format(dayForm), anchor.Format(dayForm), quoted(oneLine(e.Quote)))}
		}
	}
	return nil
}

// otherThings is the last way out: the finding is wrong.
func (x *Explanation) otherThings() string {
	what := "things"
	switch x.finding.Kind {
	case "name", "age", "title":
		what = "people or things"
	case "date", "time":
		what = "events"
	}
	return "they speak of different " + what + " after all: then this is a false alarm"
}
