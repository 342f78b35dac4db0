package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A phrase is a title as it stands in the text, with what qualifies it.
type phrase struct {
	first, last int // Tokens[first:last]
	head        *lexicon.Title
	modifier    string
	country     string
	of          string
	nation      run // the word for a people, if there is one
}

// titles collects what the words around the name Tokens[first:last] say that
// its bearer is: before it, and behind it in apposition.
func (t *text) titles(first, last int) []claims.Title {
	var out []claims.Title
	first = t.beforeAge(first)
	end := first
	for range 3 { // "U.S. Army Capt.", "Police Commissioner Sir"
		p := t.titleBefore(end)
		if p.head == nil {
			break
		}
		out = append(out, t.build(p)...)
		end = p.first
	}
	if out == nil {
		out = append(out, t.apposed(first)...)
		out = append(out, t.nation(first)...)
	}
	for _, p := range t.apposition(last) {
		out = append(out, t.build(p)...)
	}
	if len(out) > 1 {
		slices.SortStableFunc(out, func(a, b claims.Title) int { return int(a.Start - b.Start) })
	}
	return out
}

// build makes the titles of a phrase: the office and the nation.
func (t *text) build(p phrase) []claims.Title {
	at := claims.Span{Start: t.a.Tokens[p.first].Start, End: t.a.Tokens[p.last-1].End}
	out := []claims.Title{{Span: at, Head: p.head.Head, Kind: p.head.Kind, Modifier: p.modifier, Country: p.country, Of: p.of}}
	if p.nation.last > p.nation.first && p.head.Kind != claims.Honorific {
		out = append(out, t.nationTitle(p.nation.first, p.nation.last))
	}
	return out
}

func (t *text) nationTitle(first, last int) claims.Title {
	e := t.gazetteer[t.key(first, last)]
	return claims.Title{Span: claims.Span{Start: t.a.Tokens[first].Start, End: t.a.Tokens[last-1].End},
		Head: t.country[e.code].Name, Country: e.code, Kind: claims.Nation}
}

// titleBefore finds the title phrase that ends where the name begins.
func (t *text) titleBefore(end int) phrase {
	for n := min(t.reach, end); n > 0; n-- {
		if head := t.titleAt(end-n, end); head != nil {
			if t.notTitle(end-n, end) {
				continue
			}
			return t.qualify(phrase{first: end - n, last: end, head: head})
		}
	}
	return phrase{}
}

// titleAt is the title that Tokens[first:last] spell, nil if none.
func (t *text) titleAt(first, last int) *lexicon.Title {
	if t.words[first].is(glued) && t.word(first-1).s == "-" && modifier(t.word(first-2).fold) == "" || !letter(t.words[first].s) {
		return nil
	}
	if w := t.words[first]; last-first == 1 && (w.is(shout) && t.class(first, "S") || // "MS Aurora" is a ship
		len(w.fold) < 5 && !w.is(upper) && !lexicon.CommonWord(w.fold)) { // "pm", "da" are titles in capitals only
		return nil
	}
	return t.title(t.key(first, last))
}

func letter(s string) bool {
	return s != "" && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80)
}

// notTitle weeds out words that are titles elsewhere: verbs ("will head"), and
// what a preposition or a verb of motion rules.
func (t *text) notTitle(first, last int) bool {
	if last-first > 1 {
		return false
	}
	if t.words[first].is(shout) && t.word(first-1).is(number) { // "10 PM"
		return true
	}
	tag := t.a.Tokens[first].Tag
	return strings.HasPrefix(tag, "V") || strings.HasPrefix(tag, "MD") || t.word(first-1).fold == "to" && !t.words[first].is(upper) && tag == ""
}

// qualify widens a title over its modifiers, its people, and its body.
func (t *text) qualify(p phrase) phrase {
	for p.first > 0 && p.last-p.first < 9 && t.words[p.first].look&opening == 0 {
		at := p.first - 1
		w := t.words[at]
		if e, n := t.endsName(p.first); n > 0 {
			p.first -= n
			p.country = e.code
			if e.class == demonym {
				p.nation = run{p.first, p.first + n}
			}
			continue
		}
		switch {
		case modifier(w.fold) != "":
			if p.modifier == "" {
				p.modifier = modifier(w.fold)
			}
			p.first--
		case possessive(w) && at > 0:
			if e, n := t.endsName(at); n > 0 {
				p.country = e.code
			} else if end := at; t.words[at-1].is(name) && p.of == "" { // "Brodie's brother", "Norvane's chairman"
				for at > 0 && t.words[at-1].is(name) && end-at < 5 {
					at--
				}
				p.of = t.a.Text[t.a.Tokens[at].Start:t.a.Tokens[end-1].End]
			}
			return t.lead(p)
		case w.is(name) && t.title(w.fold) == nil && p.of == "":
			first := at
			for first > 0 && t.words[first-1].is(name) && at-first < 4 && t.titleAt(first-1, first) == nil {
				first--
			}
			if t.person(first, at+1) {
				return t.lead(p)
			}
			p.of, p.first = t.a.Text[t.a.Tokens[first].Start:t.a.Tokens[at].End], first
		case t.describes(at):
			p.first--
		case w.s == "-" && at > 0 && w.is(glued) && letter(t.words[at-1].s): // "vice-", "co-", "ex-"
			if m := modifier(t.words[at-1].fold); m != "" {
				p.modifier = m
			}
			p.first -= 2
		default:
			return t.lead(p)
		}
	}
	return t.lead(p)
}

// lead drops what a title phrase cannot begin with.
func (t *text) lead(p phrase) phrase {
	for p.last-p.first > 1 && !letter(t.words[p.first].s) {
		p.first++
	}
	if p.country == "" && p.of != "" {
		if e, ok := t.gazetteer[strings.ToLower(p.of)]; ok && e.class != body {
			p.country = e.code
		}
	}
	return p
}

// endsName is the people or country whose name ends before token at, and its words.
func (t *text) endsName(at int) (entry, int) {
	for n := min(3, at); n > 0; n-- {
		if e, ok := t.lookup(at-n, at); ok && e.class <= demonym && t.words[at-n].is(upper) {
			return e, n
		}
	}
	return entry{}, 0
}

// describes reports whether token i can stand before a title within its
// phrase: an adjective or noun. Without tags only what the tables know as no
// verb counts.
func (t *text) describes(i int) bool {
	w, tag := t.words[i], t.a.Tokens[i].Tag
	if !letter(w.s) || w.is(name) && tag == "" {
		return false
	}
	switch w.fold {
	case "main", "senior", "top", "chief", "new", "then", "current", "longtime", "late", "veteran", "local", "state", "federal", "national", "provincial",
		"regional", "military", "police", "army", "navy", "air", "coast", "guard", "union", "party", "company", "team", "interim", "incoming", "outgoing", "junior",
		"leading", "prominent", "opposition", "district", "city", "county", "government", "presidential", "royal", "retired", "young", "elder", "younger", "older", "big":
		return true
	}
	return strings.HasPrefix(tag, "JJ") || tag == "NN"
}

// modifier is the canonical word by which a title is qualified in time or degree.
func modifier(w string) string {
	switch w {
	case "former", "ex", "ousted", "deposed", "retired", "onetime", "one-time":
		return "former"
	case "then":
		return "then"
	case "acting", "interim", "caretaker":
		return "acting"
	case "deputy", "assistant", "associate":
		return "deputy"
	case "vice":
		return "vice"
	case "elect", "designate", "incoming":
		return "elect"
	}
	return ""
}

// nation is the people that stands before a name: "Australian Ana Pereira".
func (t *text) nation(first int) []claims.Title {
	if e, n := t.endsName(first); n > 0 && e.class == demonym {
		return []claims.Title{t.nationTitle(first-n, first)}
	}
	return nil
}

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
				p = t.withBody(p, at+1)
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
		if !letter(w.s) && w.s != "-" && !(w.is(number) && end == at+1) || t.verb(end-1) || determiner(w.fold) && end-1 > at {
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
		if t.word(end).fold == "of" || t.word(end).fold == "for" || t.word(end).fold == "at" {
			p = t.withBody(p, end+1)
		}
		if p.first == start && p.of == "" && p.country == "" && !t.words[at].is(upper) && closers == "" {
			return nil
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
