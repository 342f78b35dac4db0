package entity

import (
	"slices"
	"strings"

	"concord/claims"
)

// Article assigns a.Mentions, sorted and without overlap, with no entities yet.
func (r *Resolver) Article(a *claims.Article) {
	a.Mentions = nil
	if len(a.Tokens) == 0 || len(a.Sentences) == 0 {
		return
	}
	t := r.read(a)
	for _, s := range a.Sentences {
		if !s.Kind.HasClaims() && s.Kind != claims.Caption {
			continue
		}
		for _, run := range t.runs(s) {
			for _, n := range t.split(run) {
				if n = t.trim(n); n.first < n.last {
					t.named = append(t.named, n)
				}
			}
		}
	}
	t.agree()
	t.lists()
	for _, n := range t.named {
		if n.last-n.first > 1 {
			t.edge[t.words[n.first].fold], t.edge[t.words[n.last-1].fold] = true, true
		}
	}
	t.named = slices.DeleteFunc(t.named, t.doubtful)
	for _, n := range t.named {
		m := t.mention(n.first, n.last, n.kind, claims.Named)
		if n.kind == claims.Person || n.kind == claims.Product {
			m.Titles = t.titles(n.first, n.last)
		}
		a.Mentions = append(a.Mentions, m)
	}
	t.unnamed()
	slices.SortFunc(a.Mentions, func(m, n claims.Mention) int { return int(m.First - n.First) })
}

// trim drops possessive marks, lone titles and marks from the ends of a name.
func (t *text) trim(s span) span {
	for s.first < s.last && !letter(t.words[s.first].s) && !t.words[s.first].is(number) {
		s.first++
	}
	for s.first < s.last && !letter(t.words[s.last-1].s) && !t.words[s.last-1].is(number) {
		s.last--
	}
	if s.first >= s.last {
		return s
	}
	for s.kind == claims.Person && s.last-s.first > 2 && t.class(s.last-1, "n") { // "Ana Cruz KC"
		s.last--
	}
	if w := t.words[s.first]; s.last-s.first == 1 && w.is(initial) && t.titleBefore(s.first).head == nil { // a letter alone
		s.last = s.first
		return s
	}
	if head := t.titleAt(s.first, s.last); s.entry.class == 0 && (head != nil && (head.Kind >= claims.Rank || !t.named1(s)) || t.class(s.first, "M") && s.last-s.first == 1) {
		s.last = s.first
	}
	return s
}

// named1 reports whether the name tagger takes a title word for a name all the same.
func (t *text) named1(s span) bool { return t.a.Tokens[s.first].Name != "" }

func (t *text) mention(first, last int, kind claims.EntityKind, form claims.MentionForm) claims.Mention {
	head := last - 1
	for i := first; i < last; i++ { // "University of Georgia": the head stands before "of"
		if w := t.words[i].fold; i > first && (w == "of" || w == "for") {
			head = i - 1
			break
		}
	}
	return claims.Mention{Span: claims.Span{Start: t.a.Tokens[first].Start, End: t.a.Tokens[last-1].End},
		First: int32(first), Last: int32(last), Head: int32(head), Kind: kind, Form: form}
}

// text of a mention, for comparing: the words without a trailing possessive.
func surface(a *claims.Article, m *claims.Mention) string {
	return strings.Join(strings.Fields(a.Slice(m.Span)), " ")
}
