package corpus

import (
	"strings"
)

// isCaptioned reports whether a block ends in the credit of a picture:
// "... Photo: Ann Lee", "(Supplied: A. Lee)", "... (AFP)", "WIRE/Ann Lee".
func isCaptioned(s string, words []string, m *matcher) bool {
	if isCredited(s, m) || isBracketed(s, m) {
		return true
	}
	if len(words) > maxLine {
		return false
	}
	if i := strings.LastIndexByte(s, '/'); i > 0 && (m.match("agency", fold(s[i+1:])) || m.match("wire", fold(s[i+1:]))) {
		return true
	}
	for i := max(1, len(words)-8); i < len(words)-1; i++ {
		if n := m.prefix("by-picture", words[i:]); n > 0 && i+n < len(words) && strings.HasSuffix(words[i+n-1], ":") {
			return true
		}
	}
	return endsInWire(strings.Fields(s))
}

// isBracketed reports whether a block begins with a mark such as "[Image]".
func isBracketed(s string, m *matcher) bool {
	i := strings.IndexByte(s, ']')
	return s[0] == '[' && i > 1 && i < len(s)-1 && m.match("caption-bracket", fold(s[1:i]))
}

// maxWired is the length in words of a caption that nothing but an agency's
// name in brackets ends: reports end so too.
const maxWired = 25

// isCredited reports whether the last words stand in brackets and say whose
// a picture is: "(AFP)", "(Supplied: A. Lee)", "(Photo by A. Lee/Pool/AP, File)".
func isCredited(s string, m *matcher) bool {
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || !strings.HasSuffix(strings.TrimRight(s, "."), ")") {
		return false
	}
	in := fold(s[i:])
	if len(in) > 10 {
		return false
	}
	if m.match("wire", in) {
		return len(strings.Fields(s)) <= maxWired
	}
	for part := range strings.FieldsFuncSeq(s[i:], func(r rune) bool { return r == '/' || r == ',' }) {
		if m.match("agency", fold(part)) || m.match("wire", fold(part)) {
			return true
		}
	}
	return m.prefix("by-picture", in) > 0
}

// endsInWire reports whether a sentence is followed by an agency's name in
// capitals, a stroke and the name of a person: "... on Monday. WIRE/Ann Lee".
func endsInWire(fields []string) bool {
	for i := len(fields) - 1; i > 0 && i >= len(fields)-3; i-- {
		agency, name, ok := strings.Cut(fields[i], "/")
		if !isCapital(fields[i]) {
			return false
		}
		if ok {
			return isShouted(agency) && isCapital(name) && !isShouted(name) && !strings.ContainsAny(name, "/0123456789") && endsSentence(fields[i-1])
		}
	}
	return false
}

// isNames reports whether the words behind a credit's label are names and no
// sentence: three in four are capitalised.
func isNames(s string) bool {
	if strings.HasSuffix(s, ":") {
		return false
	}
	n, capital := 0, 0
	for _, f := range strings.Fields(s[strings.IndexByte(s, ':')+1:]) {
		n++
		if isCapital(f) || len(f) <= 3 {
			capital++
		}
	}
	return capital*4 >= n*3 || !strings.Contains(s, ":")
}
