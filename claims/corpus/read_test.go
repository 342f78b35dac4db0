package corpus

import (
	"io/fs"
	"strings"
	"testing"
	"time"
)

// A growing file changes under its reader as often as it is told to.
type growing struct {
	*strings.Reader
	changes int
}

func (g *growing) Stat() (fs.FileInfo, error) {
	if g.changes > 0 && g.Len() == 0 { // read to its end
		g.changes--
		return info{time.Unix(1, 0), g.Size()}, nil
	}
	return info{time.Unix(0, 0), g.Size()}, nil
}

type info struct {
	changed time.Time
	size    int64
}

func (info) Name() string         { return "a.txt" }
func (i info) Size() int64        { return i.size }
func (info) Mode() fs.FileMode    { return 0o600 }
func (i info) ModTime() time.Time { return i.changed }
func (info) IsDir() bool          { return false }
func (info) Sys() any             { return nil }

// TestReadSteady holds that a file is read again when it has changed under
// way, and named when it does not come to rest.
func TestReadSteady(t *testing.T) {
	const text = "A bus fell into the canal."
	for changes, want := range map[int]string{0: "", 1: "", 2: "", 3: "it changes while it is read"} {
		l := &loader{Options: Options{MaxFile: DefaultMaxFile}}
		got, p := l.readSteady("a.txt", &growing{strings.NewReader(text), changes})
		switch {
		case want == "" && (p != nil || got != text):
			t.Errorf("%d changes: %q, problem %v", changes, got, p)
		case want != "" && (p == nil || p.Reason != want || got != ""):
			t.Errorf("%d changes: %q, problem %v; want %s", changes, got, p, want)
		}
	}
}
