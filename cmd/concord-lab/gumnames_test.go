package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// gumBank is two sentences of invented news as GUM annotates: form, UPOS, XPOS,
// head, relation, MISC.
const gumBank = `# newdoc id = GUM_news_invented
# text = President Ann Poe of South Korea opened the Lund Museum of Air and Space Craft, the mayor's pride, to Koreans.
President PROPN NNP 2 nmod:desc Entity=(1-person
Ann PROPN NNP 7 nsubj _
Poe PROPN NNP 2 flat _
of ADP IN 6 case _
South ADJ NNP 6 amod Entity=(2-organization
Korea PROPN NNP 2 nmod Entity=2)1)
opened VERB VBD 0 root _
the DET DT 10 det Entity=(3-place
Lund PROPN NNP 10 compound Entity=(4-person)
Museum PROPN NNP 7 obj _
of ADP IN 15 case _
Air PROPN NNP 15 compound _
and CCONJ CC 14 cc _
Space PROPN NNP 12 conj _
Craft PROPN NNP 10 nmod SpaceAfter=No
, PUNCT , 20 punct _
the DET DT 18 det Entity=(5-abstract(6-person
mayor NOUN NN 20 nmod:poss SpaceAfter=No
's PART POS 18 case Entity=6)
pride NOUN NN 10 appos Entity=5)3)|SpaceAfter=No
, PUNCT , 7 punct _
to ADP IN 23 case _
Koreans PROPN NNPS 7 obl Entity=(7-person)|SpaceAfter=No
. PUNCT . 7 punct _

# text = The Bo family's doctor Lea Ek of the town of Arv, Ulm Editor, met the Chief Guest.
The DET DT 3 det Entity=(8-person(9-person
Bo PROPN NNP 3 compound _
family NOUN NN 5 nmod:poss SpaceAfter=No
's PART POS 3 case Entity=9)
doctor NOUN NN 16 nsubj _
Lea PROPN NNP 5 flat _
Ek PROPN NNP 6 flat _
of ADP IN 10 case _
the DET DT 10 det Entity=(10-place
town NOUN NN 5 nmod _
of ADP IN 12 case _
Arv PROPN NNP 10 nmod Entity=10)8)|SpaceAfter=No
, PUNCT , 14 punct _
Ulm PROPN NNP 5 appos Entity=(8-person(11-organization)
Editor PROPN NNP 14 flat Entity=8)|SpaceAfter=No
met VERB VBD 0 root _
the DET DT 19 det Entity=(12-person
Chief PROPN NNP 19 compound _
Guest PROPN NNP 16 obj Entity=12)|SpaceAfter=No
. PUNCT . 16 punct _
`

func TestGumNames(t *testing.T) {
	var file strings.Builder
	n := 0
	for line := range strings.Lines(gumBank) {
		if line[0] == '#' {
			file.WriteString(line)
			continue
		}
		f := strings.Fields(line)
		if len(f) == 0 {
			n = 0
			file.WriteString(line)
			continue
		}
		n++
		file.WriteString(strings.Join([]string{strconv.Itoa(n), f[0], f[0], f[1], f[2], "_", f[3], f[4], "_", f[5]}, "\t") + "\n")
	}
	path := filepath.Join(t.TempDir(), "gum.conllu")
	if err := os.WriteFile(path, []byte(file.String()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	bank, err := readNames(path, newGumNamer())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range namesOf(bank[0]) {
		got = append(got, n.label+" "+bank[0].Slice(n.Span))
	}
	want := []string{"PER Ann Poe", "LOC South Korea", "LOC Lund Museum of Air and Space Craft", "PER Lea Ek", "LOC Arv", "ORG Ulm"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
