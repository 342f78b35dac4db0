package corpus

import (
	"slices"
	"strings"

	"concord/claims/lexicon"
)

// maxLead is how far into a paragraph its persons are looked for, in bytes.
const maxLead = 320

// A fullName is a person named in full: by a title, an age or a given name.
type fullName struct {
	key    string // the last two words, hyphens taken for spaces: the same in "Ann-Marie Lee" and "Ann Marie Lee"
	last   string
	formal bool // introduced: with a title before it or an age behind it
	first  bool // the paragraph begins with it
}

// introduce notes the persons whom a paragraph names in full.
func (c *cutter) introduce(i int) {
	if c.told.names == nil {
		c.told.names, c.told.last = map[string]bool{}, map[string]bool{}
	}
	for _, n := range c.fullNames(c.slice(&c.blocks[i])) {
		c.told.names[n.key], c.told.last[n.last] = true, true
	}
}

// reintroduces reports whether the beginning of a paragraph introduces a
// person whom the current story has named in full before, or opens with the
// full name. Within a story a person is introduced once, and goes by the
// surname after.
func (c *cutter) reintroduces(i int) bool {
	for _, n := range c.fullNames(firstWords(c.slice(&c.blocks[i]), maxLead)) {
		if (n.formal || n.first) && c.told.names[n.key] {
			return true
		}
	}
	return false
}

// retells reports whether a paragraph tells again what the current story
// began with: it says on what day of the week, and gives two of the names
// that the first paragraph gave. What goes on with a story has no need to.
func (c *cutter) retells(i int) bool {
	s := firstWords(c.slice(&c.blocks[i]), maxLead)
	if j := strings.Index(s, ". "); j > 100 {
		s = s[:j]
	}
	if c.told.lead == nil || !slices.ContainsFunc(strings.Fields(s), c.isWeekday) {
		return false
	}
	same := map[string]bool{}
	for _, r := range capitalRuns(s) {
		if key := strings.Join(r.words, " "); c.told.lead[key] {
			same[key] = true
		}
	}
	return len(same) >= 2
}

func (c *cutter) isWeekday(word string) bool {
	return isCapital(word) && c.furniture.has("weekday", lower(strings.TrimRight(word, ".,'’s")))
}

// leadNames are the names in a story's first paragraph.
func (c *cutter) leadNames(s string) map[string]bool {
	names := map[string]bool{}
	for _, r := range capitalRuns(s) {
		if !r.first && !c.furniture.has("weekday", r.words[0]) && !c.furniture.has("month", r.words[0]) {
			names[strings.Join(r.words, " ")] = true
		}
	}
	return names
}

// goesOn reports whether a paragraph leans on what the story told before: it
// opens with a pronoun or a connective, or calls somebody by the last part of
// a name that it does not give.
func (c *cutter) goesOn(i int) bool {
	s := firstWords(c.slice(&c.blocks[i]), maxLead)
	words := fold(s)
	if len(words) == 0 || c.furniture.has("goes-on", strings.Trim(words[0], `"'`)) {
		return true
	}
	for _, r := range capitalRuns(s) {
		if len(r.words) == 1 && c.told.last[r.words[0]] {
			return true
		}
	}
	return false
}

// fullNames finds the persons that a text names in full. It knows no more of
// names than the tables of titles and given names; what it takes for a name
// beside them does no harm, for it only ever asks for the same name again.
func (c *cutter) fullNames(s string) []fullName {
	var out []fullName
	for _, r := range capitalRuns(s) {
		name, titled := r.words, false
		for i := len(r.words) - 1; i >= 0; i-- {
			if c.titles[r.words[i]] {
				name, titled = r.words[i+1:], true
				break
			}
		}
		n := len(name)
		if n < 2 || n > 4 {
			continue
		}
		_, _, given := lexicon.GivenName(name[0])
		if titled || r.aged || given {
			out = append(out, fullName{key: name[n-2] + " " + name[n-1], last: name[n-1], formal: titled || r.aged, first: r.first && given})
		}
	}
	return out
}

// A capitalRun is a run of capitalised words, in lower case, parted at hyphens.
type capitalRun struct {
	words []string
	first bool // the text begins with it
	aged  bool // an age follows: ", 41,"
}

func capitalRuns(s string) []capitalRun {
	var runs []capitalRun
	open, comma := false, false // the last word goes on to the next; a comma stands behind the run
	for i, f := range strings.Fields(s) {
		word := strings.Trim(f, "\"'“”‘’()[].,;:!?")
		if !isCapital(word) {
			if comma && isAge(f) {
				runs[len(runs)-1].aged = true
			}
			open, comma = false, false
			continue
		}
		if !open || strings.IndexByte("\"'([", f[0]) >= 0 {
			runs = append(runs, capitalRun{first: i == 0})
		}
		bare, possessive := cutPossessive(word)
		r := &runs[len(runs)-1]
		r.words = append(r.words, strings.Split(lower(bare), "-")...)
		comma = strings.HasSuffix(f, ",")
		abbreviation := strings.HasSuffix(f, ".") && len(f) <= 4
		open = !possessive && (abbreviation || strings.IndexByte(".,;:!?)]", f[len(f)-1]) < 0)
	}
	return runs
}

func cutPossessive(word string) (string, bool) {
	for _, suffix := range [...]string{"'s", "’s", "'", "’"} {
		if rest, ok := strings.CutSuffix(word, suffix); ok {
			return rest, true
		}
	}
	return word, false
}

// isAge reports whether a word is a number of years between commas: "41,".
func isAge(w string) bool {
	n := strings.TrimRight(w, ",.;")
	return len(n) <= 3 && len(n) < len(w) && strings.Trim(n, "0123456789") == "" && n != ""
}

// firstWords is the beginning of s, at most n bytes, cut between words.
func firstWords(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:max(strings.LastIndexByte(s[:n], ' '), 0)]
}
