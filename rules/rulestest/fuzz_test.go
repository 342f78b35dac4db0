package rulestest

import "testing"

// FuzzParse: no archive makes the parser panic, and every place that it
// returns lies in its file.
func FuzzParse(f *testing.F) {
	f.Add([]byte(roofs + `error other: c.txt "red" | b.txt "blue"`))
	f.Add([]byte(roofs + `todo warning|note x|y: a.txt "red"#2?, c.txt "red" | b.txt "was  blue"`))
	f.Add([]byte(roofs + "never c.txt `red` | b.txt \"blue\"\n# a remark"))
	f.Add([]byte("c\ndraft: a.txt\n-- a.txt --\n-- want --\n"))
	f.Add([]byte("0\n-- c.txt --\n-- want --\nnever c.txt `\x8c`"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse("fuzz.txtar", data)
		if err != nil {
			return
		}
		for _, r := range c.refs() {
			if r.Start < 0 || r.End <= r.Start || r.End > len(c.file(r.File).Data) {
				t.Errorf("%s: bytes %d to %d of %d", r, r.Start, r.End, len(c.file(r.File).Data))
			}
		}
	})
}
