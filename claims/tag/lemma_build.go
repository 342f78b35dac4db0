package tag

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// Sections of the table of lemmas, by the tags that share one.
const (
	pastForms   = "VBD VBN"
	baseForms   = "VB VBP"
	ingForms    = "VBG"
	sForms      = "VBZ"
	pluralForms = "NNS"
)

// A WordList is what WordNet knows of one part of speech.
type WordList struct {
	Lemmas    []string          // single words in lower case
	Irregular map[string]string // lemmas by form
}

// BuildLemmas makes the table of lemmas: what the rules get wrong of the forms
// that WordNet's words take, and of the words of articles whose Lemma is gold,
// which decide where they differ. It also holds the frequent forms whose lemma
// is no part of them, so that those need not be built again for each token.
func BuildLemmas(articles []*claims.Article, verbs, nouns, adjectives, adverbs WordList) string {
	b := &lemmaBuilder{table: map[string]map[string]string{}, seen: map[string]int{}}
	gold := b.count(articles)
	b.verbs(verbs)
	b.nouns(nouns)
	for form, lemma := range adjectives.Irregular {
		b.degrees(form, lemma, "JJR", "JJS")
	}
	for form, lemma := range adverbs.Irregular {
		b.degrees(form, lemma, "RBR", "RBS")
	}
	b.prune()
	b.gold(gold)
	return b.String()
}

// A lemmaBuilder collects the table: section, form, lemma.
type lemmaBuilder struct {
	table map[string]map[string]string
	seen  map[string]int // how often the gold has a lemma
}

// add says what a form's lemma is; of two the more frequent one wins.
func (b *lemmaBuilder) add(section, form, lemma string) {
	if b.table[section] == nil {
		b.table[section] = map[string]string{}
	}
	if old, ok := b.table[section][form]; !ok || b.better(lemma, old) {
		b.table[section][form] = lemma
	}
}

func (b *lemmaBuilder) better(x, y string) bool {
	common := func(w string) int {
		if lexicon.CommonWord(w) {
			return 1
		}
		return 0
	}
	return cmp.Or(b.seen[x]-b.seen[y], common(x)-common(y), len(y)-len(x), strings.Compare(y, x)) > 0
}

func (b *lemmaBuilder) verbs(list WordList) {
	for _, v := range list.Lemmas {
		b.add(sForms, v+sEnding(v), v)
		stem := strings.TrimSuffix(v, "e")
		switch {
		case strings.HasSuffix(v, "ie"):
			b.add(ingForms, v[:len(v)-2]+"ying", v)
			b.add(pastForms, v+"d", v)
		case strings.HasSuffix(v, "ee"), strings.HasSuffix(v, "oe"), strings.HasSuffix(v, "ye"):
			b.add(ingForms, v+"ing", v)
			b.add(pastForms, v+"d", v)
		case stem == v && doubles(v):
			b.both(v+v[len(v)-1:], v)
		default:
			b.both(stem, v)
			if n := len(v); strings.HasSuffix(v, "l") && groups(v) > 1 && isVowel(v[n-2]) && !isVowel(v[n-3]) {
				b.both(v+"l", v)
			}
		}
	}
	for form, lemma := range list.Irregular {
		switch {
		case strings.HasSuffix(form, "ing"):
			b.add(ingForms, form, lemma)
		case strings.HasSuffix(form, "s"):
			b.add(sForms, form, lemma)
		default:
			b.add(pastForms, form, lemma)
		}
	}
}

// both adds the forms in -ing and -ed.
func (b *lemmaBuilder) both(stem, lemma string) {
	b.add(ingForms, stem+"ing", lemma)
	if y, ok := strings.CutSuffix(stem, "y"); ok && y != "" && !isVowel(y[len(y)-1]) {
		stem = y + "i"
	}
	b.add(pastForms, stem+"ed", lemma)
}

func (b *lemmaBuilder) nouns(list WordList) {
	known := map[string]bool{}
	for _, n := range list.Lemmas {
		known[n] = true
	}
	for _, n := range list.Lemmas {
		b.add(pluralForms, n+sEnding(n), n)
		if strings.HasSuffix(n, "s") && !known[singular(n)] {
			b.add(pluralForms, n, n) // series, headquarters
		}
	}
	for form, lemma := range list.Irregular {
		b.add(pluralForms, form, lemma)
	}
}

func (b *lemmaBuilder) degrees(form, lemma, comparative, superlative string) {
	if strings.HasSuffix(form, "st") {
		b.add(superlative, form, lemma)
	} else {
		b.add(comparative, form, lemma)
	}
}

// sEnding is how w takes -s; a final y is for the caller's stem to lose, so
// words in -y are left to the rules.
func sEnding(w string) string {
	for _, end := range [...]string{"s", "sh", "ch", "x", "z"} {
		if strings.HasSuffix(w, end) {
			return "es"
		}
	}
	return "s"
}

// doubles reports whether a word of one syllable doubles its last consonant.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || groups(w) > 1 || strings.IndexByte("wxyaeiou", w[n-1]) >= 0 || !isVowel(w[n-2]) {
		return false
	}
	return !isVowel(w[n-3]) || w[n-3] == 'u' && n > 3 && w[n-4] == 'q'
}

// prune drops what the rules know, but for the frequent forms whose lemma
// they would have to build, and the plurals of words that no report has.
func (b *lemmaBuilder) prune() {
	for section, forms := range b.table {
		tag, _, _ := strings.Cut(section, " ")
		maps.DeleteFunc(forms, func(form, lemma string) bool {
			if regular(form, form, tag) != lemma {
				return section == pluralForms && b.seen[lemma] == 0 && !lexicon.CommonWord(lemma) && !strings.HasSuffix(lemma, "child")
			}
			return strings.HasPrefix(form, lemma) || b.seen[lemma] < 2
		})
	}
}

// goldCount counts the lemmas that a word has under a tag, and how it is written.
type goldCount struct{ lemmas, forms map[string]int }

func (b *lemmaBuilder) count(articles []*claims.Article) map[[2]string]*goldCount {
	counts := map[[2]string]*goldCount{}
	for _, a := range articles {
		for i := range a.Tokens {
			t := &a.Tokens[i]
			if t.Lemma == "_" || strings.ContainsAny(t.Lemma+t.Norm, " \t") {
				continue
			}
			key := [2]string{t.Tag, t.Norm}
			if counts[key] == nil {
				counts[key] = &goldCount{map[string]int{}, map[string]int{}}
			}
			counts[key].lemmas[t.Lemma]++
			counts[key].forms[a.Slice(t.Span)]++
			b.seen[t.Lemma]++
		}
	}
	return counts
}

// gold adds what the annotators write otherwise than the rules and the table.
// A word seen but once may be a slip of the pen, which no one will repeat.
func (b *lemmaBuilder) gold(counts map[[2]string]*goldCount) {
	l := newLemmatizer(b.String())
	for _, key := range slices.SortedFunc(maps.Keys(counts), func(x, y [2]string) int {
		return cmp.Or(strings.Compare(x[0], y[0]), strings.Compare(x[1], y[1]))
	}) {
		lemma, n := most(counts[key].lemmas)
		form, _ := most(counts[key].forms)
		tag, norm := key[0], key[1]
		if l.lemma(form, norm, tag) == lemma || tag == "GW" || tag == "ADD" || n < 2 && !b.likely(tag, norm, lemma) {
			continue
		}
		section := sectionOf(tag)
		if b.table[section][norm] != "" && b.seen[lemma] == n && inflected(tag) {
			continue // WordNet's word against one that the gold has for this form alone
		}
		if b.table[section] == nil {
			b.table[section] = map[string]string{}
		}
		b.table[section][norm] = lemma
	}
}

// sectionOf names the section that holds a tag's words.
func sectionOf(tag string) string {
	switch tag {
	case "VBD", "VBN":
		return pastForms
	case "VB", "VBP":
		return baseForms
	}
	return tag
}

// likely reports whether a lemma that a word has but once is no slip.
func (b *lemmaBuilder) likely(tag, norm, lemma string) bool {
	if tag == "JJ" {
		return capitals(lemma) > 0
	}
	return inflected(tag) && b.seen[lemma] > 2 && lemma[0] == norm[0]
}

// inflected reports whether words of the tag have endings.
func inflected(tag string) bool {
	switch tag {
	case "NNS", "NNPS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS", "RBR", "RBS":
		return true
	}
	return false
}

// most is the most frequent key, of equals the first.
func most(count map[string]int) (best string, n int) {
	for _, k := range slices.Sorted(maps.Keys(count)) {
		if count[k] > n {
			best, n = k, count[k]
		}
	}
	return best, n
}

// String writes the table as newLemmatizer reads it.
func (b *lemmaBuilder) String() string {
	var w strings.Builder
	for _, section := range slices.Sorted(maps.Keys(b.table)) {
		if len(b.table[section]) == 0 {
			continue
		}
		w.WriteString("[" + section + "]\n")
		forms := map[string][]string{}
		for form, lemma := range b.table[section] {
			forms[lemma] = append(forms[lemma], form)
		}
		for _, lemma := range slices.Sorted(maps.Keys(forms)) {
			slices.Sort(forms[lemma])
			w.WriteString(lemma + "\t" + strings.Join(forms[lemma], " ") + "\n")
		}
	}
	return w.String()
}
