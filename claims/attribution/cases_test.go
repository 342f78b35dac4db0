package attribution_test

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/attribution"
	"concord/claims/parse"
	"concord/claims/segment"
	"concord/claims/tag"
)

//go:embed testdata/cases.txt
var cases string

// A case is a sentence and what is right of it, a line each.
type testcase struct {
	line     int // of the file, counted from 1
	kind     claims.BlockKind
	sentence string
	checks   []string
}

// parseCases reads the file of cases: blocks parted by empty lines.
func parseCases(text string) (out []testcase) {
	fresh := true
	n := 0
	for line := range strings.Lines(text) {
		n++
		switch line = strings.TrimSpace(line); {
		case line == "":
			fresh = true
		case strings.HasPrefix(line, "#"):
		case fresh:
			c := testcase{line: n, sentence: line}
			if rest, ok := strings.CutPrefix(line, "headline: "); ok {
				c.kind, c.sentence = claims.Headline, rest
			}
			out = append(out, c)
			fresh = false
		default:
			c := &out[len(out)-1]
			c.checks = append(c.checks, line)
		}
	}
	return out
}

// A chain is the stages up to attribution.
type chain struct {
	segment *segment.Segmenter
	tag     *tag.Tagger
	parse   *parse.Parser
	read    *attribution.Reader
}

func newChain(tb testing.TB) chain {
	tb.Helper()
	t, err := tag.New()
	if err != nil {
		tb.Fatal(err)
	}
	p, err := parse.New()
	if err != nil {
		tb.Fatal(err)
	}
	return chain{segment.New(), t, p, attribution.New()}
}

// article reads a text of one block of the given kind.
func (c chain) article(text string, kind claims.BlockKind) *claims.Article {
	a := &claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}, Kind: kind}}}
	c.segment.Article(a)
	c.tag.Article(a)
	c.parse.Article(a)
	c.read.Article(a)
	return a
}

// TestCases holds each line of the cases; one marked "todo" must still fail,
// so that the mark goes when the stage learns.
func TestCases(t *testing.T) {
	read := newChain(t)
	all := parseCases(cases)
	if len(all) < 120 {
		t.Errorf("%d sentences, want 120 or more", len(all))
	}
	for _, c := range all {
		if len(c.checks) == 0 {
			t.Errorf("line %d: %q has no check", c.line, c.sentence)
		}
		a := read.article(c.sentence, c.kind)
		for _, line := range c.checks {
			line, todo := strings.CutPrefix(line, "todo ")
			switch err := check(a, line); {
			case errors.Is(err, errMalformed):
				t.Errorf("line %d: %v", c.line, err)
			case err != nil && !todo:
				t.Errorf("line %d: %s\n\t%s: %v", c.line, c.sentence, line, err)
			case err == nil && todo:
				t.Errorf("line %d: %s\n\t%s: holds by now, take its todo away", c.line, c.sentence, line)
			}
		}
	}
}

var errMalformed = errors.New("no such check")

// check tests one line:
//
//	visit yes planned                  a predicate and what it commits to
//	visit visit yes planned            its class too
//	visit yes planned by "Ann Lee"     in whose words too
//	visit yes planned by nobody        in the article's own words
//	none visit                         the word is no predicate
//	said by "Ann Lee"                  who the sentence's words come from
//	said by nobody
func check(a *claims.Article, line string) error {
	line, source, sourced := strings.Cut(line, " by ")
	source = strings.Trim(source, `"`)
	f := strings.Fields(line)
	switch {
	case line == "said" && sourced:
		if got := sources(a); got != source {
			return fmt.Errorf("said by %q", got)
		}
		return nil
	case len(f) == 2 && f[0] == "none":
		if p, err := find(a, f[1]); err == nil && p != nil {
			return fmt.Errorf("is %s", describe(p))
		}
		return nil
	case len(f) != 3 && len(f) != 4:
		return fmt.Errorf("%q: %w", line, errMalformed)
	}
	p, err := find(a, f[0])
	if err != nil {
		return err
	}
	if p == nil {
		return errors.New("is no predicate")
	}
	if len(f) == 4 && (p.Class != f[1] || !p.Known) {
		return fmt.Errorf("is of class %q, in the table: %v", p.Class, p.Known)
	}
	if got := describe(p); got != strings.Join(f[len(f)-2:], " ") {
		return fmt.Errorf("is %s", got)
	}
	if got := sourceOf(a, p); sourced && got != source {
		return fmt.Errorf("is said by %q", got)
	}
	return nil
}

// find is the predicate at the n-th place of a word, written "word#n" or
// "word" for the first; nil if it is none.
func find(a *claims.Article, word string) (*claims.Predicate, error) {
	word, nth, _ := strings.Cut(word, "#")
	n, err := strconv.Atoi(nth)
	if err != nil {
		n = 1
	}
	for i := range a.Tokens {
		if a.Tokens[i].Norm != word {
			continue
		}
		if n--; n > 0 {
			continue
		}
		for j := range a.Predicates {
			if a.Predicates[j].Head == int32(i) {
				return &a.Predicates[j], nil
			}
		}
		return nil, nil
	}
	return nil, fmt.Errorf("the sentence lacks %q: %w", word, errMalformed)
}

func describe(p *claims.Predicate) string {
	return [...]string{"yes", "no"}[p.Polarity] + " " + [...]string{"asserted", "planned", "possible", "hypothetical"}[p.Modality]
}

func sourceOf(a *claims.Article, p *claims.Predicate) string {
	if p.Attribution == 0 {
		return "nobody"
	}
	return a.Slice(a.Attributions[p.Attribution-1].Source)
}

func sources(a *claims.Article) string {
	var out []string
	for i := range a.Attributions {
		out = append(out, a.Slice(a.Attributions[i].Source))
	}
	if out == nil {
		return "nobody"
	}
	return strings.Join(out, "; ")
}
