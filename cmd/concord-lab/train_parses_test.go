package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
)

// silverText is what a teacher made of two reports; of a few words it was not sure.
const silverText = `# newdoc id = a
1	Ferries	_	NOUN	NNS	_	2	nsubj	_	P=0.99
2	sank	_	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	_	_	_	_	_	_	_	_

1	Why	_	ADV	WRB	_	0	root	_	_

# newdoc id = b
1	Ferries	_	NOUN	NNS	_	2	nsubj	_	_
2	sank	_	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	_	PUNCT	.	_	2	punct	_	_

`

func TestReadLessons(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"ud-ewt", "ud-gum", "silver"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	gold := "# newdoc id = g\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n"
	for file, text := range map[string]string{"ud-ewt/train.conllu": gold, "ud-gum/train.conllu": gold, "silver/news.conllu": silverText} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	l, err := readLessons(dir, filepath.Join(dir, "silver"))
	if err != nil {
		t.Fatal(err)
	}
	if len(l.gold) != 2 || len(l.silver) != 2 {
		t.Fatalf("%d documents of gold and %d of silver, want 2 of either", len(l.gold), len(l.silver))
	}
	want := []claims.Token{
		{Span: claims.Span{End: 7}, Norm: "ferries", Lemma: "_", POS: "NOUN", Tag: "NNS", Head: 1, Rel: "nsubj"},
		{Span: claims.Span{Start: 8, End: 12}, Norm: "sank", Lemma: "_", POS: "VERB", Tag: "VBD", Rel: "root"},
		{Span: claims.Span{Start: 12, End: 13}, Norm: ".", Lemma: "_"},
	}
	first := l.silver[0].Sentences[0]
	if diff := cmp.Diff(want, l.silver[0].Tokens[first.First:first.Last]); diff != "" {
		t.Errorf("what the teacher read (-want +got):\n%s", diff)
	}
	if len(l.silver[0].Sentences) != 2 || len(l.silver[1].Sentences) != 0 {
		t.Errorf("%d and %d sentences, want 2 and none: the last is the first once more", len(l.silver[0].Sentences), len(l.silver[1].Sentences))
	}
	if _, err := readLessons(dir, filepath.Join(dir, "ud-ewt")); err != nil {
		t.Errorf("a folder of CoNLL-U: %v", err)
	}
	if _, err := readLessons(dir, dir); err == nil || !strings.Contains(err.Error(), "--parses") {
		t.Errorf("a folder without CoNLL-U gives %v, want what to do", err)
	}
}

// TestPrintTokens reads back what the teacher gets.
func TestPrintTokens(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(file, []byte("Ferry sinks\n\nNobody's hurt. It was $5.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := printTokens(&out, []string{file}); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(out.String()) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		lines = append(lines, strings.Join([]string{cols[0], cols[min(1, len(cols)-1)], cols[len(cols)-1]}, " "))
	}
	want := []string{
		"# newdoc id = report.txt # newdoc id = report.txt # newdoc id = report.txt", "1 Ferry _", "2 sinks _", "  ",
		"1 Nobody SpaceAfter=No", "2 's _", "3 hurt SpaceAfter=No", "4 . _", "  ",
		"1 It _", "2 was _", "3 $ SpaceAfter=No", "4 5 SpaceAfter=No", "5 . _", "  ",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
