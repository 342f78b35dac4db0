package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"concord/claims"
	"concord/claims/boost"
	"concord/claims/event"
	"concord/claims/extract"
	"concord/reports/eval"
	"concord/rules"
	"concord/rules/suite"
)

// report prints what the model finds on topics that it was not trained on,
// one topic left out at a time: pairs, and findings of the whole product.
func (b *bench) report(w io.Writer, pairs []goldPair) error {
	models := leaveOut(pairs)
	score := make([]float64, len(pairs))
	yes := 0
	for i, p := range pairs {
		score[i] = models[p.topic].Probability(p.traits)
		yes += min(1, len(p.hit))
	}
	fmt.Fprintf(w, "%d pairs of %d traits, %d of them discrepancies; one topic left out at a time, the surest first:\n", len(pairs), len(event.TraitNames()), yes)
	b.printSurest(w, pairs, score)
	fmt.Fprintf(w, "\nfindings of all rules, one topic left out at a time:\n")
	if err := b.printFindings(w, func(c *eval.Cluster) *boost.Forest { return models[topic(c.Name)] }); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nfindings of all rules, nothing left out:\n")
	f := trainOn(pairs)
	return b.printFindings(w, func(*eval.Cluster) *boost.Forest { return f })
}

// printFindings runs the product on the bench with the model that is chosen
// for each cluster, and prints its figures, and what other thresholds give.
func (b *bench) printFindings(w io.Writer, model func(*eval.Cluster) *boost.Forest) error {
	read, err := b.readings(model)
	if err != nil {
		return err
	}
	r, err := b.score(read, rules.DefaultMinConfidence)
	if err != nil {
		return err
	}
	if err := r.Print(w); err != nil {
		return err
	}
	var steps []eval.Step
	for _, least := range []float64{0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6} {
		r, err := b.score(read, least)
		if err != nil {
			return err
		}
		steps = append(steps, eval.Step{MinConfidence: least, Figures: r.Figures()})
	}
	return eval.PrintSweep(w, steps)
}

// leaveOut trains a model for each topic, from all others.
func leaveOut(pairs []goldPair) map[string]*boost.Forest {
	var topics []string
	for _, p := range pairs {
		topics = append(topics, p.topic)
	}
	slices.Sort(topics)
	topics = slices.Compact(topics)
	trained := make([]*boost.Forest, len(topics))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, t := range topics {
		g.Go(func() error {
			rest := slices.DeleteFunc(slices.Clone(pairs), func(p goldPair) bool { return p.topic == t })
			trained[i] = trainOn(rest)
			return nil
		})
	}
	_ = g.Wait() // training cannot fail
	out := map[string]*boost.Forest{}
	for i, t := range topics {
		out[t] = trained[i]
	}
	return out
}

// readings are the clusters as the product understands them with the model
// that is chosen for each; a cluster without pairs has none and needs none.
func (b *bench) readings(model func(*eval.Cluster) *boost.Forest) (map[string]*claims.Dossier, error) {
	extractor := extract.New()
	read := make([]*claims.Dossier, len(b.clusters))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range b.clusters {
		c := &b.clusters[i]
		g.Go(func() error {
			d := b.pipeline.Run(slices.Clone(b.articles[c.Name]))
			extractor.Dossier(d) // without the claims that the aligner of the pipeline has added
			event.NewUntrained().With(model(c)).Dossier(d)
			read[i] = d
			return nil
		})
	}
	err := g.Wait()
	out := map[string]*claims.Dossier{}
	for i, d := range read {
		out[b.clusters[i].Name] = d
	}
	return out, err
}

// score runs the rules.
func (b *bench) score(read map[string]*claims.Dossier, least float64) (eval.Result, error) {
	return eval.Run(b.clusters, runtime.GOMAXPROCS(0), func(c *eval.Cluster) ([]eval.Finding, error) {
		found, broken := rules.Run(context.Background(), read[c.Name], suite.Analyzers(), rules.Options{MinConfidence: least})
		if len(broken) > 0 {
			return nil, broken[0]
		}
		return eval.Findings(read[c.Name], found), nil
	})
}

// printSurest takes each value once and tells, of the surest n pairs, how many
// are right and how many contradictions of the gold they show.
func (b *bench) printSurest(w io.Writer, pairs []goldPair, score []float64) {
	type use struct {
		cluster string
		claim   claims.ClaimID
	}
	type values struct{ cluster, x, y string }
	type gold struct {
		cluster string
		at      int
	}
	level := map[gold]string{}
	for _, c := range b.clusters {
		for i := range c.Discrepancies {
			level[gold{c.Name, i}] = c.Discrepancies[i].Level
		}
	}
	order := make([]int, len(pairs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	used, said, found := map[use]bool{}, map[values]bool{}, map[gold]bool{}
	n, right := 0, 0
	for _, i := range order {
		p := &pairs[i]
		if p.sort != event.Told {
			continue
		}
		x, y, v := use{p.cluster, p.claims[0]}, use{p.cluster, p.claims[1]}, values{p.cluster, min(p.values[0], p.values[1]), max(p.values[0], p.values[1])}
		if used[x] || used[y] || said[v] {
			continue
		}
		used[x], used[y], said[v] = true, true, true
		n++
		right += min(1, len(p.hit))
		for _, h := range p.hit {
			if at := (gold{p.cluster, h}); level[at] == "contradiction" {
				found[at] = true
			}
		}
		if n%20 == 0 {
			fmt.Fprintf(w, "%4d  %.2f right  %3d contradictions  p >= %.2f\n", n, float64(right)/float64(n), len(found), score[i])
		}
		if n == 200 {
			return
		}
	}
}
