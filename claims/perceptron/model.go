package perceptron

import (
	"encoding/binary"
	"fmt"
)

// A Model scores classes with trained weights. It is read-only and safe for
// concurrent use.
type Model struct {
	starts  []byte // bucket starts, 4 bytes each
	body    []byte
	shift   uint
	classes int
	codes   [256]int32 // what a weight's byte stands for
}

// headerSize is the room for the number of buckets, of classes, and the codebook.
const headerSize = 4 + 4*128

// Open reads a section that Compile wrote. The model keeps and reads data.
func Open(data []byte) (*Model, error) {
	if len(data) < headerSize || data[0] < 1 || data[0] > 30 {
		return nil, fmt.Errorf("perceptron: no weights in %d bytes: the model file is damaged; build it again with concord-lab train", len(data))
	}
	n := 4 << data[0]
	if len(data) < headerSize+4+n {
		return nil, fmt.Errorf("perceptron: weights cut off at byte %d of %d: build the model again with concord-lab train", len(data), headerSize+4+n)
	}
	m := &Model{
		starts:  data[headerSize : headerSize+4+n],
		body:    data[headerSize+4+n:],
		shift:   64 - uint(data[0]),
		classes: int(binary.LittleEndian.Uint16(data[2:])),
	}
	for q := range 128 {
		v := int32(binary.LittleEndian.Uint32(data[4+4*q:]))
		m.codes[q], m.codes[byte(-q)] = v, -v
	}
	if end := binary.LittleEndian.Uint32(m.starts[n:]); int(end) != len(m.body) {
		return nil, fmt.Errorf("perceptron: %d bytes of weights where %d should be: build the model again with concord-lab train", len(m.body), end)
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

// Add is Score on top of what scores holds already.
func (m *Model) Add(features []uint64, scores *[MaxClasses]int32) {
	for _, f := range features {
		at := f >> m.shift * 4
		start := binary.LittleEndian.Uint32(m.starts[at:])
		end := binary.LittleEndian.Uint32(m.starts[at+4:])
		b := m.body[start:end]
		for len(b) >= 3 {
			n := 3 + 2*int(b[2])
			if binary.LittleEndian.Uint16(b) == uint16(f) {
				for w := b[3:n]; len(w) >= 2; w = w[2:] {
					scores[w[0]] += m.codes[w[1]]
				}
				break
			}
			b = b[n:]
		}
	}
}
