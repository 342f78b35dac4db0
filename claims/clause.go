package claims

// A Clause is a stretch of a sentence around one group of verbs; a stretch
// without one is part of its neighbour, or the whole of a verbless sentence.
type Clause struct {
	Sentence    int32 // index into Article.Sentences
	First, Last int32 // Tokens[First:Last]
}

// A Predicate is a word that states a happening: a lexical verb, or a noun
// that names one ("talks", "the arrest").
type Predicate struct {
	Head        int32 // token index
	Clause      int32 // index into Article.Clauses
	Nominal     bool
	Class       string // of lexicon.Predicates, "meet"; the lemma if no class holds it
	Known       bool   // Class is one of the table's
	Polarity    Polarity
	Modality    Modality
	Attribution int32 // index into Article.Attributions, counted from 1; 0: the article's own voice
}

// Polarity says whether a predicate is affirmed or denied.
type Polarity uint8

// The polarities.
const (
	Affirmed Polarity = iota
	Denied
)

// Modality says how far the text vouches for a predicate (after FactBank,
// Saurí and Pustejovsky 2009, made coarser).
type Modality uint8

// The modalities.
const (
	Asserted     Modality = iota // reported as fact
	Planned                      // will, plans to, expected to, ahead of
	Possible                     // may, could, allegedly, suspected
	Hypothetical                 // if, a question: no claim
)

// An Attribution says whose statement a stretch of text is.
type Attribution struct {
	Content Span
	Cue     Span // "said", "according to"
	Source  Span // the speaker's words; zero if unnamed
	Quoted  bool // some of it in quotation marks
}
