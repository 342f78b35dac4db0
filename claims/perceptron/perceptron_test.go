package perceptron

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLearns trains on a problem that has an answer and expects the compiled
// model to give it.
func TestLearns(t *testing.T) {
	const classes = 7
	trainer, err := NewTrainer(classes)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	example := func() ([]uint64, int) {
		a, b := rng.Uint64N(50), rng.Uint64N(50)
		return []uint64{Feature(0, a, 0), Feature(1, b, 0), Feature(2, a, b), Feature(3, 0, 0)}, int((a*3 + b) % classes)
	}
	scores := make([]float32, classes)
	for range 60000 {
		fs, right := example()
		trainer.Score(fs, scores)
		guess := 0
		for c := range scores {
			if scores[c] > scores[guess] {
				guess = c
			}
		}
		trainer.Step()
		trainer.Update(fs, right, guess, 1)
	}
	m, err := Open(trainer.Compile(0, 1))
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	var got [MaxClasses]int32
	for range 2000 {
		fs, right := example()
		m.Score(fs, &got)
		guess := 0
		for c := range got[:m.Classes()] {
			if got[c] > got[guess] {
				guess = c
			}
		}
		if guess != right {
			wrong++
		}
	}
	if wrong > 40 {
		t.Errorf("%d of 2000 wrong after training", wrong)
	}
}

// TestCompileKeepsLargeWeights is about the weights of common features, which
// are many times the others and must not be cut to the size of those.
func TestCompileKeepsLargeWeights(t *testing.T) {
	trainer, err := NewTrainer(2)
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint64(5000) {
		trainer.Update([]uint64{Feature(0, i, 0)}, 1, 0, 1)
	}
	trainer.Update([]uint64{Feature(1, 0, 0)}, 1, 0, 300)
	trainer.Step()
	m, err := Open(trainer.Compile(0, 1))
	if err != nil {
		t.Fatal(err)
	}
	var large, small [MaxClasses]int32
	m.Score([]uint64{Feature(1, 0, 0)}, &large)
	m.Score([]uint64{Feature(0, 77, 0)}, &small)
	if large[1] < 200*small[1] || small[1] <= 0 || large[0] != -large[1] {
		t.Errorf("weights of 300 and 1 came back as %d and %d", large[1], small[1])
	}
}

// TestScoreOfEveryCount has features of 2 to 26 weights, wherever they lie in
// the file, and expects all of their weights and none of others.
func TestScoreOfEveryCount(t *testing.T) {
	const classes, features = 40, 2000
	trainer, err := NewTrainer(classes)
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint64(features) {
		for c := range i%25 + 1 {
			trainer.Update([]uint64{Feature(0, i, 0)}, int(c), classes-1, 1)
		}
	}
	trainer.Step()
	m, err := Open(trainer.Compile(0, 1))
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for i := range uint64(features) {
		var got [MaxClasses]int32
		m.Score([]uint64{Feature(0, i, 0)}, &got)
		for c := range uint64(classes - 1) {
			if (got[c] > 0) != (c <= i%25) || got[c] < 0 || got[classes-1] >= 0 {
				wrong++
				break
			}
		}
	}
	if wrong > 2 {
		t.Errorf("%d of %d features have other weights than they were given", wrong, features)
	}
}

func TestCompileIsDeterministic(t *testing.T) {
	build := func() []byte {
		trainer, err := NewTrainer(5)
		if err != nil {
			t.Fatal(err)
		}
		for i := range uint64(3000) {
			trainer.Step()
			trainer.Update([]uint64{Feature(0, i%700, 0), Feature(1, i%13, i%7)}, int(i%5), int((i+1)%5), 1)
		}
		return trainer.Compile(0.001, 1)
	}
	if diff := cmp.Diff(build(), build()); diff != "" {
		t.Errorf("two trainings alike gave different models:\n%s", diff)
	}
}

func TestTable(t *testing.T) {
	want := map[uint64]uint32{}
	for i := range uint32(5000) {
		want[Word(fmt.Sprint("word", i))] = i + 1
	}
	table, err := OpenTable(BuildTable(want))
	if err != nil {
		t.Fatal(err)
	}
	wrong, strange := 0, 0
	for w, n := range want {
		if table.Get(w) != n {
			wrong++
		}
	}
	for i := range 5000 {
		if table.Get(Word(fmt.Sprint("other", i))) != 0 {
			strange++
		}
	}
	if wrong > 2 || strange > 5 {
		t.Errorf("%d of 5000 words came back wrong, %d of 5000 strangers were known", wrong, strange)
	}
}

func TestPack(t *testing.T) {
	parts := []Part{{"one", []byte("first")}, {"two", []byte{}}, {"three", []byte{0, 1, 2}}}
	file := Pack(parts)
	got, err := Unpack(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(parts, got); diff != "" {
		t.Errorf("sections after packing (-want +got):\n%s", diff)
	}
	if _, err := Section(file, "four"); err == nil {
		t.Error("no error for a section that is not there")
	}
}

// FuzzOpen feeds damaged files: an error or a model, never a panic on opening.
func FuzzOpen(f *testing.F) {
	trainer, err := NewTrainer(3)
	if err != nil {
		f.Fatal(err)
	}
	trainer.Step()
	trainer.Update([]uint64{1 << 60, 5}, 1, 2, 1)
	f.Add(Pack([]Part{{"w", trainer.Compile(0, 1)}, {"t", BuildTable(map[uint64]uint32{9: 1})}}))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, file []byte) {
		parts, err := Unpack(file)
		if err != nil {
			return
		}
		for _, p := range parts {
			if m, err := Open(p.Data); err == nil && m.Classes() > MaxClasses {
				t.Errorf("a model of %d classes was opened", m.Classes())
			}
			if _, err := OpenTable(p.Data); err == nil && len(p.Data) < 8 {
				t.Errorf("a table was opened in %d bytes", len(p.Data))
			}
		}
	})
}

func TestShape(t *testing.T) {
	same := [][]string{{"Lagos", "London"}, {"U.S.", "U.N."}, {"12", "2026"}, {"naïve", "plain"}, {"Ödön", "Edna"}}
	for _, w := range same {
		if Shape(w[0]) != Shape(w[1]) {
			t.Errorf("%s and %s have different shapes", w[0], w[1])
		}
	}
	for _, w := range [][]string{{"Lagos", "lagos"}, {"NATO", "Nato"}, {"A1", "11"}, {"$", "%"}} {
		if Shape(w[0]) == Shape(w[1]) {
			t.Errorf("%s and %s have one shape", w[0], w[1])
		}
	}
}

func TestTypography(t *testing.T) {
	cases := []struct {
		forms []string
		want  Typography
	}{
		{[]string{"The", "ferry", "left", "Dover", "late", "."}, Plain},
		{[]string{"Ferry", "Leaves", "Dover", "Late", "in", "Storm"}, TitleCase},
		{[]string{"FERRY", "LEAVES", "DOVER", "LATE"}, AllCaps},
		{[]string{"Reuters"}, Plain},
		{nil, Plain},
	}
	for _, c := range cases {
		if got := TypographyOf(c.forms); got != c.want {
			t.Errorf("TypographyOf(%q) = %d, want %d", c.forms, got, c.want)
		}
	}
}
