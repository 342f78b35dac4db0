package claims

// A Quantity is the range that the words commit to: "at least 12" is [12, +Inf].
type Quantity struct {
	Span              // the number with its hedge and unit
	First, Last int32 // Tokens[First:Last] of Span
	Number      Span  // the number alone, without hedge and unit
	Kind        QuantityKind
	Min, Max    float64 // closed, Min <= Max; equal if the words are exact
	Value       float64 // the number as written, scaled ("5.3 million" is 5300000); of a range or a score its first part
	Step        float64 // worth of the last digit written: 100000 for "5.3 million", 0.1 for "6.1", 1 for "120"; 0 when unknown
	Hedge       Hedge
	Unit        string    // canonical symbol in the base of its dimension as written: "km", "USD", "%"; "" for a count
	Base        float64   // factor from Unit to the base unit of its dimension; 1 for a count or money; 0 when unknown
	Offset      float64   // added after Base: Fahrenheit to Celsius is v*5/9 - 17.8; 0 but for temperatures
	Dimension   string    // "length", "mass", "money", "time", ...; "" for a count
	Parts       []float64 // of a Score: "6-4 6-2" is 6 4 6 2; of a Range: both ends; else nil
	Of          int32     // token index of the head of what is counted or measured, counted from 1; 0 if none
	Noun        string    // its lemma: "passenger"; "" if none
	Restates    int32     // index from 1 of the quantity that this one restates in other units, "(30 miles)"; 0 if none
	Scope       Scope     // what the words narrow it to
}

// A Scope says which things, where and when a number holds for, and how it
// lies to other numbers. What the text does not say is zero.
type Scope struct {
	First, Last int32 // Tokens[First:Last], what stands before the head and narrows it: "Danish army" of "12 Danish army trucks"
	Verb        int32 // token index, from 1, of the verb that those counted do or undergo
	Part        Part
	Whole       int32 // index from 1 of the quantity that this one is a part of, or comes on top of
	Change      Change
	Place       Span  // "province of Varna", "capital", "nationwide"
	Only        bool  // the place is set against others: "in Varna alone", "12 in Varna and five in Burgas"
	Period      int32 // index from 1 in Times: "in the first half of 2008"; "a day" is part of the Unit
	Since       bool  // the period only begins there: "since Monday"
}

// Part says whether a number holds all that it could count.
type Part uint8

// The parts.
const (
	PartNone   Part = iota
	PartShare       // of a group that the words name: "12 of the 40 passengers", "half of the homes"
	PartSubset      // of what another number counts: "including three children", "three of them"
	PartAdded       // on top of what another number counts: "another five", "20 more"
)

func (p Part) String() string { return [...]string{"", "share", "subset", "added"}[p] }

// Change tells a level from a move: "rose 3.2% from $43 to $45" has one of each.
type Change uint8

// The changes.
const (
	ChangeNone Change = iota
	ChangeBy          // "up 3.2%", "rose by 12", "a 5% cut"
	ChangeFrom        // "from $43"
	ChangeTo          // "to $45"
)

func (c Change) String() string { return [...]string{"", "by", "from", "to"}[c] }

// QuantityKind says what a number is doing.
type QuantityKind uint8

// The kinds of quantity.
const (
	Count      QuantityKind = iota + 1 // twelve people
	Measure                            // 50 km, 3 hours
	Money                              // $1.2bn
	Percent                            // 12 %, 3 percentage points
	Ordinal                            // the third title
	Score                              // 3-1, 6-4 6-2
	Age                                // 26-year-old, aged 26, ", 26,"
	Magnitude                          // magnitude 6.1
	Identifier                         // a phone, flight, road or house number: never compared as an amount
	Bare                               // a number with nothing that it counts
)

func (k QuantityKind) String() string {
	return [...]string{"", "count", "measure", "money", "percent", "ordinal", "score", "age", "magnitude", "identifier", "bare"}[k]
}

// Hedge says how the words loosen a number.
type Hedge uint8

// The hedges.
const (
	Exact   Hedge = iota
	About         // about, some, around, nearly, almost
	AtLeast       // at least, more than, over
	AtMost        // up to, fewer than, as many as
	Vague         // dozens, several, a few
	Between       // a range
)

func (h Hedge) String() string {
	return [...]string{"exact", "about", "at least", "at most", "vague", "between"}[h]
}
