package custom

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

// A Rule is one rule of a newsroom's own, as a file declares it.
type Rule struct {
	ID       string
	File     string // and Line: where it is declared
	Line     int
	Level    rules.Level
	Title    string
	Doc      string
	Examples []Example

	sel        selection
	together   string
	when       *expression
	message    template
	confidence float64
}

// An Example is short texts in which a rule must find something, or nothing.
type Example struct {
	Flag  bool
	File  string
	Line  int
	Files []File
}

// A File is one text of an example, with the name that it has there.
type File struct{ Name, Text string }

// A selection says which claims a rule looks at. What is empty admits all.
type selection struct {
	Kind      []string      `yaml:"kind"`
	Attribute []string      `yaml:"attribute"`
	Event     []string      `yaml:"event"`
	Subject   []string      `yaml:"subject"`
	Articles  articleFilter `yaml:"articles"`
}

// An articleFilter says in which reports.
type articleFilter struct {
	Draft *bool    `yaml:"draft"`
	Path  []string `yaml:"path"`
}

func (s *selection) admits(d *claims.Dossier, c *claims.Claim) bool {
	return admits(s.Kind, string(c.Kind)) && admits(s.Attribute, c.Attribute) && admits(s.Event, c.Predicate) &&
		(len(s.Subject) == 0 || c.Subject > 0 && slices.Contains(s.Subject, d.Entities[c.Subject].Kind.String())) &&
		s.Articles.admits(d.Article(c)) && c.Modality != claims.Hypothetical
}

func admits(list []string, word string) bool {
	return len(list) == 0 || slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
}

func (f *articleFilter) admits(a *claims.Article) bool {
	if f.Draft != nil && *f.Draft != a.Draft {
		return false
	}
	return len(f.Path) == 0 || slices.ContainsFunc(f.Path, func(p string) bool { return matchesPath(p, a.Path) })
}

// matchesPath holds a pattern against as many last parts of a path as it has.
func matchesPath(pattern, name string) bool {
	name = filepath.ToSlash(name)
	parts := strings.Split(name, "/")
	n := strings.Count(pattern, "/") + 1
	if n > len(parts) {
		return false
	}
	ok, _ := path.Match(pattern, strings.Join(parts[len(parts)-n:], "/"))
	return ok
}

// Analyzer makes the rule one that rules.Run runs.
func (r *Rule) Analyzer() *rules.Analyzer {
	var source strings.Builder
	source.WriteString("// " + r.ID + ": " + r.Title + "\n//\n")
	for line := range strings.Lines(strings.TrimSpace(r.Doc) + "\n") {
		source.WriteString("// " + line)
	}
	return &rules.Analyzer{
		Name: r.ID, Source: source.String(), Example: r.archive(), Kind: r.kind(), Level: r.Level, Run: r.run,
	}
}

// kind is that of the rule's findings, unless they are of a claim's own.
func (r *Rule) kind() claims.Kind {
	if len(r.sel.Kind) == 1 {
		return claims.Kind(r.sel.Kind[0])
	}
	return claims.KindOther
}

// archive is the first text that the rule must flag, in txtar form.
func (r *Rule) archive() string {
	var out strings.Builder
	for _, e := range r.Examples {
		if !e.Flag {
			continue
		}
		for _, f := range e.Files {
			out.WriteString("-- " + f.Name + " --\n" + f.Text)
		}
		break
	}
	return out.String()
}
