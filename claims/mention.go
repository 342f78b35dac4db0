package claims

// EntityID indexes Dossier.Entities. Zero is none.
type EntityID int32

// An Entity is one person, organisation, place or thing, the same across the dossier.
type Entity struct {
	ID      EntityID
	Kind    EntityKind
	Name    string   // the fullest form seen
	Country string   // ISO 3166-1 alpha-2 where the tables know it; "" if not
	Names   []string // every distinct form of the name seen, sorted
	Within  EntityID // the place or organisation that the text or the tables put it in; 0 if none
}

// EntityKind says what an entity is.
type EntityKind uint8

// The kinds of entity.
const (
	Person EntityKind = iota + 1
	Organization
	Place
	Product // ships, devices, laws, works, storms: whatever else has a name
)

func (k EntityKind) String() string {
	return [...]string{"", "person", "organization", "place", "product"}[k]
}

// A Mention is a name, noun phrase or pronoun that refers to an entity.
type Mention struct {
	Span              // the words that refer, titles and appositions left out: "Park Min-seo"
	First, Last int32 // Tokens[First:Last]
	Head        int32 // token index of the head word
	Kind        EntityKind
	Form        MentionForm
	Entity      EntityID // 0 if unresolved
	Titles      []Title  // offices, ranks, relations and nationalities that the text gives here
}

// MentionForm says how a mention refers.
type MentionForm uint8

// The forms of mention.
const (
	Named   MentionForm = iota + 1 // a proper name
	Nominal                        // "the president", "the company"
	Pronoun
)

// A Title is a word or phrase that says what an entity is or holds.
type Title struct {
	Span            // "Norwegian opposition leader", "main opposition leader", "President"
	Head     string // canonical office, role or relation: "opposition leader", "president"
	Country  string // ISO code of the state it belongs to, when said or plain; "" if not
	Of       string // the body, firm or place that it belongs to, as written; "" if not said
	Modifier string // "former", "acting", "vice", "deputy", "elect", "then"; "" if none
	Kind     TitleKind
}

// TitleKind says what a title claims.
type TitleKind uint8

// The kinds of title.
const (
	Office     TitleKind = iota + 1 // president, minister, chief executive
	Rank                            // sergeant, commodore
	Occupation                      // lawyer, teacher, defensive tackle
	Relation                        // brother, wife
	Nation                          // Norwegian
	Honorific                       // Mr, Dr, Sir
)
