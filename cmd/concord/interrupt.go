package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// An interrupt is the cause of a context that a signal has ended.
type interrupt struct{ signal os.Signal }

func (i interrupt) Error() string { return fmt.Sprintf("stopped by a signal (%v)", i.signal) }

// code is what a shell reports of a program that the signal has ended.
func (i interrupt) code() int {
	if n, ok := i.signal.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return exitFault
}

// interruptible returns a context that ends with the first SIGINT or SIGTERM;
// a second one ends the program at once. A pipe that its reader has closed is
// an error of writing from now on, and no longer the end of the program.
func interruptible(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM)
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	go func() {
		if s, ok := <-caught; ok {
			signal.Stop(caught)
			cancel(interrupt{s})
		}
	}()
	return ctx, func() { signal.Stop(caught); cancel(nil) }
}

// interrupted is the signal that ended the context, if one did.
func interrupted(ctx context.Context) (interrupt, bool) {
	var i interrupt
	return i, ctx.Err() != nil && errors.As(context.Cause(ctx), &i)
}
