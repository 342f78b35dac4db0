package event_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/event"
	"concord/claims/extract"
)

// reports gives n reports made of the dossiers of testdata that a pattern
// names. Each time round, their figures are other figures, so that blocks are
// as crowded as those of a long dossier and their values differ.
func reports(b *testing.B, pattern string, n int) []claims.Article {
	b.Helper()
	archives, err := filepath.Glob("../../testdata/dossiers/" + pattern)
	if err != nil || len(archives) == 0 {
		b.Fatalf("no dossiers in testdata (%v)", err)
	}
	var all []claims.Article
	for _, archive := range archives {
		articles, _ := unpack(b, archive)
		all = append(all, articles...)
	}
	out := make([]claims.Article, n)
	for i := range out {
		a := all[i%len(all)]
		round := i / len(all)
		a.Path = fmt.Sprintf("%d-%s", round, a.Path)
		a.Text = strings.Map(func(r rune) rune {
			if '1' <= r && r <= '9' {
				return '1' + (r-'1'+rune(round))%9
			}
			return r
		}, a.Text)
		out[i] = a
	}
	return out
}

// BenchmarkDossier measures the stage alone, on what the stages before it
// give for dossiers of growing length: of many events, and of one, which
// crowds each block. Its words a second should fall but slowly.
func BenchmarkDossier(b *testing.B) {
	aligner, err := event.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, of := range []struct{ name, pattern string }{{"many", "*.txtar"}, {"one", "crash.txtar"}} {
		for _, n := range []int{2, 20, 200} {
			b.Run(fmt.Sprintf("events=%s/articles=%d", of.name, n), func(b *testing.B) {
				d := stages(b).Run(reports(b, of.pattern, n))
				extract.New().Dossier(d) // without the claims that this stage has added
				read := len(d.Claims)
				b.ReportAllocs()
				words := 0
				for b.Loop() {
					d.Claims = d.Claims[:read]
					aligner.Dossier(d)
					words += d.Words()
				}
				b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
				b.ReportMetric(float64(len(d.Groups)), "groups")
			})
		}
	}
}

// BenchmarkNew measures what a start costs: the tables of the aligner.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := event.New(); err != nil {
			b.Fatal(err)
		}
	}
}
