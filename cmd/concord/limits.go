package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"
)

// limits bound what reading and comparing may take.
type limits struct {
	timeout time.Duration
}

func addLimits(cmd *cobra.Command) *limits {
	l := &limits{}
	cmd.Flags().DurationVar(&l.timeout, "timeout", time.Minute,
		"leave out a report or a rule that takes longer than `TIME`, such as 10s or 2m; 0 waits for ever")
	return l
}

func (l *limits) check() error {
	if l.timeout < 0 {
		return fmt.Errorf("--timeout %v: use a time such as 10s or 2m, or 0 to wait for ever", l.timeout)
	}
	return nil
}
