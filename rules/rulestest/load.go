package rulestest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/rules"
)

// load writes the articles into numbered folders of dir and reads them from
// there. Reversed turns both the order in which they are given and the order
// of their paths; their names stay.
func (c *Case) load(dir string, reversed bool) ([]claims.Article, error) {
	files := slices.Clone(c.Files)
	if reversed {
		slices.Reverse(files)
	}
	var paths []string
	for i, f := range files {
		name := filepath.Join(dir, fmt.Sprintf("%02d", i), filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return nil, err
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			return nil, err
		}
		paths = append(paths, name)
	}
	return c.read(dir, paths)
}

// nameIn gives back the name in the archive of a path under dir.
func nameIn(dir string) func(string) string {
	return func(name string) string {
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return name
		}
		_, rel, _ = strings.Cut(filepath.ToSlash(rel), "/")
		return rel
	}
}

// read loads the files. Places must count in the bytes of the archive's file,
// or the words of the want section would point elsewhere.
func (c *Case) read(dir string, paths []string) ([]claims.Article, error) {
	var o corpus.Options
	name := nameIn(dir)
	for _, p := range paths {
		if c.Draft != "" && name(p) == c.Draft {
			o.Draft = append(o.Draft, p)
		}
	}
	articles, problems := corpus.Load(paths, o)
	var errs []error
	for _, p := range problems {
		errs = append(errs, p)
	}
	for i := range articles {
		a := &articles[i]
		same := func(f txtar.File) bool { return f.Name == name(a.Path) && string(f.Data) == a.Source.Text }
		if !slices.ContainsFunc(c.Files, same) {
			errs = append(errs, fmt.Errorf("%s: the loader changed the text; write it in UTF-8 without a byte order mark", name(a.Path)))
		}
	}
	return articles, errors.Join(errs...)
}

// parseExample reads a rule's example, which needs no want section.
func parseExample(a *rules.Analyzer) (*Case, error) {
	ar := txtar.Parse([]byte(a.Example))
	if !slices.ContainsFunc(ar.Files, func(f txtar.File) bool { return f.Name == wantFile }) {
		ar.Files = append(ar.Files, txtar.File{Name: wantFile})
	}
	if len(ar.Comment) == 0 {
		ar.Comment = fmt.Appendf(nil, "Example of rule %s.\n", a.Name)
	}
	return Parse("example of rule "+a.Name, txtar.Format(ar))
}
