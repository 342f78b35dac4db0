package corpus

import (
	"strings"

	"concord/claims"
)

// An inliner turns the marked-up words of one paragraph into plain ones.
type inliner struct {
	raw   []byte
	pos   []int32     // where each byte of raw stands in the source
	match map[int]int // "[" to its "]"
	skip  map[int]int // "]" of a link to the end of its target
}

// maxReach bounds how far a mark is looked for, in bytes: a stray one must
// not cost a scan of the whole paragraph each time.
const maxReach = 1024

// inline appends the words of a paragraph and returns its kind: a picture
// that stands alone is a caption.
func (b *builder) inline(lines []claims.Span) claims.BlockKind {
	var in inliner
	for i, s := range lines {
		if i > 0 {
			in.raw = append(in.raw, '\n')
			in.pos = append(in.pos, lines[i-1].End)
		}
		for off := s.Start; off < s.End; off++ {
			in.raw = append(in.raw, b.src[off])
			in.pos = append(in.pos, off)
		}
	}
	if len(in.raw) > maxParagraph {
		b.copy(int(in.pos[0]), int(in.pos[0])+len(in.raw)) // refused later
		return claims.Body
	}
	in.match, in.skip = brackets(in.raw), map[int]int{}
	kind := claims.Body
	if end, ok := in.link(1); ok && in.raw[0] == '!' && end == len(in.raw) {
		kind = claims.Caption
	}
	for i := 0; i < len(in.raw); {
		i = in.step(b, i, kind == claims.Caption)
	}
	return kind
}

// step takes what stands at i and returns where to go on.
func (in *inliner) step(b *builder, i int, alt bool) int {
	raw := in.raw
	c := raw[i]
	if end, ok := in.skip[i]; ok {
		return end
	}
	switch {
	case c == '\\' && i+1 < len(raw) && isPunct(raw[i+1]):
		in.emit(b, i+1, i+2)
		return i + 2
	case c == '`':
		return in.code(b, i)
	case c == '!' && i+1 < len(raw) && raw[i+1] == '[':
		if end, ok := in.link(i + 1); ok {
			if alt {
				in.emit(b, i+2, in.match[i+1])
			}
			return end
		}
	case c == '[':
		if end, ok := in.link(i); ok {
			if raw[i+1] == '^' {
				return end
			}
			in.skip[in.match[i]] = end
			return i + 1
		}
	case c == '<':
		if end := tagEnd(raw[i:]); end > 0 {
			if strings.Contains(string(raw[i:i+end]), "://") && raw[i+1] != '!' && !strings.ContainsAny(string(raw[i:i+end]), " =") {
				in.emit(b, i+1, i+end-1) // an autolink
			}
			return i + end
		}
	case c == '&':
		if n, s := entity(string(raw[i:min(len(raw), i+40)])); n > 0 {
			b.put(s, int(in.pos[i]))
			return i + n
		}
	case c == '*' || c == '_' || c == '~':
		return in.emphasis(b, i)
	}
	in.emit(b, i, i+1)
	return i + 1
}

func (in *inliner) emit(b *builder, from, to int) {
	for ; from < to; from++ {
		at := int(in.pos[from])
		if in.raw[from] == '\n' && b.src[at] != '\n' {
			b.put("\n", at) // blanks stand before the line end
			continue
		}
		b.copy(at, at+1)
	}
}

// link is the end of the link or footnote that begins with the "[" at i.
func (in *inliner) link(i int) (int, bool) {
	if i >= len(in.raw) || in.raw[i] != '[' {
		return 0, false
	}
	end, ok := in.match[i]
	if !ok {
		return 0, false
	}
	if in.raw[i+1] == '^' {
		return end + 1, true
	}
	if end+1 >= len(in.raw) {
		return 0, false
	}
	switch in.raw[end+1] {
	case '(':
		depth := 0
		for j := end + 1; j < len(in.raw) && j < end+maxReach; j++ {
			switch in.raw[j] {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					return j + 1, true
				}
			}
		}
	case '[':
		if e, ok := in.match[end+1]; ok {
			return e + 1, true
		}
	}
	return 0, false
}

// code copies what stands between two equal runs of backticks.
func (in *inliner) code(b *builder, i int) int {
	n := runLength(in.raw, i)
	for j := i + n; j < len(in.raw) && j < i+maxReach; {
		if in.raw[j] != '`' {
			j++
			continue
		}
		m := runLength(in.raw, j)
		if m == n {
			in.emit(b, i+n, j)
			return j + n
		}
		j += m
	}
	in.emit(b, i, i+n)
	return i + n
}

// emphasis leaves out a run of stars, underscores or tildes that marks words;
// one between spaces, or an underscore within a word, is text.
func (in *inliner) emphasis(b *builder, i int) int {
	n := runLength(in.raw, i)
	open := i+n < len(in.raw) && !isSpaceByte(in.raw[i+n])
	shut := i > 0 && !isSpaceByte(in.raw[i-1])
	text := !open && !shut || in.raw[i] == '~' && n < 2
	if in.raw[i] == '_' && open && shut && isWordByte(in.raw[i-1]) && isWordByte(in.raw[i+n]) {
		text = true
	}
	if text {
		in.emit(b, i, i+n)
	}
	return i + n
}
