package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A normer gives words their Norm. A word already plain and in lower case is
// its own; the others are written once each, into chunks that the words share.
type normer struct {
	seen  map[string]string
	chunk strings.Builder
	buf   []byte
}

// chunkSize is the room asked for at once; an article of 500 words needs less.
const chunkSize = 1024

func (n *normer) norm(w string) string {
	i := 0
	for i < len(w) && w[i] < utf8.RuneSelf && w[i]-'A' > 'Z'-'A' && w[i] != '`' {
		i++
	}
	if i == len(w) && w != "''" {
		return w
	}
	n.buf = appendNorm(n.buf[:0], w)
	if string(n.buf) == w {
		return w
	}
	if s, ok := n.seen[string(n.buf)]; ok {
		return s
	}
	return n.add()
}

// add stores what buf holds.
func (n *normer) add() string {
	if n.seen == nil {
		n.seen = make(map[string]string, 64)
	}
	if n.chunk.Cap()-n.chunk.Len() < len(n.buf) {
		n.chunk = strings.Builder{}
		n.chunk.Grow(max(chunkSize, len(n.buf)))
	}
	from := n.chunk.Len()
	n.chunk.Write(n.buf)
	s := n.chunk.String()[from:]
	n.seen[s] = s
	return s
}

func appendNorm(b []byte, w string) []byte {
	if w == "``" || w == "''" {
		return append(b, '"')
	}
	for i, r := range w {
		switch {
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)|0x20)
		case r < utf8.RuneSelf && r != '`':
			b = append(b, byte(r))
		case r == utf8.RuneError:
			_, n := utf8.DecodeRuneInString(w[i:])
			b = append(b, w[i:i+n]...)
		default:
			b = appendPlain(b, r)
		}
	}
	return b
}

// appendPlain writes a character that is not plain ASCII.
func appendPlain(b []byte, r rune) []byte {
	switch r {
	case '‘', '’', '‚', '‛', '`', '´', 'ʼ', '＇':
		return append(b, '\'')
	case '“', '”', '„', '‟', '«', '»', '＂':
		return append(b, '"')
	case '–', '‐', '‑', '‒', '−', '﹣', '－':
		return append(b, '-')
	case '—', '―':
		return append(b, "--"...)
	case '…':
		return append(b, "..."...)
	}
	if zeroWidth(r) {
		return b
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// Norm gives the Norm of one word, as Article writes it.
func Norm(word string) string { return new(normer).norm(word) }
