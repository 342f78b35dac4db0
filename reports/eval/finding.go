package eval

import (
	"path/filepath"
	"unicode/utf8"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

// A Finding is what is scored: a finding's sides as places in files.
type Finding struct {
	ID         string  `json:"id"`
	Rule       string  `json:"rule"`
	Kind       string  `json:"kind"`
	Level      string  `json:"level"`
	Confidence float64 `json:"confidence"`
	Message    string  `json:"message"`
	Sides      []Side  `json:"sides"`
}

// A Side is one value with its evidence.
type Side struct {
	Value    string     `json:"value"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a stretch of a file: lines and columns from 1, columns in code
// points, the end exclusive.
type Evidence struct {
	File      string `json:"file"` // without folders
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	Quote     string `json:"quote"`
}

// Findings turns what the rules found into what is scored.
func Findings(d *claims.Dossier, found []rules.Finding) []Finding {
	out := make([]Finding, 0, len(found))
	for _, f := range found {
		g := Finding{
			ID: f.ID, Rule: f.Rule, Kind: string(f.Kind), Level: f.Level.String(), Confidence: f.Confidence,
			Message: f.Message, Sides: []Side{},
		}
		for _, v := range f.Values {
			side := Side{Value: v.Norm, Evidence: []Evidence{}}
			for _, e := range v.Evidence {
				a := &d.Articles[e.Article]
				p := reports.PlaceOf(a, e.Span)
				side.Evidence = append(side.Evidence,
					Evidence{filepath.Base(a.Path), p.Line, p.Column, p.EndLine, p.EndColumn, a.Slice(e.Span)})
			}
			g.Sides = append(g.Sides, side)
		}
		out = append(out, g)
	}
	return out
}

// loud reports whether a finding says that something is wrong.
func (f *Finding) loud() bool {
	return f.Level == rules.Error.String() || f.Level == rules.Warning.String()
}

// longest is how many code points of a line evidence may hold and still point
// at something.
const longest = 200

// places is a finding's evidence line by line.
func (f *Finding) places(c *Cluster) []place {
	var out []place
	for _, s := range f.Sides {
		for _, e := range s.Evidence {
			doc := docOf(e.File)
			for n := e.Line; n <= e.EndLine; n++ {
				p := place{doc, n, 1, 1 + utf8.RuneCountInString(c.line(doc, n))}
				if n == e.Line {
					p.column = e.Column
				}
				if n == e.EndLine {
					p.past = e.EndColumn
				}
				if long := p.past - p.column; long > 0 && long <= longest {
					out = append(out, p)
				}
			}
		}
	}
	return out
}
