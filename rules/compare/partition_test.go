package compare

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPartition(t *testing.T) {
	// Letters are values; a pair listed is apart, all others agree.
	tests := []struct {
		name, values string
		apart        []string
		want         [][]int
	}{
		{"one value", "a", nil, nil},
		{"agreement", "ab", nil, nil},
		{"two sides", "aabb", []string{"ab"}, [][]int{{0, 1}, {2, 3}}},
		{"three sides", "abc", []string{"ab", "ac", "bc"}, [][]int{{0}, {1}, {2}}},
		{"a vague value first", "vab", []string{"ab"}, [][]int{{1}, {2}}},
		{"a vague value last", "abv", []string{"ab"}, [][]int{{0}, {1}}},
		{"a vague value between", "avb", []string{"ab"}, [][]int{{0}, {2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := map[[2]byte]bool{}
			for _, p := range tt.apart {
				set[[2]byte{p[0], p[1]}], set[[2]byte{p[1], p[0]}] = true, true
			}
			got := Partition(len(tt.values), Conflict, func(i, j int) Verdict {
				if set[[2]byte{tt.values[i], tt.values[j]}] {
					return Conflict
				}
				return Agree
			})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("sides (-want +got):\n%s", diff)
			}
		})
	}
}
