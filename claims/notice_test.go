package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNotice holds that NOTICE names each data file, and so its source.
func TestNotice(t *testing.T) {
	notice, err := os.ReadFile(filepath.Join("..", "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir("lexicon")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".go") || f.IsDir() {
			continue
		}
		seen++
		if !strings.Contains(string(notice), f.Name()) {
			t.Errorf("NOTICE does not name claims/lexicon/%s: say there where it comes from and its licence", f.Name())
		}
	}
	if seen == 0 {
		t.Error("no data files seen: the test looks in the wrong place")
	}
}
