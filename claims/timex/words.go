package timex

import (
	"strconv"
	"strings"

	"concord/claims/lexicon"
)

// A class is what a word can be in a time expression; a word can be several.
type class uint64

const (
	month class = 1 << iota
	weekday
	weekdays // plural
	unit
	units    // plural
	card     // number word or digits
	ordinal  // third, 20th
	vague    // several, few
	decade   // nineties, 1990s
	part     // of the day
	parts    // plural
	season   //
	shift    // last, this, next
	focus    // previous, that, following
	day      // yesterday, today, tomorrow
	every    //
	edge     // early, late, mid
	bound    // beginning, end (of)
	hedge    // about, nearly, more
	later    // ago, later, earlier
	ref      // now, recently
	adverb   // daily
	meridiem // a.m.
	the      //
	article  // a
	fiscal   //
	holiday  // its first word
	clock    // 10:30
	year     // four digits that can be a year
	digits   // written in digits
	glued    // 10pm
	dotted   // 7.30, a clock time beside p.m.
	ago      //
	tonight  //
	oclock   //
	per      //
	lasting  // weeklong
	named    // Q3, H1
	lead     // right now
	prefixed // mid-1996 in one token
	opening  // the first word of a phrase
	filler   // these and the next are words beside an expression, see the table
	counted
	label
	yearprep
	clockprep
	spanprep
	dayprep
	rate
	pause
	ahead
	figure // a date in figures, or a range of years, in one token
	forename
	stamp // updated, posted
)

// starts are the classes that can begin an expression, so that most words cost one test.
const starts = month | weekday | weekdays | unit | units | card | ordinal | vague | decade | part | parts |
	season | shift | focus | day | every | edge | bound | hedge | later | ref | adverb | the | article | fiscal |
	holiday | clock | dotted | year | glued | named | lead | figure | opening | lasting

// A word is what the tables know of one token.
type word struct {
	class class
	num   int32  // number, month, weekday, steps, or years of a decade
	alt   int32  // the second number of a word of two classes: the second, 10:30
	unit  uint8  // index into unitCodes, or a dayPart, or a season
	edge  uint8  // startEdge and so on
	tense tense  // the tense that a verb shows
	sort  string // kind of a hedge, of a reference
}

// The tenses that matter for the side of the anchor that a weekday is on.
type tense int8

const (
	noTense tense = iota
	pastTense
	presentTense
	futureTense
	planTense    // "scheduled": future unless an auxiliary says otherwise
	purposeTense // "plans": the same before "to" and "for"
)

// unitCodes are the codes of units in lexicon/timex.txt.
var unitCodes = [...]string{"", "TS", "TM", "TH", "D", "W", "WE", "2W", "M", "Q", "H", "Y", "FY", "10Y", "100Y", "1000Y", "TX", "P"}

const (
	noUnit uint8 = iota
	secondUnit
	minuteUnit
	hourUnit
	dayUnit
	weekUnit
	weekendUnit
	fortnightUnit
	monthUnit
	quarterUnit
	halfUnit
	yearUnit
	fiscalYearUnit
	decadeUnit
	centuryUnit
	millenniumUnit
	momentUnit
	periodUnit
)

// partCodes and seasonCodes are the TIMEX3 codes; the tables name some parts more finely.
var partCodes = [...]string{"", "MO", "AF", "EV", "NI", "DA", "DU", "NO", "MN", "SM"}

const (
	noPart uint8 = iota
	morning
	afternoon
	evening
	night
	dawn
	dusk
	noon
	midnight
	smallHours
)

var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

// winter is the season that two years share.
const winter = 4

// The parts of a stretch: "early January", "earlier this month".
const (
	noEdge uint8 = iota
	startEdge
	midEdge
	endEdge
	beforeEdge
	afterEdge
)

var edgeNames = [...]string{"", "start", "mid", "end", "before", "after"}

// tables is what the data files say, read once by New and never changed.
type tables struct {
	words    map[string]word
	zones    map[string]zoneName // abbreviations
	places   map[string]zoneName // before the word "time"
	known    []knownDay
	phrases  map[string][]phrase      // by first word
	holidays map[string][]holidayName // by first word
}

func newTables() *tables {
	t := &tables{
		words: map[string]word{}, phrases: map[string][]phrase{}, holidays: map[string][]holidayName{},
		zones: map[string]zoneName{}, places: map[string]zoneName{},
	}
	for f := range rows(lexicon.TimexWords()) {
		value, words := f[1], f[2:]
		if k := kinds[f[0]]; k.field == 0 {
			words = f[1:]
		}
		for _, w := range words {
			if f[0] == "phrase" {
				t.addPhrase(w, value)
				continue
			}
			t.words[w] = t.words[w].with(f[0], value)
		}
	}
	t.readZones(lexicon.Zones())
	t.readHolidays(lexicon.Holidays())
	return t
}

// A phrase is a hedge or a reference of more than one word.
type phrase struct {
	words []string
	sort  string // as in word
}

func (t *tables) addPhrase(joined, sort string) {
	words := strings.Split(joined, "_")
	t.phrases[words[0]] = append(t.phrases[words[0]], phrase{words, sort})
	w := t.words[words[0]]
	w.class |= kinds["phrase"].class
	t.words[words[0]] = w
}

// rows gives the fields of each line that is not a comment and has three or more of them.
func rows(table string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			f := strings.Fields(line)
			if len(f) < 2 || strings.HasPrefix(f[0], "#") {
				continue
			}
			if !yield(f) {
				return
			}
		}
	}
}

// kinds ties a row's first field to the class it gives and the field its value goes to.
var kinds = map[string]struct {
	class class
	field byte
}{
	"month": {month, 'n'}, "weekday": {weekday, 'n'}, "weekdays": {weekdays, 'n'},
	"unit": {unit, 'u'}, "units": {units, 'u'}, "adverb": {adverb, 'u'}, "lasting": {lasting, 'u'},
	"card": {card, 'n'}, "ord": {ordinal, 'n'}, "vague": {vague, 'n'}, "decade": {decade, 'n'},
	"part": {part, 'p'}, "parts": {parts, 'p'}, "season": {season, 's'},
	"shift": {shift, 'n'}, "focus": {focus, 'n'}, "day": {day, 'n'}, "tonight": {day | tonight, 'n'},
	"every": {every, 'n'}, "edge": {edge, 'e'}, "bound": {bound, 'e'},
	"hedge": {hedge, 'w'}, "ref": {ref, 'w'}, "ago": {later | ago, 'a'}, "later": {later, 'a'},
	"meridiem": {meridiem, 'n'}, "the": {the, 0}, "article": {article, 0}, "fiscal": {fiscal, 0},
	"filler": {filler, 0}, "counted": {counted, 0}, "forename": {forename, 0}, "stamp": {stamp, 0}, "label": {label, 0}, "yearprep": {yearprep, 0},
	"clockprep": {clockprep, 0}, "spanprep": {spanprep, 0}, "dayprep": {dayprep, 0}, "rate": {rate, 0},
	"pause": {pause, 0}, "ahead": {ahead, 0}, "oclock": {oclock, 0}, "per": {per, 0}, "named": {named, 'n'}, "lead": {lead, 0}, "tense": {0, 't'}, "phrase": {opening, 'w'},
}

// with adds one row of timex.txt to what is known of a word.
func (w word) with(kind, value string) word {
	k, ok := kinds[kind]
	if !ok {
		panic("timex: lexicon/timex.txt: unknown class " + kind) // a fault of the build, found by any test
	}
	w.class |= k.class
	n, _ := strconv.Atoi(value)
	switch k.field {
	case 'n':
		w.num = int32(n)
	case 'a':
		w.alt = int32(n)
	case 'u':
		w.unit = code(unitCodes[:], value)
	case 'p':
		w.unit = code(partCodes[:], value)
	case 's':
		w.unit = code(seasonCodes[:], value)
	case 'e':
		w.edge = code(edgeNames[:], value)
	case 't':
		w.tense = tense(code(tenseNames[:], value))
	case 'w':
		w.sort = value
	}
	return w
}

var tenseNames = [...]string{"", "past", "present", "future", "plan", "purpose"}

// code is the place of value in codes.
func code(codes []string, value string) uint8 {
	for i, c := range codes {
		if c == value {
			return uint8(i)
		}
	}
	panic("timex: lexicon/timex.txt: unknown value " + value)
}
