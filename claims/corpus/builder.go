package corpus

import "concord/claims"

// A builder gathers the text of a page whose source holds markup, and ties it
// to the source.
type builder struct {
	src     string
	text    []byte
	anchors []claims.Anchor
	next    int // offset in src that the text runs on from; -1 after words that the source writes otherwise
}

func newBuilder(src string) *builder { return &builder{src: src, next: -1} }

// copy appends src[from:to].
func (b *builder) copy(from, to int) {
	if from >= to {
		return
	}
	if from != b.next {
		b.anchor(from)
	}
	b.text = append(b.text, b.src[from:to]...)
	b.next = to
}

// put appends words that the source writes otherwise, at offset at.
func (b *builder) put(s string, at int) {
	if s == "" {
		return
	}
	b.anchor(at)
	b.text = append(b.text, s...)
	b.next = -1
}

func (b *builder) anchor(at int) {
	a := claims.Anchor{Text: int32(len(b.text)), Source: int32(at)}
	if n := len(b.anchors); n > 0 && b.anchors[n-1].Text == a.Text {
		b.anchors[n-1] = a
		return
	}
	b.anchors = append(b.anchors, a)
}
