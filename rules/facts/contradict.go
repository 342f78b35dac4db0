package facts

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"concord/claims/names"
	"concord/rules/compare"
)

// Contradictions finds what cannot all be true, or all be followed, within
// sheets that are used together. The error joins a *strictyaml.Error each.
func Contradictions(sheets []*Sheet) error {
	k := &auditor{right: map[string]ref{}, offices: map[string]ref{}, figures: map[string]figure{}, avoided: map[string]phrase{}}
	for _, s := range sheets {
		for i := range s.Names {
			k.name(&s.Names[i], ref{s, key("names", i)})
		}
	}
	for _, s := range sheets {
		for i := range s.Style {
			k.right[s.Style[i].Use] = ref{s, key("style", i)}
		}
	}
	for _, s := range sheets {
		for i := range s.Names {
			k.avoid(s.Names[i].Avoid, s.Names[i].Name, ref{s, key("names", i)})
		}
		for i := range s.Style {
			k.avoid(s.Style[i].Avoid, s.Style[i].Use, ref{s, key("style", i)})
		}
		for i := range s.Offices {
			k.office(&s.Offices[i], ref{s, key("offices", i)})
		}
		for i := range s.Figures {
			k.figure(figure{&s.Figures[i], ref{s, key("figures", i)}})
		}
	}
	return errors.Join(k.wrong...)
}

// An auditor holds each entry against those before it.
type auditor struct {
	right   map[string]ref // what is to be written
	folded  map[string]*named
	avoided map[string]phrase
	offices map[string]ref
	figures map[string]figure
	wrong   []error
}

func (k *auditor) fail(at ref, under, format string, args ...any) {
	k.wrong = append(k.wrong, at.sheet.doc.ErrorAt(at.at+under, format, args...))
}

// where says where another entry stands.
func (r ref) where() string { return fmt.Sprintf("%s:%d", r.sheet.Path, r.sheet.doc.Line(r.at)) }

func (k *auditor) name(n *Name, at ref) {
	if k.folded == nil {
		k.folded = map[string]*named{}
	}
	for _, form := range append([]string{n.Name}, n.Aliases...) {
		old, taken := k.folded[names.Fold(form)]
		switch {
		case !taken:
			k.folded[names.Fold(form)] = &named{n, at}
		case old.Name == n:
			continue
		case form == n.Name && old.Name.Name == n.Name && old.Born != n.Born && old.Born != "" && n.Born != "":
			k.fail(at, ".born", "%s is born %s here, and %s in %s", n.Name, n.Born, old.Born, old.where())
		case form == n.Name && old.Name.Name == n.Name:
			k.fail(at, ".name", "%s stands twice: it is in %s, too; put the two together", n.Name, old.where())
		default:
			k.fail(at, "", "%q stands for %s here, and for %s in %s: reports that write it are held against neither", form, n.Name, old.Name.Name, old.where())
		}
		k.right[form] = at
	}
	for _, form := range append([]string{n.Name}, n.Aliases...) {
		k.right[form] = at
	}
	k.age(n, at)
}

func (k *auditor) age(n *Name, at ref) {
	if !n.born.known() || n.Age == nil || !n.Age.on.known() {
		return
	}
	low, high := years(n.born.to.Add(-day), n.Age.on.from), years(n.born.from, n.Age.on.to.Add(-day))
	if n.Age.Years < low || n.Age.Years > high {
		k.fail(at, ".age", "%s, born %s, was %s on %s, and not %d", n.Name, n.Born, either(low, high), n.Age.On, n.Age.Years)
	}
}

func either(low, high int) string {
	if low == high {
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d or %d", low, high)
}

func (k *auditor) avoid(list []string, use string, at ref) {
	for i, text := range list {
		under := fmt.Sprintf(".avoid[%d]", i)
		if right, ok := k.right[text]; ok {
			k.fail(at, under, "%q is to be avoided here, and to be written by %s", text, right.where())
		}
		old, twice := k.avoided[text]
		switch {
		case !twice:
			k.avoided[text] = phrase{use: use, ref: at}
		case old.use != use:
			k.fail(at, under, "%q becomes %q here, and %q in %s", text, use, old.use, old.where())
		}
	}
}

func (k *auditor) office(o *Office, at ref) {
	id := o.title.Head + "\x00" + o.title.Country + "\x00" + names.Fold(o.title.Of)
	if old, twice := k.offices[id]; twice {
		k.fail(at, ".office", "%s stands twice: it is in %s, too; put the two together", o.Office, old.where())
	}
	k.offices[id] = at
	for i := range o.Holders {
		h := &o.Holders[i]
		under := key(".holders", i)
		if p, wrong := k.avoided[h.Name]; wrong {
			k.fail(at, under+".name", "%q is to be avoided by %s: write %q", h.Name, p.where(), p.use)
		}
		if n := k.folded[names.Fold(h.Name)]; n != nil && n.born.known() && !h.term.from.IsZero() && h.term.from.Before(n.born.to) {
			k.fail(at, under+".from", "%s has the office from %s, and is born %s by %s", h.Name, h.From, n.Born, n.where())
		}
		for j := range o.Holders[:i] {
			if other := &o.Holders[j]; !strings.EqualFold(other.Name, h.Name) && overlap(h.term, other.term) {
				k.fail(at, under, "%s and %s are both %s at one time: %s and %s", other.Name, h.Name, o.Office, other.years(), h.years())
			}
		}
	}
}

// overlap reports two terms that have more than the end of one, in the
// granularity in which it is given, in common.
func overlap(x, y span) bool {
	const month = 31 * day
	far := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	end := func(s span) time.Time {
		if s.to.IsZero() {
			return far
		}
		return s.to.Add(-month)
	}
	if x.from.IsZero() || y.from.IsZero() {
		return x.from.Equal(y.from) && x.to.Equal(y.to)
	}
	return x.from.Before(end(y)) && y.from.Before(end(x))
}

func (h *Holder) years() string {
	to := h.To
	if to == "" {
		to = "today"
	}
	return h.From + " to " + to
}

func (k *auditor) figure(f figure) {
	id := strings.Join(wordsOf(f.Figure.Figure), " ")
	old, twice := k.figures[id]
	if !twice {
		k.figures[id] = f
		return
	}
	switch compare.Quantities(&f.amount, &old.amount) {
	case compare.Conflict, compare.Unknown:
		k.fail(f.ref, ".value", "%s is %s here, and %s in %s", f.Figure.Figure, f.Value, old.Value, old.where())
	default:
		k.fail(f.ref, ".figure", "%s stands twice: it is in %s, too", f.Figure.Figure, old.where())
	}
}
