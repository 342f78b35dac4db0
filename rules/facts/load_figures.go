package facts

import (
	"slices"
	"strings"

	"concord/claims/lexicon"
)

func (c *checker) figures() {
	var read *amounts
	classes := map[string]string{}
	for i := range c.Figures {
		f, at := &c.Figures[i], key("figures", i)
		if read == nil {
			read, classes = newAmounts(), countedWords()
		}
		what, of, _ := strings.Cut(f.Figure, ",")
		if strings.TrimSpace(f.Figure) == "" {
			c.fail(at, "this entry has no %q: what it is of, such as death toll, 2004 tsunami", "figure")
			continue
		}
		ok := false
		if f.amount, ok = read.parse(f.Value); !ok {
			c.fail(at+".value", "the value %q is no amount: write it as in about 230,000, at least 12, 5.6 million, 8,849 m, $2.4 billion, 34.5 %% or 12-15", f.Value)
		}
		f.words = wordsOf(of)
		if len(f.Words) > 0 {
			f.words = wordsOf(strings.Join(f.Words, " "))
		}
		f.words = slices.DeleteFunc(f.words, idle)
		if len(f.words) == 0 {
			c.fail(at+".figure", "%q does not say of what: name it behind a comma, as in death toll, 2004 tsunami", f.Figure)
		}
		f.counts = slices.DeleteFunc(wordsOf(what), idle)
		if len(f.Counts) > 0 {
			f.counts = wordsOf(strings.Join(f.Counts, " "))
		}
		for _, w := range f.counts {
			if class := classes[w]; class != "" && !slices.Contains(f.events, class) {
				f.events = append(f.events, class)
			}
		}
	}
}

// idle are words that tell no figure from another.
func idle(w string) bool {
	return slices.Contains([]string{"the", "a", "an", "of", "in", "at", "on", "for", "and", "number", "total"}, w)
}

// countedWords gives the words for what people are counted by its class:
// "toll" and "killed" are of "kill".
func countedWords() map[string]string {
	out := map[string]string{}
	for _, p := range lexicon.Predicates() {
		if !p.Counted {
			continue
		}
		for _, w := range slices.Concat([]string{p.Class}, p.Verbs, p.Nouns, p.Adjectives) {
			if out[w] == "" {
				out[w] = p.Class
			}
			if out[w+"s"] == "" {
				out[w+"s"] = p.Class
			}
		}
	}
	return out
}
