package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"concord/claims"
	"concord/claims/segment"
)

// A treebank is a CoNLL-U file as articles, one a document, whose tokens hold
// what the annotators said.
type treebank []*claims.Article

// readTreebank reads a file in CoNLL-U. The text is built anew from the words
// and SpaceAfter; a document without a name of its own continues the last one.
func readTreebank(path string) (treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading a treebank: %w; give the folder that holds ud-ewt and ud-gum with --data", err)
	}
	defer f.Close()
	b := &bankBuilder{path: path}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if err := b.line(sc.Text()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	b.endSentence()
	return b.bank, sc.Err()
}

// A bankBuilder makes articles of lines.
type bankBuilder struct {
	path    string
	bank    treebank
	article *claims.Article
	text    strings.Builder
	first   int  // token index of the open sentence's first word
	joined  int  // last word of an open multiword token, by its number
	space   bool // whether a space goes before the next word
	misc    []string
	labels  []string // of the open sentence's names, where the file gives them
}

func (b *bankBuilder) line(s string) error {
	switch {
	case s == "":
		b.endSentence()
		return nil
	case strings.HasPrefix(s, "# newdoc"):
		_, id, _ := strings.Cut(s, "= ")
		b.newArticle(id)
		return nil
	case s[0] == '#':
		return nil
	}
	cols := strings.Split(s, "\t")
	if len(cols) != 10 {
		return fmt.Errorf("%d columns where CoNLL-U has 10", len(cols))
	}
	if from, to, ok := strings.Cut(cols[0], "-"); ok && from != "" {
		b.joined, _ = strconv.Atoi(to)
		b.misc = append(b.misc[:0], cols[9])
		return nil
	}
	if strings.Contains(cols[0], ".") {
		return nil // an empty node of the enhanced graph
	}
	return b.word(cols)
}

func (b *bankBuilder) newArticle(id string) {
	b.finish()
	b.article = &claims.Article{Path: b.path, Title: id}
	b.bank = append(b.bank, b.article)
	b.text.Reset()
	b.first, b.space = 0, false
}

// word adds one token.
func (b *bankBuilder) word(cols []string) error {
	if b.article == nil {
		b.newArticle("")
	}
	id, err := strconv.Atoi(cols[0])
	if err != nil {
		return fmt.Errorf("word number %q", cols[0])
	}
	head, err := strconv.Atoi(cols[6])
	if err != nil && cols[6] != untold {
		return fmt.Errorf("head %q", cols[6])
	}
	if b.space {
		b.text.WriteByte(' ')
	}
	t := claims.Token{Norm: segment.Norm(cols[1]), Lemma: cols[2], POS: told(cols[3]), Tag: told(cols[4]), Rel: told(cols[7])}
	t.Start = int32(b.text.Len())
	b.text.WriteString(cols[1])
	t.End = int32(b.text.Len())
	if head > 0 {
		t.Head = int32(head - id)
	}
	b.article.Tokens = append(b.article.Tokens, t)
	b.space = !strings.Contains(cols[9], "SpaceAfter=No")
	if b.joined > 0 {
		b.space = id == b.joined && !strings.Contains(b.misc[0], "SpaceAfter=No")
		if id == b.joined {
			b.joined = 0
		}
	}
	return nil
}

// endSentence closes the open sentence.
func (b *bankBuilder) endSentence() {
	if b.article == nil || len(b.article.Tokens) == b.first {
		return
	}
	a := b.article
	toks := a.Tokens[b.first:]
	st := claims.Sentence{First: int32(b.first), Last: int32(len(a.Tokens)), Block: int32(len(a.Blocks))}
	st.Span = claims.Span{Start: toks[0].Start, End: toks[len(toks)-1].End}
	a.Sentences = append(a.Sentences, st)
	a.Blocks = append(a.Blocks, claims.Block{Span: st.Span})
	for i, l := range b.labels {
		toks[i].Name = l
	}
	b.labels = b.labels[:0]
	b.first = len(a.Tokens)
	b.joined, b.space = 0, true
	b.finish()
}

// finish gives the open article the text so far.
func (b *bankBuilder) finish() {
	if b.article != nil {
		b.article.Text = b.text.String()
	}
}

// untold is a column's value where there is none.
const untold = "_"

func told(column string) string {
	if column == untold {
		return ""
	}
	return column
}

// tokens counts the words of the bank.
func (t treebank) tokens() int {
	n := 0
	for _, a := range t {
		n += len(a.Tokens)
	}
	return n
}

// plain copies the bank without its annotation, as the stages get their articles.
func (t treebank) plain() treebank {
	out := make(treebank, len(t))
	for i, a := range t {
		c := *a
		c.Tokens = make([]claims.Token, len(a.Tokens))
		for k, tok := range a.Tokens {
			c.Tokens[k] = claims.Token{Span: tok.Span, Norm: tok.Norm}
		}
		out[i] = &c
	}
	return out
}
