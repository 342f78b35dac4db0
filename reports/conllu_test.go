package reports

import (
	"errors"
	"strings"
	"testing"

	"concord/claims"

	"github.com/google/go-cmp/cmp"
)

func TestWriteCoNLLU(t *testing.T) {
	a := &claims.Article{
		Path: "wires/dam.txt",
		Text: "Dam holds\n\nAnn Poe didn't\nleave.\"Go!\"",
		Sentences: []claims.Sentence{
			{Span: claims.Span{Start: 0, End: 9}, First: 0, Last: 2, Kind: claims.Headline},
			{Span: claims.Span{Start: 11, End: 32}, First: 2, Last: 8, Block: 1},
			{Span: claims.Span{Start: 32, End: 37}, First: 8, Last: 10, Block: 1},
		},
		Tokens: []claims.Token{
			{Span: claims.Span{Start: 0, End: 3}},
			{Span: claims.Span{Start: 4, End: 9}},
			{Span: claims.Span{Start: 11, End: 14}, Lemma: "Ann", POS: "PROPN", Tag: "NNP", Head: 4, Rel: "nsubj", Name: "B-PER"},
			{Span: claims.Span{Start: 15, End: 18}, Lemma: "Poe", POS: "PROPN", Tag: "NNP", Head: -1, Rel: "flat", Name: "I-PER"},
			{Span: claims.Span{Start: 19, End: 22}, Lemma: "do", POS: "AUX", Tag: "VBD", Head: 2, Rel: "aux"},
			{Span: claims.Span{Start: 22, End: 25}, Lemma: "not", POS: "PART", Tag: "RB", Head: 1, Rel: "advmod"},
			{Span: claims.Span{Start: 26, End: 31}, Lemma: "leave", POS: "VERB", Tag: "VB", Rel: "root"},
			{Span: claims.Span{Start: 31, End: 32}, Lemma: ".", POS: "PUNCT", Tag: ".", Head: -1, Rel: "punct"},
			{Span: claims.Span{Start: 32, End: 33}, Lemma: `"`, POS: "PUNCT", Tag: "``", Head: 1, Rel: "punct"},
			{Span: claims.Span{Start: 33, End: 35}, Lemma: "go", POS: "VERB", Tag: "VB", Rel: "root"},
		},
	}
	var got strings.Builder
	if err := WriteCoNLLU(&got, a); err != nil {
		t.Fatal(err)
	}
	want := `# newdoc id = wires/dam.txt
# newpar id = 1
# sent_id = 1
# text = Dam holds
1 Dam _ _ _ _ _ _ _ _
2 holds _ _ _ _ _ _ _ _

# newpar id = 2
# sent_id = 2
# text = Ann Poe didn't leave.
1 Ann Ann PROPN NNP _ 5 nsubj _ Name=B-PER
2 Poe Poe PROPN NNP _ 1 flat _ Name=I-PER
3 did do AUX VBD _ 5 aux _ SpaceAfter=No
4 n't not PART RB _ 5 advmod _ _
5 leave leave VERB VB _ 0 root _ SpaceAfter=No
6 . . PUNCT . _ 5 punct _ SpaceAfter=No

# sent_id = 3
# text = "Go!"
1 " " PUNCT ` + "``" + ` _ 2 punct _ SpaceAfter=No
2 Go go VERB VB _ 0 root _ _

`
	for line := range strings.Lines(got.String()) {
		if line[0] != '#' && line != "\n" && strings.Count(line, "\t") != 9 {
			t.Errorf("not ten columns: %q", line)
		}
	}
	if diff := cmp.Diff(want, strings.ReplaceAll(got.String(), "\t", " ")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWriteCoNLLUEmpty(t *testing.T) {
	var got strings.Builder
	if err := WriteCoNLLU(&got, &claims.Article{Path: "a b"}); err != nil || got.String() != "# newdoc id = a b\n" {
		t.Errorf("got %q, %v", got.String(), err)
	}
}

// A full disk is an error, not silence.
func TestWriteCoNLLUError(t *testing.T) {
	full := errors.New("disk full")
	if err := WriteCoNLLU(failing{full}, &claims.Article{}); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
