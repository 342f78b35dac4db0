package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"concord/claims/corpus"
)

// limits bound what reading and comparing may take.
type limits struct {
	timeout         time.Duration
	maxFile, maxAll size
}

func addLimits(cmd *cobra.Command) *limits {
	l := &limits{maxFile: corpus.DefaultMaxFile, maxAll: corpus.DefaultMaxTotal}
	cmd.Flags().DurationVar(&l.timeout, "timeout", 2*time.Minute,
		"leave out a report or a rule that takes longer than `TIME`, such as 10s or 2m; 0 waits for ever")
	cmd.Flags().Var(&l.maxFile, "max-size", "refuse a file that is larger than `SIZE`, such as 500kB or 20MB")
	cmd.Flags().Var(&l.maxAll, "max-total", "refuse files beyond `SIZE` of text in all; memory takes about 300 times that")
	return l
}

func (l *limits) check() error {
	if l.timeout < 0 {
		return fmt.Errorf("--timeout %v: use a time such as 10s or 2m, or 0 to wait for ever", l.timeout)
	}
	return nil
}

// A size is a flag's number of bytes.
type size int64

func (s *size) Type() string { return "SIZE" }

func (s *size) String() string {
	switch n := *s; {
	case n%(1<<20) == 0:
		return fmt.Sprintf("%dMB", n>>20)
	case n%(1<<10) == 0:
		return fmt.Sprintf("%dkB", n>>10)
	default:
		return fmt.Sprintf("%dB", n)
	}
}

// Set reads "500kB", "20 MB" or "1G"; a kB is 1024 bytes.
func (s *size) Set(text string) error {
	text = strings.ToLower(text)
	digits := strings.TrimRight(text, "bkmgi ")
	unit := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(text[len(digits):]), "b"), "i")
	shift := map[string]int{"": 0, "k": 10, "m": 20, "g": 30}
	by, known := shift[unit]
	n, err := strconv.ParseFloat(digits, 64)
	switch n = math.Ldexp(n, by); {
	case err != nil || !known || !(n >= 1):
		return errors.New("use a size such as 500kB or 20MB")
	case n > math.MaxInt32:
		return errors.New("use at most 2047MB")
	}
	*s = size(n)
	return nil
}
