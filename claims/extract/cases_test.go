package extract_test

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/claims/pipeline"
)

//go:embed testdata/cases.txt
var cases string

// A case is a text and its claims, a line each.
type testcase struct {
	line   int // of the file, counted from 1
	text   string
	checks []string
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
			out = append(out, testcase{line: n, text: line})
			fresh = false
		default:
			c := &out[len(out)-1]
			c.checks = append(c.checks, line)
		}
	}
	return out
}

func newPipeline(tb testing.TB) *pipeline.Pipeline {
	tb.Helper()
	p, err := pipeline.New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// article is a report of one block, of a day in May.
func article(text string) claims.Article {
	return claims.Article{
		Text:      text,
		Published: time.Date(2024, 5, 10, 12, 0, 0, 0, time.UTC),
		Blocks:    []claims.Block{{Span: claims.Span{End: int32(len(text))}}},
	}
}

// TestCases holds that each claim listed is made and each one after "not" is
// not; a line marked "todo" must still fail, so that the mark goes when the
// stage learns.
func TestCases(t *testing.T) {
	p := newPipeline(t)
	all := parseCases(cases)
	if len(all) < 60 {
		t.Errorf("%d texts, want 60 or more", len(all))
	}
	for _, c := range all {
		if len(c.checks) == 0 {
			t.Errorf("line %d: %q has no check", c.line, c.text)
		}
		d := p.Run([]claims.Article{article(c.text)})
		var got []string
		for i := range d.Claims[1:] {
			got = append(got, describe(d, &d.Claims[i+1]))
		}
		for _, line := range c.checks {
			want, todo := strings.CutPrefix(line, "todo ")
			switch right := holds(got, want); {
			case !right && !todo:
				t.Errorf("line %d: %s\n\tfails: %s\n\tclaims: %s", c.line, c.text, want, strings.Join(got, "; "))
			case right && todo:
				t.Errorf("line %d: %s\n\t%s: holds by now, take its todo away", c.line, c.text, want)
			}
		}
	}
}

// holds tells whether a claim is among those made or, after "not", that none
// begins with these words.
func holds(got []string, want string) bool {
	if never, ok := strings.CutPrefix(want, "not "); ok {
		return !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, never) })
	}
	return slices.Contains(got, want)
}

// describe writes a claim as the cases do:
//
//	date of sink: 3 May             of a happening, as the text has it
//	people of kill: 12 (planned)    no fact: planned, possible or denied
//	age of Ann Lee: 44              of somebody
//	office of Ann Lee: minister     the title's canonical word
//	discussed Chad: no
//	done visit by Ann Lee: yes
func describe(d *claims.Dossier, c *claims.Claim) string {
	value := d.Article(c).Slice(c.Evidence)
	who := d.Entities[c.Subject].Name
	text := ""
	switch {
	case c.Attribute == "discussed":
		text = fmt.Sprintf("discussed %s%s: %s", who, c.Thing, c.Value.Text)
	case c.Attribute == "done":
		text = fmt.Sprintf("done %s by %s: %s", c.Predicate, who, c.Value.Text)
	case c.Value.Title != nil:
		text = fmt.Sprintf("%s of %s: %s", c.Attribute, who, c.Value.Title.Head)
	case c.Head == 0 && c.Subject == 0:
		text = fmt.Sprintf("%s: %s", c.Attribute, value)
	case c.Head == 0:
		text = fmt.Sprintf("%s of %s: %s", c.Attribute, who, value)
	default:
		text = fmt.Sprintf("%s of %s: %s", c.Attribute, c.Predicate, value)
	}
	if c.Modality != claims.Asserted {
		text += " (" + [...]string{"", "planned", "possible", "hypothetical"}[c.Modality] + ")"
	}
	if c.Polarity == claims.Denied && c.Kind != claims.KindPolarity {
		text += " (denied)"
	}
	return text
}
