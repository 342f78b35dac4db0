package facts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"concord/claims"
)

// A Proposal is an entry that all sources agree on, for a person to accept.
type Proposal struct {
	Sources int // reports that say so
	Years   int // -1: no age
	On      time.Time
	Name    string
	Kind    claims.EntityKind
	Office  string
}

// Propose lists what two or more reports of a dossier say, and none otherwise:
// names that all write alike, ages and offices.
func Propose(d *claims.Dossier) []Proposal {
	w := &witness{d: d, book: newTitleBook(), names: map[claims.EntityID]map[string]map[claims.ArticleID]bool{}, ages: map[claims.EntityID][]*claims.Claim{}, titles: map[claims.EntityID][]*claims.Claim{}}
	for i := range d.Claims {
		if i > 0 {
			w.hear(&d.Claims[i])
		}
	}
	var out []Proposal
	for i := range d.Entities {
		if p, ok := w.proposal(claims.EntityID(i)); i > 0 && ok {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b Proposal) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name)) })
	return out
}

// A witness gathers what reports say of each entity.
type witness struct {
	d            *claims.Dossier
	book         *titleBook
	names        map[claims.EntityID]map[string]map[claims.ArticleID]bool
	ages, titles map[claims.EntityID][]*claims.Claim
}

func (w *witness) hear(c *claims.Claim) {
	if c.Subject == 0 || c.Polarity == claims.Denied || c.Modality != claims.Asserted {
		return
	}
	switch c.Kind {
	case claims.KindName:
		forms := w.names[c.Subject]
		if forms == nil {
			forms = map[string]map[claims.ArticleID]bool{}
			w.names[c.Subject] = forms
		}
		if forms[c.Value.Text] == nil {
			forms[c.Value.Text] = map[claims.ArticleID]bool{}
		}
		forms[c.Value.Text][c.Article] = true
	case claims.KindAge:
		w.ages[c.Subject] = append(w.ages[c.Subject], c)
	case claims.KindTitle:
		if c.Value.Title.Kind == claims.Office {
			w.titles[c.Subject] = append(w.titles[c.Subject], c)
		}
	}
}

// proposal is what all say of an entity: its full name, as two reports or more
// write it and none otherwise.
func (w *witness) proposal(id claims.EntityID) (Proposal, bool) {
	e := &w.d.Entities[id]
	p := Proposal{Name: e.Name, Kind: e.Kind, Years: -1, Sources: len(w.names[id][e.Name])}
	if p.Sources < 2 || !strings.Contains(e.Name, " ") {
		return p, false
	}
	for form := range w.names[id] {
		if len(strings.Fields(form)) >= len(strings.Fields(e.Name)) && form != e.Name {
			return p, false // two full forms: not for us to choose
		}
	}
	w.age(&p, w.ages[id])
	w.office(&p, w.titles[id])
	return p, true
}

// age takes an age that two reports or more give within a month, and none other.
func (w *witness) age(p *Proposal, cs []*claims.Claim) {
	said := map[claims.ArticleID]bool{}
	var last time.Time
	years := -1.0
	for _, c := range cs {
		a := w.d.Article(c)
		q := &a.Quantities[c.Value.Quantity-1]
		if a.Published.IsZero() || years >= 0 && q.Value != years || q.Unit != "y" {
			return
		}
		years, said[c.Article] = q.Value, true
		if a.Published.After(last) {
			last = a.Published
		}
	}
	if len(said) > 1 {
		p.Years, p.On = int(years), last
	}
}

// office takes an office of a state or body that two reports or more give, and
// none other.
func (w *witness) office(p *Proposal, cs []*claims.Claim) {
	said := map[claims.ArticleID]bool{}
	title := ""
	for _, c := range cs {
		t := c.Value.Title
		of := cmp.Or(w.book.called[t.Country], t.Of)
		if t.Modifier != "" || of == "" || title != "" && title != t.Head+" of "+of {
			return
		}
		title, said[c.Article] = t.Head+" of "+of, true
	}
	if len(said) > 1 && w.book.parse(title).Head != "" {
		p.Office = title
	}
}

// YAML writes proposals as a fact sheet.
func YAML(ps []Proposal) string {
	var out, offices strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&out, "  - name: %s # %d reports\n    kind: %s\n", quote(p.Name), p.Sources, p.Kind)
		if p.Years >= 0 {
			fmt.Fprintf(&out, "    age: {years: %d, on: %s}\n", p.Years, p.On.Format(time.DateOnly))
		}
		if p.Office != "" {
			fmt.Fprintf(&offices, "  - office: %s\n    holders:\n      - name: %s\n", quote(p.Office), quote(p.Name))
		}
	}
	if out.Len() == 0 {
		return ""
	}
	s := "names:\n" + out.String()
	if offices.Len() > 0 {
		s += "offices: # add from: and to: where they are known\n" + offices.String()
	}
	return s
}

// quote puts a name in quotes if YAML would read it otherwise.
func quote(s string) string {
	for i, r := range s {
		if i == 0 && !strings.ContainsRune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", r) && r < 0x80 || strings.ContainsRune(":#\"'\\{}[],&*!|>%@`", r) {
			return fmt.Sprintf("%q", s)
		}
	}
	return s
}
