package pipeline

import (
	"context"
	"fmt"
	"time"

	"concord/claims"
)

// A Stage adds annotations. Exactly one of Article and Dossier is set.
type Stage struct {
	Name              string
	Requires, Assigns []string // annotations, "token.tag"
	Article           func(*claims.Article)
	Dossier           func(context.Context, *claims.Dossier)
	Mute              bool // Dossier does not say at which article it is: it has the time of all of them
}

// A Pipeline is the stages in the order in which they run.
type Pipeline struct{ stages []Stage }

// Options bound a run.
type Options struct {
	Timeout time.Duration // the most that a stage may dwell on an article; 0 is no bound
	// Progress is told, as each article is read, how many are; it is called by
	// one goroutine at a time. May be nil.
	Progress func(read, of int)
	// Partial leaves out, when the context ends while articles are read, those
	// that were not, and runs the stages over the dossier to their end on the
	// others. Without it what was read until then is thrown away.
	Partial bool
}

// New loads the models and tables and puts the built-in stages in order.
func New() (*Pipeline, error) {
	stages, err := builtin()
	if err != nil {
		return nil, fmt.Errorf("cannot load the language model: %w; this binary is damaged, install it again", err)
	}
	if err := check(stages); err != nil {
		return nil, err
	}
	return &Pipeline{stages}, nil
}

// check refuses stages that read what no stage before them has assigned.
func check(stages []Stage) error {
	given := map[string]bool{}
	for _, s := range stages {
		if (s.Article == nil) == (s.Dossier == nil) {
			return fmt.Errorf("stage %s must work on an article or on the dossier", s.Name)
		}
		for _, r := range s.Requires {
			if !given[r] {
				return fmt.Errorf("stage %s reads %s, which no stage before it assigns", s.Name, r)
			}
		}
		for _, a := range s.Assigns {
			given[a] = true
		}
	}
	return nil
}

// Run reads the articles for a caller who has nothing to cancel: a fault is a
// panic. Programs that owe their user the rest call RunContext.
func (p *Pipeline) Run(articles []claims.Article) *claims.Dossier {
	d, faults := p.RunContext(context.Background(), articles, Options{})
	for _, f := range faults {
		panic(fmt.Sprintf("%v\n%s", f, f.Stack))
	}
	return d
}

// mostRetries is how many articles may break a stage over the dossier before it
// is given up.
const mostRetries = 3

// RunContext reads the articles, in the order given, and returns their dossier
// and what broke. Articles that a fault names are in it as they were loaded.
// When the context ends the dossier holds the articles as loaded and nothing
// else, for the stages over the dossier have not seen them all.
func (p *Pipeline) RunContext(ctx context.Context, articles []claims.Article, o Options) (*claims.Dossier, []Fault) {
	var faults []Fault
	out := map[claims.ArticleID]bool{} // articles to leave unread
	for range mostRetries + 1 {
		d, fresh, whole := p.run(ctx, articles, out, o)
		faults = append(faults, fresh...)
		switch {
		case ctx.Err() == nil && whole, o.Partial && whole:
			return d, faults
		case o.Partial && ctx.Err() != nil:
			return newDossier(nil), faults
		case ctx.Err() != nil:
			return newDossier(articles), faults
		}
		blamed := fresh[len(fresh)-1].article
		if blamed == 0 {
			return newDossier(articles), faults
		}
		out[blamed] = true
	}
	return newDossier(articles), faults
}

// run reads the articles that are not left out. The dossier is whole unless a
// stage over it broke, which the last fault names.
func (p *Pipeline) run(ctx context.Context, articles []claims.Article, out map[claims.ArticleID]bool, o Options) (d *claims.Dossier, faults []Fault, whole bool) {
	d = newDossier(articles)
	i := 0
	for i < len(p.stages) && ctx.Err() == nil {
		if s := &p.stages[i]; s.Dossier != nil {
			switch f := s.overDossier(ctx, d, o); {
			case ctx.Err() != nil:
				return nil, faults, false
			case f != nil:
				return nil, append(faults, *f), false
			}
			i++
			continue
		}
		j := i
		for j < len(p.stages) && p.stages[j].Article != nil {
			j++
		}
		fresh, read := eachArticle(ctx, d, p.stages[i:j], out, o)
		for _, f := range fresh {
			out[f.article] = true
		}
		faults = append(faults, fresh...)
		if ctx.Err() != nil && o.Partial && len(read) > 0 {
			d, ctx = newDossier(read), context.WithoutCancel(ctx)
		}
		i = j
	}
	return d, faults, i == len(p.stages)
}

func newDossier(articles []claims.Article) *claims.Dossier {
	d := &claims.Dossier{
		Articles: make([]claims.Article, 1, len(articles)+1),
		Entities: make([]claims.Entity, 1),
		Claims:   make([]claims.Claim, 1),
		Events:   make([]claims.Event, 1),
	}
	d.Articles = append(d.Articles, articles...)
	for i := range d.Articles {
		d.Articles[i].ID = claims.ArticleID(i)
	}
	return d
}
