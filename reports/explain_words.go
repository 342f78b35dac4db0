package reports

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// text says what words were read as.
func (r *jsonReading) text() string {
	s := r.Value
	begin, end, anchored := r.interval()
	switch {
	case anchored:
		s = span(begin, end)
	case r.Type == "age" && r.Min != nil && r.Max != nil && *r.Min == *r.Max && r.Unit == "y":
		s = number(*r.Min) + " years of age"
	case r.Type == "polarity":
		s = map[string]string{"yes": "told to be so", "no": "told not to be so"}[r.Value]
	case r.Type == "DATE" || r.Type == "TIME":
		s = openTime(r.Value)
	}
	if r.Anchor != "" {
		s += ", counted from the publication on " + day(r.Anchor)
		if r.Guessed {
			s += ", of which a part was worked out"
		}
	}
	if r.Hedge != "" && r.Hedge != "exact" && r.Type != "score" {
		s += ", for the words are no exact number (" + r.Hedge + ")"
	}
	if r.Polarity != "" && r.Type != "polarity" {
		s += ", as denied"
	}
	if r.Modality != "" {
		s += ", as " + r.Modality
	}
	if r.Source != "" {
		s += ", in the words of " + oneLine(r.Source)
	}
	return s
}

// interval is the half-open stretch of a time.
func (r *jsonReading) interval() (begin, end time.Time, ok bool) {
	begin, err1 := time.Parse(time.RFC3339, r.Begin)
	end, err2 := time.Parse(time.RFC3339, r.End)
	return begin, end, err1 == nil && err2 == nil && begin.Before(end)
}

// bounds are those of a quantity, with infinities where there are none.
func (r *jsonReading) bounds() (lo, hi float64, ok bool) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if r.Min != nil {
		lo = *r.Min
	}
	if r.Max != nil {
		hi = *r.Max
	}
	return lo, hi, r.Min != nil || r.Max != nil
}

const dayForm = "2 January 2006"

func day(rfc3339 string) string {
	t, err := time.Parse(time.RFC3339, rfc3339)
	if err != nil {
		return rfc3339
	}
	return t.Format("Monday, " + dayForm)
}

// span writes a half-open stretch of time: a day, days, or clock times.
func span(begin, end time.Time) string {
	midnight := func(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 }
	last := end.Add(-time.Second)
	switch {
	case midnight(begin) && begin.AddDate(0, 0, 1).Equal(end):
		return begin.Format("Monday, " + dayForm)
	case midnight(begin) && midnight(end):
		return begin.Format(dayForm) + " to " + last.Format(dayForm)
	case begin.Format(dayForm) == last.Format(dayForm):
		return begin.Format(dayForm+", 15:04") + " to " + end.Format("15:04")
	}
	return begin.Format(dayForm+", 15:04") + " to " + end.Format(dayForm+", 15:04")
}

// reading is the first reading of a value; an empty one if there is none.
func (v *jsonValue) reading() *jsonReading {
	for i := range v.Evidence {
		if r := v.Evidence[i].Reading; r != nil {
			return r
		}
	}
	return &jsonReading{}
}

// reckoned reports that two readings are no claims on one attribute: rules that
// reckon set other things against each other, and say why themselves.
func reckoned(r, s *jsonReading) bool {
	read := r.Type != "" || s.Type != ""
	return read && (r.About == "" || s.About == "" || r.family() != s.family())
}

// family is the sort of value that a reading is.
func (r *jsonReading) family() string {
	switch {
	case r.Hedge != "":
		return "quantity"
	case r.Type == "DATE" || r.Type == "TIME":
		return "time"
	}
	return r.Type
}

// exclusion says why two values cannot both hold.
func (x *Explanation) exclusion(v, w *jsonValue) string {
	both := quoted(labelOf(v)) + " and " + quoted(labelOf(w))
	rv, rw := v.reading(), w.reading()
	if reckoned(rv, rw) {
		return both + " do not fit together, for the reason above"
	}
	if s := apart(rv, rw); s != "" {
		return both + ": " + s
	}
	if s := disjoint(rv, rw); strings.HasPrefix(s, labelOf(v)+" ") {
		return s // it names both already
	} else if s != "" {
		return both + ": " + s
	}
	switch x.finding.Kind {
	case "polarity":
		return "one tells that it was done, the other that it was not"
	case "name":
		return both + " are two ways to write what is taken for one name"
	case "title":
		return both + ": one person is not both at one time, or an editor would choose one word"
	case "age":
		return both + ": one person has one age at a time"
	case "quote":
		return both + ": one utterance is given in different words"
	}
	return "the reports say the same but for this: one has " + quoted(labelOf(v)) + " where the other has " + quoted(labelOf(w))
}

func quoted(s string) string { return "\u201c" + s + "\u201d" }

// disjoint says that no number lies in both ranges; "" if one does, or there
// are none.
func disjoint(r, s *jsonReading) string {
	lo1, hi1, ok1 := r.bounds()
	lo2, hi2, ok2 := s.bounds()
	switch {
	case !ok1 || !ok2 || r.Unit != s.Unit:
		return ""
	case (hi1 < lo2 || hi2 < lo1) && lo1 == hi1 && lo2 == hi2:
		return amount(r) + " is not " + amount(s)
	case hi1 < lo2 || hi2 < lo1:
		return fmt.Sprintf("%s and %s have no number in common", amount(r), amount(s))
	}
	return "both numbers may be meant for one, but an editor would choose one of them"
}

// amount is a quantity's value without what is counted.
func amount(r *jsonReading) string {
	s, _, _ := strings.Cut(r.Value, " (")
	if r.Type == "age" {
		s = strings.TrimSuffix(s, " y")
	}
	return s
}
