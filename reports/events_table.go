package reports

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

const (
	leastCell = 9  // columns that a source needs; with less, sources become numbers
	mostCell  = 24 // columns that a source may take
)

// WriteEventsTable writes a block for each event: a row an attribute, a column
// an article. Where the articles are too many for the width they get numbers,
// and each row lists its values with the numbers of those that give them.
func WriteEventsTable(w io.Writer, r *Report, st Style) error {
	var out bytes.Buffer
	t := &eventsTable{matrix: newMatrix(r), Style: st, names: articleNames(r.Dossier), digits: idDigits(r.Findings)}
	told, quiet := t.telling()
	folded := false
	for _, b := range told {
		folded = folded || !t.fits(b)
	}
	if folded {
		t.legend(&out)
	}
	for _, b := range told {
		if err := t.block(&out, b, folded); err != nil {
			return err
		}
		out.WriteByte('\n')
	}
	t.foot(&out, told, quiet)
	_, err := w.Write(out.Bytes())
	return err
}

type eventsTable struct {
	*matrix
	Style
	names  []string // by article
	digits int      // of the findings' ids
}

// articleNames are short paths, with the line where a story begins in a page
// that holds several; the line alone if there is but one page.
func articleNames(d *claims.Dossier) []string {
	paths, stories := shortPaths(d), map[string]int{}
	for i := range d.Articles {
		stories[d.Articles[i].Path]++
	}
	names := make([]string, len(d.Articles))
	for i := range d.Articles {
		a := &d.Articles[i]
		names[i] = printable(paths[a.Path])
		if i == 0 || stories[a.Path] < 2 || len(a.Blocks) == 0 {
			continue
		}
		line := PlaceOf(a, a.Blocks[0].Span).Line
		if names[i] = fmt.Sprintf("%s:%d", names[i], line); stories[a.Path] == len(d.Articles)-1 {
			names[i] = fmt.Sprintf("line %d", line)
		}
	}
	return names
}

// attributeWidth is what the first column gets.
func (t *eventsTable) attributeWidth() int { return max(min(t.Width/4, 30), leastWords) }

// room is what each of n sources gets beside the attribute.
func (t *eventsTable) room(n int) int {
	return (t.Width - frame(n+1) - t.attributeWidth()) / max(n, 1)
}

func (t *eventsTable) fits(b *block) bool { return t.room(len(b.articles())) >= leastCell }

func (t *eventsTable) block(out *bytes.Buffer, b *block, folded bool) error {
	title := fmt.Sprintf("%s (%s)", b.title, plural(len(b.articles()), "article"))
	for _, line := range t.join(wrap(words(title), max(t.Width, leastWords))) {
		fmt.Fprintln(out, t.paint(ansiBold, line))
	}
	if folded {
		return t.fold(b).write(out)
	}
	return t.grid(b).write(out)
}

// grid is a column an article.
func (t *eventsTable) grid(b *block) *box {
	articles := b.articles()
	cellWidth := min(t.room(len(articles)), mostCell)
	g := &box{header: []string{""}, widths: []int{t.attributeWidth()}}
	for _, a := range articles {
		lines := t.join(wrap(words(t.names[a]), cellWidth))
		g.header = append(g.header, strings.Join(lines, "\n"))
		g.widths = append(g.widths, cellWidth)
	}
	for _, ro := range b.rows {
		cells := []cell{t.attribute(b, ro)}
		for _, a := range articles {
			cells = append(cells, t.said(ro.cells[a], cellWidth))
		}
		g.rows = append(g.rows, cells)
	}
	g.lined = true
	return g
}

// fold is a line a value, with the numbers of the articles that give it.
func (t *eventsTable) fold(b *block) *box {
	attribute := t.attributeWidth()
	rest := max(t.Width-frame(3)-attribute, 2*leastWords)
	g := &box{header: []string{"", "value", "articles"}, widths: []int{attribute, rest / 2, rest - rest/2}, lined: true}
	for _, ro := range b.rows {
		var value, by cell
		for _, s := range ro.values() {
			x := t.said([]said{s.said}, g.widths[1])
			y := cell(t.join(wrap(words(numbers(s.by)), g.widths[2])))
			n := max(len(x), len(y))
			value, by = append(value, padded(x, n)...), append(by, padded(y, n)...)
		}
		g.rows = append(g.rows, []cell{t.attribute(b, ro), value, by})
	}
	return g
}

// A backed value is one with the articles that give it.
type backed struct {
	said
	by []claims.ArticleID
}

// values lists what a row's articles say, that which most say first.
func (ro *row) values() []backed {
	var out []backed
	for a, cell := range ro.cells {
		for _, s := range cell {
			i := slices.IndexFunc(out, func(b backed) bool { return b.text == s.text })
			if i < 0 {
				i, out = len(out), append(out, backed{said: s})
			}
			out[i].by = append(out[i].by, a)
			out[i].level = max(out[i].level, s.level)
		}
	}
	for i := range out {
		slices.Sort(out[i].by)
	}
	slices.SortFunc(out, func(x, y backed) int {
		if n := len(y.by) - len(x.by); n != 0 {
			return n
		}
		return strings.Compare(x.text, y.text)
	})
	return out
}

// numbers writes articles as "1, 3 to 5".
func numbers(ids []claims.ArticleID) string {
	var parts []string
	for i := 0; i < len(ids); {
		j := i
		for j+1 < len(ids) && ids[j+1] == ids[j]+1 {
			j++
		}
		switch {
		case j > i+1:
			parts = append(parts, fmt.Sprintf("%d to %d", ids[i], ids[j]))
		case j == i+1:
			parts = append(parts, fmt.Sprint(ids[i]), fmt.Sprint(ids[j]))
		default:
			parts = append(parts, fmt.Sprint(ids[i]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// attribute is a row's first cell: its name and the findings in it.
func (t *eventsTable) attribute(b *block, ro *row) cell {
	w := t.attributeWidth()
	lines := cell(t.join(wrap(words(b.name(ro)), w)))
	for _, f := range ro.findings {
		ref := levelMarks[f.Level] + " " + f.Rule + " " + f.ID[:min(t.digits, len(f.ID))]
		for _, line := range t.join(wrap(words(ref), w)) {
			lines = append(lines, t.paint(levelColor(f.Level), line))
		}
	}
	return lines
}

// levelMarks stand before a value that is part of a finding.
var levelMarks = map[rules.Level]string{rules.Error: "!", rules.Warning: "?", rules.Note: "*"}

func (t *eventsTable) said(all []said, w int) cell {
	var out cell
	for _, s := range all {
		text := s.text
		if m := levelMarks[s.level]; m != "" {
			text = m + " " + text
		}
		for _, line := range t.join(wrap(words(text), w)) {
			if s.level > 0 {
				line = t.paint(levelColor(s.level), line)
			}
			out = append(out, line)
		}
	}
	return out
}

// legend numbers the articles.
func (t *eventsTable) legend(out *bytes.Buffer) {
	for i := range t.Dossier.Articles {
		if i > 0 {
			fmt.Fprintf(out, "%*d  %s\n", len(fmt.Sprint(len(t.names)-1)), i, t.names[i])
		}
	}
	out.WriteByte('\n')
}

// foot says what the marks mean and what was looked at.
func (t *eventsTable) foot(out *bytes.Buffer, told []*block, quiet int) {
	attributes, wrong := quiet, 0
	for _, b := range told {
		attributes += len(b.rows)
		for _, ro := range b.rows {
			if len(ro.findings) > 0 {
				wrong++
			}
		}
	}
	line := fmt.Sprintf("%s in %s (%s), %s with a discrepancy", plural(attributes, "attribute"),
		plural(t.Dossier.Reports(), "article"), plural(len(t.events()), "event"), thousands(wrong))
	if quiet > 0 {
		line += fmt.Sprintf(", %s left out in which nothing is at odds", thousands(quiet))
	}
	if wrong > 0 {
		line += "; ! error, ? warning, * note: 'concord explain ID' tells why"
	}
	for _, l := range t.join(wrap(words(line), max(t.Width, leastWords))) {
		fmt.Fprintln(out, l)
	}
}
