package reports

import (
	"io"
	"slices"

	"concord/claims"
)

type jsonMatrixEvent struct {
	jsonEvent
	Class        string          `json:"class"`
	Participants []string        `json:"participants"` // names
	Why          []string        `json:"why"`          // what joined its claims
	Attributes   []jsonAttribute `json:"attributes"`
}

type jsonMatrixEntity struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Attributes []jsonAttribute `json:"attributes"`
}

type jsonAttribute struct {
	Kind      string     `json:"kind"`
	Attribute string     `json:"attribute"`
	Findings  []string   `json:"findings"` // ids of those with two sides in it
	Score     float64    `json:"score"`    // probability that all speak of one thing; 0 if nothing is compared
	Why       []string   `json:"why"`
	Cells     []jsonCell `json:"cells"` // by article
}

type jsonCell struct {
	Article string     `json:"article"`
	Values  []jsonSaid `json:"values"`
}

type jsonSaid struct {
	Label    string         `json:"label"`
	Level    string         `json:"level,omitempty"` // of the finding that it is part of
	Evidence []jsonEvidence `json:"evidence"`
}

// WriteEventsJSON writes events, entities and the rest, each with what every
// article says of their attributes.
func WriteEventsJSON(w io.Writer, r *Report) error {
	doc := struct {
		Version  int                `json:"version"`
		Tool     jsonTool           `json:"tool"`
		Articles []jsonArticle      `json:"articles"`
		Events   []jsonMatrixEvent  `json:"events"`
		Entities []jsonMatrixEntity `json:"entities"`
		Others   []jsonAttribute    `json:"others"`
	}{
		jsonVersion, jsonTool{"concord", r.Version}, jsonArticles(r.Dossier),
		[]jsonMatrixEvent{}, []jsonMatrixEntity{}, []jsonAttribute{},
	}
	m := newMatrix(r)
	for _, e := range jsonEvents(r) {
		doc.Events = append(doc.Events, jsonMatrixEvent{jsonEvent: e, Attributes: []jsonAttribute{}})
	}
	for i, e := range r.events() {
		out := &doc.Events[i]
		out.Class, out.Participants, out.Why = e.Class, names(r.Dossier, e.Participants), append([]string{}, e.Why...)
		for _, b := range m.blocks {
			if b.event == e.ID {
				out.Attributes = m.attributes(b)
			}
		}
	}
	for _, b := range m.blocks {
		switch {
		case b.entity != 0 && len(b.rows) > 0:
			doc.Entities = append(doc.Entities, jsonMatrixEntity{ref("n", int32(b.entity)), b.title, m.attributes(b)})
		case b.topic == topic{}:
			doc.Others = m.attributes(b)
		}
	}
	return encode(w, doc)
}

func names(d *claims.Dossier, ids []claims.EntityID) []string {
	out := []string{}
	for _, id := range ids {
		out = append(out, d.Entities[id].Name)
	}
	return out
}

func (m *matrix) attributes(b *block) []jsonAttribute {
	out := []jsonAttribute{}
	for _, ro := range b.rows {
		at := jsonAttribute{Kind: string(ro.kind), Attribute: ro.attribute, Findings: []string{}, Why: []string{}, Cells: []jsonCell{}}
		for _, f := range ro.findings {
			at.Findings = append(at.Findings, f.ID)
		}
		if ro.group != nil {
			at.Score, at.Why = rounded(ro.group.Score), append(at.Why, ro.group.Why...)
		}
		for i := range m.Dossier.Articles {
			if cell := ro.cells[claims.ArticleID(i)]; len(cell) > 0 {
				at.Cells = append(at.Cells, m.jsonCell(claims.ArticleID(i), cell))
			}
		}
		out = append(out, at)
	}
	return out
}

func (m *matrix) jsonCell(id claims.ArticleID, cell []said) jsonCell {
	a := &m.Dossier.Articles[id]
	out := jsonCell{ref("a", int32(id)), []jsonSaid{}}
	for _, s := range cell {
		v := jsonSaid{Label: s.text, Evidence: []jsonEvidence{}}
		if s.level > 0 {
			v.Level = s.level.String()
		}
		spans := map[claims.Span]bool{}
		for _, e := range s.places {
			if !spans[e.Span] {
				spans[e.Span] = true
				v.Evidence = append(v.Evidence, jsonEvidenceOf(a, e.Span, e.Sentence))
			}
		}
		slices.SortStableFunc(v.Evidence, func(x, y jsonEvidence) int {
			if x.Line != y.Line {
				return x.Line - y.Line
			}
			return x.Column - y.Column
		})
		out.Values = append(out.Values, v)
	}
	return out
}
