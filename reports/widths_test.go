package reports

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/rules"
)

// wideReport has words that no column holds, letters two columns wide, and
// marks that take none: letters with accents apart, Devanagari, emoji joined.
func wideReport(t *testing.T) *Report {
	t.Helper()
	const (
		german = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein"
		url    = "https://news.example.org/2026/03/04/ferry-aurelia-runs-aground-near-skarn-with-two-hundred-on-board.html?from=wire&id=20260304"
	)
	d := dossier(
		file{"wires/" + german + ".txt", "The " + german + " put the number at 212, see " + url + " for all.\n", false},
		file{"wires/東京新聞の今日の記事.txt", "沈没した近江丸には二百十三人が乗っていたと海上保安庁が水曜日に発表し行方不明者の捜索が続いている。\n", false},
		file{"wires/accents.txt", "Le chef e\u0301tat-major Andre\u0301 Le\u0301ve\u0302que a compte\u0301 214 passagers a\u0300 bord du ferry, Zoe\u0308 Bo\u0308hm 215.\n", false},
		file{"wires/hindi.txt", "अधिकारियों ने बताया कि जहाज़ पर २१६ यात्री सवार थे और खोज जारी है।\n", false},
		file{"wires/emoji.txt", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷 217 aboard ❤️❤️❤️❤️❤️❤️.\n", false},
	)
	value := func(article claims.ArticleID, words string) rules.Value {
		return rules.Value{Norm: words, Label: words, Evidence: []rules.Evidence{at(t, d, article, words)}}
	}
	return &Report{Version: "0.1.0", Dossier: d, Findings: []rules.Finding{{
		ID: "3f9c2a0011223344", Rule: "number", Kind: claims.KindNumber, Level: rules.Error, Confidence: 0.9,
		Attribute: "number of people on board of the " + german + "’s ferry 近江丸近江丸近江丸近江丸近江丸近江丸近江丸近江丸",
		Values: []rules.Value{
			value(1, "212"), value(2, "二百十三人"), value(3, "214 passagers"), value(4, "२१६ यात्री"), value(5, "217 aboard"),
			value(1, german), value(2, "行方不明者の捜索が続いている"),
		},
	}}}
}

// TestTableWidths holds the table at four widths: no line is wider than asked,
// the lines of a box are as wide as each other, and no word is lost.
func TestTableWidths(t *testing.T) {
	r := wideReport(t)
	now := &txtar.Archive{Comment: []byte("The table at four widths; go test ./reports -update rewrites it.\n")}
	for _, w := range []int{60, 80, 120, 200} {
		var out bytes.Buffer
		if err := WriteTable(&out, r, Style{Width: w}); err != nil {
			t.Fatal(err)
		}
		now.Files = append(now.Files, txtar.File{Name: thousands(w), Data: out.Bytes()})
		box := 0
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			n := width(line)
			if n > w {
				t.Errorf("width %d: a line of %d: %s", w, n, line)
			}
			if strings.ContainsRune("┌│├└", []rune(line)[0]) {
				if box == 0 {
					box = n
				}
				if n != box {
					t.Errorf("width %d: a line of the box has %d columns, others %d: %s", w, n, box, line)
				}
			}
			if r := []rune(line); strings.ContainsRune("\u0301\u200d\ufe0f", r[0]) {
				t.Errorf("width %d: a mark is cut from its letter: %q", w, line)
			}
		}
		if box == 0 {
			t.Errorf("width %d: no box", w)
		}
	}
	golden := filepath.Join("..", "testdata", "reports", "widths.txtar")
	if *update {
		if err := os.WriteFile(golden, txtar.Format(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	was, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(was), "\n"), strings.Split(string(txtar.Format(now)), "\n")); diff != "" {
		t.Errorf("%s (-golden, +now)\n%s", golden, diff)
	}
}
