package facts

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
	"concord/rules/strictyaml"
	"concord/rules/suggest"
)

// mostFile is how large a fact sheet may be: a hundred thousand facts.
const mostFile = 16 << 20

// A sheetFile is what a fact sheet holds.
type sheetFile struct {
	Names   []Name   `yaml:"names"`
	Offices []Office `yaml:"offices"`
	Figures []Figure `yaml:"figures"`
	Style   []Choice `yaml:"style"`
}

// Load reads a fact sheet. The error joins a *strictyaml.Error for each thing
// that is wrong with it.
func Load(name string) (*Sheet, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.Size() > mostFile {
		return nil, fmt.Errorf("%s: %d bytes: a fact sheet has %d at most; split it", name, info.Size(), mostFile)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return Parse(name, data)
}

// Parse reads a fact sheet from the text of a file.
func Parse(name string, data []byte) (*Sheet, error) {
	doc, err := strictyaml.ParsePlain(name, data)
	if err != nil {
		return nil, err
	}
	var f sheetFile
	if err := doc.Decode(&f); err != nil {
		return nil, err
	}
	s := &Sheet{Path: name, Names: f.Names, Offices: f.Offices, Figures: f.Figures, Style: f.Style, doc: doc, text: string(data), line: []int32{0}}
	s.source = claims.NewSource(name, s.text)
	for i := range data {
		if data[i] == '\n' {
			s.line = append(s.line, int32(i+1))
		}
	}
	c := &checker{Sheet: s}
	if len(f.Names)+len(f.Offices)+len(f.Figures)+len(f.Style) == 0 {
		c.fail("", "no facts: write them as lists below names:, offices:, figures: or style:")
	}
	c.names()
	c.offices()
	c.figures()
	c.style()
	return s, errors.Join(c.wrong...)
}

// A checker reads what the fields say and tells where one is wrong.
type checker struct {
	*Sheet
	wrong []error
}

func (c *checker) fail(key, format string, args ...any) {
	c.wrong = append(c.wrong, c.doc.ErrorAt(key, format, args...))
}

var kinds = []string{claims.Person.String(), claims.Organization.String(), claims.Place.String(), claims.Product.String()}

func kindOf(s string) claims.EntityKind {
	return claims.EntityKind(slices.Index(kinds, s) + 1)
}

const dayForm = "write it as 1961-04-02, 1961-04 or 1961"

func (c *checker) names() {
	for i := range c.Names {
		n, at := &c.Names[i], key("names", i)
		if strings.TrimSpace(n.Name) == "" {
			c.fail(at, "this entry has no %q: the name as the house writes it", "name")
		}
		if n.Kind != "" && kindOf(n.Kind) == 0 {
			c.fail(at+".kind", "unknown kind %q%s: there are %s", n.Kind, suggest.Hint(n.Kind, kinds), strings.Join(kinds, ", "))
		}
		if n.Kind == "" && (n.Born != "" || n.Age != nil) {
			n.Kind = claims.Person.String()
		}
		if (n.Born != "" || n.Age != nil) && kindOf(n.Kind) > claims.Person {
			c.fail(at+".kind", "%s is of kind %s and has a birth or an age: only persons have", n.Name, n.Kind)
		}
		c.born(at, n)
		c.phrases(at, ".aliases", n.Aliases)
		c.phrases(at, ".avoid", n.Avoid)
		c.phrases(at, ".except", n.Except)
	}
}

func (c *checker) born(at string, n *Name) {
	ok := true
	if n.Born != "" {
		if n.born, ok = parseDay(n.Born); !ok {
			c.fail(at+".born", "the birth date %q: %s", n.Born, dayForm)
		}
	}
	if n.Age == nil {
		return
	}
	if n.Age.Years < 0 || n.Age.Years > 130 {
		c.fail(at+".age.years", "an age of %d: use a number from 0 to 130", n.Age.Years)
	}
	if n.Age.on, ok = parseDay(n.Age.On); !ok {
		c.fail(at+".age", "the day %q on which %s was %d: %s, in the key %q", n.Age.On, n.Name, n.Age.Years, dayForm, "on")
	}
}

// phrases refuses empty ones.
func (c *checker) phrases(at, under string, list []string) {
	for i, p := range list {
		if !strings.ContainsFunc(p, inWord) {
			c.fail(at+key(under, i), "%q has no words", p)
		}
	}
}

func (c *checker) offices() {
	var book *titleBook
	for i := range c.Offices {
		o, at := &c.Offices[i], key("offices", i)
		if book == nil {
			book = newTitleBook()
		}
		if strings.TrimSpace(o.Office) == "" {
			c.fail(at, "this entry has no %q: such as president of Kenya", "office")
		} else if o.title = book.parse(o.Office); o.title.Head == "" {
			head, _, _ := strings.Cut(o.Office, " of ")
			c.fail(at+".office", "unknown office %q%s: write it as reports do, such as president of Kenya", head, suggest.Hint(head, book.heads))
		}
		if len(o.Holders) == 0 {
			c.fail(at, "%s has no %q: who has or had it, with name:, from: and to:", o.Office, "holders")
		}
		for j := range o.Holders {
			c.holder(at+key(".holders", j), &o.Holders[j])
		}
	}
}

func (c *checker) holder(at string, h *Holder) {
	if strings.TrimSpace(h.Name) == "" {
		c.fail(at, "this holder has no %q", "name")
	}
	var from, to span
	ok := true
	if h.From != "" {
		if from, ok = parseDay(h.From); !ok {
			c.fail(at+".from", "the day %q: %s", h.From, dayForm)
		}
	}
	if h.To != "" {
		if to, ok = parseDay(h.To); !ok {
			c.fail(at+".to", "the day %q: %s; leave it out for who is in office", h.To, dayForm)
		}
	}
	if from.known() && to.known() && !from.from.Before(to.to) {
		c.fail(at+".to", "the term of %s ends in %s, before it begins in %s", h.Name, h.To, h.From)
	}
	h.term = span{from.from, to.to}
}

func (c *checker) figures() {
	var read *amounts
	classes := map[string]string{}
	for i := range c.Figures {
		f, at := &c.Figures[i], key("figures", i)
		if read == nil {
			read, classes = newAmounts(), countedWords()
		}
		what, of, _ := strings.Cut(f.Figure, ",")
		if strings.TrimSpace(f.Figure) == "" {
			c.fail(at, "this entry has no %q: what it is of, such as death toll, 2004 tsunami", "figure")
			continue
		}
		ok := false
		if f.amount, ok = read.parse(f.Value); !ok {
			c.fail(at+".value", "the value %q is no amount: write it as in about 230,000, at least 12, 5.6 million, 8,849 m, $2.4 billion, 34.5 %% or 12-15", f.Value)
		}
		f.words = wordsOf(of)
		if len(f.Words) > 0 {
			f.words = wordsOf(strings.Join(f.Words, " "))
		}
		f.words = slices.DeleteFunc(f.words, idle)
		if len(f.words) == 0 {
			c.fail(at+".figure", "%q does not say of what: name it behind a comma, as in death toll, 2004 tsunami", f.Figure)
		}
		f.counts = slices.DeleteFunc(wordsOf(what), idle)
		if len(f.Counts) > 0 {
			f.counts = wordsOf(strings.Join(f.Counts, " "))
		}
		for _, w := range f.counts {
			if class := classes[w]; class != "" && !slices.Contains(f.events, class) {
				f.events = append(f.events, class)
			}
		}
	}
}

// idle are words that tell no figure from another.
func idle(w string) bool {
	return slices.Contains([]string{"the", "a", "an", "of", "in", "at", "on", "for", "and", "number", "total"}, w)
}

// countedWords gives the words for what people are counted by its class:
// "toll" and "killed" are of "kill".
func countedWords() map[string]string {
	out := map[string]string{}
	for _, p := range lexicon.Predicates() {
		if !p.Counted {
			continue
		}
		for _, w := range slices.Concat([]string{p.Class}, p.Verbs, p.Nouns, p.Adjectives) {
			if out[w] == "" {
				out[w] = p.Class
			}
			if out[w+"s"] == "" {
				out[w+"s"] = p.Class
			}
		}
	}
	return out
}

func (c *checker) style() {
	for i := range c.Style {
		s, at := &c.Style[i], key("style", i)
		if strings.TrimSpace(s.Use) == "" {
			c.fail(at, "this entry has no %q: what is to be written", "use")
		}
		if len(s.Avoid) == 0 {
			c.fail(at, "%q has no %q: what it takes the place of", s.Use, "avoid")
		}
		c.phrases(at, ".avoid", s.Avoid)
		c.phrases(at, ".except", s.Except)
	}
}

// A titleBook reads offices as they are written.
type titleBook struct {
	titles map[string]lexicon.Title
	states map[string]string // folded name: code
	called map[string]string // code: name
	heads  []string
}

func newTitleBook() *titleBook {
	b := &titleBook{titles: map[string]lexicon.Title{}, states: map[string]string{}, called: map[string]string{}}
	for _, t := range lexicon.Titles() {
		if t.Kind != claims.Office {
			continue
		}
		b.heads = append(b.heads, t.Head)
		for _, w := range append([]string{t.Head}, t.Aliases...) {
			b.titles[w] = t
		}
	}
	for _, c := range lexicon.Countries() {
		b.called[c.Code] = c.Name
		for _, n := range append(append([]string{c.Name}, c.Names...), c.Demonyms...) {
			b.states[names.Fold(n)] = c.Code
		}
	}
	return b
}

// parse reads "president of Kenya", "Kenyan president", "president of Acme";
// without a head there is no such office.
func (b *titleBook) parse(s string) claims.Title {
	head, of, _ := strings.Cut(s, " of ")
	of = strings.TrimSpace(of)
	if first, rest, ok := strings.Cut(head, " "); ok && of == "" && b.states[names.Fold(first)] != "" {
		head, of = rest, first
	}
	folded := names.Fold(strings.TrimSpace(head))
	t, ok := b.titles[folded]
	if !ok && strings.HasSuffix(folded, " minister") {
		t, ok = lexicon.Title{Head: folded}, true
	}
	if !ok {
		return claims.Title{}
	}
	out := claims.Title{Head: t.Head, Kind: claims.Office, Country: b.states[strings.TrimPrefix(names.Fold(of), "the ")]}
	if out.Country == "" {
		out.Of = of
	}
	return out
}
