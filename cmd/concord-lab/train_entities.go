package main

import (
	"slices"
	"strings"

	"concord/claims"
)

// A gumMention is one entity mention of a sentence, from the MISC column of UD
// English GUM: "Entity=(3-person-new-...(4-place-...", closed by "3)".
type gumMention struct {
	id          string
	kind        string
	first, last int // tokens[first:last]
}

// nameLabels are the labels for GUM's types of entity.
var nameLabels = map[string]string{
	"person": "PER", "animal": "PER", "organization": "ORG", "place": "LOC",
	"object": "MISC", "event": "MISC", "abstract": "MISC",
}

func gumMentions(toks []claims.Token) []gumMention {
	var done, open []gumMention
	for i := range toks {
		for _, part := range strings.Split(toks[i].Name, "|") {
			value, ok := strings.CutPrefix(part, "Entity=")
			if !ok {
				continue
			}
			for value != "" {
				if value[0] == '(' {
					end := 1 + strings.IndexAny(value[1:]+"(", "()")
					f := strings.SplitN(value[1:end], "-", 3)
					if len(f) > 1 {
						open = append(open, gumMention{id: f[0], kind: f[1], first: i})
					}
					value = value[end:]
					if strings.HasPrefix(value, ")") && len(open) > 0 {
						value = value[1:]
						done = append(done, closed(open[len(open)-1], i))
						open = open[:len(open)-1]
					}
					continue
				}
				id, rest, _ := strings.Cut(value, ")")
				value = rest
				for k := len(open) - 1; k >= 0; k-- {
					if open[k].id == id {
						done = append(done, closed(open[k], i))
						open = slices.Delete(open, k, k+1)
						break
					}
				}
			}
		}
	}
	return done
}

func closed(m gumMention, at int) gumMention {
	m.last = at + 1
	return m
}

// overlapsName reports whether one of the tokens is in a name already.
func overlapsName(toks []claims.Token) bool {
	return slices.ContainsFunc(toks, func(t claims.Token) bool { return t.Name != "" })
}
