package entity

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// apposed finds a title phrase before a comma and the name: "The district
// commander, Ana Cruz, said"; "the governor of Maine, Carl Odegaard".
func (t *text) apposed(first int) []claims.Title {
	comma := first - 1
	if t.word(comma).s != "," || first < 3 {
		return nil
	}
	p := t.titleBefore(comma)
	for at := comma - 1; p.head == nil && at > max(0, comma-9); at-- {
		switch w := t.words[at]; {
		case w.fold == "of" || w.fold == "for" || w.fold == "at":
			if p = t.titleBefore(at); p.head != nil {
				p = t.withBody(t.withDuty(p, at+1), at+1)
			}
		case !letter(w.s) && !possessive(w) && w.s != "-" || t.verb(at):
			return nil
		}
	}
	if p.head == nil || p.head.Thing || p.head.Kind == claims.Honorific || !determiner(t.word(p.first-1).fold) && !possessive(t.word(p.first-1)) && !t.words[p.first].is(opening) {
		return nil
	}
	return t.build(p)
}

// beforeAge is the token before which a title can stand: the name's first, or
// that of the age before it, "the boy's brother, 17-year-old" Karl.
func (t *text) beforeAge(first int) int {
	if t.word(first-1).fold == "old" && t.word(first-2).s == "-" && t.word(first-4).s == "-" && t.word(first-5).is(number) {
		return first - 5
	}
	return first
}

// titleAfter reports whether an apposition with a title follows the name.
func (t *text) titleAfter(last int) bool { return len(t.apposition(last)) > 0 }

// apposition finds the titles that stand behind a name: ", the coast guard
// commander, ..."; ", 41, a teacher"; "is the president of France".
func (t *text) apposition(last int) []phrase {
	at := last
	switch {
	case t.word(at).s == ",":
		at++
		if t.word(at).is(number) { // the age
			at++
			if t.word(at).s == "," {
				at++
			}
		}
	case t.word(at).s == "(":
		at++
	default:
		return t.copula(at)
	}
	if w := t.word(at).fold; w == "who" || w == "which" {
		return t.copula(at + 1)
	}
	return t.phraseFrom(at, ",.;:)")
}

// copula reads a title behind "is", "was", "became", "remains".
func (t *text) copula(at int) []phrase {
	switch t.word(at).fold {
	case "is", "was", "became", "remains", "as":
	default:
		return nil
	}
	if !determiner(t.word(at+1).fold) && t.title(t.word(at+1).fold) == nil {
		return nil
	}
	return t.phraseFrom(at+1, "")
}

// phraseFrom reads the title phrase that begins at token at. With closers, the
// phrase must end at one of them, or at "of", "for", "in", "who" and the like.
func (t *text) phraseFrom(at int, closers string) []phrase {
	start := at
	if determiner(t.word(at).fold) {
		at++
	}
	for end := at + 1; end <= min(at+8, len(t.words)); end++ {
		w := t.words[end-1]
		if !letter(w.s) && w.s != "-" && !possessive(w) && !(w.is(number) && end == at+1) || t.verb(end-1) || determiner(w.fold) && end-1 > at {
			return nil
		}
		if !t.closes(end, closers) {
			continue
		}
		p := t.titleBefore(end)
		if p.head == nil || p.head.Thing || p.head.Kind == claims.Honorific {
			return nil
		}
		p.first = max(p.first, at)
		p = t.longer(p)
		end = p.last
		if t.word(end).fold == "of" || t.word(end).fold == "for" || t.word(end).fold == "at" {
			p = t.withBody(t.withDuty(p, end+1), end+1)
		}
		if p.first == start && p.of == "" && p.country == "" && !t.words[at].is(upper) && closers == "" {
			return nil
		}
		if t.word(end).fold == "and" && t.title(t.word(end-1).fold) != nil { // "chairman and chief executive of"
			if more := t.phraseFrom(end+1, closers); len(more) > 0 && more[0].first == end+1 {
				return append([]phrase{p}, more...)
			}
		}
		return []phrase{p}
	}
	return nil
}

// closes reports whether a title phrase can end before token end.
func (t *text) closes(end int, closers string) bool {
	w := t.word(end)
	switch {
	case end >= len(t.words):
		return true
	case w.fold == "of" || w.fold == "for" || w.fold == "at" || w.fold == "in" || w.fold == "who" || w.fold == "and" || w.fold == "from" || w.fold == "with":
		return t.title(t.words[end-1].fold) != nil
	case closers == "":
		return !letter(w.s) && w.s != "-"
	}
	return len(w.s) == 1 && strings.Contains(closers, w.s)
}

// longer makes a title with "of" behind it the longer one that the table has:
// "the speaker of the city council".
func (t *text) longer(p phrase) phrase {
	if w := t.word(p.last).fold; w != "of" {
		return p
	}
	for end := min(p.last+5, len(t.words)); end > p.last+1; end-- {
		if head := t.title(t.key(p.last-1, end)); head != nil {
			p.head, p.last = head, end
			return p
		}
	}
	return p
}

// withDuty makes a minister the one for what follows: "the minister for
// disaster relief" is the disaster relief minister.
func (t *text) withDuty(p phrase, at int) phrase {
	if p.head.Head != "minister" {
		return p
	}
	if t.word(at).fold == "the" {
		at++
	}
	end := at
	for end-at < 4 && letter(t.word(end).s) && !t.word(end).is(upper) && (t.describes(end) || t.a.Tokens[end].Tag == "NNS") {
		end++
	}
	if end == at {
		return p
	}
	p.head, p.last = t.ministerOf(t.key(at, end)), end
	return p
}

// duty does the same with what stands before a minister: "Fisheries Minister".
func (t *text) duty(p phrase) phrase {
	at := p.last - 2
	if p.head.Head != "minister" || at < 0 || t.words[at+1].is(opening) {
		return p
	}
	w, tag := t.words[at], t.a.Tokens[at].Tag
	if !strings.HasPrefix(tag, "NN") || !lexicon.CommonWord(w.fold) || descriptive(w.fold) || modifier(w.fold) != "" {
		return p
	}
	if strings.EqualFold(p.of, w.s) {
		p.of = ""
	}
	p.head, p.first = t.ministerOf(w.fold), min(p.first, at)
	return p
}

// ministerOf is the title of the minister for something, of the table or not.
func (t *text) ministerOf(duty string) *lexicon.Title {
	if head := t.title(duty + " minister"); head != nil {
		return head
	}
	return &lexicon.Title{Head: duty + " minister", Kind: claims.Office, Above: []string{"minister", "official"}}
}

// withBody notes the body or country that a title is "of".
func (t *text) withBody(p phrase, at int) phrase {
	if t.word(at).fold == "the" {
		at++
	}
	if !t.word(at).is(name) {
		return p
	}
	end := at
	for t.word(end).is(name) && end-at < 8 {
		if next := t.joins(at, end+1, len(t.words)); next > 0 {
			end = next - 1
			continue
		}
		end++
		break
	}
	if e, ok := t.lookup(at, end); ok && e.class != body && p.country == "" {
		p.country = e.code
	}
	if regions := lexicon.Regions(t.key(at, end)); len(regions) > 0 && p.country == "" && regions[0][:2] == regions[len(regions)-1][:2] {
		p.country = regions[0][:2]
	}
	if t.word(end).fold == "'s" && t.word(end+1).is(name) { // "of Iran's Seismic Centre"
		for end++; t.word(end).is(name); end++ {
		}
	}
	p.of = t.a.Text[t.a.Tokens[at].Start:t.a.Tokens[end-1].End]
	p.last = end
	return p
}

// verb reports whether token i is surely a verb.
func (t *text) verb(i int) bool {
	if tag := t.a.Tokens[i].Tag; tag != "" {
		return strings.HasPrefix(tag, "VB") && tag != "VBG" && tag != "VBN" || tag == "MD"
	}
	switch t.words[i].fold {
	case "said", "says", "was", "were", "is", "are", "had", "has", "have", "told", "will", "would", "met", "and", "but", "did":
		return true
	}
	return false
}

func determiner(w string) bool {
	switch w {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my", "whose", "one":
		return true
	}
	return false
}
