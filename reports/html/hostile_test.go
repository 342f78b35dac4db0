package html_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

// attacks is what a text may hold to break a page or to deceive its reader.
var attacks = []string{
	`</script><script>document.title = "broken"</script>`,
	`</style><style>*{display:none}</style>`,
	`<img src=x onerror="document.title='broken'">`,
	`"><svg onload=document.title='broken'>`,
	`' onmouseover='document.title=1`,
	`javascript:document.title='broken'`,
	`<!-- ]]> --> <![CDATA[ {{.Version}} {{template "page"}}`,
	"\x00 null, \x1b[31m escape, \x7f delete, \u0085 next line",
	"\u202eright to left\u202c \u2066isolate\u2069 \u200fmark",
	"not UTF-8: \xff\xfe \xc3\x28, no character: \ufffe \U0001ffff",
	strings.Repeat("Donaudampfschifffahrt", 40),
	"漢字仮名交じり文 👩‍👩‍👧‍👦 e\u0301\u0323 עברית العربية",
	"&lt;b&gt; &amp;amp; &#60;script&#62;",
}

// dossierOf makes articles of sentences, each a paragraph.
func dossierOf(texts ...[]string) *claims.Dossier {
	d := &claims.Dossier{
		Articles: make([]claims.Article, 1), Entities: make([]claims.Entity, 1),
		Claims: make([]claims.Claim, 1), Events: make([]claims.Event, 1),
	}
	for i, sentences := range texts {
		path := fmt.Sprintf("wires/report-%03d.txt", i+1)
		a := claims.Article{ID: claims.ArticleID(i + 1), Path: path, Text: strings.Join(sentences, "\n")}
		a.Source = claims.NewSource(path, a.Text)
		at := int32(0)
		for j, s := range sentences {
			b := claims.Block{Span: claims.Span{Start: at, End: at + int32(len(s))}}
			a.Blocks = append(a.Blocks, b)
			a.Sentences = append(a.Sentences, claims.Sentence{Span: b.Span, Block: int32(j)})
			at = b.End + 1
		}
		d.Articles = append(d.Articles, a)
	}
	return d
}

// cite cites bytes of a sentence.
func cite(d *claims.Dossier, article, sentence, from, to int) rules.Evidence {
	s := d.Articles[article].Sentences[sentence].Span
	return rules.Evidence{
		Article: claims.ArticleID(article), Sentence: s,
		Span: claims.Span{Start: s.Start + int32(from), End: min(s.Start+int32(to), s.End)},
	}
}

// hostileReport has every attack in every place that a text can come from, and
// places cited that overlap, lie in one another, and are the same.
func hostileReport() *reports.Report {
	d := dossierOf(attacks, attacks, []string{""}, nil)
	d.Articles[1].Draft = true
	r := &reports.Report{Version: `0.1.0"><script>`, Dossier: d}
	d.Events = append(d.Events, claims.Event{ID: 1, Label: attacks[0]})
	for i, attack := range attacks {
		a := &d.Articles[1+i%2]
		a.Path, a.Title, a.Publisher = attack, attack, attack
		a.Published = time.Date(2026, 3, 4, 9, 30, 0, 0, time.UTC)
		n := len(attack)
		r.Findings = append(r.Findings, rules.Finding{
			ID: attack, Rule: attack, Kind: claims.KindOther, Level: rules.Level(1 + i%3), Confidence: 0.5, Event: claims.EventID(i % 2),
			Attribute: attack, Message: attack, Why: []string{attack},
			Values: []rules.Value{
				{Norm: attack, Label: attack, Repeats: 1, Evidence: []rules.Evidence{
					cite(d, 1, i, 0, n/2), cite(d, 1, i, n/4, n), cite(d, 1, i, n/4, n/4+1), cite(d, 1, i, 0, n/2)}},
				{Norm: attack, Evidence: []rules.Evidence{cite(d, 2, i, 0, n)}},
			},
		})
		r.Suppressed = append(r.Suppressed, reports.Suppressed{Finding: rules.Finding{Message: attack}, Reason: attack, By: attack})
		r.Unread = append(r.Unread, reports.Unread{Path: attack, Reason: attack, Remedy: attack})
		r.Faults = append(r.Faults, rules.Broken{Rule: attack, Cause: errors.New(attack)})
	}
	return r
}

// nothing is a run in which no file could be read.
func nothing() *reports.Report {
	return &reports.Report{
		Version: "0.1.0", Dossier: dossierOf(),
		Unread: []reports.Unread{{Path: "gone.txt", Reason: "no such file", Remedy: "look again"}},
	}
}

// manyReports has n articles and a number of findings, each with a value that
// nearly all give.
func manyReports(n, findings int) *reports.Report {
	var texts [][]string
	for i := range n {
		var sentences []string
		for j := range findings {
			sentences = append(sentences, fmt.Sprintf("In the district of Number %d the surveyors counted %d lanterns along the embankment on Tuesday, "+
				"and the harbour office confirmed it in the evening after a second walk.", j, 100+j+i/(n-1)))
		}
		texts = append(texts, sentences)
	}
	r := &reports.Report{Version: "0.1.0", Dossier: dossierOf(texts...)}
	for j := range findings {
		f := rules.Finding{
			ID: fmt.Sprintf("%016x", j), Rule: "number", Kind: claims.KindNumber, Level: rules.Error, Confidence: 0.9,
			Attribute: fmt.Sprintf("lanterns of Number %d", j), Values: make([]rules.Value, 2),
		}
		for i := 1; i <= n; i++ {
			v := &f.Values[i/n]
			v.Norm, v.Label = fmt.Sprint(100+j+i/n), fmt.Sprint(100+j+i/n)
			v.Evidence = append(v.Evidence, cite(r.Dossier, i, j, 23, 60))
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// lanterns has a draft and two reports that differ from it in four numbers,
// far from each other.
func lanterns() *reports.Report {
	const findings, apart = 4, 9
	texts := make([][]string, 3)
	for i := range texts {
		for j := range findings * apart {
			texts[i] = append(texts[i], fmt.Sprintf("In the district of Number %d the surveyors counted %d lanterns along the embankment on Tuesday.", j, 100+j+i/2))
		}
	}
	r := &reports.Report{Version: "0.1.0", Dossier: dossierOf(texts...)}
	r.Dossier.Articles[1].Draft = true
	for j := range findings {
		f := rules.Finding{
			ID: fmt.Sprintf("%016x", j), Rule: []string{"name", "number", "number", "title"}[j], Kind: claims.KindNumber,
			Level: []rules.Level{rules.Error, rules.Error, rules.Warning, rules.Note}[j], Confidence: 0.9,
			Attribute: fmt.Sprintf("lanterns of Number %d", j), Message: "lanterns",
		}
		for _, side := range [][]int{{1, 2}, {3}} {
			var v rules.Value
			v.Label = fmt.Sprint(100 + j*apart + side[0]/3)
			for _, article := range side {
				v.Evidence = append(v.Evidence, cite(r.Dossier, article, j*apart, 30, 60))
			}
			f.Values = append(f.Values, v)
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// TestHostile: what attacks say is shown as text, wherever it comes from.
func TestHostile(t *testing.T) {
	doc := parse(t, write(t, hostileReport()))
	shown := text(doc)
	for _, attack := range attacks {
		if strings.ContainsFunc(attack, func(r rune) bool { return r < ' ' || r > '~' && r < 0xa0 || r == 0x202e || r >= 0xfffd }) {
			continue // shown otherwise: TestWellFormed holds that
		}
		for _, want := range []string{"Discrepancy", attack} {
			if !strings.Contains(shown, want) {
				t.Errorf("%q is not shown", want)
			}
		}
	}
	if strings.Contains(text(all(doc, "title")[0]), "broken") {
		t.Error("an attack changed the title")
	}
}
