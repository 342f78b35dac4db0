package guard_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"concord/claims"
	"concord/claims/guard"
)

func TestRunWhole(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	defer cancel()
	for name, ctx := range map[string]context.Context{"nothing to cancel": context.Background(), "cancellable": ended} {
		ran := false
		f := guard.Run(ctx, 0, func(ctx context.Context) { ran = guard.At(ctx, 3) })
		if f != nil || !ran {
			t.Errorf("%s: fault %v, went on: %t", name, f, ran)
		}
	}
	if !guard.At(context.Background(), 1) {
		t.Error("work that nobody guards is told to stop")
	}
}

func TestRunPanic(t *testing.T) {
	for name, timeout := range map[string]time.Duration{"in place": 0, "beside": time.Hour} {
		f := guard.Run(context.Background(), timeout, func(ctx context.Context) {
			guard.At(ctx, 7)
			var none []int
			none[len(name)]++
		})
		if f == nil || f.Article != 7 || f.Running || !strings.Contains(f.Stack, "guard_test.go") ||
			!strings.Contains(f.Cause.Error(), "panic: runtime error: index out of range") ||
			!strings.Contains(f.Cause.Error(), "guard_test.TestRunPanic.func1, line ") {
			t.Errorf("%s: %+v, want article, cause and place", name, f)
		}
	}
}

// TestRunTimeout holds that the time is for each article, that work which
// listens stops, and that work which does not is left behind.
func TestRunTimeout(t *testing.T) {
	const articles, each = 20, time.Minute
	for name, c := range map[string]struct {
		pause   time.Duration
		deaf    bool
		at      claims.ArticleID
		running bool
	}{
		"in time":    {each - time.Second, false, 0, false},
		"too long":   {each + time.Second, false, 1, false},
		"left alone": {each + time.Second, true, 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				defer time.Sleep(time.Hour) // what was left behind ends
				f := guard.Run(context.Background(), each, func(ctx context.Context) {
					for i := range claims.ArticleID(articles) {
						if !guard.At(ctx, i+1) && !c.deaf {
							return
						}
						if c.deaf {
							time.Sleep(c.pause)
							continue
						}
						select {
						case <-ctx.Done():
						case <-time.After(c.pause):
						}
					}
				})
				switch {
				case c.at == 0 && f != nil:
					t.Errorf("fault %+v", f)
				case c.at != 0 && (f == nil || !errors.Is(f.Cause, guard.ErrTimeout) || f.Article != c.at || f.Running != c.running):
					t.Errorf("fault %+v, want out of time at article %d, running %t", f, c.at, c.running)
				}
			})
		})
	}
}

// TestRunCancelled holds that the end of the context ends the wait at once.
func TestRunCancelled(t *testing.T) {
	why := errors.New("enough")
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(context.Background())
		defer cancel(nil)
		time.AfterFunc(time.Second, func() { cancel(why) })
		defer time.Sleep(time.Hour)
		f := guard.Run(ctx, 0, func(context.Context) { time.Sleep(time.Hour) })
		if f == nil || !errors.Is(f.Cause, why) || !f.Running {
			t.Errorf("fault %+v, want the context's cause", f)
		}
	})
}
