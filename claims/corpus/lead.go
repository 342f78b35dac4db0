package corpus

import (
	"strings"

	"concord/claims"
)

// maxLead is how far into a paragraph its persons are looked for, in bytes.
const maxLead = 320

// introduce notes the persons whom a paragraph names in full.
func (c *cutter) introduce(i int) {
	if c.told.names == nil {
		c.told.names = map[string]bool{}
	}
	for _, n := range c.fullNames(c.slice(&c.blocks[i])) {
		c.told.names[n] = true
	}
}

// reintroduces reports whether the beginning of a paragraph names in full,
// with a title, a person whom the current story has so named before. Within
// one story a person is introduced once.
func (c *cutter) reintroduces(i int) bool {
	s := c.slice(&c.blocks[i])
	if len(s) > maxLead {
		s = s[:maxLead]
		if j := strings.LastIndexByte(s, ' '); j > 0 {
			s = s[:j]
		}
	}
	for _, n := range c.fullNames(s) {
		if c.told.names[n] {
			return true
		}
	}
	return false
}

// fullNames returns a key for each run of capitalised words that is a title
// and a name of two words or more. The key is the last two words, hyphens
// taken for spaces: it is the same in "Ann-Marie Lee" and "Ann Marie Lee".
func (c *cutter) fullNames(s string) []string {
	var keys []string
	var run []string
	flush := func() {
		title := -1
		for i, w := range run {
			if c.m.has("title", w) {
				title = i
			}
		}
		if n := len(run); title >= 0 && n-title > 2 && n-title <= 5 {
			keys = append(keys, run[n-2]+" "+run[n-1])
		}
		run = run[:0]
	}
	for _, f := range strings.Fields(s) {
		word := strings.Trim(f, "\"'“”‘’()[].,;:!?")
		for _, poss := range [...]string{"'s", "’s"} {
			word = strings.TrimSuffix(word, poss)
		}
		if !isCapital(word) {
			flush()
			continue
		}
		if strings.IndexByte("\"'([", f[0]) >= 0 {
			flush()
		}
		run = append(run, strings.Split(lower(word), "-")...)
		if last := f[len(f)-1]; strings.IndexByte(",;:!?\")]", last) >= 0 || last == '.' && len(f) > 4 || len(word) < len(strings.TrimRight(f, ",.;:!?")) {
			flush()
		}
	}
	flush()
	return keys
}

// goesOn reports whether a paragraph leans on what the story told before:
// it opens with a pronoun or a connective, or calls somebody by a part of a
// name that was given in full.
func (c *cutter) goesOn(i int) bool {
	words := fold(firstBytes(c.slice(&c.blocks[i]), maxLead))
	return len(words) == 0 || c.m.has("goes-on", strings.Trim(words[0], `"'`))
}

func firstBytes(s string, n int) string { return s[:min(len(s), n)] }

// hasTeasers reports whether the related stories stand in a row of single
// paragraphs: the same line of credit stands over two of them or more.
func (c *cutter) hasTeasers() bool {
	seen := map[string]int{}
	past := false
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.is(cueRelated) {
			past = true
		}
		if !past || b.kind != claims.Byline || i+1 >= len(c.blocks) || c.blocks[i+1].kind != claims.Body {
			continue
		}
		key := strings.Join(fold(c.slice(b)), " ")
		if seen[key]++; seen[key] >= 2 {
			return true
		}
	}
	return false
}
