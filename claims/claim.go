package claims

// ClaimID indexes Dossier.Claims. Zero is none.
type ClaimID int32

// Kind names the sort of fact that a claim states and a finding is about.
type Kind string

// The kinds, as the JSON has them.
const (
	KindDate        Kind = "date"
	KindTime        Kind = "time"
	KindNumber      Kind = "number"
	KindAge         Kind = "age"
	KindMoney       Kind = "money"
	KindName        Kind = "name"
	KindTitle       Kind = "title"
	KindPlace       Kind = "place"
	KindParticipant Kind = "participant"
	KindPolarity    Kind = "polarity"
	KindStatus      Kind = "status"
	KindCause       Kind = "cause"
	KindMeans       Kind = "means"
	KindOrder       Kind = "order"
	KindQuote       Kind = "quote"
	KindOther       Kind = "other"
)

// A Claim is one checkable statement of one article: the attribute of a
// subject or event has a value.
type Claim struct {
	ID       ClaimID
	Article  ArticleID
	Sentence int32 // index into that article's Sentences
	Head     int32 // index into that article's Predicates, counted from 1, of what the claim hangs on; 0 if none
	Kind     Kind
	// Predicate is the class of the happening ("meet", "kill", "arrest"), or
	// the lemma of the governing word when no class is known; "" for a plain
	// attribute of an entity.
	Predicate string
	// Attribute says what of the subject or event the value is of: "date",
	// "killed", "age", "office", "discussed", or the noun that is counted.
	Attribute    string
	Subject      EntityID   // whose attribute; 0 if the event's, or that of a thing without a name
	Thing        string     // what it is of when that has no name: "transit road"; "" if none
	Participants []EntityID // entities of the clause besides the subject, sorted
	Value        Value
	Polarity     Polarity
	Modality     Modality
	Attribution  int32 // index into the article's Attributions, counted from 1
	Evidence     Span  // the value's own words
}

// A Value is what a claim says; exactly one part is set.
type Value struct {
	Time     int32    // index into the article's Times, counted from 1
	Quantity int32    // index into the article's Quantities, counted from 1
	Entity   EntityID // a place, a participant
	Title    *Title
	Text     string // a name as written, quoted words, a canonical word
}
