package facts

import (
	"strings"
	"time"

	"concord/claims"
	"concord/rules/strictyaml"
)

// A Sheet is what one file says that the house knows to be true.
type Sheet struct {
	Path    string
	Names   []Name
	Offices []Office
	Figures []Figure
	Style   []Choice

	doc    *strictyaml.Document
	text   string
	source *claims.Source
	line   []int32 // offset of the first byte of each line
}

// A Name is a person, body, place or thing as the house writes it.
type Name struct {
	Name    string   `yaml:"name"`
	Kind    string   `yaml:"kind"`
	Aliases []string `yaml:"aliases"` // right, too
	Avoid   []string `yaml:"avoid"`   // never to be written
	Except  []string `yaml:"except"`  // phrases in which they may stand
	Born    string   `yaml:"born"`
	Age     *Age     `yaml:"age"`
	Note    string   `yaml:"note"`

	born span
}

// An Age is what a person's was on a day.
type Age struct {
	Years int    `yaml:"years"`
	On    string `yaml:"on"`

	on span
}

// An Office is one that one person holds at a time.
type Office struct {
	Office  string   `yaml:"office"`
	Holders []Holder `yaml:"holders"`
	Note    string   `yaml:"note"`

	title claims.Title
}

// A Holder has an office for a term.
type Holder struct {
	Name string `yaml:"name"`
	From string `yaml:"from"`
	To   string `yaml:"to"`

	term span // zero ends are open
}

// A Figure is an established number.
type Figure struct {
	Figure string   `yaml:"figure"` // "death toll, 2004 tsunami"
	Value  string   `yaml:"value"`  // "about 230,000"
	Counts []string `yaml:"counts"` // what is counted, if the name does not say it in words of the reports
	Words  []string `yaml:"words"`  // what tells a report of it
	Note   string   `yaml:"note"`

	amount claims.Quantity
	counts []string
	words  []string
	events []string // classes of happenings that people are counted by
}

// A Choice is one of several ways to write something.
type Choice struct {
	Use    string   `yaml:"use"`
	Avoid  []string `yaml:"avoid"`
	Except []string `yaml:"except"`
	Note   string   `yaml:"note"`
}

// A span is a stretch of days: [from, to).
type span struct{ from, to time.Time }

func (s span) known() bool { return !s.from.IsZero() }

// parseDay reads "2026", "2026-03" or "2026-03-05" as the stretch it names.
func parseDay(s string) (span, bool) {
	s = strings.TrimSpace(s)
	for i, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		from, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		return span{from, from.AddDate([...]int{0, 0, 1}[i], [...]int{0, 1, 0}[i], [...]int{1, 0, 0}[i])}, true
	}
	return span{}, false
}

// place is the span of the line on which a key stands, without its indentation.
func (s *Sheet) place(key string) claims.Span {
	n := s.doc.Line(key)
	if n < 1 || n > len(s.line) {
		return claims.Span{End: min(1, int32(len(s.text)))}
	}
	start := s.line[n-1]
	end := int32(len(s.text))
	if n < len(s.line) {
		end = s.line[n]
	}
	words := s.text[start:end]
	cut := int32(len(words) - len(strings.TrimLeft(words, " -\t")))
	return claims.Span{Start: start + cut, End: start + int32(len(strings.TrimRight(words, " \r\n\t")))}
}

// Len counts the facts of a sheet.
func (s *Sheet) Len() int { return len(s.Names) + len(s.Offices) + len(s.Figures) + len(s.Style) }
