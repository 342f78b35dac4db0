package perceptron

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// A Table maps words, as their values (Word, Lower), to numbers. Zero is for
// words that it does not hold.
type Table struct {
	starts, body []byte
	shift        uint
}

// An item of a table takes a 16-bit fingerprint and the number in 32 bits.
const itemSize = 6

// BuildTable writes a section that OpenTable reads.
func BuildTable(words map[uint64]uint32) []byte {
	logBuckets := max(bits.Len(uint(len(words)/4)), 1)
	starts := make([]uint32, 1<<logBuckets+1)
	var body []byte
	bucket := 0
	for _, key := range slices.Sorted(maps.Keys(words)) {
		for b := int(key >> (64 - logBuckets)); bucket <= b; bucket++ {
			starts[bucket] = uint32(len(body))
		}
		body = binary.LittleEndian.AppendUint16(body, uint16(key))
		body = binary.LittleEndian.AppendUint32(body, words[key])
	}
	for ; bucket < len(starts); bucket++ {
		starts[bucket] = uint32(len(body))
	}
	out := []byte{byte(logBuckets), 0, 0, 0}
	for _, s := range starts {
		out = binary.LittleEndian.AppendUint32(out, s)
	}
	return append(out, body...)
}

// OpenTable reads a section that BuildTable wrote. The table keeps data.
func OpenTable(data []byte) (*Table, error) {
	if len(data) < 4 || data[0] < 1 || data[0] > 30 || len(data) < 8+4<<data[0] {
		return nil, fmt.Errorf("perceptron: no word table in %d bytes: the model file is damaged; build it again with concord-lab train", len(data))
	}
	n := 4 << data[0]
	t := &Table{starts: data[4 : 8+n], body: data[8+n:], shift: 64 - uint(data[0])}
	if end := binary.LittleEndian.Uint32(t.starts[n:]); int(end) != len(t.body) {
		return nil, fmt.Errorf("perceptron: %d bytes of words where %d should be: build the model again with concord-lab train", len(t.body), end)
	}
	return t, nil
}

// Get gives the number of a word, 0 if there is none.
func (t *Table) Get(word uint64) uint32 {
	at := word >> t.shift * 4
	start := binary.LittleEndian.Uint32(t.starts[at:])
	end := binary.LittleEndian.Uint32(t.starts[at+4:])
	for b := t.body[start:end]; len(b) >= itemSize; b = b[itemSize:] {
		if binary.LittleEndian.Uint16(b) == uint16(word) {
			return binary.LittleEndian.Uint32(b[2:])
		}
	}
	return 0
}
