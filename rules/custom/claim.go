package custom

import (
	"strings"
	"time"
	"unicode/utf8"

	"concord/claims"
	"concord/rules/compare"
)

// A Claim is what an expression sees of one claim: a and b. The README of
// this folder lists the fields; a test holds that it lists them all.
type Claim struct {
	Kind      string  `expr:"kind"`
	Attribute string  `expr:"attribute"`
	Event     string  `expr:"event"`
	Thing     string  `expr:"thing"`
	Text      string  `expr:"text"`
	Sentence  string  `expr:"sentence"`
	Value     string  `expr:"value"`
	Position  int     `expr:"position"`
	Type      string  `expr:"type"`
	Number    float64 `expr:"number"`
	Min       float64 `expr:"min"`
	Max       float64 `expr:"max"`
	Unit      string  `expr:"unit"`
	Hedge     string  `expr:"hedge"`
	Counts    string  `expr:"counts"`
	First     float64 `expr:"first"`
	Second    float64 `expr:"second"`
	Date      string  `expr:"date"`
	Year      int     `expr:"year"`
	Month     int     `expr:"month"`
	Day       int     `expr:"day"`
	Weekday   string  `expr:"weekday"`
	Title     string  `expr:"title"`
	Modifier  string  `expr:"modifier"`
	Of        string  `expr:"of"`
	Country   string  `expr:"country"`
	Name      string  `expr:"name"`
	Subject   Subject `expr:"subject"`
	Denied    bool    `expr:"denied"`
	Status    string  `expr:"status"`
	Source    string  `expr:"source"`
	Quoted    bool    `expr:"quoted"`
	Headline  bool    `expr:"headline"`
	Article   Article `expr:"article"`

	id    claims.ClaimID
	begin time.Time
	judge *judge
}

// A Subject is the person, body, place or thing that a claim is of.
type Subject struct {
	Name    string `expr:"name"`
	Kind    string `expr:"kind"`
	Country string `expr:"country"`
}

// An Article is the report that makes a claim.
type Article struct {
	Path      string `expr:"path"`
	Title     string `expr:"title"`
	Published string `expr:"published"`
	Draft     bool   `expr:"draft"`
	Words     int    `expr:"words"`
}

var (
	statuses = [...]string{"asserted", "planned", "possible", "hypothetical"}
	weekdays = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)

// longest is how many bytes of a text an expression sees: what it costs to
// look at one grows with it, and no sentence of a report is as long.
const longest = 2000

// view makes what expressions see of a claim.
func (j *judge) view(c *claims.Claim) *Claim {
	d, a := j.d, j.d.Article(c)
	v := &Claim{
		Kind: string(c.Kind), Attribute: c.Attribute, Event: c.Predicate, Thing: c.Thing,
		Text: cut(a.Slice(c.Evidence)), Denied: c.Polarity == claims.Denied, Status: statuses[min(int(c.Modality), len(statuses)-1)],
		Article:  Article{Path: a.Path, Title: a.Title, Draft: a.Draft, Words: len(a.Tokens)},
		Position: int(c.Evidence.Start),
		id:       c.ID, judge: j,
	}
	if int(c.Sentence) < len(a.Sentences) {
		s := a.Sentences[c.Sentence]
		v.Sentence, v.Headline = cut(a.Slice(s.Span)), s.Kind == claims.Headline
	}
	if !a.Published.IsZero() {
		v.Article.Published = a.Published.Format(time.DateOnly)
	}
	if s := c.Attribution; s > 0 && int(s) <= len(a.Attributions) {
		from := &a.Attributions[s-1]
		v.Source, v.Quoted = cut(a.Slice(from.Source)), from.Quoted
		if v.Source == "" {
			v.Source = cut(a.Slice(from.Cue))
		}
	}
	if c.Subject > 0 {
		e := &d.Entities[c.Subject]
		v.Subject = Subject{e.Name, e.Kind.String(), e.Country}
	}
	v.value(d, a, c)
	return v
}

// value fills in the fields that the sort of value has.
func (v *Claim) value(d *claims.Dossier, a *claims.Article, c *claims.Claim) {
	switch {
	case c.Value.Time > 0:
		v.time(&a.Times[c.Value.Time-1])
	case c.Value.Quantity > 0:
		v.quantity(&a.Quantities[c.Value.Quantity-1])
	case c.Value.Entity > 0:
		e := &d.Entities[c.Value.Entity]
		v.Name, v.Value, v.Country = e.Name, e.Name, e.Country
	case c.Value.Title != nil:
		t := c.Value.Title
		v.Title, v.Modifier, v.Of, v.Country = t.Head, t.Modifier, t.Of, t.Country
		v.Value = strings.TrimSpace(t.Modifier + " " + t.Head)
	default:
		v.Name, v.Value = cut(c.Value.Text), cut(c.Value.Text)
	}
}

func (v *Claim) time(t *claims.TimeExpr) {
	v.Value, v.Weekday = t.Value, weekdays[t.Weekday&7]
	if t.Anchored() {
		v.begin = t.Begin
	}
	day, _, _ := strings.Cut(t.Value, "T")
	switch len(day) {
	case len(time.DateOnly):
		v.Date = day
		v.Day = number(day[8:])
		fallthrough
	case len("2006-01"):
		v.Month = number(day[5:7])
		fallthrough
	case len("2006"):
		v.Year = number(day[:4])
	}
	if v.Weekday == "" && v.Year > 0 && v.Day > 0 && t.Anchored() {
		v.Weekday = t.Begin.Weekday().String()
	}
}

// number reads digits; 0 if a part is open (X) or is none.
func number(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}

func (v *Claim) quantity(q *claims.Quantity) {
	v.Value, v.Type, v.Number, v.Min, v.Max = compare.QuantityNorm(q), q.Kind.String(), q.Value, q.Min, q.Max
	v.Unit, v.Hedge, v.Counts = q.Unit, q.Hedge.String(), q.Noun
	if len(q.Parts) > 1 {
		v.First, v.Second = q.Parts[0], q.Parts[1]
	}
}

// cut shortens a text to what expressions see, at a whole character.
func cut(s string) string {
	if len(s) <= longest {
		return s
	}
	n := longest
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
