package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A span is a name found in the text: Tokens[first:last].
type span struct {
	first, last int
	kind        claims.EntityKind
	entry       entry   // what the gazetteer knows of it
	sure        bool    // the tables or a mark beside it decide the kind
	score       float64 // of the evidence for the kind
}

// A run is a stretch of name words with what may join them; split cuts it into names.
type run struct{ first, last int }

// longestRun is the most tokens of a run; what is longer is a list without commas.
const longestRun = 30

// runs finds the maximal runs of name words in a sentence.
func (t *text) runs(s claims.Sentence) []run {
	var out []run
	for i := int(s.First); i < int(s.Last); i++ {
		if !t.words[i].is(name) {
			continue
		}
		if n := t.titleOf(i, int(s.Last)); n > 0 {
			i += n - 1
			continue
		}
		first := i
		if i-2 >= int(s.First) && t.words[i-1].s == "-" && t.words[i-1].is(glued) && t.words[i].is(glued) && particle(t.words[i-2].fold) {
			first = i - 2 // "al-Masri"
		}
		for {
			next := t.joins(first, i+1, int(s.Last))
			if next == 0 || next-first > longestRun {
				break
			}
			i = next - 1
		}
		out = append(out, run{first, i + 1})
	}
	return out
}

// titleOf counts the words of a title with "of" in it that begins at token i
// and stands before a name: "Secretary of State" Ana Cruz.
func (t *text) titleOf(i, end int) int {
	for n := min(t.reach, end-i-1); n > 2; n-- {
		if t.words[i+1].fold == "of" && t.words[i+n].is(name) && t.title(t.key(i, i+n)) != nil {
			return n
		}
	}
	return 0
}

// joins returns the end of what may be added to the run Tokens[first:at], 0 if nothing.
func (t *text) joins(first, at, end int) int {
	if at >= end {
		return 0
	}
	w, prev := t.words[at], t.words[at-1]
	more := at+1 < end && t.words[at+1].is(name)
	switch {
	case w.is(name):
		if t.begins(at) {
			return 0
		}
		return at + 1
	case w.s == "-" && w.is(glued) && at+1 < end && t.words[at+1].is(glued):
		if t.hyphenated(at+1) || t.word(at+2).is(name) && t.class(at+2, "OD") { // "Letter-carriers Association"
			return at + 2
		}
	case w.s == "," && t.class(at+1, "L") && t.word(at+1).is(upper) && len(t.word(at+1).s) < 6 && t.word(at+1).fold != "group":
		return at + 2 // "Norvane, Inc."
	case (w.s == "&" || w.s == "/") && more:
		return at + 2
	case w.s == "." && w.is(glued) && more && (prev.is(initial) || t.class(at-1, "p")):
		return at + 2
	case w.fold == "of" || w.fold == "for":
		return t.joinsOf(first, at, end)
	case w.fold == "and" && more:
		if t.listed(first, at+2) || t.class(first, "o") && at-first > 2 && t.words[first+1].fold == "of" && !t.words[at-1].is(shout) && !t.heads(at+1) {
			return at + 2
		}
	case particle(w.fold) && more && at-first < 3 && !t.class(at-1, "PB"):
		return at + 2
	case particle(w.fold) && at+2 < end && particle(t.words[at+1].fold) && t.words[at+2].is(name):
		return at + 3
	case particle(w.fold) && at+2 < end && t.words[at+1].s == "-" && t.words[at+2].is(name):
		return at + 3
	case possessive(w) && more && t.class(at+1, "OB") && (strings.HasSuffix(prev.fold, "s") || t.title(prev.fold) != nil),
		possessive(w) && more && t.heads(at+1) && t.class(at-1, "w"): // "People's Orchard Party"
		return at + 2
	case w.is(number) && len(w.s) == 1 && (at-first > 1 || t.word(first-1).fold == "the") && !w.is(glued) && t.numbered(first, at):
		return at + 1
	case w.is(number) && len(w.s) < 4 && !strings.ContainsAny(w.s, ".,:") && (prev.is(shout) && len(prev.s) < 5 && prev.s != "US" || road(prev.fold)):
		return at + 1
	}
	return 0
}

// heads reports whether the name words from token i on end with a word for a body.
func (t *text) heads(i int) bool {
	end := i
	for t.word(end).is(name) && end < i+5 {
		end++
	}
	return end > i+1 && t.class(end-1, "O")
}

// begins reports whether the name tagger starts a name of another kind at token
// i, or ends a person's before a common word.
func (t *text) begins(i int) bool {
	if t.words[i-1].is(shout) && t.class(i-1, "S") || t.class(i-1, "G") { // "INS Tarkash", "Lake Orrin": the first is never a name
		return false
	}
	if t.class(i, "D") && !t.word(i+1).is(name) { // "Harvest Bill" names a law and nobody
		return false
	}
	label, before := t.a.Tokens[i].Name, t.a.Tokens[i-1].Name
	if label == "" && strings.HasSuffix(before, "-PER") && lexicon.CommonWord(t.words[i].fold) && !knownName(t.words[i].fold) {
		return true
	}
	if tok := &t.a.Tokens[i]; tok.Rel == "flat" && tok.Head < 0 && strings.HasSuffix(before, "-PER") && label == "B-MISC" { // the parser knows it for part of the name
		return false
	}
	return strings.HasPrefix(label, "B-") && len(before) > 2 && label[2:] != before[2:]
}

// hyphenated decides whether the word behind a hyphen belongs to the name: a
// capital does, a small word does when it is a syllable of a given name.
func (t *text) hyphenated(i int) bool {
	w := t.words[i]
	if w.is(name) || w.is(upper) {
		return true
	}
	if w.is(number) {
		return t.words[i-2].is(shout) || t.words[i-2].is(initial) || // "Norlink-3"
			len(w.s) < 3 && t.words[i-2].is(upper) && !t.class(i-2, "CM") && t.word(i+1).s != "-" && !(t.words[i-2].is(opening) && lexicon.CommonWord(t.words[i-2].fold))
	}
	return strings.Contains(lexicon.EastAsian(w.fold), "g") || !lexicon.CommonWord(w.fold) && len(w.fold) > 2
}

// joinsOf joins "of", "for" and "of the" when what stands before opens the
// name of a body or heads the name of a place.
func (t *text) joinsOf(first, at, end int) int {
	next := at + 1
	if next < end && t.words[next].fold == "the" {
		next++
	}
	if next >= end || !t.words[next].is(name) {
		return 0
	}
	if t.listed(first, next+1) {
		return next + 1
	}
	if t.words[at].fold == "of" && t.a.Tokens[at].Name == "I-ORG" && t.a.Tokens[next].Name == "I-ORG" { // "Office for the Protection of Wells"
		return next + 1
	}
	if t.title(t.words[at-1].fold) != nil || t.words[at-1].is(opening) && t.caps[t.sentence(at)] {
		return 0
	}
	if t.class(at-1, "OoBPDp") && (t.words[at].fold == "of" || t.class(at-1, "oO")) {
		return next + 1
	}
	return 0
}

// class reports whether token i has one of the classes of name words.
func (t *text) class(i int, classes string) bool {
	return i >= 0 && i < len(t.words) && strings.ContainsAny(lexicon.NameWord(t.words[i].fold), classes)
}

// listed reports whether Tokens[first:last] begin or are a name of the gazetteer.
func (t *text) listed(first, last int) bool {
	for end := last; end < min(last+4, len(t.words)+1); end++ {
		if _, ok := t.gazetteer[t.key(first, end)]; ok {
			return true
		}
	}
	return false
}

// key is the folded text of Tokens[first:last], one space where there is any.
func (t *text) key(first, last int) string {
	if last-first == 1 {
		return t.words[first].fold
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first && !t.words[i].is(glued) {
			b.WriteByte(' ')
		}
		b.WriteString(t.words[i].fold)
	}
	return b.String()
}

// sentence is the index of the sentence of token i.
func (t *text) sentence(i int) int {
	n, _ := slices.BinarySearchFunc(t.a.Sentences, int32(i), func(s claims.Sentence, i int32) int {
		switch {
		case s.Last <= i:
			return -1
		case s.First > i:
			return 1
		}
		return 0
	})
	return min(n, len(t.a.Sentences)-1)
}

// numbered reports whether a digit behind a name belongs to it ("Sea Lion 4
// was cut") and counts nothing behind it ("in Tall Moor 4 people").
func (t *text) numbered(first, at int) bool {
	if t.person(first, at) && t.word(first-1).fold != "the" {
		return false
	}
	next := t.word(at + 1)
	if !letter(next.s) || next.is(upper) {
		return next.s == "," || next.s == "." || next.s == ")" || next.s == ""
	}
	tag := t.a.Tokens[at+1].Tag
	return tag != "" && tag != "NNS" && tag != "JJ" && tag != "CD" && tag != "TO"
}

// road reports a word for a road that a number names.
func road(w string) bool { return w == "route" || w == "interstate" || w == "highway" }

func particle(w string) bool {
	switch w {
	case "de", "la", "van", "der", "den", "von", "bin", "ibn", "al", "el", "da", "dos", "du", "des", "di", "del", "della", "y", "bint", "abu", "ul", "ter", "zu", "le", "ap":
		return true
	}
	return false
}

func possessive(w word) bool { return w.fold == "'s" || w.s == "'" || w.s == "’" }
