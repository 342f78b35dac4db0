package reports

import (
	"cmp"
	"strings"

	"concord/rules"
)

// The part of SARIF 2.1.0 that concord writes.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		ColumnKind  string            `json:"columnKind"`
		Artifacts   []sarifFile       `json:"artifacts"`
		Results     []sarifResult     `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string        `json:"id"`
		Short         *sarifMessage `json:"shortDescription,omitempty"`
		Full          *sarifMessage `json:"fullDescription,omitempty"`
		Help          *sarifHelp    `json:"help,omitempty"`
		Configuration *sarifLevel   `json:"defaultConfiguration,omitempty"`
		Properties    *sarifTags    `json:"properties,omitempty"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifTags struct {
		Tags []string `json:"tags"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Descriptor sarifID         `json:"descriptor"`
		Level      string          `json:"level"`
		Message    sarifMessage    `json:"message"`
		Locations  []sarifLocation `json:"locations,omitempty"`
	}
	sarifID struct {
		ID string `json:"id"`
	}
	sarifFile struct {
		Location sarifArtifact `json:"location"`
		Roles    []string      `json:"roles"`
	}
	sarifResult struct {
		Rule         string             `json:"ruleId"`
		Index        int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Rank         float64            `json:"rank"` // confidence, 0 to 100
		Message      sarifMessage       `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		State        string             `json:"baselineState,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions"`
		Properties   sarifProperties    `json:"properties"`
	}
	sarifProperties struct {
		Kind       string  `json:"kind"`
		Attribute  string  `json:"attribute"`
		Confidence float64 `json:"confidence"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int          `json:"startLine"`
		StartColumn int          `json:"startColumn"`
		EndLine     int          `json:"endLine"`
		EndColumn   int          `json:"endColumn"`
		Snippet     sarifMessage `json:"snippet"`
	}
)

// sarifRuleOf takes a rule's help from its own documentation; a rule that has
// none goes by its name, for GitHub wants a description of each.
func sarifRuleOf(a *rules.Analyzer) sarifRule {
	title := cmp.Or(a.Title(), a.Name)
	first, _, _ := strings.Cut(cmp.Or(a.Text(), title), "\n\n")
	return sarifRule{
		ID:            a.Name,
		Short:         &sarifMessage{sarifText(title)},
		Full:          &sarifMessage{sarifText(first)},
		Help:          &sarifHelp{sarifEscapes.Replace(strings.TrimSpace(title + "\n\n" + a.Text())), ruleMarkdown(a)},
		Configuration: &sarifLevel{a.Level.String()},
		Properties:    &sarifTags{[]string{string(a.Kind)}},
	}
}
