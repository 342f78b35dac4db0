package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxTitle = 18 // words of a headline
	maxFirst = 32 // words of one that stands first
)

// looksTitle reports whether a block reads like a headline: one short phrase
// of at most so many words that begins in capitals and has no final stop.
func looksTitle(s string, most int) bool {
	words := strings.Fields(s)
	if len(words) > most {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(s); last {
	case '.', ':', ';', ',', '…':
		return false
	}
	trimmed := strings.TrimRight(s, "\"'”’»)")
	if strings.HasSuffix(trimmed, ".") || strings.HasSuffix(trimmed, ",") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«([£$€#"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	return !hasInnerStop(words)
}

// hasInnerStop reports whether a sentence ends before the last word.
func hasInnerStop(words []string) bool {
	for i := 0; i+1 < len(words); i++ {
		w := strings.TrimRight(words[i], "\"'”’)")
		if len(w) > 5 && strings.HasSuffix(w, ".") && !strings.Contains(w[:len(w)-1], ".") && isCapital(words[i+1]) {
			return true
		}
	}
	return false
}
