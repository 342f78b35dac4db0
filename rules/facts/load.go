package facts

import (
	"errors"
	"slices"
	"strings"

	"concord/claims"
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
	data, err := strictyaml.ReadFile(name, "a fact sheet", mostFile)
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
