package corpus

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"concord/claims"
	"concord/claims/guard"
	"concord/claims/lexicon"
)

// Stdin is the path that articles read from standard input carry.
const Stdin = "stdin"

// A Problem is an input that cannot be read: what, why and what to do, in one line.
type Problem struct {
	Path, Reason, Remedy string
	Fault                error // set if concord broke, and not the input
}

func (p Problem) Error() string { return p.Path + ": " + p.Reason + "; " + p.Remedy }

// Options say how to load.
type Options struct {
	Draft []string  // files that are drafts, with all that they hold, besides those whose front matter says so
	Stdin io.Reader // what "-" reads

	Includes, Excludes func(path string) bool // what of a directory is read; nil: all, nothing
	IsDraft            func(path string) bool // files that are drafts besides; may be nil
	Zone               *time.Location         // of times of publication that give none; nil is UTC

	Timeout  time.Duration // the most that a file may take once its bytes are there; 0 is no bound
	MaxFile  int64         // the most bytes that a file may hold; 0 is DefaultMaxFile
	MaxTotal int64         // the most bytes of text that all articles may hold; 0 is DefaultMaxTotal
}

// Load reads files and directories ("-" is standard input) and returns their
// articles and what could not be read. Drafts come first, then the articles
// by path, then by place in the page, so the order of paths does not matter.
func Load(paths []string, o Options) ([]claims.Article, []Problem) {
	return LoadContext(context.Background(), paths, o)
}

// LoadContext is Load until the context ends: then what is loaded is returned.
func LoadContext(ctx context.Context, paths []string, o Options) ([]claims.Article, []Problem) {
	o.MaxFile, o.MaxTotal = cmp.Or(o.MaxFile, DefaultMaxFile), cmp.Or(o.MaxTotal, DefaultMaxTotal)
	l := loader{Options: o, left: o.MaxTotal, furniture: newMatcher(lexicon.Furniture()), titles: titleWords()}
	for _, d := range o.Draft {
		l.draft(d)
	}
	for _, p := range paths {
		l.name(p)
	}
	var articles []claims.Article
	for _, in := range l.inputs() {
		as, p := l.load(ctx, in)
		if ctx.Err() != nil {
			break
		}
		if p == nil {
			p = l.takes(in, as)
		}
		if p != nil {
			l.problems = append(l.problems, *p)
			continue
		}
		articles = append(articles, as...)
	}
	slices.SortStableFunc(articles, compare)
	slices.SortFunc(l.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
	})
	return articles, slices.Compact(l.problems)
}

// takes refuses a file that is one too many.
func (l *loader) takes(in input, articles []claims.Article) *Problem {
	var n int64
	for i := range articles {
		n += int64(len(articles[i].Text))
	}
	if n > l.left {
		return &Problem{in.path, "with it the reports would hold more text than --max-total allows", "allow more, or read fewer at a time", nil}
	}
	l.left -= n
	return nil
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

// A loaded input is its articles, or why there are none.
type loaded struct {
	articles []claims.Article
	problem  *Problem
}

// load reads one input into its articles. Its bytes may be long in coming, from
// a pipe or a terminal: that ends with the context alone.
func (l *loader) load(ctx context.Context, in input) ([]claims.Article, *Problem) {
	type content struct {
		text    string
		problem *Problem
	}
	read := make(chan content, 1)
	if f := guard.Run(ctx, 0, func(context.Context) { text, p := l.read(in); read <- content{text, p} }); f != nil {
		return nil, broken(in, f)
	}
	c := <-read
	if c.problem != nil {
		return nil, c.problem
	}
	cut := make(chan loaded, 1)
	if f := guard.Run(ctx, l.Timeout, func(context.Context) { cut <- l.cut(in, c.text) }); f != nil {
		return nil, broken(in, f)
	}
	out := <-cut
	return out.articles, out.problem
}

func (l *loader) cut(in input, text string) loaded {
	switch own := isOwn(text); {
	case own && in.walked:
		return loaded{} // what an earlier run has left beside the reports
	case own:
		return loaded{nil, &Problem{in.path, "no report but what concord wrote of some", "leave it out", nil}}
	}
	pg, p := l.parse(in, text)
	if p != nil {
		return loaded{nil, p}
	}
	pg.draft = pg.draft || in.draft
	as, p := l.articles(pg)
	for i := range as {
		as[i].Published = l.zoned(as[i].Published)
	}
	return loaded{as, p}
}

func broken(in input, f *guard.Fault) *Problem {
	if errors.Is(f.Cause, guard.ErrTimeout) {
		return &Problem{in.path, "took longer to be taken apart than --timeout allows", "allow more, or split the file", f.Cause}
	}
	return &Problem{in.path, fmt.Sprintf("concord failed on it: %v", f.Cause), "please report it with the file", f.Cause}
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
