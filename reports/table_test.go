package reports

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"concord/claims"
	"concord/rules"
)

// No line of a table is wider than what was asked for, down to where the
// columns have their least widths.
func TestTableWidth(t *testing.T) {
	for _, w := range []int{40, 60, 80, 100, 160} {
		for name, write := range map[string]func(*bytes.Buffer) error{
			"findings": func(b *bytes.Buffer) error { return WriteTable(b, ferryReport(t), Style{Width: w}) },
			"claims":   func(b *bytes.Buffer) error { return WriteClaimsTable(b, ferryClaims(t), Style{Width: max(w, 60)}) },
		} {
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			boxes := 0
			for line := range strings.Lines(out.String()) {
				line = strings.TrimSuffix(line, "\n")
				if strings.ContainsAny(line, "│┌") {
					boxes++
					if n := width(line); n > max(w, 40) && name == "findings" || n > max(w, 60) {
						t.Errorf("%s at %d columns: a line of %d: %s", name, w, n, line)
					}
				}
			}
			if boxes == 0 {
				t.Errorf("%s at %d columns: no box", name, w)
			}
		}
	}
}

func TestSummary(t *testing.T) {
	one, draft := file{"a.txt", "One.\n", false}, file{"d.md", "Draft.\n", true}
	error2 := []rules.Finding{{Level: rules.Error}, {Level: rules.Error}}
	tests := []struct {
		want     string
		findings []rules.Finding
		files    []file
	}{
		{"no discrepancies in 1 article (0 events, 0 claims)", nil, []file{one}},
		{"no discrepancies in 2 articles (0 events, 0 claims)", nil, []file{one, one}},
		{"no discrepancies in d.md against 2 other articles (0 events, 0 claims)", nil, []file{draft, one, one}},
		{"no discrepancies in 2 drafts against 1 other article (0 events, 0 claims)", nil, []file{draft, draft, one}},
		{"no discrepancies in 1 article (0 events, 0 claims)", nil, []file{draft}},
		{"2 errors in 1 article (0 events, 0 claims)", error2, []file{one}},
		{"2 errors, 1 warning, 1 note in 1 article (0 events, 0 claims)",
			append(error2, rules.Finding{Level: rules.Note}, rules.Finding{Level: rules.Warning}), []file{one}},
	}
	for _, test := range tests {
		r := &Report{Dossier: dossier(test.files...), Findings: test.findings}
		if got := r.summary(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestShortPaths(t *testing.T) {
	d := dossier(file{path: "x/a/one.txt"}, file{path: "x/b/one.txt"}, file{path: "two.txt"}, file{path: "one.txt"}, file{path: "x/a/one.txt"})
	want := map[string]string{"x/a/one.txt": "a/one.txt", "x/b/one.txt": "b/one.txt", "two.txt": "two.txt", "one.txt": "one.txt"}
	for p, got := range shortPaths(d) {
		if got != want[p] {
			t.Errorf("%s is %q, want %q", p, got, want[p])
		}
	}
}

// A place in a page is where its words stand in the source, not beyond the
// markup that follows them.
func TestPlaceInMarkup(t *testing.T) {
	const html = "<p>Ann &amp; Bob</p>\n<p>met</p>"
	a := &claims.Article{
		Text: "Ann & Bob\nmet", Source: claims.NewSource("page.html", html),
		Anchors: []claims.Anchor{{Text: 0, Source: 3}, {Text: 4, Source: 7}, {Text: 5, Source: 12}, {Text: 9, Source: 20}, {Text: 10, Source: 24}},
	}
	tests := map[string]Place{
		"Ann":       {1, 4, 1, 7},
		"Bob":       {1, 14, 1, 17},
		"Ann & Bob": {1, 4, 1, 17},
		"met":       {2, 4, 2, 7},
	}
	for words, want := range tests {
		i := int32(strings.Index(a.Text, words))
		if got := PlaceOf(a, claims.Span{Start: i, End: i + int32(len(words))}); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("The ferry ran aground on Tuesday near Skarn, the coast guard said.", 4, 9, 20)
	f.Add("x", 0, 1, 1)
	f.Add("习近平 和 李在明 met \x1b[31m there", 3, 6, 4)
	f.Fuzz(func(t *testing.T, text string, start, end, w int) {
		if !utf8.ValidString(text) || start < 0 || end > len(text) || start >= end || w < 1 || w > 200 || len(text) > 2000 {
			t.Skip()
		}
		a := &claims.Article{Text: text}
		whole := claims.Span{End: int32(len(text))}
		lines := excerpt(a, whole, []claims.Span{{Start: int32(start), End: int32(end)}}, w, mostLines)
		for _, line := range (Style{}).join(lines) {
			letters := graphemes.FromString(line)
			if n := width(line); n > w && letters.Next() && letters.Next() {
				t.Errorf("a line of %d columns, not %d: %q", n, w, line)
			}
			if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' }) {
				t.Errorf("a control character is left: %q", line)
			}
		}
		if strings.TrimSpace(text[start:end]) != "" && utf8.ValidString(text[start:end]) && !anyHot(lines) {
			t.Errorf("the evidence %q is not shown: %v", text[start:end], lines)
		}
	})
}

func anyHot(lines [][]word) bool {
	for _, line := range lines {
		for _, x := range line {
			if x.hot {
				return true
			}
		}
	}
	return false
}
