package facts

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/names"
	"concord/rules/compare"
)

// A ref is a fact: an entry of one of the sheets, and where it stands.
type ref struct {
	sheet *Sheet
	at    string // the key, "names[3]"
}

// A Book is all sheets of a run, indexed by what reports may have of them. It
// does not change once made.
type Book struct {
	sheets  []*Sheet
	named   map[string]*person  // by folded name or alias; nil where two entries have it
	byWord  map[string][]*named // by a folded word of the name
	phrases map[string][]phrase // by the first word
	figures map[string][]figure // by one of its words
	offices []office
	heads   map[string][]int // offices by the title's head
	right   map[string]bool  // forms that an earlier sheet wants
	compare *compare.Book
}

// A named thing is an entry below names:.
type named struct {
	*Name
	ref
}

// A person is one of whom the sheets know something: by name.
type person struct {
	entry *named // nil if only the offices have the name
	terms []term
}

// A term is an office that somebody has or had.
type term struct {
	*Holder
	office *office
	ref
}

type office struct {
	*Office
	ref
	holders []term
}

type figure struct {
	*Figure
	ref
}

// A phrase is one that the house avoids.
type phrase struct {
	words  []string
	text   string
	exact  bool // capitals count
	use    string
	except []string
	name   bool // and no choice of style
	note   string
	ref
}

// NewBook indexes sheets. Where two of them differ on how something is written,
// the earlier one has the word.
func NewBook(sheets []*Sheet) *Book {
	b := &Book{
		sheets: sheets, named: map[string]*person{}, byWord: map[string][]*named{}, phrases: map[string][]phrase{},
		figures: map[string][]figure{}, heads: map[string][]int{}, right: map[string]bool{}, compare: compare.NewBook(),
	}
	for _, s := range sheets {
		for i := range s.Names {
			b.addName(&named{&s.Names[i], ref{s, key("names", i)}})
		}
		for i := range s.Style {
			c := &s.Style[i]
			b.addPhrases(phrase{use: c.Use, except: c.Except, note: c.Note, ref: ref{s, key("style", i)}}, c.Avoid, []string{c.Use})
		}
		for i := range s.Figures {
			f := figure{&s.Figures[i], ref{s, key("figures", i)}}
			b.figures[longest(f.words)] = append(b.figures[longest(f.words)], f)
		}
		for i := range s.Names {
			b.right[s.Names[i].Name] = true
			for _, a := range s.Names[i].Aliases {
				b.right[a] = true
			}
		}
		for i := range s.Style {
			b.right[s.Style[i].Use] = true
		}
	}
	for _, s := range sheets {
		for i := range s.Offices {
			b.addOffice(&s.Offices[i], ref{s, key("offices", i)})
		}
	}
	return b
}

func longest(words []string) string {
	out := ""
	for _, w := range words {
		if len(w) > len(out) {
			out = w
		}
	}
	return out
}

func (b *Book) addName(n *named) {
	for _, form := range append([]string{n.Name.Name}, n.Aliases...) {
		folded := names.Fold(form)
		if p, taken := b.named[folded]; taken && (p == nil || p.entry != n) {
			b.named[folded] = nil // of two bearers
			continue
		}
		b.named[folded] = &person{entry: n}
	}
	for w := range strings.FieldsSeq(names.Fold(n.Name.Name)) {
		b.byWord[w] = append(b.byWord[w], n)
	}
	right := append([]string{n.Name.Name}, n.Aliases...)
	b.addPhrases(phrase{use: n.Name.Name, except: slices.Concat(n.Except, right), name: true, note: n.Note, ref: n.ref}, n.Avoid, right)
}

// addPhrases indexes what is to be avoided. Capitals count when the right form
// differs by them alone.
func (b *Book) addPhrases(p phrase, avoid, right []string) {
	for _, text := range avoid {
		if b.right[text] {
			continue
		}
		p.words, p.text, p.exact = wordsOf(text), text, false
		for _, r := range right {
			p.exact = p.exact || strings.EqualFold(r, text)
		}
		b.phrases[p.words[0]] = append(b.phrases[p.words[0]], p)
	}
}

func (b *Book) addOffice(o *Office, at ref) {
	b.offices = append(b.offices, office{Office: o, ref: at})
	i := len(b.offices) - 1
	b.heads[o.title.Head] = append(b.heads[o.title.Head], i)
	own := &office{Office: o, ref: at}
	for j := range o.Holders {
		t := term{&o.Holders[j], own, ref{at.sheet, at.at + key(".holders", j)}}
		b.offices[i].holders = append(b.offices[i].holders, t)
		folded := names.Fold(t.Name)
		p, taken := b.named[folded]
		if taken && p == nil {
			continue
		}
		if p == nil {
			p = &person{}
			b.named[folded] = p
		}
		p.terms = append(p.terms, t)
	}
}

// of is what the sheets know of an entity, nil if nothing or too much.
func (b *Book) of(e *claims.Entity) *person {
	for _, name := range append([]string{e.Name}, e.Names...) {
		if p := b.named[names.Fold(name)]; p != nil && strings.Contains(name, " ") {
			if p.entry == nil || p.entry.Kind == "" || kindOf(p.entry.Kind) == e.Kind {
				return p
			}
		}
	}
	return nil
}
