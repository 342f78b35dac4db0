package reports

import "slices"

// A Cited finding is what a baseline keeps of one.
type Cited struct {
	ID, Rule, Message string
	Files             []string // whose words it cites, sorted
}

// Cited is what a baseline keeps of the finding.
func (x *Explanation) Cited() Cited { return citedOf(x.finding) }

// Cited lists the findings that nobody has let stand.
func (r *Record) Cited() []Cited {
	var out []Cited
	for i := range r.doc.Findings {
		out = append(out, citedOf(&r.doc.Findings[i]))
	}
	return out
}

func citedOf(f *jsonFinding) Cited {
	c := Cited{ID: f.ID, Rule: f.Rule, Message: f.Message}
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			c.Files = append(c.Files, e.Path)
		}
	}
	slices.Sort(c.Files)
	c.Files = slices.Compact(c.Files)
	return c
}
