package quote

import (
	"slices"
	"sort"
	"strings"

	"concord/claims"
	"concord/rules"
)

// gravity is how much two wordings of one utterance differ.
type gravity int

const (
	alikeWords gravity = iota // the same but for spelling, contractions, cuts
	reshaped                  // particles, tenses, word forms
	longer                    // a word with content more
	changed                   // another word, figure or denial
)

// A diff is what two quotations differ in, and where: x and y are the words of
// the one and of the other, with a little around them.
type diff struct {
	gravity gravity
	x, y    claims.Span
}

// diffs compares the quotations of a run; every pair once.
type diffs struct {
	pass  *rules.Pass
	known map[[2]claims.ClaimID]diff
	words map[claims.ClaimID][]word
}

func newDiffs(pass *rules.Pass) *diffs {
	return &diffs{pass, map[[2]claims.ClaimID]diff{}, map[claims.ClaimID][]word{}}
}

func (ds *diffs) between(x, y *claims.Claim) diff {
	if x.ID > y.ID {
		d := ds.between(y, x)
		d.x, d.y = d.y, d.x
		return d
	}
	key := [2]claims.ClaimID{x.ID, y.ID}
	d, ok := ds.known[key]
	if !ok {
		d = compareWords(ds.wordsOf(x), ds.wordsOf(y))
		ds.known[key] = d
	}
	return d
}

func (ds *diffs) wordsOf(c *claims.Claim) []word {
	if ds.words[c.ID] == nil {
		ds.words[c.ID] = read(ds.pass.Dossier.Article(c), c.Evidence)
	}
	return ds.words[c.ID]
}

// A word is one of a quotation, or a gap that an ellipsis or brackets leave.
type word struct {
	claims.Span
	plain   string // spelt one way, contractions written out
	lemma   string
	content bool
	number  bool
	denial  bool
	name    bool
	pronoun bool
	open    bool // a gap: anything may have stood here
	edge    bool // the first or last word of a sentence
}

// read makes words of the tokens of a quotation.
func read(a *claims.Article, evidence claims.Span) []word {
	var out []word
	first := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Start >= evidence.Start })
	depth := 0
	for i := first; i < len(a.Tokens) && a.Tokens[i].End <= evidence.End; i++ {
		t := &a.Tokens[i]
		clock := timeAt(a, int32(i))
		switch {
		case clock != nil && int32(i) > clock.First && depth == 0: // one word already
		case t.Norm == "[" || t.Norm == "(":
			depth++
			out = append(out, word{Span: t.Span, open: true})
		case t.Norm == "]" || t.Norm == ")":
			depth = max(0, depth-1)
		case depth > 0: // an editor's words
		case strings.HasPrefix(t.Norm, "..") || t.Norm == "\u2026" || t.Norm == "-" && spaced(a, i) || t.Norm == "--":
			out = append(out, word{Span: t.Span, open: true})
		case t.Norm == "'" || t.Norm == "`": // a quotation in the quotation, or an apostrophe that a space has parted from its letters
		case t.Norm != "" && (t.Norm[0] == '\'' || t.Norm[0] == '$' || isWord(t.Norm)):
			out = appendWord(out, a, i)
		}
	}
	if n := len(out); n > 0 {
		out[0].edge = sentenceEdge(a, first, -1)
		out[n-1].edge = sentenceEdge(a, first, int(evidence.End))
	}
	return out
}

// sentenceEdge reports that a quotation begins with its sentence (end < 0), or
// ends at byte end with a full stop or comma before its closing mark.
func sentenceEdge(a *claims.Article, first, end int) bool {
	if end < 0 {
		r := a.Text[a.Tokens[first].Start]
		return r >= 'A' && r <= 'Z'
	}
	return end > 0 && strings.IndexByte(".,!?", a.Text[end-1]) >= 0
}

func spaced(a *claims.Article, i int) bool {
	t := a.Tokens[i]
	return t.Start > 0 && a.Text[t.Start-1] == ' ' && int(t.End) < len(a.Text) && a.Text[t.End] == ' '
}

func isWord(s string) bool {
	return s[0] >= 'a' && s[0] <= 'z' || s[0] >= '0' && s[0] <= '9' || s[0] >= 0x80
}

// written gives words in one form; "'s" and "'d" may be two words and stay.
// Behind a stray space the apostrophe of a contraction is a token of its own.
var written = map[string]string{"n't": "not", "'re": "are", "'ve": "have", "'m": "am", "'ll": "will", "wo": "will", "ca": "can", "okay": "ok",
	"nt": "not", "re": "are", "ve": "have", "m": "am", "ll": "will", "s": "'s", "d": "'d",
	"dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not", "cannot": "can not", "wont": "will not", "isnt": "is not",
	"wasnt": "was not", "arent": "are not", "havent": "have not", "hasnt": "has not", "wouldnt": "would not", "couldnt": "could not",
	"gonna": "going to", "wanna": "want to", "gotta": "got to", "percent": "per cent", "%": "per cent"}

// appendWord appends the word or words of token i.
func appendWord(out []word, a *claims.Article, i int) []word {
	w := wordOf(a, i)
	first, second, two := strings.Cut(w.plain, " ")
	if !two {
		return append(out, w)
	}
	w.plain, w.lemma, w.denial, w.content = first, first, false, false
	out = append(out, w)
	w.plain, w.lemma, w.denial = second, second, negators[second]
	return append(out, w)
}

var negators = map[string]bool{"not": true, "never": true, "no": true, "nobody": true, "nothing": true, "none": true, "neither": true, "nor": true, "without": true}

// feeble verbs carry no content of their own.
var feeble = map[string]bool{"be": true, "have": true, "do": true, "go": true, "get": true, "'s": true, "'re": true, "'ve": true, "'m": true, "'d": true, "'ll": true}

func wordOf(a *claims.Article, i int) word {
	t := &a.Tokens[i]
	w := word{Span: t.Span, plain: strings.TrimSuffix(t.Norm, "."), lemma: strings.ToLower(t.Lemma), name: strings.HasPrefix(t.Tag, "NNP"), pronoun: strings.HasPrefix(t.Tag, "PRP")}
	if form, ok := written[w.plain]; ok {
		w.plain, w.lemma = form, form
	}
	w.denial = negators[w.plain]
	w.number = t.Tag == "CD"
	w.content = len(t.Tag) >= 2 && strings.Contains("NN VB JJ", t.Tag[:2]) && !feeble[w.lemma] || w.number
	if clock := timeAt(a, int32(i)); clock != nil {
		_, w.plain, _ = strings.Cut(clock.Value, "T")
		w.lemma, w.number, w.content, w.Span = w.plain, true, true, clock.Span
		return w
	}
	if q := quantityAt(a, int32(i)); q != nil && (w.number || q.Kind == claims.Ordinal) && q.Number.Len() == t.Len() {
		w.plain = trimFloat(q.Value)
		w.number, w.content = true, true
	}
	w.plain = american(w.plain)
	return w
}

func quantityAt(a *claims.Article, token int32) *claims.Quantity {
	i := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].Last > token })
	if i < len(a.Quantities) && a.Quantities[i].First <= token {
		return &a.Quantities[i]
	}
	return nil
}

// timeAt is the clock time of which a token is part; nil if there is none.
func timeAt(a *claims.Article, token int32) *claims.TimeExpr {
	i := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].Last > token })
	if i < len(a.Times) && a.Times[i].First <= token && a.Times[i].Type == claims.Time && strings.Contains(a.Times[i].Value, "T") {
		return &a.Times[i]
	}
	return nil
}

// compareWords aligns two quotations and grades the gravest gap.
func compareWords(x, y []word) diff {
	matches := trim(align(x, y), x)
	if len(matches) == 0 {
		return diff{}
	}
	var d diff
	i, j := 0, 0
	for k, m := range append(slices.Clip(matches), [2]int{len(x), len(y)}) {
		g := grade(x[i:m[0]], y[j:m[1]], k > 0, k < len(matches))
		switch {
		case g > d.gravity:
			d = diff{g, around(x, i, m[0]), around(y, j, m[1])}
		case g == d.gravity && g > alikeWords:
			d.x, d.y = join(d.x, around(x, i, m[0])), join(d.y, around(y, j, m[1]))
		}
		i, j = m[0]+1, m[1]+1
	}
	return d
}

// join is a span from the one to the other, if that is no more than a clause.
func join(s, t claims.Span) claims.Span {
	if t.End-s.Start > longestSpan {
		return s
	}
	return claims.Span{Start: s.Start, End: max(s.End, t.End)}
}

// trim drops particles at either end of an alignment that stand apart from the
// rest: "she went to Wales to give" and "to give" share one "to" only.
func trim(matches [][2]int, x []word) [][2]int {
	for {
		n := together(matches)
		if n == len(matches) || n > 2 || slices.ContainsFunc(matches[:n], func(m [2]int) bool { return x[m[0]].content || x[m[0]].denial }) {
			break
		}
		matches = matches[n:]
	}
	for {
		n := 1
		last := len(matches) - 1
		for n <= last && matches[last-n][0] == matches[last][0]-n && matches[last-n][1] == matches[last][1]-n {
			n++
		}
		if n > last || n > 2 || slices.ContainsFunc(matches[len(matches)-n:], func(m [2]int) bool { return x[m[0]].content || x[m[0]].denial }) {
			return matches
		}
		matches = matches[:len(matches)-n]
	}
}

// together counts the matches that follow each other from the first.
func together(matches [][2]int) int {
	n := 0
	for n < len(matches) && matches[n][0] == matches[0][0]+n && matches[n][1] == matches[0][1]+n {
		n++
	}
	return n
}

// longestSpan is the bytes of evidence that are still a clause.
const longestSpan = 150

// mostChanged is how many words may stand for others; beyond it the two go on
// to say different things.
const mostChanged = 6

// grade judges what stands in one gap. What hangs over at either end is a cut,
// unless as much stands against it within one sentence.
func grade(x, y []word, before, after bool) gravity {
	gap := func(w word) bool { return w.open }
	if slices.ContainsFunc(x, gap) || slices.ContainsFunc(y, gap) || len(x)+len(y) == 0 || len(x) > mostChanged || len(y) > mostChanged {
		return alikeWords
	}
	if !before && (len(x) == 0 || len(y) == 0 || !x[0].edge || !y[0].edge) {
		return alikeWords
	}
	if !after && (len(x) == 0 || len(y) == 0 || !x[len(x)-1].edge || !y[len(y)-1].edge) {
		return alikeWords
	}
	if (!before || !after) && max(len(x), len(y)) > 3 {
		return alikeWords
	}
	return gradeWords(x, y)
}

func gradeWords(x, y []word) gravity {
	nx, ny := weigh(x, y), weigh(y, x)
	switch {
	case nx.denials%2 != ny.denials%2:
		return changed
	case abbreviates(x, y) || abbreviates(y, x):
		return reshaped
	case nx.content > 0 && ny.content > 0:
		return changed
	case stands(x, y) || stands(y, x):
		return reshaped
	case nx.content+ny.content > 0 || nx.numbers+ny.numbers > 0:
		return longer
	}
	return reshaped
}

// stands reports a name alone for a pronoun alone.
func stands(names, pronouns []word) bool {
	return len(names) > 0 && len(names) <= 3 && len(pronouns) == 1 && pronouns[0].pronoun && !slices.ContainsFunc(names, func(w word) bool { return !w.name })
}

// abbreviates reports that a short word is made of the first letters of others.
func abbreviates(short, long []word) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	initials := ""
	for _, w := range long {
		initials += w.plain[:1]
	}
	return short[0].plain == initials
}

// A load is what words say that those on the other side do not.
type load struct{ content, numbers, denials int }

func weigh(words, against []word) load {
	var l load
	for _, w := range words {
		if w.denial {
			l.denials++
		}
		if slices.ContainsFunc(against, w.same) {
			continue
		}
		if w.content {
			l.content++
		}
		if w.number {
			l.numbers++
		}
	}
	return l
}

// same reports two forms of one word, or a slip of the pen.
func (w word) same(v word) bool {
	if w.number || v.number {
		return w.plain == v.plain
	}
	return w.plain == v.plain || w.lemma == v.lemma || len(w.plain) >= 5 && len(v.plain) >= 5 && slip(w.plain, v.plain)
}

// around is the words [i, j) with two more on either side.
func around(words []word, i, j int) claims.Span {
	const reach = 2
	from, to := max(0, i-reach), min(len(words), j+reach)
	if from >= to {
		return claims.Span{}
	}
	s := claims.Span{Start: words[from].Start, End: words[to-1].End}
	if s.Len() > longestSpan && i < j {
		return words[i].Span
	}
	return s
}
