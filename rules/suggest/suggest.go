// Package suggest guesses what a misspelt word was meant to be, for messages
// about flags, keys, rules and commands that do not exist.
package suggest

import (
	"fmt"
	"unicode/utf8"
)

// Nearest is the known word that s is most likely a slip of; "" if none is
// near: within a third of its letters.
func Nearest(s string, known []string) string {
	best, least := "", max(utf8.RuneCountInString(s)/3, 1)+1
	for _, k := range known {
		if n := distance([]rune(s), []rune(k)); n < least {
			best, least = k, n
		}
	}
	return best
}

// Hint is a remark in brackets that names the nearest word, with a space
// before it; "" if none is near.
func Hint(s string, known []string) string {
	if near := Nearest(s, known); near != "" {
		return fmt.Sprintf(" (did you mean %q?)", near)
	}
	return ""
}

// distance counts the letters to insert, delete or replace (Levenshtein).
func distance(s, t []rune) int {
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		diagonal := row[0]
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(t)]
}
