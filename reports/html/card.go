package html

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

const (
	mostShown = 4   // sources of a value that stand open; the rest is folded
	mostCited = 12  // sources with their sentence; the rest is links
	mostRunes = 400 // of a sentence on either side of the words cited
)

// A card is one discrepancy.
type card struct {
	N, Prev, Next    int // Prev and Next are 0 at the ends
	Class, ID        string
	Level, Attribute string
	Rule, Event      string
	Sure             string // "94 %"
	Values           []side
	Why              []string
}

// A side is one value and who gives it.
type side struct {
	Label   string
	Shown   []source
	Folded  []source
	Links   []link // to the places of further sources
	More    int    // folded sources and links
	Repeats int
}

// A source is a sentence that states a value.
type source struct {
	Where, Date string
	Publisher   string
	Draft       bool
	Target      string // id of the first words cited, in the report's text
	Runs        []run
}

// A run is some words of a sentence; Hot ones are cited.
type run struct {
	Text string
	Hot  bool
}

func (v *view) cards() []card {
	var out []card
	digits := reports.IDDigits(v.Findings)
	for i := range v.Findings {
		f := &v.Findings[i]
		c := card{
			N: i + 1, Prev: i, Class: v.class(i), ID: clean(f.ID[:min(len(f.ID), digits)]),
			Level: f.Level.String(), Attribute: clean(f.Attribute), Rule: clean(f.Rule),
			Sure: fmt.Sprintf("%.0f %%", 100*f.Confidence),
		}
		if i+1 < len(v.Findings) {
			c.Next = i + 2
		}
		if f.Event > 0 {
			c.Event = clean(v.Dossier.Events[f.Event].Label)
		}
		for _, w := range f.Why {
			c.Why = append(c.Why, clean(w))
		}
		for _, value := range f.Values {
			c.Values = append(c.Values, v.side(i, value))
		}
		out = append(out, c)
	}
	return out
}

func (v *view) side(i int, value rules.Value) side {
	s := side{Label: clean(value.Label), Repeats: value.Repeats}
	if s.Label == "" {
		s.Label = clean(value.Norm)
	}
	n := 0
	for ev := value.Evidence; len(ev) > 0; n++ {
		same := 1
		for same < len(ev) && ev[same].Article == ev[0].Article && ev[same].Sentence == ev[0].Sentence {
			same++
		}
		switch {
		case n < mostShown:
			s.Shown = append(s.Shown, v.source(i, ev[:same]))
		case n < mostCited:
			s.Folded = append(s.Folded, v.source(i, ev[:same]))
		default:
			s.Links = append(s.Links, link{v.target(i, ev[0]), v.where(ev[0])})
		}
		ev = ev[same:]
	}
	s.More = len(s.Folded) + len(s.Links)
	return s
}

// source is one sentence with the places that a finding cites in it.
func (v *view) source(i int, ev []rules.Evidence) source {
	a := &v.Dossier.Articles[ev[0].Article]
	s := source{
		Where: v.where(ev[0]),
		Date:  day(a), Publisher: clean(a.Publisher), Draft: a.Draft, Target: v.target(i, ev[0]),
	}
	spans := make([]claims.Span, len(ev))
	for j, e := range ev {
		spans[j] = e.Span
	}
	s.Runs = runs(a, ev[0].Sentence, spans)
	return s
}

// where is the file and line of some evidence.
func (v *view) where(e rules.Evidence) string {
	a := &v.Dossier.Articles[e.Article]
	return clean(fmt.Sprintf("%s:%d", v.paths[a.Path], reports.PlaceOf(a, e.Span).Line))
}

// target is the id of the mark that shows some evidence.
func (v *view) target(i int, e rules.Evidence) string {
	for _, c := range v.marked[e.Article] {
		if c.finding == i && c.Span == e.Span {
			return c.id
		}
	}
	return fmt.Sprint("a", e.Article)
}

// runs cuts a sentence at the places cited, which rise; of a very long one the
// words around them are left.
func runs(a *claims.Article, sentence claims.Span, hot []claims.Span) []run {
	slices.SortFunc(hot, func(x, y claims.Span) int { return int(x.Start - y.Start) })
	lo, hi := sentence.Start, sentence.End
	if len(hot) > 0 {
		first, last := hot[0].Start, hot[0].End
		for _, h := range hot {
			last = max(last, h.End)
		}
		lo, hi = min(first, max(lo, back(a.Text, first))), max(last, min(hi, forth(a.Text, last)))
	}
	var out []run
	at := lo
	for _, h := range hot {
		if h.Start < at {
			continue // two places overlap: the first is shown
		}
		out = append(out, run{clean(a.Text[at:h.Start]), false}, run{clean(a.Text[h.Start:h.End]), true})
		at = h.End
	}
	out = append(out, run{clean(a.Text[at:hi]), false})
	if lo > sentence.Start {
		out[0].Text = "… " + out[0].Text
	}
	if hi < sentence.End {
		out[len(out)-1].Text += " …"
	}
	return out
}

// back is the offset mostRunes before at, forth that after it.
func back(s string, at int32) int32 {
	for n := 0; n < mostRunes && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= int32(size)
	}
	return at
}

func forth(s string, at int32) int32 {
	for n := 0; n < mostRunes && int(at) < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += int32(size)
	}
	return at
}
