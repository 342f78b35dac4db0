package entity

import (
	"strings"
)

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
			if first < at && t.person(first, at+1) { // a lone name before a title is whose title it is
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
	if descriptive(w.fold) {
		return true
	}
	return strings.HasPrefix(tag, "JJ") || tag == "NN"
}

// descriptive reports a word that says of which sort or time a title is.
func descriptive(w string) bool {
	switch w {
	case "main", "senior", "top", "chief", "new", "then", "current", "longtime", "late", "veteran", "local", "state", "federal", "national", "provincial",
		"regional", "military", "police", "army", "navy", "air", "coast", "guard", "union", "party", "company", "team", "interim", "incoming", "outgoing", "junior",
		"leading", "prominent", "opposition", "district", "city", "county", "government", "presidential", "royal", "retired", "young", "elder", "younger", "older", "big":
		return true
	}
	return false
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
