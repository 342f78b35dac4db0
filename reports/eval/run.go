package eval

import (
	"errors"
	"fmt"
	"sync"
)

// Run scores all clusters, up to jobs at a time, and adds the results in the
// clusters' order. A cluster whose findings cannot be had, for an error or a
// panic of find, is named in the error, and the others are scored.
func Run(clusters []Cluster, jobs int, find func(*Cluster) ([]Finding, error)) (Result, error) {
	results := make([]Result, len(clusters))
	faults := make([]error, len(clusters))
	next := make(chan int)
	var wg sync.WaitGroup
	for range max(min(jobs, len(clusters)), 1) {
		wg.Go(func() {
			for i := range next {
				results[i], faults[i] = scoreOne(&clusters[i], find)
			}
		})
	}
	for i := range clusters {
		next <- i
	}
	close(next)
	wg.Wait()
	var sum Result
	for _, r := range results {
		sum.Add(r)
	}
	return sum, errors.Join(faults...)
}

func scoreOne(c *Cluster, find func(*Cluster) ([]Finding, error)) (r Result, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("cluster %s: %v", c.Name, cause)
		}
	}()
	found, err := find(c)
	if err != nil {
		return Result{}, fmt.Errorf("cluster %s: %w", c.Name, err)
	}
	return Score(c, found), nil
}
