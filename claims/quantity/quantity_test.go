package quantity_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/quantity"
	"concord/claims/segment"
)

// A sentence of testdata with what is to be read from it.
type sentence struct {
	place, text string
	want        []string
}

// sentences reads the files of testdata that match.
func sentences(tb testing.TB, pattern string) []sentence {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		tb.Fatalf("no cases in %s: %v", pattern, err)
	}
	var out []sentence
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			if line[0] == '#' {
				continue
			}
			f := fields(line)
			if f[0] != "^" {
				out = append(out, sentence{place: fmt.Sprintf("%s:%d", name, n), text: f[0]})
			}
			if len(f) != 7 {
				if len(f) != 2 || f[1] != "-" {
					tb.Fatalf("%s:%d: %d fields, want 7, or a lone -", name, n, len(f))
				}
				continue
			}
			s := &out[len(out)-1]
			s.want = append(s.want, strings.Join(f[1:], " | "))
		}
	}
	return out
}

func fields(line string) []string {
	f := strings.Split(strings.TrimSpace(line), "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f
}

// render writes a quantity as testdata does.
func render(a *claims.Article, q *claims.Quantity) string {
	return strings.Join([]string{a.Slice(q.Span), q.Kind.String(), short(q.Min), short(q.Max), q.Unit, q.Noun}, " | ")
}

func short(v float64) string {
	if math.IsInf(v, 0) {
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(v, 'g', -1, 64), "+"))
	}
	return strconv.FormatFloat(math.Round(v*1e6)/1e6, 'f', -1, 64)
}

func read(seg *segment.Segmenter, rec *quantity.Recognizer, text string) *claims.Article {
	a := &claims.Article{Text: text}
	seg.Article(a)
	rec.Article(a)
	return a
}

func TestSentences(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	total := 0
	for _, s := range sentences(t, "testdata/*.txt") {
		a := read(seg, rec, s.text)
		var got []string
		for i := range a.Quantities {
			got = append(got, render(a, &a.Quantities[i]))
		}
		total += len(s.want)
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", s.place, s.text, diff)
		}
	}
	if total < 600 {
		t.Errorf("%d quantities in testdata, want 600 and more", total)
	}
}

// TestTagged reads sentences whose tags are given, so that no model's change
// can change them.
func TestTagged(t *testing.T) {
	rec := quantity.New()
	for _, s := range sentences(t, "testdata/tagged/*.txt") {
		a := tagged(s.text)
		rec.Article(a)
		var got []string
		for i := range a.Quantities {
			got = append(got, render(a, &a.Quantities[i]))
		}
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", s.place, a.Text, diff)
		}
	}
}

// tagged builds an article from "word/TAG" tokens; "~" parts those without
// space between them.
func tagged(line string) *claims.Article {
	a := &claims.Article{}
	for i, run := range strings.Fields(line) {
		if i > 0 && run[0] != '~' {
			a.Text += " "
		}
		for token := range strings.SplitSeq(strings.TrimPrefix(run, "~"), "~") {
			at := strings.LastIndexByte(token, '/')
			word := token[:at]
			start := int32(len(a.Text))
			a.Text += word
			a.Tokens = append(a.Tokens, claims.Token{
				Span: claims.Span{Start: start, End: int32(len(a.Text))}, Norm: strings.ToLower(word), Tag: token[at+1:],
			})
		}
	}
	a.Sentences = []claims.Sentence{{Span: claims.Span{End: int32(len(a.Text))}, Last: int32(len(a.Tokens))}}
	return a
}
