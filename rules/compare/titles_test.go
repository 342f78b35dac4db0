package compare_test

import (
	_ "embed"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/rules/compare"
)

//go:embed testdata/titles.txt
var titlePairs string

// Two titles of one person, as reports write them.
func TestTitlePairs(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	book := compare.NewBook()
	same, other, missed := 0, 0, 0
	for line := range strings.Lines(titlePairs) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		want, miss := strings.CutPrefix(f[0], "miss ")
		if want == "conflict" {
			other++
		} else {
			same++
		}
		got := titlesVerdict(t, p, book, f[1], f[2])
		if back := titlesVerdict(t, p, book, f[2], f[1]); back != got {
			t.Errorf("%s, %s: %v, turned round %v", f[1], f[2], got, back)
		}
		switch ok := got.String() == want || want == "agree" && got == compare.Variant; {
		case miss && ok:
			t.Errorf("%s, %s: this holds now: take the \"miss\" away", f[1], f[2])
		case miss:
			missed++
		case !ok:
			t.Errorf("%s, %s: %v, want %s", f[1], f[2], got, want)
		}
	}
	t.Logf("%d pairs that one person can hold, %d that exclude each other; %d known misses", same, other, missed)
	if same < 60 || other < 60 || missed > 12 {
		t.Errorf("%d pairs that one can hold, %d that exclude each other, %d missed: want 60, 60, at most 12", same, other, missed)
	}
}

// titlesVerdict reads two sentences and compares the titles of their first
// persons: the hardest verdict counts, then agreement.
func titlesVerdict(t *testing.T, p *pipeline.Pipeline, book *compare.Book, x, y string) compare.Verdict {
	t.Helper()
	got := compare.Unknown
	for _, s := range titlesOf(t, p, x) {
		for _, u := range titlesOf(t, p, y) {
			switch v := book.Titles(s, u); {
			case v == compare.Conflict:
				return v
			case v != compare.Unknown:
				got = v
			}
		}
	}
	return got
}

func titlesOf(t *testing.T, p *pipeline.Pipeline, words string) []claims.Title {
	t.Helper()
	d := p.Run([]claims.Article{story(words + " spoke on Monday.")})
	var out []claims.Title
	for _, m := range d.Articles[1].Mentions {
		if m.Kind == claims.Person && len(m.Titles) > 0 {
			for _, title := range m.Titles {
				if title.Kind != claims.Nation {
					out = append(out, title)
				}
			}
			return out
		}
	}
	t.Errorf("%s: no titles of a person read", words)
	return nil
}
