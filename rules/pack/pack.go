package pack

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"concord/rules/custom"
	"concord/rules/facts"
	"concord/rules/strictyaml"
)

// A Pack is rules, facts and a dictionary that belong together.
type Pack struct {
	Path       string
	Name       string
	Version    string
	Doc        string
	Rules      []*custom.Rule
	Sheets     []*facts.Sheet
	Dictionary []string
	Examples   []custom.Example // of what the sheets find, and let pass
}

// A manifest is what pack.yml holds.
type manifest struct {
	Name     string          `yaml:"name"`
	Version  string          `yaml:"version"`
	Doc      string          `yaml:"doc"`
	Examples []custom.Sample `yaml:"examples"`
}

const manifestFile = "pack.yml"

// Load reads a pack: a folder, or a .zip, .tar.gz or .tgz file. reserved are
// the names of rules that are taken. The error joins all that is wrong.
func Load(name string, reserved []string) (*Pack, error) {
	files, err := read(name)
	if err != nil {
		return nil, err
	}
	p := &Pack{Path: name}
	data, ok := files[manifestFile]
	if !ok {
		return nil, fmt.Errorf("%s: no %s in it: a pack says there its name and version", name, manifestFile)
	}
	wrong := []error{p.manifest(data)}
	taken := slices.Clone(reserved)
	for _, f := range sorted(files) {
		in := name + "/" + f
		switch dir, base := path.Split(f); {
		case dir == "rules/" && isYAML(base):
			rules, err := custom.Parse(in, files[f], taken)
			for _, r := range rules {
				taken = append(taken, r.ID)
			}
			p.Rules, wrong = append(p.Rules, rules...), append(wrong, err)
		case dir == "facts/" && isYAML(base):
			s, err := facts.Parse(in, files[f])
			if err == nil {
				p.Sheets = append(p.Sheets, s)
			}
			wrong = append(wrong, err)
		case f == "dictionary.txt":
			p.Dictionary = words(files[f])
		case f != manifestFile && !forPeople(f):
			wrong = append(wrong, fmt.Errorf("%s: no part of a pack: there are %s, rules/*.yml, facts/*.yml, dictionary.txt, README and LICENSE", in, manifestFile))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	return p, p.whole()
}

// whole checks what only the whole pack can tell.
func (p *Pack) whole() error {
	switch {
	case len(p.Rules)+len(p.Sheets)+len(p.Dictionary) == 0:
		return fmt.Errorf("%s: the pack is empty: it has no rules, no facts and no dictionary", p.Path)
	case len(p.Examples) > 0 && len(p.Sheets) == 0:
		return fmt.Errorf("%s/%s: it has examples of facts, and no facts: those of a rule stand with the rule", p.Path, manifestFile)
	}
	return facts.Contradictions(p.Sheets)
}

var versionForm = regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$`)

func (p *Pack) manifest(data []byte) error {
	doc, err := strictyaml.ParsePlain(p.Path+"/"+manifestFile, data)
	if err != nil {
		return err
	}
	var m manifest
	if err := doc.Decode(&m); err != nil {
		return err
	}
	var wrong []error
	for _, need := range [...][3]string{{"name", m.Name, "what the pack is called"}, {"version", m.Version, "such as 1.0.0"}, {"doc", m.Doc, "what it is for"}} {
		if strings.TrimSpace(need[1]) == "" {
			wrong = append(wrong, doc.ErrorAt("", "the pack has no %q: %s", need[0], need[2]))
		}
	}
	if m.Version != "" && !versionForm.MatchString(m.Version) {
		wrong = append(wrong, doc.ErrorAt("version", "the version %q: write three numbers, such as 1.0.0", m.Version))
	}
	p.Name, p.Version, p.Doc = m.Name, m.Version, strings.TrimSpace(m.Doc)
	examples, err := custom.Examples(doc, "examples", m.Examples)
	p.Examples = examples
	return errors.Join(append(wrong, err)...)
}

func isYAML(name string) bool {
	return strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".yaml")
}

// forPeople reports files that a pack may have besides.
func forPeople(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	return slices.Contains([]string{"README", "LICENSE", "NOTICE", "CHANGELOG"}, base)
}

// words are the lines of a dictionary; # begins a remark.
func words(data []byte) []string {
	var out []string
	for line := range strings.Lines(string(data)) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
