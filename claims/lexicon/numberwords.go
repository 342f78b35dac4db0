package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed numberwords.tsv
var numberWords string

//go:embed numbercues.txt
var numberCues string

// A NumberWord is one line of numberwords.tsv.
type NumberWord struct {
	Word, Class string
	Min, Max    float64 // what it commits to
}

// NumberWords lists the words that make numbers.
func NumberWords() []NumberWord {
	rows := records(numberWords, 4)
	out := make([]NumberWord, 0, len(rows))
	for _, f := range rows {
		out = append(out, NumberWord{Word: f[0], Class: f[1], Min: number(f[2]), Max: number(f[3])})
	}
	return out
}

// NumberCues gives the words that tell what a number is doing, by section. The
// words of a phrase are parted by "_", a word and its lemma by ":".
func NumberCues() map[string][]string {
	cues := make(map[string][]string)
	section := ""
	for line := range strings.Lines(numberCues) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			cues[section] = append(cues[section], strings.Fields(line)...)
		}
	}
	return cues
}

// number reads a number of a table; a test holds that all of them are well formed.
func number(field string) float64 {
	v, _ := strconv.ParseFloat(field, 64)
	return v
}
