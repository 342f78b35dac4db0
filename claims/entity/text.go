package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// A text is an article with what this stage notes of its tokens.
type text struct {
	*Resolver
	a      *claims.Article
	words  []word
	mid    map[string]bool // folded words with a capital where none was needed
	free   map[string]bool // folded words with a capital and without a hyphen beside them
	caps   []bool          // by sentence: written in title case or in capitals
	named  []span          // the names found
	called map[string]span // by first and last word, the first of the longer names
	edge   map[string]bool // first and last words of the longer ones
	tagged bool            // the part-of-speech tags are there
	label  bool            // the name tagger has run
}

// A word is a token as this stage sees it.
type word struct {
	s    string // as written
	fold string
	look look
}

type look uint8

const (
	upper   look = 1 << iota // begins with a capital
	shout                    // capitals only, two letters or more
	number                   // begins with a digit
	glued                    // no space before it
	initial                  // a capital alone, with or without a stop
	opening                  // the first word of a sentence or of a quotation
	name                     // taken for a word of a name
)

func (w word) is(l look) bool { return w.look&l != 0 }

func (r *Resolver) read(a *claims.Article) *text {
	t := &text{Resolver: r, a: a, words: make([]word, len(a.Tokens)), mid: map[string]bool{}, free: map[string]bool{}, edge: map[string]bool{}, caps: make([]bool, len(a.Sentences))}
	for i := range a.Tokens {
		tok := &a.Tokens[i]
		t.words[i] = look1(a.Slice(tok.Span), tok.Norm)
		if i > 0 && a.Tokens[i-1].End == tok.Start {
			t.words[i].look |= glued
		}
		t.tagged = t.tagged || tok.Tag != ""
		t.label = t.label || tok.Name != ""
	}
	for i, w := range t.words {
		if w.is(upper) && t.word(i+1).s != "-" && t.word(i-1).s != "-" {
			t.free[w.fold] = true
		}
	}
	for n, s := range a.Sentences {
		t.caps[n] = t.open(s)
	}
	for n, s := range a.Sentences {
		if !t.caps[n] {
			for i := s.First; i < s.Last; i++ {
				if w := t.words[i]; w.is(upper) && !w.is(opening) {
					t.mid[w.fold] = true
				}
			}
		}
	}
	for n, s := range a.Sentences {
		for i := s.First; i < s.Last; i++ {
			if t.nameWord(int(i), t.caps[n]) {
				t.words[i].look |= name
			}
		}
	}
	return t
}

// look1 notes how a token is written.
func look1(s, norm string) word {
	w := word{s: s}
	first, size := utf8.DecodeRuneInString(s)
	if first < 0x80 && !unicode.IsUpper(first) && ascii(norm) {
		w.fold = norm
	} else {
		w.fold = names.Fold(s)
	}
	switch {
	case unicode.IsUpper(first):
		w.look |= upper
		if len(s) == size || len(s) == size+1 && s[size] == '.' {
			w.look |= initial
		} else if s == strings.ToUpper(s) || strings.Count(s, ".") > 1 {
			w.look |= shout
		}
	case unicode.IsDigit(first):
		w.look |= number
	case len(s) > 2 && unicode.IsLower(first) && s[1] >= 'A' && s[1] <= 'Z' && s != strings.ToLower(s), // iPhone, eBay
		len(s) > 3 && s[1] == '\'' && s[2] >= 'A' && s[2] <= 'Z': // d'Antibes
		w.look |= upper
	}
	return w
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// open marks the words of a sentence that have a capital for their place, and
// reports whether so many words have one that capitals tell nothing.
func (t *text) open(s claims.Sentence) (title bool) {
	first, small, caps := true, 0, 0
	for i := s.First; i < s.Last; i++ {
		w := &t.words[i]
		r, _ := utf8.DecodeRuneInString(w.s)
		if !unicode.IsLetter(r) {
			first = first || w.s == ":" || strings.ContainsAny(w.s, "\"“‘") || w.s == "''" || w.s == "``"
			continue
		}
		if first {
			w.look |= opening
		}
		first = false
		switch {
		case w.is(upper):
			caps++
		case !function(w.fold):
			small++
		}
	}
	stop := t.words[s.Last-1].s == "."
	return caps >= 2 && small == 0 && (!stop || caps > 4) || caps >= 6 && caps >= 8*small && !stop
}

// function reports words that title case leaves small.
func function(w string) bool {
	switch w {
	case "of", "the", "and", "in", "on", "at", "to", "for", "a", "an", "by", "with", "from", "as", "or", "but", "vs", "v", "per", "into", "over", "s", "nor", "so", "via":
		return true
	}
	return particle(w)
}

// nameWord decides whether token i is a word of a name, by its label if the
// name tagger has run, else by its capital and what the tables know.
func (t *text) nameWord(i int, title bool) bool {
	w, tok := t.words[i], &t.a.Tokens[i]
	labelled := tok.Name != "" && tok.Name != "O"
	if labelled && w.is(number) {
		return true
	}
	if !w.is(upper) {
		return false
	}
	if title && lexicon.CommonWord(w.fold) && !t.mid[w.fold] {
		return t.personal(i)
	}
	if labelled {
		return true
	}
	class := lexicon.NameWord(w.fold)
	if strings.ContainsAny(class, "xC") && (strings.Contains(class, "x") || !t.personal(i)) {
		return false
	}
	if _, ok := t.gazetteer[w.fold]; ok && !w.is(opening) {
		return true
	}
	if !w.is(opening) && !title {
		return true
	}
	if w.is(initial) && len(w.s) == 1 {
		return false
	}
	return t.evident(i, w, tok)
}

// evident decides for a capital that its place alone could explain.
func (t *text) evident(i int, w word, tok *claims.Token) bool {
	if e, ok := t.gazetteer[w.fold]; ok && e.class != body {
		return true
	}
	if next := t.word(i + 1); t.class(i, "a") && next.is(upper) && !next.is(opening) && !lexicon.CommonWord(next.fold) {
		return true // "First Corran Bank"
	}
	if next := t.word(i + 1); t.class(i, "d") && next.is(upper) && !next.is(opening) && !t.caps[t.sentence(i)] {
		return true // "Operation Quiet Harvest"
	}
	if next := t.word(i + 1); next.is(upper) && !t.caps[t.sentence(i)] && (t.listed(i, i+2) || t.class(i+1, "O") && !next.is(opening)) { // "Downing Street", "Skyline Airways"
		return true
	}
	if t.mid[w.fold] {
		return tok.Tag == "" || strings.HasPrefix(tok.Tag, "NNP") || !lexicon.CommonWord(w.fold)
	}
	if next := t.word(i + 1); particle(w.fold) && (next.is(upper) || particle(next.fold) && t.word(i+2).is(upper)) {
		return true // "Van der Meulen"
	}
	if tok.Tag != "" {
		return strings.HasPrefix(tok.Tag, "NNP") || strings.HasPrefix(tok.Tag, "NN") && !lexicon.CommonWord(w.fold) && knownName(w.fold)
	}
	if w.is(shout) && len(w.s) < 6 && !lexicon.CommonWord(w.fold) {
		return true
	}
	if !lexicon.CommonWord(w.fold) {
		return true
	}
	return t.personal(i)
}

// knownName reports whether the tables have a folded word as a name of people.
func knownName(w string) bool {
	_, _, given := lexicon.GivenName(w)
	_, family := lexicon.FamilyName(w)
	return given || family || lexicon.EastAsian(w) != ""
}

// personal reports whether token i is a given name before another capital, or
// stands behind one: "Bill Hart", "Theresa May".
func (t *text) personal(i int) bool {
	if _, _, ok := lexicon.GivenName(t.words[i].fold); ok && i+1 < len(t.words) {
		next := t.words[i+1]
		if _, known := lexicon.FamilyName(next.fold); next.is(upper) && (known || !lexicon.CommonWord(next.fold)) {
			return true
		}
	}
	if i == 0 || !t.words[i-1].is(upper) {
		return false
	}
	if lexicon.EastAsian(t.words[i-1].fold) != "" && strings.Contains(lexicon.EastAsian(t.words[i].fold), "g") {
		return i+1 >= len(t.words) || !t.words[i+1].is(number)
	}
	_, _, before := lexicon.GivenName(t.words[i-1].fold)
	return before && !lexicon.CommonWord(t.words[i-1].fold)
}
