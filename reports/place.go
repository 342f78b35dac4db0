package reports

import (
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"concord/claims"
)

// A Place is where a span stands in its file: lines and columns from 1,
// columns in code points, the end exclusive.
type Place struct{ Line, Column, EndLine, EndColumn int }

// PlaceOf finds a span of an article in the file that it came from.
func PlaceOf(a *claims.Article, s claims.Span) Place {
	var p Place
	p.Line, p.Column = a.Source.Position(a.SourceOffset(s.Start))
	p.EndLine, p.EndColumn = a.Source.Position(sourceEnd(a, s))
	return p
}

// sourceEnd maps the end of a span. The offset after its last character may
// belong to another stretch of the source, with markup between the two, so the
// last character is mapped where the source writes it alike. (An ampersand at
// the very end counts as one column even where the source spells it &amp;.)
func sourceEnd(a *claims.Article, s claims.Span) int32 {
	if s.Len() <= 0 {
		return a.SourceOffset(s.Start)
	}
	_, size := utf8.DecodeLastRuneInString(a.Slice(s))
	last := claims.Span{Start: s.End - int32(size), End: s.End}
	if at := a.SourceOffset(last.Start); strings.HasPrefix(a.Source.Text[min(int(at), len(a.Source.Text)):], a.Slice(last)) {
		return at + int32(size)
	}
	return a.SourceOffset(s.End)
}

// shortPaths gives each path the fewest of its last parts that tell it from
// the others, so that the words beside it have room.
func shortPaths(d *claims.Dossier) map[string]string {
	paths := map[string]bool{}
	for i := range d.Articles {
		paths[d.Articles[i].Path] = true
	}
	return shortened(paths)
}

func shortened(paths map[string]bool) map[string]string {
	users := map[string]int{}
	for p := range paths {
		for n := 1; n <= parts(p); n++ {
			users[tail(p, n)]++
		}
	}
	short := map[string]string{}
	for p := range paths {
		short[p] = p
		for n := 1; n <= parts(p); n++ {
			if t := tail(p, n); users[t] == 1 {
				short[p] = t
				break
			}
		}
	}
	return short
}

func parts(p string) int { return strings.Count(filepath.ToSlash(p), "/") + 1 }

// tail is the last n parts of a path.
func tail(p string, n int) string {
	all := strings.Split(filepath.ToSlash(p), "/")
	return path.Join(all[len(all)-n:]...)
}
