package claims

// A Clause is a stretch of a sentence around one predicate.
type Clause struct {
	Sentence    int32 // index into Article.Sentences
	First, Last int32 // Tokens[First:Last]
	Verb        int32 // token index of the predicate's head, counted from 1; 0 in a clause without one (a headline, a fragment)
	Polarity    Polarity
	Modality    Modality
	Attribution int32 // index into Article.Attributions, counted from 1; 0: the article's own voice
}

// Polarity says whether a clause affirms or denies.
type Polarity uint8

// The polarities.
const (
	Affirmed Polarity = iota
	Denied
)

// Modality says how far the text vouches for a clause (after FactBank,
// Saurí and Pustejovsky 2009, made coarser).
type Modality uint8

// The modalities.
const (
	Asserted     Modality = iota // reported as fact
	Planned                      // will, plans to, expected to, ahead of
	Possible                     // may, could, allegedly, suspected
	Hypothetical                 // if, would have, a question: no claim
)

// An Attribution says whose statement a stretch of text is.
type Attribution struct {
	Content Span
	Cue     Span     // "said", "according to"
	Source  Span     // the speaker's words; zero if unnamed
	Entity  EntityID // the speaker, if known
	Quoted  bool     // in quotation marks
}
