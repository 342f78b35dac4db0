package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"concord/claims"
)

// FuzzArticle holds the contract of the package's doc for any text in any two blocks.
func FuzzArticle(f *testing.F) {
	for c := range strings.SplitSeq(cases, "\n====\n") {
		f.Add(unescape.Replace(c), uint16(3), uint16(40), true)
	}
	f.Add("\xff\xfe\x80 a\u200bb ''\u2019\u2019 U.S.. \u00ad- e.g.\u00a0", uint16(0), uint16(9), true)
	f.Add("... `` 'S 01-Feb-02 x@y.z http:// [1] ([...] 5'-", uint16(1), uint16(2), false)
	s := New()
	f.Fuzz(func(t *testing.T, text string, cut, end uint16, blocks bool) {
		a := &claims.Article{Text: text}
		if blocks {
			c, e := runeStart(text, int(cut)), runeStart(text, int(end))
			a.Blocks = []claims.Block{{Span: claims.Span{End: int32(min(c, e))}}, {Span: claims.Span{Start: int32(min(c, e)), End: int32(max(c, e))}}}
		}
		s.Article(a)
		check(t, a)
	})
}

// runeStart moves i to a boundary between characters of text.
func runeStart(text string, i int) int {
	for i = min(i, len(text)); i > 0 && i < len(text) && !utf8.RuneStart(text[i]); i-- {
	}
	return i
}

// check reports what breaks the contract.
func check(t *testing.T, a *claims.Article) {
	t.Helper()
	blocks := a.Blocks
	if len(blocks) == 0 {
		blocks = []claims.Block{{Span: claims.Span{End: int32(len(a.Text))}}}
	}
	next, seen := int32(0), int32(0)
	for _, s := range a.Sentences {
		if s.First != seen || s.Last <= s.First || s.Start != a.Tokens[s.First].Start || s.End != a.Tokens[s.Last-1].End {
			t.Fatalf("sentence %+v does not hold its tokens", s)
		}
		if !blocks[s.Block].Contains(s.Span) {
			t.Fatalf("sentence %+v reaches out of block %+v", s, blocks[s.Block])
		}
		for _, tok := range a.Tokens[s.First:s.Last] {
			if tok.Start < next || tok.End <= tok.Start || tok.Norm == "" {
				t.Fatalf("token %+v after offset %d", tok, next)
			}
			if !utf8.RuneStart(a.Text[tok.Start]) && utf8.ValidString(a.Text) {
				t.Fatalf("token %+v begins within a character", tok)
			}
			next = tok.End
		}
		seen = s.Last
	}
	if int(seen) != len(a.Tokens) {
		t.Fatalf("%d tokens, of which sentences hold %d", len(a.Tokens), seen)
	}
	checkGaps(t, a, blocks)
}

// checkGaps looks for anything but space outside the tokens.
func checkGaps(t *testing.T, a *claims.Article, blocks []claims.Block) {
	t.Helper()
	k := 0
	for _, b := range blocks {
		at := b.Start
		for ; k < len(a.Tokens) && a.Tokens[k].End <= b.End; k++ {
			checkSpace(t, a.Text[at:a.Tokens[k].Start])
			at = a.Tokens[k].End
		}
		checkSpace(t, a.Text[at:b.End])
	}
}

func checkSpace(t *testing.T, gap string) {
	t.Helper()
	for i, r := range gap {
		if r == utf8.RuneError && gap[i] != "\ufffd"[0] || runeKind(r) != space {
			t.Fatalf("%q stands outside all tokens", gap)
		}
	}
}
