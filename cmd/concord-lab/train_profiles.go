package main

import (
	_ "embed"
	"fmt"
	"strings"

	"concord/claims/ner"
	"concord/claims/perceptron"
)

//go:embed data/profiles.txt
var profileTable string

// nameProfiles reads how words are used in names: lines of a cluster, a digit
// from 0 to 3 for each kind of use, and words.
func nameProfiles() (map[uint64]ner.Profile, error) {
	profiles := map[uint64]ner.Profile{}
	for n, line := range strings.Split(strings.TrimSpace(profileTable), "\n") {
		if line[0] == '#' {
			continue
		}
		head, words, _ := strings.Cut(line, "\t")
		var cluster, kinds int
		var digits string
		if _, err := fmt.Sscan(head, &cluster, &digits); err != nil {
			return nil, fmt.Errorf("data/profiles.txt:%d: %w", n+1, err)
		}
		for _, d := range digits {
			kinds = kinds<<2 | int(d-'0')
		}
		for _, w := range strings.Fields(words) {
			profiles[perceptron.Word(w)] = ner.NewProfile(cluster, kinds)
		}
	}
	return profiles, nil
}
