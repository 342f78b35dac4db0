package eval

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
)

// The gold of the tests: a letter outside ASCII stands before what is cited,
// one line is longer than evidence may be, and one word stands twice.
const gold = `
-- txt/ferry/coast.txt --
Déjà vu: 212 passengers left the Aurelia, and 19 crew.
The fire began at noon. It began at noon, said all.
-- txt/ferry/north.md --
All 221 passengers left, with 19 of the crew.
The fire began at eleven.
It was put out by “the rain”, a firefighter said, and by nothing else, for the pumps of the ship, which were old, did not work, and the tugs, which were new, did not come, and the crew, which was neither, did not know what to do with either of them.
Captain Holm, 52.
-- txt/ferry/wire.txt --
Captain Hollm, 52. By evening 214 were counted.
-- gold/ferry.json --
{"cluster": "ferry", "discrepancies": [
 {"kind": "number", "level": "contradiction", "event": "fire", "attribute": "passengers", "values": [
  {"value": "212", "mentions": [{"doc": "coast", "line": 1, "quote": "212"}]},
  {"value": "221", "mentions": [{"doc": "north", "line": 1, "quote": "221 passengers"}]}]},
 {"kind": "number", "level": "update", "event": "fire", "attribute": "counted", "values": [
  {"value": "212", "mentions": [{"doc": "coast", "line": 1, "quote": "212"}]},
  {"value": "214", "mentions": [{"doc": "wire", "line": 1, "quote": "214"}]}]},
 {"kind": "time", "level": "contradiction", "event": "fire", "attribute": "start", "values": [
  {"value": "noon", "mentions": [{"doc": "coast", "line": 2, "quote": "noon"}]},
  {"value": "11", "mentions": [{"doc": "north", "line": 2, "quote": "eleven"}]}]},
 {"kind": "name", "level": "variant", "event": "captain", "attribute": "name", "values": [
  {"value": "Holm", "mentions": [{"doc": "north", "line": 4, "quote": "Holm"}]},
  {"value": "Hollm", "mentions": [{"doc": "wire", "line": 1, "quote": "Hollm"}]}]},
 {"kind": "cause", "level": "contradiction", "event": "fire", "attribute": "end", "values": [
  {"value": "rain", "mentions": [{"doc": "north", "line": 3, "quote": "the rain"}]},
  {"value": "crew", "mentions": [{"doc": "coast", "line": 1, "quote": "crew"}]}]}],
 "traps": [
  {"a": {"doc": "coast", "line": 1, "quote": "19"}, "b": {"doc": "north", "line": 1, "quote": "221"}, "why": "crew, not passengers"}]}
`

// unpack writes an archive into a directory of its own.
func unpack(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadGold(t *testing.T, archive string) *Cluster {
	t.Helper()
	clusters, err := Load(unpack(t, archive))
	if err != nil || len(clusters) != 1 {
		t.Fatalf("%d clusters, error %v; want one", len(clusters), err)
	}
	return &clusters[0]
}

// finding is made of evidence written "file line column endLine endColumn", a
// side a string, pieces of evidence with commas between.
func finding(t *testing.T, level string, sides ...string) Finding {
	t.Helper()
	f := Finding{ID: level + " " + strings.Join(sides, "|"), Rule: "test", Kind: "number", Level: level, Confidence: 0.75}
	for _, s := range sides {
		side := Side{Value: s}
		for piece := range strings.SplitSeq(s, ", ") {
			var e Evidence
			if _, err := fmt.Sscan(piece, &e.File, &e.Line, &e.Column, &e.EndLine, &e.EndColumn); err != nil {
				t.Fatalf("%q: %v", piece, err)
			}
			side.Evidence = append(side.Evidence, e)
		}
		f.Sides = append(f.Sides, side)
	}
	return f
}

// hitBy lists which discrepancies are hit, with * where the level is right.
func hitBy(r *Result) string {
	var out []string
	for _, o := range r.Discrepancies {
		switch {
		case o.LevelRight:
			out = append(out, o.Attribute+"*")
		case o.Hit():
			out = append(out, o.Attribute)
		}
	}
	return strings.Join(out, " ")
}

func TestScore(t *testing.T) {
	c := loadGold(t, gold)
	for name, test := range map[string]struct {
		level string
		sides []string
		want  string // attributes hit
		trap  bool
	}{
		"both sides":                  {"error", []string{"a/coast.txt 1 10 1 13", "north.md 1 5 1 8"}, "passengers*", false},
		"columns are code points":     {"error", []string{"coast.txt 1 13 1 20", "north.md 1 5 1 8"}, "", false},
		"one side alone":              {"error", []string{"coast.txt 1 10 1 13", "wire.txt 1 1 1 8"}, "", false},
		"one side twice":              {"error", []string{"coast.txt 2 19 2 23", "coast.txt 2 37 2 41"}, "", false},
		"every place of a quote":      {"warning", []string{"coast.txt 2 37 2 41", "north.md 2 19 2 25"}, "start*", false},
		"no level but a note":         {"note", []string{"coast.txt 2 19 2 23", "north.md 2 19 2 25"}, "start", false},
		"an update told as an error":  {"error", []string{"coast.txt 1 10 1 13", "wire.txt 1 31 1 34"}, "counted", false},
		"an update told as a note":    {"note", []string{"coast.txt 1 10 1 13", "wire.txt 1 31 1 34"}, "counted*", false},
		"a variant told as a warning": {"warning", []string{"north.md 4 9 4 13", "wire.txt 1 9 1 14"}, "name*", false},
		"a variant told as an error":  {"error", []string{"north.md 4 9 4 13", "wire.txt 1 9 1 14"}, "name", false},
		"half of it elsewhere": {"error", []string{"coast.txt 1 10 1 13, wire.txt 1 1 1 8", "north.md 1 5 1 8, north.md 2 1 2 4"},
			"passengers*", false},
		"more than half elsewhere": {"error", []string{"coast.txt 1 10 1 13, wire.txt 1 1 1 8, wire.txt 1 9 1 10", "north.md 1 5 1 8, north.md 2 1 2 4"},
			"", false},
		"two discrepancies":      {"error", []string{"coast.txt 1 10 1 13", "north.md 1 5 1 8", "wire.txt 1 31 1 34"}, "passengers* counted", false},
		"evidence over lines":    {"error", []string{"coast.txt 1 45 2 24", "north.md 1 40 2 25"}, "start*", false},
		"evidence beyond a line": {"error", []string{"coast.txt 1 50 1 53", "north.md 3 1 3 300"}, "", false},
		"the trap":               {"warning", []string{"coast.txt 1 47 1 49", "north.md 1 5 1 8"}, "", true},
		"the trap in a note":     {"note", []string{"coast.txt 1 47 1 49", "north.md 1 5 1 8"}, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			r := Score(c, []Finding{finding(t, test.level, test.sides...)})
			if got := hitBy(&r); got != test.want {
				t.Errorf("hit %q, want %q", got, test.want)
			}
			if r.Findings[0].Hit != (test.want != "") {
				t.Errorf("the finding counts as useful: %v", r.Findings[0].Hit)
			}
			if r.Traps[0].Fallen != test.trap {
				t.Errorf("trap fallen: %v", r.Traps[0].Fallen)
			}
		})
	}
}

// result is a run of four findings: a hit, the same again, an alarm that falls
// into the trap, and a note.
func result(t *testing.T, alarm string) Result {
	t.Helper()
	clusters, err := Load(unpack(t, gold))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(clusters, 2, func(*Cluster) ([]Finding, error) {
		return []Finding{
			finding(t, "error", "coast.txt 1 10 1 13", "north.md 1 5 1 8"),
			finding(t, "warning", "coast.txt 1 10 1 13", "north.md 1 6 1 9"),
			finding(t, "error", "coast.txt 1 47 1 49", alarm),
			finding(t, "note", "coast.txt 1 10 1 13", "wire.txt 1 31 1 34"),
		}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestFigures(t *testing.T) {
	r := result(t, "north.md 1 5 1 8")
	got := r.Figures()
	want := Figures{
		Clusters: 1, Words: 97,
		Recall:    map[string]Share{Contradiction: {1, 3}, Update: {1, 1}, Variant: {0, 1}},
		HardFacts: map[string]Share{Contradiction: {1, 2}, Update: {1, 1}, Variant: {0, 1}},
		RecallByKind: map[claims.Kind]map[string]Share{
			"number": {Contradiction: {1, 1}, Update: {1, 1}}, "time": {Contradiction: {0, 1}},
			"name": {Variant: {0, 1}}, "cause": {Contradiction: {0, 1}},
		},
		Precision:       Share{2, 3},
		PrecisionByKind: map[claims.Kind]map[string]Share{"number": {"error": {1, 2}, "warning": {1, 1}, "note": {1, 1}}},
		Notes:           1, TrapsFallen: Share{1, 1}, FindingsPerHit: 1.5, LevelRight: Share{2, 2},
		Sureness: []Tenth{{0.7, Share{2, 3}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestCompare holds that a changed id, message or further evidence is the same
// false alarm, and that what is better and worse is told apart.
func TestCompare(t *testing.T) {
	before := result(t, "north.md 1 5 1 8")
	same := result(t, "north.md 1 5 1 8, north.md 2 1 2 4")
	other := result(t, "north.md 1 36 1 40")
	for name, c := range map[string]struct {
		after *Result
		want  string
	}{
		"nothing":           {&before, "hit 0 missed 0 alarms +0 -0 traps +0 -0"},
		"evidence":          {&same, "hit 0 missed 0 alarms +0 -0 traps +0 -0"},
		"another alarm":     {&other, "hit 0 missed 0 alarms +1 -1 traps +0 -1"},
		"no findings":       {silent(t), "hit 0 missed 2 alarms +0 -1 traps +0 -1"},
		"nothing in common": {&Result{Clusters: []string{"other"}}, "hit 0 missed 0 alarms +0 -0 traps +0 -0"},
	} {
		if got := changes(Compare(&before, c.after)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	if got := changes(Compare(silent(t), &before)); got != "hit 2 missed 0 alarms +1 -0 traps +1 -0" {
		t.Errorf("from silence: %s", got)
	}
}

func silent(t *testing.T) *Result {
	r := Score(loadGold(t, gold), nil)
	return &r
}

func changes(c *Changes) string {
	return fmt.Sprintf("hit %d missed %d alarms +%d -%d traps +%d -%d", len(c.NewlyHit), len(c.NewlyMissed),
		len(c.NewAlarms), len(c.GoneAlarms), len(c.TrapsFallen), len(c.TrapsPassed))
}

// TestJSON holds that a saved run comes back as it was.
func TestJSON(t *testing.T) {
	r := result(t, "north.md 1 5 1 8")
	var out bytes.Buffer
	if err := r.WriteJSON(&out, "test", nil); err != nil {
		t.Fatal(err)
	}
	back, err := ReadJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, back); diff != "" {
		t.Errorf("(-saved +read)\n%s", diff)
	}
	for _, other := range []string{"", "{}", `{"version":1}`, `{"version":9,"clusters":["a"]}`, "[1]"} {
		if _, err := ReadJSON(strings.NewReader(other)); err == nil {
			t.Errorf("%q was read as a saved run", other)
		}
	}
}

// TestRunFaults holds that a cluster that cannot be had is named, whether find
// failed or panicked, and that the others are scored.
func TestRunFaults(t *testing.T) {
	c := loadGold(t, gold)
	twin, third := *c, *c
	twin.Name, third.Name = "twin", "third"
	r, err := Run([]Cluster{*c, twin, third}, 1, func(c *Cluster) ([]Finding, error) {
		switch c.Name {
		case "twin":
			return nil, os.ErrNotExist
		case "third":
			panic("no such index")
		}
		return nil, nil
	})
	if diff := cmp.Diff([]string{"ferry"}, r.Clusters); diff != "" {
		t.Errorf("scored (-want +got)\n%s", diff)
	}
	if want := "cluster twin: file does not exist\ncluster third: no such index"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// TestLoadRefuses holds that what would count as a miss for ever is refused.
func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{`"quote": "eleven"`, `"quote": "Eleven"`, `discrepancy 3 (start): line 2 of north does not hold "Eleven"`},
		{`"quote": "eleven"`, `"quote": ""`, `does not hold ""`},
		{`{"doc": "north", "line": 2,`, `{"doc": "nowhere", "line": 2,`, `no text "nowhere"`},
		{`{"doc": "north", "line": 2,`, `{"doc": "north", "line": 0,`, "north has no line 0"},
		{`"level": "variant"`, `"level": "varient"`, `level "varient"; use contradiction, update, variant`},
		{`"kind": "cause"`, `"kind": "why"`, `unknown kind "why"`},
		{`"mentions": [{"doc": "north", "line": 2, "quote": "eleven"}]`, `"mentions": []`, `value "11" has no mentions`},
		{`"quote": "19"}`, `"quote": "91"}`, `trap 1: line 1 of coast does not hold "91"`},
		{`{"cluster"`, `["cluster"`, "go doc concord/reports/eval"},
		{"-- txt/ferry/wire.txt --", "-- txt/ferry/coast.md --", "rename one"},
		{"-- gold/ferry.json --", "-- gold/lorry.json --", "the texts of cluster lorry"},
		{"-- gold/ferry.json --", "-- ferry.json --", "name a directory with gold/NAME.json and txt/NAME/"},
	} {
		broken := strings.Replace(gold, c.from, c.to, 1)
		if broken == gold {
			t.Fatalf("%s is not in the gold", c.from)
		}
		if _, err := Load(unpack(t, broken)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s for %s: error %v, want one with %q", c.to, c.from, err, c.want)
		}
	}
}
