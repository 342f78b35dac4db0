package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/segment"
)

// A silverLine is a paragraph that a teacher marked (data/teacher.py); names
// are beginning, end (in code points) and label.
type silverLine struct {
	Doc   string  `json:"doc"`
	Text  string  `json:"text"`
	Names [][]any `json:"names"`
}

// A silverName is one of a teacher's names; label is "" for what is no name
// here (dates, amounts, nationalities).
type silverName struct {
	claims.Span
	label string
}

// teacherLabels are the labels for OntoNotes' types of entity.
var teacherLabels = map[string]string{
	"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
	"PRODUCT": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
}

func readSilver(path string) ([]silverLine, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading a teacher's names: %w; make them with data/teacher.py or train without --silver", err)
	}
	defer f.Close()
	var lines []silverLine
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for n := 1; sc.Scan(); n++ {
		var l silverLine
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		lines = append(lines, l)
	}
	return lines, sc.Err()
}

// names gives the line's names as bytes of a text in which it begins at start.
func (l *silverLine) names(start int) []silverName {
	var out []silverName
	for _, n := range l.Names {
		if len(n) < 3 {
			continue
		}
		from, _ := n[0].(float64)
		to, _ := n[1].(float64)
		label, _ := n[2].(string)
		span := claims.Span{Start: int32(start + byteOffset(l.Text, int(from))), End: int32(start + byteOffset(l.Text, int(to)))}
		out = append(out, silverName{span, teacherLabels[label]})
	}
	return out
}

func byteOffset(s string, points int) int {
	at := 0
	for range points {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return at
}

// silverArticles makes articles of the lines, one a document, cut by package
// segment and tagged by tagger, with the teacher's names on the tokens.
func silverArticles(lines []silverLine, tagger articleStage) treebank {
	var bank treebank
	seg := segment.New()
	for first := 0; first < len(lines); {
		a := &claims.Article{Title: lines[first].Doc}
		var names []silverName
		last := first
		for ; last < len(lines) && lines[last].Doc == a.Title; last++ {
			at := len(a.Text)
			names = append(names, lines[last].names(at)...)
			a.Text += lines[last].Text
			a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: int32(at), End: int32(len(a.Text))}})
			a.Text += "\n"
		}
		first = last
		seg.Article(a)
		tagger.Article(a)
		markNames(a.Tokens, names, func(i int) claims.Span { return a.Tokens[i].Span })
		bank = append(bank, a)
	}
	return bank
}

// silverTreebank puts the teacher's names on the sentences of a treebank, of
// which the lines are the text, in order. Tagged holds the bank with the tags
// that the name tagger will see.
func silverTreebank(bank, tagged treebank, lines []silverLine) error {
	n := 0
	for k, a := range bank {
		for _, st := range a.Sentences {
			if n == len(lines) {
				return fmt.Errorf("the teacher marked %d sentences, the treebank has more; make them anew with data/teacher.py", n)
			}
			spans := make([]claims.Span, st.Last-st.First)
			at := 0
			for i := range spans {
				form := a.Slice(a.Tokens[int(st.First)+i].Span)
				if found := strings.Index(lines[n].Text[at:], form); found >= 0 {
					spans[i] = claims.Span{Start: int32(at + found), End: int32(at + found + len(form))}
					at += found + len(form)
				}
			}
			toks := tagged[k].Tokens[st.First:st.Last]
			gold := a.Tokens[st.First:st.Last]
			markNames(gold, lines[n].names(0), func(i int) claims.Span { return spans[i] })
			for i := range toks {
				toks[i].Name = gold[i].Name
			}
			n++
		}
	}
	return nil
}

// markNames labels tokens with a teacher's names. Where the words' tags speak
// against the teacher (a name without a proper noun, a proper noun in nothing
// that it marked) the labels are unknown.
func markNames(toks []claims.Token, names []silverName, span func(int) claims.Span) {
	const marked = "-" // no name, and the teacher marked it as something else
	k := 0
	for _, n := range names {
		for k < len(toks) && span(k).End <= n.Start {
			k++
		}
		first := k
		for k < len(toks) && span(k).Start < n.End && !span(k).IsZero() {
			k++
		}
		switch {
		case n.label == "":
			for i := first; i < k; i++ {
				toks[i].Name = marked
			}
		default:
			markName(toks[first:k], n.label)
		}
	}
	for i := range toks {
		switch {
		case toks[i].Name == marked:
			toks[i].Name = ""
		case toks[i].Name == "" && strings.HasPrefix(toks[i].Tag, "NNP") && toks[i].Rel != "nmod:desc":
			toks[i].Name = ner.Unknown
		}
	}
}

// markName labels the tokens of a name, without the article and the possessive
// that OntoNotes counts in and Universal NER does not.
func markName(toks []claims.Token, label string) {
	for len(toks) > 0 && (toks[0].Norm == "the" || toks[0].Norm == "a" || toks[0].Norm == "an") {
		toks = toks[1:]
	}
	for len(toks) > 0 && (toks[len(toks)-1].Norm == "'s" || toks[len(toks)-1].Norm == "'") {
		toks = toks[:len(toks)-1]
	}
	proper := false
	for i := range toks {
		proper = proper || strings.HasPrefix(toks[i].Tag, "NNP")
	}
	doubtful := !proper || label == "ORG" && len(toks) == 1 && toks[0].Len() < 5
	for i := range toks {
		if toks[i].Name = "I-" + label; doubtful {
			toks[i].Name = ner.Unknown
		}
	}
	if len(toks) > 0 && !doubtful {
		toks[0].Name = "B-" + label
	}
}
