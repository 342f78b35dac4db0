package custom

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/strictyaml"
	"concord/rules/suggest"
)

// mostFile is how large a file of rules may be.
const mostFile = 1 << 20

// A ruleFile is what a file of rules holds.
type ruleFile struct {
	Rules []declared `yaml:"rules"`
}

// A declared rule is one as written.
type declared struct {
	ID         string    `yaml:"id"`
	Level      string    `yaml:"level"`
	Message    string    `yaml:"message"`
	Doc        string    `yaml:"doc"`
	Select     selection `yaml:"select"`
	Together   string    `yaml:"together"`
	When       string    `yaml:"when"`
	Confidence *float64  `yaml:"confidence"`
	Examples   []Sample  `yaml:"examples"`
}

// A Sample is an example as written.
type Sample struct {
	Flag      []string `yaml:"flag"`
	Pass      []string `yaml:"pass"`
	Draft     string   `yaml:"draft"`
	Published string   `yaml:"published"`
}

// Load reads a file of rules. reserved are the names that are taken. The error
// joins a *strictyaml.Error for each thing that is wrong with the file.
func Load(name string, reserved []string) ([]*Rule, error) {
	data, err := strictyaml.ReadFile(name, "a file of rules", mostFile)
	if err != nil {
		return nil, err
	}
	return Parse(name, data, reserved)
}

// Parse reads rules from the text of a file.
func Parse(name string, data []byte, reserved []string) ([]*Rule, error) {
	doc, err := strictyaml.ParsePlain(name, data)
	if err != nil {
		return nil, err
	}
	var f ruleFile
	if err := doc.Decode(&f); err != nil {
		return nil, err
	}
	l := &loader{doc: doc, taken: slices.Clone(reserved)}
	if len(f.Rules) == 0 {
		l.fail("rules", "no rules: write them as a list below %q", "rules:")
	}
	var out []*Rule
	for i := range f.Rules {
		out = append(out, l.rule(fmt.Sprintf("rules[%d]", i), &f.Rules[i]))
	}
	return out, errors.Join(l.wrong...)
}

// A loader checks what has been read and says where something is wrong.
type loader struct {
	doc   *strictyaml.Document
	taken []string
	wrong []error
}

func (l *loader) fail(key, format string, args ...any) {
	l.wrong = append(l.wrong, l.doc.ErrorAt(key, format, args...))
}

// failIn reports a misfit at its place within the text of a key.
func (l *loader) failIn(key, text string, err error) {
	var m *misfit
	if errors.As(err, &m) {
		l.wrong = append(l.wrong, l.doc.ErrorIn(key, text, m.offset, "%s", m.reason))
	}
}

var idForm = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

const usualConfidence = 0.95 // of a rule that does not say: a newsroom's own wish, but texts are read by a machine

func (l *loader) rule(at string, d *declared) *Rule {
	for _, need := range [...][3]string{
		{"id", d.ID, "the name that findings carry, such as toll-needs-source"}, {"level", d.Level, "error, warning or note"},
		{"message", d.Message, "what an editor reads above the values"}, {"doc", d.Doc, "what the rule finds, and why"},
		{"when", d.When, "the condition, such as differ(a, b)"},
	} {
		if strings.TrimSpace(need[1]) == "" {
			l.fail(at, "%s has no %q: %s", ruleName(d, at), need[0], need[2])
		}
	}
	r := &Rule{ID: d.ID, File: l.doc.Path, Line: l.doc.Line(at), sel: d.Select, together: d.Together, confidence: usualConfidence}
	r.Doc = strings.TrimSpace(d.Doc)
	r.Title, _, _ = strings.Cut(r.Doc, "\n")
	l.identity(at, d, r)
	l.selection(at+".select", &d.Select)
	l.condition(at, d, r)
	l.examples(at, d, r)
	if d.Confidence != nil {
		if r.confidence = *d.Confidence; !(r.confidence > 0 && r.confidence <= 1) {
			l.fail(at+".confidence", "confidence is %v: use a number above 0, and 1 at most", r.confidence)
		}
	}
	return r
}

func ruleName(d *declared, at string) string {
	if d.ID == "" {
		return "this rule"
	}
	return "rule " + d.ID
}

func (l *loader) identity(at string, d *declared, r *Rule) {
	switch {
	case d.ID == "":
	case !idForm.MatchString(d.ID):
		l.fail(at+".id", "the id %q: use small letters, digits and single hyphens, beginning with a letter: toll-needs-source", d.ID)
	case slices.Contains(l.taken, d.ID):
		l.fail(at+".id", "the id %q is taken by another rule: choose one of your own, such as %q", d.ID, "house-"+d.ID)
	}
	l.taken = append(l.taken, d.ID)
	if d.Level == "" {
		return
	}
	level, err := rules.ParseLevel(d.Level)
	if err != nil || level == 0 {
		l.fail(at+".level", "unknown level %q%s: use error, warning or note", d.Level, suggest.Hint(d.Level, []string{"error", "warning", "note"}))
	}
	r.Level = level
}

// kinds are those that claims can have.
var kinds = []string{
	string(claims.KindDate), string(claims.KindTime), string(claims.KindNumber), string(claims.KindAge), string(claims.KindMoney),
	string(claims.KindName), string(claims.KindTitle), string(claims.KindPlace), string(claims.KindParticipant), string(claims.KindPolarity),
	string(claims.KindStatus), string(claims.KindCause), string(claims.KindMeans), string(claims.KindOrder), string(claims.KindQuote),
}

func (l *loader) selection(at string, s *selection) {
	subjects := []string{claims.Person.String(), claims.Organization.String(), claims.Place.String(), claims.Product.String()}
	l.words(at+".kind", s.Kind, kinds)
	l.words(at+".subject", s.Subject, subjects)
	for i, p := range s.Articles.Path {
		if _, err := path.Match(p, ""); err != nil {
			l.fail(fmt.Sprintf("%s.articles.path[%d]", at, i), "the pattern %q has a bracket that nothing closes", p)
		}
	}
}

func (l *loader) words(at string, list, known []string) {
	for i, w := range list {
		if !slices.Contains(known, w) {
			l.fail(fmt.Sprintf("%s[%d]", at, i), "unknown %s %q%s: there are %s", at[strings.LastIndexByte(at, '.')+1:], w,
				suggest.Hint(w, known), strings.Join(known, ", "))
		}
	}
}

// togethers are what pairs can be taken from; the first is the default.
var togethers = []string{"group", "event", "subject", "article", "sentence", "dossier"}

func (l *loader) condition(at string, d *declared, r *Rule) {
	var err error
	if d.When != "" {
		if r.when, err = compile(d.When, true); err != nil {
			l.failIn(at+".when", d.When, err)
		}
	}
	if r.message, err = parseTemplate(d.Message); err != nil {
		l.failIn(at+".message", d.Message, err)
	}
	l.together(at, d, r)
	if r.when != nil && !r.when.pair && r.message.pair() {
		l.fail(at+".message", "the message speaks of b, and the condition does not: it looks at one claim at a time")
	}
}

func (l *loader) together(at string, d *declared, r *Rule) {
	switch {
	case d.Together == "":
		r.together = togethers[0]
	case !slices.Contains(togethers, d.Together):
		l.fail(at+".together", "unknown word %q%s: pairs can be of one %s", d.Together, suggest.Hint(d.Together, togethers), strings.Join(togethers, ", "))
	case r.when != nil && !r.when.pair:
		l.fail(at+".together", "together is for pairs, and the condition speaks of a alone: leave it out, or let the condition speak of b")
	}
}

func (l *loader) examples(at string, d *declared, r *Rule) {
	before := len(l.wrong)
	r.Examples = l.samples(at+".examples", d.Examples)
	flags := 0
	for _, e := range r.Examples {
		if e.Flag {
			flags++
		}
	}
	if len(l.wrong) == before && (flags == 0 || flags == len(r.Examples)) {
		l.fail(at+".examples", "%s needs two examples at least: one with \"flag\", in which it finds something, and one with \"pass\", in which it must not", ruleName(d, at))
	}
}

// Examples reads a list of examples of another document, from the key at.
func Examples(doc *strictyaml.Document, at string, list []Sample) ([]Example, error) {
	l := &loader{doc: doc}
	out := l.samples(at, list)
	return out, errors.Join(l.wrong...)
}

func (l *loader) samples(at string, list []Sample) []Example {
	var out []Example
	for i := range list {
		e, where := &list[i], fmt.Sprintf("%s[%d]", at, i)
		if (len(e.Flag) > 0) == (len(e.Pass) > 0) {
			l.fail(where, `an example has either "flag", texts in which something is found, or "pass", in which nothing is`)
			continue
		}
		if e.Published != "" {
			if _, err := time.Parse(time.DateOnly, e.Published); err != nil {
				l.fail(where+".published", "the date %q: write it as 2026-03-05", e.Published)
			}
		}
		ex := e.files(l.doc.Line(where))
		ex.File = l.doc.Path
		out = append(out, ex)
	}
	return out
}

// files are the texts of an example, as files of a dossier.
func (e *Sample) files(line int) Example {
	out := Example{Flag: len(e.Flag) > 0, Line: line}
	head := ""
	if e.Published != "" {
		head = "date: " + e.Published + "\n"
	}
	add := func(name, text, head string) {
		if head != "" {
			head = "---\n" + head + "---\n\n"
		}
		out.Files = append(out.Files, File{name + ".md", head + strings.TrimSpace(text) + "\n"})
	}
	if e.Draft != "" {
		add("draft", e.Draft, head+"draft: true\n")
	}
	for i, text := range slices.Concat(e.Flag, e.Pass) {
		add(fmt.Sprint(i+1), text, head)
	}
	return out
}
