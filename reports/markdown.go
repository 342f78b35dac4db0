package reports

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

// markdownMark begins every comment, so that a bot finds the one to replace.
const markdownMark = "<!-- concord -->"

// mostMarkdown is what fits a comment: GitHub takes 65,536 characters.
const mostMarkdown = 60_000

// WriteMarkdown writes a comment for a pull request, for GitHub and GitLab: a
// row a finding, and folded below it the words of each side.
func WriteMarkdown(w io.Writer, r *Report, st Style) error {
	m := &markdown{Report: r, paths: shortPaths(r.Dossier), digits: idDigits(r.Findings)}
	m.add("%s\n### concord: %s\n", markdownMark, escapeMarkdown(m.summary()))
	m.wrongs()
	m.table()
	m.words()
	m.suppressed()
	if st.Matrix {
		if err := m.matrix(); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, m.String())
	return err
}

type markdown struct {
	*Report
	strings.Builder
	paths  map[string]string
	digits int
}

func (m *markdown) add(format string, args ...any) { fmt.Fprintf(m, format, args...) }

// list adds texts until the comment has grown to so many bytes; then it says
// how many more there are.
func (m *markdown) list(texts []string, most int, more string) {
	for i, text := range texts {
		if m.Len()+len(text) > most {
			m.add(more, len(texts)-i)
			return
		}
		m.WriteString(text)
	}
}

// wrongs are files that were not read, and faults.
func (m *markdown) wrongs() {
	var lines []string
	for _, n := range m.notices() {
		if n.finding != nil {
			continue
		}
		at := ""
		if n.path != "" {
			at = code(n.path) + " "
		}
		lines = append(lines, fmt.Sprintf("\n> **%s**: %s%s\n", n.level, at, escapeMarkdown(n.text)))
	}
	m.list(lines, mostMarkdown/4, "\n> and %d more\n")
}

// table is a row a finding, each value with its places.
func (m *markdown) table() {
	if len(m.Findings) == 0 {
		return
	}
	m.add("\n| level | discrepancy | says |\n|---|---|---|\n")
	var rows []string
	for i := range m.Findings {
		f := &m.Findings[i]
		var sides []string
		for _, v := range f.Values {
			sides = append(sides, "**"+escapeMarkdown(label(v))+"**: "+m.places(v))
		}
		rows = append(rows, fmt.Sprintf("| %s | %s | %s |\n", f.Level, escapeMarkdown(f.Attribute), strings.Join(sides, "<br>")))
	}
	m.list(rows, mostMarkdown/2, "| | and %d more | |\n")
}

func (m *markdown) places(v rules.Value) string {
	var out []string
	sources := sourcesOf(v)
	for _, s := range shown(sources) {
		if at := code(m.position(s)); !slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	if rest := len(sources) - len(shown(sources)) + v.Repeats; rest > 0 {
		out = append(out, fmt.Sprintf("%d more", rest))
	}
	return strings.Join(out, ", ")
}

func (m *markdown) position(s source) string {
	a := s.article(m.Dossier)
	return fmt.Sprintf("%s:%d", m.paths[a.Path], PlaceOf(a, s.spans[0]).Line)
}

// words folds away what each place says.
func (m *markdown) words() {
	if len(m.Findings) == 0 {
		return
	}
	var texts []string
	for i := range m.Findings {
		texts = append(texts, m.finding(&m.Findings[i]))
	}
	m.add("\n<details><summary>The words</summary>\n")
	m.list(texts, mostMarkdown*9/10, "\nThose of %d more are left out: a comment has no room for them.\n")
	m.add("\n</details>\n")
}

func (m *markdown) finding(f *rules.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n**%s: %s** (%s %s)\n\n", f.Level, escapeMarkdown(f.Attribute), f.Rule, code(f.ID[:min(m.digits, len(f.ID))]))
	for _, v := range f.Values {
		for _, s := range shown(sourcesOf(v)) {
			fmt.Fprintf(&b, "- %s %s\n", code(m.position(s)), boldEvidence(s.article(m.Dossier), s))
		}
	}
	return b.String()
}

// boldEvidence is a sentence with the words of the evidence in bold.
func boldEvidence(a *claims.Article, s source) string {
	bold := func(s string) string {
		if s == "" {
			return ""
		}
		return "**" + escapeMarkdown(s) + "**"
	}
	return mark(sentenceWords(a, s.sentence, s.spans), bold, escapeMarkdown)
}

// suppressed folds away what was let stand.
func (m *markdown) suppressed() {
	if len(m.Suppressed) == 0 {
		return
	}
	var lines []string
	for i := range m.Suppressed {
		s := &m.Suppressed[i]
		lines = append(lines, fmt.Sprintf("- %s: %s (%s)\n", escapeMarkdown(s.Finding.Attribute), escapeMarkdown(s.Reason), code(s.By)))
	}
	m.add("\n<details><summary>Suppressed: %s</summary>\n\n", thousands(len(m.Suppressed)))
	m.list(lines, mostMarkdown, "- and %d more\n")
	m.add("\n</details>\n")
}

// matrix folds away who says what, drawn as in a terminal.
func (m *markdown) matrix() error {
	var drawn strings.Builder
	if err := WriteEventsTable(&drawn, m.Report, Style{Width: 100}); err != nil {
		return err
	}
	if m.Len()+drawn.Len() > mostMarkdown {
		m.add("\nWho says what is left out: a comment has no room for it.\n")
		return nil
	}
	m.add("\n<details><summary>Who says what</summary>\n\n~~~~~~text\n%s~~~~~~\n\n</details>\n", drawn.String())
	return nil
}

// A mention or a reference in a report would call people who have nothing to
// do with it, and two dollar signs would make a formula.
var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`,
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "@", "@<!-- -->", "#", "#<!-- -->", "$", "<span>$</span>")

func escapeMarkdown(s string) string { return markdownEscapes.Replace(plainLine(s)) }

// code is s as it stands, in a cell of a table too.
func code(s string) string {
	s, fence := strings.ReplaceAll(plainLine(s), "|", `\|`), "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		s = " " + s + " "
	}
	return fence + s + fence
}

// ruleMarkdown is a rule's documentation, whose paragraphs are plain text and
// whose indented lines are shown as they are.
func ruleMarkdown(a *rules.Analyzer) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**: %s\n\n", a.Name, escapeMarkdown(cmp.Or(a.Title(), "has no documentation")))
	for line := range strings.Lines(a.Text()) {
		if !strings.HasPrefix(line, "\t") && !strings.HasPrefix(line, "  ") {
			line = escapeMarkdown(line) + "\n"
		}
		b.WriteString(line)
	}
	return b.String()
}
