package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// A stretch is quoted words within one sentence, Tokens[first:last), the marks
// left out. Stretches of one run stand between one pair of marks.
type stretch struct {
	first, last int32
	sentence    int32
	run         int32
}

// quotes claims each stretch of words in quotation marks that is long enough
// to be known again, with its speaker where the text names one.
func (x *Extractor) quotes(f frame, out []claims.Claim) []claims.Claim {
	stretches := stretchesOf(f.a)
	speakers := x.speakers(f, stretches)
	for i, s := range stretches {
		if !f.tells(s.first) || !weighty(f.a.Tokens[s.first:s.last]) {
			continue
		}
		span := claims.Span{Start: f.a.Tokens[s.first].Start, End: f.a.Tokens[s.last-1].End}
		c := f.claim(claims.KindQuote, s.first, 0, span)
		c.Attribute, c.Subject, c.Value.Text = "words", speakers[i], quotedWords(f.a.Tokens[s.first:s.last])
		out = append(out, c)
	}
	return out
}

// weighty reports enough words to know a quotation by: three, two of them
// with content.
func weighty(words []claims.Token) bool {
	all, content := 0, 0
	for i := range words {
		t := &words[i]
		if letterOrDigit(t.Norm) {
			all++
		}
		if len(t.Tag) >= 2 && strings.Contains("NN VB JJ CD", t.Tag[:2]) {
			content++
		}
	}
	return all >= 3 && content >= 2
}

func letterOrDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func quotedWords(words []claims.Token) string {
	out := make([]string, 0, len(words))
	for i := range words {
		if letterOrDigit(strings.TrimLeft(words[i].Norm, "'")) {
			out = append(out, words[i].Norm)
		}
	}
	return strings.Join(out, " ")
}

// longestRun is how many sentences one pair of marks may hold; beyond it a
// mark is missing.
const longestRun = 8

// stretchesOf finds what stands in quotation marks. An open quotation goes on
// into the next paragraph only if a closing mark is the next one there.
func stretchesOf(a *claims.Article) []stretch {
	var out []stretch
	open, run, held := mark(0), int32(0), 0
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if open != 0 {
			held++
			parted := i > 0 && a.Sentences[i-1].Block != s.Block
			if held > longestRun || parted && !closesFirst(a, s, open) {
				open = 0
			}
		}
		from := s.First
		for j := s.First; j < s.Last; j++ {
			m, way := markAt(a, s, j)
			switch {
			case m == 0 || open != 0 && m != open:
			case open == 0 && way != closes:
				open, from, held = m, j+1, 0
				run++
			case open != 0 && way != opens:
				out = appendStretch(out, stretch{from, j, int32(i), run})
				open = 0
			case open != 0: // a second opening mark: the first was never closed
				from = j + 1
				run++
			}
		}
		if open != 0 {
			out = appendStretch(out, stretch{from, s.Last, int32(i), run})
		}
	}
	return out
}

func appendStretch(out []stretch, s stretch) []stretch {
	if s.first < s.last {
		return append(out, s)
	}
	return out
}

// A mark is a sort of quotation mark: '"' or '\”; 0 is none.
type mark byte

// A way is what the text says about which end a mark is.
type way int

const (
	either way = iota
	opens
	closes
)

// markAt reads token j of a sentence as a quotation mark. Typographic marks
// tell their end; of plain ones the spaces do. An apostrophe that ends a
// plural's possessive is none.
func markAt(a *claims.Article, s *claims.Sentence, j int32) (mark, way) {
	t := &a.Tokens[j]
	if t.Norm != `"` && t.Norm != "'" || t.Norm == "'" && t.Tag == "POS" {
		return 0, either
	}
	m := mark(t.Norm[0])
	switch a.Slice(t.Span) {
	case "\u201c", "\u2018", "\u00ab", "\u201e", "``":
		return m, opens
	case "\u201d", "\u00bb", "''":
		return m, closes
	}
	apartBefore := j == s.First || a.Tokens[j-1].End < t.Start
	apartAfter := j+1 == s.Last || a.Tokens[j+1].Start > t.End
	switch {
	case j > s.First && j+1 < s.Last && a.Tokens[j-1].Norm == "," && a.Tokens[j+1].Tag == "VBD":
		return m, closes // a space on the wrong side: `the pass, "said Lee`
	case apartBefore && !apartAfter:
		return m, opens
	case !apartBefore && (apartAfter || m == '"'):
		return m, closes
	case m == '\'':
		return 0, either // a stray apostrophe
	}
	return m, either
}

// closesFirst reports that the next mark of a sort, within a few sentences, is
// one that closes.
func closesFirst(a *claims.Article, s *claims.Sentence, open mark) bool {
	const reach = 200 // tokens
	for i := slices.IndexFunc(a.Sentences, func(t claims.Sentence) bool { return t.First == s.First }); i < len(a.Sentences); i++ {
		t := &a.Sentences[i]
		for j := t.First; j < t.Last; j++ {
			if m, way := markAt(a, t, j); m == open {
				return way == closes
			}
			if j > s.First+reach {
				return false
			}
		}
	}
	return false
}

// speakers finds who says each stretch: the subject of a verb of saying beside
// one of its run; a run without such a verb goes on for the speaker before it
// in its paragraph.
func (x *Extractor) speakers(f frame, stretches []stretch) []claims.EntityID {
	byRun := map[int32]claims.EntityID{}
	for i := range stretches {
		if s := &stretches[i]; byRun[s.run] == 0 {
			byRun[s.run] = x.speaker(f, stretches, i)
		}
	}
	out := make([]claims.EntityID, len(stretches))
	var last claims.EntityID
	block := int32(-1)
	for i, s := range stretches {
		if b := f.a.Sentences[s.sentence].Block; b != block {
			block, last = b, 0
		}
		if who := byRun[s.run]; who != 0 {
			last = who
		}
		out[i] = last
	}
	return out
}

// speaker is the subject of a verb of saying in the sentence of stretch i,
// outside all quotation marks; 0 if none, or if it is not known who that is.
func (x *Extractor) speaker(f frame, stretches []stretch, i int) claims.EntityID {
	s := f.a.Sentences[stretches[i].sentence]
	for v := s.First; v < s.Last; v++ {
		t := &f.a.Tokens[v]
		if !strings.HasPrefix(t.Tag, "VB") || !x.report[t.Lemma] || quotedAt(stretches, i, v) {
			continue
		}
		for j := s.First; j < s.Last; j++ {
			if d := &f.a.Tokens[j]; d.Head != 0 && j+d.Head == v && strings.HasPrefix(d.Rel, "nsubj") {
				return f.whoIs(j)
			}
		}
	}
	return 0
}

// whoIs is the entity that a noun stands for: that of its own mention, or of
// the name behind it ("its leader, Jan Kowal", "director Ann Lee"); 0 if none.
func (f frame) whoIs(noun int32) claims.EntityID {
	if e := f.entityAt(noun); e != 0 {
		return e
	}
	next := noun + 1
	if int(next) < len(f.a.Tokens) && f.a.Tokens[next].Norm == "," {
		next++
	}
	for _, m := range f.mentionsIn(next, next+1) {
		if m.Form == claims.Named && m.Kind == claims.Person && f.sentenceOf(noun) == f.sentenceOf(next) {
			return m.Entity
		}
	}
	return 0
}

// quotedAt reports that token v lies in stretch i or in another of its sentence.
func quotedAt(stretches []stretch, i int, v int32) bool {
	at := stretches[i].sentence
	for i > 0 && stretches[i-1].sentence == at {
		i--
	}
	for ; i < len(stretches) && stretches[i].sentence == at; i++ {
		if v >= stretches[i].first && v < stretches[i].last {
			return true
		}
	}
	return false
}

// entityAt is the entity of the mention that holds a token, 0 if none.
func (f frame) entityAt(token int32) claims.EntityID {
	const longest = 12 // tokens of a mention
	for _, m := range f.mentionsIn(max(0, token-longest), token+1) {
		if m.First <= token && token < m.Last && m.Entity != 0 {
			return m.Entity
		}
	}
	return 0
}
