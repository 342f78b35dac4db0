package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sampleTimeML = `<?xml version="1.0" ?>
<TimeML>
<DOCID>sample</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2026-01-07" functionInDocument="CREATION_TIME">2026-01-07</TIMEX3></DCT>
<TEXT>
The guild &amp; the mayor <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2026-01-05">Monday</TIMEX3>.

They will meet <TIMEX3 tid="t2" type="DATE" value="2026-01-13">again</TIMEX3> in <TIMEX3 tid="t3" type="DATE" value="2026">May </TIMEX3>, for <TIMEX3 tid="t4" type="SET" value="P2D">two days</TIMEX3>. Nobody spoke yesterday.
</TEXT>
</TimeML>
`

// TestTimexScore holds the counts on a sample with one exact match, two with a
// fault, one miss and one extra.
func TestTimexScore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.tml")
	if err := os.WriteFile(path, []byte(sampleTimeML), 0o600); err != nil {
		t.Fatal(err)
	}
	docs, err := readTimeML([]string{filepath.Dir(path)})
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	if !strings.Contains(d.text, "The guild & the mayor met on Monday.") || strings.Contains(d.text, "<") {
		t.Errorf("text %q", d.text)
	}
	if got := d.created.Format("2006-01-02"); got != "2026-01-07" {
		t.Errorf("created %s, want 2026-01-07", got)
	}
	var out strings.Builder
	var got timexScore
	got.add(d, recognize(d), true, &out)
	want := timexScore{gold: 4, system: 4, matched: 3, strict: 3, types: 2, values: 2}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(timexScore{})); diff != "" {
		t.Errorf("score (-want +got)\n%s\n%s", diff, out.String())
	}
	for _, verdict := range []string{"missed\tsample", "extra\tsample", "differs\tsample"} {
		if !strings.Contains(out.String(), verdict) {
			t.Errorf("no %q in the report\n%s", verdict, out.String())
		}
	}
}

func TestTimexWantsFiles(t *testing.T) {
	if _, err := readTimeML([]string{t.TempDir()}); err == nil {
		t.Error("an empty folder is no error")
	}
}
