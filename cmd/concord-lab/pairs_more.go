package main

import (
	"math"
	"path/filepath"
	"slices"

	"concord/claims/boost"
	"concord/claims/corpus"
	"concord/claims/event"
	"concord/reports/eval"
)

// more are the imagined pairs of clusters that have no gold.
func (b *bench) more(dir string) ([]goldPair, error) {
	folders, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return nil, err
	}
	var out []goldPair
	for _, folder := range folders {
		name := filepath.Base(folder)
		if slices.ContainsFunc(b.clusters, func(c eval.Cluster) bool { return c.Name == name }) {
			continue
		}
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil {
			return nil, err
		}
		articles, problems := corpus.Load(files, corpus.Options{})
		if len(problems) > 0 {
			return nil, problems[0]
		}
		pairs := examplesOf(&eval.Cluster{Name: name}, b.pipeline.Run(articles), event.NewUntrained())
		out = append(out, slices.DeleteFunc(pairs, func(p goldPair) bool { return p.sort != event.Imagined })...)
	}
	return out, nil
}

// trainOn fits a forest to all pairs, and its base to the told ones alone: the
// others hold far more that is right than reports do.
func trainOn(pairs []goldPair) *boost.Forest {
	f := boost.Train(pairRows(pairs), pairOptions)
	told := slices.DeleteFunc(slices.Clone(pairs), func(p goldPair) bool { return p.sort != event.Told })
	r := pairRows(told)
	var right float64
	for i, w := range r.Weight {
		if r.Y[i] {
			right += w
		}
	}
	base, low, high := f.Base, -5.0, 5.0
	for high-low > 1e-6 {
		middle := (low + high) / 2
		f.Base = base + middle
		var sum float64
		for i, w := range r.Weight {
			sum += w * f.Probability(r.X[i])
		}
		if sum > right {
			high = middle
		} else {
			low = middle
		}
	}
	f.Base = math.Round(f.Base*1e4) / 1e4
	return f
}
