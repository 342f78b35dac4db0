package segment

import "strings"

// dot decides about the stop at j after a word: part of an initialism
// ("U.S.", "p.m."), of an internet name, of an abbreviation, or none of these.
func (sc *scanner) dot(j int) (next int, more bool) {
	k, _ := sc.at(j + 1)
	switch {
	case k == letter && sc.initialism(j):
		return j + 1, true
	case k == letter || k == digit:
		if end := sc.dotted(j); end > 0 {
			return end, false
		}
		if end := sc.local(j); end > 0 {
			return end, false
		}
		if sc.glued(j, k) {
			return j + 1, false
		}
		return sc.host(j), false
	case sc.byteAt(j+1) == '.' && sc.byteAt(j+2) == '.':
		return max(j, sc.local(j)), false // some archives cut addresses short: "jane...@example.org"
	case sc.abbreviated(j):
		return j + 1, false
	}
	return j, false
}

// initialism reports whether the stop at j stands between single letters.
func (sc *scanner) initialism(j int) bool {
	if j-sc.i != 1 && sc.byteAt(j-2) != '.' {
		return false
	}
	_, n := sc.at(j + 1)
	k, _ := sc.at(j + 1 + n)
	return k != letter && k != digit
}

// dotted gives the end of a listed abbreviation with a stop within, "Ph.D.".
func (sc *scanner) dotted(j int) int {
	end := j
	for end < min(sc.end, j+8) && (sc.text[end] == '.' || sc.letters(end) > end) {
		end++
	}
	if k, _ := sc.at(end); k == letter || k == digit {
		return 0
	}
	bare := strings.TrimRight(sc.text[sc.i:end], ".")
	if len(bare) <= j-sc.i || sc.s.words[sc.normer.norm(bare)]&abbreviation == 0 {
		return 0
	}
	if end = sc.i + len(bare); sc.byteAt(end) == '.' && sc.byteAt(end+1) != '.' {
		end++
	}
	return end
}

// glued reports whether the stop at j ends a title or a month that the next
// word, of kind k, follows without a space: "Dr.Roe", "Jan.5".
func (sc *scanner) glued(j int, k kind) bool {
	if j-sc.i > 8 || !sc.upper(sc.i) {
		return false
	}
	c := sc.s.words[sc.normer.norm(sc.text[sc.i:j])]
	return k == digit && c&(month|number) != 0 || k == letter && c&title != 0 && sc.upper(j+1)
}

// abbreviated reports whether the stop at j belongs to the word before it.
func (sc *scanner) abbreviated(j int) bool {
	word := sc.text[sc.i:j]
	if len(word) > 16 {
		return false
	}
	after := sc.skipSpace(j + 1)
	if len(word) == 1 {
		return sc.initial(word[0], after)
	}
	if word[len(word)-2] == '.' {
		return true
	}
	c, capital := sc.s.words[sc.normer.norm(word)], sc.upper(sc.i)
	k, _ := sc.at(after)
	goesOn := after < sc.end && (k == digit || k == letter && !sc.upper(after) || strings.IndexByte(",;:)", sc.text[after]) >= 0)
	switch {
	case c&(within|clock) != 0, c&final != 0 && (capital || goesOn), c&month != 0 && capital:
		return true
	case c&title != 0 && capital && (k == letter || sc.byteAt(j+1) == '-'):
		return true
	case c&lower != 0 && (goesOn || sc.afterNorm("et")):
		return true
	case c&number != 0 && after < sc.end && (k == digit || k == letter && sc.s.words[sc.normer.norm(sc.text[after:sc.letters(after)])]&month != 0):
		return true
	case c&state != 0 && capital:
		return sc.byteAt(after) == ',' || sc.byteAt(after) == ')' || sc.afterNorm(",") || sc.afterNorm("-") // Salem, Ore.; D-Ore.
	}
	return false
}

// initial reports whether a single letter and its stop are a name's initial,
// or an abbreviation before a number ("p. 5"); what follows begins at after.
func (sc *scanner) initial(c byte, after int) bool {
	k, _ := sc.at(after)
	if after >= sc.end {
		return false
	}
	if 'a' <= c && c <= 'z' {
		return k == digit && sc.s.words[sc.text[sc.i:sc.i+1]]&number != 0 || c == 'v'
	}
	if c < 'A' || c > 'Z' {
		return false
	}
	if !sc.upper(after) {
		if k == digit {
			return strings.IndexByte("NSEW", c) >= 0 // E. 31st St.
		}
		return k == letter || strings.IndexByte(",)", sc.text[after]) >= 0
	}
	follows := sc.s.words[sc.normer.norm(sc.text[after:sc.letters(after)])]
	return follows&start == 0 && (c != 'I' || sc.afterCapital())
}

// afterNorm reports whether the last token is this one.
func (sc *scanner) afterNorm(norm string) bool {
	n := len(sc.tokens)
	return n > 0 && sc.tokens[n-1].Norm == norm
}

// afterCapital reports whether the last token begins with a capital.
func (sc *scanner) afterCapital() bool {
	n := len(sc.tokens)
	return n > 0 && sc.upper(int(sc.tokens[n-1].Start))
}
