package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The example of Pradhan et al. (2014), "Scoring coreference partitions of
// predicted mentions", with its figures (B3 is 45.5 from 0.4167 and 0.5; the
// paper rounds those first).
func TestCorefScore(t *testing.T) {
	gold := [][]int{{'a', 'b', 'c'}, {'d', 'e', 'f', 'g'}}
	system := [][]int{{'a', 'b'}, {'c', 'd'}, {'f', 'g', 'h', 'i'}}
	var s corefScore
	s.add(gold, system)
	got := fmt.Sprintf("MUC %.0f, B3 %.0f, CEAFe %.0f", s.muc.f1(), s.b3.f1(), s.ceaf.f1())
	if want := "MUC 40, B3 45, CEAFe 52"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var perfect corefScore
	perfect.add(gold, gold)
	if perfect.conll() != 100 {
		t.Errorf("gold against itself is %v, want 100", perfect.conll())
	}
}

// A title that stands by itself is a mention of whom it is said of, and counts
// as a link.
func TestCorefOfATitle(t *testing.T) {
	const person = "1-person-new-nnn-cf1"
	words := []string{
		"Jana\tNNP\t(" + person + "-1,2-coref", "Brodie\tNNP\t1)", ",\t,\t", "a\tDT\t(" + person + "-2-appos", "nurse\tNN\t1)", ",\t,\t", "sang\tVBD\t", ".\t.\t", "",
		"She\tPRP\t(" + person + "-1-ana)", "left\tVBD\t", ".\t.\t", "",
	}
	var b strings.Builder
	b.WriteString("# newdoc id = GUM_news_invented\n# newpar\n")
	n := 0
	for _, w := range words {
		f := strings.Split(w, "\t")
		if len(f) < 3 {
			n = 0
			b.WriteString("\n")
			continue
		}
		n++
		misc := "_"
		if f[2] != "" {
			misc = "Entity=" + f[2]
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\tX\t%s\t_\t%d\tdep\t_\t%s\n", n, f[0], f[0], f[1], max(0, n-1), misc)
	}
	file := filepath.Join(t.TempDir(), "one.conllu")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := measureCoref(&out, []string{file}, &corefOptions{genres: []string{"news"}, links: true, missing: true}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1 documents\n", "100.00", "2/2 100.0%"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "entity 1 of 3") {
		t.Errorf("mentions are missing:\n%s", out.String())
	}
}
