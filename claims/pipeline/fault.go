package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"concord/claims"
	"concord/claims/guard"
)

// A Fault is a stage that broke, and the article at which it did.
type Fault struct {
	Stage   string
	Path    string // of the article; "" if the stage did not say
	Cause   error  // guard.ErrTimeout if it took too long
	Stack   string // of a panic
	Running bool   // it did not stop and was left behind

	article claims.ArticleID
}

func (f Fault) Error() string {
	place, lost := "on "+f.Path, "that article is left out, the others are read"
	if f.Path == "" {
		place, lost = "on the articles together", "nothing can be compared"
	}
	switch {
	case !errors.Is(f.Cause, guard.ErrTimeout):
		return fmt.Sprintf("stage %s failed %s: %v; %s; please report it with the file", f.Stage, place, f.Cause, lost)
	case f.Running:
		lost += "; it does not stop and goes on in the background until concord ends"
	}
	return fmt.Sprintf("stage %s took longer %s than --timeout allows; %s", f.Stage, place, lost)
}

// Unwrap is the cause.
func (f Fault) Unwrap() error { return f.Cause }

// A task is an article with the stages to run on it.
type task struct {
	article *claims.Article
	stages  []Stage
	o       Options
}

// eachArticle runs a stretch of article stages, an article a goroutine, on as
// many cores as there are.
func eachArticle(ctx context.Context, d *claims.Dossier, stages []Stage, out map[claims.ArticleID]bool, o Options) (all []Fault, read []claims.Article) {
	articles := d.Articles[1:]
	faults, done := make([]*Fault, len(articles)), make([]bool, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	var counting sync.Mutex
	count := 0
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		wg.Go(func() {
			for i := range next {
				done[i], faults[i] = task{&articles[i], stages, o}.run(ctx)
				if o.Progress != nil {
					counting.Lock()
					count++
					o.Progress(count, len(articles))
					counting.Unlock()
				}
			}
		})
	}
	for i := range articles {
		if out[articles[i].ID] {
			continue
		}
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	for i, f := range faults {
		if f != nil {
			all = append(all, *f)
		}
		if done[i] {
			read = append(read, articles[i])
		}
	}
	return all, read
}

// run works on a copy, so that the article stays as it was if a stage breaks.
// It reports whether all stages have read the article.
func (t task) run(ctx context.Context) (done bool, fault *Fault) {
	work := *t.article
	at := make(chan string, len(t.stages)) // what began, for a stage may be left behind
	f := guard.Run(ctx, t.o.Timeout, func(ctx context.Context) {
		for _, s := range t.stages {
			at <- s.Name
			s.Article(&work)
			if ctx.Err() != nil {
				return
			}
		}
	})
	if f == nil && len(at) == len(t.stages) {
		*t.article = work
		return true, nil
	}
	if f == nil || ctx.Err() != nil {
		return false, nil // not the stage's fault
	}
	stage := ""
	for len(at) > 0 {
		stage = <-at
	}
	return false, &Fault{stage, t.article.Path, f.Cause, f.Stack, f.Running, t.article.ID}
}

// overDossier runs a stage on all articles together. After a fault the dossier
// is not to be looked at: the stage may still write on it.
func (s *Stage) overDossier(ctx context.Context, d *claims.Dossier, o Options) *Fault {
	timeout := o.Timeout
	if s.Mute {
		timeout *= time.Duration(len(d.Articles))
	}
	f := guard.Run(ctx, timeout, func(ctx context.Context) { s.Dossier(ctx, d) })
	if f == nil {
		return nil
	}
	out := &Fault{Stage: s.Name, Cause: f.Cause, Stack: f.Stack, Running: f.Running, article: f.Article}
	if f.Article != 0 {
		out.Path = d.Articles[f.Article].Path
	}
	return out
}
