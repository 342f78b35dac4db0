package timex

import "strings"

// digitWord reads a token that begins with a digit, or with an apostrophe and a digit.
func digitWord(s string) word {
	body := strings.TrimPrefix(s, "'")
	n, end := leadingInt(body)
	if end == 0 {
		return word{}
	}
	rest := body[end:]
	if len(body) < len(s) && rest != "s" {
		return word{}
	}
	switch {
	case rest == "":
		w := word{class: card | digits, num: n}
		if end == 4 && n >= 1000 && n <= 2100 {
			w.class |= year
		}
		return w
	case rest == "s" || rest == "'s":
		return decadeWord(n, end)
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		return word{class: ordinal | digits, num: n}
	}
	if rest[0] == '-' || rest[0] == '/' || strings.Count(rest, ".") == 2 {
		return word{class: figure}
	}
	switch rest[0] {
	case ':', '.', 'h':
		return clockWord(s, n, end, rest)
	case ',':
		return groupedWord(body)
	case 'a', 'p':
		if half, ok := meridiems[rest]; ok && n >= 1 && n <= 12 {
			return word{class: glued, num: n%12 + half, alt: -1}
		}
	}
	return word{}
}

// meridiems are the endings of a glued clock time ("10pm") in hours to add.
var meridiems = map[string]int32{"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}

// decadeWord reads 1990s and 90s; num is the first three digits of its years, or the last two below 100.
func decadeWord(n int32, width int) word {
	switch {
	case width == 4 && n%10 == 0 && n >= 1000 && n <= 2100:
		return word{class: decade | digits, num: n}
	case width == 2 && n%10 == 0:
		return word{class: decade | digits, num: n}
	}
	return word{}
}

// clockWord reads 10:30, 10:30:15, 10:30pm, 7.30 and decimals.
func clockWord(s string, hour int32, width int, rest string) word {
	min, n := leadingInt(rest[1:])
	tail := rest[1+n:]
	if n == 0 {
		return word{}
	}
	decimal := word{class: card | digits, num: hour, sort: s}
	if rest[0] == '.' && (n != 2 || width > 2) {
		if tail != "" {
			return word{}
		}
		return decimal
	}
	if n != 2 || width > 2 || hour > 24 || min > 59 {
		if rest[0] == '.' && tail == "" {
			return decimal
		}
		return word{}
	}
	if len(tail) == 3 && tail[0] == ':' { // seconds are read and left out: no report rests on them
		tail = ""
	}
	if half, ok := meridiems[tail]; ok && hour >= 1 && hour <= 12 {
		return word{class: glued, num: hour%12 + half, alt: min}
	}
	if tail != "" {
		return word{}
	}
	if rest[0] == '.' {
		decimal.class |= dotted
		decimal.alt = min
		return decimal
	}
	return word{class: clock, num: hour, alt: min}
}

// groupedWord reads 1,200.
func groupedWord(s string) word {
	var n int32
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ',' && i+3 < len(s):
		case c >= '0' && c <= '9' && n < 1e8:
			n = n*10 + int32(c-'0')
		default:
			return word{}
		}
	}
	return word{class: card | digits, num: n}
}

// leadingInt reads at most eight digits and says how many there were.
func leadingInt(s string) (n int32, width int) {
	for width < len(s) && width < 8 && s[width] >= '0' && s[width] <= '9' {
		n = n*10 + int32(s[width]-'0')
		width++
	}
	if width < len(s) && s[width] >= '0' && s[width] <= '9' {
		return 0, 0
	}
	return n, width
}
