package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

const (
	patience = 700 * time.Millisecond // a run that is shorter shows nothing
	tick     = 100 * time.Millisecond // between two lines
)

// A progress is one line on a terminal that says how far a long run has come.
type progress struct {
	w       io.Writer // nil: there is nobody to see it
	now     func() time.Time
	started time.Time
	last    time.Time
}

// progress shows on standard error, if that is a terminal that can.
func (a *app) progress() *progress {
	p := &progress{now: time.Now}
	if f, ok := a.stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb" {
		p.w = f
	}
	p.started = p.now()
	return p
}

// step says how many reports are read.
func (p *progress) step(read, of int) {
	now := p.now()
	switch {
	case p.w == nil || now.Sub(p.started) < patience || now.Sub(p.last) < tick:
	case read < of:
		p.last = now
		fmt.Fprintf(p.w, "\r\x1b[Kconcord: %d of %d reports read", read, of)
	default:
		p.last = now
		fmt.Fprintf(p.w, "\r\x1b[Kconcord: comparing %d reports", of)
	}
}

// end clears the line.
func (p *progress) end() {
	if p.w != nil && !p.last.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
