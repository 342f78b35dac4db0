package reports

import (
	"fmt"
	"io"
	"math"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"concord/rules"
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// WriteSARIF writes SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0). A
// result stands at a finding's first place; the other places are its related
// locations, which the message links to: GitHub shows no others. What was let
// stand stays in it as suppressed, or GitHub would take it for mended.
func WriteSARIF(w io.Writer, r *Report) error {
	s := &sarif{Report: r, paths: shortPaths(r.Dossier)}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{s.run()}})
}

type sarif struct {
	*Report
	paths map[string]string // shortened
	rules []sarifRule
}

func (s *sarif) run() sarifRun {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}, Artifacts: s.artifacts()}
	for _, a := range s.Report.Rules {
		s.rules = append(s.rules, sarifRuleOf(a))
	}
	for i := range s.Findings {
		run.Results = append(run.Results, s.result(&s.Findings[i], nil))
	}
	for i := range s.Suppressed {
		run.Results = append(run.Results, s.result(&s.Suppressed[i].Finding, &s.Suppressed[i]))
	}
	run.Tool.Driver = sarifDriver{Name: "concord", Version: s.Version, Rules: append([]sarifRule{}, s.rules...)}
	run.Invocations = []sarifInvocation{s.invocation()}
	return run
}

// invocation tells what went wrong: the results are not all there could be.
func (s *sarif) invocation() sarifInvocation {
	in := sarifInvocation{Notifications: []sarifNotification{}}
	for _, n := range s.notices() {
		if n.finding != nil {
			continue
		}
		told := sarifNotification{Level: n.level.String(), Message: plainMessage(n.text), Descriptor: sarifID{n.rule}}
		if n.path != "" {
			told.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact{uriOf(n.path)}}}}
		}
		in.Notifications = append(in.Notifications, told)
	}
	in.Successful = len(in.Notifications) == 0
	return in
}

func (s *sarif) artifacts() []sarifFile {
	out := []sarifFile{}
	seen := map[string]bool{}
	for i := range s.Dossier.Articles {
		if a := &s.Dossier.Articles[i]; i > 0 && !seen[a.Path] {
			seen[a.Path] = true
			out = append(out, sarifFile{sarifArtifact{uriOf(a.Path)}, []string{"analysisTarget"}})
		}
	}
	return out
}

func (s *sarif) result(f *rules.Finding, by *Suppressed) sarifResult {
	out := sarifResult{
		Rule: f.Rule, Index: s.index(f), Level: f.Level.String(), Rank: math.Round(f.Confidence*1000) / 10,
		Message:      sarifMessage{s.message(f)},
		Fingerprints: map[string]string{"concord/v1": f.ID},
		Locations:    []sarifLocation{}, Related: []sarifLocation{}, Suppressions: []sarifSuppression{},
		Properties: sarifProperties{string(f.Kind), f.Attribute, rounded(f.Confidence)},
	}
	for i, c := range s.cites(f) {
		l := c.sarifLocation()
		if i == 0 {
			out.Locations = append(out.Locations, l)
			continue
		}
		said := plainMessage(c.said())
		l.ID, l.Message = i, &said
		out.Related = append(out.Related, l)
	}
	if by != nil {
		out.Suppressions = append(out.Suppressions, by.sarif())
	}
	if s.Baseline != "" {
		out.State = "new"
		if by != nil && !by.InText {
			out.State = "unchanged"
		}
	}
	return out
}

func (s *Suppressed) sarif() sarifSuppression {
	kind := "external"
	if s.InText {
		kind = "inSource"
	}
	return sarifSuppression{Kind: kind, Status: "accepted", Justification: strings.TrimSpace(s.Reason)}
}

// index finds a rule, or adds one that is not among those that ran.
func (s *sarif) index(f *rules.Finding) int {
	i := slices.IndexFunc(s.rules, func(r sarifRule) bool { return r.ID == f.Rule })
	if i < 0 {
		i, s.rules = len(s.rules), append(s.rules, sarifRuleOf(&rules.Analyzer{Name: f.Rule, Kind: f.Kind, Level: f.Level}))
	}
	return i
}

// message names each value with its places; those that are not the result's
// own are links to the related locations.
func (s *sarif) message(f *rules.Finding) string {
	places, at := s.cites(f), 0
	var sides []string
	for _, v := range f.Values {
		var links []string
		for range v.Evidence {
			c := &places[at]
			text := sarifText(fmt.Sprintf("%s:%d", s.paths[c.article.Path], c.Line))
			if at > 0 {
				text = fmt.Sprintf("[%s](%d)", text, at)
			}
			links, at = append(links, text), at+1
		}
		if rest := len(links) - mostSources; rest > 0 {
			links = append(links[:mostSources], fmt.Sprintf("%d more", rest+v.Repeats))
		} else if v.Repeats > 0 {
			links = append(links, fmt.Sprintf("%d more", v.Repeats))
		}
		sides = append(sides, sarifText(label(v))+" ("+strings.Join(links, ", ")+")")
	}
	if sides == nil {
		return sarifText(f.Message)
	}
	return sarifText(f.Attribute) + ": " + strings.Join(sides, " or ")
}

// sarifText escapes what has a meaning in a message (3.11.5, 3.11.6).
var sarifEscapes = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "{", "{{", "}", "}}")

func sarifText(s string) string { return sarifEscapes.Replace(plainLine(s)) }

func plainMessage(s string) sarifMessage { return sarifMessage{sarifText(s)} }

func (c *cite) sarifLocation() sarifLocation {
	return sarifLocation{Physical: sarifPhysical{
		Artifact: sarifArtifact{uriOf(c.article.Path)},
		Region:   &sarifRegion{c.Line, c.Column, c.EndLine, c.EndColumn, sarifMessage{c.sourceText()}},
	}}
}

// sourceText is what stands in the file, markup and all.
func (c *cite) sourceText() string {
	a := c.article
	from, to := int(a.SourceOffset(c.span.Start)), int(sourceEnd(a, c.span))
	return a.Source.Text[min(from, len(a.Source.Text)):min(max(from, to), len(a.Source.Text))]
}

// uriOf writes a path as a URI reference.
func uriOf(path string) string {
	u := url.URL{Path: filepath.ToSlash(path)}
	if filepath.IsAbs(path) {
		u.Scheme = "file"
		if !strings.HasPrefix(u.Path, "/") {
			u.Path = "/" + u.Path // C:/x
		}
	}
	return u.String()
}
