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
	if p := t.dated(end); p.head != nil {
		return p
	}
	for n := min(t.reach, end); n > 0; n-- {
		if head := t.titleAt(end-n, end); head != nil {
			if t.notTitle(end-n, end) {
				continue
			}
			return t.duty(t.qualify(phrase{first: end - n, last: end, head: head}))
		}
	}
	return phrase{}
}

// dated reads a title with its time in one word with it: "ex-minister",
// "mayor-elect".
func (t *text) dated(end int) phrase {
	if bare, ok := strings.CutPrefix(t.word(end-1).fold, "ex-"); ok {
		if head := t.title(bare); head != nil && head.Kind != claims.Relation {
			p := t.qualify(phrase{first: end - 1, last: end, head: head})
			p.modifier = "former"
			return p
		}
	}
	if end > 2 && t.words[end-2].s == "-" && modifier(t.words[end-1].fold) == "elect" {
		if p := t.titleBefore(end - 2); p.head != nil {
			p.last, p.modifier = end, "elect"
			return p
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
	if at := t.word(first - 1); (tag == "VB" || tag == "VBP") && t.word(last).is(name) && (first == 0 || t.words[first].is(opening) || at.fold == "and" || at.s == ",") { // "and nurse Ana Cruz"
		return false
	}
	return strings.HasPrefix(tag, "V") || strings.HasPrefix(tag, "MD") || t.word(first-1).fold == "to" && !t.words[first].is(upper) && tag == ""
}

// nation is the people that stands before a name: "Australian Ana Pereira".
func (t *text) nation(first int) []claims.Title {
	if e, n := t.endsName(first); n > 0 && e.class == demonym {
		return []claims.Title{t.nationTitle(first-n, first)}
	}
	return nil
}
