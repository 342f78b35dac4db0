package tag

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"concord/claims/lexicon"
	"concord/claims/perceptron"
)

// buildKnown makes the table of the words that training saw: the number of the
// set of classes that a word may have, and the class of words that have but one.
func buildKnown(examples []example) []byte {
	counts := map[uint64]map[uint8]int{}
	for i := range examples {
		for k, norm := range examples[i].norms {
			if examples[i].gold[k] == unsure {
				continue
			}
			id := valueOf(norm)
			if counts[id] == nil {
				counts[id] = map[uint8]int{}
			}
			counts[id][examples[i].gold[k]]++
		}
	}
	sets := map[string]uint32{}
	table, forms := map[uint64]uint32{}, map[uint64]string{}
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		total := 0
		for _, n := range counts[id] {
			total += n
		}
		if total < ambiguityCount {
			continue
		}
		key := setOf(counts[id], total)
		if sets[key] == 0 && len(sets) < 0xfffe {
			sets[key] = uint32(len(sets) + 1)
		}
		table[id] = sets[key] | fixedClass(counts[id], total)<<16
	}
	for form, tags := range formTags() {
		if id := valueOf(form); table[id] == 0 {
			forms[id] = tags
		}
	}
	for _, id := range slices.Sorted(maps.Keys(forms)) {
		if sets[forms[id]] == 0 && len(sets) < 0xfffe {
			sets[forms[id]] = uint32(len(sets) + 1)
		}
		table[id] = sets[forms[id]]
	}
	return perceptron.BuildTable(table)
}

// formTags gives the tags that the table of lemmas lists a form under: what is
// known of irregular forms that training hardly saw ("sank", "sunk").
func formTags() map[string]string {
	tags := map[string]string{}
	section := ""
	for line := range strings.Lines(lexicon.Lemmas()) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = line
		default:
			_, forms, _ := strings.Cut(line, "\t")
			for form := range strings.SplitSeq(forms, " ") {
				tags[form] += section
			}
		}
	}
	return tags
}

// setOf writes the classes that a word has often enough, the most frequent first.
func setOf(count map[uint8]int, total int) string {
	var key []byte
	best, most := uint8(0), 0
	for _, c := range slices.Sorted(maps.Keys(count)) {
		if float64(count[c]) >= ambiguityShare*float64(total) {
			key = binary.AppendUvarint(key, uint64(c))
		}
		if count[c] > most {
			best, most = c, count[c]
		}
	}
	return string(append(key, best))
}

func fixedClass(count map[uint8]int, total int) uint32 {
	if total < fixedCount {
		return 0
	}
	for c, n := range count {
		if float64(n) >= fixedShare*float64(total) {
			return uint32(c) + 1
		}
	}
	return 0
}
