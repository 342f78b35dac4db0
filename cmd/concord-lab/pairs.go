package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/boost"
	"concord/claims/corpus"
	"concord/claims/event"
	"concord/claims/pipeline"
	"concord/reports/eval"
)

func pairsCommand() *cobra.Command {
	var bench, more, out string
	cmd := &cobra.Command{
		Use:   "pairs",
		Short: "Train what tells whether two differing values are said of one thing",
		Long: `Pairs reads a gold of discrepancies (gold/*.json and txt/*/ of --bench), learns
from it which differing amounts and times speak of one thing, prints what that
finds on topics it has not seen, and writes the model. It learns, too, from values
that two reports of one event both give, in the gold's texts and in those of --more,
which need no gold. Run it again after a change
of the stages before it; what then flips in testdata is to be read. After a change
of the traits the old model cannot be read: write a line "base", a tab and 0 into
the file, build, and train.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return trainPairs(cmd.OutOrStdout(), bench, more, out) },
	}
	cmd.Flags().StringVar(&bench, "bench", "../shared/bench", "folder of the gold")
	cmd.Flags().StringVar(&more, "more", "../shared/data/ecbplus-txt", "folder of further clusters, a folder each")
	cmd.Flags().StringVar(&out, "out", "claims/lexicon/pairs.txt", "file to write")
	return cmd
}

// pairOptions are set by leave-one-topic-out: deeper or more trees find no
// more on unseen topics.
var pairOptions = boost.Options{Trees: 250, Depth: 2, Rate: 0.05, Leaf: 30, Ridge: 5, Share: 0.6}

// supposedWeight is what a supposed pair counts. With more, more is found and less
// of it is right.
const supposedWeight = 0.5

// imaginedWeight is what an imagined pair counts; there are three for each
// other.
const imaginedWeight = 0.3

// A goldPair is one example with its answer.
type goldPair struct {
	topic, cluster string
	kind           claims.Kind
	claims         [2]claims.ClaimID
	values         [2]string
	traits         []float64
	hit            []int // discrepancies of the cluster that it shows
	sort           event.ExampleSort
	right          bool
}

func trainPairs(w io.Writer, dir, further, out string) error {
	b, err := openBench(dir)
	if err != nil {
		return err
	}
	pairs := b.pairs()
	own, err := b.ownPairs("testdata")
	if err != nil {
		return err
	}
	more, err := b.more(further)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d pairs of the bench, %d of the project's own cases, %d of further texts\n", len(pairs), len(own), len(more))
	pairs = slices.Concat(pairs, own, more)
	if err := b.report(w, pairs); err != nil {
		return err
	}
	f := trainOn(pairs)
	use := f.Use()
	names := slices.Clone(f.Names)
	slices.SortStableFunc(names, func(a, b string) int { return use[b] - use[a] })
	for _, n := range names {
		fmt.Fprintf(w, "  %-20s %4d splits\n", n, use[n])
	}
	head := "# Trees that tell whether two differing values are said of one thing (package boost);\n" +
		"# made by concord-lab pairs from the gold discrepancies of the bench, own cases, and what reports of ECB+ agree on.\n# Node: trait, threshold, left, right.\n"
	if err := os.WriteFile(out, []byte(head+f.String()), 0o644); err != nil {
		return fmt.Errorf("writing the model: %w", err)
	}
	return nil
}

// weight counts what is only supposed less than what reports have written.
func (p *goldPair) weight() float64 {
	switch p.sort {
	case event.Supposed:
		return supposedWeight
	case event.Imagined:
		return imaginedWeight
	}
	return 1
}

// pairRows weighs the examples so that a topic with many counts less for each.
func pairRows(pairs []goldPair) boost.Rows {
	r := boost.Rows{Names: event.TraitNames()}
	of := map[string]float64{}
	for _, p := range pairs {
		of[p.topic] += p.weight()
	}
	for _, p := range pairs {
		r.X, r.Y, r.Weight = append(r.X, p.traits), append(r.Y, p.right), append(r.Weight, p.weight()/math.Sqrt(of[p.topic]))
	}
	return r
}

// A bench is the gold with its articles, read and understood.
type bench struct {
	clusters []eval.Cluster
	articles map[string][]claims.Article
	pipeline *pipeline.Pipeline
}

func openBench(dir string) (*bench, error) {
	p, err := pipeline.New()
	if err != nil {
		return nil, err
	}
	b := &bench{articles: map[string][]claims.Article{}, pipeline: p}
	if b.clusters, err = eval.Load(dir); err != nil {
		return nil, err
	}
	for _, c := range b.clusters {
		articles, problems := corpus.Load(c.Files, corpus.Options{})
		if len(problems) > 0 {
			return nil, fmt.Errorf("%s: %v", c.Name, problems[0])
		}
		b.articles[c.Name] = articles
	}
	return b, nil
}

// topic is what clusters about one event share: "12" of 12_ecb and 12_plus.
func topic(cluster string) string {
	if t, _, ok := strings.Cut(cluster, "_"); ok && t != "page" {
		return t
	}
	return cluster
}

func (b *bench) pairs() []goldPair {
	var out []goldPair
	al := event.NewUntrained()
	for i := range b.clusters {
		c := &b.clusters[i]
		out = append(out, examplesOf(c, b.pipeline.Run(b.articles[c.Name]), al)...)
	}
	return out
}

func examplesOf(g *eval.Cluster, d *claims.Dossier, al *event.Aligner) []goldPair {
	var out []goldPair
	for _, e := range al.Examples(d) {
		x, y := &d.Claims[e.X], &d.Claims[e.Y]
		p := goldPair{topic: topic(g.Name), cluster: g.Name, kind: x.Kind, claims: [2]claims.ClaimID{e.X, e.Y}, traits: e.Traits,
			values: [2]string{d.Article(x).Slice(x.Evidence), d.Article(y).Slice(y.Evidence)}}
		if p.sort, p.right = e.Sort, e.Right; e.Sort != event.Imagined {
			p.hit = showing(g, d, &e)
			p.right = len(p.hit) > 0
		}
		if e.Sort == event.Supposed && !p.right {
			continue // the gold does not say whether they are said of one thing
		}
		out = append(out, p)
	}
	return out
}

// showing lists the discrepancies that an example shows.
func showing(g *eval.Cluster, d *claims.Dossier, e *event.Example) []int {
	var out []int
	for i := range g.Discrepancies {
		if shows(&g.Discrepancies[i], d, &d.Claims[e.X], &d.Claims[e.Y], e.Sort == event.Supposed) {
			out = append(out, i)
		}
	}
	return out
}

// shows reports whether two claims lie on two values of a discrepancy, or on
// one if they are to agree.
func shows(g *eval.Discrepancy, d *claims.Dossier, x, y *claims.Claim, agree bool) bool {
	var on [2][]int
	for v, value := range g.Values {
		for _, m := range value.Mentions {
			for n, c := range [2]*claims.Claim{x, y} {
				if overlaps(d.Article(c), c.Evidence, m.Doc, m.Line, m.Quote) {
					on[n] = append(on[n], v)
				}
			}
		}
	}
	for _, v := range on[0] {
		for _, u := range on[1] {
			if (u == v) == agree {
				return true
			}
		}
	}
	return false
}

// overlaps reports whether words of an article lie on a quote in a line of its file.
func overlaps(a *claims.Article, s claims.Span, doc string, line int, quote string) bool {
	if base := filepath.Base(a.Path); strings.TrimSuffix(base, filepath.Ext(base)) != doc || s.IsZero() {
		return false
	}
	text, off := a.Source.Text, 0
	for range line - 1 {
		n := strings.IndexByte(text, '\n')
		if n < 0 {
			return false
		}
		text, off = text[n+1:], off+n+1
	}
	text, _, _ = strings.Cut(text, "\n")
	from, to := int(a.SourceOffset(s.Start)), int(a.SourceOffset(s.End-1))+1
	for at := 0; ; {
		n := strings.Index(text[at:], quote)
		if n < 0 {
			return false
		}
		if at += n; from < off+at+len(quote) && off+at < to {
			return true
		}
		at++
	}
}
