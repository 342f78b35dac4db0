package main

import (
	"fmt"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/segment"
	"concord/claims/tag"
)

// An articleStage is a stage that reads one article.
type articleStage interface{ Article(*claims.Article) }

// languageStages are the tagger and the parser in the order of the pipeline, without
// the segmenter, which a run over gold tokens leaves out.
func languageStages() ([]articleStage, error) {
	tagger, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("opening the model: %w", err)
	}
	parser, err := parse.New()
	if err != nil {
		return nil, fmt.Errorf("opening the model: %w", err)
	}
	return []articleStage{tagger, parser}, nil
}

// nameStages are what finds names, in order: the name tagger reads tags.
func nameStages() ([]articleStage, error) {
	tagger, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("opening the model: %w", err)
	}
	names, err := ner.New()
	if err != nil {
		return nil, fmt.Errorf("opening the model: %w", err)
	}
	return []articleStage{tagger, names}, nil
}

// onGoldTokens runs the stages over the bank's sentences and tokens.
func onGoldTokens(bank treebank, stages []articleStage) treebank {
	return run(bank.plain(), stages)
}

// onRawText runs the segmenter and the stages over the bank's text, of which
// the blocks alone are given.
func onRawText(bank treebank, stages []articleStage) treebank {
	raw := make(treebank, len(bank))
	for i, a := range bank {
		raw[i] = &claims.Article{Path: a.Path, Title: a.Title, Text: a.Text, Blocks: a.Blocks}
	}
	return run(raw, append([]articleStage{segment.New()}, stages...))
}

func run(bank treebank, stages []articleStage) treebank {
	for _, a := range bank {
		for _, s := range stages {
			s.Article(a)
		}
	}
	return bank
}
