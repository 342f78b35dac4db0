package quantity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// class is what a word does in a number; zero is nothing.
type class uint8

const (
	noClass class = iota
	unitWord
	teenWord
	tenWord
	hundredWord
	scaleWord
	letterWord // a scale only when glued to digits: "5m"
	groupWord  // dozen
	vagueWord  // several
	heapWord   // dozens
	bandWord   // trio
	bothWord
	noWord
	noneWord
	timesWord // twice
	halfWord
	partWord // quarter
	ordinalWord
	partsWord  // thirds
	decadeWord // in her thirties
)

var classes = map[string]class{
	"unit": unitWord, "teen": teenWord, "ten": tenWord, "hundred": hundredWord, "scale": scaleWord, "letter": letterWord,
	"group": groupWord, "vague": vagueWord, "heap": heapWord, "band": bandWord, "both": bothWord, "no": noWord,
	"none": noneWord, "times": timesWord, "half": halfWord, "part": partWord, "ordinal": ordinalWord, "parts": partsWord, "decade": decadeWord,
}

// cue is a set of the sections of lexicon.NumberCues.
type cue uint64

const (
	nameCue cue = 1 << iota
	addressCue
	scoreCue
	oddsCue
	magnitudeCue
	quakeCue
	measuringCue
	gradeCue
	agedCue
	turningCue
	dyingCue
	affectedCue
	weighCue
	payCue
	stopCue
	fillerCue
	monthCue
	clockCue
	emergencyCue
	raceCue
	perCue
	whoseCue
	angleCue
	pluralCue
	copulaCue
	titleCue
	placingCue
	changingCue
	rangingCue
	timesCue
	extentCue
	verbNounCue
	whoCue
	relationCue
	ageableCue
	goingCue
	movedCue
	alteringCue
	addingCue
	includingCue
	groupCue
	placeNounCue
	wideCue
	periodCue
	moneyCue // begins a currency's symbol
)

var cues = map[string]cue{
	"name": nameCue, "address": addressCue, "score": scoreCue, "odds": oddsCue, "magnitude": magnitudeCue, "quake": quakeCue,
	"measuring": measuringCue, "grade": gradeCue, "aged": agedCue, "turning": turningCue, "dying": dyingCue,
	"affected": affectedCue, "weigh": weighCue, "pay": payCue, "stop": stopCue, "filler": fillerCue, "months": monthCue,
	"clock": clockCue, "emergency": emergencyCue, "race": raceCue, "per": perCue, "whose": whoseCue, "angle": angleCue,
	"plural": pluralCue, "copula": copulaCue, "who": whoCue, "placing": placingCue, "changing": changingCue, "ranging": rangingCue, "title": titleCue, "times": timesCue, "extent": extentCue, "verbnoun": verbNounCue,
	"moved": movedCue, "going": goingCue, "ageable": ageableCue, "altering": alteringCue, "adding": addingCue, "including": includingCue, "group": groupCue, "placenoun": placeNounCue, "wide": wideCue, "period": periodCue,
}

// A word is all that the tables know of one lower-case word.
type word struct {
	class    class
	min, max float64
	cues     cue
	lemma    string   // of an irregular plural
	units    []phrase // units and currencies that begin with the word, longest first
	before   []phrase // hedges that end with it
	after    []phrase // hedges that begin with it
	idioms   []phrase // phrases beginning with it whose number words count nothing
}

// A phrase is a sequence of words and the unit, currency or hedge it names.
type phrase struct {
	words    []string
	unit     *lexicon.Unit
	currency *lexicon.Currency
	sub      bool // of the currency's subunit
	doubtful bool // a currency's word that is an English word, too
	hedge    claims.Hedge
	min, max float64
}

// A symbol is a unit or currency as written, "km" or "US$".
type symbol struct {
	unit     *lexicon.Unit
	currency *lexicon.Currency
}

var hedgeNames = map[string]claims.Hedge{
	"about": claims.About, "atleast": claims.AtLeast, "atmost": claims.AtMost, "exact": claims.Exact,
}

// word gives the entry for w, made if need be.
func (r *Recognizer) word(w string) *word {
	e := r.words[w]
	if e == nil {
		e = &word{}
		r.words[w] = e
	}
	return e
}

func (r *Recognizer) load() {
	for _, n := range lexicon.NumberWords() {
		e := r.word(n.Word)
		e.class, e.min, e.max = classes[n.Class], n.Min, n.Max
	}
	for section, words := range lexicon.NumberCues() {
		for _, w := range words {
			w, lemma, _ := strings.Cut(w, ":")
			p := phrase{words: strings.Split(w, "_")}
			if section == "idiom" {
				e := r.word(p.words[0])
				e.idioms = append(e.idioms, p)
				continue
			}
			e := r.word(w)
			e.cues |= cues[section]
			if section == "plural" {
				e.lemma = lemma
				if lemma == "" {
					e.lemma = w
				}
			}
		}
	}
	for _, t := range lexicon.Titles() { // "the actress, 33,"
		if !t.Thing && t.Kind != claims.Honorific {
			w := r.word(t.Head[strings.LastIndexByte(t.Head, ' ')+1:])
			if w.cues |= whoCue; t.Kind == claims.Relation {
				w.cues |= relationCue // "a mother of 12" is not twelve
			}
		}
	}
	r.loadUnits()
	r.loadHedges()
	for _, e := range r.words {
		for _, list := range [...][]phrase{e.units, e.before, e.after, e.idioms} {
			slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
		}
	}
}

func (r *Recognizer) loadUnits() {
	add := func(written string, p phrase) {
		p.words = strings.Fields(written)
		e := r.word(p.words[0])
		e.units = append(e.units, p)
	}
	units := lexicon.Units()
	for i := range units {
		u := &units[i]
		r.units[u.Symbol] = u
		for _, w := range u.Words {
			add(w, phrase{unit: u})
		}
		for _, s := range u.Symbols {
			r.symbols[s] = symbol{unit: u}
		}
	}
	currencies := lexicon.Currencies()
	for i := range currencies {
		c := &currencies[i]
		for _, w := range c.Words {
			add(w, phrase{currency: c, doubtful: slices.Contains(c.Doubtful, w)})
		}
		for _, w := range c.Subwords {
			add(w, phrase{currency: c, sub: true})
		}
		for _, s := range c.Symbols {
			r.symbols[s] = symbol{currency: c}
			r.word(strings.ToLower(s)).cues |= moneyCue
			if prefix, ok := strings.CutSuffix(s, "$"); ok && prefix != "" {
				r.word(strings.ToLower(prefix)).cues |= moneyCue
			}
		}
	}
}

func (r *Recognizer) loadHedges() {
	for _, h := range lexicon.HedgePhrases() {
		p := phrase{words: strings.Fields(h.Phrase), hedge: hedgeNames[h.Hedge], min: h.Min, max: h.Max}
		if h.After {
			e := r.word(p.words[0])
			e.after = append(e.after, p)
		} else {
			e := r.word(p.words[len(p.words)-1])
			e.before = append(e.before, p)
		}
	}
}
