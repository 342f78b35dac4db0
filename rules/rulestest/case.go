package rulestest

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"concord/rules"
)

// wantFile is the name of the section that holds the expectations.
const wantFile = "want"

// A Case is one archive: articles, and what the rules must say of them.
type Case struct {
	Name  string // the archive's file name without extension
	Path  string
	About string // its comment
	Draft string // the file that is the draft; "" if the comment names none
	// Strays marks a case in which too much is said once its articles are cut in two.
	Strays bool
	Files  []txtar.File
	Wants  []Want
	Traps  []Trap
}

// A Want is one line of the want section.
type Want struct {
	Line   int // in the want section, from 1
	Mode   Mode
	Levels []rules.Level
	Kinds  []string // kinds or names of rules
	Sides  []Side
}

// Mode says what it means when a want is met, and when it is not.
type Mode uint8

// The modes.
const (
	Required Mode = iota // must be found
	May                  // may be found
	Todo                 // should be found and is not yet
	Wrong                // should not be found and still is
)

// modes are the words that a line opens with.
var modes = map[string]Mode{"may": May, "todo": Todo, "wrong": Wrong}

// A Trap is a pair of places that look like a discrepancy and are none.
type Trap struct {
	Line int
	A, B Ref
}

// A Side is the places that state one value.
type Side []Ref

// A Ref is words of an article.
type Ref struct {
	File       string
	Words      string
	Start, End int // bytes of the file
	Optional   bool
}

func (r Ref) String() string { return fmt.Sprintf("%s %q", r.File, r.Words) }

// Parse reads an archive.
func Parse(name string, data []byte) (*Case, error) {
	ar := txtar.Parse(data)
	c := &Case{
		Name:  strings.TrimSuffix(path.Base(name), ".txtar"),
		Path:  name,
		About: strings.TrimSpace(string(ar.Comment)),
	}
	if c.About == "" {
		return nil, fmt.Errorf("%s: no comment; say above the first file what the case is about", name)
	}
	var want *txtar.File
	for i, f := range ar.Files {
		switch {
		case f.Name == wantFile && want == nil:
			want = &ar.Files[i]
		case f.Name == wantFile || c.file(f.Name) != nil:
			return nil, fmt.Errorf("%s: two files named %s", name, f.Name)
		default:
			c.Files = append(c.Files, f)
		}
	}
	if want == nil {
		return nil, fmt.Errorf("%s: no want section; an empty one means silence", name)
	}
	if len(c.Files) == 0 {
		return nil, fmt.Errorf("%s: no articles", name)
	}
	if err := errors.Join(c.parseAbout(), c.parseWant(string(want.Data))); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

// Silent reports whether the rules must find nothing at all.
func (c *Case) Silent() bool { return len(c.Wants) == 0 }

func (c *Case) file(name string) *txtar.File {
	for i := range c.Files {
		if c.Files[i].Name == name {
			return &c.Files[i]
		}
	}
	return nil
}

// strayLine is the line of the comment that sets Strays.
const strayLine = "cut in two: says too much"

func (c *Case) parseAbout() error {
	for line := range strings.Lines(c.About) {
		c.Strays = c.Strays || strings.TrimSpace(line) == strayLine
		name, found := strings.CutPrefix(strings.TrimSpace(line), "draft:")
		if !found {
			continue
		}
		if c.Draft = strings.TrimSpace(name); c.file(c.Draft) == nil {
			return fmt.Errorf("comment: the draft %q is not among the files", c.Draft)
		}
	}
	return nil
}

func (c *Case) parseWant(text string) error {
	var errs []error
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := c.parseLine(n, line); err != nil {
			errs = append(errs, fmt.Errorf("want:%d: %w", n, err))
		}
	}
	return errors.Join(append(errs, c.contradictions()...)...)
}

// contradictions lists the traps that a want would have sprung.
func (c *Case) contradictions() []error {
	var errs []error
	for i := range c.Wants {
		w := &c.Wants[i]
		if w.Mode == Wrong || slices.Max(w.Levels) < rules.Warning {
			continue
		}
		for _, t := range c.Traps {
			a, b := w.side(t.A), w.side(t.B)
			if a >= 0 && b >= 0 && a != b {
				errs = append(errs, fmt.Errorf("want:%d asks for what want:%d forbids", w.Line, t.Line))
			}
		}
	}
	return errs
}

// side is the index of the side that names words of r; -1 if none does.
func (w *Want) side(r Ref) int {
	return slices.IndexFunc(w.Sides, func(s Side) bool {
		return slices.ContainsFunc(s, func(o Ref) bool { return o.File == r.File && o.Start < r.End && r.Start < o.End })
	})
}
