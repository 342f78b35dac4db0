package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims/lexicon"
)

// A lemmatizer gives words their dictionary form, by a table of exceptions
// for each Penn tag and the rules of English spelling for the rest.
type lemmatizer struct {
	exceptions map[string]map[string]string // by tag, then by Norm
}

// newLemmatizer reads the table of lexicon.Lemmas: sections in brackets, named
// by the tags that they are for; a line is a lemma and the forms it stands for.
func newLemmatizer(table string) *lemmatizer {
	l := &lemmatizer{exceptions: make(map[string]map[string]string, 48)}
	var section map[string]string
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case line[0] == '[' && len(line) > 2 && line[len(line)-1] == ']':
			section = make(map[string]string, 256)
			for _, tag := range strings.Fields(line[1 : len(line)-1]) {
				l.exceptions[tag] = section
			}
		case section != nil:
			lemma, forms, _ := strings.Cut(line, "\t")
			for form := range strings.SplitSeq(forms, " ") {
				section[form] = lemma
			}
		}
	}
	return l
}

// lemma gives the lemma of a word as UD English EWT writes it: in lower case,
// but for proper nouns, nationalities and short forms in capitals.
func (l *lemmatizer) lemma(form, norm, penn string) string {
	if lemma, ok := l.exceptions[penn][norm]; ok && !(form == norm && common(penn) && strings.EqualFold(lemma, norm)) {
		return lemma // but a capital of the table needs one in the text: "democratic"
	}
	if len(form) != len(norm) {
		form = plain(form)
	}
	return regular(form, norm, penn)
}

// plain writes a name's apostrophe as typed on a keyboard, and drops what has
// no width, so that a name is the same however it was set.
func plain(form string) string {
	bare := strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ' || r == '‘':
			return '\''
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, form)
	if bare == "" {
		return form
	}
	return bare
}

// common reports whether words of the tag are written small unless they come
// from a name.
func common(penn string) bool { return penn == "NN" || penn == "JJ" }

// regular applies the rules alone.
func regular(form, norm, penn string) string {
	switch penn {
	case "VBG":
		return participle(norm)
	case "VBD", "VBN":
		return past(norm)
	case "VBZ":
		return singular(norm)
	case "NNS":
		if short, ok := strings.CutSuffix(form, "s"); ok && capitals(short) > 1 {
			return strings.TrimRight(short, "'’") // MPs
		}
		return singular(norm)
	case "NNPS":
		return properSingular(capitalized(form, norm))
	case "JJR", "RBR":
		return positive(norm, "er")
	case "JJS", "RBS":
		return positive(norm, "est")
	case "NN", "JJ":
		if n := capitals(form); (n > 1 || n == 1 && penn == "JJ") && !lexicon.CommonWord(norm) {
			return form
		}
		return norm
	case "NNP":
		return capitalized(form, norm)
	case "FW", "ADD", "GW", "LS", "SYM", "AFX", "$":
		return form
	case "POS":
		return "'s"
	case "CD":
		return digits(form, norm)
	case "``", "''", ",", ":", "HYPH", "NFP":
		return mark(norm)
	}
	return norm
}

// capitals counts the capital letters of w.
func capitals(w string) (n int) {
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// capitalized writes a name with one capital where its writer left the capital
// out, or set everything in capitals; short forms keep theirs.
func capitalized(form, norm string) string {
	first, n := utf8.DecodeRuneInString(form)
	switch {
	case len(form) < 4 || len(form) != len(norm) || strings.ContainsAny(form, "@/.&-"):
		return form
	case unicode.IsLower(first):
		if lexicon.CommonWord(norm) {
			return form
		}
	case len(form) < 5 || capitals(form) < utf8.RuneCountInString(form) || len(form) < 7 && !isName(norm):
		return form
	}
	return string(unicode.ToUpper(first)) + norm[n:]
}

// isName reports whether a word in small letters is known, as a word or a name.
func isName(norm string) bool {
	if lexicon.CommonWord(norm) {
		return true
	}
	if _, _, ok := lexicon.GivenName(norm); ok {
		return true
	}
	_, ok := lexicon.FamilyName(norm)
	return ok || len(lexicon.Cities(norm)) > 0
}

// digits drops the commas that group digits, and keeps numerals in capitals.
func digits(form, norm string) string {
	if form != "" && form[0] >= '0' && form[0] <= '9' {
		return strings.ReplaceAll(form, ",", "")
	}
	if capitals(form) == utf8.RuneCountInString(form) {
		return form
	}
	return norm
}

// mark makes every dash one.
func mark(norm string) string {
	if norm == "--" {
		return "-"
	}
	return norm
}
