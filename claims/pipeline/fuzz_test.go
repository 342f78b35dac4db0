package pipeline_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/rules"
	"concord/rules/suite"
)

// FuzzRun: no two texts make a stage or a rule panic, and what is claimed of
// them lies in them.
func FuzzRun(f *testing.F) {
	archives, err := filepath.Glob("../../testdata/rules/*/*.txtar")
	if err != nil || len(archives) == 0 {
		f.Fatalf("no cases in testdata (%v)", err)
	}
	for _, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(ar.Files[0].Data), string(ar.Files[1].Data), int64(1_760_000_000)) // short: long seeds are slow to minimise
	}
	f.Add("", "\x00", int64(0))
	f.Add("$ % -- 1 ,000 31/02/2025 25:61 p.m. 'n' U.S..", "\"((“aged -1, 999 Mr. Mr. of of\u2014", int64(-1))
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, x, y string, published int64) {
		if !utf8.ValidString(x) || !utf8.ValidString(y) {
			return // the loader refuses such files
		}
		d := p.Run([]claims.Article{piece("x", x, published), piece("y", y, 0)})
		for i := range d.Claims[1:] {
			soundClaim(t, "fuzz", d, &d.Claims[i+1], claims.ClaimID(i+1))
		}
		if _, broken := rules.Run(context.Background(), d, suite.Analyzers(), rules.Options{}); len(broken) > 0 {
			t.Errorf("%v\n%s", broken[0], broken[0].Stack)
		}
	})
}

// piece is an article of one block, published at a time that any number gives.
func piece(path, text string, published int64) claims.Article {
	a := claims.Article{Path: path, Text: text, Source: claims.NewSource(path, text)}
	if len(text) > 0 {
		a.Blocks = []claims.Block{{Span: claims.Span{End: int32(len(text))}}}
	}
	if published > 0 {
		a.Published = time.Unix(published%4_000_000_000, 0).UTC()
	}
	return a
}
