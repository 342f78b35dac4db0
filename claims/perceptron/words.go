package perceptron

// A WordInfo says what is known of a word apart from any sentence: the
// clusters that it is in, by how it is used in a large amount of text, from
// fine to coarse, and the lists of names that hold it. Zero is nothing known.
type WordInfo uint32

// The lists of names that a word may be in.
const (
	GivenName = 1 << iota
	Surname
	City
	Country
	Region
	Demonym
	Organization
	CommonWord
)

// NewWordInfo packs the clusters and lists of a word. The fine cluster is less
// than 1023, the middle one less than 255, the coarse one less than 63.
func NewWordInfo(fine, middle, coarse int, lists uint8) WordInfo {
	return WordInfo(fine)<<22 | WordInfo(middle)<<14 | WordInfo(coarse)<<8 | WordInfo(lists)
}

// Fine is the cluster among about a thousand; 0 if none, as in the others.
func (w WordInfo) Fine() uint64 { return uint64(w >> 22) }

// Middle is the cluster among about 160.
func (w WordInfo) Middle() uint64 { return uint64(w >> 14 & 0xff) }

// Coarse is the cluster among about 40.
func (w WordInfo) Coarse() uint64 { return uint64(w >> 8 & 0x3f) }

// Lists are the lists of names that hold the word.
func (w WordInfo) Lists() uint64 { return uint64(w & 0xff) }
