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
		if m.Kind == claims.Organization {
			if bare := strings.Join(names.ParseThing(key).Folded, " "); bare != key && bare != "" { // "Norvane" of "Norvane AB"
				if votes[bare] == nil {
					votes[bare] = new([5]int)
				}
				votes[bare][claims.Organization] += 2
			}
		}
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
