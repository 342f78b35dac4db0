package corpus

import (
	"strings"

	"concord/claims"
)

// isByline reports whether a block says who wrote: "By Ann Lee",
// "Reported by AI", "By our correspondent Ann Lee | 3 May 2025",
// "Graz, 3 May 2025 - By Ann Lee".
func isByline(s string, m *matcher) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > 25 {
		return false
	}
	if n := bylinePrefix(fields, m); n > 0 {
		return isAuthors(fields[n:], m)
	}
	for i := 1; i < len(fields)-1; i++ {
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
	names, capitals := 0, 0
	for i, f := range fields {
		words := fold(f)
		if len(words) == 0 {
			continue // a stroke or a dot
		}
		w := words[0]
		if isDigit(w[0]) || m.has("date", w) && isCapital(f) && w != "may" && w != "april" && w != "june" {
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

// isName reports whether block i is a person's bare name that stands as a
// byline: right under a line of dates, with the headline above.
func (l *loader) isName(p *page, i int) bool {
	b, prev := &p.blocks[i], &p.blocks[i-1]
	if prev.kind != claims.DateLine || prev.is(cueTime) || b.gap || b.given || b.kind != claims.Body {
		return false
	}
	fields := strings.Fields(p.slice(b))
	if len(fields) < 2 || len(fields) > 4 {
		return false
	}
	for _, f := range fields {
		if !isCapital(f) || strings.ContainsAny(f, "0123456789:") {
			return false
		}
	}
	for j := i - 2; j >= 0 && j >= i-8; j-- {
		if p.blocks[j].is(cueTitle) {
			return true
		}
	}
	return false
}
