package corpus

import (
	"strings"

	"concord/claims"
)

// isByline reports whether a block says who wrote: "By Ann Lee",
// "Reported by AI", "By our correspondent Ann Lee | 3 May 2025",
// "Graz, 3 May 2025 - By Ann Lee", "Posted May 3 by Ann Lee".
func isByline(s string, m *matcher) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > 25 {
		return false
	}
	if n := bylinePrefix(fields, m); n > 0 {
		return isAuthors(fields[n:], m)
	}
	if name, role, ok := strings.Cut(s, ","); ok && isBareName(name) && isRole(role, m) {
		return true
	}
	for i := 1; i < len(fields)-1; i++ {
		if fields[i] == "by" {
			return isPlaceAndDate(fields[:i], m) && isAuthors(fields[i+1:], m)
		}
		if isDash(fields[i]) && bylinePrefix(fields[i+1:], m) > 0 && isPlaceAndDate(fields[:i], m) {
			return isAuthors(fields[i+1+bylinePrefix(fields[i+1:], m):], m)
		}
	}
	return false
}

// bylinePrefix is the number of words that begin a byline. A lower-case "by"
// goes on with a sentence.
func bylinePrefix(fields []string, m *matcher) int {
	if !isCapital(fields[0]) {
		return 0
	}
	return m.prefix("byline", fold(strings.Join(fields[:min(4, len(fields))], " ")))
}

// isAuthors reports whether the words behind "By" are names and roles, with
// or without a date behind them. "By Monday evening 300 had left" is not.
func isAuthors(fields []string, m *matcher) bool {
	if len(fields) == 0 {
		return false
	}
	names, capitals := 0, 0
	for i, f := range fields {
		words := fold(f)
		if len(words) == 0 {
			continue // a stroke or a dot
		}
		w := words[0]
		if isDigit(w[0]) || isCapital(f) && (m.has("date", w) || m.has("weekday", w) || m.has("month", w) && i+1 < len(fields) && isDigit(fields[i+1][0])) {
			return i > 0 && names > 0 && datesOnly(fields[i:], m)
		}
		if i == 0 && m.has("not-author", w) {
			return false
		}
		names++
		if isCapital(f) {
			capitals++
		}
		if names > 12 {
			return false
		}
	}
	ends := fields[len(fields)-1:]
	return names > 0 && capitals > 0 && capitals*2 >= names && !(endsSentence(ends[0]) && names > 5)
}

// datesOnly reports whether words are a date and what stands around it, such
// as "3 min read".
func datesOnly(fields []string, m *matcher) bool {
	other := 0
	for _, f := range fields {
		for _, w := range fold(f) {
			if !isDateWord(w, m) {
				other++
			}
		}
	}
	return other <= 2
}

// isRole reports whether the words behind a name say whom it writes for.
func isRole(s string, m *matcher) bool {
	words := fold(s)
	return len(words) > 0 && len(words) <= 4 && !endsSentence(s) && (m.match("wire", words) || m.has("role", words[len(words)-1]))
}

// isPlaceAndDate reports whether words are a place in capitals and a date.
func isPlaceAndDate(fields []string, m *matcher) bool {
	dates := 0
	for _, f := range fields {
		words := fold(f)
		switch {
		case len(words) == 0:
		case isDateWord(words[0], m):
			dates++
		case !isCapital(f):
			return false
		}
	}
	return dates > 0 && len(fields) <= 10
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "--" || w == "|" }

// isName reports whether block i is a bare name that stands as a byline:
// right under or over a line of dates, with the headline above.
func (l *loader) isName(p *page, i int) bool {
	b := &p.blocks[i]
	if b.given || b.kind != claims.Body || !b.is(cueTitle) {
		return false
	}
	dated := func(j int, gap bool) bool {
		return j < len(p.blocks) && p.blocks[j].kind == claims.DateLine && !p.blocks[j].is(cueTime) && !gap
	}
	if !dated(i-1, b.gap) && (i+1 >= len(p.blocks) || !dated(i+1, p.blocks[i+1].gap)) {
		return false
	}
	return isBareName(p.slice(b)) && p.titleAbove(i)
}

// isBareName reports whether s is two to four capitalised words, with or
// without a place: "Ann Lee", "Ann Lee and Bo Ray in Graz".
func isBareName(s string) bool {
	fields := strings.Fields(s)
	small := 0
	for _, f := range fields {
		switch {
		case f == "in" || f == "and" || f == "&":
			small++
		case !isCapital(f) || strings.ContainsAny(f, "0123456789:") || isShouted(f) && len(f) > 3:
			return false
		}
	}
	return len(fields) >= 2 && len(fields)-small <= 4+2*small && len(fields) <= 8
}

// titleAbove reports whether a headline of four words or more stands a few
// blocks above block i.
func (p *page) titleAbove(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if b := &p.blocks[j]; b.is(cueTitle) && len(strings.Fields(p.slice(b))) >= 4 {
			return true
		}
	}
	return false
}
