package perceptron

import (
	"encoding/binary"
	"fmt"
)

// A Model scores classes with trained weights. It is read-only and safe for
// concurrent use.
type Model struct {
	starts  []byte // bucket starts, and what follows, so that eight bytes can be read at any
	body    []byte
	buckets uint32
	classes int
	codes   [256]int32 // what a weight's byte stands for
}

// headerSize is the room for the number of buckets, of classes, and the codebook.
const headerSize = 4 + 4 + 4*128

// maxBuckets is far beyond any model that fits a file.
const maxBuckets = 1 << 28

// Open reads a section that Compile wrote. The model keeps and reads data.
func Open(data []byte) (*Model, error) {
	if len(data) < headerSize {
		return nil, fmt.Errorf("perceptron: no weights in %d bytes: the model file is damaged; build it again with concord-lab train", len(data))
	}
	buckets, classes := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:])
	if buckets < 1 || buckets > maxBuckets || classes > MaxClasses {
		return nil, fmt.Errorf("perceptron: weights of %d classes in %d buckets: the model file is damaged; build it again with concord-lab train", classes, buckets)
	}
	n := headerSize + startSize*(int(buckets)+1)
	if len(data) < n+padding {
		return nil, fmt.Errorf("perceptron: weights cut off at byte %d of %d: build the model again with concord-lab train", len(data), n+padding)
	}
	m := &Model{starts: data[headerSize:], body: data[n:], buckets: buckets, classes: int(classes)}
	for q := range 128 {
		v := int32(binary.LittleEndian.Uint32(data[8+4*q:]))
		m.codes[q], m.codes[byte(-q)] = v, -v
	}
	if _, end := m.bucket(int(buckets) - 1); int(end)+padding != len(m.body) {
		return nil, fmt.Errorf("perceptron: %d bytes of weights where %d should be: build the model again with concord-lab train", len(m.body), int(end)+padding)
	}
	return m, nil
}

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Score adds up the weights of the features for each class; scores must hold
// MaxClasses, so that no class needs a check.
func (m *Model) Score(features []uint64, scores *[MaxClasses]int32) {
	clear(scores[:m.classes])
	m.Add(features, scores)
}

// batch is how many features are looked up together.
const batch = 32

// Add is Score on top of what scores holds already. It goes through the
// features in batches, first all starts, then the heads of all buckets, then
// the weights, so that the waits for memory overlap.
func (m *Model) Add(features []uint64, scores *[MaxClasses]int32) {
	var starts, ends, heads [batch]uint32
	for len(features) > 0 {
		n := min(len(features), batch)
		for i, f := range features[:n] {
			starts[i], ends[i] = m.bucket(int(bucketOf(f, m.buckets)))
		}
		for i, start := range starts[:n] {
			heads[i] = binary.LittleEndian.Uint32(m.body[start:])
		}
		for i, f := range features[:n] {
			if starts[i] < ends[i] {
				m.addEntry(m.body[starts[i]:], int(ends[i]-starts[i]), heads[i], uint32(f)&(1<<printBits-1), scores)
			}
		}
		features = features[n:]
	}
}

// bucket says where in the body a bucket begins and ends.
func (m *Model) bucket(i int) (start, end uint32) {
	both := binary.LittleEndian.Uint64(m.starts[startSize*i:])
	return uint32(both & 0xffffff), uint32(both >> 24 & 0xffffff)
}

// addEntry adds the weights of the feature with a fingerprint, if the bucket
// that takes the first size bytes of body holds it. Head is the beginning of
// the bucket's first entry.
func (m *Model) addEntry(body []byte, size int, head, print uint32, scores *[MaxClasses]int32) {
	for {
		at, n := 2, int(head>>printBits&many)
		if n == many {
			at, n = 3, int(head>>16&0xff)
		}
		if head&(1<<printBits-1) == print {
			m.addWeights(body[at:], n, scores)
			return
		}
		end := at + 2*n
		if size -= end; size <= 0 {
			return
		}
		body = body[end:]
		head = binary.LittleEndian.Uint32(body)
	}
}

// addWeights adds the first n weights of pairs, four at a time and then up to
// three: the fewer jumps, the fewer are guessed wrong. What stands behind the
// last is masked out.
func (m *Model) addWeights(pairs []byte, n int, scores *[MaxClasses]int32) {
	for ; n >= 4; n -= 4 {
		four := binary.LittleEndian.Uint64(pairs)
		scores[four&0xff] += m.codes[four>>8&0xff]
		scores[four>>16&0xff] += m.codes[four>>24&0xff]
		scores[four>>32&0xff] += m.codes[four>>40&0xff]
		scores[four>>48&0xff] += m.codes[four>>56]
		pairs = pairs[8:]
	}
	if n > 0 && len(pairs) >= 8 {
		three := binary.LittleEndian.Uint64(pairs) & (1<<(16*n) - 1)
		scores[three&0xff] += m.codes[three>>8&0xff]
		scores[three>>16&0xff] += m.codes[three>>24&0xff]
		scores[three>>32&0xff] += m.codes[three>>40&0xff]
		return
	}
	for ; n > 0; n-- { // at the end of the body
		scores[pairs[0]] += m.codes[pairs[1]]
		pairs = pairs[2:]
	}
}
