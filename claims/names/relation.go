package names

// A Relation says how one written form of a name stands to another.
type Relation uint8

// The relations, from none to the same form. All are symmetric.
const (
	Different Relation = iota
	Slip               // so near that one is likely a slip for the other, if all else fits
	Variant            // one name, written in ways that an editor would unify
	Short              // one is a shortening of the other: surname, initials, acronym
	Same               // equal but for case in headlines, possessives, honorifics
)

func (r Relation) String() string {
	return [...]string{"different", "slip", "variant", "short", "same"}[r]
}
