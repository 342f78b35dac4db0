package main

import (
	"bytes"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC)
	p := &progress{w: &out, now: func() time.Time { return now }, started: now}
	for i, after := range []time.Duration{patience - 1, 2, tick - 1, 2, tick} {
		now = now.Add(after)
		p.step(i+1, 5)
	}
	p.end()
	want := "\r\x1b[Kconcord: 2 of 5 reports read\r\x1b[Kconcord: 4 of 5 reports read\r\x1b[Kconcord: comparing 5 reports\r\x1b[K"
	if out.String() != want {
		t.Errorf("%q, want %q", &out, want)
	}
	out.Reset()
	short := &progress{w: &out, now: func() time.Time { return now }, started: now}
	short.step(1, 2)
	short.end()
	unseen := (&app{stderr: &out}).progress()
	unseen.step(1, 2)
	unseen.end()
	if out.Len() > 0 {
		t.Errorf("%q of a short run, or where no terminal is", &out)
	}
}
