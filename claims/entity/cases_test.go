package entity_test

import (
	_ "embed"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"concord/claims"
)

//go:embed testdata/cases.txt
var cases string

// A reading is a dossier in which a case looks for mentions.
type reading struct{ *claims.Dossier }

// find is the mention with these words, the n-th place where they stand if
// "#n" is behind them; nil if there is none.
func (r reading) find(words string) (*claims.Article, *claims.Mention) {
	words, nth, _ := strings.Cut(strings.TrimSpace(words), "#")
	n, err := strconv.Atoi(nth)
	if err != nil {
		n = 1
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		for j := range a.Mentions {
			m := &a.Mentions[j]
			if nth != "" && n > 5 && int(m.First) != n { // a large number is a token's index
				continue
			}
			if a.Slice(m.Span) == words {
				if n--; n == 0 || nth != "" && n >= 5 {
					return a, m
				}
			}
		}
	}
	return nil, nil
}

func (r reading) entity(words string) (*claims.Entity, error) {
	_, m := r.find(words)
	if m == nil {
		return nil, fmt.Errorf("no mention %q", words)
	}
	if m.Entity == 0 {
		return nil, fmt.Errorf("%q is not resolved", words)
	}
	return &r.Entities[m.Entity], nil
}

// check tests one line of a case.
func (r reading) check(verb, rest string) error {
	if verb == "silent" {
		if _, m := r.find(rest); m != nil && m.Entity != 0 {
			return fmt.Errorf("%q is %q", rest, r.Entities[m.Entity].Name)
		}
		return nil
	}
	left, right, _ := strings.Cut(rest, " = ")
	words := strings.Split(left, " | ")
	e, err := r.entity(words[0])
	if err != nil {
		return err
	}
	for _, other := range words[1:] {
		f, err := r.entity(other)
		if err != nil {
			return err
		}
		if (f.ID == e.ID) != (verb == "same") {
			return fmt.Errorf("%q is %q, %q is %q", words[0], e.Name, other, f.Name)
		}
	}
	got := ""
	switch verb {
	case "same", "apart":
		return nil
	case "kind":
		got = e.Kind.String()
	case "country":
		got = e.Country
	case "name":
		got = e.Name
	case "within":
		outer, err := r.entity(right)
		if err != nil {
			return err
		}
		got, right = r.Entities[e.Within].Name, outer.Name
	case "title":
		return r.title(words[0], right)
	default:
		return fmt.Errorf("unknown word %q", verb)
	}
	if got != right {
		return fmt.Errorf("%s of %q is %q, want %q", verb, words[0], got, right)
	}
	return nil
}

// title looks for a title with all the parts that are wanted.
func (r reading) title(words, want string) error {
	_, m := r.find(words)
	parts := strings.Split(want, "; ")
	var got []string
	for _, t := range m.Titles {
		said := map[string]string{"country": t.Country, "modifier": t.Modifier, "of": t.Of}
		ok := t.Head == parts[0]
		for _, p := range parts[1:] {
			key, value, _ := strings.Cut(p, " ")
			ok = ok && said[key] == value
		}
		if ok {
			return nil
		}
		got = append(got, fmt.Sprintf("%s; country %s; modifier %s; of %s", t.Head, t.Country, t.Modifier, t.Of))
	}
	return fmt.Errorf("titles of %q are %q, want %q", words, got, want)
}

// A tally counts the pairs of mentions that cases say something of.
type tally struct{ same, apart, silent, missed int }

// count enters a check: of a list each is paired with the first.
func (n *tally) count(verb, rest string, missed bool) {
	pairs := strings.Count(rest, " | ")
	switch verb {
	case "same":
		n.same += pairs
	case "apart":
		n.apart += pairs
	case "silent":
		n.silent++
	default:
		return
	}
	if missed {
		n.missed += max(1, pairs)
	}
}

// run runs the cases of a file: a check behind "miss" must fail still.
func run(t *testing.T, cases string) (n tally) {
	for _, block := range strings.Split(cases, "\n== ")[1:] {
		name, body, _ := strings.Cut(block, "\n")
		t.Run(name, func(t *testing.T) {
			var texts []string
			var checks []string
			for line := range strings.Lines(body) {
				line = strings.TrimSpace(line)
				switch verb, rest, _ := strings.Cut(line, " "); {
				case line == "":
				case verb == "text":
					texts = append(texts, rest)
				default:
					checks = append(checks, line)
				}
			}
			if len(texts) == 0 || len(checks) == 0 {
				t.Fatal("a case needs a text and a check")
			}
			r := reading{read(t, texts...)}
			for _, c := range checks {
				check, missed := strings.CutPrefix(c, "miss ")
				verb, rest, _ := strings.Cut(check, " ")
				n.count(verb, rest, missed)
				switch err := r.check(verb, rest); {
				case err != nil && !missed:
					t.Errorf("%s: %v", c, err)
				case err == nil && missed:
					t.Errorf("%s: this holds now: take the \"miss\" away", c)
				}
			}
		})
	}
	return n
}

func TestCases(t *testing.T) { run(t, cases) }

// Pairs of mentions of all that is no person, and of what refers to persons
// without naming them.
func TestPairs(t *testing.T) {
	var all tally
	for _, file := range []string{"bodies", "places", "reference", "things"} {
		text, err := os.ReadFile("testdata/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		t.Run(file, func(t *testing.T) {
			n := run(t, string(text))
			t.Logf("%d pairs are one, %d are two, %d mentions are nobody's for sure; of these %d are known misses", n.same, n.apart, n.silent, n.missed)
			all.same, all.apart, all.silent, all.missed = all.same+n.same, all.apart+n.apart, all.silent+n.silent, all.missed+n.missed
		})
	}
	if all.missed*10 > all.same+all.apart || all.same < 240 || all.apart < 240 {
		t.Errorf("%d pairs that are one, %d that are two, %d missed: want 240 and 240, with the titles of rules/compare 300, and at most a tenth missed", all.same, all.apart, all.missed)
	}
}

// People of many nations, in two reports: other ways to write a name lead to
// one entity, names that look like it do not.
func TestPeopleOfManyNations(t *testing.T) {
	table, err := os.ReadFile("../names/testdata/persons.tsv")
	if err != nil {
		t.Fatal(err)
	}
	same, other, wrong := 0, 0, 0
	for line := range strings.Lines(string(table)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			continue
		}
		for k, list := range f[2:] {
			for name := range strings.SplitSeq(list, "|") {
				d := reading{read(t, "Reporters met "+f[1]+" at the hotel on Monday.", "Late on Monday the hotel gave "+name+" another room.")}
				x, y := d.person(1), d.person(2)
				if k == 0 {
					same++
				} else {
					other++
				}
				if (x != 0 && x == y) != (k == 0) {
					wrong++
					t.Logf("%s: %q, %q: entities %d and %d", f[0], f[1], name, x, y)
				}
			}
		}
	}
	if all := same + other; wrong*50 > all || same < 300 || other < 300 {
		t.Errorf("%d of %d pairs are wrong, %d of one person, %d of two: want at most one in fifty, 300, 300", wrong, all, same, other)
	}
}

// person is the first person of an article.
func (r reading) person(article int) claims.EntityID {
	for _, m := range r.Articles[article].Mentions {
		if m.Kind == claims.Person {
			return m.Entity
		}
	}
	return 0
}
