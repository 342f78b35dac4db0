package facts

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/claims/names"
	"concord/rules"
	"concord/rules/compare"
)

const day = 24 * time.Hour

// age holds an age against the birth date, or an age on another day.
func (k *desk) age(c *claims.Claim) {
	p := k.known[c.Subject]
	a := k.d.Article(c)
	if p == nil || p.entry == nil || a.Published.IsZero() {
		return
	}
	n := p.entry
	q := &a.Quantities[c.Value.Quantity-1]
	low, high, label, under := n.expected(a.Published)
	if high < 0 || q.Unit != "y" && q.Unit != "" {
		return
	}
	if q.Max >= float64(low) && q.Min <= float64(high) {
		k.agree("age of "+n.Name.Name, label, c)
		return
	}
	said, right := k.said(c, fmt.Sprintf("%g", q.Value)), fmt.Sprint(low)
	if low != high {
		right = fmt.Sprintf("%d or %d", low, high)
	}
	f := rules.Finding{Kind: claims.KindAge, Level: rules.Error, Confidence: sureOfAge, Attribute: "age of " + n.Name.Name}
	k.report(f, said, k.house(label, label, n.ref, under), right, n.Note)
}

// expected is the least and the greatest age on a day, and how to say it. The
// greatest is below zero if nothing is known.
func (n *named) expected(on time.Time) (low, high int, label, under string) {
	switch {
	case n.born.known():
		// A report may appear the day after it was written.
		low, high = years(n.born.to.Add(-day), on.Add(-day)), years(n.born.from, on.Add(day))
		label, under = fmt.Sprintf("%d, born %s", years(n.born.from, on), n.Born), ".born"
	case n.Age != nil:
		low = n.Age.Years + max(0, years(n.Age.on.to, on.Add(-day)))
		high = n.Age.Years + 1 + years(n.Age.on.from, on.Add(day))
		if on.Before(n.Age.on.from) {
			low, high = n.Age.Years-1-years(on, n.Age.on.from), n.Age.Years
		} else if on.Before(n.Age.on.to) {
			low, high = n.Age.Years, n.Age.Years
		}
		label, under = fmt.Sprintf("%d on %s", n.Age.Years, n.Age.On), ".age"
	default:
		return 0, -1, "", ""
	}
	return max(low, 0), high, label, under
}

// years are the full years between two days.
func years(from, to time.Time) int {
	n := to.Year() - from.Year()
	if from.AddDate(n, 0, 0).After(to) {
		n--
	}
	return n
}

// birth holds the date on which somebody is said to have been born against the
// sheet. The sentence must name nobody else: who was born is not always plain.
func (k *desk) birth(c *claims.Claim) {
	if c.Predicate != "bear" {
		return
	}
	a := k.d.Article(c)
	s := a.Sentences[c.Sentence]
	var who claims.EntityID
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Kind == claims.Person && m.Entity > 0 && s.Contains(m.Span) {
			if who != 0 && who != m.Entity {
				return
			}
			who = m.Entity
		}
	}
	p := k.known[who]
	if p == nil || p.entry == nil || !p.entry.born.known() {
		return
	}
	t := &a.Times[c.Value.Time-1]
	n := p.entry
	if !t.Anchored() || t.Deictic || t.Begin.Before(n.born.to) && n.born.from.Before(t.End) {
		return
	}
	f := rules.Finding{Kind: claims.KindDate, Level: rules.Error, Confidence: sureOfAge, Attribute: "birth of " + n.Name.Name}
	k.report(f, k.said(c, t.Value), k.house(n.Born, n.Born, n.ref, ".born"), n.Born, n.Note)
}

// office holds a title against the terms that the sheet lists.
func (k *desk) office(c *claims.Claim) {
	t := c.Value.Title
	on := k.d.Article(c).Published
	if t.Kind != claims.Office || c.Subject == 0 || on.IsZero() || t.Modifier != "" && t.Modifier != "former" {
		return
	}
	e := &k.d.Entities[c.Subject]
	var own []term
	if p := k.known[c.Subject]; p != nil {
		for _, x := range p.terms {
			if sameOffice(*t, x.office.title) {
				own = append(own, x)
			}
		}
	}
	switch {
	case len(own) > 0:
		k.term(c, e, own, on)
	case t.Modifier == "":
		k.usurped(c, e, on)
	}
}

// sameOffice reports that two titles are of one office: of one country or body,
// or one of which a text leaves that open.
func sameOffice(said, listed claims.Title) bool {
	if said.Head != listed.Head || said.Country != "" && listed.Country != "" && said.Country != listed.Country {
		return false
	}
	return said.Of == "" || listed.Of == "" || names.Things(said.Of, listed.Of) != names.Different
}

// term holds an office against the terms in which its bearer has it.
func (k *desk) term(c *claims.Claim, e *claims.Entity, own []term, on time.Time) {
	former := c.Value.Title.Modifier == "former"
	ended, now := false, false
	var last term
	for _, x := range own {
		ended = ended || !x.term.to.IsZero() && !on.Before(x.term.to)
		now = now || !on.Add(day).Before(x.term.from) && (x.term.to.IsZero() || on.Add(-day).Before(x.term.to))
		last = x
	}
	title := last.office.Office.Office
	var label string
	switch {
	case former && now && !ended && !last.term.from.IsZero():
		label = title + " since " + last.From
	case !former && !now && ended:
		label = "former " + title + ", until " + last.To
	case !former && !now && on.Before(last.term.from.Add(-day)):
		label = title + " only from " + last.From
	default:
		return
	}
	f := rules.Finding{Kind: claims.KindTitle, Level: rules.Error, Confidence: sureOfOffice, Attribute: "office of " + e.Name}
	said := k.said(c, strings.TrimSpace(c.Value.Title.Modifier+" "+c.Value.Title.Head))
	k.report(f, said, k.house(label, label, last.ref, ""), label, last.office.Note)
}

// usurped finds an office that the sheet gives to another person at that time.
func (k *desk) usurped(c *claims.Claim, e *claims.Entity, on time.Time) {
	t := c.Value.Title
	if e.Kind != claims.Person || !strings.Contains(e.Name, " ") || t.Country == "" && t.Of == "" {
		return
	}
	for _, i := range k.heads[t.Head] {
		o := &k.offices[i]
		if !sameOffice(*t, o.title) || (t.Country == "") != (o.title.Country == "") || t.Country == "" && o.title.Of == "" {
			continue
		}
		for _, h := range o.holders {
			if h.term.from.IsZero() || on.Add(-day).Before(h.term.from) || !h.term.to.IsZero() && !on.Add(day).Before(h.term.to) {
				continue
			}
			if k.akin(e, h.Name) {
				continue
			}
			f := rules.Finding{Kind: claims.KindTitle, Level: rules.Error, Confidence: sureOfOffice, Attribute: o.Office.Office}
			said := k.said(c, e.Name)
			said.Label = e.Name
			k.report(f, said, k.house(h.Name, h.Name, h.ref, ""), h.Name, o.Note)
		}
	}
}

// akin reports that an entity may be the person of a name.
func (k *desk) akin(e *claims.Entity, name string) bool {
	for _, form := range append([]string{e.Name}, e.Names...) {
		if v := k.compare.Names(claims.Person, form, name); v == compare.Agree || v == compare.Variant {
			return true
		}
	}
	return false
}
