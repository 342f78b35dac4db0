package pipeline

import (
	"context"
	"iter"
	"time"

	"concord/claims"
)

// Timed reads the articles stage by stage, one after the other, and yields how
// long each stage took for all of them.
func (p *Pipeline) Timed(articles []claims.Article) iter.Seq2[string, time.Duration] {
	return func(yield func(string, time.Duration) bool) {
		d := newDossier(articles)
		for _, s := range p.stages {
			began := time.Now()
			if s.Dossier != nil {
				s.Dossier(context.Background(), d)
			} else {
				for i := range d.Articles[1:] {
					s.Article(&d.Articles[i+1])
				}
			}
			if !yield(s.Name, time.Since(began)) {
				return
			}
		}
	}
}
