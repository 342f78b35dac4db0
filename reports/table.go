package reports

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"concord/claims"
	"concord/rules"
)

const (
	mostSources = 4   // rows that a value gets; the rest is a count
	mostLines   = 3   // lines that the words of a source get
	mostWords   = 100 // columns of words; longer lines are hard to read
	leastWords  = 10
	shortID     = 6 // hexadecimal digits of a finding's id, unless two share them
)

// WriteTable writes a block for each finding, who says what if the style asks
// for it, and a line that sums up.
func WriteTable(w io.Writer, r *Report, st Style) error {
	var out bytes.Buffer
	t := newFindingTable(r, st)
	for i := range r.Findings {
		if err := t.block(&out, &r.Findings[i]); err != nil {
			return err
		}
		if i < len(r.Findings)-1 {
			out.WriteByte('\n')
		}
	}
	if st.Matrix && len(r.Dossier.Articles) > 1 {
		if len(r.Findings) > 0 {
			out.WriteByte('\n')
		}
		if err := WriteEventsTable(&out, r, st); err != nil {
			return err
		}
		out.WriteByte('\n')
	}
	for _, line := range st.join(wrap(words(r.summary()), max(st.Width, leastWords))) {
		fmt.Fprintln(&out, line)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// A findingTable lays out the findings of one report: the columns of all
// blocks are the same, so that the eye can run down them.
type findingTable struct {
	*Report
	Style
	paths               map[string]string
	digits              int // of the ids shown
	value, where, words int // widths of the columns' content
}

func newFindingTable(r *Report, st Style) *findingTable {
	t := &findingTable{Report: r, Style: st, paths: shortPaths(r.Dossier), digits: idDigits(r.Findings)}
	for i := range r.Findings {
		for _, v := range r.Findings[i].Values {
			t.value = max(t.value, width(label(v)))
			for _, s := range shown(sourcesOf(v)) {
				t.where = max(t.where, width(t.position(s)))
			}
		}
	}
	room := max(st.Width-frame(3), 0)
	t.value = min(t.value, max(room/4, 8))
	t.where = min(t.where, max(room*3/10, 8))
	t.words = min(max(room-t.value-t.where, leastWords), mostWords)
	t.Width = t.value + t.where + t.words + frame(3)
	return t
}

// label is what an editor reads for a value.
func label(v rules.Value) string { return plainLine(cmp.Or(v.Label, v.Norm)) }

// block writes the head line and the box of one finding.
func (t *findingTable) block(out *bytes.Buffer, f *rules.Finding) error {
	t.head(out, f)
	b := box{widths: []int{t.value, t.where, t.words}}
	for _, v := range f.Values {
		b.rows = append(b.rows, t.row(v))
	}
	return b.write(out)
}

// head is the level and the attribute, with the rule and the id to the right.
func (t *findingTable) head(out *bytes.Buffer, f *rules.Finding) {
	level, right := f.Level.String(), f.Rule+" "+f.ID[:min(t.digits, len(f.ID))]
	indent := len(level) + 2
	lines := t.join(wrap(words(f.Attribute), max(t.Width-indent-len(right)-2, leastWords)))
	for i, line := range lines {
		if i > 0 {
			fmt.Fprintf(out, "%*s%s\n", indent, "", line)
			continue
		}
		gap := max(t.Width-indent-width(line)-len(right), 2)
		fmt.Fprintf(out, "%s  %s%*s%s\n", t.paint(levelColor(f.Level), level), t.paint(ansiBold, line), gap, "", right)
	}
}

func levelColor(l rules.Level) string { return colorOf(l.String()) }

func colorOf(level string) string {
	switch level {
	case "error":
		return ansiRed
	case "warning":
		return ansiYellow
	}
	return ansiBlue
}

// row is one value: its sources below each other, each with the words around.
func (t *findingTable) row(v rules.Value) []cell {
	value := cell(t.join(wrap(words(label(v)), t.value)))
	var where, said cell
	sources := sourcesOf(v)
	for _, s := range shown(sources) {
		at := t.join(wrap(words(t.position(s)), t.where))
		text := t.join(excerpt(s.article(t.Dossier), s.sentence, s.spans, t.words, mostLines))
		n := max(len(at), len(text))
		where = append(where, padded(at, n)...)
		said = append(said, padded(text, n)...)
	}
	if rest := len(sources) - len(shown(sources)) + v.Repeats; rest > 0 {
		said = append(said, fmt.Sprintf("and %d more", rest))
	}
	return []cell{value, where, said}
}

func padded(c cell, n int) cell { return append(c, make(cell, n-len(c))...) }

// A source is a sentence that states a value, maybe more than once.
type source struct {
	id       claims.ArticleID
	sentence claims.Span
	spans    []claims.Span
}

func (s source) article(d *claims.Dossier) *claims.Article { return &d.Articles[s.id] }

// sourcesOf gathers the evidence of a value, which comes in the order of the
// articles and their texts.
func sourcesOf(v rules.Value) []source {
	var out []source
	for _, e := range v.Evidence {
		if n := len(out); n == 0 || out[n-1].id != e.Article || out[n-1].sentence != e.Sentence {
			out = append(out, source{id: e.Article, sentence: e.Sentence})
		}
		out[len(out)-1].spans = append(out[len(out)-1].spans, e.Span)
	}
	return out
}

// shown are the sources that get rows.
func shown(all []source) []source { return all[:min(len(all), mostSources)] }

// position is the file and line of a source's first evidence.
func (t *findingTable) position(s source) string {
	a := s.article(t.Dossier)
	return fmt.Sprintf("%s:%d", printable(t.paths[a.Path]), PlaceOf(a, s.spans[0]).Line)
}

func idDigits(fs []rules.Finding) int {
	ids := make([]string, len(fs))
	for i := range fs {
		ids[i] = fs[i].ID
	}
	return digitsOf(ids)
}

// digitsOf is how many digits tell all ids apart.
func digitsOf(ids []string) int {
	for n := shortID; ; n++ {
		seen := map[string]bool{}
		for _, id := range ids {
			seen[id[:min(n, len(id))]] = true
		}
		if len(seen) == len(ids) || n > 64 {
			return n
		}
	}
}

// summary says what was found, and what was read: silence must be told from
// having looked at nothing.
func (r *Report) summary() string {
	var found []string
	for _, l := range []rules.Level{rules.Error, rules.Warning, rules.Note} {
		if n := r.count(l); n > 0 {
			found = append(found, plural(n, l.String()))
		}
	}
	if found == nil {
		found = []string{"no discrepancies"}
	}
	line := fmt.Sprintf("%s in %s (%s, %s)", strings.Join(found, ", "), r.covered(),
		plural(len(r.events()), "event"), plural(claimCount(r.Dossier), "claim"))
	if len(r.Dossier.Articles) < 2 {
		line = "nothing was read"
	}
	if n := len(r.Suppressed); n > 0 {
		line += fmt.Sprintf("; %s suppressed", thousands(n))
	}
	if n := len(r.Unread); n > 0 {
		line += "; " + plural(n, "file") + " not read"
	}
	if n := len(r.Faults); n > 0 {
		line += "; " + plural(n, "fault")
	}
	return line
}

// covered names what was compared. With a draft, findings among the other
// articles are not shown, and the line must not claim that there are none.
func (r *Report) covered() string {
	all := r.Dossier.Reports()
	var drafts []string
	for i := range r.Dossier.Articles {
		if a := &r.Dossier.Articles[i]; a.Draft {
			drafts = append(drafts, a.Path)
		}
	}
	others := plural(all-len(drafts), "other article")
	switch {
	case len(drafts) == 0 || len(drafts) == all:
		return plural(all, "article")
	case len(drafts) == 1:
		return printable(shortPaths(r.Dossier)[drafts[0]]) + " against " + others
	default:
		return plural(len(drafts), "draft") + " against " + others
	}
}
