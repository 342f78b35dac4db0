package custom

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
	"concord/rules/compare"
)

// An env is what an expression can name besides the functions. Nothing in it
// leads out of the dossier.
type env struct {
	A *Claim `expr:"a"`
	B *Claim `expr:"b"`
}

// A function is one that expressions can call.
type function struct {
	name, usage string
	call        func(args ...any) (any, error)
	types       any
}

// functions lists them, in the order of the README.
func functions() []function {
	verdict := func(want compare.Verdict) func(args ...any) (any, error) {
		return func(args ...any) (any, error) { return judged(args) == want, nil }
	}
	return []function{
		{"differ", "differ(a, b)", verdict(compare.Conflict), new(func(x, y *Claim) bool)},
		{"vary", "vary(a, b)", verdict(compare.Variant), new(func(x, y *Claim) bool)},
		{"agree", "agree(a, b)", verdict(compare.Agree), new(func(x, y *Claim) bool)},
		{"days", "days(a, b)", func(args ...any) (any, error) { return days(args[0].(*Claim), args[1].(*Claim)), nil }, new(func(x, y *Claim) float64)},
		{"ratio", "ratio(x, y)", func(args ...any) (any, error) { return ratio(float(args[0]), float(args[1])), nil }, new(func(x, y float64) float64)},
		{"has", `has(text, "one", "another")`, phrases(has), new(func(text string, phrases ...string) bool)},
		{"oneOf", `oneOf(text, "one", "another")`, phrases(oneOf), new(func(text string, choices ...string) bool)},
	}
}

// Usages shows how each function is called.
func Usages() []string {
	var out []string
	for _, f := range functions() {
		out = append(out, f.usage)
	}
	return out
}

// judged compares the two claims of a call.
func judged(args []any) compare.Verdict {
	x, y := args[0].(*Claim), args[1].(*Claim)
	return x.judge.verdict(x.id, y.id)
}

func phrases(f func(string, []string) bool) func(args ...any) (any, error) {
	return func(args ...any) (any, error) {
		var rest []string
		for _, a := range args[1:] {
			rest = append(rest, a.(string))
		}
		return f(args[0].(string), rest), nil
	}
}

// A judge compares claims of one dossier, with the notion of "differs" that
// the built-in rules have.
type judge struct {
	d    *claims.Dossier
	book *compare.Book
}

// verdict compares the values of two claims by what they are.
func (j *judge) verdict(x, y claims.ClaimID) compare.Verdict {
	cx, cy := &j.d.Claims[x], &j.d.Claims[y]
	ax, ay := j.d.Article(cx), j.d.Article(cy)
	p, q := &cx.Value, &cy.Value
	switch {
	case p.Time > 0 && q.Time > 0:
		return compare.Times(&ax.Times[p.Time-1], &ay.Times[q.Time-1])
	case p.Quantity > 0 && q.Quantity > 0:
		m, n := &ax.Quantities[p.Quantity-1], &ay.Quantities[q.Quantity-1]
		if !j.book.SameScope(j.d, ax, ay, m, n) {
			return compare.Unknown
		}
		return compare.Quantities(m, n)
	case p.Title != nil && q.Title != nil:
		return j.book.Titles(*p.Title, *q.Title)
	case p.Entity > 0 && q.Entity > 0:
		return j.entities(&j.d.Entities[p.Entity], &j.d.Entities[q.Entity])
	case cx.Kind == claims.KindName && cy.Kind == claims.KindName && cx.Subject > 0:
		return j.book.Names(j.d.Entities[cx.Subject].Kind, p.Text, q.Text)
	case p.Text != "" && q.Text != "":
		return words(p.Text, q.Text)
	}
	return compare.Unknown
}

func (j *judge) entities(x, y *claims.Entity) compare.Verdict {
	switch {
	case x.ID == y.ID:
		return compare.Agree
	case x.Kind != y.Kind:
		return compare.Unknown
	case x.Kind == claims.Place:
		return j.book.Places(j.d, x.ID, y.ID)
	case j.book.Akin(x, y):
		return compare.Unknown
	}
	return compare.Conflict
}

func words(x, y string) compare.Verdict {
	if strings.EqualFold(x, y) {
		return compare.Agree
	}
	return compare.Conflict
}

// days is how many days the second date lies after the first. Without two
// dates it is no number, and no comparison with it holds.
func days(x, y *Claim) float64 {
	if x.begin.IsZero() || y.begin.IsZero() {
		return math.NaN()
	}
	return y.begin.Sub(x.begin).Hours() / 24
}

// float takes either sort of number that an expression has.
func float(x any) float64 {
	if i, ok := x.(int); ok {
		return float64(i)
	}
	return x.(float64)
}

// ratio is the larger over the smaller; no number if one is zero or less.
func ratio(x, y float64) float64 {
	if x <= 0 || y <= 0 {
		return math.NaN()
	}
	return max(x, y) / min(x, y)
}

// has reports that one of the phrases stands in the text, as whole words and
// whatever the capitals.
func has(text string, phrases []string) bool {
	text = strings.ToLower(text)
	for _, p := range phrases {
		if p = strings.ToLower(p); p != "" && standsIn(text, p) {
			return true
		}
	}
	return false
}

func standsIn(text, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(phrase)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !inWord(before) && !inWord(after) {
			return true
		}
		from = end
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// oneOf reports that the whole text is one of the choices, whatever the capitals.
func oneOf(text string, choices []string) bool {
	for _, c := range choices {
		if strings.EqualFold(text, c) {
			return true
		}
	}
	return false
}
