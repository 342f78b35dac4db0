package corpus

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// Stdin is the path that articles read from standard input carry.
const Stdin = "stdin"

// A Problem is an input that cannot be read: what, why and what to do, in one line.
type Problem struct{ Path, Reason, Remedy string }

func (p Problem) Error() string { return p.Path + ": " + p.Reason + "; " + p.Remedy }

// Options say how to load.
type Options struct {
	Draft []string  // files that are drafts, with all that they hold, besides those whose front matter says so
	Stdin io.Reader // what "-" reads
}

// Load reads files and directories ("-" is standard input) and returns their
// articles and what could not be read. Drafts come first, then the articles
// by path, then by place in the page, so the order of paths does not matter.
func Load(paths []string, o Options) ([]claims.Article, []Problem) {
	l := loader{stdin: o.Stdin, furniture: newMatcher(lexicon.Furniture()), titles: titleWords()}
	for _, d := range o.Draft {
		l.draft(d)
	}
	for _, p := range paths {
		l.name(p)
	}
	var articles []claims.Article
	for _, in := range l.inputs() {
		articles = append(articles, l.load(in)...)
	}
	slices.SortStableFunc(articles, compare)
	slices.SortFunc(l.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
	})
	return articles, slices.Compact(l.problems)
}

// compare orders articles; those of one page keep the page's order.
func compare(a, b claims.Article) int {
	if a.Draft != b.Draft {
		if a.Draft {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.Path, b.Path)
}

// load reads one input into its articles.
func (l *loader) load(in input) []claims.Article {
	text, p := l.read(in)
	if p == nil {
		var pg *page
		if pg, p = l.parse(in, text); p == nil {
			pg.draft = pg.draft || in.draft
			var as []claims.Article
			if as, p = l.articles(pg); p == nil {
				return as
			}
		}
	}
	l.problems = append(l.problems, *p)
	return nil
}

// parse turns a file into a page by the format that its name or its
// beginning gives away.
func (l *loader) parse(in input, text string) (*page, *Problem) {
	src := claims.NewSource(in.path, text)
	switch format(in.path, text) {
	case formatHTML:
		return l.readHTML(src), nil
	case formatMarkdown:
		return l.readMarkdown(src), nil
	}
	return readPlain(src), nil
}

const (
	formatPlain = iota
	formatMarkdown
	formatHTML
)

// format goes by the extension and, where that says nothing, by how the text
// begins. A saved page is HTML even if it is named .txt.
func format(path, text string) int {
	switch lower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return formatHTML
	case ".md", ".markdown":
		return formatMarkdown
	case ".txt":
		if looksHTML(text) {
			return formatHTML
		}
		return formatPlain
	}
	switch {
	case looksHTML(text):
		return formatHTML
	case looksMarkdown(text):
		return formatMarkdown
	}
	return formatPlain
}

// titleWords are the words that may stand right before a person's name.
func titleWords() map[string]bool {
	words := map[string]bool{}
	for _, t := range lexicon.Titles() {
		if t.Thing {
			continue
		}
		for _, form := range append(t.Aliases, t.Head) {
			words[form[strings.LastIndexByte(form, ' ')+1:]] = true
		}
	}
	return words
}
