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
}

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
