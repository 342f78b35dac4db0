package main

// nearest is the known word that s is most likely a slip of; "" if none is
// near: within a third of its letters.
func nearest(s string, known []string) string {
	best, least := "", max(len(s)/3, 1)+1
	for _, k := range known {
		if n := distance(s, k); n < least {
			best, least = k, n
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace (Levenshtein).
func distance(s, t string) int {
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(s) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(t) {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(t)]
}
