package custom_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims/pipeline"
	"concord/rules/custom"
	"concord/rules/strictyaml"
	"concord/rules/suite"
	"concord/rules/trial"
)

var update = flag.Bool("update", false, "rewrite the errors of the bad files")

func newPipeline(tb testing.TB) *pipeline.Pipeline {
	tb.Helper()
	p, err := pipeline.New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func reserved() []string {
	var out []string
	for _, a := range suite.Analyzers() {
		out = append(out, a.Name)
	}
	return out
}

var yamlBlock = regexp.MustCompile("(?s)```yaml\n(.*?)```")

// TestReadme runs every block of YAML in the reference: it loads, its rules
// are whole, and do what their examples say.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	p, examples := newPipeline(t), 0
	for _, block := range yamlBlock.FindAllSubmatch(readme, -1) {
		rules, err := custom.Parse("README.md", block[1], reserved())
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rules {
			if err := r.Analyzer().Validate(); err != nil {
				t.Error(err)
			}
		}
		for _, r := range trial.Own(rules, p) {
			if examples++; !r.OK() {
				t.Errorf("rule %s, example at line %s: %s", r.Rule, r.Where, r.Verdict())
			}
		}
	}
	if examples < 8 {
		t.Errorf("%d examples were run, want 8 or more", examples)
	}
	for _, name := range fields(reflect.TypeFor[custom.Claim](), "") {
		if !strings.Contains(string(readme), "`"+name+"`") {
			t.Errorf("the reference does not tell of the field %s", name)
		}
	}
	for _, usage := range custom.Usages() {
		if !strings.Contains(string(readme), usage) {
			t.Errorf("the reference does not tell of %s", usage)
		}
	}
}

// fields are the names that expressions have for the fields of a type.
func fields(t reflect.Type, prefix string) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		name := f.Tag.Get("expr")
		switch {
		case name == "":
		case f.Type.Kind() == reflect.Struct:
			out = append(out, fields(f.Type, prefix+name+".")...)
		default:
			out = append(out, prefix+name)
		}
	}
	return out
}

// TestBad holds what is said of files with something wrong in them: the whole
// of it, with place and excerpt.
func TestBad(t *testing.T) {
	archives, err := filepath.Glob(filepath.Join("..", "..", "testdata", "house", "bad-rules", "*.txtar"))
	if err != nil || len(archives) < 30 {
		t.Fatalf("%d bad files of rules, want 30 or more", len(archives))
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) != 2 || ar.Files[1].Name != "error" {
				t.Fatal("want a file of rules and its error")
			}
			_, err = custom.Parse(ar.Files[0].Name, ar.Files[0].Data, reserved())
			if err == nil {
				t.Fatal("no error")
			}
			got := strictyaml.Text(err)
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(ar.Files[1].Data), got); diff != "" {
				t.Errorf("the error differs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.yml")
	if err := os.WriteFile(large, make([]byte, 2<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "none.yml"): "no such file",
		large:                          "a file of rules has 1048576 at most",
		dir:                            "is a directory",
	} {
		if _, err := custom.Load(name, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error with %q", name, err, want)
		}
	}
}
