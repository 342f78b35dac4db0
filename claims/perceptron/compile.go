package perceptron

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"sort"
)

// A feature with its averaged weights, on the way into a model.
type entry struct {
	key   uint64
	cells []cell
}

// Compile writes the averaged weights as a section that Open reads. Weights
// whose mean is below cut are dropped; so are features left with none, and
// features that fewer updates touched than rare.
func (t *Trainer) Compile(cut float64, rare int) []byte {
	var entries []entry
	largest := 1e-3
	for _, s := range t.slots {
		if s.row == 0 || t.rows[s.row].updates < int32(rare) {
			continue
		}
		if kept := t.averaged(s.row, cut); len(kept) > 0 {
			entries = append(entries, entry{s.key, kept})
			for _, c := range kept {
				largest = max(largest, math.Abs(float64(c.weight)))
			}
		}
	}
	return layOut(t.classes, entries, codebookFor(largest))
}

// A cell is a weight of a feature on the way into a model.
type cell struct {
	weight float32
	class  uint8
}

// averaged gives the cells of a row whose mean weight is at least cut.
func (t *Trainer) averaged(row int32, cut float64) []cell {
	var kept []cell
	r := &t.rows[row]
	for i, w := range r.weights {
		s := &r.sums[i]
		total := s.total + float64(w.value)*float64(t.step-s.stamp)
		if mean := total / float64(max(t.step, 1)); math.Abs(mean) >= cut {
			kept = append(kept, cell{class: w.class, weight: float32(mean)})
		}
	}
	return kept
}

// A codebook is what each byte of a weight stands for, in fixed point. Steps
// grow with the weight, as in the companding of speech: a few weights of
// common features are a hundred times the usual ones, and must not be cut.
type codebook [128]float64

// bend is how much longer the last step of a codebook is than the first.
const bend = 40

func codebookFor(largest float64) *codebook {
	var c codebook
	unit := largest / (bend - 1)
	for q := range c {
		c[q] = unit * (math.Pow(bend, float64(q)/127) - 1)
	}
	return &c
}

// code is the byte for a weight.
func (c *codebook) code(weight float64) int8 {
	q := sort.SearchFloat64s(c[:], math.Abs(weight))
	if q == len(c) || q > 0 && math.Abs(weight)-c[q-1] < c[q]-math.Abs(weight) {
		q--
	}
	if weight < 0 {
		return int8(-q)
	}
	return int8(q)
}

// One is one in the fixed point of a Model's scores.
const One = 1 << 10

// padding follows the entries, so that four bytes can be read where any begins.
const padding = 4

// startSize is how many bytes a bucket start takes: models stay far below the
// 16 MB that they can tell.
const startSize = 3

// layOut writes header, bucket starts and entries: see doc.go. Those with many
// weights come first in their bucket, for they are the ones that are asked for.
func layOut(classes int, entries []entry, codes *codebook) []byte {
	buckets := uint32(len(entries)/2 + 1)
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(bucketOf(a.key, buckets), bucketOf(b.key, buckets)),
			len(b.cells)-len(a.cells), cmp.Compare(a.key, b.key))
	})
	starts := make([]uint32, 0, buckets+1)
	var body []byte
	for _, e := range entries {
		for bucketOf(e.key, buckets) >= uint64(len(starts)) {
			starts = append(starts, uint32(len(body)))
		}
		body = appendEntry(body, e, codes)
	}
	for len(starts) <= int(buckets) {
		starts = append(starts, uint32(len(body)))
	}
	out := binary.LittleEndian.AppendUint32(nil, buckets)
	out = binary.LittleEndian.AppendUint32(out, uint32(classes))
	for _, v := range codes {
		out = binary.LittleEndian.AppendUint32(out, uint32(math.Round(v*One)))
	}
	for _, s := range starts {
		out = append(out, byte(s), byte(s>>8), byte(s>>16))
	}
	out = append(out, body...)
	return append(out, make([]byte, padding)...)
}

// bucketOf spreads keys over buckets by their high bits, in order.
func bucketOf(key uint64, buckets uint32) uint64 { return key >> 32 * uint64(buckets) >> 32 }

// An entry begins with 12 bits of fingerprint and four of its number of
// weights; many stands for a number that the next byte tells.
const (
	printBits = 12
	many      = 15
)

func appendEntry(body []byte, e entry, codes *codebook) []byte {
	slices.SortFunc(e.cells, func(a, b cell) int { return int(a.class) - int(b.class) })
	var pairs []byte
	for _, c := range e.cells {
		if q := codes.code(float64(c.weight)); q != 0 && len(pairs) < 2*255 {
			pairs = append(pairs, c.class, byte(q))
		}
	}
	n := len(pairs) / 2
	if n == 0 {
		return body
	}
	head := uint16(e.key)&(1<<printBits-1) | uint16(min(n, many))<<printBits
	body = binary.LittleEndian.AppendUint16(body, head)
	if n >= many {
		body = append(body, byte(n))
	}
	return append(body, pairs...)
}
