package pipeline

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"concord/claims"
)

// A Stage adds annotations. Exactly one of Article and Dossier is set.
type Stage struct {
	Name              string
	Requires, Assigns []string // annotations, "token.tag"
	Article           func(*claims.Article)
	Dossier           func(*claims.Dossier)
}

// A Pipeline is the stages in the order in which they run.
type Pipeline struct{ stages []Stage }

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

// Run reads the articles, in the order given, and returns their dossier.
func (p *Pipeline) Run(articles []claims.Article) *claims.Dossier {
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
	for i := 0; i < len(p.stages); {
		if p.stages[i].Dossier != nil {
			p.stages[i].Dossier(d)
			i++
			continue
		}
		j := i
		for j < len(p.stages) && p.stages[j].Article != nil {
			j++
		}
		eachArticle(d.Articles[1:], p.stages[i:j])
		i = j
	}
	return d
}

// eachArticle runs a stretch of article stages, an article a goroutine, on as
// many cores as there are. A panic of a stage is the caller's: it comes up
// again here, where it can be recovered, with the article and the stage.
func eachArticle(articles []claims.Article, stages []Stage) {
	var wg sync.WaitGroup
	next := make(chan *claims.Article)
	faults := make(chan any, len(articles))
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		wg.Go(func() {
			for a := range next {
				if fault := runStages(a, stages); fault != nil {
					faults <- fault
				}
			}
		})
	}
	for i := range articles {
		next <- &articles[i]
	}
	close(next)
	wg.Wait()
	close(faults)
	if fault, ok := <-faults; ok {
		panic(fault)
	}
}

func runStages(a *claims.Article, stages []Stage) (fault any) {
	at := ""
	defer func() {
		if r := recover(); r != nil {
			fault = fmt.Sprintf("stage %s on %s: %v\n%s", at, a.Path, r, debug.Stack())
		}
	}()
	for _, s := range stages {
		at = s.Name
		s.Article(a)
	}
	return nil
}
