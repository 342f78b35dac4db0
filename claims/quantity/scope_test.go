package quantity_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/quantity"
	"concord/claims/segment"
	"concord/claims/tag"
	"concord/claims/timex"
)

// A reader runs the stages before this one, and this one.
type reader func(text string) *claims.Article

func newReader(tb testing.TB) reader {
	tb.Helper()
	tagger, err := tag.New()
	if err != nil {
		tb.Fatal(err)
	}
	parser, err := parse.New()
	if err != nil {
		tb.Fatal(err)
	}
	namer, err := ner.New()
	if err != nil {
		tb.Fatal(err)
	}
	seg, tx, rec := segment.New(), timex.New(), quantity.New()
	return func(text string) *claims.Article {
		a := &claims.Article{Text: text, Published: time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC)}
		for _, stage := range [...]func(*claims.Article){seg.Article, tagger.Article, parser.Article, namer.Article, tx.Article, rec.Article} {
			stage(a)
		}
		return a
	}
}

// TestScopes reads testdata/scope with all the stages before this one: what
// is counted, of what it is a part, where and when, level or move.
func TestScopes(t *testing.T) {
	read := newReader(t)
	total := 0
	for _, s := range sentences(t, "testdata/scope/*.txt") {
		a := read(s.text)
		check(t, a)
		var got []string
		for i := range a.Quantities {
			got = append(got, renderScope(a, &a.Quantities[i]))
		}
		total += len(s.want)
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", s.place, s.text, diff)
		}
	}
	if total < 100 {
		t.Errorf("%d scopes in testdata, want 100 and more", total)
	}
}

// TestBound reads ages with all the stages before this one: whose they are.
func TestBound(t *testing.T) {
	read := newReader(t)
	for _, s := range sentences(t, "testdata/bound/*.txt") {
		a := read(s.text)
		check(t, a)
		var got []string
		for i := range a.Quantities {
			got = append(got, render(a, &a.Quantities[i]))
		}
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", s.place, s.text, diff)
		}
	}
}

// renderScope writes the scope of a quantity as testdata/scope does.
func renderScope(a *claims.Article, q *claims.Quantity) string {
	sc := &q.Scope
	word := func(tok int32) string {
		if tok == 0 {
			return ""
		}
		return a.Slice(a.Tokens[tok-1].Span)
	}
	counted := word(q.Of)
	if sc.First < sc.Last {
		counted = a.Text[a.Tokens[sc.First].Start:a.Tokens[sc.Last-1].End] + " + " + counted
	}
	part := sc.Part.String()
	if sc.Whole > 0 {
		part += " " + a.Slice(a.Quantities[sc.Whole-1].Span)
	}
	where := a.Slice(sc.Place)
	if sc.Only {
		where += " only"
	}
	when := ""
	if sc.Period > 0 {
		when = a.Slice(a.Times[sc.Period-1].Span)
	}
	if sc.Since {
		when = "since " + when
	}
	how := strings.TrimSpace(part + " " + sc.Change.String())
	return strings.Join([]string{a.Slice(q.Span), counted, word(sc.Verb), how, where, when}, " | ")
}
