package timex_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/timex"
)

// A row is one line of testdata/cases.txt.
type row struct {
	line             int
	anchor, sentence string
	want             string // the rest of the line
}

func readRows(t testing.TB) []row {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, " | ", 3)
		if len(f) != 3 {
			t.Fatalf("testdata/cases.txt:%d: %d fields, want anchor | sentence | expression | type | value | begin | end", n, len(f))
		}
		rows = append(rows, row{n, f[0], f[1], f[2]})
	}
	return rows
}

// TestCases holds every expression of every sentence in testdata/cases.txt,
// and that there is no other.
func TestCases(t *testing.T) {
	rows := readRows(t)
	if len(rows) < 400 {
		t.Errorf("%d cases, want 400 at least", len(rows))
	}
	for i := 0; i < len(rows); {
		j := i
		var want []string
		for ; j < len(rows) && rows[j].anchor == rows[i].anchor && rows[j].sentence == rows[i].sentence; j++ {
			want = append(want, rows[j].want)
		}
		got := lines(read(t, rows[i].anchor, rows[i].sentence))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("testdata/cases.txt:%d: %s: %s (-want +got)\n%s", rows[i].line, rows[i].anchor, rows[i].sentence, diff)
		}
		i = j
	}
}

func read(t testing.TB, anchor, text string) *claims.Article {
	a := &claims.Article{Text: text}
	if anchor != "-" {
		layout := "2006-01-02T15:04"
		at, err := time.Parse(layout[:len(anchor)], anchor)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = at
	}
	segment.New().Article(a)
	timex.New().Article(a)
	return a
}

// lines writes what was found as testdata/cases.txt does.
func lines(a *claims.Article) []string {
	var out []string
	for i := range a.Times {
		x := &a.Times[i]
		s := fmt.Sprintf("%s | %s | %s | %s | %s", a.Slice(x.Span), x.Type, x.Value, stamp(x.Begin), stamp(x.End))
		if f := flags(x); f != "" {
			s += " | " + f
		}
		out = append(out, s)
	}
	if out == nil {
		return []string{"- | - | - | - | -"}
	}
	return out
}

func stamp(t time.Time) string {
	switch {
	case t.IsZero():
		return "-"
	case t.Equal(t.Truncate(24 * time.Hour)):
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04")
}

func flags(x *claims.TimeExpr) string {
	var f []string
	if x.Mod != claims.ModNone {
		f = append(f, [...]string{"", "approx", "start", "mid", "end", "before", "after", "less", "more"}[x.Mod])
	}
	if x.Weekday != 0 {
		f = append(f, fmt.Sprintf("weekday=%d", x.Weekday))
	}
	if x.Deictic {
		f = append(f, "deictic")
	}
	if x.Local {
		f = append(f, "local")
	}
	return strings.Join(f, " ")
}
