package compare

import (
	"sort"
	"strings"

	"concord/claims"
	"concord/rules"
)

// At cites the words at s, with the sentence around them.
func At(a *claims.Article, s claims.Span) rules.Evidence {
	e := rules.Evidence{Article: a.ID, Span: s, Sentence: s}
	if i := SentenceAt(a, s.Start); i >= 0 {
		e.Sentence = a.Sentences[i].Span
	}
	return e
}

// SentenceAt is the index of the sentence that holds an offset; -1 if none does.
func SentenceAt(a *claims.Article, off int32) int {
	i := sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].End > off })
	if i < len(a.Sentences) && a.Sentences[i].Start <= off {
		return i
	}
	return -1
}

// A Ledger gathers what a rule finds by reckoning in one place after another,
// and reports each discrepancy once: where several places give one attribute
// the same values, they are evidence of one finding.
type Ledger struct {
	findings []rules.Finding
	at       map[string]int
}

// Add enters a finding whose values have a norm each.
func (l *Ledger) Add(f rules.Finding) {
	if l.at == nil {
		l.at = map[string]int{}
	}
	key := f.Attribute
	for _, v := range f.Values {
		key += "\x00" + v.Norm
	}
	i, known := l.at[key]
	if !known {
		l.at[key] = len(l.findings)
		l.findings = append(l.findings, f)
		return
	}
	old := &l.findings[i]
	for k := range old.Values {
		old.Values[k].Evidence = append(old.Values[k].Evidence, f.Values[k].Evidence...)
	}
	old.Confidence = max(old.Confidence, f.Confidence)
}

// Report hands all that was entered to the pass.
func (l *Ledger) Report(pass *rules.Pass) {
	for _, f := range l.findings {
		pass.Report(f)
	}
}

// Words is the text of a.Tokens[first:last] as one line.
func Words(a *claims.Article, first, last int32) string {
	if first >= last || last > int32(len(a.Tokens)) {
		return ""
	}
	return strings.Join(strings.Fields(a.Slice(claims.Span{Start: a.Tokens[first].Start, End: a.Tokens[last-1].End})), " ")
}
