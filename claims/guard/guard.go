package guard

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"concord/claims"
)

// ErrTimeout is the cause of a fault of work that took too long.
var ErrTimeout = errors.New("out of time")

// A Fault is how guarded work broke.
type Fault struct {
	Article claims.ArticleID // the last that At was told of; 0 if none
	Cause   error            // the panic, ErrTimeout, or why the context ended
	Stack   string           // of a panic
	Running bool             // the work did not stop and was left behind
}

// grace is how long work may take to stop when its time is up.
const grace = 100 * time.Millisecond

// A watch is what Run sees of the work from outside.
type watch struct {
	article atomic.Int32
	beat    atomic.Int64 // when At was last called, in nanoseconds since began
	began   time.Time
}

type watchKey struct{}

// At tells Run which article the work has come to, and reports whether to go
// on: work that is told to stop returns at once.
func At(ctx context.Context, id claims.ArticleID) bool {
	if w, ok := ctx.Value(watchKey{}).(*watch); ok {
		w.article.Store(int32(id))
		w.beat.Store(int64(time.Since(w.began)))
	}
	return ctx.Err() == nil
}

// Run calls work and returns when it has ended, when the context ends, or when
// work has dwelt on one article for longer than timeout, 0 being no bound.
func Run(ctx context.Context, timeout time.Duration, work func(context.Context)) *Fault {
	w := &watch{began: time.Now()}
	inner, stop := context.WithCancel(context.WithValue(ctx, watchKey{}, w))
	defer stop()
	if ctx.Done() == nil && timeout <= 0 {
		return w.call(inner, work)
	}
	done := make(chan *Fault, 1)
	go func() { done <- w.call(inner, work) }()
	select {
	case f := <-done:
		return f
	case <-ctx.Done():
		return &Fault{Article: w.at(), Cause: context.Cause(ctx), Running: true}
	case f := <-w.expired(inner, timeout):
		stop()
		select {
		case <-done:
			f.Running = false
		case <-time.After(grace):
		}
		return f
	}
}

func (w *watch) at() claims.ArticleID { return claims.ArticleID(w.article.Load()) }

// expired sends a fault when work has dwelt too long; never if timeout is 0.
func (w *watch) expired(ctx context.Context, timeout time.Duration) <-chan *Fault {
	if timeout <= 0 {
		return nil
	}
	out := make(chan *Fault, 1)
	go func() {
		for left := timeout; left > 0; left = timeout - (time.Since(w.began) - time.Duration(w.beat.Load())) {
			select {
			case <-ctx.Done():
				return
			case <-time.After(left):
			}
		}
		out <- &Fault{Article: w.at(), Cause: ErrTimeout, Running: true}
	}()
	return out
}

func (w *watch) call(ctx context.Context, work func(context.Context)) (f *Fault) {
	defer func() {
		if r := recover(); r != nil {
			f = &Fault{Article: w.at(), Cause: fmt.Errorf("panic: %v in %s", r, Culprit()), Stack: string(debug.Stack())}
		}
	}()
	work(ctx)
	return nil
}

// Culprit names the function that panicked, and the line, to the deferred
// function that recovers.
func Culprit() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s, line %d", f.Function, f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
