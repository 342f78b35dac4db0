package segment

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/lexicon"

	"github.com/google/go-cmp/cmp"
)

//go:embed testdata/cases.txt
var cases string

// TestCases runs the cases of testdata/cases.txt: a text between lines of
// equals signs, then what is wanted, one sentence a line, tokens between
// spaces. The text's own lines are one block.
func TestCases(t *testing.T) {
	s := New()
	for c := range strings.SplitSeq(cases, "\n====\n") {
		text, want, ok := strings.Cut(c, "\n->\n")
		if !ok {
			t.Fatalf("a case without an arrow: %q", c)
		}
		text = unescape.Replace(text)
		a := &claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
		s.Article(a)
		if diff := cmp.Diff(strings.Split(strings.TrimSpace(want), "\n"), render(a)); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", text, diff)
		}
	}
}

// unescape lets the cases show what cannot be seen.
var unescape = strings.NewReplacer(`\r`, "\r", `\nbsp`, "\u00a0", `\zwsp`, "\u200b", `\shy`, "\u00ad", `\bom`, "\ufeff")

func render(a *claims.Article) []string {
	var lines []string
	for _, s := range a.Sentences {
		var words []string
		for _, t := range a.Tokens[s.First:s.Last] {
			words = append(words, a.Slice(t.Span))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

func TestBlocks(t *testing.T) {
	text := "Dam holds\n\nBy Ann Poe\n\nA dam held. Nobody left.\n\nA picture of it."
	blocks := []claims.Block{
		{Span: claims.Span{Start: 0, End: 9}, Kind: claims.Headline},
		{Span: claims.Span{Start: 11, End: 21}, Kind: claims.Byline},
		{Span: claims.Span{Start: 23, End: 47}, Kind: claims.Body},
		{Span: claims.Span{Start: 49, End: 65}, Kind: claims.Caption},
	}
	a := &claims.Article{Text: text, Blocks: blocks}
	New().Article(a)
	want := []claims.Sentence{
		{Span: claims.Span{Start: 0, End: 9}, First: 0, Last: 2, Block: 0, Kind: claims.Headline},
		{Span: claims.Span{Start: 11, End: 21}, First: 2, Last: 5, Block: 1, Kind: claims.Byline},
		{Span: claims.Span{Start: 23, End: 34}, First: 5, Last: 9, Block: 2},
		{Span: claims.Span{Start: 35, End: 47}, First: 9, Last: 12, Block: 2},
	}
	if diff := cmp.Diff(want, a.Sentences); diff != "" {
		t.Errorf("sentences (-want +got)\n%s", diff)
	}
}

func TestNoBlocks(t *testing.T) {
	a := &claims.Article{Text: "One line\nanother\r\n\n  \nand a last. And more"}
	New().Article(a)
	want := []string{"One line", "another", "and a last .", "And more"}
	if diff := cmp.Diff(want, render(a)); diff != "" {
		t.Errorf("sentences (-want +got)\n%s", diff)
	}
	if a.Blocks != nil {
		t.Error("segment wrote blocks")
	}
}

// TestSections holds the lexicon and the classes together: a section that no
// one reads, or a class without words, is a misspelt name.
func TestSections(t *testing.T) {
	want := append([]string{splitSection}, sections[:]...)
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(lexicon.Abbreviations()))); diff != "" {
		t.Errorf("sections (-known +in the lexicon)\n%s", diff)
	}
	for section, words := range lexicon.Abbreviations() {
		seen := map[string]bool{}
		for _, w := range words {
			if seen[w] || w != strings.ToLower(w) || strings.HasSuffix(w, ".") {
				t.Errorf("[%s] %q: a word must stand once, in lower case, without its last stop", section, w)
			}
			seen[w] = true
		}
	}
	if 1<<(len(sections)-1) != prefix {
		t.Errorf("%d names for the classes up to %b", len(sections), prefix)
	}
}

func TestNorm(t *testing.T) {
	a := &claims.Article{Text: "“The” the THE Zoë’s ÉTÉ — plain\u00adly ``so''"}
	New().Article(a)
	var got []string
	for _, tok := range a.Tokens {
		got = append(got, tok.Norm)
	}
	want := []string{`"`, "the", `"`, "the", "the", "zoë", "'s", "été", "--", "plainly", `"`, "so", `"`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("norms (-want +got)\n%s", diff)
	}
}
