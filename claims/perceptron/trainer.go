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

// A row is a feature's weights and how many updates have touched it. The sums
// stand apart: Score reads the weights alone, and most of its time is waiting
// for memory.
type row struct {
	weights []weight
	sums    []sum // one for each weight
	updates int32
}

type weight struct {
	value float32
	class uint8
}

// A sum is a weight added up over the steps up to stamp.
type sum struct {
	total float64
	stamp int32
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

// Score adds up the weights of the features for each class. It goes through
// the features in batches, as Model.Add does.
func (t *Trainer) Score(features []uint64, scores []float32) {
	clear(scores)
	var found [batch]int32
	var rows [batch][]weight
	for len(features) > 0 {
		n := min(len(features), batch)
		for i, f := range features[:n] {
			found[i] = t.slots[t.find(f)].row
		}
		for i, r := range found[:n] {
			rows[i] = t.rows[r].weights
		}
		for _, weights := range rows[:n] {
			for _, w := range weights {
				scores[w.class] += w.value
			}
		}
		features = features[n:]
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
	for i := range r.weights {
		if w := &r.weights[i]; w.class == class {
			s := &r.sums[i]
			s.total += float64(w.value) * float64(t.step-s.stamp)
			s.stamp = t.step
			w.value += amount
			return
		}
	}
	r.weights = append(r.weights, weight{amount, class})
	r.sums = append(r.sums, sum{stamp: t.step})
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
