package corpus

import "strings"

// A matcher holds the furniture table, by section and first word.
type matcher struct {
	byFirst map[string]map[string][][]string // section, first word, patterns
	sets    map[string]map[string]bool       // section, single words
}

const (
	maxLine = 45 // words of a block that a pattern may match
	maxOpen = 16 // the same for patterns that begin with "*"
)

func newMatcher(table map[string][]string) *matcher {
	m := &matcher{byFirst: map[string]map[string][][]string{}, sets: map[string]map[string]bool{}}
	for section, lines := range table {
		first, set := map[string][][]string{}, map[string]bool{}
		for _, line := range lines {
			words := strings.Fields(line)
			first[words[0]] = append(first[words[0]], words)
			for _, w := range words {
				set[w] = true
			}
		}
		m.byFirst[section], m.sets[section] = first, set
	}
	return m
}

// match reports whether a pattern of the section matches all the words.
func (m *matcher) match(section string, words []string) bool {
	if len(words) == 0 || len(words) > maxLine {
		return false
	}
	first := m.byFirst[section]
	for _, p := range first[words[0]] {
		if glob(p, words) {
			return true
		}
	}
	for _, w := range [...]string{"*", "<n>", "?"} {
		if w == "*" && len(words) > maxOpen {
			continue
		}
		for _, p := range first[w] {
			if glob(p, words) {
				return true
			}
		}
	}
	return false
}

// prefix is the number of words at the beginning that a pattern of the
// section without marks matches; the longest counts.
func (m *matcher) prefix(section string, words []string) int {
	best := 0
	if len(words) == 0 {
		return 0
	}
	for _, p := range m.byFirst[section][words[0]] {
		if len(p) > best && len(p) <= len(words) && glob(p, words[:len(p)]) {
			best = len(p)
		}
	}
	return best
}

// has reports whether the section lists the word.
func (m *matcher) has(section, word string) bool { return m.sets[section][word] }

// glob matches words against a pattern from end to end. It goes back only to
// the last "*", so it takes time in proportion to the product of the lengths
// at worst, and both are short.
func glob(pattern, words []string) bool {
	p, star, from := 0, -1, 0
	for w := 0; w < len(words); {
		switch {
		case p < len(pattern) && pattern[p] == "*":
			star, from = p, w
			p++
		case p < len(pattern) && globWord(pattern[p], words[w]):
			p++
			w++
		case star >= 0:
			from++
			p, w = star+1, from
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == "*" {
		p++
	}
	return p == len(pattern)
}

func globWord(pattern, word string) bool {
	switch {
	case pattern == word || pattern == "?" || strings.TrimSuffix(word, ":") == pattern:
		return true
	case pattern == "<n>":
		return isDigit(word[0])
	case pattern[len(pattern)-1] == '*':
		return strings.HasPrefix(word, pattern[:len(pattern)-1])
	}
	return false
}
