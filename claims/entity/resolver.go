package entity

import (
	"fmt"
	"slices"
	"strings"

	"concord/claims/lexicon"
	"concord/claims/names"
)

// A Resolver holds the tables; it does not change once made.
type Resolver struct {
	gazetteer map[string]entry           // folded names of one or more words
	longest   map[string]int             // words of the longest gazetteer name by its first word
	titles    map[string]*lexicon.Title  // by head and alias, words parted by one space
	stopped   map[string]*lexicon.Title  // abbreviations without their stops
	reach     int                        // words of the longest title
	country   map[string]lexicon.Country // by code
	says      map[string]bool            // lemmas of saying
	idle      map[string]bool            // lemmas whose "it" means nothing
}

// An entry is what the gazetteer knows of a name.
type entry struct {
	class class
	code  string // ISO code of the country, or of the region
	name  string // canonical name
}

type class uint8

const (
	country class = iota + 1
	demonym
	capital
	seat
	region
	body
)

// New reads the tables.
func New() (*Resolver, error) {
	r := &Resolver{gazetteer: map[string]entry{}, longest: map[string]int{}, titles: map[string]*lexicon.Title{}, stopped: map[string]*lexicon.Title{},
		country: map[string]lexicon.Country{}, says: map[string]bool{}, idle: map[string]bool{}}
	cues := lexicon.Cues()
	for _, lemma := range cues["report"] {
		r.says[lemma] = true
	}
	for _, lemma := range cues["idle"] {
		r.idle[lemma] = true
	}
	for _, c := range lexicon.Countries() {
		r.country[c.Code] = c
		r.add(country, c.Code, c.Name, append([]string{c.Name}, c.Names...))
		r.add(demonym, c.Code, c.Name, c.Demonyms)
		r.add(demonym, c.Code, c.Name, plurals(c.Demonyms))
		r.add(capital, c.Code, "", c.Capitals)
		r.add(seat, c.Code, c.Name, c.Seats)
	}
	for _, b := range lexicon.Bodies() {
		r.add(body, "", b.Name, append([]string{b.Name}, b.Names...))
	}
	table := lexicon.Titles()
	for i := range table {
		t := &table[i]
		for _, name := range append([]string{t.Head}, t.Aliases...) {
			r.titles[name] = t
			if bare := strings.ReplaceAll(name, ".", ""); bare != name {
				r.stopped[bare] = t
			}
			r.reach = max(r.reach, 1+strings.Count(name, " ")+2*strings.Count(name, "-"))
		}
	}
	if len(r.country) == 0 || len(r.titles) == 0 {
		return nil, fmt.Errorf("entity: the tables of countries and titles are empty: build concord with its lexicon")
	}
	return r, nil
}

// add enters names; what is there already stays, so that a country outranks its capital.
func (r *Resolver) add(c class, code, name string, forms []string) {
	for _, form := range forms {
		key := names.Fold(form)
		if _, ok := r.gazetteer[key]; ok {
			continue
		}
		e := entry{c, code, name}
		if name == "" {
			e.name = form
			if u := r.country[code].Unify; slices.Contains(u, form) {
				e.name = u[0]
			}
		}
		r.gazetteer[key] = e
		words := strings.Fields(strings.ReplaceAll(key, "-", " - "))
		r.longest[words[0]] = max(r.longest[words[0]], len(words))
	}
}

// plurals gives the plural of each demonym that is a noun.
func plurals(demonyms []string) []string {
	var out []string
	for _, d := range demonyms {
		if !strings.HasSuffix(d, "ese") && !strings.HasSuffix(d, "ish") && !strings.HasSuffix(d, "s") && !strings.HasSuffix(d, ".") {
			out = append(out, d+"s")
		}
	}
	return out
}

// title finds the title that a folded word or phrase names, nil if none; a
// plural names several people, and so no one's title.
func (r *Resolver) title(s string) *lexicon.Title {
	if t := r.titles[s]; t != nil {
		return t
	}
	return r.stopped[strings.ReplaceAll(s, ".", "")]
}
