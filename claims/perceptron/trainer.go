package perceptron

import "fmt"

// MaxClasses is the most classes a model can tell apart.
const MaxClasses = 256

// A Trainer learns weights by examples. It is not safe for concurrent use.
type Trainer struct {
	classes int
	step    int32
	slots   []slot // open addressing; row 0 is unused, so zero means empty
	rows    []row
}

type slot struct {
	key uint64
	row int32
}

// A row is a feature's weights and how many updates have touched it.
type row struct {
	cells   []cell
	updates int32
}

// A cell is one weight of a feature. Total holds the sum of the weight over
// the steps up to stamp.
type cell struct {
	total  float64
	weight float32
	stamp  int32
	class  uint8
}

// NewTrainer makes a trainer for so many classes.
func NewTrainer(classes int) (*Trainer, error) {
	if classes < 1 || classes > MaxClasses {
		return nil, fmt.Errorf("perceptron: %d classes: a model tells 1 to %d apart; merge the rare ones", classes, MaxClasses)
	}
	return &Trainer{classes: classes, slots: make([]slot, 1<<16), rows: make([]row, 1)}, nil
}

// Classes is the number of classes.
func (t *Trainer) Classes() int { return t.classes }

// Features is the number of features that an update has touched.
func (t *Trainer) Features() int { return len(t.rows) - 1 }

// Step counts one decision; averages are taken over the decisions.
func (t *Trainer) Step() { t.step++ }

// Score adds up the weights of the features for each class.
func (t *Trainer) Score(features []uint64, scores []float32) {
	clear(scores)
	for _, f := range features {
		cells := t.rows[t.slots[t.find(f)].row].cells
		for i := range cells {
			c := &cells[i]
			scores[c.class] += c.weight
		}
	}
}

// Update moves the weights of the features by amount towards one class and
// away from another.
func (t *Trainer) Update(features []uint64, right, wrong int, amount float32) {
	if right == wrong {
		return
	}
	for _, f := range features {
		r := &t.rows[t.row(f)]
		r.updates++
		t.add(r, uint8(right), amount)
		t.add(r, uint8(wrong), -amount)
	}
}

func (t *Trainer) add(r *row, class uint8, amount float32) {
	for i := range r.cells {
		if c := &r.cells[i]; c.class == class {
			c.total += float64(c.weight) * float64(t.step-c.stamp)
			c.stamp = t.step
			c.weight += amount
			return
		}
	}
	r.cells = append(r.cells, cell{weight: amount, stamp: t.step, class: class})
}

// find gives the slot where f is, or would be.
func (t *Trainer) find(f uint64) int {
	mask := len(t.slots) - 1
	i := int(f>>7) & mask
	for t.slots[i].row != 0 && t.slots[i].key != f {
		i = (i + 1) & mask
	}
	return i
}

// row gives the row of f and makes it if there is none.
func (t *Trainer) row(f uint64) int32 {
	i := t.find(f)
	if t.slots[i].row != 0 {
		return t.slots[i].row
	}
	if len(t.rows)*2 > len(t.slots) {
		t.grow()
		i = t.find(f)
	}
	t.rows = append(t.rows, row{})
	t.slots[i] = slot{key: f, row: int32(len(t.rows) - 1)}
	return t.slots[i].row
}

func (t *Trainer) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.row != 0 {
			t.slots[t.find(s.key)] = s
		}
	}
}
