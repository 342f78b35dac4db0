package pipeline

import (
	"context"

	"concord/claims"
	"concord/claims/attribution"
	"concord/claims/entity"
	"concord/claims/event"
	"concord/claims/extract"
	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/quantity"
	"concord/claims/segment"
	"concord/claims/tag"
	"concord/claims/timex"
)

// builtin lists the stages in order. Their order is the design's; what each
// reads and writes is said here once, so that a wrong order is an error at
// start and not a wrong finding.
func builtin() ([]Stage, error) {
	tagger, err := tag.New()
	if err != nil {
		return nil, err
	}
	parser, err := parse.New()
	if err != nil {
		return nil, err
	}
	namer, err := ner.New()
	if err != nil {
		return nil, err
	}
	resolver, err := entity.New()
	if err != nil {
		return nil, err
	}
	aligner, err := event.New()
	if err != nil {
		return nil, err
	}
	return []Stage{
		{
			Name:     "segment",
			Requires: nil,
			Assigns:  []string{"sentences", "token.norm"},
			Article:  segment.New().Article,
		}, {
			Name:     "tag",
			Requires: []string{"token.norm"},
			Assigns:  []string{"token.tag", "token.lemma"},
			Article:  tagger.Article,
		}, {
			Name:     "parse",
			Requires: []string{"token.tag", "token.lemma"},
			Assigns:  []string{"token.head", "token.rel"},
			Article:  parser.Article,
		}, {
			Name:     "ner",
			Requires: []string{"token.tag"},
			Assigns:  []string{"token.name"},
			Article:  namer.Article,
		}, {
			Name:     "timex",
			Requires: []string{"sentences", "token.tag"},
			Assigns:  []string{"times", "published"},
			Article:  timex.New().Article,
		}, {
			Name:     "quantity",
			Requires: []string{"sentences", "token.tag", "times"},
			Assigns:  []string{"quantities"},
			Article:  quantity.New().Article,
		}, {
			Name:     "attribution",
			Requires: []string{"sentences", "token.tag", "token.lemma"},
			Assigns:  []string{"clauses", "predicates", "attributions"},
			Article:  attribution.New().Article,
		}, {
			Name:     "mention",
			Requires: []string{"sentences", "token.tag"},
			Assigns:  []string{"mentions"},
			Article:  resolver.Article,
		}, {
			Name:     "entity",
			Requires: []string{"mentions"},
			Assigns:  []string{"entities"},
			Dossier:  resolver.DossierContext,
		}, {
			Name:     "extract",
			Requires: []string{"times", "quantities", "predicates", "entities"},
			Assigns:  []string{"claims"},
			Dossier:  extract.New().DossierContext,
		}, {
			Name:     "event",
			Requires: []string{"claims", "token.head"},
			Assigns:  []string{"groups", "events"},
			Dossier:  func(_ context.Context, d *claims.Dossier) { aligner.Dossier(d) },
			Mute:     true,
		},
	}, nil
}
