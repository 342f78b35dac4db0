package pipeline

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"concord/claims"
	"concord/claims/guard"
)

// three are articles of which the second breaks what it is given to.
func three() []claims.Article {
	return []claims.Article{{Path: "a.txt"}, {Path: "b.txt"}, {Path: "c.txt"}}
}

// titles are what the stages have left of each article.
func titles(d *claims.Dossier) string {
	var all []string
	for _, a := range d.Articles[1:] {
		all = append(all, a.Title)
	}
	return strings.Join(all, " ")
}

func TestRunContextFaults(t *testing.T) {
	mark := Stage{Name: "mark", Article: func(a *claims.Article) { a.Title += "m" }}
	breaks := func(how func()) Stage {
		return Stage{Name: "breaks", Article: func(a *claims.Article) {
			a.Title += "b"
			if a.Path == "b.txt" {
				how()
			}
		}}
	}
	overAll := func(tell bool, how func()) Stage {
		return Stage{Name: "over", Dossier: func(ctx context.Context, d *claims.Dossier) {
			for i := range d.Articles[1:] {
				a := &d.Articles[i+1]
				if tell && !guard.At(ctx, a.ID) {
					return
				}
				if a.Path == "b.txt" && a.Title != "" {
					how()
				}
				a.Title += "o"
			}
		}}
	}
	panics, sleeps := func() { panic("no row") }, func() { time.Sleep(time.Hour) }
	for name, c := range map[string]struct {
		stages []Stage
		titles string
		fault  string // parts that the one fault must have
	}{
		"nothing":            {[]Stage{mark, overAll(true, func() {})}, "mo mo mo", ""},
		"panic on one":       {[]Stage{mark, breaks(panics), mark}, "mbm  mbm", "stage breaks failed on b.txt: panic: no row in |that article is left out, the others are read"},
		"time of one":        {[]Stage{mark, breaks(sleeps), mark}, "mbm  mbm", "stage breaks took longer on b.txt than --timeout allows; that article is left out|goes on in the background"},
		"panic over all":     {[]Stage{mark, overAll(true, panics), mark}, "mom o mom", "stage over failed on b.txt: panic: no row in |left out"},
		"time over all":      {[]Stage{mark, overAll(true, sleeps)}, "mo o mo", "stage over took longer on b.txt than "},
		"panic, place hid":   {[]Stage{mark, overAll(false, panics)}, "  ", "stage over failed on the articles together: panic: no row in |nothing can be compared"},
		"one before and all": {[]Stage{breaks(panics), overAll(true, func() {})}, "bo o bo", "stage breaks failed on b.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				p := &Pipeline{c.stages}
				defer time.Sleep(2 * time.Hour) // what was left behind ends
				d, faults := p.RunContext(context.Background(), three(), Options{Timeout: time.Minute})
				if got := titles(d); got != c.titles {
					t.Errorf("stages that each article has met: %q, want %q", got, c.titles)
				}
				if c.fault == "" != (len(faults) == 0) || len(faults) > 1 {
					t.Fatalf("faults %v, want %q", faults, c.fault)
				}
				for part := range strings.SplitSeq(c.fault, "|") {
					if part != "" && !strings.Contains(faults[0].Error(), part) {
						t.Errorf("fault %q, want %q in it", faults[0], part)
					}
				}
			})
		})
	}
}

// TestRunContextGivesUp holds that a stage which breaks at every article is
// not tried for each of them.
func TestRunContextGivesUp(t *testing.T) {
	calls := 0
	p := &Pipeline{[]Stage{{Name: "over", Dossier: func(ctx context.Context, d *claims.Dossier) {
		calls++
		guard.At(ctx, claims.ArticleID(calls))
		panic("always")
	}}}}
	d, faults := p.RunContext(context.Background(), make([]claims.Article, 50), Options{})
	if calls != mostRetries+1 || len(faults) != calls || len(d.Articles) != 51 {
		t.Errorf("%d calls, %d faults, %d articles; want %d calls, as many faults, and all articles", calls, len(faults), len(d.Articles)-1, mostRetries+1)
	}
}

// TestRunContextCancelled holds that a run ends with its context, whatever
// stage is at work, and that this is nobody's fault.
func TestRunContextCancelled(t *testing.T) {
	why := errors.New("enough")
	var begun atomic.Int32
	sleep := func() { begun.Add(1); time.Sleep(time.Hour) }
	for name, s := range map[string]Stage{
		"article": {Name: "sleeps", Article: func(*claims.Article) { sleep() }},
		"dossier": {Name: "sleeps", Dossier: func(context.Context, *claims.Dossier) { sleep() }},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				defer time.Sleep(2 * time.Hour)
				ctx, cancel := context.WithCancelCause(context.Background())
				defer cancel(nil)
				time.AfterFunc(time.Second, func() { cancel(why) })
				began := time.Now()
				d, faults := (&Pipeline{[]Stage{s}}).RunContext(ctx, make([]claims.Article, 99), Options{})
				if len(faults) > 0 || len(d.Articles) != 100 || time.Since(began) > 2*time.Second {
					t.Errorf("after %v: faults %v, %d articles", time.Since(began), faults, len(d.Articles)-1)
				}
			})
		})
	}
	if begun.Load() > 50 {
		t.Errorf("%d articles were begun after the end", begun.Load())
	}
}
