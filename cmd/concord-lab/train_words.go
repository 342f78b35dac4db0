package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"concord/claims/perceptron"
	"concord/claims/tag"
)

//go:embed data/clusters.txt
var clusterTable string

//go:embed data/firms.txt
var firmTable string

// wordsSection makes the table of what is known of words apart from any
// sentence: their clusters, and the lists of names in dir that hold them.
func wordsSection(dir string) ([]perceptron.Part, error) {
	lists := map[string]uint8{}
	for _, firm := range strings.Split(firmTable, "\n") {
		if firm != "" && firm[0] != '#' {
			addWords(lists, []string{firm}, perceptron.Organization)
		}
	}
	for _, l := range nameLists {
		data, err := os.ReadFile(filepath.Join(dir, l.file))
		if err != nil {
			return nil, fmt.Errorf("reading lists of names: %w; run from the repository's root or say where with --lexicon", err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			if line != "" && line[0] != '#' {
				l.add(lists, strings.Split(line, "\t"), l.bit)
			}
		}
	}
	table := map[uint64]uint32{}
	for word, bits := range lists {
		table[perceptron.Word(word)] = uint32(perceptron.NewWordInfo(0, 0, 0, bits))
	}
	for n, line := range strings.Split(strings.TrimSpace(clusterTable), "\n") {
		if line[0] == '#' {
			continue
		}
		ids, words, _ := strings.Cut(line, "\t")
		var coarse, middle, fine int
		if _, err := fmt.Sscan(ids, &coarse, &middle, &fine); err != nil {
			return nil, fmt.Errorf("data/clusters.txt:%d: %w", n+1, err)
		}
		for _, w := range strings.Fields(words) {
			table[perceptron.Word(w)] = uint32(perceptron.NewWordInfo(fine+1, middle+1, coarse+1, lists[w]))
		}
	}
	return []perceptron.Part{{Name: tag.WordsSection, Data: perceptron.BuildTable(table)}}, nil
}

// A nameList is a file of package lexicon and what its words are.
type nameList struct {
	file string
	bit  uint8
	add  func(lists map[string]uint8, columns []string, bit uint8)
}

var nameLists = []nameList{
	{"givennames.tsv", perceptron.GivenName, addCommon},
	{"surnames.tsv", perceptron.Surname, addCommon},
	{"cities.tsv", perceptron.City, addWords},
	{"countries.tsv", perceptron.Country, addCountry},
	{"regions.tsv", perceptron.Region, addWords},
	{"bodies.tsv", perceptron.Organization, addAliases},
	{"words.txt", perceptron.CommonWord, addWords},
}

// addWords adds the words of the first column.
func addWords(lists map[string]uint8, columns []string, bit uint8) {
	for _, w := range strings.Fields(strings.ToLower(columns[0])) {
		if len(w) > 2 {
			lists[w] |= bit
		}
	}
}

// addAliases adds the names of the second column that are one word.
func addAliases(lists map[string]uint8, columns []string, bit uint8) {
	if len(columns) < 2 {
		return
	}
	for _, w := range strings.Split(strings.ToLower(columns[1]), "|") {
		if w != "" && !strings.Contains(w, " ") {
			lists[w] |= bit
		}
	}
}

// addCommon adds a name unless it is among the rarest, by its last column.
func addCommon(lists map[string]uint8, columns []string, bit uint8) {
	last := columns[len(columns)-1]
	if n, err := strconv.Atoi(last[len(last)-1:]); err == nil && n >= 2 {
		lists[columns[0]] |= bit
	}
}

// addCountry adds a country's names and the names of its people.
func addCountry(lists map[string]uint8, columns []string, bit uint8) {
	if len(columns) < 4 {
		return
	}
	for _, w := range strings.Fields(strings.ToLower(columns[1] + " " + strings.ReplaceAll(columns[2], "|", " "))) {
		if len(w) > 2 {
			lists[w] |= bit
		}
	}
	for _, w := range strings.Split(strings.ToLower(columns[3]), "|") {
		if w != "" {
			lists[w] |= perceptron.Demonym
		}
	}
}
