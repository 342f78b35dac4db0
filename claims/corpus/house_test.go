package corpus_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims/corpus"
)

// TestHouseOptions holds what a newsroom's configuration says of files.
func TestHouseOptions(t *testing.T) {
	write(t, map[string]string{
		"wires/a.txt": good, "wires/b.md": good, "wires/old/c.txt": good, "named.txt": good,
	})
	articles, problems := corpus.Load([]string{"wires", "named.txt"}, corpus.Options{
		Includes: func(path string) bool { return filepath.Ext(path) == ".txt" },
		Excludes: func(path string) bool { return path == filepath.Join("wires", "old") || path == "named.txt" },
		IsDraft:  func(path string) bool { return path == filepath.Join("wires", "a.txt") },
	})
	got := map[string]bool{}
	for _, a := range articles {
		got[filepath.ToSlash(a.Path)] = a.Draft
	}
	_, left := corpus.Load([]string{"wires"}, corpus.Options{Excludes: func(string) bool { return true }})
	_, none := corpus.Load([]string{"wires"}, corpus.Options{Includes: func(string) bool { return false }})
	for _, p := range [][]corpus.Problem{left, none} {
		if len(p) != 1 || p[0].Reason != "no articles in this directory but those that the configuration leaves out" {
			t.Errorf("all left out: %v", p)
		}
	}
	if diff := cmp.Diff(map[string]bool{"wires/a.txt": true, "named.txt": false}, got); diff != "" || len(problems) > 0 {
		t.Errorf("drafts by path (-want +got):\n%s%v", diff, problems)
	}
}

func TestZone(t *testing.T) {
	vienna := time.FixedZone("CET", 3600)
	write(t, map[string]string{
		"none.md":  "---\ndate: 2031-01-31 23:30\n---\n" + good,
		"utc.md":   "---\ndate: 2031-01-31T23:30:00Z\n---\n" + good,
		"east.md":  "---\ndate: 2031-01-31T23:30:00+09:00\n---\n" + good,
		"page.htm": `<meta property="article:published_time" content="2031-01-31T23:30"><p>` + good,
	})
	for zone, want := range map[*time.Location]map[string]string{
		nil:    {"none.md": "2031-01-31T23:30:00Z", "page.htm": "2031-01-31T23:30:00Z"},
		vienna: {"none.md": "2031-01-31T23:30:00+01:00", "page.htm": "2031-01-31T23:30:00+01:00"},
	} {
		want["utc.md"], want["east.md"] = "2031-01-31T23:30:00Z", "2031-01-31T23:30:00+09:00"
		articles, _ := corpus.Load([]string{"."}, corpus.Options{Zone: zone})
		got := map[string]string{}
		for _, a := range articles {
			got[a.Path] = a.Published.Format(time.RFC3339)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("zone %v (-want +got):\n%s", zone, diff)
		}
	}
}

func TestPublisher(t *testing.T) {
	write(t, map[string]string{
		"a.md":   "---\nsource: North  Wire\n---\n" + good,
		"b.html": `<meta property="og:site_name" content="The &amp; Post"><p>` + good,
		"c.html": `<meta property="og:site_name" content="x"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-01-31","publisher":{"name":"Bay Herald"}}</script><p>` + good,
		"d.txt":  good,
	})
	articles, _ := corpus.Load([]string{"."}, corpus.Options{})
	got := map[string]string{}
	for _, a := range articles {
		got[a.Path] = a.Publisher
	}
	if diff := cmp.Diff(map[string]string{"a.md": "North Wire", "b.html": "The & Post", "c.html": "Bay Herald", "d.txt": ""}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
