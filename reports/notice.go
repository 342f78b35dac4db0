package reports

import (
	"fmt"
	"strings"

	"concord/claims"
	"concord/rules"
)

// A cite is one place that a finding rests on.
type cite struct {
	Place
	article        *claims.Article
	value          *rules.Value
	span, sentence claims.Span
}

// cites lists the places of a finding. The first is where to look first: in
// the draft if there is one, for rules.Run puts it in front.
func (r *Report) cites(f *rules.Finding) []cite {
	var out []cite
	for i := range f.Values {
		v := &f.Values[i]
		for _, e := range v.Evidence {
			a := &r.Dossier.Articles[e.Article]
			out = append(out, cite{PlaceOf(a, e.Span), a, v, e.Span, e.Sentence})
		}
	}
	return out
}

// said is the value, and the sentence that states it.
func (c *cite) said() string { return label(*c.value) + ": " + plainLine(c.article.Slice(c.sentence)) }

// What stands for a rule where no rule speaks.
const (
	unreadRule = "unread"
	faultRule  = "fault"
)

// A notice is what formats with one place a line tell: a finding at its first
// place, a file that was not read, a rule that failed.
type notice struct {
	Place               // zero: the whole file
	path    string      // "" if it is about no file
	level   rules.Level // what went wrong is an error: nothing vouches for the rest
	rule    string
	name    string // of what is at fault: the file, the rule; the finding's attribute
	text    string
	finding *rules.Finding // nil unless it is one
}

func (r *Report) notices() []notice {
	var out []notice
	for i := range r.Findings {
		f := &r.Findings[i]
		n := notice{level: f.Level, rule: f.Rule, name: plainLine(f.Attribute), text: plainLine(f.Message), finding: f}
		if places := r.cites(f); len(places) > 0 {
			n.Place, n.path = places[0].Place, places[0].article.Path
		}
		out = append(out, n)
	}
	for _, u := range r.Unread {
		out = append(out, notice{path: u.Path, level: rules.Error, rule: unreadRule, name: plainLine(u.Path), text: u.text()})
	}
	for _, b := range r.Faults {
		out = append(out, notice{path: b.Path, level: rules.Error, rule: faultRule, name: plainLine(strings.TrimSpace(b.Rule + " " + b.Path)), text: plainLine(b.Error())})
	}
	return out
}

// text says why a file was not read, and what to do.
func (u *Unread) text() string { return plainLine("not read: " + u.Reason + "; " + u.Remedy) }

// text says where and why a finding was let stand.
func (s *Suppressed) text() string { return plainLine(s.By + ": " + s.Reason) }

// plainLine is s on one line, without what a terminal would act on.
func plainLine(s string) string { return printable(oneLine(s)) }

// details tells a finding in plain lines: each value, and below it the places
// that state it with their words.
func (r *Report) details(f *rules.Finding) string {
	var b strings.Builder
	for _, v := range f.Values {
		fmt.Fprintln(&b, label(v))
		sources := sourcesOf(v)
		for _, s := range shown(sources) {
			a := s.article(r.Dossier)
			p := PlaceOf(a, s.spans[0])
			fmt.Fprintf(&b, "  %s:%d:%d: %s\n", plainLine(a.Path), p.Line, p.Column, plainLine(a.Slice(s.sentence)))
		}
		if rest := len(sources) - len(shown(sources)) + v.Repeats; rest > 0 {
			fmt.Fprintf(&b, "  and %d more\n", rest)
		}
	}
	return b.String()
}

// A scale is what a format calls the levels.
type scale struct{ err, warning, note string }

func (s scale) of(l rules.Level) string {
	switch l {
	case rules.Error:
		return s.err
	case rules.Warning:
		return s.warning
	}
	return s.note
}
