package reports

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"time"

	"concord/claims"
	"concord/rules"
)

// jsonVersion is raised when a field changes its meaning or goes, never when
// one is added.
const jsonVersion = 1

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type jsonArticle struct {
	ID        string `json:"id"`
	Path      string `json:"path"`
	Title     string `json:"title"`
	Published string `json:"published,omitempty"` // RFC 3339
	Draft     bool   `json:"draft"`
	Publisher string `json:"publisher,omitempty"`
	Reference bool   `json:"reference,omitempty"` // a fact sheet, and no report
}

type jsonEvent struct {
	ID       string   `json:"id"`
	Label    string   `json:"label"`
	Articles []string `json:"articles"`
}

// jsonReport is the whole of what check writes, and explain reads back.
type jsonReport struct {
	Version  int           `json:"version"`
	Tool     jsonTool      `json:"tool"`
	Articles []jsonArticle `json:"articles"`
	Events   []jsonEvent   `json:"events"`
	Findings []jsonFinding `json:"findings"`

	Suppressed []jsonSuppressed `json:"suppressed"`
	Unread     []jsonUnread     `json:"unread"`
	Faults     []jsonFault      `json:"faults"`
	Summary    jsonSummary      `json:"summary"`
}

// jsonSuppressed is a finding that somebody has looked at and let stand.
type jsonSuppressed struct {
	jsonFinding
	Reason string `json:"reason"`
	By     string `json:"by"`
}

type jsonUnread struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
	Remedy string `json:"remedy"`
}

type jsonFault struct {
	Rule  string `json:"rule"`           // or "stage NAME"
	Path  string `json:"path,omitempty"` // the article that it failed on
	Cause string `json:"cause"`
}

type jsonFinding struct {
	ID         string      `json:"id"`
	Rule       string      `json:"rule"`
	Kind       string      `json:"kind"`
	Level      string      `json:"level"`
	Confidence float64     `json:"confidence"`
	Event      string      `json:"event,omitempty"`
	Attribute  string      `json:"attribute"`
	Message    string      `json:"message"`
	Values     []jsonValue `json:"values"`
	Why        []string    `json:"why"` // what makes the values comparable
}

type jsonValue struct {
	Value    string      `json:"value"`
	Label    string      `json:"label"`
	Evidence []jsonCited `json:"evidence"`
	Repeats  int         `json:"repeats,omitempty"` // further places in the same words, in the same files
}

// jsonCited is evidence with what was made of its words.
type jsonCited struct {
	jsonEvidence
	Reading *jsonReading `json:"reading,omitempty"`
}

type jsonSummary struct {
	Articles int `json:"articles"`
	Events   int `json:"events"`
	Claims   int `json:"claims"`
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`

	Suppressed int `json:"suppressed"`
	Unread     int `json:"unread"`
}

// WriteJSON writes the findings as one JSON object, indented, with a newline.
func WriteJSON(w io.Writer, r *Report) error { return encode(w, jsonReportOf(r)) }

func jsonReportOf(r *Report) *jsonReport {
	doc := &jsonReport{
		Version:  jsonVersion,
		Tool:     jsonTool{"concord", r.Version},
		Articles: jsonArticles(r.Dossier),
		Events:   jsonEvents(r),
		Findings: []jsonFinding{},

		Suppressed: []jsonSuppressed{}, Unread: []jsonUnread{}, Faults: []jsonFault{},
	}
	for i := range r.Findings {
		doc.Findings = append(doc.Findings, jsonFindingOf(r.Dossier, &r.Findings[i]))
	}
	for i := range r.Suppressed {
		s := &r.Suppressed[i]
		doc.Suppressed = append(doc.Suppressed, jsonSuppressed{jsonFindingOf(r.Dossier, &s.Finding), s.Reason, s.By})
	}
	for _, u := range r.Unread {
		doc.Unread = append(doc.Unread, jsonUnread(u))
	}
	for _, b := range r.Faults {
		doc.Faults = append(doc.Faults, jsonFault{b.Rule, b.Path, b.Cause.Error()})
	}
	doc.Summary = jsonSummary{
		Articles: r.Dossier.Reports(), Events: len(doc.Events), Claims: claimCount(r.Dossier),
		Errors: r.count(rules.Error), Warnings: r.count(rules.Warning), Notes: r.count(rules.Note),
		Suppressed: len(doc.Suppressed), Unread: len(doc.Unread),
	}
	return doc
}

func jsonFindingOf(d *claims.Dossier, f *rules.Finding) jsonFinding {
	out := jsonFinding{
		ID: f.ID, Rule: f.Rule, Kind: string(f.Kind), Level: f.Level.String(),
		Confidence: rounded(f.Confidence),
		Event:      ref("e", int32(f.Event)), Attribute: f.Attribute, Message: f.Message,
		Values: []jsonValue{}, Why: append([]string{}, f.Why...),
	}
	for _, v := range f.Values {
		value := jsonValue{Value: v.Norm, Label: v.Label, Evidence: []jsonCited{}, Repeats: v.Repeats}
		for _, e := range v.Evidence {
			cited := jsonEvidenceOf(&d.Articles[e.Article], e.Span, e.Sentence)
			value.Evidence = append(value.Evidence, jsonCited{cited, readingOf(d, e)})
		}
		out.Values = append(out.Values, value)
	}
	return out
}

// rounded is a probability to three digits.
func rounded(p float64) float64 { return math.Round(p*1000) / 1000 }

// encode leaves <, > and & as they are: the output is no web page.
func encode(w io.Writer, doc any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(doc)
}

// ref names a row of a table; zero is none and gives "".
func ref(letter string, id int32) string {
	if id == 0 {
		return ""
	}
	return fmt.Sprint(letter, id)
}

func claimCount(d *claims.Dossier) int { return max(len(d.Claims)-1, 0) }

func jsonArticles(d *claims.Dossier) []jsonArticle {
	out := []jsonArticle{}
	for i := range d.Articles {
		if i > 0 {
			out = append(out, jsonArticleOf(&d.Articles[i]))
		}
	}
	return out
}

func jsonArticleOf(a *claims.Article) jsonArticle {
	out := jsonArticle{ID: ref("a", int32(a.ID)), Path: a.Path, Title: a.Title, Draft: a.Draft, Publisher: a.Publisher, Reference: a.Reference}
	if !a.Published.IsZero() {
		out.Published = a.Published.Format(time.RFC3339)
	}
	return out
}

func jsonEvents(r *Report) []jsonEvent {
	out := []jsonEvent{}
	for _, e := range r.events() {
		articles := []string{}
		for _, id := range e.Articles {
			articles = append(articles, ref("a", int32(id)))
		}
		out = append(out, jsonEvent{ref("e", int32(e.ID)), e.Label, articles})
	}
	return out
}

// jsonEvidence is a place in a file, and the words that stand there.
type jsonEvidence struct {
	Article   string `json:"article"`
	Path      string `json:"path"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	Quote     string `json:"quote"`
	Sentence  string `json:"sentence"`
}

func jsonEvidenceOf(a *claims.Article, s, sentence claims.Span) jsonEvidence {
	p := PlaceOf(a, s)
	return jsonEvidence{
		Article: ref("a", int32(a.ID)), Path: a.Path,
		Line: p.Line, Column: p.Column, EndLine: p.EndLine, EndColumn: p.EndColumn,
		Quote: a.Slice(s), Sentence: a.Slice(sentence),
	}
}
