package related_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/related"
)

func article(text string) claims.Article {
	return claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
}

// others are reports that share nothing but the words of any report.
func others(n int) []claims.Article {
	var out []claims.Article
	for i := range n {
		out = append(out, article(fmt.Sprintf("On Monday the council of Town%d voted for plan%d, the mayor Person%d said. The vote came after item%d was heard.", i, i, i, i)))
	}
	return out
}

func TestTo(t *testing.T) {
	ferry := []claims.Article{
		article("A ferry ran aground off Merwin on Monday, the coast guard said. The Aldine carried 210 passengers."),
		article("Divers freed the Aldine, the ferry that had run aground off Merwin."),
		article("Ferry owners in Merwin said the Aldine would sail again after the vote on Monday."),
	}
	all := slices.Concat(ferry, others(40))
	if diff := cmp.Diff([]int{0, 1, 2}, related.To(all, []int{0}, 20)); diff != "" {
		t.Errorf("related to a ferry (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{0, 1}, related.To(all, []int{0}, 1)); diff != "" {
		t.Errorf("the one that is nearest (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{0, 1, 2, 20}, related.To(all, []int{20, 2}, 20)); diff != "" {
		t.Errorf("related to two (-want +got):\n%s", diff)
	}
	if got := related.To(all, nil, 20); len(got) > 0 {
		t.Errorf("%v are related to nothing", got)
	}
}

func TestFewAreAllTaken(t *testing.T) {
	if got := related.To(others(5), []int{2}, 20); len(got) != 5 {
		t.Errorf("%v of five", got)
	}
	if got := related.To(nil, nil, 20); len(got) > 0 {
		t.Errorf("%v of none", got)
	}
}

// TestFurniture holds that what a site prints on every page ties nothing.
func TestFurniture(t *testing.T) {
	all := others(30)
	for _, i := range []int{3, 4} {
		a := &all[i]
		n := len(a.Text)
		a.Text += " Zanzibar Xylophone Quagmire"
		a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: int32(n), End: int32(len(a.Text))}, Kind: claims.Furniture})
	}
	if diff := cmp.Diff([]int{3}, related.To(all, []int{3}, 20)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func BenchmarkTo(b *testing.B) {
	all, words := others(200), 0
	for i := range all {
		for j := range 12 {
			all[i].Text += fmt.Sprintf(" Further words%d of the report stand here, and number%d.", j*i, i%7)
		}
		all[i].Blocks[0].End = int32(len(all[i].Text))
		words += len(strings.Fields(all[i].Text))
	}
	b.ReportAllocs()
	for b.Loop() {
		related.To(all, []int{3, 90, 150}, 20)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
