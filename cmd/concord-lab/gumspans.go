package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// A gumSentence is a sentence of GUM whose mentions are searched for names.
type gumSentence struct {
	*gumNamer
	a        *claims.Article
	toks     []claims.Token
	mentions []gumMention
}

// name finds the name in a mention, toks[first:last]; none if they are equal.
func (s *gumSentence) name(m gumMention) (first, last int) {
	head := s.headOf(m)
	person := m.kind == "person"
	if !proper(&s.toks[head]) {
		if m, head = s.apposed(m, head); head < 0 {
			return 0, 0
		}
	}
	if person && (s.toks[head].Tag == "NNPS" || s.title(head, m.last) || s.described(head, m)) {
		return 0, 0
	}
	for first = head; first > m.first && s.before(first-1, m); first-- {
	}
	for first < head && (s.toks[first].Tag == "HYPH" || s.toks[first].Tag == "POS") {
		first++
	}
	for last = head + 1; last < m.last && s.after(last, m.last); last++ {
	}
	if person {
		if first = s.personal(first, last, m); s.titles[s.toks[last-1].Norm] && last == first+1 {
			return 0, 0
		}
	} else {
		last = s.overOf(last, m.last)
	}
	if last == first+1 && s.toks[first].Len() == 1 {
		return 0, 0 // a point, a variable
	}
	return first, last
}

// apposed finds the name in close apposition to the common noun that heads a
// mention: the part of the mention that it may fill, and its head; -1 if there
// is none.
func (s *gumSentence) apposed(m gumMention, noun int) (gumMention, int) {
	for i := noun + 1; i < m.last; i++ {
		t := &s.toks[i]
		if !proper(t) || i+int(t.Head) != noun || s.nested(i, m) {
			continue
		}
		from := noun + 1
		switch {
		case t.Rel == "nmod" && m.kind == "place" && s.toks[from].Norm == "of":
			for from++; from < i && s.toks[from].Rel == "det"; from++ {
			}
		case t.Rel != "flat" && t.Rel != "appos":
			continue
		}
		part := gumMention{m.id, m.kind, from, m.last}
		for first := i; ; first-- {
			if first == from {
				return part, i
			}
			if !s.before(first-1, part) {
				break
			}
		}
	}
	return m, -1
}

// nested reports whether the token at i is in another mention within m.
func (s *gumSentence) nested(i int, m gumMention) bool {
	for _, n := range s.mentions {
		if n.first <= i && i < n.last && n.first >= m.first && n.last <= m.last && n.last-n.first < m.last-m.first {
			return true
		}
	}
	return false
}

// personal moves the beginning of a person's name past other mentions and past
// offices and honorifics.
func (s *gumSentence) personal(first, last int, m gumMention) int {
	for _, n := range s.mentions {
		if n.id != m.id && n.first <= first && n.last > first && n.first >= m.first && n.last < last {
			first = n.last
		}
	}
	for first < last-1 && (s.title(first, last) || s.titles[s.toks[first].Norm] && first+2 < last) {
		first++
	}
	return first
}

// described reports whether a person's proper noun has a determiner and is no
// flat name: a role, "the Chief Guest".
func (s *gumSentence) described(head int, m gumMention) bool {
	det := false
	for i := m.first; i < m.last; i++ {
		if i+int(s.toks[i].Head) == head {
			if s.toks[i].Rel == "flat" {
				return false
			}
			det = det || s.toks[i].Rel == "det"
		}
	}
	return det
}

// title reports whether the token at i is an office or the like, and not the
// first word of a flat name.
func (s *gumSentence) title(i, end int) bool {
	return s.titles[strings.TrimRight(s.toks[i].Norm, ".")] && (i+1 == end || s.toks[i+1].Rel != "flat")
}

// headOf is the word of a mention that hangs on a word outside it.
func (s *gumSentence) headOf(m gumMention) int {
	for i := m.first; i < m.last; i++ {
		if g := i + int(s.toks[i].Head); s.toks[i].Head == 0 || g < m.first || g >= m.last {
			return i
		}
	}
	return m.first
}

func proper(t *claims.Token) bool { return strings.HasPrefix(t.Tag, "NNP") }

// before reports whether the token at i of a mention belongs to the name that
// begins after it.
func (s *gumSentence) before(i int, m gumMention) bool {
	t := &s.toks[i]
	switch t.Rel {
	case "nmod:desc", "appos", "det":
		return false
	case "nmod":
		return m.kind != "person" && proper(t)
	case "nmod:poss":
		return proper(t) && !s.nested(i, m)
	case "conj", "cc":
		return s.joined(i)
	}
	switch {
	case t.Tag == "HYPH" || t.Norm == "&":
		return i > 0 && proper(&s.toks[i-1])
	case t.Tag == "POS":
		return i > m.first && proper(&s.toks[i-1]) && !s.nested(i, m)
	}
	r, _ := utf8.DecodeRuneInString(s.a.Slice(t.Span))
	return proper(t) || m.kind != "person" && i > 0 && t.Tag == "JJ" && t.Rel == "amod" && unicode.IsUpper(r)
}

// joined reports whether the token at i and the one before it are a
// coordination within a name, "Air and Space Museum", and not of two names.
func (s *gumSentence) joined(i int) bool {
	if s.toks[i].Rel == "cc" {
		i++
	}
	if i >= len(s.toks) || s.toks[i].Rel != "conj" || !proper(&s.toks[i]) {
		return false
	}
	first := &s.toks[i+int(s.toks[i].Head)]
	return s.toks[i].Head < 0 && proper(first) && (first.Rel == "compound" || first.Rel == "amod") && first.Head > 0
}

// after reports whether the token at i, of a mention that ends at end, belongs
// to the name that ends before it.
func (s *gumSentence) after(i, end int) bool {
	t := &s.toks[i]
	switch t.Rel {
	case "appos", "nmod:desc":
		return false
	case "conj", "cc":
		return s.joined(i)
	}
	switch {
	case t.Tag == "HYPH" || t.Norm == "&":
		return i+1 < end && (proper(&s.toks[i+1]) || s.toks[i+1].Tag == "CD")
	case t.Tag == "CD":
		return true
	}
	return proper(t)
}

// overOf goes on over "of" and "for" to further proper nouns, and over "and"
// between them.
func (s *gumSentence) overOf(last, end int) int {
	for last < end && (s.toks[last].Norm == "of" || s.toks[last].Norm == "for") {
		at := last + 1
		if at < end && s.toks[at].Norm == "the" {
			at++
		}
		if at >= end || !proper(&s.toks[at]) {
			break
		}
		from := at
		for at < end && (s.after(at, end) || s.goesOn(at, from, end)) {
			at++
		}
		last = at
	}
	return last
}

// goesOn reports whether the token at i is an "and", or a proper noun after
// one, that goes on with the words after "of" since from.
func (s *gumSentence) goesOn(i, from, end int) bool {
	if s.toks[i].Rel == "cc" && i+1 < end {
		i += int(s.toks[i].Head)
	}
	t := &s.toks[i]
	return t.Rel == "conj" && proper(t) && i < end && i+int(t.Head) >= from && t.Head < 0
}
