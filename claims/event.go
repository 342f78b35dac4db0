package claims

// EventID indexes Dossier.Events. Zero is none.
type EventID int32

// An Event is one happening, as told by claims of one or more articles.
type Event struct {
	ID           EventID
	Class        string // predicate class: "meet", "quake"
	Label        string // for an editor: "Sorel-Diallo summit, Beijing"
	Participants []EntityID
	Claims       []ClaimID
	Articles     []ArticleID // sorted
	Why          []string    // the features that joined the claims
}

// A Group is a set of claims that speak of the same attribute of the same
// thing, and so may be compared. A rule decides whether they agree.
type Group struct {
	Kind      Kind
	Event     EventID  // 0 for an attribute of an entity
	Subject   EntityID // 0 for an attribute of an event
	Attribute string   // for an editor: "date of the Sorel-Diallo summit"
	Claims    []ClaimID
	Score     float64  // probability that all speak of the same thing, 0 to 1
	Why       []string // for explain: what makes them comparable
	Slot      bool     // the claims stand in one slot of sentences that else say the same
}
