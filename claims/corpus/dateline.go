package corpus

import (
	"strings"
	"unicode/utf8"
)

// maxDateline bounds the dateline of a paragraph, in bytes.
const maxDateline = 100

// hasDateline reports whether a paragraph begins with a dateline:
// "LINZ, Austria, May 3 (Wire) - ", "GRAZ — ", "(Wire) – ".
func hasDateline(s string, m *matcher) bool {
	head, ok := beforeDash(s)
	if !ok {
		return false
	}
	agency := false
	if i := strings.IndexByte(head, '('); i >= 0 {
		j := strings.IndexByte(head, ')')
		if j != len(head)-1 || !capitals(head[i+1:j], 4, m) {
			return false
		}
		agency, head = true, trim(head[:i])
		if head == "" {
			return true
		}
	}
	parts := strings.Split(head, ",")
	dated := false
	for i, part := range parts {
		part = trim(part)
		switch {
		case part == "" || i > 4:
			return false
		case i > 0 && isPlaceAndDate(strings.Fields(part), m):
			dated = true
		case !capitals(part, 4, m):
			return false
		}
	}
	return agency || dated || isPlaceShouted(parts[0]) && !m.has("not-place", lower(parts[0]))
}

// isDatelineAlone reports whether a block is a dateline, dash and all, and no
// more: some sites part it from the paragraph.
func isDatelineAlone(s string, m *matcher) bool {
	bare := strings.TrimRight(s, "—–-")
	if bare == s || !strings.HasSuffix(bare, " ") {
		return false
	}
	for part := range strings.SplitSeq(bare, ",") {
		if part = trim(part); !capitals(strings.Trim(part, "()"), 4, m) {
			return false
		}
	}
	return true
}

// beforeDash is what stands before the first dash of a paragraph, if that is
// short enough to be a dateline and something follows it.
func beforeDash(s string) (string, bool) {
	window := s[:min(len(s), maxDateline)]
	at := -1
	for _, dash := range [...]string{" - ", " – ", " — ", " -- ", "— ", "– "} {
		if i := strings.Index(window, dash); i > 0 && (at < 0 || i < at) && i+len(dash) < len(s) {
			at = i
		}
	}
	if at < 0 {
		return "", false
	}
	return trim(s[:at]), true
}

// capitals reports whether s is at most n words, each capitalised or a figure.
func capitals(s string, n int, m *matcher) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > n {
		return false
	}
	for _, f := range fields {
		if !isCapital(f) && !isDateWord(lower(f), m) && utf8.RuneCountInString(f) > 3 {
			return false
		}
	}
	return true
}

// isPlaceShouted reports whether a dateline's first part is a place in
// capitals and not the label of a programme or the first word of a headline.
func isPlaceShouted(s string) bool {
	fields := strings.Fields(s)
	for _, f := range fields {
		if !isShouted(f) && f != "St." {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 4 && utf8.RuneCountInString(s) >= 4
}
