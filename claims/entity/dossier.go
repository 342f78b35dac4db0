package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
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
	cut    bool // a shortening that two names could own: it joins neither
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
	first ref
}

// Dossier assigns d.Entities and, where it is sure, every Mention.Entity.
func (r *Resolver) Dossier(d *claims.Dossier) {
	r.agree(d)
	forms := r.forms(d)
	w := &world{Resolver: r, d: d, byRef: map[ref]*cluster{}}
	w.listed(forms)
	w.people(forms)
	w.things(forms)
	w.number()
	for i := range d.Articles {
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
	told     map[*cluster]int // mentions of each person so far, of the article being read
	topic    *cluster         // the person of most
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

// agree gives each name that was read as several kinds the kind it has most
// often in the dossier; names of the tables keep theirs.
func (r *Resolver) agree(d *claims.Dossier) {
	votes := map[string]*[5]int{}
	r.named(d, func(key string, m *claims.Mention) {
		v := votes[key]
		if v == nil {
			v = new([5]int)
			votes[key] = v
		}
		v[m.Kind] += 1 + 2*min(1, len(m.Titles))
		if at := strings.LastIndexByte(key, ' '); at > 0 && m.Kind == claims.Person { // the surname alone
			if votes[key[at+1:]] == nil {
				votes[key[at+1:]] = new([5]int)
			}
			votes[key[at+1:]][claims.Person]++
		}
	})
	r.lean(votes)
	r.named(d, func(key string, m *claims.Mention) {
		if e, ok := r.gazetteer[key]; ok && e.kind() == m.Kind {
			return
		}
		v := votes[key]
		best := m.Kind
		for k := claims.Person; k <= claims.Product; k++ {
			if v[k] > v[best] || v[k] == v[best] && k > best { // of two, the later: no article decides
				best = k
			}
		}
		m.Kind = best
	})
}

// lean gives a rare lone word the votes of a commoner one that it is a slip of:
// the kind of an unknown name is a guess, better made for both.
func (r *Resolver) lean(votes map[string]*[5]int) {
	blocks := map[string][]string{}
	for key := range votes {
		if strings.Contains(key, " ") || len(key) < 5 || lexicon.CommonWord(key) {
			continue
		}
		for _, block := range [...]string{key[:4], skeleton(key)} {
			blocks[block] = append(blocks[block], key)
		}
	}
	for _, block := range slices.Sorted(maps.Keys(blocks)) {
		keys := blocks[block]
		slices.SortFunc(keys, func(a, b string) int {
			return cmp.Or(cmp.Compare(sum(votes[b]), sum(votes[a])), strings.Compare(a, b))
		})
		for i, key := range keys {
			if _, listed := r.gazetteer[key]; listed || known(key) {
				continue
			}
			for _, other := range keys[:i] {
				if names.Things(key, other) != names.Different {
					for k, v := range votes[other] {
						votes[key][k] += v
					}
					break
				}
			}
		}
	}
}

// skeleton is a word's consonants in order of the alphabet: it stays when two change places.
func skeleton(s string) string {
	b := []byte(consonants(s))
	slices.Sort(b)
	return string(b)
}

func sum(v *[5]int) int { return v[1] + v[2] + v[3] + v[4] }

func (r *Resolver) named(d *claims.Dossier, do func(key string, m *claims.Mention)) {
	for i := range d.Articles {
		a := &d.Articles[i]
		for j := range a.Mentions {
			if m := &a.Mentions[j]; m.Form == claims.Named {
				do(names.Fold(surface(a, m)), m)
			}
		}
	}
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

// metonyms moves capitals that stand for their state to the state's entity.
func (w *world) metonyms(byKey map[string]*cluster) {
	for _, c := range slices.Clone(w.clusters) {
		if c.entry.class != capital {
			continue
		}
		for _, f := range c.forms {
			for _, at := range f.at {
				state := byKey["state "+c.entry.code]
				if !w.speaksAsState(at) {
					continue
				}
				if state == nil {
					state = w.cluster(claims.Place)
					state.entry = entry{country, c.entry.code, w.country[c.entry.code].Name}
					byKey["state "+c.entry.code] = state
				}
				w.byRef[at] = state
				if !slices.Contains(state.forms, f) {
					state.forms = append(state.forms, f)
				}
			}
		}
	}
}

// speaksAsState reports whether a capital does what states do: it says,
// criticises, tests; and no preposition of place stands before it.
func (w *world) speaksAsState(at ref) bool {
	a := &w.d.Articles[at.article]
	m := &a.Mentions[at.mention]
	if m.First > 0 {
		switch a.Tokens[m.First-1].Norm {
		case "in", "near", "at", "outside", "around", "visit", "visited", "leave", "left", "through", "across", ",":
			return false
		case "between", "with", "against", "on", "toward", "towards", "by", "urged", "warned", "accused":
			return true
		}
	}
	if int(m.Last) >= len(a.Tokens) {
		return false
	}
	next := a.Tokens[m.Last].Norm
	if next == "'s" && int(m.Last)+1 < len(a.Tokens) {
		return stately(a.Tokens[m.Last+1].Norm, []string{"stance", "position", "policy", "nuclear", "government", "ambassador", "decision", "claim", "claims", "ally", "allies", "announcement", "refusal", "offer", "response", "foreign", "demand", "demands", "proposal", "weapons", "missile", "request", "commitment"})
	}
	return stately(next, []string{"said", "says", "has", "had", "criticized", "criticised", "denied", "denies", "warned", "warns", "respects", "claims", "claimed", "accused", "accuses",
		"rejected", "rejects", "announced", "insists", "insisted", "wants", "agreed", "condemned", "condemns", "fired", "tested", "launched", "called", "calls", "refused", "refuses", "urged", "urges",
		"summoned", "expelled", "imposed", "vowed", "demanded", "blamed", "blames", "threatened", "considers", "sees", "regards", "opposes", "supports", "maintains", "would", "will", "must"})
}

func stately(w string, list []string) bool { return slices.Contains(list, w) }

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
