package suppress

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"concord/rules/strictyaml"
)

// An Entry of a baseline is one finding let stand.
type Entry struct {
	ID     string   `yaml:"id"`
	Rule   string   `yaml:"rule"`
	What   string   `yaml:"what"`  // for readers: the finding's message
	Files  []string `yaml:"files"` // that it cites, from the baseline's folder, with slashes
	Reason string   `yaml:"reason"`
}

// A Baseline is a file of entries.
type Baseline struct {
	Path    string
	entries []Entry
	doc     *strictyaml.Document
}

// LoadBaseline reads a file; os.ErrNotExist if there is none.
func LoadBaseline(path string) (*Baseline, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseBaseline(path, data)
}

func parseBaseline(path string, data []byte) (*Baseline, error) {
	doc, err := strictyaml.Parse(path, data)
	if err != nil {
		return nil, err
	}
	b := &Baseline{Path: path, doc: doc}
	if err := doc.Decode(&b.entries); err != nil {
		return nil, err
	}
	var wrong []error
	for i, e := range b.entries {
		key := fmt.Sprintf("[%d]", i)
		switch {
		case !looksID(e.ID):
			wrong = append(wrong, doc.ErrorAt(key+".id", "id %q: use the finding's id, %d digits or more", e.ID, leastID))
		case strings.TrimSpace(e.Reason) == "":
			wrong = append(wrong, doc.ErrorAt(key, "finding %s is let stand without a reason: add reason:", e.ID))
		case b.at(e.ID) < i:
			wrong = append(wrong, doc.ErrorAt(key+".id", "finding %s stands in the file twice", e.ID))
		}
	}
	return b, errors.Join(wrong...)
}

// at is the index of the first entry with an id, -1 if there is none.
func (b *Baseline) at(id string) int {
	for i, e := range b.entries {
		if e.ID == id {
			return i
		}
	}
	return -1
}

// Line is where a finding stands in the file, 0 if it does not.
func (b *Baseline) Line(id string) int {
	for i, e := range b.entries {
		if isID(e.ID, id) {
			return b.doc.Line(fmt.Sprintf("[%d].id", i))
		}
	}
	return 0
}

// Add puts the entries of a baseline on the list.
func (l *List) Add(b *Baseline) {
	for i, e := range b.entries {
		g := &ignore{target: e.ID, reason: e.Reason, where: fmt.Sprintf("%s:%d", b.Path, b.doc.Line(fmt.Sprintf("[%d].id", i)))}
		for _, f := range e.Files {
			g.files = append(g.files, filepath.Join(filepath.Dir(b.Path), filepath.FromSlash(f)))
		}
		l.ignores = append(l.ignores, g)
	}
}

const baselineHead = `# Findings that were looked at and let stand. 'concord ignore' adds to this file;
# entries that nothing meets any more are named by 'concord check': delete them.
`

// Append writes entries at the end of a baseline's text, which may be empty.
func Append(data []byte, entries []Entry) []byte {
	out := string(data)
	if strings.TrimSpace(out) == "" {
		out = baselineHead
	}
	if !strings.HasSuffix(out, "\n") {
		out += "\n"
	}
	for _, e := range entries {
		var files []string
		for _, f := range e.Files {
			files = append(files, strconv.Quote(f))
		}
		out += fmt.Sprintf("- id: %q\n  rule: %s\n  what: %s\n  files: [%s]\n  reason: %s\n",
			e.ID, e.Rule, strconv.Quote(e.What), strings.Join(files, ", "), strconv.Quote(e.Reason))
	}
	return []byte(out)
}

// Relative writes paths as entries have them: from the folder of the baseline.
func Relative(baseline string, paths []string) []string {
	var out []string
	dir, err := filepath.Abs(filepath.Dir(baseline))
	for _, p := range paths {
		if abs, wrong := filepath.Abs(p); err == nil && wrong == nil {
			if rel, wrong := filepath.Rel(dir, abs); wrong == nil {
				p = rel
			}
		}
		out = append(out, filepath.ToSlash(p))
	}
	return out
}
