package perceptron

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// A feature with its averaged weights, on the way into a model.
type entry struct {
	key   uint64
	cells []cell
}

// Compile writes the averaged weights as a section that Open reads. Weights
// whose mean is below cut are dropped; so are features left with none.
func (t *Trainer) Compile(cut float64) []byte {
	var entries []entry
	var sizes []float64
	for _, s := range t.slots {
		if s.row == 0 {
			continue
		}
		if kept := t.averaged(s.row, cut); len(kept) > 0 {
			entries = append(entries, entry{s.key, kept})
			for _, c := range kept {
				sizes = append(sizes, math.Abs(float64(c.weight)))
			}
		}
	}
	return layOut(t.classes, entries, scaleOf(sizes))
}

// averaged gives the cells of a row whose mean weight is at least cut.
func (t *Trainer) averaged(row int32, cut float64) []cell {
	var kept []cell
	for _, c := range t.rows[row] {
		total := c.total + float64(c.weight)*float64(t.step-c.stamp)
		if mean := total / float64(max(t.step, 1)); math.Abs(mean) >= cut {
			kept = append(kept, cell{class: c.class, weight: float32(mean)})
		}
	}
	return kept
}

// scaleOf is the value of one step of a weight's byte: all but the largest one
// in a thousand fit, the rest are cut to the end of the range.
func scaleOf(sizes []float64) float64 {
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	return max(sizes[(len(sizes)-1)*999/1000], 1e-6) / 127
}

// layOut writes header, bucket starts and entries: see doc.go.
func layOut(classes int, entries []entry, scale float64) []byte {
	logBuckets := max(bits.Len(uint(len(entries)/3)), 1)
	slices.SortFunc(entries, func(a, b entry) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	starts := make([]uint32, 1<<logBuckets+1)
	var body []byte
	bucket := 0
	for _, e := range entries {
		for b := int(e.key >> (64 - logBuckets)); bucket <= b; bucket++ {
			starts[bucket] = uint32(len(body))
		}
		body = appendEntry(body, e, scale)
	}
	for ; bucket < len(starts); bucket++ {
		starts[bucket] = uint32(len(body))
	}
	out := []byte{byte(logBuckets), 0}
	out = binary.LittleEndian.AppendUint16(out, uint16(classes))
	for _, s := range starts {
		out = binary.LittleEndian.AppendUint32(out, s)
	}
	return append(out, body...)
}

func appendEntry(body []byte, e entry, scale float64) []byte {
	at := len(body) + 2
	body = binary.LittleEndian.AppendUint16(body, uint16(e.key))
	body = append(body, 0)
	slices.SortFunc(e.cells, func(a, b cell) int { return int(a.class) - int(b.class) })
	for _, c := range e.cells {
		q := math.Round(float64(c.weight) / scale)
		q = min(max(q, -127), 127)
		if q != 0 && body[at] < 255 {
			body = append(body, c.class, byte(int8(q)))
			body[at]++
		}
	}
	if body[at] == 0 {
		return body[:at-2]
	}
	return body
}
