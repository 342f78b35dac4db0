package reports_test

import (
	"bytes"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

func acting(r rune) bool {
	return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// FuzzFormats holds that no words make a format invalid, whether they stand in
// an article, in a finding, or in a file's name.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{
		"The ferry sank on Monday.", "a | b `c` *d* _e_ <f> &amp; [g](h) #1 @i $j$ ~~k~~", "::error file=x,y::%0A\r\n", "]]> <![CDATA[ \x00 \ufffe",
		"=1+1", "{0} \\ [x](1)", "沈没した近江丸 🚢 e\u0301", "https://example.org/a_b?c=d&e <!-- x -->", "- a\n# b\n> c\n```d", "\u202e\u2028", "`a b #1", "a`b#1",
	} {
		f.Add(s, len(s)/2)
	}
	f.Fuzz(func(t *testing.T, text string, at int) {
		if !utf8.ValidString(text) || text == "" || at < 0 || at >= len(text) || !utf8.RuneStart(text[at]) {
			t.Skip()
		}
		d := dossierOf([]claims.Article{
			{Path: "a/" + text, Text: text, Source: claims.NewSource("a/"+text, text)},
			{Path: "b.txt", Text: "x " + text, Source: claims.NewSource("b.txt", "x "+text)},
		})
		end := int32(len(text))
		finding := rules.Finding{
			ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Confidence: 0.5, Attribute: text, Message: text,
			Values: []rules.Value{
				{Norm: text, Label: text, Evidence: []rules.Evidence{{Article: 1, Span: claims.Span{Start: int32(at), End: end}, Sentence: claims.Span{End: end}}}},
				{Norm: "x", Label: "x", Evidence: []rules.Evidence{{Article: 2, Span: claims.Span{End: 1}, Sentence: claims.Span{End: end + 2}}}},
			},
		}
		known := finding
		known.ID = "4f9c2a0011223344"
		r := &reports.Report{
			Version: "0.1.0", Dossier: d, FailOn: rules.Error, Findings: []rules.Finding{finding},
			Suppressed: []reports.Suppressed{{Finding: known, Reason: text, By: text}},
			Unread:     []reports.Unread{{Path: text, Reason: text, Remedy: text}},
		}
		for _, format := range reports.Formats() {
			data := written(t, format, r)
			if valid := validators[format.Name]; valid != nil {
				valid(t, data, r)
			}
			if slices.Contains([]string{"table", "line", "markdown"}, format.Name) && bytes.ContainsFunc(data, acting) {
				t.Errorf("%s: what a terminal acts on: %q", format.Name, data)
			}
			if t.Failed() {
				t.Fatalf("%s of %q: %s", format.Name, text, data)
			}
		}
	})
}
