package reports

import (
	"slices"

	"concord/claims"
	"concord/rules"
)

// A Topic is all that the articles say of one event, of one entity, or of
// neither: what events writes as a block. It is for formats that draw their
// own picture of who says what.
type Topic struct {
	Title string // for an editor; not cleaned
	Event claims.EventID
	Rows  []Row
}

// A Row is one attribute of a topic.
type Row struct {
	Name     string // without what the topic's title says
	Kind     claims.Kind
	Findings []*rules.Finding
	Telling  bool // something is wrong, or two articles speak of it
	Values   []Stated
}

// Stated is one value of a row with those who give it, most of them first.
type Stated struct {
	Text   string
	Level  rules.Level // of the gravest finding that the value is part of; 0 if none
	By     []claims.ArticleID
	Places []rules.Evidence // in the order of By
}

// Topics lists what is said of what: events first, then what belongs to none,
// then entities.
func Topics(r *Report) []Topic {
	m := newMatrix(r)
	telling := map[*row]bool{}
	told, _ := m.telling()
	for _, b := range told {
		for _, ro := range b.rows {
			telling[ro] = true
		}
	}
	var out []Topic
	for _, b := range m.blocks {
		t := Topic{Title: b.title, Event: b.event}
		for _, ro := range b.rows {
			t.Rows = append(t.Rows, Row{
				Name: b.name(ro), Kind: ro.kind, Findings: ro.findings, Telling: telling[ro], Values: ro.stated(),
			})
		}
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

func (ro *row) stated() []Stated {
	var out []Stated
	for _, v := range ro.values() {
		s := Stated{Text: v.text, Level: v.level, By: v.by}
		for _, a := range v.by {
			i := slices.IndexFunc(ro.cells[a], func(x said) bool { return x.text == v.text })
			s.Places = append(s.Places, ro.cells[a][i].places...)
		}
		out = append(out, s)
	}
	return out
}

// ArticleNames gives each article the shortest name that tells it from the
// others, by ID: its short path, with the line where it begins if its file
// holds several; the line alone if there is but one file.
func ArticleNames(d *claims.Dossier) []string { return articleNames(d) }

// ShortPaths gives each path the fewest of its last parts that tell it from
// the others.
func ShortPaths(d *claims.Dossier) map[string]string { return shortPaths(d) }

// IDDigits is how many digits of the findings' ids tell them all apart, as
// explain takes them.
func IDDigits(fs []rules.Finding) int { return idDigits(fs) }
