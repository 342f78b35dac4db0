package entity

import (
	"context"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/guard"
	"concord/claims/names"
)

// A form is one written name of one kind, with everywhere it stands.
type form struct {
	text   string
	key    string // folded
	kind   claims.EntityKind
	person names.Person
	thing  names.Thing
	entry  entry
	at     []ref
	sex    byte
	titles []*claims.Title
}

// A ref points to a mention of an article.
type ref struct{ article, mention int }

// words counts the words of a form's name.
func (f *form) words() int {
	if f.kind == claims.Person {
		return len(f.person.Folded)
	}
	return len(f.thing.Folded)
}

// A cluster is an entity in the making: the forms of its name.
type cluster struct {
	kind  claims.EntityKind
	forms []*form
	entry entry
	sex   byte
	id    claims.EntityID
}

// Dossier assigns d.Entities and, where it is sure, every Mention.Entity.
func (r *Resolver) Dossier(d *claims.Dossier) { r.DossierContext(context.Background(), d) }

// DossierContext is Dossier for a caller who wants to know at which article it
// is, and to end it.
func (r *Resolver) DossierContext(ctx context.Context, d *claims.Dossier) {
	r.agree(d)
	forms := r.forms(d)
	w := &world{Resolver: r, d: d, byRef: map[ref]*cluster{}}
	w.listed(forms)
	w.people(forms)
	w.parts()
	w.things(forms)
	w.homonyms()
	w.number()
	for i := range d.Articles {
		if !guard.At(ctx, d.Articles[i].ID) {
			return
		}
		w.refer(i)
	}
	w.finish()
}

// A world is the state of one Dossier call.
type world struct {
	*Resolver
	d        *claims.Dossier
	clusters []*cluster
	byRef    map[ref]*cluster
	told     map[*cluster]int      // mentions of each person so far, of the article being read
	topic    *cluster              // the person of most
	held     map[string][]holder   // who holds a title, by its head, of the article being read
	aged     map[string][]*cluster // who has an age, as written
	spoken   map[string]int        // how often the dossier names each state, by code
}

// forms collects the written names of the dossier in the order of the text.
func (r *Resolver) forms(d *claims.Dossier) []*form {
	var out []*form
	index := map[string]*form{}
	for i := range d.Articles {
		a := &d.Articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			m.Entity = 0
			if m.Form != claims.Named {
				continue
			}
			s := surface(a, m)
			id := string('0'+rune(m.Kind)) + s
			f := index[id]
			if f == nil {
				f = r.form(s, m.Kind)
				index[id] = f
				out = append(out, f)
			}
			f.at = append(f.at, ref{i, j})
			for k := range m.Titles {
				f.titles = append(f.titles, &m.Titles[k])
			}
		}
	}
	for _, f := range out {
		f.sex = r.sex(f)
	}
	return out
}

func (r *Resolver) form(s string, kind claims.EntityKind) *form {
	f := &form{text: s, key: strings.TrimPrefix(names.Fold(s), "the "), kind: kind}
	if kind == claims.Person {
		f.person = names.ParsePerson(s)
		return f
	}
	f.thing = names.ParseThing(s)
	f.entry = r.gazetteer[f.key]
	return f
}

// listed makes the entities that the tables know: states and bodies.
func (w *world) listed(forms []*form) {
	byKey := map[string]*cluster{}
	for _, f := range forms {
		if f.entry.class == 0 || f.kind == claims.Person {
			continue
		}
		key := f.entry.name
		if f.entry.class <= demonym || f.entry.class == seat {
			key = "state " + f.entry.code
		}
		c := byKey[key]
		if c == nil {
			c = w.cluster(f.kind)
			c.entry = f.entry
			if f.entry.class == demonym || f.entry.class == seat {
				c.entry.class = country
			}
			byKey[key] = c
		}
		w.join(c, f)
	}
	w.metonyms(byKey)
}

// cluster adds an empty cluster.
func (w *world) cluster(kind claims.EntityKind) *cluster {
	c := &cluster{kind: kind}
	w.clusters = append(w.clusters, c)
	return c
}

// join puts a form and its mentions into a cluster.
func (w *world) join(c *cluster, f *form) {
	c.forms = append(c.forms, f)
	if c.sex == 0 {
		c.sex = f.sex
	}
	for _, at := range f.at {
		w.byRef[at] = c
	}
}

// number orders the clusters by their first mention and gives them ids.
func (w *world) number() {
	firsts := map[*cluster]ref{}
	for i := range w.d.Articles {
		for j := range w.d.Articles[i].Mentions {
			if c := w.byRef[ref{i, j}]; c != nil {
				if _, ok := firsts[c]; !ok {
					firsts[c] = ref{i, j}
					c.id = claims.EntityID(len(firsts))
				}
				w.d.Articles[i].Mentions[j].Entity = c.id
			}
		}
	}
	kept := w.clusters[:0]
	for _, c := range w.clusters {
		if c.id != 0 {
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b *cluster) int { return int(a.id - b.id) })
	w.clusters = kept
}
