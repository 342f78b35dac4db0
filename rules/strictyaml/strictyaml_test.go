package strictyaml_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/rules/strictyaml"
)

// A colour is a field that reads its own text.
type colour string

func (c *colour) UnmarshalText(text []byte) error {
	if string(text) != "red" {
		return fmt.Errorf("no colour %q: there is red", text)
	}
	*c = colour(text)
	return nil
}

type roof struct {
	Colour colour `yaml:"colour"`
	Tiles  int    `yaml:"tiles"`
}

type house struct {
	Name   string            `yaml:"name"`
	Height *float64          `yaml:"height"`
	Old    bool              `yaml:"old"`
	Rooms  []string          `yaml:"rooms"`
	Levels map[string]string `yaml:"levels"`
	Roofs  []roof            `yaml:"roofs"`
}

func TestDecode(t *testing.T) {
	height := 12.5
	for name, test := range map[string]struct {
		text  string
		want  house
		wrong string // the errors, a line each
	}{
		"empty":    {"", house{}, ""},
		"comments": {"# nothing\n", house{}, ""},
		"all": {"name: Bay House\nheight: 12.5\nold: true\nrooms: [hall, 'den']\nlevels:\n  first: off\nroofs:\n- colour: red\n  tiles: 40\n",
			house{"Bay House", &height, true, []string{"hall", "den"}, map[string]string{"first": "off"}, []roof{{"red", 40}}}, ""},
		"figures as text": {"name: 1860\nrooms: [12, 2031-05-06, yes]\n", house{Name: "1860", Rooms: []string{"12", "2031-05-06", "yes"}}, ""},
		"list of one":     {"rooms: hall\n", house{Rooms: []string{"hall"}}, ""},
		"alias":           {"name: &n Hill\nrooms: [*n]\n", house{Name: "Hill", Rooms: []string{"Hill"}}, ""},
		"list left empty": {"rooms:\n#- hall\nlevels:\n", house{}, ""},
		"text of lines":   {"name: |\n  Hill\n", house{Name: "Hill"}, ""},
		"byte order mark": {"\ufeffname: Hill\n", house{Name: "Hill"}, ""},

		"near key":      {"nam: Hill\nold: true\n", house{Old: true}, `h.yml:1:1: unknown key "nam" (did you mean "name"?)`},
		"other key":     {"garden: big\n", house{}, `h.yml:1:1: unknown key "garden": there are name, height, old, rooms, levels, roofs`},
		"key below":     {"roofs:\n  - tile: 1\n", house{Roofs: []roof{{}}}, `h.yml:2:5: unknown key "tile" (did you mean "tiles"?)`},
		"several":       {"nam: x\nheight: tall\nold: maybe\n", house{Height: new(float64)}, "h.yml:1:1: unknown key \"nam\" (did you mean \"name\"?)\nh.yml:2:9: height is \"tall\": write a number\nh.yml:3:6: old is \"maybe\": write true or false"},
		"no number":     {"height: .nan\n", house{Height: new(float64)}, `h.yml:1:9: height is ".nan": write a number`},
		"no value":      {"name:\nold: true\n", house{Old: true}, `h.yml:1:6: name has no value`},
		"own text":      {"roofs: [{colour: blue}]\n", house{Roofs: []roof{{}}}, `h.yml:1:18: no colour "blue": there is red`},
		"map for list":  {"rooms: {hall: 1}\n", house{}, `h.yml:1:8: rooms must be a list: write each item on a line of its own after a dash, or [in, brackets]`},
		"list for text": {"name: [a]\n", house{}, `h.yml:1:7: name must be a single value`},
		"text for map":  {"levels: high\n", house{}, `h.yml:1:9: levels must be a list of keys with values, such as key: value`},
		"top is a list": {"- name\n", house{}, `h.yml:1:1: the file must be a list of keys with values, such as key: value`},
		"unknown alias": {"name: *n\n", house{}, `h.yml:1:7: no anchor &n stands before this alias`},
		"columns":       {"levels: {é: x}\nöld: 1\n", house{Levels: map[string]string{"é": "x"}}, `h.yml:2:1: unknown key "öld" (did you mean "old"?)`},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := strictyaml.Parse("h.yml", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			var got house
			var wrong []string
			for _, err := range strictyaml.All(d.Decode(&got)) {
				wrong = append(wrong, err.Error())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.wrong, strings.Join(wrong, "\n")); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"a: 1\na: 2\n":      `h.yml:2:1: mapping key "a" already defined`,
		"a: [1, 2\n":        `h.yml:1:4: sequence end token ']' not found`,
		"a: 1\n---\nb: 2\n": `h.yml:3:1: a second document in the file: leave out the line ---`,
	} {
		_, err := strictyaml.Parse("h.yml", []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	text := "name: Hill\nlevels:\n  first: low\n\tx\x1b\n"
	d, err := strictyaml.ParseAt("h.md", 4, []byte(strings.ReplaceAll(text, "\tx\x1b\n", "")))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Decode(&house{}); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]int{"name": 4, "levels.first": 6, "levels.second": 0, "rooms": 0} {
		if got := d.Line(key); got != want {
			t.Errorf("%s stands on line %d, want %d", key, got, want)
		}
	}
	e := d.ErrorAt("levels.first", "too %s", "low")
	if got, want := e.Error(), "h.md:6:10: too low"; got != want {
		t.Errorf("error %q, want %q", got, want)
	}
	want := "    4 | name: Hill\n    5 | levels:\n  > 6 |   first: low\n      |          ^\n"
	if diff := cmp.Diff(want, e.Excerpt()); diff != "" {
		t.Errorf("excerpt (-want +got):\n%s", diff)
	}
	if e := d.ErrorAt("rooms[2]", "none"); e.Line != 4 || e.Column != 1 {
		t.Errorf("a key that the file does not have is at %d:%d", e.Line, e.Column)
	}
}

func TestAll(t *testing.T) {
	d, err := strictyaml.Parse("h.yml", []byte("levels: {b: 1}\nname: x\n"))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Decode(&house{}); err != nil {
		t.Fatal(err)
	}
	plain := errors.New("plain")
	late, early := d.ErrorAt("name", "late"), d.ErrorAt("levels.b", "early")
	got := strictyaml.All(errors.Join(plain, late, errors.Join(early)))
	if len(got) != 3 || got[0] != error(early) || got[1] != error(late) || got[2] != plain {
		t.Errorf("%v", got)
	}
	if got := strictyaml.All(nil); got != nil {
		t.Errorf("%v of nothing", got)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"name: x\nrooms: [a, b]\n", "a: &x {b: *x}\n", "roofs:\n- colour: red\n- 1\n", "? [a]\n: b\n", "<<: {name: x}\n", "\"\\u00e9\": 1\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := strictyaml.Parse("f.yml", []byte(text))
		if err == nil {
			err = d.Decode(&house{})
		}
		for _, e := range strictyaml.All(err) {
			var at *strictyaml.Error
			if !errors.As(e, &at) || at.Line < 1 || at.Column < 1 || at.Reason == "" {
				t.Errorf("error %v without a place", e)
			}
			at.Excerpt()
		}
	})
}

// TestPlain holds what files from elsewhere may not have.
func TestPlain(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"plain":           {"a: [1, {b: c}]\n", ""},
		"dashes in text":  {"a: |\n  " + strings.Repeat("- ", 40) + "\n", ""},
		"anchor":          {"a: &x 1\nb: *x\n", "f.yml:1:4: anchors, aliases and tags"},
		"tag":             {"a: !!str 1\n", "f.yml:1:4: anchors, aliases and tags"},
		"brackets":        {"a: " + strings.Repeat("[", 1000), "f.yml:1:54: nested too deeply"},
		"brackets, lines": {"a: " + strings.Repeat("[\n", 1000), "nested too deeply"},
		"lists":           {strings.Repeat("- ", 1000), "f.yml:1:102: nested too deeply"},
		"a long line":     {"a: " + strings.Repeat("x", 6000), "f.yml:1:1: a line of 6003 bytes"},
	} {
		_, err := strictyaml.ParsePlain("f.yml", []byte(c.text))
		if got := strictyaml.Text(err); c.want == "" && err != nil || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestErrorIn holds that a place within a value is found through quotes, blocks
// and folded lines.
func TestErrorIn(t *testing.T) {
	for name, c := range map[string]struct {
		text, want string
	}{
		"plain":   {"when: one two\n", "1:11"},
		"quotes":  {"when: 'one two'\n", "1:12"},
		"block":   {"when: |\n  one\n  two\n", "3:3"},
		"folded":  {"when: >\n  one\n  two\n", "3:3"},
		"wrapped": {"when: one\n  two\n", "2:3"},
	} {
		d, err := strictyaml.ParsePlain("f.yml", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		var v struct {
			When string `yaml:"when"`
		}
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		e := d.ErrorIn("when", v.When, 4, "x")
		if got := fmt.Sprintf("%d:%d", e.Line, e.Column); got != c.want {
			t.Errorf("%s: the second word of %q stands at %s, want %s", name, v.When, got, c.want)
		}
	}
}
