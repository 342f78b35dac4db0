package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"concord/claims"
)

// The levels of a discrepancy.
const (
	Contradiction = "contradiction"
	Update        = "update"
	Variant       = "variant"
)

var levels = []string{Contradiction, Update, Variant}

var kinds = []claims.Kind{
	claims.KindDate, claims.KindTime, claims.KindNumber, claims.KindAge, claims.KindMoney, claims.KindName,
	claims.KindTitle, claims.KindPlace, claims.KindParticipant, claims.KindPolarity, claims.KindStatus,
	claims.KindCause, claims.KindMeans, claims.KindOrder, claims.KindQuote, claims.KindOther,
}

// A Cluster is one dossier and what readers found in it.
type Cluster struct {
	Name          string        `json:"cluster"`
	Discrepancies []Discrepancy `json:"discrepancies"`
	Traps         []Trap        `json:"traps"`
	Files         []string      `json:"-"` // paths of its texts, sorted

	lines map[string][]string // by doc; line n is at n-1
}

// A Discrepancy is two or more values of one attribute.
type Discrepancy struct {
	Kind      claims.Kind `json:"kind"`
	Level     string      `json:"level"`
	Event     string      `json:"event"`
	Attribute string      `json:"attribute"`
	Values    []Value     `json:"values"`
}

// A Value is one side of a discrepancy with all places that state it.
type Value struct {
	Value    string    `json:"value"`
	Mentions []Mention `json:"mentions"`
}

// A Mention is words of a line.
type Mention struct {
	Doc   string `json:"doc"`  // a file's name without its last extension
	Line  int    `json:"line"` // from 1
	Quote string `json:"quote"`
}

func (m Mention) String() string { return fmt.Sprintf("%s:%d «%s»", m.Doc, m.Line, m.Quote) }

// A Trap is a pair of places that look like a conflict and are none.
type Trap struct {
	A   Mention `json:"a"`
	B   Mention `json:"b"`
	Why string  `json:"why"`
}

// Load reads the named clusters of a gold, or all of them when none is named.
// What is wrong with them is one error with a line for each fault.
func Load(dir string, names ...string) ([]Cluster, error) {
	if len(names) == 0 {
		files, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			names = append(names, strings.TrimSuffix(filepath.Base(f), ".json"))
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no gold/*.json there; name a directory with gold/NAME.json and txt/NAME/", dir)
	}
	slices.Sort(names)
	var all []Cluster
	var faults []error
	for _, name := range slices.Compact(names) {
		c, err := load(dir, name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		all = append(all, *c)
	}
	return all, errors.Join(faults...)
}

func load(dir, name string) (*Cluster, error) {
	path := filepath.Join(dir, "gold", name+".json")
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &Cluster{lines: map[string][]string{}}
	if err := json.Unmarshal(data, c); err != nil {
		return nil, fmt.Errorf("%s: %w; 'go doc concord/reports/eval' shows the format", path, err)
	}
	c.Name = name
	if err := c.loadTexts(filepath.Join(dir, "txt", name)); err != nil {
		return nil, err
	}
	if faults := c.check(); len(faults) > 0 {
		for i := range faults {
			faults[i] = fmt.Errorf("%s: %w", path, faults[i])
		}
		return nil, errors.Join(faults...)
	}
	return c, nil
}

func (c *Cluster) loadTexts(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("the texts of cluster %s: %w", c.Name, err)
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		path, doc := filepath.Join(dir, e.Name()), docOf(e.Name())
		if _, twice := c.lines[doc]; twice {
			return fmt.Errorf("%s: another file there is named %s, too, but for its extension; rename one", path, doc)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
		c.Files = append(c.Files, path)
		c.lines[doc] = strings.Split(text, "\n")
	}
	if len(c.Files) == 0 {
		return fmt.Errorf("%s: no texts there", dir)
	}
	return nil
}

// docOf is a file's name without folders and the last extension.
func docOf(path string) string {
	base := filepath.Base(path)
	if dot := strings.LastIndexByte(base, '.'); dot >= 0 {
		return base[:dot]
	}
	return base
}

// check lists what is wrong with the gold: a mention that points nowhere would
// count as a miss for ever.
func (c *Cluster) check() []error {
	var faults []error
	fault := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	mention := func(where string, m Mention) {
		if lines, ok := c.lines[m.Doc]; !ok {
			fault("%s: no text %q", where, m.Doc)
		} else if m.Line < 1 || m.Line > len(lines) {
			fault("%s: %s has no line %d", where, m.Doc, m.Line)
		} else if len(c.places(m)) == 0 {
			fault("%s: line %d of %s does not hold %q", where, m.Line, m.Doc, m.Quote)
		}
	}
	for i, d := range c.Discrepancies {
		where := fmt.Sprintf("discrepancy %d (%s)", i+1, d.Attribute)
		if !slices.Contains(levels, d.Level) {
			fault("%s: level %q; use %s", where, d.Level, strings.Join(levels, ", "))
		}
		if !slices.Contains(kinds, d.Kind) {
			fault("%s: unknown kind %q; use one of findings, or other", where, d.Kind)
		}
		for _, v := range d.Values {
			if len(v.Mentions) == 0 {
				fault("%s: value %q has no mentions", where, v.Value)
			}
			for _, m := range v.Mentions {
				mention(where, m)
			}
		}
	}
	for i, t := range c.Traps {
		mention(fmt.Sprintf("trap %d", i+1), t.A)
		mention(fmt.Sprintf("trap %d", i+1), t.B)
	}
	return faults
}

// places is wherever a mention's words stand in its line.
func (c *Cluster) places(m Mention) []place {
	text := c.line(m.Doc, m.Line)
	var out []place
	for from := 0; m.Quote != "" && from < len(text); {
		at := strings.Index(text[from:], m.Quote)
		if at < 0 {
			break
		}
		column := 1 + utf8.RuneCountInString(text[:from+at])
		out = append(out, place{m.Doc, m.Line, column, column + utf8.RuneCountInString(m.Quote)})
		_, size := utf8.DecodeRuneInString(text[from+at:])
		from += at + size
	}
	return out
}

// line is a line of a text; "" if there is none.
func (c *Cluster) line(doc string, n int) string {
	if lines := c.lines[doc]; n >= 1 && n <= len(lines) {
		return lines[n-1]
	}
	return ""
}

// words counts the words of all texts.
func (c *Cluster) words() int {
	n := 0
	for _, lines := range c.lines {
		for _, l := range lines {
			n += len(strings.Fields(l))
		}
	}
	return n
}

// A place is a stretch of a line: columns in code points from 1, end exclusive.
type place struct {
	doc                string
	line, column, past int
}

func (p place) overlaps(q place) bool {
	return p.doc == q.doc && p.line == q.line && p.column < q.past && q.column < p.past
}
