package lexicon

import "strings"

// find gives what follows key and its tab in a table whose lines are sorted by
// their first field in byte order. Comment lines sort before all keys. Tables
// this long are searched where they lie: parsing them would cost each start
// more than all the look-ups of a run.
func find(table, key string) (rest string, ok bool) {
	at := lowerBound(table, key)
	line, _, _ := strings.Cut(table[at:], "\n")
	first, rest, _ := strings.Cut(line, "\t")
	if key == "" || first != key {
		return "", false
	}
	return rest, true
}

// findAll is find for tables in which a key may have several lines.
func findAll(table, key string) []string {
	var out []string
	for at := lowerBound(table, key); at < len(table) && key != ""; {
		line, _, _ := strings.Cut(table[at:], "\n")
		first, rest, _ := strings.Cut(line, "\t")
		if first != key {
			break
		}
		out = append(out, rest)
		at += len(line) + 1
	}
	return out
}

// lowerBound is the offset of the first line whose key is not below key.
func lowerBound(table, key string) int {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		start := strings.LastIndexByte(table[lo:mid], '\n') + 1 + lo
		end := start + strings.IndexByte(table[start:], '\n')
		if end < start {
			end = len(table)
		}
		first, _, _ := strings.Cut(table[start:end], "\t")
		if first < key {
			lo = min(end+1, len(table))
		} else {
			hi = start
		}
	}
	return lo
}

// records splits a table into the fields of its lines, comments left out;
// every record has at least n fields.
func records(table string, n int) [][]string {
	out := make([][]string, 0, strings.Count(table, "\n"))
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		for len(f) < n {
			f = append(f, "")
		}
		out = append(out, f)
	}
	return out
}

// list splits a field of parts parted by "|".
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}
