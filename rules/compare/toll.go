package compare

// Toll reports a class of predicates that people are counted by: "kill", "arrest".
func (b *Book) Toll(class string) bool { return b.tolls[class] }

// Counting says how a noun counts people.
type Counting uint8

// The ways to count people.
const (
	NotPeople Counting = iota
	Anyone             // all of them: people, passengers
	OfSort             // a sort of which the others are none: men, children
)

// People is how a lemma counts people, of those that reports count them by.
func People(noun string) Counting {
	switch noun {
	case "people", "person", "victim", "passenger", "member", "student", "hostage", "suspect", "patient", "worker", "resident",
		"juror", "civilian", "soldier", "migrant", "prisoner", "tourist", "inmate", "protester", "officer", "employee", "guest",
		"villager", "miner", "sailor", "climber", "pilgrim", "refugee", "troop", "policeman", "firefighter", "rider", "fan",
		"other", "survivor", "body", "militant", "rebel", "gunman", "guard", "spectator", "teacher", "pupil", "hiker":
		return Anyone
	case "man", "woman", "child", "boy", "girl", "adult", "minor", "baby", "teenager", "male", "female":
		return OfSort
	}
	return NotPeople
}
