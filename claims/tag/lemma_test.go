package tag

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/lexicon"
)

// lemmaCases are words as form/TAG/lemma.
const lemmaCases = `
making/VBG/make running/VBG/run telling/VBG/tell travelling/VBG/travel dying/VBG/die offering/VBG/offer thing/NN/thing
hoped/VBD/hope hopped/VBD/hop carried/VBN/carry tied/VBD/tie visited/VBD/visit united/VBN/unite controlled/VBD/control
said/VBD/say found/VBD/find left/VBN/leave fled/VBD/flee lay/VBD/lie was/VBD/be 'd/VBD/have
goes/VBZ/go watches/VBZ/watch uses/VBZ/use studies/VBZ/study 's/VBZ/be 's/POS/'s 's/PRP/we 'll/MD/will n't/RB/not wo/MD/will
houses/NNS/house boxes/NNS/box cities/NNS/city women/NNS/woman spokesmen/NNS/spokesman crises/NNS/crisis series/NNS/series
viruses/NNS/virus heroes/NNS/hero shoes/NNS/shoe knives/NNS/knife children/NNS/child MPs/NNS/MP TVs/NNS/TV 1990s/NNS/1990s
headquarters/NNS/headquarters Headquarters/NNS/headquarters
better/JJR/good better/RBR/well worst/JJS/bad bigger/JJR/big larger/JJR/large easiest/JJS/easy lower/JJR/low
The/DT/the an/DT/a these/DT/this I/PRP/I Them/PRP/they Reports/NNS/report Strong/JJ/strong Norwegian/JJ/Norwegian
Jakarta/NNP/Jakarta WASHINGTON/NNP/Washington NATO/NNP/NATO Americans/NNPS/American Islands/NNPS/Island jakarta/NNP/Jakarta
1,200/CD/1200 Twelve/CD/twelve II/CD/II XQF/NN/XQF Report/NN/report --/:/- “/` + "``" + `/" zyx/VBD/zyx
`

func TestLemma(t *testing.T) {
	l := newLemmatizer(lexicon.Lemmas())
	plainly := strings.NewReplacer("“", `"`, "’", "'", "\u00ad", "")
	for word := range strings.FieldsSeq(lemmaCases + "O’Hara/NNP/O'Hara Nord\u00adhavn/NNP/Nordhavn") {
		parts := strings.Split(word, "/")
		form, tag, want := parts[0], parts[1], parts[2]
		norm := strings.ToLower(plainly.Replace(form))
		if got := l.lemma(form, norm, tag); got != want {
			t.Errorf("%s as %s: got %q, want %q", form, tag, got, want)
		}
	}
}

// A table is read as it is written, whatever stands between.
func TestLemmaTable(t *testing.T) {
	l := newLemmatizer("# a comment\nlost\tline\n\n[VBD VBN]\ngo\twent gone\n[NNS]\n#\t#s\n")
	for _, c := range [][3]string{{"went", "VBD", "go"}, {"gone", "VBN", "go"}, {"went", "VB", "went"}, {"#s", "NNS", "#"}, {"line", "VBD", "line"}} {
		if got := l.lemma(c[0], c[0], c[1]); got != c[2] {
			t.Errorf("%s as %s: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestBuildLemmas(t *testing.T) {
	a := &claims.Article{Text: "gaped gapped"}
	a.Tokens = []claims.Token{{Span: claims.Span{End: 5}, Norm: "gaped", Tag: "VBD", Lemma: "gape"}, {Span: claims.Span{Start: 6, End: 12}, Norm: "gapped", Tag: "VBD", Lemma: "gapp"}}
	gold := []*claims.Article{a, a, a}
	got := BuildLemmas(gold, WordList{Lemmas: []string{"slay", "gape"}, Irregular: map[string]string{"slew": "slay"}}, WordList{}, WordList{}, WordList{})
	if want := "[VBD VBN]\ngapp\tgapped\nslay\tslew\n[VBG]\ngape\tgaping\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzLemma(f *testing.F) {
	for word := range strings.FieldsSeq(lemmaCases) {
		parts := strings.Split(word, "/")
		f.Add(parts[0], parts[1])
	}
	f.Add("ed", "VBD")
	f.Add("\xffs", "NNS")
	f.Add("''s", "VBZ")
	f.Add("\u00ad", "CD")
	l := newLemmatizer(lexicon.Lemmas())
	f.Fuzz(func(t *testing.T, form, tag string) {
		if form != "" && l.lemma(form, strings.ToLower(form), tag) == "" {
			t.Errorf("%q as %s has no lemma", form, tag)
		}
	})
}

func BenchmarkLemma(b *testing.B) {
	l := newLemmatizer(lexicon.Lemmas())
	words := strings.Fields(lemmaCases)
	var cases [][2]string
	for _, w := range words {
		parts := strings.Split(w, "/")
		cases = append(cases, [2]string{strings.ToLower(parts[0]), parts[1]})
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, c := range cases {
			l.lemma(c[0], c[0], c[1])
		}
		n += len(cases)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
}
