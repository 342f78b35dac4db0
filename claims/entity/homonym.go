package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims/lexicon"
)

// homonyms parts towns of one name that the text puts in different regions or
// states, each of which has one by the tables: "Springfield, Missouri" and
// "Springfield, Illinois". A mention with nothing behind it means the one that
// its article named last before, or first.
func (w *world) homonyms() {
	for _, c := range slices.Clone(w.clusters) {
		if len(c.forms) == 0 || c.entry.class != 0 && c.entry.class != capital {
			continue
		}
		places := map[ref]string{}
		var codes []string
		for _, f := range c.forms {
			cities := lexicon.Cities(f.key)
			if len(cities) < 2 {
				continue
			}
			for _, at := range f.at {
				if code := w.putIn(at, cities); code != "" {
					places[at] = code
					codes = append(codes, code)
				}
			}
		}
		slices.Sort(codes)
		if codes = slices.Compact(codes); len(codes) > 1 || len(codes) == 1 && c.entry.class == capital && codes[0][:2] != c.entry.code {
			w.part(c, codes, places)
		}
	}
}

// putIn is the region or state that stands behind a comma after a mention, if
// one of the cities of that name is there; "" if none.
func (w *world) putIn(at ref, cities []lexicon.City) string {
	a := &w.d.Articles[at.article]
	m := &a.Mentions[at.mention]
	if at.mention+1 >= len(a.Mentions) {
		return ""
	}
	n := &a.Mentions[at.mention+1]
	if n.First != m.Last+1 || a.Tokens[m.Last].Norm != "," || possessed(a, n) {
		return ""
	}
	c := w.byRef[ref{at.article, at.mention + 1}]
	if c == nil || len(c.forms) == 0 {
		return ""
	}
	for _, code := range lexicon.Regions(c.forms[0].key) {
		if len(code) > 2 && slices.ContainsFunc(cities, func(x lexicon.City) bool { return x.Region == code }) {
			return code
		}
	}
	if c.entry.class == country && slices.ContainsFunc(cities, func(x lexicon.City) bool { return x.Country == c.entry.code }) {
		return c.entry.code
	}
	return ""
}

// part makes a cluster for each place of a homonym but the first, which keeps
// what nothing is known of; a state's code goes with those of its regions.
func (w *world) part(c *cluster, codes []string, places map[ref]string) {
	own := map[string]*cluster{}
	stays := codes[0]
	if c.entry.class == capital {
		stays = c.entry.code
	}
	for _, code := range codes { // sorted: "US" stands before "US-IL"
		near := slices.IndexFunc(codes, func(other string) bool { return strings.HasPrefix(code, other) })
		switch {
		case strings.HasPrefix(code, stays):
			own[code] = c
		case own[codes[near]] != nil:
			own[code] = own[codes[near]]
		default:
			own[code] = w.cluster(c.kind)
		}
	}
	where := settled(c, places)
	for _, f := range slices.Clone(c.forms) {
		moved := map[*cluster]*form{}
		f.at = slices.DeleteFunc(slices.Clone(f.at), func(at ref) bool {
			to := own[where[at]]
			if to == nil || to == c {
				return false
			}
			if moved[to] == nil {
				moved[to] = &form{text: f.text, key: f.key, kind: f.kind, thing: f.thing}
				to.forms = append(to.forms, moved[to])
			}
			moved[to].at = append(moved[to].at, at)
			w.byRef[at] = to
			return true
		})
	}
	c.forms = slices.DeleteFunc(c.forms, func(f *form) bool { return len(f.at) == 0 })
}

// settled gives each mention of a cluster the code of the place that its
// article has put it in last before, or else first.
func settled(c *cluster, places map[ref]string) map[ref]string {
	var all []ref
	for _, f := range c.forms {
		all = append(all, f.at...)
	}
	slices.SortFunc(all, func(a, b ref) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.mention, b.mention))
	})
	out := map[ref]string{}
	for i, at := range all {
		switch code := places[at]; {
		case code != "":
			out[at] = code
			for j := i - 1; j >= 0 && all[j].article == at.article && out[all[j]] == ""; j-- {
				out[all[j]] = code
			}
		case i > 0 && all[i-1].article == at.article:
			out[at] = out[all[i-1]]
		}
	}
	return out
}
